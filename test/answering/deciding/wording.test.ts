// How a question is worded, beside what its evidence says: fitted for the bundled encoder, and silent with any other.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/answering/deciding/wording.ts";
import { WORDING } from "../../../src/answering/deciding/wording-direction.ts";
import { readQuestionSet } from "../../../src/evaluation/question-set.ts";
import type { Embedder } from "../../../src/ports.ts";
import { openBundledEncoder } from "../../support/bundled-encoder.ts";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe("wordingOf", () => {
  it("says nothing of the vectors of another encoder", () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, maxLength: 8, noNaN: true }), (vector) => {
        expect(wordingOf(vector, "another@sha256:0")).toBe(0);
      }),
    );
  });

  it("is the usual question's for a vector of nothing", () => {
    expect(wordingOf(new Float32Array(WORDING.direction.length), WORDING.encoder)).toBe(WORDING.usual);
  });
});

describe("with the bundled encoder", () => {
  let encoder: Embedder;
  beforeAll(async () => {
    encoder = await openBundledEncoder();
  });

  it("was fitted for that very encoder: another one wants `node scripts/fit-wording.mjs --write`", () => {
    expect(WORDING.encoder).toBe(encoder.modelId);
    expect(WORDING.direction).toHaveLength(encoder.dimensions);
  });

  it("leans against what a paper seldom gives, in each script, and never so far as to decline alone", async () => {
    const means = async (texts: readonly string[]): Promise<number> => {
      const vectors = await encoder.embed(texts, "query");
      const values = vectors.map((vector) => wordingOf(vector, encoder.modelId));
      expect(Math.max(...values.map(Math.abs))).toBeLessThan(4);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const { cases } = readQuestionSet(readFileSync(fromRoot("eval/dev-15.jsonl"), "utf8"));
    for (const script of ["en", "zh-Hant", "zh-Hans"]) {
      const own = cases.filter(({ language }) => language === script);
      const [answered, missed] = [true, false].map((wanted) =>
        own.filter(({ answerable }) => answerable === wanted).map(({ query }) => query),
      ) as [string[], string[]];
      expect(await means(missed), script).toBeGreaterThan((await means(answered)) + 0.2);
    }
  });
});
