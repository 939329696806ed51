// Requests come in, spans go out: one of each request and, below it, one of the question that it asked with its steps. A trace that
// the client's own `traceparent` header began is continued (W3C Trace Context); else one begins here. No span holds a client's text.
import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Assistant } from "../answering/assistant.ts";
import type { TraceSpan } from "../domain/trace-span.ts";
import { currentPlace, runUnder, type TracePlace } from "../trace-place.ts";
import type { RequestVariables } from "./route.ts";

/** Where ended spans go; it never throws and is not waited for. */
export interface SpanSink {
  readonly write: (span: TraceSpan) => void;
}

/** Version 00 and any later one that begins like it; ids of zeros only are none. */
const TRACEPARENT =
  /^(?!ff)[\da-f]{2}-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-(?<flags>[\da-f]{2})(?:$|-)/;

/** The place in a trace that a `traceparent` header names; undefined where it names none. */
export function readTraceparent(
  header: string | undefined,
): (TracePlace & { readonly isSampled: boolean }) | undefined {
  const { traceId, spanId, flags } = TRACEPARENT.exec(header ?? "")?.groups ?? {};
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** One span a request, named by its route; none where the client's trace is not recorded. */
export function traceRequests(sink: SpanSink): MiddlewareHandler<RequestVariables> {
  return async (context, next) => {
    const parent = readTraceparent(context.req.header("traceparent"));
    if (parent?.isSampled === false) return next();
    const place = { traceId: parent?.traceId ?? newId(16), spanId: newId(8) };
    const startedAt = now();
    await runUnder(place, next);
    const { status } = context.res;
    const route = routePath(context, -1);
    sink.write({
      ...place,
      parentSpanId: parent?.spanId,
      name: `${context.req.method} ${route}`,
      kind: "server",
      startedAt,
      endedAt: now(),
      isError: status >= 500,
      attributes: {
        "http.request.method": context.req.method,
        "http.route": route,
        "http.response.status_code": status,
        "youju.request_id": context.get("requestId"),
      },
    });
  };
}

/** The assistant, with a span of each question below that of its request. */
export function traceQuestions(assistant: Assistant, sink: SpanSink): Assistant {
  return {
    ...assistant,
    ask: async (question, ...more) => {
      const parent = currentPlace();
      if (parent === undefined) return assistant.ask(question, ...more);
      const startedAt = now();
      const place = { traceId: parent.traceId, spanId: newId(8) };
      const end = (isError: boolean, attributes: TraceSpan["attributes"]) =>
        sink.write({
          ...place,
          parentSpanId: parent.spanId,
          name: "ask",
          kind: "internal",
          startedAt,
          endedAt: now(),
          isError,
          attributes,
        });
      try {
        const report = await runUnder(place, () => assistant.ask(question, ...more));
        const { answer, timings, provenance } = report;
        end(false, {
          "youju.outcome": answer.status === "answered" ? "answered" : answer.reason,
          "youju.language": answer.language,
          "youju.composer": provenance.composer,
          "youju.embed_ms": timings.embedMs,
          "youju.retrieve_ms": timings.retrieveMs,
          "youju.compose_ms": timings.composeMs,
        });
        return report;
      } catch (error) {
        end(true, {});
        throw error;
      }
    },
  };
}

function newId(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

/** Wall-clock time with fractions that never runs backwards. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
