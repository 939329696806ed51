import { describe, expect, it } from "vitest";
import type { AnswerReport } from "../../src/answering/assistant.ts";
import type { Citation, NonEmpty } from "../../src/domain/answer.ts";
import type { Grades } from "../../src/evaluation/metrics.ts";
import type { EvaluationCase } from "../../src/evaluation/question-set.ts";
import { caseOf, gradedBy, snippetOf } from "./cases.ts";
import {
  answered,
  BILL_EN,
  citationOf,
  declined,
  FUND_EN,
  FUND_ZH,
  reportOf,
  statementOf,
  YEARBOOK,
} from "./fake-assistant.ts";

const YES = { numerator: 1, denominator: 1 };
const NO = { numerator: 0, denominator: 1 };
const FUND = [snippetOf("address.en", "$10 billion fund"), snippetOf("address.zh", "100億元基金")];
const BILL = [snippetOf("address.en", "hydrogen bill")];
const COMPARISON = caseOf({ needed: [FUND, BILL] });

const gradeCase = (item: EvaluationCase, report: AnswerReport): Grades => gradedBy(item, report).grades;

function citing(item: EvaluationCase, ...citations: NonEmpty<Citation>): Grades {
  return gradeCase(item, reportOf(answered(citations, [statementOf("A fund.")])));
}

function stating(text: string, mustInclude: EvaluationCase["mustInclude"]): Grades {
  const answer = answered([citationOf(1, FUND_EN)], [statementOf("It is planned."), statementOf(text)]);
  return gradeCase(caseOf({ needed: [FUND], mustInclude }), reportOf(answer));
}

describe("gradeCase: the decision", () => {
  it("wants an answer to what is answerable", () => {
    expect(citing(COMPARISON, citationOf(1, FUND_EN))).toMatchObject({
      "decided-right": YES,
      "false-refusals": NO,
      "declined-unanswerable": null,
    });
    expect(gradeCase(COMPARISON, reportOf(declined()))).toMatchObject({
      "decided-right": NO,
      "false-refusals": YES,
    });
  });

  it("wants a decline of what is not, and grades nothing else of it", () => {
    const item = caseOf({ answerability: "no", bureaux: [], mustInclude: [["29"]] });
    const counted = Object.entries(gradeCase(item, reportOf(declined()))).filter(
      ([, ratio]) => ratio !== null,
    );
    expect(Object.fromEntries(counted)).toEqual({
      "decided-right": YES,
      "declined-unanswerable": YES,
      "unanswerable-answered": NO,
      "refusal-precision": YES,
      "conditioned-score": YES,
    });
    expect(citing(item, citationOf(1, FUND_EN))).toMatchObject({
      "decided-right": NO,
      "declined-unanswerable": NO,
      "quotes-verbatim": YES,
    });
  });
});

describe("gradeCase: the evidence", () => {
  it("counts any passage of any group in the first place", () => {
    expect(citing(COMPARISON, citationOf(1, BILL_EN))).toMatchObject({
      "hit-at-1": YES,
      "hit-at-3": YES,
      "all-needed": NO,
    });
  });

  it("counts up to the third place for the first three, and all places for what is needed", () => {
    const others = [citationOf(1, YEARBOOK), citationOf(2, YEARBOOK)] as const;
    expect(citing(COMPARISON, ...others, citationOf(3, FUND_ZH))).toMatchObject({
      "hit-at-1": NO,
      "hit-at-3": YES,
    });
    expect(
      citing(COMPARISON, ...others, citationOf(3, YEARBOOK), citationOf(4, FUND_ZH), citationOf(5, BILL_EN)),
    ).toMatchObject({ "hit-at-1": NO, "hit-at-3": NO, "all-needed": YES });
  });

  it("takes one language version of a group for the other", () => {
    expect(citing(caseOf({ needed: [FUND] }), citationOf(1, FUND_ZH))["all-needed"]).toEqual(YES);
  });

  it("does not count the counterpart of a cited paragraph", () => {
    const citation = citationOf(1, YEARBOOK, { counterpart: FUND_EN });
    expect(citing(caseOf({ needed: [FUND] }), citation)["hit-at-1"]).toEqual(NO);
  });

  it("counts a declined answerable question as missed, whatever was nearest", () => {
    const item = caseOf({ needed: [FUND], mustInclude: [["29"]], bureaux: ["ITIB"] });
    expect(gradeCase(item, reportOf(declined({ nearest: [citationOf(1, FUND_EN)] })))).toMatchObject({
      "hit-at-1": NO,
      "hit-at-3": NO,
      "all-needed": NO,
      facts: NO,
      "all-facts": NO,
      "bureaux-right": null,
    });
  });
});

describe("gradeCase: facts and bureaux", () => {
  it("counts the facts that stand in the statements", () => {
    const facts = [["$10 billion", "100億"], ["2025"], ["hydrogen"]];
    expect(stating("設立１００億元基金，2025年。", facts)).toMatchObject({
      facts: { numerator: 2, denominator: 3 },
      "all-facts": NO,
    });
    expect(stating("$10 billion for Hydrogen in 2025.", facts)).toMatchObject({
      facts: { numerator: 3, denominator: 3 },
      "all-facts": YES,
    });
    expect(stating("Nothing asked for.", [])).toMatchObject({ facts: null, "all-facts": null });
  });

  it.each([
    ["the same in another order", ["EEB", "ITIB"], ["ITIB", "EEB"], YES],
    ["none where none is expected", [], [], YES],
    ["one too few", ["ITIB"], ["ITIB", "EEB"], NO],
    ["one too many", ["ITIB", "EEB"], ["ITIB"], NO],
    ["another one", ["EEB"], ["ITIB"], NO],
    ["anything where the set does not say", ["EEB"], null, null],
  ])("bureaux: %s", (_, named, expected, grade) => {
    const bureaux = named.map((code) => ({ code, basis: "stated" as const }));
    const answer = answered([citationOf(1, FUND_EN)], [statementOf("A fund.")], { bureaux });
    expect(
      gradeCase(caseOf({ needed: [FUND], bureaux: expected }), reportOf(answer))["bureaux-right"],
    ).toEqual(grade);
  });
});

describe("gradeCase: integrity", () => {
  it.each([
    ["at its offsets", { text: "Set up", start: 0, end: 6 }, YES],
    ["elsewhere in the paragraph", { text: "Set up", start: 1, end: 7 }, NO],
    ["altered", { text: "set up", start: 0, end: 6 }, NO],
    ["with an end beyond the paragraph", { text: "(ITIB)", start: 39, end: 60 }, NO],
    ["counted from the end", { text: "(ITIB", start: -6, end: -1 }, NO],
    ["empty", { text: "", start: 3, end: 3 }, NO],
  ])("quote %s", (_, quote, grade) => {
    expect(citing(COMPARISON, citationOf(1, FUND_EN, { quote }))["quotes-verbatim"]).toEqual(grade);
  });

  it("counts every quote of an answer", () => {
    const altered = citationOf(2, BILL_EN, { quote: { text: "x", start: 0, end: 1 } });
    expect(citing(COMPARISON, citationOf(1, FUND_EN), altered)["quotes-verbatim"]).toEqual({
      numerator: 1,
      denominator: 2,
    });
  });

  it.each([
    ["all passed", { quote: "pass", numbers: "pass", dates: "pass" }, YES],
    ["no numbers to check", { quote: "pass", numbers: "not-checked", dates: "not-checked" }, YES],
    ["a quote not checked", { quote: "not-checked", numbers: "pass", dates: "pass" }, NO],
    ["a number failed", { quote: "pass", numbers: "fail", dates: "pass" }, NO],
    ["a date failed", { quote: "pass", numbers: "pass", dates: "fail" }, NO],
  ] as const)("checks: %s", (_, checks, grade) => {
    const answer = answered([citationOf(1, FUND_EN)], [{ ...statementOf("A fund."), checks }]);
    expect(gradeCase(COMPARISON, reportOf(answer))["checks-passed"]).toEqual(grade);
  });

  it("wants every statement to cite, and only what the answer lists", () => {
    const answer = answered(
      [citationOf(1, FUND_EN), citationOf(2, BILL_EN)],
      [statementOf("a", [1, 2]), statementOf("b", []), statementOf("c", [2, 3])],
    );
    expect(gradeCase(COMPARISON, reportOf(answer))["citations-exist"]).toEqual({
      numerator: 1,
      denominator: 3,
    });
  });
});
