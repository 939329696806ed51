// A folder laid out as transformers.js reads models comes in; its settings, its weights and a hash of them go out, or a
// refusal that names the file: nothing is ever fetched, and what a failed download leaves behind is told by its kind.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../../errors.ts";

/** Files that every model has beside its weights. */
const SETTING_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;

/** Where weights may lie, the smaller first. */
const WEIGHT_FILES = [
  { file: "onnx/model_quantized.onnx", dtype: "q8" },
  { file: "onnx/model.onnx", dtype: "fp32" },
] as const;

/** Bytes of a file that are read at once. */
const READ_BYTES = 2 ** 20;
const USUAL_MAX_TOKENS = 512;
const POINTER_START = "version https://git-lfs";
const REMEDY = "Put the model's own files there (with Git LFS: git lfs pull), or set another model folder.";

/** A JSON object of unknown content. */
export type Settings = Readonly<Record<string, unknown>>;

/** A file of weights, and how its numbers are stored. */
export type Weights = (typeof WEIGHT_FILES)[number];

/** A folder whose files are all there. */
export interface ModelFolder {
  readonly weights: Weights;
  /** Every file that decides what the model says, relative to the folder. */
  readonly files: readonly string[];
}

/** The refusal of a model; its cause, where another error told of it. */
export function unavailable(message: string, cause?: unknown): AssistantError {
  return new AssistantError("model-unavailable", message, { cause, remedy: REMEDY });
}

/** Finds the files of a model; throws model-unavailable naming the first that is missing or is none. */
export async function checkModelFolder(folder: string): Promise<ModelFolder> {
  for (const file of SETTING_FILES) await checkFile(join(folder, file));
  const weights = await findWeights(folder);
  await checkFile(join(folder, weights.file));
  const sideFile = `${weights.file}_data`;
  const hasSideFile = await exists(join(folder, sideFile));
  return { weights, files: [...SETTING_FILES, weights.file, ...(hasSideFile ? [sideFile] : [])] };
}

/** A settings file as a JSON object; throws model-unavailable where it is none. */
export async function readSettings(path: string): Promise<Settings> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Settings;
  } catch (cause) {
    throw unavailable(`The model file ${path} is not readable JSON.`, cause);
  }
  throw unavailable(`The model file ${path} is not a JSON object.`);
}

/** First 16 digits of a SHA-256 over the names and contents of the files, so that an index can refuse other weights. */
async function hashFiles(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\n`);
    for await (const part of createReadStream(join(folder, file), { highWaterMark: READ_BYTES }))
      hash.update(part);
  }
  return hash.digest("hex").slice(0, 16);
}

/** By what an index knows a model: its name, and the hash of the files that decide what it says. */
export async function identifyModel(folder: string, name: string, files: readonly string[]): Promise<string> {
  return `${name}@sha256:${await hashFiles(folder, files)}`;
}

/** Longest text in tokens that the model reads whole. */
export function longestText(tokenizerSettings: Settings, config: Settings): number {
  const limits = [tokenizerSettings.model_max_length, config.max_position_embeddings];
  const sane = limits.filter(
    (limit): limit is number => typeof limit === "number" && limit > 0 && limit < 1e6,
  );
  return sane.length === 0 ? USUAL_MAX_TOKENS : Math.min(...sane);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Refuses what a failed download leaves behind: a Git LFS pointer, a web page, nothing. */
async function checkFile(path: string): Promise<void> {
  if (!(await exists(path))) throw unavailable(`The model file ${path} is missing.`);
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer.toString("utf8", 0, bytesRead).trimStart();
    if (bytesRead === 0) throw unavailable(`The model file ${path} is empty.`);
    if (start.startsWith(POINTER_START)) {
      throw unavailable(`The model file ${path} is a Git LFS pointer, not the file itself.`);
    }
    if (start.startsWith("<")) throw unavailable(`The model file ${path} is a web page, not a model file.`);
  } finally {
    await handle.close();
  }
}

async function findWeights(folder: string): Promise<Weights> {
  for (const weights of WEIGHT_FILES) {
    if (await exists(join(folder, weights.file))) return weights;
  }
  throw unavailable(`The model file ${join(folder, WEIGHT_FILES[0].file)} is missing.`);
}
