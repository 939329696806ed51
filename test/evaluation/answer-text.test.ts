import { describe, expect, it } from "vitest";
import { answerLength, measureLength } from "../../src/evaluation/answer-text.ts";

describe("the length of an answer", () => {
  it("is measured in words in English and in characters in Chinese", () => {
    expect(answerLength("One  fund.\nTwo bills. ", "en", null)).toEqual({
      unit: "words",
      count: 4,
      beyond: null,
    });
    expect(answerLength("有 29 間。\n𠮷祥", "zh-Hant", 3)).toEqual({
      unit: "characters",
      count: 7,
      beyond: 4,
    });
  });

  it("counts a Chinese quotation in an English answer as a word for two characters", () => {
    expect(measureLength("Yearbook: “設立一百億元基金。” [1]", "en")).toBe(1 + 4 + 1);
  });

  it("never goes below nothing", () => {
    expect(answerLength("29", "en", 12).beyond).toBe(0);
  });
});
