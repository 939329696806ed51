import { describe, expect, it } from "vitest";
import { quotedTexts, shortestAnswer } from "../../../src/evaluation/grading/shortest-answer.ts";
import { BARE_REFERENCE } from "../../../src/evaluation/prediction.ts";

const FUND = {
  text: "The fund opened in 2021, with $10 billion. It has since backed 29 laboratories, of which three are new.",
  language: "en",
} as const;

describe("the shortest quotation that would do", () => {
  it("is the shortest clause that holds the fact", () => {
    expect(shortestAnswer([["$10 billion"]], [FUND], [], "en")).toBe("with $10 billion.".split(" ").length);
  });

  it("is one sentence where that holds all facts, however they are spelled", () => {
    const facts = [["2021"], ["100億元", "$10 billion"]];
    expect(shortestAnswer(facts, [FUND], [], "en")).toBe(8);
  });

  it("is one unit for each fact where no single one holds them all, counted once", () => {
    const facts = [["2021"], ["The fund opened"], ["29"]];
    const units = ["The fund opened in 2021,", "It has since backed 29 laboratories,"];
    expect(shortestAnswer(facts, [FUND], [], "en")).toBe(units.join(" ").split(" ").length);
  });

  it("takes the version in the language of the answer where there is one", () => {
    const chinese = { text: "基金設於2021年，額度為100億元。", language: "zh-Hant" } as const;
    const facts = [["$10 billion", "100億元"]];
    expect(shortestAnswer(facts, [FUND, chinese], [], "en")).toBe(3);
    expect(shortestAnswer(facts, [FUND, chinese], [], "zh-Hans")).toBe([..."額度為100億元。"].length);
  });

  it("is the shortest quoted sentence where no fact is asked for or none is found, and unknown without quotations", () => {
    const quoted = ["It opened in 2021. It has backed 29 laboratories so far."];
    expect(shortestAnswer([], [FUND], quoted, "en")).toBe(4);
    expect(shortestAnswer([["2030"]], [FUND], quoted, "en")).toBe(4);
    expect(shortestAnswer([], [FUND], [], "en")).toBeNull();
  });
});

describe("the words that an answer quotes", () => {
  it("are those of references that a statement cites", () => {
    const reference = (id: string, text: string) => ({
      ...BARE_REFERENCE,
      id,
      quote: { text, start: 0, end: text.length },
    });
    const statements = [{ text: "It says “one”.", citations: [0], checks: null }];
    expect(quotedTexts(statements, [reference("a", "one"), reference("b", "two")])).toEqual(["one"]);
  });
});
