// What an ablation makes of rankings: places of gold, figures with intervals, and differences that know their clusters.
import { describe, expect, it } from "vitest";
import { conversationOf, placesOf } from "../../../src/evaluation/ablation/places.ts";
import { renderAblation } from "../../../src/evaluation/ablation/render-ablation.ts";
import { type PlacedQuestion, summarizeWays } from "../../../src/evaluation/ablation/summarize-ablation.ts";
import { readQuestionSet } from "../../../src/evaluation/question-set.ts";
import type { ResolvedPassage } from "../../../src/evaluation/resolve-gold.ts";

function goldOf(...paragraphIds: readonly string[]): ResolvedPassage {
  const unknown = { paragraphId: null, document: null, snippet: null, documentSha256: null, grade: 1 };
  return { ...unknown, paragraphIds, text: null, label: null, language: null, counterpartIds: [] };
}

/** As many questions as places are given, each a conversation of its own. */
function placed(...places: readonly number[]): readonly PlacedQuestion[] {
  return places.map((first, i) => ({ cluster: `c${i}`, first, all: first }));
}

describe("the places of a question's gold", () => {
  const gold = [[goldOf("a#p1"), goldOf("b#p1")], [goldOf("c#p7")]];

  it("counts any passage of a group, in either version of an entry", () => {
    expect(placesOf(gold, [["x#p1"], ["y#p1", "b#p1"], ["c#p7"]])).toEqual({ first: 2, all: 3 });
  });

  it("is nowhere where a group has none", () => {
    expect(placesOf(gold, [["a#p1"], ["x#p1"]])).toEqual({ first: 1, all: Number.POSITIVE_INFINITY });
  });
});

describe("the cluster of a question", () => {
  const [alone, second, third, parallel] = readQuestionSet(
    [
      { id: "a", query: "When?", answerable: "no" },
      ...["b", "c"].map((id) => ({
        id,
        query: "And when?",
        answerable: "no",
        turns: [{ role: "user", text: "Is there a pier?" }],
      })),
      { id: "d", query: "Where?", answerable: "no", parallel_id: "a" },
    ]
      .map((item) => JSON.stringify(item))
      .join("\n"),
  ).cases;

  it("is the conversation's opening, or the question that it is a version of", () => {
    expect([second, third].map((item) => item && conversationOf(item))).toEqual(
      Array(2).fill("turns: Is there a pier?"),
    );
    expect(parallel && conversationOf(parallel)).toBe(alone && conversationOf(alone));
  });
});

describe("ways to rank beside the service", () => {
  const service = { name: "the service", questions: placed(1, 1, 1, 1, 1, 1, 1, 1, 1, 2) };
  const worse = { name: "without words", questions: placed(2, 4, 2, 2, 11, 2, 2, 2, 1, 2) };

  it("are given with their figures and their difference, corrected for how many they are", () => {
    const [whole, twin, lost] = summarizeWays([service, { ...service, name: "twin" }, worse]);
    expect(whole).toMatchObject({
      against: null,
      figures: { "hit@1": { value: 0.9 }, "hit@3": { value: 1 } },
    });
    expect(twin?.against).toMatchObject({ effect: 0, p: 1, pHolm: 1 });
    expect(lost?.figures).toMatchObject({
      "hit@3": { value: 0.8 },
      "hit@10": { value: 0.9 },
      needed: { value: 0.9 },
    });
    expect(lost?.against?.effect).toBeCloseTo(-0.8);
    expect(lost?.against?.interval.high).toBeLessThan(0);
    expect(lost?.against?.p).toBeLessThan(0.05);
    expect(lost?.against?.pHolm).toBeCloseTo(2 * (lost?.against?.p ?? 0));
  });

  it("say so where there is no question", () => {
    const report = { command: "youju ablate", indexId: "sha256:feed", encoder: "e", sets: [] };
    const text = renderAblation({ ...report, sections: [{ title: "Nobody asks", ways: summarizeWays([]) }] });
    expect(text).toContain("**Nobody asks**: no question");
  });

  it("are one row each, the service first", () => {
    const report = { command: "youju ablate", indexId: "sha256:feed", encoder: "e", sets: [] };
    const text = renderAblation({
      ...report,
      sections: [{ title: "All", ways: summarizeWays([service, worse]) }],
    });
    expect(text).toContain("| **the service** | 90.0 (");
    expect(text).toMatch(/\| without words \| 10\.0 \(.*\| −80\.0 \(−/u);
  });
});
