// Lines in reading order come in; headings, paragraphs, rows of tables and footnotes go out, told by their size of type, the
// space between them, where they begin and what they begin with.

import { type FilePiece, pieceOf } from "../../domain/source-file.ts";
import { tailStart } from "../../text/tail.ts";
import type { TextLine } from "./page-lines.ts";
import { readTables, type TableRow } from "./page-tables.ts";

/** Type so much larger than the running text is a heading's. */
const HEADING = 1.12;
/** Type so much smaller than the running text is a footnote's. */
const SMALL = 0.88;
/** Longest heading, in characters. */
const LONGEST_HEADING = 150;
/** What opens a paragraph wherever it stands: a printed number, a bullet, a letter in brackets. */
const OPENING =
  /^(?:\d{1,3}[.．、](?:\s|\p{Script=Han})|[•‧▪●◦–*]\s?|-\s|[（(](?:[ivx]{1,5}|[a-z]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）])/u;

/** The pieces of a document. */
export function readPieces(lines: readonly TextLine[]): readonly FilePiece[] {
  const body = bodySize(lines);
  const levels = headingLevels(lines, body);
  const words = wholeWords(lines);
  const pieces: FilePiece[] = [];
  const drawn = new Map<FilePiece, readonly TextLine[]>();
  let open: { lines: TextLine[]; kind: "prose" | "heading" | "footnote" } | undefined;
  const close = (): void => {
    if (open !== undefined) {
      for (const piece of pieceOfLines(open.lines, open.kind, levels, words)) {
        pieces.push(piece);
        drawn.set(piece, open.lines);
      }
    }
    open = undefined;
  };
  const pitch = linePitch(lines, body);
  for (const item of readTables(lines)) {
    if ("cells" in item) {
      close();
      pieces.push(rowPiece(item));
      continue;
    }
    const kind = kindOf(item, body);
    const last = open?.lines.at(-1);
    if (
      open === undefined ||
      last === undefined ||
      open.kind !== kind ||
      begins(item, last, open.lines, kind, pitch)
    ) {
      close();
      open = { lines: [item], kind };
    } else open.lines.push(item);
  }
  close();
  return joinOverNotes(pieces, drawn, words).map((piece, at, all) => {
    const [line, ...more] = drawn.get(piece) ?? [];
    const isLone = piece.kind === "prose" && more.length === 0 && line?.segments.length === 1;
    const isHeading = isLone && opensSection(piece.text, all[at + 1]?.text ?? "");
    return isHeading ? pieceOf("heading", piece.text, { level: Math.min(6, levels.length + 1) }) : piece;
  });
}

/** A paragraph that goes on behind the footnotes of its page or column is one paragraph, and they come after it. */
function joinOverNotes(
  pieces: readonly FilePiece[],
  drawn: ReadonlyMap<FilePiece, readonly TextLine[]>,
  words: ReadonlySet<string>,
): readonly FilePiece[] {
  const joined: FilePiece[] = [];
  for (const piece of pieces) {
    const at = joined.findLastIndex(({ kind }) => kind !== "footnote");
    const before = joined[at];
    const last = before === undefined ? undefined : drawn.get(before)?.at(-1);
    const [first] = drawn.get(piece) ?? [];
    const goesOn =
      before?.kind === "prose" && piece.kind === "prose" && at < joined.length - 1 && last !== undefined;
    if (goesOn && first !== undefined && !ended(last) && !OPENING.test(piece.text))
      joined[at] = { ...before, text: joinWords(before.text, piece.text, words) };
    else joined.push(piece);
  }
  return joined;
}

/** Longest heading that is told by where it stands alone. */
const LONGEST_LONE_HEADING = 80;

/** A short line by itself without a full stop, right before a paragraph with a printed number, is that section's heading in bold. */
function opensSection(line: string, next: string): boolean {
  if (line.length > LONGEST_LONE_HEADING || !/^\d{1,3}[.．、]/u.test(next)) return false;
  return /^[\p{Lu}\p{Script=Han}「『]/u.test(line) && !/[\p{P}]$/u.test(line) && !OPENING.test(line);
}

function rowPiece({ cells }: TableRow): FilePiece {
  return pieceOf("row", "", { cells });
}

/** The size in which most characters are set. */
function bodySize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** Depth by size of type, the largest first; six at most. */
function headingLevels(lines: readonly TextLine[], body: number): readonly number[] {
  const sizes = lines
    .filter((line) => kindOf(line, body) === "heading")
    .map(({ size }) => Math.round(size * 2) / 2);
  return [...new Set(sizes)].sort((a, b) => b - a).slice(0, 6);
}

function kindOf({ size, text }: TextLine, body: number): "prose" | "heading" | "footnote" {
  if (size > HEADING * body && text.length <= LONGEST_HEADING) return "heading";
  return size < SMALL * body ? "footnote" : "prose";
}

/** The usual distance between two lines of one paragraph, in sizes of type. */
function linePitch(lines: readonly TextLine[], body: number): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const step = before === undefined || before.page !== line.page ? 0 : (before.y - line.y) / body;
    return step > 0.5 && step < 3 ? [Math.round(step * 20) / 20] : [];
  });
  const sorted = steps.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 3)] ?? 1.3;
}

/** True where a line begins a piece of its own. */
function begins(
  line: TextLine,
  last: TextLine,
  before: readonly TextLine[],
  kind: "prose" | "heading" | "footnote",
  pitch: number,
): boolean {
  if (kind === "heading")
    return Math.round(line.size * 2) !== Math.round(last.size * 2) || apart(line, last, pitch);
  if (kind === "footnote" && /^(?:\d{1,3}|[¹²³⁰-⁹]{1,3}|[註注]\s?[\d一二三四五六七八九十])/u.test(line.text))
    return true;
  if (OPENING.test(line.text)) return true;
  if (line.page !== last.page || line.column.left !== last.column.left) return ended(last);
  if (apart(line, last, pitch)) return true;
  const [first] = before;
  const indented = first !== undefined && before.length > 1 && line.x > last.x + 1.2 * line.size;
  return indented && ended(last);
}

/** A step down that is wider than between lines, or a step up: another column. */
function apart(line: TextLine, last: TextLine, pitch: number): boolean {
  const step = (last.y - line.y) / line.size;
  return step <= 0 || step > 1.28 * pitch;
}

/** A line that ends its sentence, or ends well before its column does. */
function ended({ text, end, column }: TextLine): boolean {
  return /[。！？!?.；;：:」”"）)]$/u.test(text) || end < column.left + 0.75 * (column.right - column.left);
}

function pieceOfLines(
  lines: readonly TextLine[],
  kind: "prose" | "heading" | "footnote",
  levels: readonly number[],
  words: ReadonlySet<string>,
): readonly FilePiece[] {
  const text = lines.reduce((joined, line) => joinWords(joined, line.text, words), "");
  if (kind === "heading") {
    const level = levels.indexOf(Math.round((lines[0]?.size ?? 0) * 2) / 2) + 1;
    return [pieceOf("heading", text, { level: Math.max(1, level) })];
  }
  const [mark, digits, superscript] =
    /^(?:(\d{1,3})(?:[.\s]\s*|(?=[\p{L}(（「『“"]))|([¹²³⁰-⁹]{1,3})\s*)/u.exec(text) ?? [];
  if (kind === "footnote" && mark !== undefined) {
    const printed = digits ?? plainDigits(superscript ?? "");
    return [pieceOf("footnote", text.slice(mark.length), { printed })];
  }
  return [pieceOf("prose", text)];
}

function plainDigits(raised: string): string {
  return [...raised].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)).join("");
}

/** The first part of a word that a hyphen at the end cuts. */
function cutWord(text: string): string | undefined {
  if (!/[-\u2010]$/u.test(text)) return undefined;
  const word = text.slice(0, -1);
  return word.slice(tailStart(word, /\p{L}/u)) || undefined;
}

/** Two lines of one paragraph: Chinese runs on, other words are parted, a word cut by a hyphen is made whole. */
function joinWords(before: string, after: string, words: ReadonlySet<string>): string {
  if (before === "") return after;
  const cut = cutWord(before);
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (cut !== undefined && rest !== undefined)
    return words.has((cut + rest).toLowerCase()) ? before.slice(0, -1) + after : before + after;
  const tight =
    /[\p{Script=Han}，。、；：「」『』（）《》]$/u.test(before) ||
    /^[\p{Script=Han}，。、；：「」『』（）《》]/u.test(after);
  return tight ? before + after : `${before} ${after}`;
}

/** Words that stand uncut somewhere in the document: they tell a hyphen of the page from one of the author. */
function wholeWords(lines: readonly TextLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
}
