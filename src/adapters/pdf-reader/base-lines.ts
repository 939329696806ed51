// Words with their places on a page come in; the lines that they stand on go out, and the runs of words that wide gaps part.

/** Words as they were drawn; x from the left, y from the foot of the page, in points. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** True in a bold type. */
  readonly isBold?: boolean;
}

/** Words on one base line, from left to right. */
export interface DrawnLine {
  readonly words: readonly PlacedWords[];
  readonly y: number;
  readonly size: number;
}

/** A gap of so many sizes of type parts a line. */
const WIDE_GAP = 1.6;
/** A gap of so many sizes of type is a space. */
const SPACE = 0.18;
/** So many sizes of type may lie between the raised number that opens a note and the note. */
const BEFORE_NOTE = 3;
/** Share of the size of a note that its raised number has at least. */
const SMALLEST_MARK = 0.4;

/** Words that share a base line; a raised mark belongs to the line that it stands on. */
export function gatherLines(words: readonly PlacedWords[]): readonly DrawnLine[] {
  const sorted = words.filter(({ text }) => text.trim() !== "").sort((a, b) => b.size - a.size);
  const lines: { words: PlacedWords[]; y: number; size: number }[] = [];
  for (const word of sorted) {
    const line = lines.find((one) => standsOn(word, one));
    if (line === undefined) lines.push({ words: [word], y: word.y, size: word.size });
    else line.words.push(word);
  }
  for (const line of lines) line.words.sort((a, b) => a.x - b.x);
  return lines.sort((a, b) => b.y - a.y);
}

/** On the same base line in about the same type; or a small number that is raised behind or before one of its words. */
function standsOn(word: PlacedWords, { words, y, size }: DrawnLine): boolean {
  if (word.size > 0.8 * size) return Math.abs(word.y - y) < 0.3 * size;
  if (!/^\s*\d{1,3}\s*$/u.test(word.text) || word.y < y + 0.1 * size || word.y > y + 0.7 * size) return false;
  // Beside much larger type a small number is a figure of its own.
  const opens = word.size > SMALLEST_MARK * size;
  return words.some(({ x, width }) => {
    const [behind, before] = [word.x - (x + width), x - (word.x + word.width)];
    return Math.abs(behind) < 0.5 * size || (opens && before > -0.5 * size && before < BEFORE_NOTE * size);
  });
}

/** The pieces of a line between wide gaps, each a line of its own until columns are known. */
export function segmentsOf(line: DrawnLine): readonly PlacedWords[] {
  const { words, y, size } = line;
  const segments: PlacedWords[] = [];
  for (const word of words) {
    const before = segments.at(-1);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : word.x - (before.x + before.width);
    if (before === undefined || gap > WIDE_GAP * size) {
      segments.push({ ...word, text: raisedForm(word, line), y, size });
      continue;
    }
    const text =
      before.text + (needsSpace(before.text, word.text, gap, size) ? " " : "") + raisedForm(word, line);
    const isBold = before.isBold === true && word.isBold === true;
    segments[segments.length - 1] = { ...before, text, width: word.x + word.width - before.x, isBold };
  }
  return segments.filter(({ text }) => text.trim() !== "");
}

function needsSpace(before: string, after: string, gap: number, size: number): boolean {
  return gap > SPACE * size && !before.endsWith(" ") && !after.startsWith(" ");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** True for a small number above the base line of its line. */
function isRaised({ text, y, size }: PlacedWords, line: Pick<DrawnLine, "y" | "size">): boolean {
  return size < 0.8 * line.size && y > line.y + 0.15 * line.size && /^\s*\d{1,3}\s*$/u.test(text);
}

/** Among ordinary digits a raised number would make another number: it is a mark. */
function raisedForm(words: PlacedWords, line: Pick<DrawnLine, "y" | "size">): string {
  if (!isRaised(words, line)) return words.text;
  return [...words.text.trim()].map((digit) => SUPERSCRIPTS[Number(digit)] ?? "").join("");
}

/** True where a line opens with a raised number, as a note does. */
export function opensWithRaised(line: DrawnLine): boolean {
  const [first] = line.words;
  return first !== undefined && line.words.length > 1 && isRaised(first, line);
}
