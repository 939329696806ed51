import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statesFact } from "../../src/evaluation/states-fact.ts";

describe("statesFact", () => {
  it.each([
    ["another script", "设立100亿元基金", ["100億元"]],
    ["another width", "共有２９間實驗室", ["29間"]],
    ["another case", "the INNOHK laboratories", ["InnoHK"]],
    ["white space that the spelling lacks", "100 億\n元", ["100億元"]],
    ["white space that the text lacks", "$10billion", ["$10 billion"]],
    ["any one of the spellings", "約100億元", ["$10 billion", "100億"]],
    ["a number at a sentence's end", "There are 29.", ["29"]],
    ["a number after a comma that groups no thousands", "於2024,30間", ["30"]],
    ["a number beside another one", "phase 2 30 laboratories", ["30"]],
    ["a whole number after a part of a longer one", "2029年有29間", ["29"]],
    ["one side of a range", "the 2025-26 year", ["2025"]],
  ])("sees %s", (_, text, spellings) => {
    expect(statesFact(text, spellings)).toBe(true);
  });

  it.each([
    ["nothing", "", ["29"]],
    ["the end of a longer number", "in 2029", ["29"]],
    ["the start of a longer number", "300 laboratories", ["30"]],
    ["a decimal's end", "11.8億元", ["1.8億"]],
    ["a decimal's start", "29.5 per cent", ["29"]],
    ["the end of a number with thousands", "1,300間", ["300間"]],
    ["the start of a number with thousands", "29,000 square metres", ["29"]],
    ["another fact", "共有30間", ["29間", "29 laboratories"]],
    ["a spelling of nothing", "anything", ["\u200b"]],
  ])("does not take %s for the fact", (_, text, spellings) => {
    expect(statesFact(text, spellings)).toBe(false);
  });

  it("finds every number that stands among words, and no other", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (stated, sought) => {
        expect(statesFact(`共${stated} 間，`, [String(sought)])).toBe(stated === sought);
      }),
    );
  });
});
