// A text in, the figures that it states out: exact value, unit, hedge, in every notation of both languages and three scripts,
// so that a figure in an answer can be checked against a paragraph that writes it another way.

import { type DateMention, datesIn } from "./dates.ts";
import { scaleValue } from "./english-numerals.ts";
import { type ExactNumber, exactRatio, plus, readExact, times, writeExact } from "./exact-number.ts";
import { type Folded, fold, sourceSpan } from "./fold.ts";
import { type Numeral, numeralsIn } from "./numerals.ts";
import {
  type Change,
  changeOf,
  isNearly,
  type Modifier,
  modifierOf,
  type Status,
  statusOf,
} from "./quantity-hedges.ts";
import {
  type CurrencyMark,
  currencyAfter,
  currencyBefore,
  MEASURES,
  type Unit,
  type UnitMark,
  unitAfter,
} from "./quantity-units.ts";
import { tailStart } from "./tail.ts";

/** A figure as a text states it. */
export interface Quantity {
  /** Plain decimal digits, exact, scales multiplied out; a fraction in lowest terms (`200/3`) where no decimal is exact. */
  readonly value: string;
  readonly unit: Unit;
  /** Classifier or noun that is counted, folded; "" where the unit says it all. */
  readonly noun: string;
  readonly modifier: Modifier;
  /** True where "about" is nearly, said again as such: 近4 700家 is nearly 4,700. */
  readonly nearly?: true;
  readonly status: Status;
  readonly change: Change;
  /** UTF-16 units: `source.slice(start, end) === text`; from the currency to the unit, without hedges. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All figures of a text in reading order, without overlap. Dates, ordinals, codes, list and telephone numbers are none. */
export function extractQuantities(text: string): readonly Quantity[] {
  return extractFigures(text).quantities;
}

/** The figures and the dates of a text: who wants both has the text read once. */
export function extractFigures(text: string): {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
} {
  const folded = fold(text);
  const dates = datesIn(text, folded);
  return { quantities: quantitiesIn(text, folded, dates), dates };
}

function quantitiesIn(text: string, folded: Folded, dates: readonly DateMention[]): readonly Quantity[] {
  const numerals = outsideDates(numeralsIn(folded.text), dates, folded);
  const figures = withoutOverlap(numerals.map((numeral) => figureOf(numeral, folded.text)));
  return figures.flatMap((figure, index) => {
    const meant = withRangeUnit(
      withRangeCurrency(figures[index - 1], figure, folded.text),
      figures[index + 1],
      folded.text,
    );
    return meant.mark === undefined ? [] : [placed(meant, meant.mark, text, folded)];
  });
}

/** The digit of a unit (the 2 of m2) is no figure of its own. */
function withoutOverlap(figures: readonly Figure[]): readonly Figure[] {
  let done = 0;
  return figures.filter(({ start, end }) => {
    const apart = start >= done;
    if (apart) done = end;
    return apart;
  });
}

/**
 * Whether two figures say the same: value, unit class and currency (an unmarked $ and 元 are HK$), hedge, and no conflict of
 * plan with outcome or of "by" with "to". A bare number may stand for an amount of money, as in a table; doubled is +100%.
 */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.modifier === b.modifier && !conflicting(a.status, b.status) && sameAmount(a, b);
}

/** As {@link sameQuantity}, whatever the hedges and whether it is a plan. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (isGrowth(a, b) || isGrowth(b, a)) return true;
  if (conflicting(a.change, b.change)) return false;
  const [x, y] = [inBase(a), inBase(b)];
  return x.value === y.value && (x.unit === y.unit || isBareAmount(a, b) || isBareAmount(b, a));
}

/** A numeral with what is beside it; without a mark nothing says what it counts. */
interface Figure {
  readonly numeral: Numeral;
  readonly value: ExactNumber;
  readonly mark: UnitMark | undefined;
  /** Range in the folded text, from the currency to the unit. */
  readonly start: number;
  readonly end: number;
  /** What 万, 亿 or an English scale word multiplies the digits by; 1 without any. */
  readonly scale: bigint;
  /** 多 or 余: somewhat more. */
  readonly more: boolean;
}

/** Units of text before and after a numeral that are read for its unit and hedges. */
const REACH = 60;
const ENGLISH_SCALE =
  /^[ -]?(?:(hundred|thousand)[ -])?(hundred|thousand|million|billion|trillion|mn|bn|m|k)(?![a-z])/;
/** What a computer does in a second is counted by the same words in Chinese: 300千萬億次. */
const OPERATIONS = /^ ?(tera|peta|exa|[tpe])-?flops?(?:\/s)?(?![a-z])/;
const OPERATIONS_SCALE: Readonly<Record<string, bigint>> = { t: 10n ** 12n, p: 10n ** 15n, e: 10n ** 18n };
const CHINESE_MORE = /^ ?[多余]([万亿]*)/;
const RANGE = /^ ?(?:至|到|-|~|—|to|and|or) ?$/;
/** Between the two ends of a change: "from 535 250 to about 1 million square metres", 由535 250增至100萬平方米. */
const CHANGE =
  /^ ?(?:\p{Script=Han}{0,4}[至到]|to) ?(?:[约近逾]|超过|接近|about|around|over|nearly|more than)? ?$/u;
const FROM = /(?:由|从|from) ?(?:[约近逾]|超过|接近|about|around|over|nearly|more than)? ?$/;

function outsideDates(
  numerals: readonly Numeral[],
  dates: readonly DateMention[],
  folded: Folded,
): readonly Numeral[] {
  let next = 0;
  return numerals.filter(({ start }) => {
    const at = folded.offsets[start] ?? 0;
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (dates[next]?.start ?? Number.POSITIVE_INFINITY) > at;
  });
}

function figureOf(numeral: Numeral, folded: string): Figure {
  const { start, end, kind } = numeral;
  if (kind === "percent" || kind === "multiple") {
    const mark: UnitMark = { unit: { kind }, noun: "", length: 0 };
    return { numeral, value: numeral.value, mark, start, end, scale: 1n, more: false };
  }
  const before = currencyBefore(folded, start);
  const scale = scaleAfter(folded.slice(end, end + REACH), before !== undefined);
  const unitStart = end + scale.length;
  const mark = markOf(numeral, before, folded, folded.slice(unitStart, unitStart + REACH), scale.value > 1n);
  return {
    numeral,
    value: times(numeral.value, exactRatio(scale.value, 1n)),
    mark,
    start: start - (before?.length ?? 0),
    end: unitStart + (mark?.length ?? 0),
    scale: scale.value * chineseScale(numeral.text.slice(tailStart(numeral.text, /[万亿]/))),
    more: scale.more,
  };
}

/** Scale words right after the digits; the short ones (m, bn) only in amounts of money, for 5 m is a length. */
function scaleAfter(after: string, money: boolean) {
  const more = CHINESE_MORE.exec(after);
  if (more !== null) return { value: chineseScale(more[1] ?? ""), length: more[0].length, more: true };
  const operations = OPERATIONS.exec(after);
  if (operations !== null) {
    const value = OPERATIONS_SCALE[operations[1]?.[0] ?? ""] ?? 1n;
    return { value, length: operations[0].length, more: false };
  }
  const words = ENGLISH_SCALE.exec(after);
  const [all = "", first = "", last = ""] = words ?? [];
  if (last.length <= 2 && !money) return { value: 1n, length: 0, more: false };
  return { value: (scaleValue(first) ?? 1n) * (scaleValue(last) ?? 1n), length: all.length, more: false };
}

function chineseScale(scales: string): bigint {
  return [...scales].reduce((product, scale) => product * (scale === "万" ? 10_000n : 100_000_000n), 1n);
}

function markOf(
  numeral: Numeral,
  before: CurrencyMark | undefined,
  folded: string,
  after: string,
  scaled: boolean,
): UnitMark | undefined {
  const currency = currencyAfter(after);
  if (before !== undefined || currency !== undefined) {
    const unmarked = currency === undefined || currency.currency === "HKD";
    const code = (unmarked ? before?.currency : undefined) ?? currency?.currency ?? "HKD";
    return { unit: { kind: "money", currency: code }, noun: "", length: currency?.length ?? 0 };
  }
  const mark = unitAfter(after);
  if (mark !== undefined && isPlausible(numeral, mark)) return mark;
  return isFigure(numeral, after, scaled) || isHedged(numeral, folded, after)
    ? { unit: { kind: "count" }, noun: "", length: 0 }
    : undefined;
}

/** 一個 is "a", 二期 is the second phase, 二十大 a congress: no counts. */
function isPlausible({ kind, text, value }: Numeral, { unit, noun }: UnitMark): boolean {
  if (unit.kind !== "count") return true;
  if (kind !== "arabic" && writeExact(value) === "1") return false;
  if (text === "二") return "人名位".includes(noun);
  return noun !== "大" || value.numerator <= 10n;
}

/** "to about 100, with": what is hedged is a figure, even where what it counts stands elsewhere. */
function isHedged({ kind, start }: Numeral, folded: string, after: string): boolean {
  if (
    kind !== "arabic" ||
    !/^(?:[\s,.;:)]|$)/.test(after) ||
    !/[a-z] $/.test(folded.slice(Math.max(0, start - 2), start))
  )
    return false;
  return modifierOf(folded.slice(Math.max(0, start - REACH), start), "") !== "none";
}

/** A number that is written as an amount needs no unit; 兆 is a million to some and a trillion to others. */
function isFigure({ kind, text }: Numeral, after: string, scaled: boolean): boolean {
  if (/^ ?兆/.test(after)) return false;
  if (kind === "arabic") return scaled || /\d[ ,]\d{3}|[万亿]/.test(text);
  return kind === "chinese"
    ? /.[百千万亿]|[百千万亿]./.test(text)
    : / (?:hundred|thousand|[mbtr]+illion)/.test(text);
}

/** In "from 3 to 5 hectares", 五至十年 and "10 to 20 million" the first number takes the unit, and where it has none the scale, of the second. */
function withRangeUnit(figure: Figure, next: Figure | undefined, folded: string): Figure {
  if (next?.mark === undefined) return figure;
  const between = folded.slice(figure.end, next.start);
  const isChange =
    CHANGE.test(between) && FROM.test(folded.slice(Math.max(0, figure.start - 20), figure.start));
  if (isChange && figure.mark === undefined) return { ...figure, mark: { ...next.mark, length: 0 } };
  if (!RANGE.test(between)) return figure;
  const unscaledMoney = figure.mark?.unit.kind === "money" && next.start === next.numeral.start;
  if (figure.scale > 1n || (figure.mark !== undefined && !unscaledMoney)) return figure;
  const mark = { ...(figure.mark ?? next.mark), length: 0 };
  return { ...figure, mark, value: times(figure.value, exactRatio(next.scale, 1n)) };
}

/** In "$10-20 million" the second number takes the currency of the first. */
function withRangeCurrency(previous: Figure | undefined, figure: Figure, folded: string): Figure {
  const bare = figure.mark?.unit.kind === "count" && figure.mark.noun === "";
  if (!bare || previous?.mark?.unit.kind !== "money") return figure;
  return RANGE.test(folded.slice(previous.end, figure.start)) ? { ...figure, mark: previous.mark } : figure;
}

function placed(figure: Figure, mark: UnitMark, text: string, folded: Folded): Quantity {
  const before = folded.text.slice(Math.max(0, figure.start - REACH), figure.start);
  const following = folded.text.slice(figure.end, figure.end + REACH);
  const change = changeOf(before);
  const growth = mark.unit.kind === "multiple" && figure.numeral.kind !== "multiple";
  const grown = growth && (change === "by" || (change === "none" && writeExact(figure.value) === "1"));
  const span = sourceSpan(text, folded, figure.start, figure.end);
  const modifier = figure.more ? "over" : modifierOf(before, following);
  return {
    value: writeExact(grown ? plus(figure.value, exactRatio(1n, 1n)) : figure.value),
    unit: mark.unit,
    noun: mark.noun,
    modifier,
    ...(modifier === "about" && isNearly(before) ? { nearly: true as const } : {}),
    status: statusOf(before),
    change: mark.unit.kind === "multiple" ? "none" : change,
    ...span,
    text: text.slice(span.start, span.end),
  };
}

function conflicting(a: Status | Change, b: Status | Change): boolean {
  return a !== "none" && b !== "none" && a !== b;
}

/** Doubled is an increase by 100%. */
function isGrowth(multiple: Quantity, percent: Quantity): boolean {
  if (multiple.unit.kind !== "multiple" || percent.unit.kind !== "percent" || percent.change !== "by")
    return false;
  const factor = plus(readExact(percent.value), exactRatio(100n, 1n));
  return writeExact(times(readExact(multiple.value), exactRatio(100n, 1n))) === writeExact(factor);
}

function isBareAmount(bare: Quantity, money: Quantity): boolean {
  return bare.unit.kind === "count" && bare.noun === "" && money.unit.kind === "money";
}

/** Unit and value in the base of the measure: 1 ha and 10 000 m2 are the same. */
function inBase({ value, unit }: Quantity): { readonly unit: string; readonly value: string } {
  if (unit.kind === "money") return { unit: unit.currency, value };
  const found = "measure" in unit ? MEASURES.find(({ measure }) => measure === unit.measure) : undefined;
  if (found === undefined) return { unit: unit.kind, value };
  return { unit: found.base, value: writeExact(times(readExact(value), exactRatio(found.factor, 1n))) };
}
