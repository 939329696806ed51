// In: a model folder and, where given, JSON Lines with questions (`query` or `text`) or passages (`text`). Out: how fast the
// service's encoder is, tokenisation included, beside a bare onnxruntime session fed the same piece ids one text at a time.
// Usage, after `npm run build`: node scripts/bench-encoder.mjs models/youju-static-512 [questions.jsonl] [passages.jsonl]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PreTrainedTokenizer } from "@xenova/transformers";
import { openTransformersEncoder } from "../dist/adapters/transformers-encoder.js";
import { encoderForm } from "../dist/text/encoder-form.js";
import { readUnigramTokenizer } from "../dist/text/unigram-tokenizer.js";

const ROUNDS = 5;
const [
  folder = "models/youju-static-512",
  questionFile = "eval/in-domain/queries.en.jsonl",
  passageFile = "eval/in-domain/passages.zh.jsonl",
] = process.argv.slice(2);

// onnxruntime-node is a package of transformers.js, not of this project: asked for from there.
const ownRequire = createRequire(import.meta.url);
const { InferenceSession, Tensor } = createRequire(ownRequire.resolve("@xenova/transformers"))(
  "onnxruntime-node",
);

function readTexts(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((row) => row.query ?? row.text);
}

async function milliseconds(texts, work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) {
      const began = performance.now();
      await work(text);
      times.push(performance.now() - began);
    }
  }
  const last = times.slice(texts.length).sort((a, b) => a - b);
  const total = last.reduce((sum, time) => sum + time, 0);
  return { median: last[Math.floor(last.length / 2)], perSecond: (1000 * last.length) / total };
}

const encoder = await openTransformersEncoder({ modelFolder: folder, modelId: "bench" });
const readJson = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const tokenizer = new PreTrainedTokenizer(
  { ...readJson("tokenizer.json"), normalizer: null },
  readJson("tokenizer_config.json"),
);
const session = await InferenceSession.create(join(folder, "onnx", "model_quantized.onnx"), {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});

for (const [name, texts] of [
  ["questions", readTexts(questionFile)],
  ["passages", readTexts(passageFile)],
]) {
  const inputs = new Map();
  for (const text of texts) {
    const ids = BigInt64Array.from(tokenizer.encode(encoderForm(text)).map(BigInt));
    const shape = [1, ids.length];
    inputs.set(text, {
      input_ids: new Tensor("int64", ids, shape),
      attention_mask: new Tensor(
        "int64",
        ids.map(() => 1n),
        shape,
      ),
    });
  }
  const form = await milliseconds(texts, (text) => encoderForm(text));
  const pieces = await milliseconds(texts, (text) => tokenizer.encode(encoderForm(text)));
  const bare = await milliseconds(texts, (text) => session.run(inputs.get(text)));
  const both = await milliseconds(texts, (text) => {
    tokenizer.encode(encoderForm(text));
    return session.run(inputs.get(text));
  });
  const whole = await milliseconds(texts, (text) => encoder.embed([text], "query"));
  const round = (value) => value.toFixed(value < 10 ? 3 : 0);
  console.log(
    `${name} (${texts.length}): ${round(whole.perSecond)} a second one at a time, median ${round(whole.median)} ms; ` +
      `bare session ${round(bare.perSecond)} a second, median ${round(bare.median)} ms; ratio ${(whole.perSecond / bare.perSecond).toFixed(2)}, ` +
      `with tokenisation before it ${round(both.perSecond)} a second, ratio ${(whole.perSecond / both.perSecond).toFixed(2)}; ` +
      `form ${round(form.median)} ms, form and pieces ${round(pieces.median)} ms`,
  );
}
