// A question in, the marks that may number its parts out: (1) （一） (a) (i) 1. 一、 甲 ① in full or half width, each with every
// way to read it. Which of them really number parts is for number-parts.ts to say.
import type { Span } from "../../domain/document.ts";

/** One way to read a mark: which kind of numbering it belongs to, and its place in it from 1. */
export interface LabelReading {
  readonly family: string;
  readonly ordinal: number;
}

/** A mark that may number a part. */
export interface LabelMark extends Span {
  /** As printed, without blanks: `(1)`, `（一）`, `1.`. */
  readonly label: string;
  readonly readings: readonly LabelReading[];
  readonly atLineStart: boolean;
  /** What stands before it is ended: a blank line, closing punctuation, a colon or "and". */
  readonly afterEnd: boolean;
}

const IN_BRACKETS =
  /[(（][ \t]*(\d{1,2}|[０-９]{1,2}|[ivxIVX]{1,5}|[a-zA-Zａ-ｚ]|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])[ \t]*[)）]/gu;
const AT_LINE_START =
  /(?<=^|\n)[ \t\u3000]*(?:(\d{1,2}|[０-９]{1,2})(?:[.)．)、）](?!\d)|(?=[ \t]*[(（][a-z][)）]))|([a-z]|[ivx]{1,4})[.)](?=[ \t])|([一二三四五六七八九十]{1,3})[、．.])/gu;
const CIRCLED = /[①-⑳]/gu;

/** Words right before a bracket that points to a part instead of numbering one. */
const POINTS_BEFORE =
  /(?:\b(?:parts?|items?|paragraphs?|paras?|points?|sections?|clauses?|questions?|appendix|annex|head|programme)|第|上述|就|如|按|綱領|纲领|總目|总目)[ \t]*(?:[:：][ \t]*)?$/iu;
const POINTS_AFTER =
  /^[ \t]*(?:above|below|is in the (?:affirmative|negative)|的答案|(?:項|项|段|部分|點|点)(?:[，,。所的]|中)|所述|提及)/iu;
const ENDED = /(?:^|[\n:：;；,，、.。?？!！)）]|\b(?:and|or|of)|[及和與与或者會会])[ \t\u3000]*$/u;

/** All marks of a text, in reading order. */
export function labelMarks(text: string): readonly LabelMark[] {
  const bracketed = [...text.matchAll(IN_BRACKETS)].flatMap((match) =>
    markAt(text, match.index, match[0], match[1] ?? "", "()"),
  );
  const bare = [...text.matchAll(AT_LINE_START)].flatMap((match) => {
    const numeral = match[1] ?? match[2] ?? match[3] ?? "";
    const blank = match[0].length - match[0].trimStart().length;
    return markAt(text, match.index + blank, match[0].trimStart(), numeral, ".");
  });
  const circled = [...text.matchAll(CIRCLED)].flatMap((match) =>
    markAt(text, match.index, match[0], match[0], "○"),
  );
  return [...bracketed, ...bare, ...circled].sort((a, b) => a.start - b.start || b.end - a.end);
}

function markAt(
  text: string,
  start: number,
  printed: string,
  numeral: string,
  style: string,
): readonly LabelMark[] {
  const end = start + printed.length;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const atLineStart = line.trim() === "";
  const before = text.slice(Math.max(0, start - 40), start);
  if (!atLineStart && (!stands(before) || POINTS_BEFORE.test(before))) return [];
  if (POINTS_AFTER.test(text.slice(end, end + 40))) return [];
  const blankBefore = /\n[ \t\u3000]*\n[ \t\u3000]*$/u.test(before) || before.trim() === "";
  const afterEnd = blankBefore || ENDED.test(before.trimEnd());
  const readings = readingsOf(numeral).map(({ family, ordinal }) => ({
    family: `${style}${family}`,
    ordinal,
  }));
  return [{ start, end, label: printed.replace(/\s/gu, ""), readings, atLineStart, afterEnd }];
}

/** A bracket right behind a letter belongs to the word: "measure(s)", "CB(1)". */
function stands(before: string): boolean {
  return !/[A-Za-z0-9%$]$/u.test(before);
}

const HAN_DIGITS = "一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function readingsOf(numeral: string): readonly LabelReading[] {
  const plain = numeral.normalize("NFKC");
  if (/^\d+$/u.test(plain)) return [{ family: "1", ordinal: Number(plain) }];
  if (STEMS.includes(plain)) return [{ family: "甲", ordinal: STEMS.indexOf(plain) + 1 }];
  if (/^[一二三四五六七八九十]+$/u.test(plain)) return [{ family: "一", ordinal: hanOrdinal(plain) }];
  const lower = plain.toLowerCase();
  const height = lower === plain ? "a" : "A";
  const roman = /^[ivx]+$/u.test(lower) ? [{ family: `${height}i`, ordinal: romanOrdinal(lower) }] : [];
  const letter =
    lower.length === 1 ? [{ family: height, ordinal: lower.charCodeAt(0) - "a".charCodeAt(0) + 1 }] : [];
  return [...roman, ...letter];
}

/** 一 to 九十九. */
function hanOrdinal(numeral: string): number {
  const [tens = "", ones] = numeral.includes("十") ? numeral.split("十") : ["零", numeral];
  const tensValue = tens === "" ? 1 : HAN_DIGITS.indexOf(tens) + 1;
  return tensValue * 10 + HAN_DIGITS.indexOf(ones === undefined || ones === "" ? "零" : ones) + 1;
}

function romanOrdinal(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
