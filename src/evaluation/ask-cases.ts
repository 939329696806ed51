// A set and a system come in; a run folder goes out: what was asked, and what came back, written down case by case, so that
// a run that was killed goes on where it stopped. Nothing is graded here.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";
import type { RetrievedParagraph } from "./prediction.ts";
import type { EvaluationCase } from "./question-set.ts";
import type { GoldLibrary } from "./resolve-gold.ts";
import {
  findConfiguration,
  type LineWriter,
  openLines,
  readPrepared,
  recoverOutputs,
  writeJson,
} from "./run-files.ts";
import {
  CONTROL_NAMES,
  type ControlName,
  RUN_FILES,
  RUN_FORMAT,
  type RunConfiguration,
  type RunEnvironment,
} from "./run-folder.ts";
import { type CaseSource, type PreparedSet, prepareSet } from "./sets/prepare-cases.ts";
import { wordControl } from "./systems/controls.ts";
import { writePrediction } from "./systems/prediction-format.ts";
import { CITATION_LIMIT, RANKING_DEPTH, type SystemUnderTest } from "./systems/system.ts";

/** Ranks paragraphs by BM25 alone: the one control that needs an index. */
export type RankByWords = (item: EvaluationCase) => Promise<readonly RetrievedParagraph[]>;

/** What to ask of whom, and where to write it. */
export interface AskRequest {
  readonly source: CaseSource;
  readonly system: SystemUnderTest;
  readonly folder: string;
  readonly environment: RunEnvironment;
  /** Looks gold up and describes the documents; null where no index is at hand. */
  readonly library: GoldLibrary | null;
  /** Null where no index is at hand, or no controls are wanted. */
  readonly rankByWords: RankByWords | null;
  readonly withControls: boolean;
  /** Goes on with a run that was cut off. */
  readonly resume: boolean;
  /** Called after each question with how many are done and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Asks every question that has no answer yet, one after the other.
 * @throws AssistantError `request-invalid` where the set breaks its schema or the folder holds another run,
 * `index-mismatch` where the index does not hold a gold passage, and whatever the system throws.
 */
export async function askCases(request: AskRequest): Promise<void> {
  const { source, folder, library } = request;
  const set = await prepareSet(source, library);
  if (set.count === 0) throw new AssistantError("request-invalid", `${source.name} has no cases.`);
  const configuration = describeRun(request, set);
  const resumed = await claimFolder(configuration, request);
  await writeCases(folder, set);
  const done = resumed ? await recoverOutputs(folder) : 0;
  await appendOutputs(request, set.count, done);
}

function describeRun(
  { source, system, environment, library, rankByWords, withControls }: AskRequest,
  set: PreparedSet,
) {
  const needed = new Set(set.documents);
  const documents = (library?.documents ?? []).filter(({ id }) => needed.has(id));
  const hasControl = (name: ControlName): boolean =>
    withControls && (name !== "bm25" || rankByWords !== null);
  const configuration: RunConfiguration = {
    format: RUN_FORMAT,
    set: { name: source.name, layout: source.layout, sha256: source.sha256, cases: set.count },
    system: {
      ...system.description,
      documents: Object.fromEntries(documents.map(({ id, sha256 }) => [id, sha256])),
    },
    citationLimit: CITATION_LIMIT,
    rankingDepth: RANKING_DEPTH,
    controls: CONTROL_NAMES.filter(hasControl),
    environment,
    warnings: set.warnings,
  };
  return configuration;
}

/** True where a run of the very same configuration is there to go on with. */
async function claimFolder(
  configuration: RunConfiguration,
  { folder, resume }: AskRequest,
): Promise<boolean> {
  const found = await findConfiguration(folder);
  if (found === undefined) {
    await writeJson(folder, RUN_FILES.run, configuration);
    return false;
  }
  if (!resume) {
    throw new AssistantError("request-invalid", `${folder} already holds a run.`, {
      remedy: "Go on with it (--resume), grade it again (--grade), or name another folder.",
    });
  }
  if (JSON.stringify(found) === JSON.stringify(configuration)) return true;
  const changed = Object.keys(configuration).filter(
    (key) =>
      JSON.stringify(found[key as keyof RunConfiguration]) !==
      JSON.stringify(configuration[key as keyof RunConfiguration]),
  );
  throw new AssistantError("request-invalid", `${folder} holds a run of another ${changed.join(", ")}.`, {
    remedy: "Start again in another folder.",
  });
}

async function writeCases(folder: string, set: PreparedSet): Promise<void> {
  const lines = await openLines(join(folder, RUN_FILES.cases), "fresh");
  for await (const prepared of set.cases()) await lines.write(JSON.stringify(prepared));
  await lines.close();
}

async function appendOutputs(request: AskRequest, total: number, done: number): Promise<void> {
  const { folder, rankByWords, withControls } = request;
  const timings = await openLines(join(folder, RUN_FILES.timings), "append");
  const outputs = await openLines(join(folder, RUN_FILES.outputs), "append");
  const words = withControls && rankByWords !== null ? await openWords(folder) : null;
  try {
    await askAll(request, { timings, outputs, words }, total, done);
  } finally {
    for (const file of [timings, outputs, words]) await file?.close();
  }
}

interface OutputFiles {
  readonly timings: LineWriter;
  readonly outputs: LineWriter;
  /** Null where the control by words is not wanted. */
  readonly words: LineWriter | null;
}

/** The timing stands before the output: a case is done when its output is whole. */
async function askAll(request: AskRequest, files: OutputFiles, total: number, done: number): Promise<void> {
  const { folder, system, rankByWords, onProgress, signal } = request;
  let number = 0;
  for await (const { item } of readPrepared(folder)) {
    signal?.throwIfAborted();
    number += 1;
    // Ranking by words takes no time worth saving: its file is written anew from the first case on.
    if (rankByWords !== null)
      await files.words?.write(writePrediction(wordControl(item, await rankByWords(item))));
    if (number <= done) continue;
    const { prediction, totalMs } = await system.ask(item, signal);
    await files.timings.write(JSON.stringify({ id: item.id, totalMs }));
    await files.outputs.write(writePrediction(prediction));
    onProgress?.(number, total);
  }
}

async function openWords(folder: string): Promise<LineWriter> {
  await mkdir(join(folder, RUN_FILES.controls), { recursive: true });
  return openLines(join(folder, RUN_FILES.controls, "bm25.jsonl"), "fresh");
}
