import { describe, expect, it } from "vitest";
import { answerLength } from "../../src/evaluation/answer-text.ts";

describe("the length of an answer", () => {
  it("is measured in words in English and in characters in Chinese", () => {
    expect(answerLength("One  fund.\nTwo bills. ", "en")).toEqual({ unit: "words", count: 4 });
    expect(answerLength("有 29 間。\n𠮷祥", "zh-Hant")).toEqual({ unit: "characters", count: 7 });
  });
});
