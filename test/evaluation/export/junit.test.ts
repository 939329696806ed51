// JUnit's XML as a build server reads it: each question a test, each rule of a gate a test, a skipped rule skipped.
import { describe, expect, it } from "vitest";
import { junitCase, junitGate } from "../../../src/evaluation/export/junit.ts";
import { byMetric } from "../../../src/evaluation/metrics.ts";
import { gradedCase } from "../marks.ts";

const NONE = byMetric(() => null);
const WRONG = { ...NONE, "hit-at-1": { numerator: 0, denominator: 1 } };

describe("a case", () => {
  it("passes without an element where it falls short of nothing", () => {
    expect(junitCase(gradedCase({ id: "q1" })).trim()).toBe('<testcase classname="en" name="q1"/>');
  });

  it("fails with the figures that it falls short of, and the question", () => {
    expect(junitCase(gradedCase({ id: "q2", query: "How many?", grades: WRONG })).trim()).toBe(
      '<testcase classname="en" name="q2"><failure message="Right paragraph cited first">How many?</failure></testcase>',
    );
  });

  it("escapes what XML does not hold", () => {
    const xml = junitCase(gradedCase({ id: `"<&>'`, query: "a\u0000b\u001b]]>\ud800c", grades: WRONG }));
    expect(xml).toContain('name="&quot;&lt;&amp;&gt;\'"');
    expect(xml).toContain(">ab]]&gt;c</failure>");
  });
});

describe("a gate", () => {
  it("shows each rule with what was found", () => {
    const rules = [
      { rule: "hit-at-1 at least 0.75", outcome: "pass", found: "0.8" },
      { rule: "hit-at-3 at least 0.9", outcome: "fail", found: "0.85 <" },
      { rule: "all-facts at least 0.9", outcome: "skipped", found: "nothing was counted" },
    ] as const;
    expect(junitGate({ name: "gate", verdict: "fail", rules }).map((line) => line.trim())).toEqual([
      '<testcase classname="gate" name="hit-at-1 at least 0.75"/>',
      '<testcase classname="gate" name="hit-at-3 at least 0.9"><failure message="0.85 &lt;"/></testcase>',
      '<testcase classname="gate" name="all-facts at least 0.9"><skipped message="nothing was counted"/></testcase>',
    ]);
  });
});
