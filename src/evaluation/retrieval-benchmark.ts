// A public retrieval benchmark (two JSON Lines texts) and a way to rank its documents come in; recall, nDCG and
// reciprocal rank go out. It measures finding alone, on texts that nobody here wrote.
import { AssistantError } from "../errors.ts";
import { ndcgAt, type RelevanceGrades, recallAt, reciprocalRankAt } from "./ranking-metrics.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  readJsonLines,
  readList,
  readNewId,
  readOptional,
  readPositiveInteger,
  readText,
} from "./read-json-lines.ts";
import { type Estimate, estimateShare } from "./statistics.ts";

/** A text to be found. */
export interface BenchmarkDocument {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

/** A question with the documents that answer it: at least one. */
export interface BenchmarkQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: RelevanceGrades;
}

/** Documents and questions; every relevant document is in the corpus. */
export interface RetrievalBenchmark {
  readonly corpus: readonly BenchmarkDocument[];
  readonly queries: readonly BenchmarkQuery[];
}

/** Ids of documents, best first; a document at most once. Ten or more are needed for every figure. */
export type Rank = (query: string) => readonly string[] | Promise<readonly string[]>;

/** Means over the queries; intervals are clustered by the first relevant document. */
export interface RetrievalScores {
  readonly recallAt1: Estimate;
  readonly recallAt5: Estimate;
  readonly recallAt10: Estimate;
  readonly ndcgAt10: Estimate;
  readonly reciprocalRankAt10: Estimate;
}

/**
 * Reads a corpus (`{id, text, title?}` a line) and its queries (`{id, text, relevant}` a line, `relevant` a list of
 * ids or of `{id, grade}`). The two may be in different languages as long as the ids are the same.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readBenchmark(corpusText: string, queriesText: string): RetrievalBenchmark {
  const documentIds = new Set<string>();
  const queryIds = new Set<string>();
  const corpus = readJsonLines(corpusText, (line) => ({
    id: readNewId(fieldOf(line, "id"), documentIds),
    title: readOptional(fieldOf(line, "title"), readText),
    text: readText(fieldOf(line, "text")),
  }));
  const queries = readJsonLines(queriesText, (line) => ({
    id: readNewId(fieldOf(line, "id"), queryIds),
    text: readText(fieldOf(line, "text")),
    relevant: readRelevant(fieldOf(line, "relevant"), documentIds),
  }));
  return { corpus, queries };
}

/**
 * Ranks the documents for every query, one after the other, and scores the rankings.
 * @throws AssistantError `request-invalid` where there are no queries, or where a ranking names a document twice or one
 * that the corpus does not have: such a ranking would score well without finding anything.
 */
export async function runBenchmark(benchmark: RetrievalBenchmark, rank: Rank): Promise<RetrievalScores> {
  const known = new Set(benchmark.corpus.map(({ id }) => id));
  const rankings: RankedQuery[] = [];
  for (const query of benchmark.queries) {
    const ranking = await rank(query.text);
    checkRanking(query, ranking, known);
    rankings.push({ query, ranking });
  }
  return {
    recallAt1: mean(rankings, (ranking, relevant) => recallAt(ranking, relevant, 1)),
    recallAt5: mean(rankings, (ranking, relevant) => recallAt(ranking, relevant, 5)),
    recallAt10: mean(rankings, (ranking, relevant) => recallAt(ranking, relevant, 10)),
    ndcgAt10: mean(rankings, (ranking, relevant) => ndcgAt(ranking, relevant, 10)),
    reciprocalRankAt10: mean(rankings, (ranking, relevant) => reciprocalRankAt(ranking, relevant, 10)),
  };
}

interface RankedQuery {
  readonly query: BenchmarkQuery;
  readonly ranking: readonly string[];
}

function readRelevant(field: Field, documentIds: ReadonlySet<string>): RelevanceGrades {
  const grades = new Map<string, number>();
  readList(field, (item) => {
    const bare = typeof item.value === "string";
    const idField = bare ? item : fieldOf(item, "id");
    const id = readText(idField);
    if (!documentIds.has(id)) throw invalidField(idField, `the id of a document of the corpus, not "${id}"`);
    if (grades.has(id)) throw invalidField(idField, `each document once, not "${id}" again`);
    grades.set(id, bare ? 1 : readPositiveInteger(fieldOf(item, "grade")));
  });
  if (grades.size === 0) throw invalidField(field, "at least one document");
  return grades;
}

function checkRanking(query: BenchmarkQuery, ranking: readonly string[], known: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const id of ranking) {
    if (!known.has(id) || seen.has(id)) {
      const trouble = known.has(id) ? "twice" : "though the corpus has no such document";
      throw new AssistantError(
        "request-invalid",
        `The ranking for query ${query.id} names "${id}" ${trouble}.`,
      );
    }
    seen.add(id);
  }
}

function mean(
  rankings: readonly RankedQuery[],
  score: (ranking: readonly string[], relevant: RelevanceGrades) => number,
): Estimate {
  const estimate = estimateShare(
    rankings.map(({ query, ranking }) => ({
      cluster: [...query.relevant.keys()][0] ?? query.id,
      numerator: score(ranking, query.relevant),
      denominator: 1,
    })),
  );
  if (estimate === null) throw new AssistantError("request-invalid", "The benchmark has no queries.");
  return estimate;
}
