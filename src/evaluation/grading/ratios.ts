// The two ways in which a case contributes to a figure: a count among some, or yes or no.
import type { Ratio } from "../statistics.ts";

/** How many of the items hold; null where there is none to look at. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Ratio | null {
  if (items.length === 0) return null;
  return { numerator: items.filter(holds).length, denominator: items.length };
}

/** One of one, or none of one. */
export function yesOrNo(holds: boolean): Ratio {
  return { numerator: holds ? 1 : 0, denominator: 1 };
}

/** A score of one case in [0, 1]. */
export function scoreOf(score: number): Ratio {
  return { numerator: score, denominator: 1 };
}
