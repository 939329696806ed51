import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ndcgAt, orderByScore, recallAt, reciprocalRankAt } from "../../src/evaluation/ranking-metrics.ts";

/** As judged and ranked for trec_eval 10.0, which printed the figures below. */
const GRADES = new Map([
  ["a", 3],
  ["b", 1],
  ["c", 0],
  ["d", 2],
  ["e", -1],
]);
const SCORED = [
  { id: "c", score: 9 },
  { id: "b", score: 7 },
  { id: "e", score: 7 },
  { id: "x", score: 7 },
  { id: "a", score: 5 },
];
const RANKING = ["c", "x", "e", "b", "a"];

describe("against trec_eval", () => {
  it("breaks ties by falling id", () => {
    expect(orderByScore(SCORED)).toEqual(RANKING);
  });

  it("gives the figures that it printed", () => {
    expect(recallAt(RANKING, GRADES, 1)).toBe(0);
    expect(recallAt(RANKING, GRADES, 5)).toBeCloseTo(0.6667, 4);
    expect(recallAt(RANKING, GRADES, 10)).toBeCloseTo(0.6667, 4);
    expect(ndcgAt(RANKING, GRADES, 10)).toBeCloseTo(0.3342, 4);
    expect(reciprocalRankAt(RANKING, GRADES, 10)).toBe(0.25);
  });
});

describe("by hand", () => {
  it("nDCG: the grade is the gain, discounted by log2(rank + 1)", () => {
    const best = 3 + 2 / Math.log2(3) + 1 / 2;
    expect(ndcgAt(["d", "a", "b"], GRADES, 10)).toBeCloseTo((2 + 3 / Math.log2(3) + 1 / 2) / best, 12);
    expect(ndcgAt(["a", "d", "b"], GRADES, 10)).toBe(1);
  });

  it("nDCG: the best ranking is cut at the same depth", () => {
    expect(ndcgAt(["d", "a"], GRADES, 1)).toBeCloseTo(2 / 3, 12);
  });

  it("counts nothing beyond the depth", () => {
    expect(recallAt(RANKING, GRADES, 4)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRankAt(RANKING, GRADES, 3)).toBe(0);
  });

  it("gives 0 where nothing is relevant and where nothing was found", () => {
    for (const metric of [recallAt, ndcgAt, reciprocalRankAt]) {
      expect(metric(RANKING, new Map([["c", 0]]), 10)).toBe(0);
      expect(metric([], GRADES, 10)).toBe(0);
    }
  });
});

describe("for any ranking", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
  const ranking = fc.shuffledSubarray(ids);
  const grades = fc
    .array(fc.integer({ min: -1, max: 3 }), { maxLength: ids.length })
    .map((values) => new Map(values.map((grade, index) => [ids[index] ?? "", grade])));

  it("figures lie in [0, 1]", () => {
    fc.assert(
      fc.property(ranking, grades, fc.integer({ min: 1, max: 12 }), (ranked, judged, depth) => {
        for (const metric of [recallAt, ndcgAt, reciprocalRankAt]) {
          const value = metric(ranked, judged, depth);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("ranking by grade is best, and looking deeper never loses recall", () => {
    fc.assert(
      fc.property(ranking, grades, (ranked, judged) => {
        const best = orderByScore(ids.map((id) => ({ id, score: judged.get(id) ?? 0 })));
        for (const depth of [1, 5, 10]) {
          expect(ndcgAt(best, judged, depth)).toBeGreaterThanOrEqual(ndcgAt(ranked, judged, depth));
          expect(recallAt(ranked, judged, depth + 1)).toBeGreaterThanOrEqual(recallAt(ranked, judged, depth));
        }
      }),
    );
  });
});
