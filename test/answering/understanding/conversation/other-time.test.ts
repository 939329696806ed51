// The same question at another time: years told by the turn before, and dates that make room for new ones.
import { describe, expect, it } from "vitest";
import {
  resolveRelativeYear,
  withoutDates,
} from "../../../../src/answering/understanding/conversation/other-time.ts";

describe("resolveRelativeYear", () => {
  it.each([
    [
      "And at the end of the following year?",
      "How many trams were there in 2023?",
      "And at the end of 2024?",
    ],
    ["What about the year before?", "How many trams were there in 2023?", "What about 2022?"],
    ["翌年呢？", "2023年有多少架電車？", "2024年呢？"],
    ["那前一年呢？", "二零二三年有多少架电车？", "那2022年呢？"],
  ])("%s after %s", (question, before, resolved) => {
    expect(resolveRelativeYear(question, [before])).toBe(resolved);
  });

  it("changes nothing where no year was named", () => {
    expect(resolveRelativeYear("And the following year?", ["How many trams?"])).toBe(
      "And the following year?",
    );
    expect(resolveRelativeYear("翌年呢？", [])).toBe("翌年呢？");
  });
});

describe("withoutDates", () => {
  it.each([
    ["How many trams were there in 2023?", "How many trams were there?"],
    ["2024年底有多少架電車？", "有多少架電車？"],
    ["2023年的電車總數是多少？", "電車總數是多少？"],
    ["Who runs the tram?", "Who runs the tram?"],
  ])("%s", (question, left) => {
    expect(withoutDates(question)).toBe(left);
  });
});
