// What every Embedder promises: the bundled encoder, a hub model and the stand-in of the tests all pass it.
import { beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/ports.ts";

const TEXTS = ["housing supply", "房屋供應", "housing", "land 土地", "", "🏙️ \ud83c"];

/** Runs the suite against an embedder. */
export function testEmbedder(name: string, open: () => Promise<Embedder>): void {
  describe(`${name} keeps the Embedder contract`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await open();
    });

    it("says what it is", () => {
      expect(embedder.modelId).not.toBe("");
      expect(embedder.dimensions).toBeGreaterThan(0);
      expect(embedder.maxTokens).toBeGreaterThan(0);
    });

    it("gives one unit vector a text, in order, for any text and either role", async () => {
      for (const role of ["query", "passage"] as const) {
        const vectors = await embedder.embed(TEXTS, role);
        expect(vectors).toHaveLength(TEXTS.length);
        for (const vector of vectors) {
          expect(vector).toHaveLength(embedder.dimensions);
          expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
        }
      }
    });

    it("begins nothing for somebody who has left", async () => {
      const left = AbortSignal.abort(new Error("left"));
      await expect(embedder.embed(["房屋供應"], "passage", left)).rejects.toThrow("left");
    });

    it("gives a text the same vector twice, and in another company", async () => {
      const [alone] = await embedder.embed(["房屋供應"], "passage");
      const [, second, again] = await embedder.embed(["housing supply", "房屋供應", "房屋供應"], "passage");
      expect(again).toEqual(second);
      second?.forEach((value, i) => {
        expect(value).toBeCloseTo(alone?.[i] as number, 4);
      });
    });

    it("gives nothing for nothing", async () => {
      expect(await embedder.embed([], "query")).toEqual([]);
    });

    it("counts at least as many tokens in more text", () => {
      expect(embedder.countTokens("housing supply housing")).toBeGreaterThanOrEqual(
        embedder.countTokens("housing"),
      );
    });
  });
}
