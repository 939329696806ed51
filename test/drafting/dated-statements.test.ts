// Sentences that set figures of several dates side by side: each figure is read with its own date, and may stand in a document of
// its own.
import { describe, expect, it } from "vitest";
import { datedStatements } from "../../src/drafting/dated-statements.ts";
import { realDesk } from "../end-to-end/real-desk.ts";

const level = (text: string): string => text.replace(/\s+/g, " ");

describe("the statements of dated figures", () => {
  it.each([
    [
      "The scheme had 12 laboratories in June 2021 and 15 at the end of 2022.",
      ["The scheme had 12 laboratories in June 2021", "The scheme had 15 laboratories at the end of 2022."],
    ],
    [
      "The number of firms rose from 330 in 2022 to 539 in 2024.",
      ["The number of firms rose from 330 in 2022", "The number of firms 539 in 2024."],
    ],
    [
      "登記人數由2021年的12萬名增至2023年的30萬名。",
      ["登記人數由2021年的12萬名", "登記人數 2023年的30萬名。"],
    ],
  ])("are one for each date: %s", (sentence, statements) => {
    expect(datedStatements(sentence).map(level)).toEqual(statements);
  });

  it.each([
    "InnoHK has set up 30 laboratories.",
    "The fund gave 12 grants and 15 loans in 2024.",
    "It began in 2021.",
  ])("are none where there are no two dates with figures: %s", (sentence) => {
    expect(datedStatements(sentence)).toEqual([]);
  });
});

describe("a draft that compares dates", () => {
  const desk = realDesk();

  it.each([
    ["supported", "InnoHK平台的實驗室由2023年11月的29所增至2024年年底的30所。"],
    ["number-differs", "InnoHK平台的實驗室由2023年11月的29所增至2024年年底的32所。"],
    ["number-differs", "「智方便」的年度用量目標為2025年1 000萬次。"],
  ])("is checked figure by figure (%s): %s", async (verdict, text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences[0]?.verdict).toBe(verdict);
    for (const { claimed } of sentences[0]?.findings ?? []) expect(text).toContain(claimed);
  });
});
