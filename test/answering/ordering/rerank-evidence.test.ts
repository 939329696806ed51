// The second stage: a reranker moves the first places, and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rerankEvidence } from "../../../src/answering/ordering/rerank-evidence.ts";
import { createOverlapReranker } from "../../support/overlap-reranker.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const TEXTS = [
  "land",
  "ferry pier",
  "pier",
  "ferry pier opening",
  "nothing of it",
  "ferry pier opening date",
];
const ranked = TEXTS.map((text, i) => evidenceOf(paragraphOf({ id: `harbour#p${i + 1}`, text }), 20 - i));
const textsOf = (list: readonly (typeof ranked)[number][]) => list.map(({ paragraph }) => paragraph.text);

describe("reranking", () => {
  it("orders the first places by the reranker, ties as they were, and leaves the rest", async () => {
    const reranker = createOverlapReranker();
    const reranked = await rerankEvidence(
      ranked,
      "ferry pier opening date",
      { reranker, depth: 4 },
      undefined,
    );
    expect(textsOf(reranked)).toEqual([TEXTS[3], TEXTS[1], TEXTS[2], TEXTS[0], TEXTS[4], TEXTS[5]]);
    expect(reranker.read).toEqual(TEXTS.slice(0, 4));
    expect(reranked.map(({ judged }) => judged)).toEqual([3, 2, 1, 0, undefined, undefined]);
  });

  it("keeps every paragraph once, and the scores in their places, at any depth", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...TEXTS), async (depth, question) => {
        const second = { reranker: createOverlapReranker(), depth };
        const reranked = await rerankEvidence(ranked, question, second, undefined);
        expect(reranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score));
        expect(textsOf(reranked).sort()).toEqual(textsOf(ranked).sort());
      }),
    );
  });

  it("reads the heading with the paragraph, and stops when the question was given up", async () => {
    const reranker = createOverlapReranker();
    const headed = evidenceOf(
      paragraphOf({ id: "a#p1", text: "It opens.", section: ["Works", "Ferry pier"] }),
    );
    await rerankEvidence([headed], "ferry", { reranker, depth: 5 }, undefined);
    expect(reranker.read).toEqual(["Ferry pier\nIt opens."]);
    const reason = new Error("given up");
    await expect(
      rerankEvidence([headed], "ferry", { reranker, depth: 5 }, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
  });
});
