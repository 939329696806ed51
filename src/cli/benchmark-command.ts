// `youju benchmark NAME FOLDER`: indexes a public benchmark's passages in memory, asks its questions of the service's own
// line and of the controls, and prints the figures.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";
import { renderBenchmark } from "../evaluation/benchmarks/benchmark-report.ts";
import { BENCHMARK_NAMES } from "../evaluation/benchmarks/benchmarks.ts";
import { runBenchmark } from "../evaluation/benchmarks/run-benchmark.ts";
import { collectionOver } from "./benchmark-collection.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

export const benchmarkCommand: Command = {
  name: "benchmark",
  summary: "Measure finding and refusing on a public benchmark.",
  usage: `NAME FOLDER [--json]

  NAME    ${BENCHMARK_NAMES.join(", ")}
  FOLDER  folder of its JSON Lines files (docs/benchmarks.md names them); nothing is written there
  --json  every figure with its counts and its 95 % interval

Examples:
  youju benchmark xquad ./benchmarks/xquad-dev
  youju benchmark nomiracl ./benchmarks/nomiracl-dev --json > run.json`,
  options: {},
  allowPositionals: true,
  run: runBenchmarkCommand,
};

async function runBenchmarkCommand(context: CommandContext): Promise<void> {
  const { values, positionals, terminal, config, engine } = context;
  const [typed, folder, ...rest] = positionals;
  const name = BENCHMARK_NAMES.find((one) => one === typed);
  if (name === undefined) throw new UsageError(`Name a benchmark: ${BENCHMARK_NAMES.join(", ")}.`);
  if (folder === undefined || rest.length > 0) throw new UsageError("Name the folder of its files.");
  const result = await runBenchmark(name, {
    readFile: (file) => readBenchmarkFile(join(folder, file)),
    open: async (passages) =>
      collectionOver(await engine.openCollection(passages, config, progressBar(terminal, "Indexing"))),
    onProgress: progressBar(terminal, "Asking"),
  });
  if (values.json === true) {
    const { modelId } = await engine.openEmbedder(config);
    return terminal.out(`${JSON.stringify({ encoder: modelId, ...result }, null, 2)}\n`);
  }
  terminal.out(renderBenchmark(result));
}

function readBenchmarkFile(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new AssistantError("request-invalid", `${path} cannot be read.`, {
      cause,
      remedy: "Check the folder; docs/benchmarks.md says which files a benchmark has.",
    });
  });
}
