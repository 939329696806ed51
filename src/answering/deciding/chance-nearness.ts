// How much was searched comes in; how far the bounds of nearness move with it goes out. A question that nothing answers still has a nearest passage,
// and the more passages there are, the nearer that is by chance: the greatest of n normal numbers lies about √(2 ln n) deviations above their
// mean. In one paper of nine paragraphs a right passage stands out by little, among thousands a stranger comes as near as it.
import type { Searched } from "../retrieving/searched.ts";

/** Paragraphs of the collection that the bounds were set over. */
const USUAL = 360;
/** Fewest and most paragraphs over which the law was measured (docs/decisions/0022). */
const LEAST = 9;
const MOST = 5000;

/** A bound that was set over the usual number of passages, for this many; `deviation` is how far one more deviation takes the best of strangers. */
export function boundOver(
  { passages }: Pick<Searched, "passages">,
  usual: number,
  deviation: number,
): number {
  return usual + deviation * (deviationsOf(passages) - deviationsOf(USUAL));
}

function deviationsOf(passages: number): number {
  return Math.sqrt(2 * Math.log(Math.min(MOST, Math.max(LEAST, passages))));
}
