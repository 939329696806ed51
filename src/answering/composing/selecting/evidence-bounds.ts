// The best evidence and what else was found come in; what stands near enough to it, for one reason or another, goes out.
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";

/**
 * How far below the best score a paragraph may stand, in score units, and what share of the best one's coverage it must
 * have; measured on both development sets (needed paragraphs found against paragraphs that are not needed).
 */
export const BOUNDS = {
  fellow: { margin: 1.2, coverage: 0 },
  tie: { margin: 2.3, coverage: 0 },
  secondTie: { margin: 1.5, coverage: 0 },
  pointer: { margin: 4, coverage: 0 },
  siblings: { margin: 4, coverage: 0.5 },
  acrossTime: { margin: 4.5, coverage: 0.6 },
  namedTime: { margin: 4.5, coverage: 0 },
  acrossTimeFar: { margin: 6.5, coverage: 0.7 },
  saidAtFirst: { margin: 4.5, coverage: 0.5 },
  sameThing: { margin: 6.5, coverage: 0.4 },
  listed: { margin: 6, coverage: 0.5 },
} as const;

/**
 * Score units that a cosine of 1 is worth, where it is asked what may be meant instead of the best: on the development sets a
 * second passage held what the first lacked in 25 of 100 cases where it was nearer in meaning by 0.1, in 5 where further by 0.2.
 */
const MEANING_WORTH = 5;

/** Tells whether evidence is of the same paragraph. */
export function isSameAs({ paragraph }: Evidence): (other: Evidence) => boolean {
  return (other) => other.paragraph.id === paragraph.id;
}

/** Evidence in its order, each paragraph once. */
export function onceEach(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((each, i) => evidence.findIndex(isSameAs(each)) === i);
}

/** What stands within a bound of the best, in the order of the ranking. */
export function within(
  best: Evidence,
  ranked: readonly Evidence[],
  bound: keyof typeof BOUNDS,
): readonly Evidence[] {
  const { margin, coverage } = BOUNDS[bound];
  return ranked.filter(
    (evidence) =>
      evidence.paragraph.id !== best.paragraph.id &&
      best.score - evidence.score <= margin &&
      evidence.features.coverage >= coverage * best.features.coverage,
  );
}

/**
 * What stands within a bound of the best once the score has been corrected by meaning: a passage that is nearer in meaning
 * than the best may stand further below it, and one that shares words alone must stand nearer.
 */
export function nearInMeaning(
  best: Evidence,
  ranked: readonly Evidence[],
  bound: keyof typeof BOUNDS,
): readonly Evidence[] {
  const { margin } = BOUNDS[bound];
  return ranked.filter((evidence) => {
    if (evidence.paragraph.id === best.paragraph.id) return false;
    const nearer = evidence.features.passageSimilarity - best.features.passageSimilarity;
    return best.score - evidence.score - MEANING_WORTH * nearer <= margin;
  });
}

/** What stands within one of several bounds, in the order of the ranking. */
export function withinAny(
  best: Evidence,
  ranked: readonly Evidence[],
  bounds: readonly (keyof typeof BOUNDS)[],
): readonly Evidence[] {
  const admitted = new Set(bounds.flatMap((bound) => within(best, ranked, bound)));
  return ranked.filter((evidence) => admitted.has(evidence));
}
