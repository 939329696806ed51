// One collection comes in, everything that is measured of it goes out: how long it takes to index and to open, what its
// searches cost, and what whole questions cost beside the tutorial's pipelines.

import type { AssistantParts } from "../answering/answer-question.ts";
import { createAssistant } from "../answering/answer-question.ts";
import type { Config } from "../config.ts";
import type { EvaluationCase } from "../evaluation/question-set.ts";
import { TOP } from "../evaluation/speed/hits.ts";
import { type Answerer, measureQuestions, serviceAnswerer } from "../evaluation/speed/measure-questions.ts";
import { measureSearch } from "../evaluation/speed/measure-search.ts";
import type { Clocks } from "../evaluation/speed/side-by-side.ts";
import type { SizeReport } from "../evaluation/speed/size-report.ts";
import type { QueryTerm } from "../ports.ts";
import type { BenchParts } from "../wiring/bench-parts.ts";
import { measureBuilds, measureUpdate } from "./bench-builds.ts";
import type { Engine } from "./command.ts";
import { ownTerms } from "./word-ranking.ts";

/** As deep as the question's line looks for words. */
const DEPTH = 40;

/** The tutorial's pipelines by their names in the report. */
export const TUTORIALS = [
  { name: "tutorial, MemoryVectorStore", store: "memory", lent: false },
  { name: "tutorial, HNSWLib", store: "hnswlib", lent: false },
  { name: "tutorial with youju's encoder class, MemoryVectorStore", store: "memory", lent: true },
] as const;

/** What is measured, and with what. */
export interface SizeRequest {
  readonly config: Config;
  readonly engine: Engine;
  readonly cases: readonly EvaluationCase[];
  readonly rounds: number;
  /** Whether the tutorial's pipelines are built and asked too. */
  readonly withTutorials: boolean;
  readonly clocks: Clocks;
  /** What a process is started with that measures memory alone. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told what is measured next. */
  readonly onStep: (what: string) => void;
}

/** Measures the collection of `config.seedsFolder`, indexing it into `config.indexFolder`. */
export async function measureSize(request: SizeRequest): Promise<SizeReport> {
  const { config, engine, clocks, onStep } = request;
  onStep("indexing");
  const build = await measureBuilds(request);
  onStep("opening");
  const opened = await timed(() => engine.bench.openBenchParts(config), clocks);
  const { parts } = opened.value;
  onStep("searching");
  const search = await measureSearches(opened.value, request);
  onStep("asking");
  const own = createAssistant(parts);
  const answerers = [serviceAnswerer(own), ...(await openTutorials(request))];
  const questions = await measureQuestions(answerers, request.cases, request.rounds, clocks);
  const share = await measureShare(parts, request);
  onStep("measuring memory");
  const memory = await measureMemory(request, answerers);
  onStep("updating");
  const changed = await measureUpdate(request);
  return {
    paragraphs: parts.library.paragraphs.length,
    chunks: parts.library.chunks.length,
    build: { ...build, changed },
    openSeconds: opened.seconds,
    search,
    questions,
    share,
    memory,
  };
}

async function openTutorials({
  config,
  engine,
  withTutorials,
  onStep,
}: SizeRequest): Promise<readonly Answerer[]> {
  const answerers: Answerer[] = [];
  if (!withTutorials) return answerers;
  for (const { name, store, lent } of TUTORIALS) {
    onStep(name);
    const pipeline = await engine.bench.openTutorial(store, config, lent);
    if (pipeline !== undefined) answerers.push({ name, rank: ({ query }) => pipeline.search(query, TOP) });
  }
  return answerers;
}

async function measureSearches(bench: BenchParts, { cases, clocks }: SizeRequest) {
  const { parts, exact, graph } = bench;
  const questions = await Promise.all(
    cases.map(async ({ query }) => {
      const [vector] = await parts.embedder.embed([query], "query");
      return { vector: vector as Float32Array, terms: ownTerms(query) };
    }),
  );
  const words = async (terms: readonly QueryTerm[]): Promise<void> => {
    for (const leg of parts.lexical.values()) await leg.search(terms, DEPTH);
  };
  return measureSearch({ served: parts.vectors, exact, graph, words }, questions, clocks);
}

/** Mean milliseconds of a question in the encoder, in its searches, and in all: the legs are timed from outside. */
async function measureShare(parts: AssistantParts, { cases, clocks }: SizeRequest) {
  const spent = { embed: 0, search: 0 };
  const assistant = createAssistant(timedParts(parts, spent, clocks));
  const answerer = serviceAnswerer(assistant);
  for (const item of cases) await answerer.rank(item);
  spent.embed = 0;
  spent.search = 0;
  const { seconds } = await timed(async () => {
    for (const item of cases) await answerer.rank(item);
  }, clocks);
  const count = Math.max(1, cases.length);
  return { embed: spent.embed / count, search: spent.search / count, whole: (1000 * seconds) / count };
}

function timedParts(
  parts: AssistantParts,
  spent: { embed: number; search: number },
  { now }: Clocks,
): AssistantParts {
  const count =
    <Args extends readonly unknown[], Result>(kind: "embed" | "search", work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const startedAt = now();
      const done = () => {
        spent[kind] += now() - startedAt;
      };
      const result = work(...args);
      // Engines in memory have done their work when they return; their promises then wait for one another, and that wait
      // is nobody's work. Only the encoder works on after it has returned.
      if (kind === "embed" && result instanceof Promise) return result.finally(done) as Result;
      done();
      return result;
    };
  const { embedder, vectors, lexical } = parts;
  return {
    ...parts,
    embedder: { ...embedder, embed: count("embed", embedder.embed) },
    vectors: { ...vectors, search: count("search", vectors.search) },
    lexical: new Map(
      Array.from(lexical, ([group, leg]) => [group, { ...leg, search: count("search", leg.search) }]),
    ),
  };
}

/** Each in a process of its own: memory is not given back, so nobody may come after another. */
async function measureMemory(
  { config, engine, environment }: SizeRequest,
  answerers: readonly Answerer[],
): Promise<SizeReport["memory"]> {
  const memory: Record<string, number> = {};
  const settings = { ...environment, YOUJU_SEEDS: config.seedsFolder, YOUJU_INDEX: config.indexFolder };
  for (const { name } of answerers) {
    const printed = await engine.bench.runOwnCommand(["bench", "--memory-of", name], settings);
    memory[name] = Number(printed.trim());
  }
  return memory;
}

async function timed<T>(
  work: () => Promise<T>,
  { now }: Clocks,
): Promise<{ readonly value: T; readonly seconds: number }> {
  const startedAt = now();
  const value = await work();
  return { value, seconds: (now() - startedAt) / 1000 };
}
