// The words that narrow a count are said by the passages that give it, in both languages.
import { expect, it } from "vitest";
import { outcomesIn } from "../../../../../src/answering/understanding/asking/counting/counted-outcomes.ts";
import { foldText } from "../../../../../src/text/fold.ts";

it.each([
  ["how many were refused", "Of 90 bids, 12 were turned away.", "Of 90 bids, 12 were approved."],
  ["有几宗被拒绝", "當中12宗不獲批准。", "當中12宗獲批。"],
  ["how many were jailed", "Nine went to prison.", "Nine went home."],
  ["有几个女人", "當中12名為婦女。", "當中12名為長者。"],
  ["how many died", "Nine people lost their lives.", "Nine people were trained."],
  ["有几间结业", "去年58所停辦。", "去年58所獲資助。"],
])("%s", (clause, said, other) => {
  const outcomes = outcomesIn(clause);
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.every((outcome) => outcome.said.test(foldText(said)))).toBe(true);
  expect(outcomes.some((outcome) => outcome.said.test(foldText(other)))).toBe(false);
});

it("narrows no plain count", () => {
  expect(outcomesIn("how many ferries are there")).toEqual([]);
  expect(outcomesIn("码头有几艘渡轮")).toEqual([]);
});
