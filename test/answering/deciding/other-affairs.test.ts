// What a question is about: the papers, or identity cards, bus fares and clinics.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { AFFAIRS } from "../../../src/answering/deciding/affairs-direction.ts";
import { affairsOf, otherAffairs } from "../../../src/answering/deciding/other-affairs.ts";
import type { Embedder } from "../../../src/ports.ts";
import { openBundledEncoder } from "../../support/bundled-encoder.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe("with the bundled encoder", () => {
  let encoder: Embedder;
  beforeAll(async () => {
    encoder = await openBundledEncoder();
  });
  const affairsOfTexts = async (texts: readonly string[]): Promise<readonly number[]> =>
    (await encoder.embed(texts, "query")).map((vector) => affairsOf(vector, encoder.modelId));

  it("was fitted for that very encoder: another one wants `node scripts/fit-affairs.mjs --write`", () => {
    expect(AFFAIRS.encoder).toBe(encoder.modelId);
    expect(AFFAIRS.direction).toHaveLength(encoder.dimensions);
  });

  it("is above 0 for most questions about other matters that shaped nothing, and below for those about the papers", async () => {
    const others = readFileSync(fromRoot("eval/other-affairs.txt"), "utf8").trim().split("\n");
    expect((await affairsOfTexts(others)).filter((sum) => sum > 0).length).toBeGreaterThan(
      0.8 * others.length,
    );
    const ofPapers = await affairsOfTexts([
      "How many laboratories does InnoHK have?",
      "數碼港有幾多間初創企業？",
      "河套园区第一批楼宇什么时候落成？",
    ]);
    for (const sum of ofPapers) expect(sum).toBeLessThan(0);
  });

  it("is 0 where the best passage is about such matters itself", async () => {
    const [asked] = await encoder.embed(["How much is a passport renewal?"], "query");
    const of = (text: string): Promise<number> =>
      otherAffairs(
        asked as Float32Array,
        evidenceOf(paragraphOf({ id: "paper#p1", text })),
        encoder,
        undefined,
      );
    expect(await of("Cyberport houses more than 2 100 digital technology companies.")).toBeGreaterThan(0);
    expect(await of("Applicants may renew a passport online; the fee is $370.")).toBe(0);
  });
});

it("says nothing of the vectors of another encoder", () => {
  expect(affairsOf(new Float32Array([1, 2]), "another@sha256:0")).toBe(0);
});
