// A folder with a cross-encoder of the hub (a sequence classifier of one output, as rerankers are) comes in, the port
// Reranker goes out: question and text are read together, a few pairs a call, so that a question that was given up stops.
import { basename, join, resolve } from "node:path";
import {
  AutoModelForSequenceClassification,
  env,
  PreTrainedTokenizer,
  type Tensor,
} from "@xenova/transformers";
import { AssistantError } from "../../errors.ts";
import type { Reranker } from "../../ports.ts";
import {
  checkModelFolder,
  identifyModel,
  longestText,
  readSettings,
  type Settings,
  unavailable,
  type Weights,
} from "./model-folder.ts";

env.allowRemoteModels = false;
env.useFSCache = false;
env.useBrowserCache = false;

/** Pairs read between two looks at the clock: more would be little faster on a processor, and stop later. */
const PAIRS_PER_CALL = 4;

type Classifier = (inputs: object) => Promise<Record<string, Tensor | undefined>>;
type Pairs = (questions: readonly string[], texts: readonly string[]) => object;

/**
 * Opens the model once for the life of the process.
 * @throws AssistantError `model-unavailable` where a file is missing, is none, or the model does not give one number a pair.
 */
export async function openCrossEncoder(modelFolder: string): Promise<Reranker> {
  const folder = resolve(modelFolder);
  const { weights, files } = await checkModelFolder(folder);
  const config = await readSettings(join(folder, "config.json"));
  const pairs = await openTokenizer(folder, config);
  const model = await openClassifier(folder, weights);
  const score = async (question: string, texts: readonly string[]): Promise<readonly number[]> => {
    const { logits } = await model(
      pairs(
        texts.map(() => question),
        texts,
      ),
    );
    return scoresOf(logits, texts.length, folder);
  };
  await score("probe", ["one", "two"]).catch((cause: unknown) => {
    if (cause instanceof AssistantError) throw cause;
    throw unavailable(`The model in ${folder} cannot judge a pair of texts.`, cause);
  });
  return {
    modelId: await identifyModel(folder, basename(folder), files),
    score: async (question, texts, signal) => {
      const scores: number[] = [];
      for (let from = 0; from < texts.length; from += PAIRS_PER_CALL) {
        signal?.throwIfAborted();
        scores.push(...(await score(question, texts.slice(from, from + PAIRS_PER_CALL))));
      }
      return scores;
    },
  };
}

async function openTokenizer(folder: string, config: Settings): Promise<Pairs> {
  const path = join(folder, "tokenizer.json");
  const tokenizerSettings = await readSettings(join(folder, "tokenizer_config.json"));
  const file = await readSettings(path);
  try {
    const tokenizer = new PreTrainedTokenizer(file, tokenizerSettings);
    const maxTokens = longestText(tokenizerSettings, config);
    return (questions, texts) =>
      tokenizer([...questions], {
        text_pair: [...texts],
        padding: true,
        truncation: true,
        max_length: maxTokens,
        return_token_type_ids: true,
      });
  } catch (cause) {
    throw unavailable(`The model file ${path} describes no tokenizer that is known.`, cause);
  }
}

async function openClassifier(folder: string, weights: Weights): Promise<Classifier> {
  try {
    const model: unknown = await AutoModelForSequenceClassification.from_pretrained(folder, {
      dtype: weights.dtype,
      device: "cpu",
      local_files_only: true,
      session_options: { interOpNumThreads: 1, logSeverityLevel: 3 },
    });
    return model as Classifier;
  } catch (cause) {
    throw unavailable(`The model file ${join(folder, weights.file)} cannot be loaded.`, cause);
  }
}

/** One logit a pair; a classifier of several classes orders nothing. */
function scoresOf(logits: Tensor | undefined, pairs: number, folder: string): readonly number[] {
  const [rows, width] = logits?.dims ?? [];
  if (logits === undefined || rows !== pairs || width !== 1) {
    const shape = logits === undefined ? "no logits" : `logits of shape ${logits.dims.join(" × ")}`;
    throw unavailable(`The model in ${folder} is no reranker: ${pairs} pairs gave ${shape}.`);
  }
  const scores = Array.from(logits.data as Float32Array);
  if (!scores.every(Number.isFinite))
    throw unavailable(`The model in ${folder} gave a score that is no number.`);
  return scores;
}
