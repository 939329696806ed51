// Counted observations come in; a share with its 95 % interval goes out. Everything is seeded: the same observations
// always give the same interval.
import { seededRandom } from "./seeded-random.ts";

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

/** Both ends inclusive. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Resamples of every bootstrap: enough for a tenth of a point on sets of some hundred cases. */
export const RESAMPLES = 2000;
/** Seed of every bootstrap and of every test. */
export const SEED = 20241016;
/** Share of resamples within an interval. */
export const CONFIDENCE = 0.95;
/** Probability left out at each end of an interval. */
const TAIL = (1 - CONFIDENCE) / 2;

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
  return rankedAt(Float64Array.from(values).sort(), share);
}

/**
 * Percentile bootstrap: draws as many clusters as there are, with replacement, and takes the middle 95 % of what
 * `statistic` makes of how often each cluster was drawn. Resamples of which it makes null are left out.
 */
export function bootstrapInterval(
  clusters: number,
  value: number,
  statistic: (times: Uint32Array) => number | null,
): Interval {
  const random = seededRandom(SEED);
  const times = new Uint32Array(clusters);
  const values: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    times.fill(0);
    for (let draw = 0; draw < clusters; draw += 1) {
      const drawn = Math.floor(random() * clusters);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const found = statistic(times);
    if (found !== null) values.push(found);
  }
  return middle(values, value);
}

/** The middle 95 % of resampled values, widened to hold `value`. */
function middle(values: readonly number[], value: number): Interval {
  const sorted = Float64Array.from(values).sort();
  return {
    low: Math.min(value, rankedAt(sorted, TAIL) ?? value),
    high: Math.max(value, rankedAt(sorted, 1 - TAIL) ?? value),
  };
}

function rankedAt(sorted: Float64Array, share: number): number | null {
  // A product such as 0.975 × 40 may come out a hair above the whole number that it is.
  const rank = Math.ceil(share * sorted.length - 1e-9);
  return sorted[Math.max(0, rank - 1)] ?? null;
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
 * Bootstrap over clusters. Where every case agrees, resampling cannot vary and would claim certainty;
 * the open end is then the exact binomial (Clopper–Pearson) bound for as many trials as there are clusters. A single
 * cluster says nothing of others.
 */
function intervalOf(clusters: readonly Ratio[], value: number): Interval {
  const closeness = TAIL ** (1 / clusters.length);
  if (value === 1) return { low: closeness, high: 1 };
  if (value === 0) return { low: 0, high: 1 - closeness };
  if (clusters.length === 1) return { low: 0, high: 1 };
  const numerators = Float64Array.from(clusters, ({ numerator }) => numerator);
  const denominators = Float64Array.from(clusters, ({ denominator }) => denominator);
  return bootstrapInterval(clusters.length, value, (times) => {
    let numerator = 0;
    let denominator = 0;
    for (let cluster = 0; cluster < times.length; cluster += 1) {
      const drawn = times[cluster] ?? 0;
      numerator += drawn * (numerators[cluster] ?? 0);
      denominator += drawn * (denominators[cluster] ?? 0);
    }
    return numerator / denominator;
  });
}
