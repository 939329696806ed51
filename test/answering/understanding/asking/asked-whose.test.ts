// What asks whose business a thing is, and what only speaks of offices.
import { expect, it } from "vitest";
import { ASKS_WHOSE } from "../../../../src/answering/understanding/asking/asked-whose.ts";
import { foldText } from "../../../../src/text/fold.ts";

it.each([
  "Which bureau looks after drones?",
  "Which part of the government should we approach?",
  "Which arms of government will loosen that?",
  "Who in the government answers for that?",
  "Who's in charge of the new law?",
  "Whose portfolio does this fall under?",
  "Please identify the bureau(x) responsible for the following",
  "…, stating the bureau concerned",
  "由哪兩個局負責？",
  "邊幾個局跟？",
  "哪几个部门在谈？",
  "归谁管？",
  "是不是同一个局管？",
  "負責以下各項工作的政策局",
])("asks whose business it is: %s", (question) => {
  expect(ASKS_WHOSE.test(foldText(question))).toBe(true);
});

it.each([
  "Which two universities are behind the new school?",
  "Whose patient records will be used?",
  "數字政策辦公室由哪兩個部門合併而成？",
  "Under which scheme is that?",
  "政府用咗幾多錢？",
])("asks something else: %s", (question) => {
  expect(ASKS_WHOSE.test(foldText(question))).toBe(false);
});
