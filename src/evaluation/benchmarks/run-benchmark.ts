// A benchmark's name, the texts of its files and a way to open collections come in; its figures go out, task by task.

import { BENCHMARKS, type BenchmarkName, type RefusalTask, type RetrievalTask } from "./benchmarks.ts";
import type { OpenCollection } from "./collection.ts";
import { readConversations, readPassages, readQuestions, readRefusals } from "./read-benchmark.ts";
import { type RefusalScores, runRefusals } from "./refusal-benchmark.ts";
import { runRetrieval, type ScoresByRanker } from "./retrieval-benchmark.ts";

/** What a run needs from outside. */
export interface BenchmarkInputs {
  readonly readFile: (name: string) => Promise<string>;
  readonly open: OpenCollection;
  readonly onProgress: (done: number, total: number) => void;
}

/** A task with what it came to. */
export type TaskResult =
  | { readonly measures: "retrieval"; readonly task: RetrievalTask; readonly scores: ScoresByRanker }
  | { readonly measures: "refusal"; readonly task: RefusalTask; readonly scores: RefusalScores };

/** The figures of one benchmark. */
export interface BenchmarkResult {
  readonly benchmark: BenchmarkName;
  readonly title: string;
  readonly tasks: readonly TaskResult[];
}

/** Runs every task of a benchmark, in order. */
export async function runBenchmark(name: BenchmarkName, inputs: BenchmarkInputs): Promise<BenchmarkResult> {
  const benchmark = BENCHMARKS[name];
  const tasks: TaskResult[] = [];
  if (benchmark.measures === "retrieval") {
    for (const task of benchmark.tasks) {
      tasks.push({ measures: "retrieval", task, scores: await retrievalScores(task, inputs) });
    }
  } else {
    for (const task of benchmark.tasks) {
      const questions = readRefusals(await inputs.readFile(task.file), task.language);
      const scores = await runRefusals(questions, inputs.open, inputs.onProgress);
      tasks.push({ measures: "refusal", task, scores });
    }
  }
  return { benchmark: name, title: benchmark.title, tasks };
}

async function retrievalScores(task: RetrievalTask, inputs: BenchmarkInputs): Promise<ScoresByRanker> {
  const passages = readPassages(await inputs.readFile(task.corpusFile), task.corpusLanguage);
  const read = task.questions === "alone" ? readQuestions : readConversations;
  const benchmark = read(passages, await inputs.readFile(task.questionsFile));
  return runRetrieval(benchmark, await inputs.open(passages), inputs.onProgress);
}
