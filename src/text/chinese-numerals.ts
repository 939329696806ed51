// A folded numeral of Chinese figures, alone or after Arabic digits, in (一百億, 1.8億, 3萬5千, 三萬五), its exact value out.
// What is no well-formed numeral (十四五, 二零二四) gives none: names and years must not turn into amounts.
import { type ExactNumber, exactDecimal, exactRatio, LONGEST_NUMERAL, plus, times } from "./exact-number.ts";

/** Arabic digits as written in text: grouped by comma or space in threes, or plain, with decimals. */
export const ARABIC_NUMERAL = String.raw`(?:\d{1,3}(?:[ ,]\d{3}(?!\d))+|\d+)(?:\.\d+)?`;
/** Folded Chinese digits. 兩 folds to 两. */
export const CHINESE_DIGITS = "零一二三四五六七八九";

const DIGIT_VALUES: ReadonlyMap<string, bigint> = new Map([
  ...[...CHINESE_DIGITS].map((digit, value) => [digit, BigInt(value)] as const),
  ["两", 2n],
]);
const SMALL_SCALES: ReadonlyMap<string, bigint> = new Map([
  ["十", 10n],
  ["百", 100n],
  ["千", 1_000n],
]);
const LARGE_SCALES: ReadonlyMap<string, bigint> = new Map([
  ["万", 10_000n],
  ["亿", 100_000_000n],
]);
const ZERO = exactRatio(0n, 1n);
const ONE = exactRatio(1n, 1n);
const TOKEN = new RegExp(`${ARABIC_NUMERAL}|.`, "gu");

/** Value of Arabic digits with separators (`1 300`, `1,300.5`); undefined beyond {@link LONGEST_NUMERAL} digits. */
export function readArabic(numeral: string): ExactNumber | undefined {
  const digits = numeral.replace(/[ ,]/g, "");
  return digits.length > LONGEST_NUMERAL ? undefined : exactDecimal(digits);
}

/**
 * Value of a numeral of Chinese figures and scales, or of Arabic digits with Chinese scales; undefined where it is not
 * well formed, is a bare scale (萬, 千) or uses 兆, which means a million to some and a trillion to others.
 */
export function readChineseNumeral(numeral: string): ExactNumber | undefined {
  const [whole = "", fraction] = numeral.split("点");
  if (fraction !== undefined) return readSpokenDecimal(whole, fraction);
  const tokens = numeral.replace(/(?<=\d) (?=[十百千万亿])|(?<=[万亿]) /g, "").match(TOKEN) ?? [];
  if (tokens.length > LONGEST_NUMERAL || !/^[一二三四五六七八九两十\d零]/.test(numeral)) return undefined;
  return sumOf(tokens);
}

/** 一點五億: digits after 點 one by one, then at most the large scales. */
function readSpokenDecimal(whole: string, fraction: string): ExactNumber | undefined {
  const digits = /^[零一二三四五六七八九]+/.exec(fraction)?.[0] ?? "";
  const scales = fraction.slice(digits.length);
  const integer = readChineseNumeral(whole);
  if (integer === undefined || digits === "" || !/^[十百千]?[万亿]{0,2}$/.test(scales)) return undefined;
  const decimals = exactDecimal(`0.${[...digits].map((digit) => CHINESE_DIGITS.indexOf(digit)).join("")}`);
  const scale = [...scales].reduce((product, name) => product * scaleOf(name), 1n);
  return times(plus(integer, decimals), exactRatio(scale, 1n));
}

function scaleOf(name: string): bigint {
  return SMALL_SCALES.get(name) ?? LARGE_SCALES.get(name) ?? 1n;
}

/** What has been read so far: finished sections, the section in hand, the digit that waits for its scale. */
interface Reading {
  readonly total: ExactNumber;
  readonly section: ExactNumber;
  readonly digit: ExactNumber | undefined;
  /** What the next small scale of the section must be below. */
  readonly ceiling: bigint;
  /** The last large scale, 0 before the first. */
  readonly large: bigint;
  /** Scale of the token before a last digit: the 5 of 三萬五 counts thousands. 1 after 零. */
  readonly lastScale: bigint;
}

const START: Reading = {
  total: ZERO,
  section: ZERO,
  digit: undefined,
  ceiling: 10_000n,
  large: 0n,
  lastScale: 1n,
};

function sumOf(tokens: readonly string[]): ExactNumber | undefined {
  let reading: Reading | undefined = START;
  for (const token of tokens) {
    reading = readToken(reading, token);
    if (reading === undefined) return undefined;
  }
  const last = tailOf(reading, tokens.at(-1) ?? "");
  return last === undefined ? undefined : plus(plus(reading.total, reading.section), last);
}

/** The digit that no scale follows: units, or a tenth of the scale before it where people leave that out. */
function tailOf({ digit, lastScale }: Reading, token: string): ExactNumber | undefined {
  if (digit === undefined) return ZERO;
  if (lastScale < 100n) return digit;
  return DIGIT_VALUES.has(token) ? times(digit, exactRatio(lastScale, 10n)) : undefined;
}

function readToken(reading: Reading, token: string): Reading | undefined {
  if (/^\d/.test(token)) return readDigit(reading, readArabic(token));
  if (token === "零") return reading.digit === undefined ? { ...reading, lastScale: 1n } : undefined;
  const digit = DIGIT_VALUES.get(token);
  if (digit !== undefined) return readDigit(reading, exactRatio(digit, 1n));
  const small = SMALL_SCALES.get(token);
  return small === undefined
    ? readLargeScale(reading, LARGE_SCALES.get(token))
    : readSmallScale(reading, small);
}

function readDigit(reading: Reading, digit: ExactNumber | undefined): Reading | undefined {
  return digit === undefined || reading.digit !== undefined ? undefined : { ...reading, digit };
}

/** 十 百 千 come in falling order within a section, each after its digit; only 十 may stand without one. */
function readSmallScale(reading: Reading, scale: bigint): Reading | undefined {
  if (scale >= reading.ceiling || (reading.digit === undefined && scale !== 10n)) return undefined;
  const section = plus(reading.section, times(reading.digit ?? ONE, exactRatio(scale, 1n)));
  return { ...reading, section, digit: undefined, ceiling: scale, lastScale: scale };
}

/** 万 and 亿 close a section; one that is larger than the last scales all that came before (三萬五千億, 千萬億). */
function readLargeScale(reading: Reading, scale: bigint | undefined): Reading | undefined {
  if (scale === undefined || scale === reading.large) return undefined;
  const section = plus(reading.section, reading.digit ?? ZERO);
  const rises = scale > reading.large;
  const scaled = rises ? plus(reading.total, section) : section;
  if (scaled.numerator === 0n) return undefined;
  const part = times(scaled, exactRatio(scale, 1n));
  const total = rises ? part : plus(reading.total, part);
  return { total, section: ZERO, digit: undefined, ceiling: 10_000n, large: scale, lastScale: scale };
}
