// What every Reranker promises: the cross-encoder of a folder and the stand-in of the tests both pass it.
import { beforeAll, describe, expect, it } from "vitest";
import type { Reranker } from "../../src/ports.ts";

const TEXTS = [
  "land tax",
  "housing supply and land",
  "",
  "房屋供應 housing",
  "🏙️ \ud83c",
  "housing supply",
  "pier",
];

/** Runs the suite against a reranker that knows at least that a text with the question's words answers better. */
export function testReranker(name: string, open: () => Promise<Reranker>): void {
  describe(`${name} keeps the Reranker contract`, () => {
    let reranker: Reranker;
    beforeAll(async () => {
      reranker = await open();
    });

    it("says what it is", () => {
      expect(reranker.modelId).not.toBe("");
    });

    it("gives one finite score a text, in order, higher for the better answer", async () => {
      const scores = await reranker.score("housing supply", TEXTS);
      expect(scores).toHaveLength(TEXTS.length);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores[1]).toBeGreaterThan(scores[0] as number);
      expect(scores[5]).toBeGreaterThan(scores[6] as number);
    });

    it("gives a pair the same score twice, and in another company", async () => {
      const scores = await reranker.score("housing supply", TEXTS);
      expect(await reranker.score("housing supply", TEXTS)).toEqual(scores);
      const [alone] = await reranker.score("housing supply", ["housing supply and land"]);
      expect(alone).toBeCloseTo(scores[1] as number, 4);
    });

    it("gives nothing for nothing, and reads very long texts", async () => {
      expect(await reranker.score("housing", [])).toEqual([]);
      expect(await reranker.score("housing ".repeat(3000), ["supply ".repeat(3000)])).toHaveLength(1);
    });

    it("stops with the reason of the signal", async () => {
      const reason = new Error("the time is over");
      await expect(reranker.score("housing", TEXTS, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
