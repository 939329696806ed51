// The bundled encoder and a tiny hub model behind the Embedder port, and model folders that are not whole.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PreTrainedTokenizer } from "@xenova/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHubModel } from "../../src/adapters/transformers-encoder/hub-model.ts";
import { openOwnModel, openOwnTokenizer } from "../../src/adapters/transformers-encoder/own-model.ts";
import type { Numbers } from "../../src/adapters/transformers-encoder/runtime.ts";
import { openTransformersEncoder } from "../../src/adapters/transformers-encoder.ts";
import type { Embedder } from "../../src/ports.ts";
import { ENCODER_FORM, encoderForm } from "../../src/text/encoder-form.ts";
import { readUnigramTokenizer } from "../../src/text/unigram-tokenizer.ts";
import { testEmbedder } from "../contracts/embedder.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

interface ParityCase {
  readonly text: string;
  readonly ids: readonly number[];
}

const modelFolder = fileURLToPath(new URL("../../models/youju-static-768", import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const tokenizerFile = readJson(join(modelFolder, "tokenizer.json"));
const tokenizerSettings = readJson(join(modelFolder, "tokenizer_config.json"));
const fixture: { readonly cases: readonly ParityCase[]; readonly composedHashes: string } = readJson(
  fileURLToPath(new URL("../fixtures/tokenizer-parity.json", import.meta.url)),
);
const parity = fixture.cases;

const SEPARATORS = ["", " ", "，", "2024年", " HK$1,234.5 ", "嘅", "ＡＢＣ１２", "。\n", "/", "係咪"];
const HASH_DIGITS = 8;

/** The texts whose ids the fixture holds as hashes: composed() of training/export_onnx.py. */
function composedTexts(count: number): string[] {
  const plain = parity.map(({ text }) => text).filter((text) => !/[\u{10000}-\u{10ffff}]/u.test(text));
  const at = (index: number) => plain[index % plain.length] ?? "";
  return Array.from({ length: count }, (_, number) => {
    const separator = SEPARATORS[number % SEPARATORS.length] ?? "";
    return (
      at(number).slice(0, number % 40) +
      separator +
      at(number * 7 + 3).slice(number % 5)
    ).toUpperCase();
  });
}

/** FNV-1a over the ids, each as four bytes, in hexadecimal. */
function hashOf(ids: readonly number[]): string {
  let value = 0x811c9dc5;
  for (const id of ids) {
    for (const shift of [0, 8, 16, 24]) value = Math.imul(value ^ ((id >> shift) & 255), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(HASH_DIGITS, "0");
}

testEmbedder("the bundled encoder", () =>
  openTransformersEncoder({ modelFolder, modelId: "youju-static-768" }),
);
testEmbedder("the stand-in of the tests", async () => createHashEmbedder());

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

describe("the bundled tokenizer", () => {
  it("gives the ids of the training code by its own rules", () => {
    const tokenizer = new PreTrainedTokenizer(tokenizerFile, tokenizerSettings);
    for (const { text, ids } of parity) expect(tokenizer.encode(text), text).toEqual(ids);
  });

  const own = readUnigramTokenizer(tokenizerFile);
  const ours = (text: string) => own?.encode(encoderForm(text)) ?? [];

  it("gives them by our form and our own cutter", () => {
    for (const { text, ids } of parity) expect(ours(text), text).toEqual(ids);
  });

  it("gives the training code's ids for over two thousand texts of all scripts, digits and widths", () => {
    const texts = composedTexts(fixture.composedHashes.length / HASH_DIGITS);
    expect(texts.length).toBeGreaterThanOrEqual(2000);
    texts.forEach((text, number) => {
      const expected = fixture.composedHashes.slice(number * HASH_DIGITS, (number + 1) * HASH_DIGITS);
      expect(hashOf(ours(text)), text).toBe(expected);
    });
  });

  it("cuts as transformers.js does, id for id", () => {
    const tokenizer = new PreTrainedTokenizer({ ...tokenizerFile, normalizer: null }, tokenizerSettings);
    for (const text of composedTexts(400))
      expect(ours(text), text).toEqual(tokenizer.encode(encoderForm(text)));
  });
});

describe("the bundled encoder", () => {
  let encoder: Embedder;
  const embed = async (text: string) => {
    const [vector] = await encoder.embed([text], "query");
    if (!vector) throw new Error("no vector");
    return vector;
  };

  beforeAll(async () => {
    encoder = await openTransformersEncoder({ modelFolder, modelId: "youju-static-768" });
  });

  it("says its name with a hash, its width and its longest text", () => {
    expect(encoder.modelId).toMatch(/^youju-static-768@sha256:[0-9a-f]{16}$/);
    expect(encoder.dimensions).toBe(768);
    expect(encoder.maxTokens).toBe(512);
    expect(encoder.countTokens("氫能")).toBeGreaterThan(2);
  });

  it("gives what transformers.js gives by its own session, to the last bit", async () => {
    const weights = { file: "onnx/model_quantized.onnx", dtype: "q8" } as const;
    const settings = JSON.parse(readFileSync(join(modelFolder, "tokenizer.json"), "utf8"));
    const tokens = openOwnTokenizer(modelFolder, settings, ENCODER_FORM).batch(
      ["how is the hydrogen strategy funded", "氫能", "", "房屋供應 ".repeat(90)],
      512,
    );
    const { Tensor } = await import("@xenova/transformers");
    const asTensor = ({ data, dims }: Numbers) => new Tensor("int64", data as BigInt64Array, [...dims]);
    const own = await (await openOwnModel(modelFolder, weights, 1))(tokens);
    const hub = await (await openHubModel(modelFolder, weights, 1))({
      input_ids: asTensor(tokens.input_ids),
      attention_mask: asTensor(tokens.attention_mask),
    });
    expect(own.last_hidden_state?.dims).toEqual(hub.last_hidden_state?.dims);
    expect(own.last_hidden_state?.data).toEqual(hub.last_hidden_state?.data);
  });

  it("gives unit vectors", async () => {
    const vector = await embed("How is the hydrogen strategy funded?");
    expect(vector).toHaveLength(768);
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it("gives both scripts of a sentence exactly the same vector", async () => {
    const traditional = await embed("衞生署的綫上服務，由醫務衞生局負責說明。");
    expect(await embed("卫生署的线上服务，由医务卫生局负责说明。")).toEqual(traditional);
  });

  it("puts a translation nearer than another sentence", async () => {
    const english = await embed("The Government will increase the number of patent examiners.");
    const translation = await embed("政府會增加專利審查員的人數。");
    const other = await embed("垃圾堆填區預計於明年飽和。");
    expect(dot(english, translation)).toBeGreaterThan(dot(english, other) + 0.2);
  });

  it("gives a text the same vector alone and in a batch longer than one call", async () => {
    const texts = Array.from(
      { length: 70 },
      (_, i) => `第${i}段 ${"housing supply 房屋供應 ".repeat((i % 9) + 1)}`,
    );
    const batch = await encoder.embed(texts, "passage");
    expect(batch).toHaveLength(70);
    for (const index of [0, 31, 32, 69]) {
      const [alone] = await encoder.embed([texts[index] ?? ""], "passage");
      expect(dot(alone ?? new Float32Array(), batch[index] ?? new Float32Array())).toBeCloseTo(1, 5);
    }
  });

  it("gives a text without words one fixed direction, away from real texts", async () => {
    const empty = await embed("");
    expect(dot(empty, empty)).toBeCloseTo(1, 5);
    expect(await embed("。。。")).toEqual(empty);
    for (const text of [
      "政府會繼續增加房屋供應，並加快興建公營房屋。",
      "How is the hydrogen strategy funded?",
    ]) {
      expect(dot(empty, await embed(text))).toBeLessThan(0.05);
    }
  });

  it("reads nothing of an empty list, and a very long text without failing", async () => {
    expect(await encoder.embed([], "query")).toEqual([]);
    const vector = await embed("香港的房屋政策 housing ".repeat(5000));
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });
});

describe("a model laid out as on the hub: one vector a token, fp32, prefixes by options", () => {
  const hubFolder = fileURLToPath(new URL("../fixtures/tiny-encoder", import.meta.url));
  const openIt = (options: { queryPrefix?: string; passagePrefix?: string; pooling?: "cls" | "mean" }) =>
    openTransformersEncoder({ modelFolder: hubFolder, modelId: "tiny", ...options });
  const rounded = (vectors: readonly Float32Array[]) =>
    vectors.map((vector) => [...vector].map((value) => Number(value.toFixed(2))));

  it("takes the mean of the tokens without padding, unless told the first token", async () => {
    const mean = await openIt({});
    expect(mean.maxTokens).toBe(16);
    expect(rounded(await mean.embed(["housing supply", "land"], "query"))).toEqual([
      [0.71, 0.71, 0, 0],
      [0.45, 0.89, 0, 0],
    ]);
    const first = await openIt({ pooling: "cls" });
    expect(rounded(await first.embed(["housing supply"], "query"))).toEqual([[1, 0, 0, 0]]);
  });

  it("puts the prefix of the role before each text, and counts the passage's", async () => {
    const encoder = await openIt({ queryPrefix: "query: ", passagePrefix: "passage: " });
    expect(rounded(await encoder.embed(["housing"], "query"))).toEqual([[0.45, 0, 0, 0.89]]);
    expect(rounded(await encoder.embed(["housing"], "passage"))).toEqual([[0.45, 0, 0.89, 0]]);
    expect(encoder.countTokens("housing supply")).toBe(4);
  });
});

describe("a model folder that is not whole", () => {
  const folder = mkdtempSync(join(tmpdir(), "youju-model-"));
  const weights = join(folder, "onnx", "model_quantized.onnx");
  const openIt = () => openTransformersEncoder({ modelFolder: folder, modelId: "broken" });
  const refusal = (message: RegExp) =>
    expect.objectContaining({ code: "model-unavailable", message: expect.stringMatching(message) });

  beforeAll(() => {
    mkdirSync(join(folder, "onnx"));
    for (const file of ["config.json", "tokenizer.json", "tokenizer_config.json"]) {
      copyFileSync(join(modelFolder, file), join(folder, file));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is refused without weights", async () => {
    await expect(openIt()).rejects.toEqual(refusal(/model_quantized\.onnx is missing/));
  });

  it("is refused with a Git LFS pointer, a web page or nothing for weights", async () => {
    writeFileSync(weights, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
    await expect(openIt()).rejects.toEqual(refusal(/Git LFS pointer/));
    writeFileSync(weights, "<!doctype html><title>404</title>");
    await expect(openIt()).rejects.toEqual(refusal(/web page/));
    writeFileSync(weights, "");
    await expect(openIt()).rejects.toEqual(refusal(/empty/));
  });

  it("is refused with a tokenizer of another kind, for our form", async () => {
    writeFileSync(weights, "not an ONNX graph");
    writeFileSync(join(folder, "tokenizer.json"), '{"model":{"type":"WordPiece"}}');
    await expect(openIt()).rejects.toEqual(refusal(/tokenizer\.json describes no tokenizer/));
    copyFileSync(join(modelFolder, "tokenizer.json"), join(folder, "tokenizer.json"));
  });

  it("is refused with damaged weights or settings, naming the file", async () => {
    writeFileSync(weights, "not an ONNX graph");
    await expect(openIt()).rejects.toEqual(refusal(/model_quantized\.onnx cannot be loaded/));
    writeFileSync(join(folder, "config.json"), "{");
    await expect(openIt()).rejects.toEqual(refusal(/config\.json is not readable JSON/));
    writeFileSync(join(folder, "config.json"), '{"youju":{"textForm":"encoder-form-9"}}');
    await expect(openIt()).rejects.toEqual(refusal(/encoder-form-9/));
  });
});
