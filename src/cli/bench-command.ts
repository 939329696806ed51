// `youju bench`: measures the service beside the bare things that it is built on and beside the pipeline of a tutorial, by
// turns in one run, and prints or writes the table.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAssistant } from "../answering/answer-question.ts";
import { AssistantError } from "../errors.ts";
import { type EvaluationCase, readQuestionSet } from "../evaluation/question-set.ts";
import { comparableCases, TOP } from "../evaluation/speed/hits.ts";
import { measureEncoder } from "../evaluation/speed/measure-encoder.ts";
import { serviceAnswerer } from "../evaluation/speed/measure-questions.ts";
import type { Clocks } from "../evaluation/speed/side-by-side.ts";
import type { SizeReport } from "../evaluation/speed/size-report.ts";
import { renderSpeed, type SpeedReport } from "../evaluation/speed/speed-report.ts";
import { printOneBuild } from "./bench-builds.ts";
import { writeHaystack } from "./bench-collection.ts";
import { measureSize, TUTORIALS } from "./bench-size.ts";
import { type Command, type CommandContext, integerOf, UsageError } from "./command.ts";
import { readSection, writeSection } from "./marked-section.ts";

/** The set that a run over the repository asks. */
const USUAL_SET = fileURLToPath(new URL("../../eval/dev.jsonl", import.meta.url));
const USUAL_SIZES = "0,1000,10000";
const LARGE_SIZE = 100_000;
/** Beyond 110 000 paragraphs vectors are no longer in memory, and there is no scan to compare with. */
const MOST_PARAGRAPHS = 100_000;
/** The tutorial's store holds 4.8 GB at so many paragraphs. */
const TUTORIAL_MOST = 10_000;
/** Questions whose memory is counted: enough to fill what the pipelines keep. */
const MEMORY_QUESTIONS = 40;

export const benchCommand: Command = {
  name: "bench",
  summary: "Measure speed and memory beside bare engines and a tutorial's pipeline.",
  usage: `[SET] [options]

  SET                JSON Lines cases over the documents (default: eval/dev.jsonl of the repository)
  --sizes LIST       generated paragraphs beside the real documents (default ${USUAL_SIZES})
  --large            ${LARGE_SIZE} of them, too: takes ten to twenty minutes, 3 GB of memory and 3 GB of disk
  --questions N      ask only the first N questions that can be asked of everybody (default 100, 0 for all)
  --rounds N         times that each question is asked of each (default 2)
  --no-tutorial      without the pipelines of the tutorial, which are measured up to ${TUTORIAL_MOST} paragraphs only
  --write FILE       put the table between <!-- bench:begin --> and <!-- bench:end --> of FILE
  --json             every figure

Everything is built in a folder of its own, which is removed at the end; the index that serves is not touched.

Examples:
  youju bench
  youju bench eval/dev.jsonl --large --write docs/performance.md`,
  options: {
    sizes: { type: "string" },
    large: { type: "boolean" },
    questions: { type: "string" },
    rounds: { type: "string" },
    "no-tutorial": { type: "boolean" },
    write: { type: "string" },
    "memory-of": { type: "string" },
    "one-build": { type: "boolean" },
  },
  allowPositionals: true,
  run: runBench,
};

async function runBench(context: CommandContext): Promise<void> {
  const { values, positionals, terminal } = context;
  if (positionals.length > 1) throw new UsageError("Name one question set.");
  if (values["one-build"] === true) return printOneBuild(context);
  const cases = await readCases(context, positionals[0] ?? USUAL_SET);
  const memoryOf = values["memory-of"];
  if (typeof memoryOf === "string") return printMemory(context, memoryOf, cases);
  const sizes = [...readSizes(values.sizes), ...(values.large === true ? [LARGE_SIZE] : [])];
  const asked = context.values.write;
  if (typeof asked === "string") await readSection(asked, "bench");
  const report = await measure(context, cases, sizes);
  const text = renderSpeed(report);
  if (typeof asked === "string") await writeSection(asked, "bench", text);
  terminal.out(values.json === true ? `${JSON.stringify(report)}\n` : text);
}

async function measure(
  context: CommandContext,
  cases: readonly EvaluationCase[],
  sizes: readonly number[],
): Promise<SpeedReport> {
  const { engine, config, values } = context;
  const embedder = await engine.openEmbedder(config);
  const bare = await engine.bench.openBareSession(config);
  const texts = cases.map(({ query }) => query);
  const passages = cases.flatMap(({ needed }) => needed.flat().map(({ snippet }) => snippet ?? ""));
  const clocks = clocksOf(context);
  const encoderFigures =
    bare && (await measureEncoder(embedder, bare.run, texts, passages.filter(Boolean), clocks));
  const reports: SizeReport[] = [];
  for (const size of sizes) reports.push(await measureHaystack(context, cases, size, clocks));
  return {
    command: commandOf(context, sizes),
    date: new Date().toISOString().slice(0, 10),
    machine: engine.bench.describeMachine(),
    encoder: embedder.modelId,
    encoderFigures,
    sizes: reports,
    skipped: [
      ...(bare === undefined ? ["the bare session: this encoder has no quantized weights."] : []),
      ...(values["no-tutorial"] === true ? [] : skippedTutorials(reports, sizes)),
      ...skippedGraphs(reports),
    ],
  };
}

/** The command that repeats this run; a set of one's own is named as it was typed. */
function commandOf({ positionals, values }: CommandContext, sizes: readonly number[]): string {
  const options = ["questions", "rounds"].flatMap((name) => {
    const value = values[name];
    return typeof value === "string" ? [`--${name} ${value}`] : [];
  });
  const without = values["no-tutorial"] === true ? ["--no-tutorial"] : [];
  return ["youju bench", ...positionals, `--sizes ${sizes.join(",")}`, ...options, ...without].join(" ");
}

function skippedTutorials(reports: readonly SizeReport[], sizes: readonly number[]): readonly string[] {
  const asked = new Set(reports.flatMap(({ questions }) => questions.times.map(({ name }) => name)));
  const missing = TUTORIALS.map(({ name }) => name).filter((name) => !asked.has(name));
  const large = sizes.filter((size) => size > TUTORIAL_MOST);
  return [
    ...(large.length === sizes.length
      ? []
      : missing.map((name) => `${name}: its packages are not installed.`)),
    ...large.map(
      (size) => `the tutorial's pipelines at ${size} paragraphs: their stores do not fit in memory.`,
    ),
  ];
}

function skippedGraphs(reports: readonly SizeReport[]): readonly string[] {
  const without = reports.filter(({ search }) => search.recallGraph === undefined);
  if (without.length === 0) return [];
  if (without.length === reports.length) return ["HNSW: hnswlib-node is not built here, or no graph pays."];
  return without.map(({ chunks }) => `HNSW at ${chunks} chunks: a graph of so many is not built.`);
}

async function measureHaystack(
  { engine, config, values, terminal }: CommandContext,
  cases: readonly EvaluationCase[],
  size: number,
  clocks: Clocks,
): Promise<SizeReport> {
  const folder = await mkdtemp(join(tmpdir(), "youju-bench-"));
  try {
    const seedsFolder = join(folder, "seeds");
    await writeHaystack(config.seedsFolder, seedsFolder, size);
    return await measureSize({
      config: { ...config, seedsFolder, indexFolder: join(folder, "index") },
      engine,
      cases,
      rounds: values.rounds === undefined ? 2 : integerOf("rounds", values.rounds, 1, 100),
      withTutorials: values["no-tutorial"] !== true && size <= TUTORIAL_MOST,
      clocks,
      environment: terminal.environment,
      onStep: (what) => {
        if (terminal.watched) terminal.error(`${size} paragraphs beside the documents: ${what}\n`);
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a fresh process needs that opens one pipeline and asks it some questions; the parent reads the number. */
async function printMemory(
  { engine, config, terminal }: CommandContext,
  name: string,
  cases: readonly EvaluationCase[],
): Promise<void> {
  const tutorial = TUTORIALS.find((each) => each.name === name);
  const pipeline =
    tutorial === undefined
      ? undefined
      : await engine.bench.openTutorial(tutorial.store, config, tutorial.lent);
  const rank =
    pipeline === undefined
      ? serviceAnswerer(createAssistant(await engine.openParts(config))).rank
      : ({ query }: EvaluationCase) => pipeline.search(query, TOP);
  for (const item of cases.slice(0, MEMORY_QUESTIONS)) await rank(item);
  terminal.out(`${engine.bench.residentBytes()}\n`);
}

async function readCases({ values }: CommandContext, file: string): Promise<readonly EvaluationCase[]> {
  if (!existsSync(file))
    throw new UsageError("Name a question set: the repository's own is not installed with the package.");
  const cases = comparableCases(readQuestionSet(await readFile(file, "utf8")).cases);
  const count = values.questions === undefined ? 100 : integerOf("questions", values.questions, 0, 100_000);
  if (cases.length === 0)
    throw new AssistantError("request-invalid", "The set has no question that can be asked of everybody.", {
      remedy: "Take one with answerable questions that have a snippet and no turns before them.",
    });
  return count === 0 ? cases : spread(cases, count);
}

/** As many as wanted, evenly over the set, so that all of its kinds are among them. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)] as T);
}

function readSizes(typed: string | boolean | undefined): readonly number[] {
  const list = typeof typed === "string" ? typed : USUAL_SIZES;
  return list.split(",").map((size) => integerOf("sizes", size.trim(), 0, MOST_PARAGRAPHS));
}

function clocksOf({ engine }: CommandContext): Clocks {
  return { now: engine.bench.wallClock, cpu: engine.bench.processorClock };
}
