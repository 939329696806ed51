// A model that was trained on the encoder form comes in (the bundled one); its tokenizer and its weights go out, without transformers.js:
// that package takes longer to load than the model, compiles the form's 2 700 patterns anew for each text, and cuts many times slower.
// test/adapters proves both ways equal, id for id.
import { join } from "node:path";
import { ENCODER_FORM } from "../../text/encoder-form.ts";
import { readUnigramTokenizer } from "../../text/unigram-tokenizer.ts";
import { type Settings, unavailable, type Weights } from "./model-folder.ts";
import type { Model, Tokenizer, Tokens } from "./model-parts.ts";
import { loadRuntime, sessionOptions } from "./runtime.ts";

/** The tokenizer of a model of this form. */
export function openOwnTokenizer(folder: string, tokenizer: Settings, textForm: unknown): Tokenizer {
  if (textForm !== ENCODER_FORM) {
    throw unavailable(
      `The model was trained on the text form ${String(textForm)}; this program knows ${ENCODER_FORM}.`,
    );
  }
  const own = readUnigramTokenizer(tokenizer);
  if (!own)
    throw unavailable(
      `The model file ${join(folder, "tokenizer.json")} describes no tokenizer of this form.`,
    );
  return {
    batch: (texts, maxTokens) =>
      toTokens(
        texts.map((text) => own.encode(text, maxTokens)),
        own.padId,
      ),
    count: (text) => own.encode(text).length,
  };
}

/** Lines of ids as one rectangle, shorter lines filled up at their ends. */
function toTokens(lines: readonly (readonly number[])[], padId: number): Tokens {
  const longest = Math.max(...lines.map((line) => line.length));
  const ids = new BigInt64Array(lines.length * longest).fill(BigInt(padId));
  const mask = new BigInt64Array(ids.length);
  for (const [row, line] of lines.entries()) {
    for (let i = 0; i < line.length; i++) ids[row * longest + i] = BigInt(line[i] ?? padId);
    mask.fill(1n, row * longest, row * longest + line.length);
  }
  const dims = [lines.length, longest];
  return { input_ids: { data: ids, dims }, attention_mask: { data: mask, dims } };
}

/** The weights in a session of their own; an input besides ids and mask (the kind of each token) is zero, as transformers.js has it. */
export async function openOwnModel(folder: string, weights: Weights, threads: number): Promise<Model> {
  const { InferenceSession, Tensor } = loadRuntime();
  const file = join(folder, weights.file);
  const session = await InferenceSession.create(file, sessionOptions(threads)).catch((cause: unknown) => {
    throw unavailable(`The model file ${file} cannot be loaded.`, cause);
  });
  return (tokens) => {
    const { data, dims } = tokens.input_ids;
    const given = new Map(Object.entries(tokens).map(([name, each]) => [name, each.data as BigInt64Array]));
    const zeros = () => new BigInt64Array((data as BigInt64Array).length);
    return session.run(
      Object.fromEntries(
        session.inputNames.map((name) => [name, new Tensor("int64", given.get(name) ?? zeros(), dims)]),
      ),
    );
  };
}
