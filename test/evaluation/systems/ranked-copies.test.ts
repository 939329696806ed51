// A search shows a paragraph once, its copy beside it; the ranking that is graded names both.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderByScore } from "../../../src/evaluation/ranking-metrics.ts";
import { rankedCopies } from "../../../src/evaluation/systems/ranked-copies.ts";

const place = (id: string, score: number, counterpartId: string | null) => ({
  id,
  score,
  text: null,
  counterpartId,
});

describe("rankedCopies", () => {
  it("puts a copy behind the paragraph that it stands beside, unless it has a place of its own", () => {
    const ranked = rankedCopies([place("a", 0.9, "a2"), place("b", 0.5, null), place("c", 0.4, "b")]);
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ["a", 0.9],
      ["a2", 0.7],
      ["b", 0.5],
      ["c", 0.4],
    ]);
  });

  it("keeps its order under trec_eval's sorting, and holds no more than ten", () => {
    const scores = fc.uniqueArray(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 10 });
    fc.assert(
      fc.property(scores, (drawn) => {
        const results = [...drawn]
          .sort((a, b) => b - a)
          .map((score, index) => place(`p${index}`, score, index % 2 === 0 ? `q${index}` : null));
        const ranked = rankedCopies(results);
        expect(ranked.length).toBeLessThanOrEqual(10);
        expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
        for (const [index, { score }] of ranked.entries())
          expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Number.POSITIVE_INFINITY);
      }),
    );
    const [first] = orderByScore(rankedCopies([place("a", 0.5, "z")]));
    expect(first).toBe("a");
  });
});
