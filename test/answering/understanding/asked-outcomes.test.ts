// How many were refused, prosecuted, hurt: asked by the outcome's own word, and said by its kin.
import { expect, it } from "vitest";
import { ASKED_OUTCOMES } from "../../../src/answering/understanding/asked-outcomes.ts";
import { foldText } from "../../../src/text/fold.ts";

const asked = (question: string): readonly string[] =>
  ASKED_OUTCOMES.filter((each) => each.asked.test(foldText(question))).map(({ name }) => name);
const isSaid = (name: string, passage: string): boolean =>
  ASKED_OUTCOMES.some((each) => each.name === name && each.said.test(foldText(passage)));

it.each([
  ["How many applications were turned down?", "refused"],
  ["申請被拒的學校有幾所？", "refused"],
  ["How many owners have been prosecuted?", "prosecuted"],
  ["有多少人被檢控？", "prosecuted"],
  ["How many people were hurt in the derailments?", "hurt"],
  ["去年有多少人受伤？", "hurt"],
  ["How many apprentices dropped out?", "left"],
  ["How many young people are waiting for a bed?", "waiting"],
])("reads %s as a question for %s", (question, name) => {
  expect(asked(question)).toContain(name);
});

it("reads none where nothing is counted", () => {
  expect(asked("Where are those who were hurt treated?")).toEqual([]);
  expect(asked("被捕後可以點做？")).toEqual([]);
});

it("tells an arrest from a conviction, and takes either language", () => {
  expect(isSaid("convicted", "Forty persons were arrested.")).toBe(false);
  expect(isSaid("convicted", "其中四人被定罪。")).toBe(true);
  expect(isSaid("hurt", "41人被咬傷或撞倒")).toBe(true);
  expect(isSaid("refused", "Ninety applications were approved.")).toBe(false);
});
