// A model folder on disk in (the bundled encoder, or a hub model laid out the same way), the port Embedder out. The one
// room that knows transformers.js, and only for a hub model. Nothing is ever fetched: a file that is missing or is not what it should
// be is named.
import { join, resolve } from "node:path";
import type { Embedder, EmbeddingRole } from "../ports.ts";
import { encoderForm } from "../text/encoder-form.ts";
import {
  checkModelFolder,
  identifyModel,
  longestText,
  readSettings,
  type Settings,
  unavailable,
  type Weights,
} from "./transformers-encoder/model-folder.ts";
import type { Model, Tokenizer } from "./transformers-encoder/model-parts.ts";
import { openOwnModel, openOwnTokenizer } from "./transformers-encoder/own-model.ts";

/** How one vector is made of a text's tokens: the first one's, or the mean of all. */
export type Pooling = "cls" | "mean";

/** Where the model lies and how it wants to be read. */
export interface TransformersEncoderOptions {
  readonly modelFolder: string;
  /** The model's name; the embedder's `modelId` adds a hash of its files. */
  readonly modelId: string;
  /** E5-style models want `query: ` and `passage: `; the bundled one wants none. */
  readonly queryPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
  /** Where config.json does not say (`youju.pooling`), the mean. */
  readonly pooling?: Pooling | undefined;
  /** Threads inside one call. One is faster for questions and for the bundled model; more help large models. */
  readonly threads?: number | undefined;
}

const TEXTS_PER_CALL = 32;
/** What stays the same for the life of an embedder. */
interface Encoder {
  readonly tokenizer: Tokenizer;
  readonly model: Model;
  readonly pooling: Pooling;
  readonly maxTokens: number;
  readonly name: string;
  readonly prepare: (text: string, role: EmbeddingRole) => string;
}

function youjuSettings(config: Settings): Settings {
  const own = config.youju;
  return typeof own === "object" && own !== null ? (own as Settings) : {};
}

function meanOfTokens(values: Float32Array, mask: BigInt64Array, width: number): Float32Array {
  const mean = new Float32Array(width);
  for (let token = 0; token < mask.length; token++) {
    if (mask[token] === 0n) continue;
    for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + (values[token * width + i] ?? 0);
  }
  return mean;
}

/** In place, as a copy a text is what the bundled encoder would otherwise spend a tenth of its time on. */
function toUnitLength(vector: Float32Array, name: string): Float32Array {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += (vector[i] ?? 0) ** 2;
  if (!(squares > 0 && Number.isFinite(squares)))
    throw unavailable(`The model ${name} gave a vector without a direction.`);
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}

async function embedBatch(encoder: Encoder, texts: readonly string[]): Promise<Float32Array[]> {
  const { tokenizer, model, pooling, maxTokens, name } = encoder;
  const tokens = tokenizer.batch(texts, maxTokens);
  const outputs = await model(tokens);
  const output = outputs.last_hidden_state ?? outputs.token_embeddings ?? outputs.logits;
  const [, rows, width] = output?.dims ?? [];
  if (!output || !rows || !width) throw unavailable(`The model ${name} has no output of one vector a token.`);
  const values = output.data as Float32Array;
  const mask = tokens.attention_mask.data as BigInt64Array;
  return texts.map((_, text) => {
    const own = values.subarray(text * rows * width, (text + 1) * rows * width);
    const pooled =
      pooling === "cls"
        ? own.slice(0, width)
        : meanOfTokens(own, mask.subarray(text * rows, (text + 1) * rows), width);
    return toUnitLength(pooled, name);
  });
}

async function embedAll(
  encoder: Encoder,
  texts: readonly string[],
  role: EmbeddingRole,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const prepared = texts.map((text) => encoder.prepare(text, role));
  const vectors: Float32Array[] = [];
  for (let from = 0; from < prepared.length; from += TEXTS_PER_CALL) {
    signal?.throwIfAborted();
    vectors.push(...(await embedBatch(encoder, prepared.slice(from, from + TEXTS_PER_CALL))));
  }
  return vectors;
}

/** A model of our own form by our own code, any other by transformers.js, which is loaded for it alone. */
async function openParts(
  folder: string,
  weights: Weights,
  textForm: unknown,
  threads: number,
): Promise<{ readonly tokenizer: Tokenizer; readonly model: Model }> {
  const read = (file: string) => readSettings(join(folder, file));
  const [tokenizer, settings] = await Promise.all([read("tokenizer.json"), read("tokenizer_config.json")]);
  if (textForm !== undefined)
    return {
      tokenizer: openOwnTokenizer(folder, tokenizer, textForm),
      model: await openOwnModel(folder, weights, threads),
    };
  const { openHubModel, openHubTokenizer } = await import("./transformers-encoder/hub-model.ts");
  return {
    tokenizer: openHubTokenizer(tokenizer, settings),
    model: await openHubModel(folder, weights, threads),
  };
}

async function openEncoder(
  folder: string,
  weights: Weights,
  options: TransformersEncoderOptions,
): Promise<Encoder> {
  const config = await readSettings(join(folder, "config.json"));
  const tokenizerSettings = await readSettings(join(folder, "tokenizer_config.json"));
  const { textForm, pooling } = youjuSettings(config);
  const prefixes = { query: options.queryPrefix ?? "", passage: options.passagePrefix ?? "" };
  const form = textForm === undefined ? (text: string) => text : encoderForm;
  return {
    ...(await openParts(folder, weights, textForm, options.threads ?? 1)),
    pooling: options.pooling ?? (pooling === "cls" ? "cls" : "mean"),
    maxTokens: longestText(tokenizerSettings, config),
    name: options.modelId,
    prepare: (text, role) => form(prefixes[role] + text),
  };
}

/**
 * Opens the model once for the life of the process (its session is never released). Vectors have length 1 and no NaN.
 * A text without a word that the bundled model knows gets one fixed direction, away from every real text, so that it
 * matches nothing; its table holds that direction, hence other users of the model see the same.
 */
export async function openTransformersEncoder(options: TransformersEncoderOptions): Promise<Embedder> {
  const folder = resolve(options.modelFolder);
  const { weights, files } = await checkModelFolder(folder);
  const encoder = await openEncoder(folder, weights, options);
  const [probe] = await embedAll(encoder, ["probe"], "query");
  return {
    modelId: await identifyModel(folder, options.modelId, files),
    dimensions: probe?.length ?? 0,
    maxTokens: encoder.maxTokens,
    countTokens: (text) => encoder.tokenizer.count(encoder.prepare(text, "passage")),
    embed: (texts, role, signal) => embedAll(encoder, texts, role, signal),
  };
}
