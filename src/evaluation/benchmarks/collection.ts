// What a benchmark asks of the system under test: passages go in once, then questions, and rankings or the decision to
// answer come back. The command line hands in the service's own line behind these two verbs.
import type { Passage } from "../../domain/passage.ts";
import type { Turn } from "../../domain/question.ts";

/** A question with the turns before it, oldest first. */
export interface AskedQuestion {
  readonly text: string;
  readonly history: readonly Turn[];
}

/**
 * Ways to rank: the service's own, and the controls that it must beat. `fusion` is reciprocal rank fusion of the two
 * rankings after it; `words` is BM25 without the translation table; `own-last-turn` is the service without the history.
 */
export const RANKERS = ["own", "fusion", "translated-words", "encoder", "words", "own-last-turn"] as const;

/** One of them. */
export type Ranker = (typeof RANKERS)[number];

/** Ids of passages by each way to rank, best first, each at most once; a way that makes no sense here is absent. */
export type Rankings = Readonly<Partial<Record<Ranker, readonly string[]>>>;

/** Passages, open to be asked about. */
export interface Collection {
  rank(question: AskedQuestion): Promise<Rankings>;
  /** Whether the service answers the question from these passages alone, or declines. */
  answers(question: AskedQuestion, among: readonly string[]): Promise<boolean>;
}

/** Indexes passages, each with an id of its own. */
export type OpenCollection = (passages: readonly Passage[]) => Promise<Collection>;

/** Points of reciprocal rank fusion: 60 is the constant of Cormack, Clarke and Büttcher (2009). */
const FUSION_CONSTANT = 60;

/** Reciprocal rank fusion of rankings: best first, ties by id. */
export function fuseRankings(rankings: readonly (readonly string[])[]): readonly string[] {
  const points = new Map<string, number>();
  for (const ranking of rankings) {
    ranking.forEach((id, index) => {
      points.set(id, (points.get(id) ?? 0) + 1 / (FUSION_CONSTANT + index + 1));
    });
  }
  return Array.from(points)
    .sort(([a, pointsA], [b, pointsB]) => pointsB - pointsA || (a < b ? -1 : 1))
    .map(([id]) => id);
}
