// A figure in its text comes in, the words for what it counts go out: "laboratories", 「登記用戶」.
import type { Span } from "../../domain/document.ts";
import type { Quantity } from "../../text/quantities.ts";

/** Longest name of what a figure counts, in UTF-16 units. */
const THING_REACH = 40;

/** What a figure counts: what follows it up to the next figure, or where nothing follows what stands before it. */
export function thingOf(text: string, figure: Quantity, clause: Span, all: readonly Quantity[]): string {
  const next = all.find(({ start }) => start >= figure.end)?.start ?? clause.end;
  const after = text.slice(figure.end, Math.min(next, clause.end, figure.end + THING_REACH));
  if (/\p{Script=Han}{2}|[a-z]{3}/iu.test(after)) return after;
  const previous = all.findLast(({ end }) => end <= figure.start)?.end ?? clause.start;
  return text.slice(Math.max(previous, clause.start, figure.start - THING_REACH), figure.start);
}
