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
  const refusal = tasks.flatMap((task) => (task.measures === "refusal" ? refusalRows(task) : []));
  const tables = [
    ...(retrieval.length > 0
      ? [table(["task", "ranking", "questions", ...RETRIEVAL_FIGURES.map(([, name]) => name)], retrieval)]
      : []),
    ...(refusal.length > 0
      ? [table(["task", "system", "questions", ...REFUSAL_FIGURES.map(([, name]) => name)], refusal)]
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

/** The two systems that need no reading: whoever does not beat both has learnt nothing about declining. */
const REFUSAL_CONTROLS = [
  ["always answers", "1.000", "0.000"],
  ["never answers", "0.000", "1.000"],
] as const;

function refusalRows({ task, scores }: TaskResult & { measures: "refusal" }): readonly Row[] {
  const questions = REFUSAL_FIGURES.map(([figure]) => scores[figure].denominator).join(" + ");
  const own = REFUSAL_FIGURES.map(([figure]) => shown(scores[figure]));
  return [
    [task.title, RANKER_NAMES.own, questions, ...own],
    ...REFUSAL_CONTROLS.map(([name, ...figures]) => [task.title, name, questions, ...figures]),
  ];
}

/** Rankings that are controls of the service's own. */
const CONTROLS = RANKERS.filter((ranker) => ranker !== "own");

/** One row for each aim of each task: the service, the best of the controls, and the aim. */
export function renderSummary(results: readonly BenchmarkResult[]): string {
  const rows = results.flatMap(({ title, tasks }) =>
    tasks.flatMap((result) =>
      result.task.aims.map((aim: Aim<string>) => summaryRow(title.split(":")[0] ?? title, result, aim)),
    ),
  );
  return table(["benchmark, task", "figure", "the service", "best control", "aim"], rows);
}

function summaryRow(name: string, result: TaskResult, aim: Aim<string>): Row {
  const own = ownFigure(result, aim.figure);
  const sign = aim.bound === "at-least" ? "≥" : "≤";
  const reached = `${sign} ${decimal(aim.value)}: ${verdict(aim, own?.value).split(" ")[0]}`;
  return [
    `${name}, ${result.task.title}`,
    FIGURE_NAMES[aim.figure] ?? aim.figure,
    own === undefined ? "not measured" : shown(own),
    bestControl(result, aim.figure),
    reached,
  ];
}

function ownFigure(result: TaskResult, figure: string): Estimate | undefined {
  const values: Readonly<Record<string, Estimate>> =
    result.measures === "retrieval" ? { ...result.scores.own } : { ...result.scores };
  return values[figure];
}

/** Of rankings only: the controls of declining are 0 and 1 by construction. */
function bestControl(result: TaskResult, figure: string): string {
  if (result.measures === "refusal") return "–";
  const found = CONTROLS.flatMap((ranker): readonly (readonly [Ranker, Estimate])[] => {
    const values: Readonly<Record<string, Estimate>> = { ...result.scores[ranker] };
    const value = values[figure];
    return value === undefined ? [] : [[ranker, value]];
  });
  const [best] = [...found].sort(([, a], [, b]) => b.value - a.value);
  return best === undefined ? "–" : `${shown(best[1])}, ${RANKER_NAMES[best[0]]}`;
}

const FIGURE_NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...RETRIEVAL_FIGURES,
  ...REFUSAL_FIGURES,
]);

function aimsLine(result: TaskResult): string {
  const aims = result.task.aims.map((aim: Aim<string>) => {
    const value = ownFigure(result, aim.figure)?.value;
    const sign = aim.bound === "at-least" ? "≥" : "≤";
    return `${FIGURE_NAMES[aim.figure]} ${sign} ${decimal(aim.value)}: ${verdict(aim, value)}`;
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
