// A figure in its text comes in, the words for what it counts go out: "laboratories", 「登記用戶」.
import type { Span } from "../../domain/document.ts";
import type { Quantity } from "../../text/quantities.ts";

/** Leads from a part to what it is a part of: "more than 14 000 of its working population" says not what the 14 000 are. */
const OF_WHOLE = /^ ?(?:out )?of (?:its|their|the|these|those) /i;

/** Leads from the first end of a range to the second. */
const SECOND_END = /^.{0,12}(?:至|到|\bto\b|[-–—~])[^\p{L}]*$/u;

/** Longest name of what a figure counts, in UTF-16 units. */
const THING_REACH = 40;

/** What a figure counts: what follows it up to the next figure, or where nothing follows what stands before it. */
export function thingOf(text: string, figure: Quantity, clause: Span, all: readonly Quantity[]): string {
  const next = all.find(({ start }) => start >= figure.end)?.start ?? clause.end;
  const after = text.slice(figure.end, Math.min(next, clause.end, figure.end + THING_REACH));
  if (OF_WHOLE.test(after)) return "";
  if (/\p{Script=Han}{2}|[a-z]{3}/iu.test(after)) return after;
  const previous = all.findLast(({ end }) => end <= figure.start);
  const before = text.slice(
    Math.max(previous?.end ?? 0, clause.start, figure.start - THING_REACH),
    figure.start,
  );
  // The second end of a range is of what the first one is.
  return previous !== undefined && previous.start >= clause.start && SECOND_END.test(before)
    ? thingOf(text, previous, clause, all)
    : before;
}
