// A documents folder comes in, what its index costs to build, to build again and to bring up to date after one changed document goes out:
// each in a process of its own, since the most that a process ever held cannot be told twice of one.
import type { Config } from "../config.ts";
import type { Clocks } from "../evaluation/speed/side-by-side.ts";
import type { BuildFigures, SizeReport } from "../evaluation/speed/size-report.ts";
import { bytesUnder, changeOneDocument } from "./bench-collection.ts";
import type { CommandContext, Engine } from "./command.ts";

/** What is built, and with what. */
export interface BuildsRequest {
  readonly config: Config;
  readonly engine: Engine;
  readonly clocks: Clocks;
  /** What the processes are started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Builds the index of `config.seedsFolder` twice. */
export async function measureBuilds(request: BuildsRequest): Promise<Omit<SizeReport["build"], "changed">> {
  const { folder, ...first } = await buildApart(request);
  const { folder: _, ...unchanged } = await buildApart(request);
  return { first, unchanged, bytes: await bytesUnder(folder) };
}

/** Changes a generated document and brings the index up to date; undefined where there is none. */
export async function measureUpdate(request: BuildsRequest): Promise<BuildFigures | undefined> {
  if (!(await changeOneDocument(request.config.seedsFolder))) return undefined;
  const { folder: _, ...figures } = await buildApart(request);
  return figures;
}

async function buildApart({ config, engine, clocks, environment }: BuildsRequest) {
  const settings = { ...environment, YOUJU_SEEDS: config.seedsFolder, YOUJU_INDEX: config.indexFolder };
  const startedAt = clocks.now();
  const printed = await engine.bench.runOwnCommand(["bench", "--one-build"], settings);
  const seconds = (clocks.now() - startedAt) / 1000;
  const said = JSON.parse(printed) as { processorMs: number; peakBytes: number; folder: string };
  return {
    seconds,
    processorSeconds: said.processorMs / 1000,
    peakBytes: said.peakBytes,
    folder: said.folder,
  };
}

/** What a fresh process does that builds the index once; the parent reads the line. */
export async function printOneBuild({ engine, config, terminal }: CommandContext): Promise<void> {
  const { folder } = await engine.buildIndex(config);
  const [processorMs, peakBytes] = [engine.bench.processorClock(), engine.bench.peakBytes()];
  terminal.out(`${JSON.stringify({ processorMs, peakBytes, folder })}\n`);
}
