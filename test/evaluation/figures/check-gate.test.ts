import { describe, expect, it } from "vitest";
import { markOf } from "../../../src/evaluation/figures/case-mark.ts";
import { checkGate } from "../../../src/evaluation/figures/check-gate.ts";
import { compareRuns } from "../../../src/evaluation/figures/compare-runs.ts";
import { readGate } from "../../../src/evaluation/figures/read-gate.ts";
import { summarize } from "../../../src/evaluation/figures/summarize.ts";
import { caseOf, gradedBy, snippetOf } from "../cases.ts";
import { answered, BILL_EN, citationOf, FUND_EN, reportOf, statementOf } from "../fake-assistant.ts";

/** `right` of four cases, each about something else, cite the fund. */
const marksOf = (right: number) =>
  [0, 1, 2, 3].map((number) => {
    const item = caseOf({ id: `q${number}`, needed: [[snippetOf("address.en", "$10 billion fund")]] });
    const cited = citationOf(1, number < right ? FUND_EN : BILL_EN);
    return markOf(gradedBy(item, reportOf(answered([cited], [statementOf("It is.")]))));
  });

const gateOf = (...rules: readonly object[]) => readGate(JSON.stringify({ format: 1, rules }));

function verdictOf(right: number, rules: readonly object[], before?: number) {
  const marks = marksOf(right);
  const system = { kind: "own", at: null, model: null, indexId: null, documents: {} } as const;
  const comparison =
    before === undefined ? null : compareRuns(marks, { name: "before", system, cases: marksOf(before) });
  return checkGate("gate.json", gateOf(...rules), { summary: summarize(marks), controls: [], comparison });
}

describe("a gate", () => {
  it("passes where every rule holds, and says what was found", () => {
    expect(verdictOf(3, [{ figure: "hit-at-1", least: 0.75 }])).toMatchObject({
      verdict: "pass",
      rules: [{ rule: "hit-at-1 at least 0.75", outcome: "pass", found: "0.75 (3/4)" }],
    });
  });

  it.each([
    ["a figure out of bounds", [{ figure: "hit-at-1", least: 0.8 }], "fail"],
    [
      "too high where lower is better",
      [
        { figure: "false-refusals", most: 0 },
        { figure: "hit-at-1", most: 0.5 },
      ],
      "fail",
    ],
    ["a figure that nothing counts", [{ figure: "forbidden-stated", most: 0 }], "incomparable"],
    ["too few counted", [{ figure: "hit-at-1", least: 0.1, counted: 5 }], "incomparable"],
    [
      "a part that is not there",
      [{ figure: "hit-at-1", least: 0, part: { by: "language", name: "zh-Hans" } }],
      "incomparable",
    ],
    ["a gap of one language", [{ gap: "hit-at-1", most: 1 }], "incomparable"],
    ["a change without an earlier run", [{ change: "hit-at-1", mostLoss: 1 }], "incomparable"],
    ["a control that was not run", [{ figure: "hit-at-1", beats: "bm25" }], "incomparable"],
    [
      "a failure beside what was skipped",
      [
        { gap: "hit-at-1", most: 1 },
        { figure: "hit-at-1", least: 0.9 },
      ],
      "fail",
    ],
  ])("%s", (_, rules, verdict) => {
    expect(verdictOf(3, rules).verdict).toBe(verdict);
  });

  it("fails on a loss beyond its tolerance", () => {
    expect(verdictOf(3, [{ change: "hit-at-1", mostLoss: 0.3 }], 4).verdict).toBe("pass");
    expect(verdictOf(3, [{ change: "hit-at-1", mostLoss: 0.2 }], 4).verdict).toBe("fail");
    expect(verdictOf(4, [{ change: "hit-at-1", mostLoss: 0 }], 3).verdict).toBe("pass");
  });

  it.each([
    ["an unknown figure", { figure: "hits", least: 1 }, "rules[0].figure"],
    ["a key that would do nothing", { figure: "hit-at-1", least: 1, atleast: 2 }, "rules[0].atleast"],
    ["no bound", { figure: "hit-at-1" }, "rules[0]"],
    ["a share above 1", { figure: "hit-at-1", least: 75 }, "rules[0].least"],
  ])("refuses %s, naming the field", (_, rule, field) => {
    expect(() => gateOf(rule)).toThrow(field);
  });
});
