// Work that belongs to a trace runs under its place in it; whoever does a part of that work, however deep, asks for the place. Where nothing
// is traced there is none, and nobody is told of any.
import { AsyncLocalStorage } from "node:async_hooks";
import type { TraceSpan } from "./domain/trace-span.ts";

/** The span that work belongs to. */
export type TracePlace = Pick<TraceSpan, "traceId" | "spanId">;

const under = new AsyncLocalStorage<TracePlace>();

/** Runs `work` under a place, with all that it waits for. */
export function runUnder<T>(place: TracePlace, work: () => T): T {
  return under.run(place, work);
}

/** The place of the work that asks; undefined where it belongs to no trace. */
export function currentPlace(): TracePlace | undefined {
  return under.getStore();
}

/** The place as the header of W3C Trace Context, for a trace that is recorded. */
export function writeTraceparent({ traceId, spanId }: TracePlace): string {
  return `00-${traceId}-${spanId}-01`;
}
