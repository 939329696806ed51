import { describe, expect, it } from "vitest";
import { answerLength, answerText } from "../../src/evaluation/answer-text.ts";
import { answered, citationOf, declined, FUND_EN, statementOf } from "./fake-assistant.ts";

const answering = (language: "en" | "zh-Hant", first: string, second: string) =>
  answered([citationOf(1, FUND_EN)], [statementOf(first), statementOf(second)], { language });

describe("the text of an answer", () => {
  it("is its statements, or the message of a decline", () => {
    expect(answerText(answering("en", "One fund.", "Two bills."))).toBe("One fund.\nTwo bills.");
    expect(answerText(declined({ message: "Not here." }))).toBe("Not here.");
  });

  it("is measured in words in English and in characters in Chinese", () => {
    expect(answerLength(answering("en", "One  fund.", "Two bills. "))).toEqual({ unit: "words", count: 4 });
    expect(answerLength(answering("zh-Hant", "有 29 間。", "𠮷祥"))).toEqual({
      unit: "characters",
      count: 7,
    });
  });
});
