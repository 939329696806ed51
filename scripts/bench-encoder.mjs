// In: a model folder and, where given, JSON Lines with questions (`query` or `text`) or passages (`text`). Out: how fast the
// service's encoder is, tokenisation included, beside a bare onnxruntime session fed the same piece ids one text at a time.
// The ways take turns, a round of all texts each, so that other work on the machine slows all of them alike.
// Usage, after `npm run build`: node scripts/bench-encoder.mjs [--json] MODEL_FOLDER [questions.jsonl] [passages.jsonl]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { openTransformersEncoder } from "../dist/adapters/transformers-encoder.js";
import { encoderForm } from "../dist/text/encoder-form.js";
import { readUnigramTokenizer } from "../dist/text/unigram-tokenizer.js";

const ROUNDS = 12;
const ROUNDS_TO_WARM_UP = 4;
const asJson = process.argv.includes("--json");
const [
  folder = "models/youju-static-768",
  questionFile = "eval/in-domain/queries.en.jsonl",
  passageFile = "eval/in-domain/passages.zh.jsonl",
] = process.argv.slice(2).filter((argument) => argument !== "--json");

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

/** Median milliseconds and calls a second of each way, by name. */
async function timeInTurns(texts, ways) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS + ROUNDS_TO_WARM_UP; round++) {
    for (const [name, work] of Object.entries(ways)) {
      for (const text of texts) {
        const began = performance.now();
        await work(text);
        if (round >= ROUNDS_TO_WARM_UP) times[name].push(performance.now() - began);
      }
    }
  }
  const summary = (list) => {
    list.sort((a, b) => a - b);
    const total = list.reduce((sum, time) => sum + time, 0);
    return {
      median: Number((list[Math.floor(list.length / 2)] ?? 0).toFixed(4)),
      perSecond: Math.round((1000 * list.length) / total),
    };
  };
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, summary(list)]));
}

const readJson = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const encoder = await openTransformersEncoder({ modelFolder: folder, modelId: "bench" });
const tokenizer = readUnigramTokenizer(readJson("tokenizer.json"));
const session = await InferenceSession.create(join(folder, "onnx", "model_quantized.onnx"), {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});
const toInputs = (text) => {
  const ids = BigInt64Array.from(tokenizer.encode(encoderForm(text), encoder.maxTokens), BigInt);
  const ones = new BigInt64Array(ids.length).fill(1n);
  return {
    input_ids: new Tensor("int64", ids, [1, ids.length]),
    attention_mask: new Tensor("int64", ones, [1, ids.length]),
  };
};

const measured = { model: basename(folder) };
for (const [name, file] of [
  ["questions", questionFile],
  ["passages", passageFile],
]) {
  const texts = readTexts(file);
  const inputs = new Map(texts.map((text) => [text, toInputs(text)]));
  const found = await timeInTurns(texts, {
    form: (text) => encoderForm(text),
    formAndPieces: (text) => tokenizer.encode(encoderForm(text)),
    bareSession: (text) => session.run(inputs.get(text)),
    tokenisedSession: (text) => session.run(toInputs(text)),
    service: (text) => encoder.embed([text], "query"),
  });
  measured[name] = { texts: texts.length, ...found };
  if (asJson) continue;
  const { form, formAndPieces, bareSession, tokenisedSession, service } = found;
  const ratio = (other) =>
    `${(other.median / service.median).toFixed(2)} by medians, ${(service.perSecond / other.perSecond).toFixed(2)} by totals`;
  console.log(
    `${name} (${texts.length}): ${service.perSecond} a second one at a time, median ${service.median} ms
  bare session ${bareSession.perSecond} a second, median ${bareSession.median} ms; ratio ${ratio(bareSession)}
  tokenisation, then the bare session ${tokenisedSession.perSecond} a second, median ${tokenisedSession.median} ms; ratio ${ratio(tokenisedSession)}
  form ${form.median} ms, form and pieces ${formAndPieces.median} ms`,
  );
}
if (asJson) console.log(JSON.stringify(measured));
