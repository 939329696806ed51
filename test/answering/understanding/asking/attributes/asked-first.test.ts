import { describe, expect, it } from "vitest";
import { askedFirst } from "../../../../../src/answering/understanding/asking/attributes/asked-first.ts";
import { foldText } from "../../../../../src/text/fold.ts";

const borneOut = (question: string, passage: string): boolean =>
  askedFirst(question).every(({ said }) => said.test(foldText(passage)));

describe("the first of its kind", () => {
  it.each([
    [
      "How long is the consultation on the city's first five-year plan?",
      "Under the 14th Five-Year Plan, the city is a hub.",
    ],
    ["首個五年規劃諮詢多久？", "國家第十四個五年規劃確立香港的定位。"],
    ["第一期工程幾時完成？", "第二期工程預計於2031年完成。"],
    ["When does the first phase open?", "The second phase opens in 2031."],
  ])("is not told by a passage of a later one alone: %s", (question, passage) => {
    expect(borneOut(question, passage)).toBe(false);
  });

  it.each([
    [
      "How long is the consultation on the city's first five-year plan?",
      "A consultation on the five-year plan lasts two months.",
    ],
    ["第一期工程幾時完成？", "第一期在2024年完成，第二期其後展開。"],
    ["When does the first phase open?", "The third platform was set up in 2024."],
    ["How many phases are there?", "The second phase opens in 2031."],
  ])("may be told by any other: %s", (question, passage) => {
    expect(borneOut(question, passage)).toBe(true);
  });
});
