// A tiny cross-encoder of our own behind the Reranker port, and folders that hold none.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCrossEncoder } from "../../src/adapters/transformers-encoder/cross-encoder.ts";
import { testReranker } from "../contracts/reranker.ts";
import { createOverlapReranker } from "../support/overlap-reranker.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const tiny = fixture("tiny-reranker");

testReranker("a cross-encoder laid out as on the hub", () => openCrossEncoder(tiny));
testReranker("the stand-in of the tests", async () => createOverlapReranker());

describe("a cross-encoder of a folder", () => {
  it("is named by its folder and a hash of its files", async () => {
    expect((await openCrossEncoder(tiny)).modelId).toMatch(/^tiny-reranker@sha256:[0-9a-f]{16}$/);
  });

  it("reads question and text as a pair", async () => {
    const reranker = await openCrossEncoder(tiny);
    expect(await reranker.score("Housing land?", ["land", "housing land", "ferry"])).toEqual([
      0.5, 1.5, -0.5,
    ]);
  });

  it("stops between two calls when the time is over", async () => {
    const reranker = await openCrossEncoder(tiny);
    const over = new AbortController();
    const reason = new Error("the time is over");
    const scoring = reranker.score("housing", Array(64).fill("housing land supply ".repeat(8)), over.signal);
    over.abort(reason);
    await expect(scoring).rejects.toBe(reason);
  });
});

describe("a folder that holds no reranker", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "youju-reranker-"));
    cpSync(tiny, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refusal = (message: RegExp) =>
    expect.objectContaining({
      code: "model-unavailable",
      message: expect.stringMatching(message),
      remedy: expect.stringContaining("model"),
    });

  it("is refused where it is not there, or a file of it is missing", async () => {
    await expect(openCrossEncoder(join(folder, "nowhere"))).rejects.toEqual(
      refusal(/config\.json is missing/),
    );
    rmSync(join(folder, "onnx", "model.onnx"));
    await expect(openCrossEncoder(folder)).rejects.toEqual(refusal(/onnx.* is missing/));
  });

  it("is refused with weights that cannot be loaded", async () => {
    writeFileSync(join(folder, "onnx", "model.onnx"), "not an ONNX graph");
    await expect(openCrossEncoder(folder)).rejects.toEqual(refusal(/model\.onnx cannot be loaded/));
  });

  it("is refused with a tokenizer that is none", async () => {
    writeFileSync(join(folder, "tokenizer.json"), '{"model":{"type":"Unheard"}}');
    await expect(openCrossEncoder(folder)).rejects.toEqual(refusal(/tokenizer\.json describes no tokenizer/));
    writeFileSync(join(folder, "tokenizer.json"), "{");
    await expect(openCrossEncoder(folder)).rejects.toEqual(refusal(/not readable JSON/));
  });

  it("is refused where the model gives no single number a pair", async () => {
    await expect(openCrossEncoder(fixture("tiny-encoder"))).rejects.toEqual(
      refusal(/is no reranker: 2 pairs gave no logits/),
    );
  });
});
