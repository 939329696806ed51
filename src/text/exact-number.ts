// Numerals in, exact numbers out, and their one decimal spelling: 1.8億 is 180000000 and nothing near it, so no floats.

/** A rational number in lowest terms; `denominator` is above 0. */
export interface ExactNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Digits beyond which a numeral is an identifier or an attack, not a figure. */
export const LONGEST_NUMERAL = 30;

/** Reads plain decimal digits such as `1300` or `4.71`. */
export function exactDecimal(digits: string): ExactNumber {
  const [whole = "0", fraction = ""] = digits.split(".");
  return exactRatio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** A fraction, reduced. */
export function exactRatio(numerator: bigint, denominator: bigint): ExactNumber {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The sum, exact. */
export function plus(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exactRatio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The product, exact. */
export function times(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exactRatio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Plain decimal digits without separators or trailing zeros; `a/b` in lowest terms where no decimal is exact. */
export function writeExact({ numerator, denominator }: ExactNumber): string {
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator}/${denominator}`;
  const digits = ((numerator * 10n ** BigInt(places)) / denominator).toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The number that {@link writeExact} wrote. */
export function readExact(written: string): ExactNumber {
  const [numerator = "0", denominator] = written.split("/");
  return denominator === undefined
    ? exactDecimal(written)
    : exactRatio(BigInt(numerator), BigInt(denominator));
}

/** Decimal places of 1/denominator, undefined where it has no end. */
function decimalPlaces(denominator: bigint): number | undefined {
  let twos = 0;
  let fives = 0;
  let rest = denominator;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b);
}
