import { describe, expect, it } from "vitest";
import { clustersOf, resultOf } from "../../src/evaluation/case-result.ts";
import { resolveGold } from "../../src/evaluation/resolve-gold.ts";
import { caseOf } from "./cases.ts";
import { declined, PARAGRAPHS, reportOf } from "./fake-assistant.ts";

const passage = (document: string, snippet = "") => ({ document, snippet, grade: 2 });
const FUND = [passage("address.en", "fund for start-ups"), passage("address.zh", "基金")];
const BILL = [passage("address.en", "hydrogen bill")];
const LABORATORIES = [passage("yearbook", "29间实验室")];

describe("clustersOf", () => {
  it("joins versions of one question, then questions about one document, and leaves the rest alone", () => {
    const clusters = clustersOf([
      caseOf({ id: "q1", needed: [FUND] }),
      caseOf({ id: "q2", needed: [FUND], parallelId: "q1" }),
      caseOf({ id: "q3", needed: [LABORATORIES], parallelId: "other" }),
      caseOf({ id: "q4", needed: [BILL, LABORATORIES] }),
      caseOf({ id: "q5", needed: [FUND] }),
      caseOf({ id: "q6", answerable: false }),
      caseOf({ id: "q7", answerable: false }),
    ]);
    expect(clusters[0]).toBe(clusters[1]);
    expect(clusters[3]).toBe(clusters[4]);
    expect(new Set(clusters).size).toBe(5);
  });
});

describe("the source language of a case", () => {
  it.each([
    ["en", [FUND], "same"],
    ["zh-Hant", [FUND], "same"],
    ["zh-Hans", [FUND], "other-script"],
    ["zh-Hant", [BILL], "other-language"],
    ["en", [FUND, LABORATORIES], "other-language"],
    ["zh-Hans", [FUND, LABORATORIES], "other-script"],
    ["zh-Hans", [LABORATORIES], "same"],
    ["en", [], null],
  ] as const)("%s: of each group the nearest, then the farthest group", (language, needed, expected) => {
    const item = caseOf({ language, needed });
    const gold = resolveGold([item], { paragraphs: PARAGRAPHS }).get("q") ?? [];
    const result = resultOf({ item, gold, cluster: "c" }, reportOf(declined()));
    expect(result.sourceLanguage).toBe(expected);
  });
});
