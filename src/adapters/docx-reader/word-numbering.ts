// The text of a Word document comes in, the same with the numbers that Word prints before its paragraphs goes out: HTML lists would begin
// again after every heading, and know neither 1.1 nor (a).
import { type Numbering, writeNumber } from "../../text/list-numbers.ts";
import type { ListLevel, ListPlace, WordList, WordNumbering } from "./numbering-definitions.ts";

/** Word's names of the ways in which lists are numbered. */
const WAYS: Readonly<Record<string, Numbering>> = {
  decimal: "decimal",
  lowerLetter: "lower-letter",
  upperLetter: "upper-letter",
  lowerRoman: "lower-roman",
  upperRoman: "upper-roman",
  chineseCounting: "chinese",
  chineseCountingThousand: "chinese",
  taiwaneseCounting: "chinese",
  taiwaneseCountingThousand: "chinese",
  japaneseCounting: "chinese",
  ideographTraditional: "stems",
  ideographZodiac: "branches",
  decimalEnclosedCircle: "circled",
  decimalEnclosedCircleChinese: "circled",
  decimalFullWidth: "full-width",
  decimalFullWidth2: "full-width",
};

/** A paragraph in no list, whatever its style says. */
const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** A bullet that is none: a paragraph that goes on in a list. U+F020 is the blank of the fonts that bullets are from. */
const BLANK = /^[\s\uF020]*$/u;

/** Counts of one definition by level, and which lists have begun at a number of their own. */
interface Counts {
  readonly levels: Map<number, number>;
  readonly begun: Set<string>;
}

/** Writes the numbers into their paragraphs, and leaves bullets as they are. */
export function writeNumbers(xml: string, numbering: WordNumbering): string {
  const counts = new Map<string, Counts>();
  const [before = "", ...rest] = withoutChanges(xml).split("<w:pPr>");
  let written = before;
  for (const piece of rest) {
    const end = piece.indexOf("</w:pPr>");
    const properties = piece.slice(0, Math.max(0, end));
    const place = numbering.placeOf(properties);
    const mark = place === undefined ? undefined : nextMark(place, numbering, counts);
    if (mark === undefined) {
      written += `<w:pPr>${piece}`;
      continue;
    }
    const after = piece.slice(end + "</w:pPr>".length);
    const run = mark === "" || isEmpty(after) ? "" : `<w:r><w:t xml:space="preserve">${mark} </w:t></w:r>`;
    written += `<w:pPr>${withoutList(properties)}${NO_LIST}</w:pPr>${run}${after}`;
  }
  return written;
}

/** Properties that a paragraph had before somebody changed them. */
function withoutChanges(xml: string): string {
  const [first = "", ...rest] = xml.split("<w:pPrChange");
  return (
    first +
    rest.map((piece) => piece.slice(piece.indexOf("</w:pPrChange>") + "</w:pPrChange>".length)).join("")
  );
}

function withoutList(properties: string): string {
  const [before = "", after = ""] = properties.split("<w:numPr>");
  return before + after.slice(after.indexOf("</w:numPr>") < 0 ? 0 : after.indexOf("</w:numPr>") + 10);
}

/** True where no words stand before the end of the paragraph: it is counted, and nobody sees its number beside anything. */
function isEmpty(after: string): boolean {
  const end = after.indexOf("</w:p>");
  return !/<w:(?:t|sym|drawing|pict)[\s>]/u.test(end < 0 ? after : after.slice(0, end));
}

/** What is printed before a paragraph; empty for nothing, undefined for a bullet, or where the list is not known. */
function nextMark(
  { list, level }: ListPlace,
  { listOf }: WordNumbering,
  all: Map<string, Counts>,
): string | undefined {
  const found = listOf(list);
  const own = found?.levels.get(level);
  if (found === undefined || own === undefined) return undefined;
  if (own.format === "bullet") return BLANK.test(own.text) ? "" : undefined;
  const counts = all.get(found.definition) ?? { levels: new Map(), begun: new Set() };
  all.set(found.definition, counts);
  count(found, list, level, counts);
  return own.format === "none" ? own.text.replace(/%\d/gu, "") : printed(own, found, counts.levels);
}

function count(
  { levels, overrides }: WordList,
  list: string,
  level: number,
  { levels: counts, begun }: Counts,
): void {
  const override = overrides.get(level);
  const isFirst = !begun.has(`${list} ${level}`);
  const last = counts.get(level);
  const begins = last === undefined || (isFirst && override !== undefined);
  counts.set(level, begins ? (override ?? levels.get(level)?.start ?? 1) : last + 1);
  begun.add(`${list} ${level}`);
  for (const deeper of counts.keys()) {
    const restart = levels.get(deeper)?.restart ?? deeper;
    if (deeper > level && level < restart) counts.delete(deeper);
  }
}

function printed(
  { text, legal }: ListLevel,
  { levels, overrides }: WordList,
  counts: ReadonlyMap<number, number>,
): string {
  return text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const of = levels.get(level);
    const number = counts.get(level) ?? overrides.get(level) ?? of?.start ?? 1;
    if (of?.format === "decimalZero") return String(number).padStart(2, "0");
    return writeNumber(number, legal ? "decimal" : (WAYS[of?.format ?? ""] ?? "decimal"));
  });
}
