// The lines of a document come in; what is usual in it goes out (size of type, distance of lines), and what stands out against it.
import { isAnnexName } from "./opening-marks.ts";
import type { TextLine } from "./page-lines.ts";

/** What a line is by its type alone. */
export type LineKind = "prose" | "heading" | "footnote";

/** What is usual in a document. */
export interface Measures {
  /** Size of type of the running text. */
  readonly body: number;
  /** Distance between two lines of one paragraph, in sizes of type. */
  readonly pitch: number;
  /** Sizes of headings, the largest first. */
  readonly levels: readonly number[];
  /** True where most of the text is bold, so that bold type says nothing. */
  readonly isBold: boolean;
}

/** Type so much larger than the running text is a heading's. */
const HEADING = 1.12;
/** Type so much smaller than the running text is a footnote's. */
const SMALL = 0.88;
/** Longest heading, in characters. */
const LONGEST_HEADING = 150;
/** A line that goes on below reaches so far over its column; the last one of a paragraph may end anywhere. */
const FULL_LINE = 0.85;
/** Distance of lines where no paragraph has two: Chinese type is set as wide. */
const USUAL_PITCH = 1.5;
/** A step down that is so much wider than between lines parts paragraphs. */
const APART = 1.28;

/** Measures the lines outside of tables, of which `all` are in the document. */
export function measure(lines: readonly TextLine[], all: readonly TextLine[]): Measures {
  const body = bodySize(lines.length > 0 ? lines : all);
  const lengthOf = (some: readonly TextLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return {
    body,
    pitch: linePitch(lines, body),
    levels: headingLevels(lines, body),
    isBold: 2 * lengthOf(lines.filter((line) => line.isBold)) > lengthOf(lines),
  };
}

/** To half a point. */
export function sizeOf({ size }: TextLine): number {
  return Math.round(size * 2) / 2;
}

/** The size in which most characters are set. */
function bodySize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(sizeOf(line), (counts.get(sizeOf(line)) ?? 0) + line.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** Depth by size of type, the largest first; six at most. */
function headingLevels(lines: readonly TextLine[], body: number): readonly number[] {
  const sizes = lines.filter((line) => kindOf(line, body) === "heading").map(sizeOf);
  return [...new Set(sizes)].sort((a, b) => b - a).slice(0, 6);
}

/** Heading, text or footnote by size of type. */
export function kindOf({ size, text }: TextLine, body: number): LineKind {
  if (size > HEADING * body && text.length <= LONGEST_HEADING) return "heading";
  return size < SMALL * body ? "footnote" : "prose";
}

/** Told by lines of text that reach their margin and end no sentence, and so go on: gaps between paragraphs are none of it. */
function linePitch(lines: readonly TextLine[], body: number): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || isElsewhere(line, before) || !goesOn(before)) return [];
    if (kindOf(line, body) !== "prose" || kindOf(before, body) !== "prose") return [];
    const step = (before.y - line.y) / line.size;
    return step > 0.5 && step < 3 ? [Math.round(step * 20) / 20] : [];
  });
  const sorted = steps.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 3)] ?? USUAL_PITCH;
}

function goesOn({ text, end, column }: TextLine): boolean {
  return end > column.left + FULL_LINE * (column.right - column.left) && !/[.。!！?？:：;；]$/u.test(text);
}

/** On another page or in another column. */
export function isElsewhere(line: TextLine, last: TextLine): boolean {
  return line.page !== last.page || line.column.left !== last.column.left;
}

/** A step down that is wider than between lines, or a step up: another column. */
export function isApart(line: TextLine, last: TextLine, pitch: number): boolean {
  const step = (last.y - line.y) / line.size;
  return step <= 0 || step > APART * pitch;
}

/** A line that ends its sentence, or ends well before its column does; never one that cuts a word. */
export function isEnd({ text, end, column }: TextLine): boolean {
  if (/\p{L}[-\u2010]$/u.test(text)) return false;
  return /[。！？!?.；;：:」”"）)]$/u.test(text) || end < column.left + 0.75 * (column.right - column.left);
}

/** The name of an annex on a line of its own. */
export function isAnnexLine(line: TextLine, last: TextLine | undefined, pitch: number): boolean {
  if (!isAnnexName(line.text)) return false;
  return last === undefined || isEnd(last) || isElsewhere(line, last) || isApart(line, last, pitch);
}
