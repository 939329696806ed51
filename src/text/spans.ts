// Stretches of a text come in by their places; which of them something stands in, and where what was read in one stands in the whole
// text, goes out.
import type { SourceSpan } from "./fold.ts";

/** Whether something begins within a span. */
export function beginsIn({ start }: Pick<SourceSpan, "start">, span: SourceSpan): boolean {
  return start >= span.start && start < span.end;
}

/** The one of several spans that something begins in; undefined where it stands between them. */
export function spanAround<Each extends SourceSpan>(
  spans: readonly Each[],
  place: Pick<SourceSpan, "start">,
): Each | undefined {
  return spans.find((span) => beginsIn(place, span));
}

/** What was read in a stretch of a text that begins at `by`, with its place in that text. */
export function movedBy<Each extends SourceSpan>(found: Each, by: number): Each {
  return { ...found, start: found.start + by, end: found.end + by };
}
