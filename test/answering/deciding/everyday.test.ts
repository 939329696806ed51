// What a follow-up's own words are about: everyday life in the middle of a conversation, or more of what was asked before.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { everydayOf } from "../../../src/answering/deciding/everyday.ts";
import { EVERYDAY } from "../../../src/answering/deciding/everyday-direction.ts";
import { isOfEverydayLife } from "../../../src/answering/deciding/topic-signals.ts";
import type { WeighedConcept } from "../../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Embedder } from "../../../src/ports.ts";
import { openBundledEncoder } from "../../support/bundled-encoder.ts";
import { paragraphOf } from "../small-library.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe("everydayOf, with the bundled encoder", () => {
  let encoder: Embedder;
  beforeAll(async () => {
    encoder = await openBundledEncoder();
  });

  it("was fitted for that very encoder: another one wants `node scripts/fit-everyday.mjs --write`", () => {
    expect(EVERYDAY.encoder).toBe(encoder.modelId);
    expect(EVERYDAY.direction).toHaveLength(encoder.dimensions);
  });

  it("is above 0 for most everyday questions that shaped nothing, and below for what goes on about a paper", async () => {
    const sums = async (texts: readonly string[]): Promise<readonly number[]> =>
      (await encoder.embed(texts, "query")).map((vector) => everydayOf(vector, encoder.modelId));
    const everyday = await sums(readFileSync(fromRoot("eval/everyday.txt"), "utf8").trim().split("\n"));
    expect(everyday.filter((sum) => sum > 0).length).toBeGreaterThan(0.7 * everyday.length);
    const goingOn = await sums([
      "And in 2023?",
      "咁邊個局負責？",
      "那第二期呢？",
      "How much is set aside for it?",
    ]);
    for (const sum of goingOn) expect(sum).toBeLessThan(0);
  });

  it("says nothing of the vectors of another encoder", () => {
    expect(everydayOf(new Float32Array([1, 2]), "another@sha256:0")).toBe(0);
  });
});

describe("isOfEverydayLife", () => {
  const near = [
    createProfileReader()(paragraphOf({ id: "plan#p1", text: "The moon shines on the harbour." })),
  ];
  const concept = (name: string, weight: number): WeighedConcept => ({
    name,
    weight,
    forms: [{ group: "en", text: name, terms: [name], probability: 1 }],
    importance: weight,
    known: true,
    translated: false,
  });

  it("is so of everyday words that no near passage says, whatever it says of the question before", () => {
    expect(isOfEverydayLife(1, [concept("rice", 1), concept("harbour", 0.9)], near)).toBe(true);
    expect(isOfEverydayLife(0.2, [concept("rice", 1)], near)).toBe(false);
  });

  it("is not so of everyday words that a paper is about", () => {
    expect(isOfEverydayLife(1, [concept("moon", 1)], near)).toBe(false);
  });
});
