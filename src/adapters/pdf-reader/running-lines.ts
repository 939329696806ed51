// The lines of all pages come in; each page's lines without what is printed again at head and foot go out: page numbers, and
// lines whose words stand at the same height on several pages.
import { type DrawnLine, opensWithRaised, segmentsOf } from "./base-lines.ts";
import { findRepeated, type Occurrence, occurrenceOf } from "./repeated.ts";

/** Share of the page, at head and foot, in which running lines stand. */
const MARGIN = 0.13;
/** Sizes of type within which two lines are of one paragraph. */
const CLOSE = 1.4;
/** A page number by itself, figures told as #. */
const PAGE_NUMBER = /^(?:[-–—]?#[-–—]?|第#[頁页]|[Pp]age#(?:of#)?|#\/#)$/u;

/** A page's lines, and how high its words reach, those in tables too. */
export interface PageLines {
  readonly lines: readonly DrawnLine[];
  readonly top: number;
  readonly bottom: number;
}

/** A line at head or foot of a page. */
interface MarginLine extends Occurrence {
  readonly line: DrawnLine;
}

/** The lines of each page that are its own. */
export function withoutRunning(pages: readonly PageLines[]): readonly (readonly DrawnLine[])[] {
  const margins = pages.flatMap((page, number) => marginLines(page, number));
  const numbers = new Set(margins.filter((one) => isPageNumber(one, pages)).map(({ line }) => line));
  const repeated = new Set(findRepeated(margins, pages.length).map(({ line }) => line));
  return pages.map(({ lines }) => {
    const running = withoutAttached(lines, withoutAttached([...lines].reverse(), repeated));
    return lines.filter((line) => !running.has(line) && !numbers.has(line));
  });
}

/** A repeated line that stands on from one of the page's own, as the next line of its paragraph, is the page's own as well. */
function withoutAttached(
  lines: readonly DrawnLine[],
  repeated: ReadonlySet<DrawnLine>,
): ReadonlySet<DrawnLine> {
  const running = new Set(repeated);
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined && !running.has(before) && isAttached(line, before)) running.delete(line);
  }
  return running;
}

function isAttached(line: DrawnLine, other: DrawnLine): boolean {
  const begins = ({ words }: DrawnLine) => words[0]?.x ?? 0;
  return (
    Math.abs(line.y - other.y) < CLOSE * line.size &&
    Math.abs(line.size - other.size) < 0.1 * line.size &&
    Math.abs(begins(line) - begins(other)) < line.size
  );
}

/** A note's number counts the notes, not the pages, and may do so in step with them: notes are never running lines. */
function marginLines({ lines, top, bottom }: PageLines, page: number): readonly MarginLine[] {
  const reach = MARGIN * (top - bottom);
  return lines
    .filter((line) => (line.y > top - reach || line.y < bottom + reach) && !opensWithRaised(line))
    .map((line) => {
      const text = segmentsOf(line)
        .map((segment) => segment.text)
        .join(" ");
      return { line, ...occurrenceOf(page, line.y, text) };
    });
}

/** Nothing but a page number, the first or last line of its page. */
function isPageNumber({ line, page, words }: MarginLine, pages: readonly PageLines[]): boolean {
  const { top, bottom } = pages[page] ?? {};
  return (line.y === top || line.y === bottom) && PAGE_NUMBER.test(words);
}
