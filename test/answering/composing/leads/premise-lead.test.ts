// What is said before a quotation that gives another figure or year than the question takes for granted.
import { describe, expect, it } from "vitest";
import { premiseLead } from "../../../../src/answering/composing/leads/premise-lead.ts";
import type { Language } from "../../../../src/domain/document.ts";
import { questionOf } from "../../evidence-of.ts";

function lead(question: string, quotes: readonly string[], language: Language = "en"): string {
  return premiseLead(
    quotes.map((text) => ({ text, start: 0, end: text.length })),
    questionOf(question, language),
  );
}

describe("premiseLead", () => {
  it("says so where the source gives another figure of the kind, across notations and scripts", () => {
    expect(lead("Is the harbour fund worth $5 billion?", ["A fund of $10 billion."])).toBe(
      "The source gives another figure than the question. ",
    );
    expect(lead("基金有50億元，對嗎？", ["为数100亿元的基金。"], "zh-Hant")).toBe(
      "來源所載的數字與問題所說不同。",
    );
    expect(lead("基金有50亿元，是吗？", ["The $10 billion fund."], "zh-Hans")).toBe(
      "来源所载的数字与问题所说不同。",
    );
  });

  it("says that the source is shown where an answer is asked about, and that it differs from what the asker read", () => {
    const again = (doubt: string | undefined) =>
      premiseLead([{ text: "A fund of $10 billion.", start: 0, end: 22 }], {
        ...questionOf("How big is the harbour fund?", "en"),
        again: { doubt, wish: "source" },
      });
    expect(again(undefined)).toBe("This is what the source says, behind its name and date. ");
    expect(again("I read $10 billion")).toBe("The figure you give stands in this source: ");
    expect(again("I read $5 billion")).toBe("The source gives another figure than the question. ");
  });

  it("takes a bare number that is held against an answer for one of the answer's kind", () => {
    const again = (doubt: string, text: string) =>
      premiseLead([{ text, start: 0, end: text.length }], {
        ...questionOf("?", "en"),
        again: { doubt, wish: "source" },
      });
    const [other, same] = ["The source gives another figure", "The figure you give stands in this source"];
    expect(again("I heard it was 30 million", "A fund of $10 billion.")).toContain(other);
    expect(again("我听说是三千万", "一个100亿元的基金。")).toContain(other);
    expect(again("I heard 200", "It has 80 ships.")).toContain(other);
    expect(again("I heard 80", "It has 80 ships.")).toContain(same);
    expect(again("唔係200艘咩", "共有80家船公司。")).toContain(other);
    expect(again("I heard 200", "It has many ships.")).toContain("This is what the source says");
    expect(again("Wasn't it in 2026?", "It opened in 2024.")).toContain("another year");
  });

  it("says so where the source gives another year", () => {
    expect(lead("Was the pier opened in 2023?", ["The pier opens in 2024."])).toBe(
      "The source gives another year than the question. ",
    );
    expect(lead("碼頭是2023年啟用的，對不對？", ["碼頭於2024年啟用。"], "zh-Hant")).toBe(
      "來源所載的年份與問題所說不同。",
    );
  });

  it.each([
    ["the figure is quoted", "Is the fund worth $10 billion?", ["為數100億元的基金。"]],
    [
      "the figure is quoted besides",
      "Is the park 300 hectares?",
      ["A park of 87 hectares.", "300公頃用地。"],
    ],
    ["a bound is asked about", "Is the fund worth more than $5 billion?", ["A fund of $10 billion."]],
    [
      "a figure of another kind is quoted",
      "Is the fund worth $5 billion?",
      ["It opens in 2025 with 40 staff."],
    ],
    ["nothing is put to be confirmed", "How does the $5 billion fund work?", ["A fund of $10 billion."]],
    ["several years are quoted", "Was it opened in 2023?", ["Begun in 2021, opened in 2024."]],
    ["nothing is quoted", "Is the fund worth $5 billion?", []],
  ])("is silent where %s", (_, question, quotes) => {
    expect(lead(question, quotes)).toBe("");
  });
});
