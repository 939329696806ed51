// The figures of a benchmark come in, a table for the terminal or for a document goes out: the service's own ranking, the
// controls that it must beat, and the aims.
import type { Estimate } from "../statistics.ts";
import type { Aim } from "./benchmarks.ts";
import { RANKERS, type Ranker } from "./collection.ts";
import type { RefusalScores } from "./refusal-benchmark.ts";
import type { RetrievalScores } from "./retrieval-benchmark.ts";
import type { BenchmarkResult, TaskResult } from "./run-benchmark.ts";

const RANKER_NAMES: Readonly<Record<Ranker, string>> = {
  own: "**the service**",
  fusion: "reciprocal rank fusion of the two below",
  "translated-words": "BM25 with the translation table",
  encoder: "encoder alone",
  words: "BM25 of the question's own words",
  "own-last-turn": "the service without the history",
};

const RETRIEVAL_FIGURES = [
  ["recallAt1", "R@1"],
  ["recallAt5", "R@5"],
  ["recallAt10", "R@10"],
  ["ndcgAt10", "nDCG@10"],
  ["reciprocalRankAt10", "RR@10"],
] as const satisfies [keyof RetrievalScores, string][];

const REFUSAL_FIGURES = [
  ["unanswerableAnswered", "unanswerable answered"],
  ["answerableDeclined", "answerable declined"],
] as const satisfies [keyof RefusalScores, string][];

type Row = readonly string[];

/** Tables in Markdown, with 95 % intervals in brackets; a figure that misses its aim says so. */
export function renderBenchmark({ title, tasks }: BenchmarkResult): string {
  const retrieval = tasks.flatMap((task) => (task.measures === "retrieval" ? retrievalRows(task) : []));
  const refusal = tasks.flatMap((task) => (task.measures === "refusal" ? [refusalRow(task)] : []));
  const tables = [
    ...(retrieval.length > 0
      ? [table(["task", "ranking", "questions", ...RETRIEVAL_FIGURES.map(([, name]) => name)], retrieval)]
      : []),
    ...(refusal.length > 0
      ? [table(["task", "questions", ...REFUSAL_FIGURES.map(([, name]) => name)], refusal)]
      : []),
  ];
  return `### ${title}\n\n${tables.join("\n\n")}\n\n${tasks.map(aimsLine).join("\n")}\n`;
}

function retrievalRows({ task, scores }: TaskResult & { measures: "retrieval" }): readonly Row[] {
  return RANKERS.flatMap((ranker): readonly Row[] => {
    const found = scores[ranker];
    if (found === undefined) return [];
    const questions = String(found.recallAt1.denominator);
    const figures = RETRIEVAL_FIGURES.map(([figure]) => shown(found[figure]));
    return [[task.title, RANKER_NAMES[ranker], questions, ...figures]];
  });
}

function refusalRow({ task, scores }: TaskResult & { measures: "refusal" }): Row {
  const questions = REFUSAL_FIGURES.map(([figure]) => scores[figure].denominator).join(" + ");
  return [task.title, questions, ...REFUSAL_FIGURES.map(([figure]) => shown(scores[figure]))];
}

function aimsLine(result: TaskResult): string {
  const names: Readonly<Record<string, string>> = Object.fromEntries([
    ...RETRIEVAL_FIGURES,
    ...REFUSAL_FIGURES,
  ]);
  const values: Readonly<Record<string, Estimate>> | undefined =
    result.measures === "retrieval" ? { ...result.scores.own } : { ...result.scores };
  const aims = result.task.aims.map((aim: Aim<string>) => {
    const value = values?.[aim.figure]?.value;
    const sign = aim.bound === "at-least" ? "≥" : "≤";
    return `${names[aim.figure]} ${sign} ${decimal(aim.value)}: ${verdict(aim, value)}`;
  });
  return `- Aims, ${result.task.title}: ${aims.join("; ")}`;
}

function verdict({ bound, value: aimed }: Aim<string>, value: number | undefined): string {
  if (value === undefined) return "not measured";
  const reached = bound === "at-least" ? value >= aimed : value <= aimed;
  return reached ? `reached (${decimal(value)})` : `missed (${decimal(value)})`;
}

function shown({ value, interval }: Estimate): string {
  return `${decimal(value)} (${decimal(interval.low)}–${decimal(interval.high)})`;
}

function decimal(value: number): string {
  return value.toFixed(3);
}

function table(header: Row, rows: readonly Row[]): string {
  const rule = header.map((_, column) => (column < 2 ? "---" : "---:"));
  return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
