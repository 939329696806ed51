// Questions with their relevant passages and an open collection come in; recall, nDCG and reciprocal rank of each way to
// rank go out. It measures finding alone, on texts that nobody here wrote.
import { AssistantError } from "../../errors.ts";
import { ndcgAt, recallAt, reciprocalRankAt } from "../ranking-metrics.ts";
import { type Estimate, estimateShare } from "../statistics.ts";
import { type Collection, RANKERS, type Ranker } from "./collection.ts";
import type { RetrievalBenchmark, RetrievalQuestion } from "./read-benchmark.ts";

/** Means over the questions; intervals are drawn by cluster. */
export interface RetrievalScores {
  readonly recallAt1: Estimate;
  readonly recallAt5: Estimate;
  readonly recallAt10: Estimate;
  readonly ndcgAt10: Estimate;
  readonly reciprocalRankAt10: Estimate;
}

/** The scores of each way to rank that the collection knows. */
export type ScoresByRanker = Readonly<Partial<Record<Ranker, RetrievalScores>>>;

/**
 * Ranks the passages for every question, one after the other, and scores the rankings.
 * @throws AssistantError `request-invalid` where there are no questions, or where a ranking names a passage twice or one
 * that the corpus does not have: such a ranking would score well without finding anything.
 */
export async function runRetrieval(
  benchmark: RetrievalBenchmark,
  collection: Collection,
  onProgress: (done: number, total: number) => void,
): Promise<ScoresByRanker> {
  const known = new Set(benchmark.passages.map(({ id }) => id));
  const hasHistory = benchmark.questions.some(({ history }) => history.length > 0);
  const rankers = RANKERS.filter((ranker) => hasHistory || ranker !== "own-last-turn");
  const ranked = new Map<Ranker, RankedQuestion[]>();
  for (const [done, question] of benchmark.questions.entries()) {
    const rankings = await collection.rank(question);
    for (const ranker of rankers) {
      const ranking = rankings[ranker];
      if (ranking === undefined) continue;
      checkRanking(question, ranking, known);
      addRanked(ranked, ranker, { question, ranking: ranking.slice(0, DEPTH) });
    }
    onProgress(done + 1, benchmark.questions.length);
  }
  if (ranked.size === 0) throw new AssistantError("request-invalid", "The benchmark has no questions.");
  return Object.fromEntries(Array.from(ranked, ([ranker, questions]) => [ranker, scoresOf(questions)]));
}

/** Depth of the deepest figure. */
const DEPTH = 10;

interface RankedQuestion {
  readonly question: RetrievalQuestion;
  readonly ranking: readonly string[];
}

function addRanked(ranked: Map<Ranker, RankedQuestion[]>, ranker: Ranker, question: RankedQuestion): void {
  const questions = ranked.get(ranker);
  if (questions === undefined) ranked.set(ranker, [question]);
  else questions.push(question);
}

function checkRanking(
  { id }: RetrievalQuestion,
  ranking: readonly string[],
  known: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const found of ranking) {
    if (!known.has(found) || seen.has(found)) {
      const trouble = known.has(found) ? "twice" : "though the corpus has no such passage";
      throw new AssistantError(
        "request-invalid",
        `The ranking for question ${id} names "${found}" ${trouble}.`,
      );
    }
    seen.add(found);
  }
}

function scoresOf(ranked: readonly RankedQuestion[]): RetrievalScores {
  return {
    recallAt1: mean(ranked, ({ ranking, question }) => recallAt(ranking, question.relevant, 1)),
    recallAt5: mean(ranked, ({ ranking, question }) => recallAt(ranking, question.relevant, 5)),
    recallAt10: mean(ranked, ({ ranking, question }) => recallAt(ranking, question.relevant, 10)),
    ndcgAt10: mean(ranked, ({ ranking, question }) => ndcgAt(ranking, question.relevant, 10)),
    reciprocalRankAt10: mean(ranked, ({ ranking, question }) =>
      reciprocalRankAt(ranking, question.relevant, 10),
    ),
  };
}

function mean(ranked: readonly RankedQuestion[], score: (one: RankedQuestion) => number): Estimate {
  const estimate = estimateShare(
    ranked.map((one) => ({ cluster: one.question.cluster, numerator: score(one), denominator: 1 })),
  );
  if (estimate === null) throw new AssistantError("request-invalid", "The benchmark has no questions.");
  return estimate;
}
