// A text in, its blocks out: lines that belong together by blank lines and opening marks alone, each with the shape that
// its own form gives it. What only the neighbours can tell is left to settle-blocks.ts.
import type { Span } from "../domain/document.ts";
import type { Block, NoiseShape, Shape } from "./blocks.ts";
import {
  endsSentence,
  isByline,
  isDate,
  isEnumeratedHeading,
  isField,
  isHeadingLike,
  isLink,
  isPageNumber,
  isRemark,
  isRule,
  isStrayLetters,
  isTableLine,
  type Opening,
  readOpening,
} from "./line-shapes.ts";
import { type PrintedNumber, printedNumbers } from "./printed-numbers.ts";

/** A line that is not blank, without the blanks around it. */
interface Line extends Span {
  readonly words: string;
  readonly indent: number;
  readonly afterBlank: boolean;
  /** A number of several parts, a letter or a Chinese figure that it opens with. */
  readonly number: PrintedNumber | undefined;
}

function readLines(text: string): Line[] {
  const lines: Omit<Line, "number">[] = [];
  let start = 0;
  let afterBlank = true;
  for (const raw of text.split("\n")) {
    const words = raw.trim();
    if (words !== "") {
      const indent = raw.length - raw.trimStart().length;
      lines.push({ start: start + indent, end: start + indent + words.length, words, indent, afterBlank });
    }
    afterBlank = words === "";
    start += raw.length + 1;
  }
  const numbers = printedNumbers(lines);
  return lines.map((line, at) => ({ ...line, number: numbers.get(at) }));
}

/** A line that is a block of its own whatever stands around it. */
function standsAlone(words: string): boolean {
  return isRule(words) || isPageNumber(words) || /^#{1,6}\s/u.test(words);
}

/** Lines grouped to blocks: a blank line or an opening mark begins a new one. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1)?.words ?? "";
    const begins =
      line.afterBlank ||
      standsAlone(before) ||
      standsAlone(line.words) ||
      isTableLine(line.words) ||
      isEnumeratedHeading(line.words) ||
      line.number !== undefined ||
      readOpening(line.words) !== undefined;
    if (group === undefined || begins) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function noiseShape(words: string): NoiseShape | undefined {
  const bare = words.replace(/^#{1,6}\s+/u, "");
  if (isRule(words)) return "rule";
  if (isPageNumber(bare)) return "page-number";
  return isStrayLetters(words) ? "stray-letters" : undefined;
}

/** The shape of words that no mark opens. */
function unmarkedShape(lines: readonly Line[], words: string): Shape {
  if (isEnumeratedHeading(words)) return "heading";
  if (isLink(words)) return "link";
  const short = lines.every((line) => isHeadingLike(line.words) || isDate(line.words));
  if (short && lines.length > 1 && lines.every((line) => isField(line.words))) return "front-matter";
  const ascribed = lines.some((line) => isDate(line.words)) || isByline(words) || isRemark(words);
  if (ascribed && (short || isRemark(words))) return "front-matter";
  return short && lines.length <= 2 ? "line" : "prose";
}

/** A page number that the extraction left behind the last full stop of a block. */
function trailingPageNumber(words: string): number {
  const match = /\s(\d{1,3})$/u.exec(words.slice(-6));
  const rest = match ? words.slice(0, -match[0].length) : "";
  return match && rest.length > 80 && /[.。]$/u.test(rest) && endsSentence(rest) ? match[0].length : 0;
}

/** Cuts `tag` out of a span: the words between as spans, the tags as marks. */
function cutTags(text: string, span: Span, tag: RegExp): { spans: Span[]; marks: Span[] } {
  const spans: Span[] = [];
  const marks: Span[] = [];
  let from = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(tag)) {
    const start = span.start + match.index;
    if (start > from) spans.push({ start: from, end: start });
    marks.push({ start, end: start + match[0].length });
    from = start + match[0].length;
  }
  if (from < span.end) spans.push({ start: from, end: span.end });
  return { spans, marks };
}

/** Spans without the blanks at either end; those between two tags keep the words apart and stay. */
function trimEnds(text: string, spans: readonly Span[]): Span[] {
  const wordsOf = (span: Span) => text.slice(span.start, span.end);
  const from = spans.findIndex((span) => wordsOf(span).trim() !== "");
  const to = spans.findLastIndex((span) => wordsOf(span).trim() !== "");
  return spans.slice(from, to + 1).map((span, at) => ({
    start: at === 0 ? span.end - wordsOf(span).trimStart().length : span.start,
    end: at === to - from ? span.start + wordsOf(span).trimEnd().length : span.end,
  }));
}

/** A table row without its bars and paragraph tags; undefined where nothing else stands in it. */
function rowBlock(text: string, line: Line): Block | undefined {
  const piped = line.words.startsWith("|");
  const { spans, marks } = cutTags(text, line, piped ? /^\||\|$/gu : /<\/?p>/gu);
  const [first, ...rest] = trimEnds(text, spans);
  if (first === undefined) return undefined;
  return { shape: "row", spans: [first, ...rest], marks, printed: null, level: null, indent: line.indent };
}

function noiseBlock(shape: NoiseShape, span: Span): Block {
  return { shape, spans: [span], marks: [], printed: null, level: null, indent: 0 };
}

/** How a block opens; a short line with a number of several parts and without an end mark is more likely a heading. */
function openingOf({ words, number }: Line, whole: string): Opening | undefined {
  const opening = readOpening(words);
  if (opening !== undefined || number === undefined || isHeadingLike(whole) || isEnumeratedHeading(whole))
    return opening;
  return { shape: "numbered", ...number, level: null };
}

/** The words of a block without its opening mark, and the page number behind them as a block of its own. */
function wordsBlocks(text: string, lines: readonly Line[], first: Line, end: number): Block[] {
  const opening = openingOf(first, text.slice(first.start, end));
  const start = first.start + (opening?.mark.length ?? 0);
  const words = text.slice(start, end);
  const numberStart = end - trailingPageNumber(words);
  const block: Block = {
    shape: opening?.shape ?? unmarkedShape(lines, words),
    spans: [{ start, end: numberStart }],
    marks: start > first.start ? [{ start: first.start, end: start }] : [],
    printed: opening?.printed ?? null,
    level: opening?.level ?? null,
    indent: first.indent,
  };
  return numberStart < end ? [block, noiseBlock("page-number", { start: numberStart, end })] : [block];
}

function readBlocks(text: string, lines: readonly Line[]): Block[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const words = text.slice(span.start, span.end);
  const noise = noiseShape(words);
  if (noise !== undefined) return [noiseBlock(noise, span)];
  const row = isTableLine(first.words) ? rowBlock(text, { ...first, end: last.end, words }) : undefined;
  return row ? [row] : wordsBlocks(text, lines, first, last.end);
}

/** All blocks of a text in reading order; their spans and marks hold every non-blank character once. */
export function splitBlocks(text: string): Block[] {
  return groupLines(readLines(text)).flatMap((lines) => readBlocks(text, lines));
}
