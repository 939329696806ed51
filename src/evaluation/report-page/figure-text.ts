// Numbers come in, the texts that readers of a report expect go out: points, intervals, counts, p-values.
import { percent } from "../tables.ts";
import type { FigureValue } from "./page-model.ts";

/** What a figure shows where nothing was counted. */
export const NOTHING = "–";

/** A share in points, or a dash where nothing was counted. */
export function pointsOrNothing(share: number | null | undefined): string {
  return share === null || share === undefined ? NOTHING : percent(share);
}

/** A difference of shares with its sign: `+1.2`, `−0.4`, `0.0`. */
export function signedPoints(difference: number): string {
  const text = Math.abs(100 * difference).toFixed(1);
  if (text === "0.0") return text;
  return difference > 0 ? `+${text}` : `−${text}`;
}

/** `85.1–98.8`; a dash where there is no interval. */
export function intervalText(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null ? NOTHING : `${percent(interval.low)}–${percent(interval.high)}`;
}

/** `+0.4 to +3.1`, without words: `[+0.4, +3.1]`. */
export function signedInterval(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null ? NOTHING : `[${signedPoints(interval.low)}, ${signedPoints(interval.high)}]`;
}

/** `63/67`; a sum of scores that is no whole number keeps two decimals. */
export function countText({ numerator, denominator }: FigureValue): string {
  const counted = Number.isInteger(numerator) ? String(numerator) : numerator.toFixed(2);
  return `${counted}/${denominator}`;
}

/** Three decimals, and "<0.001" below. */
export function probability(p: number): string {
  return p < 0.001 ? "<0.001" : p.toFixed(3);
}

/** Milliseconds with as many decimals as mean something. */
export function milliseconds(duration: number): string {
  if (duration >= 10_000) return `${(duration / 1000).toFixed(1)} s`;
  return duration >= 100 ? `${duration.toFixed(0)} ms` : `${duration.toFixed(1)} ms`;
}
