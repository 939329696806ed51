// A paragraph in the size of the text and what follows it come in; whether it is a heading goes out.
import type { FilePiece } from "../../domain/source-file.ts";
import type { Measures } from "./measures.ts";
import { isLoneMark, opensParagraph } from "./opening-marks.ts";
import type { TextLine } from "./page-lines.ts";

/** Longest heading that is told by where it stands alone. */
const LONGEST_LONE = 80;
/** Longest heading in bold, and its most lines. */
const LONGEST_BOLD = 150;
const MOST_LINES = 3;
/** Share of its column at which a line is set right, as a paper's number is. */
const SET_RIGHT = 0.55;
/** A whole day: of a paper, not of a section. */
const DAY = /(?:\d{1,2} \p{L}{3,9},? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{1,2}\s?日)$/u;

/** A heading by its bold type, or by where it stands; something is below it. */
export function isHeading(
  text: string,
  lines: readonly TextLine[],
  next: FilePiece | undefined,
  measures: Measures,
): boolean {
  if (next === undefined || lines.length === 0 || /[^\P{P})）」』”’]$/u.test(text)) return false;
  return isInBold(text, lines, measures) || isBeforeNumber(text, lines, next.text);
}

function isInBold(text: string, lines: readonly TextLine[], { isBold }: Measures): boolean {
  if (
    isBold ||
    !lines.every((line) => line.isBold) ||
    lines.length > MOST_LINES ||
    text.length > LONGEST_BOLD
  )
    return false;
  const isSetRight = lines.every(
    ({ x, column }) => x > column.left + SET_RIGHT * (column.right - column.left),
  );
  if (isSetRight || DAY.test(text)) return false;
  return /\p{L}/u.test(text) && (/^\d/u.test(text) || !opensParagraph(text));
}

/** A short line by itself without a full stop, right before a paragraph with a printed number, is that section's heading. */
function isBeforeNumber(text: string, [line, ...more]: readonly TextLine[], next: string): boolean {
  if (line === undefined || more.length > 0 || text.length > LONGEST_LONE) return false;
  if (!/^\d{1,3}[.．、]/u.test(next) || /\p{P}$/u.test(text)) return false;
  const [first, ...others] = line.segments;
  const isWhole = others.length === 0 || (others.length === 1 && isLoneMark(first?.text ?? ""));
  // 1. Scope, before 1.1.
  const number = /^(\d{1,2})[.．]?\s/u.exec(text)?.[1];
  if (number !== undefined) return isWhole && next.startsWith(`${number}.1`);
  return others.length === 0 && /^[\p{Lu}\p{Script=Han}「『]/u.test(text) && !opensParagraph(text);
}
