import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../src/answering/retrieving/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/rank-candidates.ts";
import type { RankFeatures } from "../../../src/answering/retrieving/rank-features.ts";
import { putStatedValueFirst } from "../../../src/answering/retrieving/stated-value-first.ts";
import type { UnderstoodQuestion } from "../../../src/answering/understanding/understand-question.ts";
import { stem } from "../../../src/text/stem.ts";
import { paragraphOf } from "../small-library.ts";

const profileOf = createProfileReader();
const evidence = (id: string, text: string, score: number): Evidence => {
  const paragraph = paragraphOf({ id, text });
  return {
    paragraph,
    found: paragraph,
    profile: profileOf(paragraph),
    counterpart: null,
    score,
    relevance: score / 20,
    features: {} as RankFeatures,
    sentenceSimilarities: new Map(),
    same: true,
  };
};
const ferry = {
  name: "ferry",
  weight: 1,
  importance: 5,
  known: true,
  translated: false,
  forms: [{ group: "en" as const, text: "ferry", terms: [stem("ferry")], probability: 1 }],
};
const asking = (wanted: string): UnderstoodQuestion =>
  ({ wanted, wantsAgain: false, dates: [] }) as unknown as UnderstoodQuestion;
const order = (wanted: string, ranked: readonly Evidence[]): readonly string[] =>
  putStatedValueFirst(ranked, asking(wanted), [ferry], profileOf, () => undefined).map(
    ({ paragraph }) => paragraph.id,
  );

const WITHOUT = evidence("a#p1", "The ferry will be reviewed.", 10);
const WITH = evidence("a#p2", "The ferry opens in 2026.", 9.8);

describe("putStatedValueFirst", () => {
  it("puts the paragraph that states the date asked for before one that is as near and states none", () => {
    expect(order("When does the ferry open?", [WITHOUT, WITH])).toEqual(["a#p2", "a#p1"]);
  });

  it("leaves each place its score", () => {
    const scores = putStatedValueFirst(
      [WITHOUT, WITH],
      asking("When does it open?"),
      [ferry],
      profileOf,
      () => undefined,
    );
    expect(scores.map(({ score, relevance }) => [score, relevance])).toEqual([
      [WITHOUT.score, WITHOUT.relevance],
      [WITH.score, WITH.relevance],
    ]);
  });

  it.each([
    ["no value is asked for", "Why is there a ferry?", [WITHOUT, WITH]],
    [
      "the first states it too",
      "When does the ferry open?",
      [evidence("a#p3", "The ferry opens by 2027.", 10), WITH],
    ],
    ["the other is less near", "When does the ferry open?", [WITHOUT, { ...WITH, score: 9 }]],
    [
      "the other's value is of another thing",
      "When does the ferry open?",
      [WITHOUT, evidence("a#p4", "The bus opens in 2026.", 9.9)],
    ],
  ])("keeps the order where %s", (_, wanted, ranked) => {
    expect(order(wanted, ranked)).toEqual(ranked.map(({ paragraph }) => paragraph.id));
  });
});
