// The files of a run folder as streams: what is written line by line is read line by line, and what a killed process left
// half written is cut off before anything goes on behind it.
import { mkdir, open, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";
import type { Prediction } from "./prediction.ts";
import { parseLine } from "./read-json-lines.ts";
import { type GradedCase, RUN_FILES, RUN_FORMAT, type RunConfiguration } from "./run-folder.ts";
import type { PreparedCase } from "./sets/prepare-cases.ts";
import { streamLines } from "./sets/stream-lines.ts";
import { readPrediction } from "./systems/prediction-format.ts";

/** A case with what was said to it. */
export interface AnsweredCase {
  readonly prepared: PreparedCase;
  readonly prediction: Prediction;
}

/** A file that lines are put at the end of; each is on its way to the disk when its promise resolves. */
export interface LineWriter {
  readonly write: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a file for appending; `fresh` empties it first. */
export async function openLines(file: string, mode: "fresh" | "append"): Promise<LineWriter> {
  const handle = await open(file, mode === "fresh" ? "w" : "a");
  return {
    write: async (line) => {
      await handle.write(`${line}\n`);
    },
    close: () => handle.close(),
  };
}

/** Writes one value as indented JSON. */
export async function writeJson(folder: string, name: string, value: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** The configuration of the run in a folder; undefined where there is no run. */
export async function findConfiguration(folder: string): Promise<RunConfiguration | undefined> {
  const file = join(folder, RUN_FILES.run);
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) return undefined;
  const { value } = parseLine(await readFile(file, "utf8"), 1);
  const { format } = (value ?? {}) as Partial<RunConfiguration>;
  if (format === RUN_FORMAT) return value as RunConfiguration;
  throw new AssistantError("request-invalid", `${file} has format ${format}, not ${RUN_FORMAT}.`, {
    remedy: "Read it with the version that wrote it.",
  });
}

/** @throws AssistantError `request-invalid` where the folder holds no run. */
export async function readConfiguration(folder: string): Promise<RunConfiguration> {
  const found = await findConfiguration(folder);
  if (found !== undefined) return found;
  throw new AssistantError("request-invalid", `${folder} holds no run.`, {
    remedy: "Name a folder that `youju eval SET --run FOLDER` wrote.",
  });
}

/** The prepared cases of a run. */
export async function* readPrepared(folder: string): AsyncGenerator<PreparedCase> {
  for await (const line of streamLines(join(folder, RUN_FILES.cases))) {
    yield parseLine(line.text, line.number).value as PreparedCase;
  }
}

/** The graded cases of a run. */
export async function* readGraded(folder: string): AsyncGenerator<GradedCase> {
  for await (const line of streamLines(join(folder, RUN_FILES.grades))) {
    yield parseLine(line.text, line.number).value as GradedCase;
  }
}

/**
 * Every case with its prediction from a file beside it, one a line in the same order.
 * @throws AssistantError `request-invalid` where the file ends too soon or names another case.
 */
export async function* readAnswered(folder: string, file: string): AsyncGenerator<AnsweredCase> {
  const lines = streamLines(join(folder, file));
  for await (const prepared of readPrepared(folder)) {
    const { value: line, done } = await lines.next();
    const prediction =
      done === true ? undefined : readPrediction(parseLine(line.text, line.number)).prediction;
    if (prediction?.id !== prepared.item.id) {
      throw new AssistantError("request-invalid", `${file} has no prediction for case ${prepared.item.id}.`, {
        remedy: "The run was cut off: go on with --resume.",
      });
    }
    yield { prepared, prediction };
  }
}

/** Milliseconds by case, in order, null where they were not measured. */
export async function* readTimings(
  folder: string,
): AsyncGenerator<{ readonly id: string; readonly totalMs: number | null }> {
  for await (const line of streamLines(join(folder, RUN_FILES.timings))) {
    yield parseLine(line.text, line.number).value as { readonly id: string; readonly totalMs: number | null };
  }
}

/**
 * How many cases were done before the run was cut off; outputs and timings are cut back to exactly those.
 * @throws AssistantError `request-invalid` where the outputs are of other cases.
 */
export async function recoverOutputs(folder: string): Promise<number> {
  const files = [RUN_FILES.outputs, RUN_FILES.timings].map((name) => join(folder, name));
  // A run that was cut off before its first question has neither.
  for (const file of files) await writeFile(file, "", { flag: "a" });
  const streams = files.map((file) => streamLines(file));
  const ends = files.map(() => 0);
  let done = 0;
  for await (const { item } of readPrepared(folder)) {
    const lines = await Promise.all(streams.map((stream) => stream.next()));
    if (!lines.every(({ value, done: ended }) => ended !== true && value.whole)) break;
    for (const [index, { value }] of lines.entries()) {
      const { id } = parseLine(value.text, value.number).value as { readonly id?: unknown };
      if (id !== item.id) throw otherCases(files[index] ?? folder, item.id);
      ends[index] = value.end;
    }
    done += 1;
  }
  for (const [index, file] of files.entries()) await truncate(file, ends[index] ?? 0);
  return done;
}

function otherCases(file: string, id: string): AssistantError {
  return new AssistantError("request-invalid", `${file} goes on with another case than ${id}.`, {
    remedy: "Start again in another folder.",
  });
}
