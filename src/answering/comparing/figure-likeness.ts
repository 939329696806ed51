// Two figures come in; how far they are of one size, unit and form goes out: the same leading digits, and a rounding that says that it is one.
import type { Quantity } from "../../text/quantities.ts";
import { tailStart, withoutTail } from "../../text/tail.ts";

/** Whether both have the same unit, currency and scope. */
export function isSameUnit(a: Quantity, b: Quantity): boolean {
  return JSON.stringify(a.unit) === JSON.stringify(b.unit);
}

/** Whether their digits are the same but for a point and zeros at the end: 1.5 and 150. */
export function sameDigits(a: Quantity, b: Quantity): boolean {
  const digits = (value: string): string => withoutTail(value.replace(/\D/g, ""), /0/);
  return digits(a.value) === digits(b.value);
}

/** How many times one of two figures may be the other for both to be of one size. */
const SAME_SIZE = 2;

/** Likeness of two figures that differ, 0 to .95: same unit, same noun, same leading digits, same hedge, about the same size. */
export function closeness(a: Quantity, b: Quantity): number {
  const ratio = Number(a.value) / Number(b.value);
  return (
    (isSameUnit(a, b) ? 0.3 : 0) +
    (a.noun !== "" && a.noun === b.noun ? 0.15 : 0) +
    (sameDigits(a, b) ? 0.3 : 0) +
    (a.modifier !== "none" && a.modifier === b.modifier ? 0.1 : 0) +
    (ratio <= SAME_SIZE && ratio >= 1 / SAME_SIZE ? 0.1 : 0)
  );
}

/** The most that "over" a round number may leave away, as a share. */
const MOST_CUT = 0.03;

/** "About 4 700" of 4 685, "over 14 000" of 14 170: a rounding that says that it is one. */
export function isRounded(claimed: Quantity, found: Quantity): boolean {
  if (!isSameUnit(claimed, found)) return false;
  const [a, b] = [Number(claimed.value), Number(found.value)];
  const step = stepOf(claimed.value);
  if (claimed.modifier === "over" && /^(?:none|about|over)$/.test(found.modifier))
    return step > 1 && b > a && b - a < Math.min(step, MOST_CUT * b);
  if (claimed.modifier !== "about" || !/^(?:none|about)$/.test(found.modifier)) return false;
  return step !== 1 && step <= a && Math.abs(a - b) <= step / 2;
}

/** The place of the last digit that a number gives: 100 of 4 700, 0.1 of 1.1. */
function stepOf(value: string): number {
  const [, decimals] = value.split(".");
  return decimals === undefined ? 10 ** trailingZeros(value) : 10 ** -decimals.length;
}

function trailingZeros(value: string): number {
  return /\D/.test(value) ? 0 : value.length - tailStart(value, /0/);
}
