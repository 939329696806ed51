// What the page makes of graded cases: the ways of failing told apart, gold passages found where they stand, and every
// figure named in three scripts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byMetric, METRICS } from "../../../src/evaluation/metrics.ts";
import { describeCases, findSnippet } from "../../../src/evaluation/report-page/describe-cases.ts";
import { COUNTED_WORDS, METRIC_WORDS } from "../../../src/evaluation/report-page/metric-words.ts";
import type { GradedCase } from "../../../src/evaluation/run-folder.ts";
import { gradedCase } from "../marks.ts";

const NO_GRADES = byMetric(() => null);

function graded(changes: Partial<GradedCase>): GradedCase {
  return gradedCase({
    expected: [
      [
        {
          paragraphIds: ["d#p1"],
          document: "d",
          snippet: "thirty\nlaboratories",
          grade: 1,
          text: "There are thirty laboratories.",
          label: "1",
          language: "en",
        },
      ],
    ],
    paragraphs: [
      { paragraphId: "d#p1", label: "1", text: "There are thirty laboratories.", quote: null, gold: true },
    ],
    ...changes,
  });
}

function outcome(changes: Partial<GradedCase>): string | undefined {
  return describeCases([graded(changes)], new Map()).cases[0]?.outcome;
}

describe("the outcome of a case", () => {
  const wrong = { ...NO_GRADES, facts: { numerator: 0, denominator: 1 } };
  const foreign = { paragraphId: "d#p2", label: "2", text: "Another.", quote: null, gold: false };
  it.each<[string, Partial<GradedCase>]>([
    ["complete", {}],
    ["incomplete", { grades: wrong }],
    ["wrong-source", { paragraphs: [foreign] }],
    ["wrongly-declined", { status: "declined" }],
    ["rightly-declined", { status: "declined", answerability: "no", expected: [] }],
    ["wrongly-answered", { answerability: "no", expected: [] }],
    ["apart", { answerability: "partial" }],
    [
      "incomplete",
      { status: "ranked", grades: { ...NO_GRADES, "recall-at-10": { numerator: 0.5, denominator: 1 } } },
    ],
    [
      "wrong-source",
      { status: "ranked", grades: { ...NO_GRADES, "recall-at-10": { numerator: 0, denominator: 1 } } },
    ],
  ])("%s", (expected, changes) => {
    expect(outcome(changes)).toBe(expected);
  });
});

describe("the cases of the page", () => {
  it("write a shared paragraph once, mark the gold in it, and count citations from 1", () => {
    const { paragraphs, cases } = describeCases([graded({}), graded({ id: "b" })], new Map([["b", 12]]));
    expect(paragraphs).toHaveLength(1);
    expect(cases[0]?.gold).toEqual([[{ paragraph: 0, mark: { start: 10, end: 29 } }]]);
    expect(cases[0]?.statements[0]?.citations).toEqual([1]);
    expect(cases.map(({ latency }) => latency)).toEqual([null, 12]);
  });
});

describe("a gold snippet", () => {
  it("is found wherever white space was put into it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, snippet, after) => {
        fc.pre(snippet.trim() !== "");
        const found = findSnippet(before + snippet + after, snippet.split("").join(" "));
        expect(found).not.toBeNull();
        const marked = (before + snippet + after).slice(found?.start, found?.end);
        expect(marked.replace(/\s/g, "")).toBe(snippet.replace(/\s/g, ""));
      }),
    );
  });

  it("that is not there, or is white space alone, is not marked", () => {
    expect(findSnippet("abc", "x")).toBeNull();
    expect(findSnippet("abc", " ")).toBeNull();
  });
});

it("names every figure and every denominator in three scripts", () => {
  for (const { id, counted } of METRICS) {
    expect([...METRIC_WORDS.keys()]).toContain(id);
    expect([...COUNTED_WORDS.keys()]).toContain(counted);
  }
});
