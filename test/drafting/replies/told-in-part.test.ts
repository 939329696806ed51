// Whether what says an ask tells no more than a part of it: one of several years, a plan of what is asked to be done.
import { describe, expect, it } from "vitest";
import { isToldInPart } from "../../../src/drafting/replies/told-in-part.ts";
import { askOfQuote } from "./ask-of-quote.ts";

const isInPart = (ask: string, text: string): boolean => {
  const { words, asked, reading } = askOfQuote(ask, text);
  return isToldInPart(words, asked, reading);
};

describe("an ask is told in part", () => {
  it.each([
    ["the number of piers in each of the past three years", "There were 40 piers in 2023.", true],
    [
      "the number of piers in each of the past three years",
      "There were 40 piers in 2022, 41 piers in 2023 and 45 piers in 2024.",
      false,
    ],
    ["過去三年的碼頭數目", "碼頭自2019年起累計建成四十座。", false],
    ["過去三年每年的碼頭數目", "碼頭自2019年起累計建成四十座。", true],
    ["碼頭檢討的結果", "政府將於2025年就碼頭進行檢討。", true],
    ["碼頭檢討的結果", "碼頭檢討結果顯示水深足夠。", false],
    ["whether the pier bill has been passed", "The pier bill will be introduced in 2026.", true],
    ["whether the pier bill has been passed", "The pier bill was passed in May 2024.", false],
    ["碼頭中心的成立日期", "碼頭中心的設施於2024年12月啟用。", true],
    ["the date of establishment of the pier centre", "The pier centre was set up in May 2023.", false],
    ["碼頭中心的啟用日期", "碼頭中心於2020年3月動工。", true],
    ["碼頭中心的啟用日期", "碼頭中心於2024年12月投入服務。", false],
    ["the date of launch of the pier centre", "The pier centre was designed in May 2023.", true],
    ["按類別劃分的碼頭數目", "碼頭共有40座。", true],
    ["按類別劃分的碼頭數目", "碼頭包括20座公眾碼頭、15座渡輪碼頭及5座貨運碼頭。", false],
    ["在哪些內地城市設有碼頭", "政府在大灣區內地城市設有碼頭。", true],
    ["在哪些內地城市設有碼頭", "政府在廣州、深圳等內地城市設有碼頭。", false],
    ["有碼頭的內地城市名單的數目", "大灣區有九個內地城市有碼頭。", false],
    ["the number of piers", "There will be 40 piers in 2027.", false],
  ])("%s / %s: %s", (ask, text, expected) => {
    expect(isInPart(ask, text)).toBe(expected);
  });
});
