// A ranking of document ids and the relevant ids with their grades come in, one figure goes out, each defined as
// trec_eval defines it (recall_k, ndcg_cut_k, recip_rank over the first k) so that published figures compare.
import { Buffer } from "node:buffer";

/** Grades by document id; 0 or less is judged and not relevant, an id that is absent is not relevant either. */
export type RelevanceGrades = ReadonlyMap<string, number>;

/** A document with the score that ranks it. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** Share of the relevant documents among the first `depth`; 0 where none is relevant. */
export function recallAt(ranking: readonly string[], grades: RelevanceGrades, depth: number): number {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  const found = ranking.slice(0, depth).filter((id) => gainOf(grades, id) > 0).length;
  return relevant === 0 ? 0 : found / relevant;
}

/** Discounted gain of the first `depth` over that of the best possible ranking; the gain is the grade itself. */
export function ndcgAt(ranking: readonly string[], grades: RelevanceGrades, depth: number): number {
  const gains = ranking.map((id) => gainOf(grades, id));
  const bestGains = [...grades.values()].map((grade) => Math.max(0, grade)).sort((a, b) => b - a);
  const best = discountedGain(bestGains, depth);
  return best === 0 ? 0 : discountedGain(gains, depth) / best;
}

/** One over the rank of the first relevant document among the first `depth`; 0 where there is none. */
export function reciprocalRankAt(ranking: readonly string[], grades: RelevanceGrades, depth: number): number {
  const index = ranking.slice(0, depth).findIndex((id) => gainOf(grades, id) > 0);
  return index < 0 ? 0 : 1 / (index + 1);
}

/** Ids by falling score; equal scores by falling id in byte order, which is how trec_eval breaks ties. */
export function orderByScore(documents: readonly Scored[]): readonly string[] {
  return [...documents]
    .sort((a, b) => b.score - a.score || Buffer.compare(Buffer.from(b.id), Buffer.from(a.id)))
    .map(({ id }) => id);
}

function gainOf(grades: RelevanceGrades, id: string): number {
  return Math.max(0, grades.get(id) ?? 0);
}

function discountedGain(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
