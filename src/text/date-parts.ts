// What a date in a text says, before its place in the text is known: the parts that Chinese and English notations share.
import { CHINESE_DIGITS, readChineseNumeral } from "./chinese-numerals.ts";

/** The smallest part named: `financial-year` also a school year (2024/25), `years` a span, `term` the Government's current one. */
export type DatePrecision =
  | "day"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "financial-year"
  | "years"
  | "term";

/** Parts of a date; undefined where the text does not name them. */
export interface DateParts {
  readonly precision: DatePrecision;
  /** Four digits; of a span or financial year, the first. */
  readonly year: number | undefined;
  /** Years from the document's own: 0 for 今年 or "this year", -1 for 去年. */
  readonly relativeYear: number | undefined;
  /** Last year of a span or financial year, four digits. */
  readonly untilYear: number | undefined;
  /** 1 to 4. */
  readonly quarter: number | undefined;
  /** 1 or 2. */
  readonly half: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  /** 1 to 31. */
  readonly day: number | undefined;
  /** Part of the year or month: 年初 or "early", 年中 or "mid", 年底 or "end". */
  readonly edge: "start" | "middle" | "end" | undefined;
}

/** One notation: where it stands in folded text, and what its named groups mean; undefined where they mean no date. */
export interface DateNotation {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>): Partial<DateParts> | undefined;
}

/** Notations of both scripts name their parts alike; this reads whatever parts there are. */
export function readParts(groups: Readonly<Record<string, string | undefined>>): Partial<DateParts> {
  return {
    year: numberOf(groups.year),
    relativeYear: groups.relative === undefined ? undefined : RELATIVE_YEARS.get(groups.relative),
    quarter: ordinalOf(groups.quarter),
    half: ordinalOf(groups.half),
    month: monthOf(groups.month),
    day: numberOf(groups.day),
    edge: groups.edge === undefined ? undefined : EDGES.get(groups.edge),
  };
}

/**
 * Two years written as a pair: 2024-25 and 二零二四至二五年度 are one financial year, 2023-2027 a span of years.
 * Undefined where the second is not after the first.
 */
export function readYearPair(
  year: string,
  until: string,
  financial: boolean,
): Partial<DateParts> | undefined {
  const first = numberOf(year) ?? 0;
  const last =
    until.length === 2 ? Math.floor(first / 100) * 100 + (numberOf(until) ?? 0) : (numberOf(until) ?? 0);
  if (last <= first) return undefined;
  const oneYear = last === first + 1 && (financial || until.length === 2);
  return { year: first, untilYear: last, precision: oneYear ? "financial-year" : "years" };
}

/** Arabic digits, Chinese numerals (十六) and digits read one by one (二零二四) as an integer. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const spelt = [...text].map((digit) => CHINESE_DIGITS.indexOf(digit));
  if (spelt.length > 1 && spelt.every((digit) => digit >= 0)) return Number(spelt.join(""));
  const value = readChineseNumeral(text);
  return value === undefined ? undefined : Number(value.numerator / value.denominator);
}

const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ["今年", 0],
  ["本年", 0],
  ["去年", -1],
  ["明年", 1],
  ["前年", -2],
  ["后年", 2],
  ["this", 0],
  ["the current", 0],
  ["last", -1],
  ["next", 1],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ["上", "首", "first", "1st"],
    ["下", "second", "latter", "2nd"],
    ["third", "3rd"],
    ["末", "fourth", "last", "final", "4th"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const EDGES: ReadonlyMap<string, "start" | "middle" | "end"> = new Map([
  ...["初", "early", "start", "beginning"].map((name) => [name, "start"] as const),
  ...["中", "mid", "middle"].map((name) => [name, "middle"] as const),
  ...["底", "末", "late", "end"].map((name) => [name, "end"] as const),
]);

/** English months by their first three letters. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function ordinalOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (ORDINALS.get(text) ?? numberOf(text));
}

function monthOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[a-z]/.test(text)) return numberOf(text);
  return MONTHS.indexOf(text.slice(0, 3)) + 1;
}
