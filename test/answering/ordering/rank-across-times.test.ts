// The two rankings of a comparison as one.
import { describe, expect, it } from "vitest";
import { rankAcrossTimes } from "../../../src/answering/ordering/rank-across-times.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

function ranking(...entries: readonly (readonly [string, number])[]) {
  return entries.map(([id, score]) => evidenceOf(paragraphOf({ id, text: "text" }), score));
}

function shown(evidence: ReturnType<typeof rankAcrossTimes>) {
  return evidence.map(({ paragraph, score }) => [paragraph.id, score]);
}

describe("rankAcrossTimes", () => {
  it("puts what both find above what only is of the year, by the mean of the scores", () => {
    const dated = ranking(["year#p1", 12], ["matter#p1", 11], ["matter#p2", 8]);
    const timeless = ranking(["matter#p1", 13], ["matter#p2", 12], ["year#p1", 4]);
    expect(shown(rankAcrossTimes(dated, timeless))).toEqual([
      ["matter#p1", 12],
      ["matter#p2", 10],
      ["year#p1", 8],
    ]);
  });

  it("counts what the second does not find as its last, and ties by the id", () => {
    const dated = ranking(["b#p1", 10], ["a#p1", 10], ["c#p1", 9]);
    expect(shown(rankAcrossTimes(dated, ranking(["c#p1", 5])))).toEqual([
      ["a#p1", 7.5],
      ["b#p1", 7.5],
      ["c#p1", 7],
    ]);
    expect(shown(rankAcrossTimes(dated, []))).toEqual([
      ["a#p1", 10],
      ["b#p1", 10],
      ["c#p1", 9],
    ]);
  });
});
