// A model laid out as on the hub comes in; its tokenizer and its weights go out, by transformers.js. Nothing is ever fetched.
import { join } from "node:path";
import { AutoModel, env, PreTrainedTokenizer } from "@xenova/transformers";
import { type Settings, unavailable, type Weights } from "./model-folder.ts";
import type { Model, Tokenizer } from "./model-parts.ts";
import { sessionOptions } from "./runtime.ts";

env.allowRemoteModels = false;
env.useFSCache = false;
env.useBrowserCache = false;

/** The tokenizer that its files describe. */
export function openHubTokenizer(tokenizer: Settings, settings: Settings): Tokenizer {
  const pretrained = new PreTrainedTokenizer(tokenizer, settings);
  return {
    batch: (texts, maxTokens) =>
      pretrained([...texts], { padding: true, truncation: true, max_length: maxTokens }),
    count: (text) => pretrained.encode(text).length,
  };
}

/** The weights, run as the model's kind wants it. */
export async function openHubModel(folder: string, weights: Weights, threads: number): Promise<Model> {
  try {
    const model: unknown = await AutoModel.from_pretrained(folder, {
      dtype: weights.dtype,
      device: "cpu",
      local_files_only: true,
      session_options: sessionOptions(threads),
    });
    return model as Model;
  } catch (cause) {
    throw unavailable(`The model file ${join(folder, weights.file)} cannot be loaded.`, cause);
  }
}
