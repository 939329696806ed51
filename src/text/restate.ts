// A figure or date of one language in, the same in another language's notation out, by rule and exactly: 100億元 is
// HK$10 billion. What is written the same in both gives nothing, and so does what cannot be said exactly.
import type { DateMention } from "./dates.ts";
import { type ExactNumber, exactRatio, readExact, times, writeExact } from "./exact-number.ts";
import { foldText } from "./fold.ts";
import type { Quantity } from "./quantities.ts";
import type { Modifier } from "./quantity-hedges.ts";
import { type Currency, MEASURES } from "./quantity-units.ts";
import { simplifyScript } from "./script.ts";

/** The languages of {@link restateQuantity}: English, Traditional and Simplified Chinese. */
export type Notation = "en" | "zh-Hant" | "zh-Hans";

/** The figure with its hedge and unit in the notation of a language; undefined where the text already reads so. */
export function restateQuantity(quantity: Quantity, language: Notation): string | undefined {
  const written = writeQuantity(quantity, language);
  return written === undefined || alreadyIn(quantity.text, written) ? undefined : written;
}

/** The figure with its hedge and unit in the notation of a language, however the text reads; undefined where it has no exact form. */
export function writeQuantity(quantity: Omit<Quantity, "text">, language: Notation): string | undefined {
  const figure = language === "en" ? englishFigure(quantity) : chineseFigure(quantity);
  if (figure === undefined) return undefined;
  const hedge = HEDGES[quantity.nearly === true ? "nearly" : quantity.modifier];
  return inScript(hedge[language === "en" ? "en" : "zh"] + figure, language);
}

/** The date in the notation of a language; undefined where the text already reads so or the language has no short word. */
export function restateDate(date: DateMention, language: Notation): string | undefined {
  const written = writeDate(date, language);
  return written === undefined || alreadyIn(date.text, written) ? undefined : written;
}

/** The date in the notation of a language, however the text reads; undefined where the language has no short word. */
export function writeDate(date: DateMention, language: Notation): string | undefined {
  const written = language === "en" ? englishDate(date) : chineseDate(date);
  return written === undefined ? undefined : inScript(written, language);
}

/** Script, width and separators alone are no other notation. */
function alreadyIn(text: string, written: string): boolean {
  const bare = (form: string): string => foldText(form).replace(/[\s,]/g, "");
  return bare(text).includes(bare(written));
}

function inScript(written: string, language: Notation): string {
  return language === "zh-Hans" ? simplifyScript(written) : written;
}

const HEDGES: Readonly<Record<Modifier | "nearly", { readonly en: string; readonly zh: string }>> = {
  none: { en: "", zh: "" },
  about: { en: "about ", zh: "約" },
  nearly: { en: "nearly ", zh: "近" },
  over: { en: "over ", zh: "逾" },
  under: { en: "less than ", zh: "少於" },
  "at-least": { en: "at least ", zh: "至少" },
  "at-most": { en: "up to ", zh: "最多" },
};

const CURRENCY_NAMES: Readonly<Record<Currency, { readonly en: string; readonly zh: string }>> = {
  HKD: { en: "HK$", zh: "元" },
  USD: { en: "US$", zh: "美元" },
  CNY: { en: "RMB ", zh: "元人民幣" },
  JPY: { en: "JPY ", zh: "日圓" },
  EUR: { en: "€", zh: "歐元" },
  GBP: { en: "£", zh: "英鎊" },
  AUD: { en: "A$", zh: "澳元" },
  CAD: { en: "C$", zh: "加元" },
  SGD: { en: "S$", zh: "新加坡元" },
  TWD: { en: "NT$", zh: "新台幣" },
  MOP: { en: "MOP ", zh: "澳門元" },
};

/** Scales with the smallest step in which they are written out: 3.15 million and 9.8萬, but 10,500. */
const ENGLISH_SCALES = [
  ["trillion", 10n ** 12n, 10n ** 9n],
  ["billion", 10n ** 9n, 10n ** 6n],
  ["million", 10n ** 6n, 10n ** 3n],
] as const;
const CHINESE_SCALES = [
  ["億", 10n ** 8n, 10n ** 4n],
  ["萬", 10n ** 4n, 10n ** 3n],
] as const;

const FOLDS: ReadonlyMap<string, string> = new Map([
  ["2", "twofold"],
  ["3", "threefold"],
  ["4", "fourfold"],
  ["5", "fivefold"],
]);

/** What classifiers that count one kind of thing and nothing else say by themselves. */
const COUNTED_BY: ReadonlyMap<string, string> = new Map([
  ["人", "people"],
  ["名", "people"],
  ["位", "people"],
  ["层", "storeys"],
  ["岁", "years old"],
]);

function englishFigure({ value, unit, noun }: Omit<Quantity, "text">): string | undefined {
  const number = writeScaled(readExact(value), ENGLISH_SCALES, " ");
  if (unit.kind === "percent") return englishPercent(value);
  if (number === undefined) return undefined;
  if (unit.kind === "money") return CURRENCY_NAMES[unit.currency].en + number;
  if (unit.kind === "percentage-points") return `${number} percentage points`;
  if (unit.kind === "multiple") return FOLDS.get(value);
  if (unit.kind === "count") return COUNTED_BY.has(noun) ? `${number} ${COUNTED_BY.get(noun)}` : number;
  const names = MEASURES.find(({ measure }) => measure === unit.measure)?.en;
  return names === undefined ? undefined : `${number} ${names[value === "1" ? 0 : 1]}`;
}

function chineseFigure({ value, unit }: Omit<Quantity, "text">): string | undefined {
  const number = writeScaled(readExact(value), CHINESE_SCALES, "");
  if (unit.kind === "percent") return chinesePercent(value);
  if (number === undefined) return undefined;
  if (unit.kind === "money") return number + CURRENCY_NAMES[unit.currency].zh;
  if (unit.kind === "percentage-points") return `${number}個百分點`;
  if (unit.kind === "multiple") return `${number}倍`;
  if (unit.kind === "count") return number;
  const name = MEASURES.find(({ measure }) => measure === unit.measure)?.zhHant;
  return name === undefined ? undefined : number + name;
}

function englishPercent(value: string): string | undefined {
  if (!value.includes("/")) return `${value}%`;
  const { numerator, denominator } = times(readExact(value), exactRatio(1n, 100n));
  if (denominator !== 3n) return undefined;
  return numerator === 1n ? "one-third" : numerator === 2n ? "two-thirds" : undefined;
}

function chinesePercent(value: string): string | undefined {
  if (!value.includes("/")) return `${value}%`;
  const { numerator, denominator } = times(readExact(value), exactRatio(1n, 100n));
  return denominator === 3n && numerator < 3n ? `三分之${numerator === 1n ? "一" : "二"}` : undefined;
}

/** Digits in groups of three, parted by commas. */
function groupedDigits(digits: string): string {
  const first = digits.length % 3 || 3;
  return digits.slice(0, first) + digits.slice(first).replace(/\d{3}/g, ",$&");
}

/** Decimal digits with the largest scale that leaves few decimals; undefined where no decimal is exact. */
function writeScaled(
  value: ExactNumber,
  scales: readonly (readonly [name: string, scale: bigint, step: bigint])[],
  space: string,
): string | undefined {
  const { numerator, denominator } = value;
  const fits = scales.find(
    ([, scale, step]) => denominator === 1n && numerator >= scale && numerator % step === 0n,
  );
  const digits = writeExact(fits === undefined ? value : exactRatio(numerator, fits[1]));
  if (digits.includes("/")) return undefined;
  const [whole = "", decimals] = digits.split(".");
  const grouped = groupedDigits(whole);
  return (
    grouped + (decimals === undefined ? "" : `.${decimals}`) + (fits === undefined ? "" : space + fits[0])
  );
}

const MONTH_NAMES =
  "January February March April May June July August September October November December".split(" ");
const RELATIVE_NAMES: ReadonlyMap<number, { readonly en: string; readonly zh: string }> = new Map([
  [-1, { en: "last year", zh: "去年" }],
  [0, { en: "this year", zh: "今年" }],
  [1, { en: "next year", zh: "明年" }],
]);
const QUARTERS = { en: ["first", "second", "third", "fourth"], zh: "一二三四" } as const;
const EDGE_NAMES = {
  start: { en: "beginning", zh: "初" },
  middle: { en: "middle", zh: "中" },
  end: { en: "end", zh: "底" },
} as const;

function englishDate(date: DateMention): string | undefined {
  const year = date.year?.toString() ?? relativeName(date, "en");
  if (year === undefined && date.relativeYear !== undefined) return undefined;
  const point = englishPoint(date, year);
  const edged = date.edge === undefined ? point : `${EDGE_NAMES[date.edge].en} of ${point}`;
  return (date.orBefore ? `by ${date.edge === undefined ? "" : "the "}` : "") + edged;
}

function englishPoint(date: DateMention, year: string | undefined): string {
  const ofYear = year === undefined ? "" : ` of ${year}`;
  if (date.precision === "term") return "the current term of the Government";
  if (date.precision === "financial-year") return `${year}-${String(date.untilYear).slice(-2)}`;
  if (date.precision === "years") return `${year} to ${date.untilYear}`;
  if (date.quarter !== undefined) return `the ${QUARTERS.en[date.quarter - 1]} quarter${ofYear}`;
  if (date.half !== undefined)
    return `the ${QUARTERS.en[date.half - 1]} half${ofYear === "" ? " of the year" : ofYear}`;
  if (date.month === undefined) return year ?? "the year";
  const parts = [date.day, MONTH_NAMES[date.month - 1], year];
  return parts.filter((part) => part !== undefined).join(" ");
}

function chineseDate(date: DateMention): string | undefined {
  const year = date.year === undefined ? relativeName(date, "zh") : `${date.year}年`;
  if (year === undefined && date.relativeYear !== undefined) return undefined;
  const edge = date.edge === undefined ? "" : EDGE_NAMES[date.edge].zh;
  return (
    chinesePoint(date, year ?? "") +
    (date.month === undefined && edge !== "" ? `年${edge}` : edge) +
    (date.orBefore ? "或之前" : "")
  );
}

function chinesePoint(date: DateMention, year: string): string {
  if (date.precision === "term") return "本屆政府任期";
  if (date.precision === "financial-year") return `${date.year}-${String(date.untilYear).slice(-2)}年度`;
  if (date.precision === "years") return `${date.year}年至${date.untilYear}年`;
  if (date.quarter !== undefined) return `${year}第${QUARTERS.zh[date.quarter - 1]}季`;
  if (date.half !== undefined) return `${year}${date.half === 1 ? "上" : "下"}半年`;
  if (date.month === undefined) return year;
  return `${year}${date.month}月${date.day === undefined ? "" : `${date.day}日`}`;
}

function relativeName({ relativeYear }: DateMention, language: "en" | "zh"): string | undefined {
  return relativeYear === undefined ? undefined : RELATIVE_NAMES.get(relativeYear)?.[language];
}
