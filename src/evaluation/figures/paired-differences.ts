// Differences between two measurements of the same cases come in; their mean with its interval, and how often chance alone
// would give as much, go out. Cases of one cluster are drawn, and flipped, together.
import { seededRandom } from "../seeded-random.ts";
import { bootstrapInterval, CONFIDENCE, type Interval, SEED } from "../statistics.ts";

/** The difference of one case, −1 to 1. */
export interface PairedDifference {
  readonly cluster: string;
  readonly difference: number;
}

/** Mean difference over the cases. */
export interface PairedEffect {
  readonly pairs: number;
  readonly effect: number;
  /** 95 %. */
  readonly interval: Interval;
}

/** Permutations of every sign-flip test. */
export const PERMUTATIONS = 10_000;

/** Rounding that two equal sums of differences may show. */
const ROUNDING = 1e-9;

interface ClusterSum {
  readonly sum: number;
  readonly pairs: number;
}

/** Null without pairs. */
export function estimateDifference(differences: readonly PairedDifference[]): PairedEffect | null {
  const clusters = sumByCluster(differences);
  const pairs = differences.length;
  if (pairs === 0) return null;
  const effect = clusters.reduce((total, { sum }) => total + sum, 0) / pairs;
  return { pairs, effect, interval: intervalOf(clusters, effect) };
}

/**
 * Where all clusters agree, resampling cannot vary and would claim certainty: a cluster that differs may be as frequent as
 * the exact binomial bound and still have stayed unseen.
 */
function intervalOf(clusters: readonly ClusterSum[], effect: number): Interval {
  const agreed = clusters.every(({ sum, pairs }) => Math.abs(sum / pairs - effect) < ROUNDING);
  if (agreed) {
    const unseen = 1 - ((1 - CONFIDENCE) / 2) ** (1 / clusters.length);
    return { low: Math.max(-1, effect - unseen), high: Math.min(1, effect + unseen) };
  }
  return bootstrapInterval(clusters.length, effect, (times) => {
    let sum = 0;
    let pairs = 0;
    for (const [index, cluster] of clusters.entries()) {
      const drawn = times[index] ?? 0;
      sum += drawn * cluster.sum;
      pairs += drawn * cluster.pairs;
    }
    return sum / pairs;
  });
}

/** Two-sided: share of the sign flips, this one included, that give a mean as far from 0 (Edgington's (b + 1)/(m + 1)). */
export function signFlipP(differences: readonly PairedDifference[]): number {
  const sums = Float64Array.from(sumByCluster(differences), ({ sum }) => sum);
  const observed = Math.abs(sums.reduce((total, sum) => total + sum, 0));
  const random = seededRandom(SEED);
  let asFar = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    let total = 0;
    for (const sum of sums) total += random() < 0.5 ? sum : -sum;
    if (Math.abs(total) >= observed - ROUNDING) asFar += 1;
  }
  return (asFar + 1) / (PERMUTATIONS + 1);
}

/** McNemar's exact test, two-sided: `gained` cases became right and `lost` wrong; 1 where none changed. */
export function mcNemarP(gained: number, lost: number): number {
  const changed = gained + lost;
  const fewer = Math.min(gained, lost);
  let logChoose = 0;
  let tail = 0;
  for (let count = 0; count <= fewer; count += 1) {
    if (count > 0) logChoose += Math.log((changed - count + 1) / count);
    tail += Math.exp(logChoose - changed * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}

/** Holm's correction: the p of each test after all of them are taken together, in the order given. */
export function holmCorrection(ps: readonly number[]): readonly number[] {
  const order = ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const corrected = new Array<number>(ps.length).fill(1);
  let highest = 0;
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (ps.length - rank) * (ps[index] ?? 1)));
    corrected[index] = highest;
  }
  return corrected;
}

function sumByCluster(differences: readonly PairedDifference[]): readonly ClusterSum[] {
  const clusters = new Map<string, ClusterSum>();
  for (const { cluster, difference } of differences) {
    const { sum, pairs } = clusters.get(cluster) ?? { sum: 0, pairs: 0 };
    clusters.set(cluster, { sum: sum + difference, pairs: pairs + 1 });
  }
  return [...clusters.values()];
}
