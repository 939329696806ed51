// Overlap with a model answer: words of English, pairs of Chinese characters, whatever the script.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapF1 } from "../../../src/evaluation/grading/overlap.ts";

describe("overlapF1", () => {
  it.each([
    ["the same words, folded", "The FUND is large.", "the fund is large", 1],
    ["half of the words", "large fund", "small fund", 0.5],
    ["a repeated word, once for each that is wanted", "fund fund", "fund bill", 0.5],
    ["pairs of characters", "設立基金", "設立條例", 1 / 3],
    ["the other script", "设立基金", "設立基金", 1],
    ["one character alone", "是", "是", 1],
    ["no word at all", "…", "fund", 0],
  ])("%s", (_, answer, reference, expected) => {
    expect(overlapF1(answer, reference)).toBeCloseTo(expected, 12);
  });

  it("is symmetric, within 0 and 1, and 1 with itself wherever there is a word", () => {
    const text = fc.stringMatching(/^[a-c設立 ]{0,12}$/u);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = overlapF1(a, b);
        expect(value).toBeCloseTo(overlapF1(b, a), 12);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (a.trim() !== "") expect(overlapF1(a, a)).toBe(1);
      }),
    );
  });
});
