// Counted observations come in; a share with its 95 % interval goes out. Everything is seeded: the same observations
// always give the same interval.

/** A count of successes and of trials, or a sum of scores and their number. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** What one case contributes; cases of one cluster are drawn together, since they share a document or a question. */
export interface Observation extends Ratio {
  readonly cluster: string;
}

/** A share in [0, 1] with the counts behind it and its interval. */
export interface Estimate extends Ratio {
  readonly value: number;
  /** 95 %; always contains `value`. */
  readonly interval: Interval;
}

/** Both ends inclusive, in [0, 1]. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Resamples of every bootstrap: enough for a tenth of a point on sets of some hundred cases. */
export const RESAMPLES = 2000;
/** Seed of every bootstrap. */
export const SEED = 20241016;
/** Probability left out at each end of an interval. */
const TAIL = 0.025;

/** Sum of the numerators over sum of the denominators; null where there is nothing to divide by. */
export function estimateShare(observations: readonly Observation[]): Estimate | null {
  const clusters = sumClusters(observations);
  const total = clusters.reduce(add, { numerator: 0, denominator: 0 });
  if (total.denominator === 0) return null;
  const value = total.numerator / total.denominator;
  return { ...total, value, interval: intervalOf(clusters, value) };
}

/** The smallest value that at least `share` of the values do not exceed (nearest rank); null without values. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Totals by cluster, without those that have nothing to divide by: every resample then has a share. */
function sumClusters(observations: readonly Observation[]): readonly Ratio[] {
  const totals = new Map<string, Ratio>();
  for (const { cluster, numerator, denominator } of observations) {
    if (denominator === 0) continue;
    totals.set(
      cluster,
      add(totals.get(cluster) ?? { numerator: 0, denominator: 0 }, { numerator, denominator }),
    );
  }
  return [...totals.values()];
}

function add(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

/**
 * Percentile bootstrap over clusters. Where every case agrees, resampling cannot vary and would claim certainty;
 * the open end is then the exact binomial (Clopper–Pearson) bound for as many trials as there are clusters. A single
 * cluster says nothing of others.
 */
function intervalOf(clusters: readonly Ratio[], value: number): Interval {
  const closeness = TAIL ** (1 / clusters.length);
  if (value === 1) return { low: closeness, high: 1 };
  if (value === 0) return { low: 0, high: 1 - closeness };
  if (clusters.length === 1) return { low: 0, high: 1 };
  const shares = resampleShares(clusters);
  return {
    low: Math.min(value, percentile(shares, TAIL) ?? value),
    high: Math.max(value, percentile(shares, 1 - TAIL) ?? value),
  };
}

function resampleShares(clusters: readonly Ratio[]): readonly number[] {
  const random = seededRandom(SEED);
  return Array.from({ length: RESAMPLES }, () => {
    let numerator = 0;
    let denominator = 0;
    for (let draw = 0; draw < clusters.length; draw += 1) {
      const cluster = clusters[Math.floor(random() * clusters.length)];
      numerator += cluster?.numerator ?? 0;
      denominator += cluster?.denominator ?? 0;
    }
    return numerator / denominator;
  });
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32, by Tommy Ettinger; public domain). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
