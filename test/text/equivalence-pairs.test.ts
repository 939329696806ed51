// The pairs of wordings that must mean the same to search and to the number checker, numbered as in the project's brief on
// Hong Kong text. Names of bodies (24 to 27) are the register's, paragraph numbers (36) the parser's.
import { describe, expect, it } from "vitest";
import { aliasesIn } from "../../src/text/aliases.ts";
import { rewriteColloquial } from "../../src/text/colloquial.ts";
import { extractDates, sameDate } from "../../src/text/dates.ts";
import { foldText } from "../../src/text/fold.ts";
import { extractQuantities, sameQuantity } from "../../src/text/quantities.ts";

const sameFigure = (one: string, other: string) => {
  const [a] = extractQuantities(one);
  const [b] = extractQuantities(other);
  return a !== undefined && b !== undefined && sameQuantity(a, b);
};
const sameDay = (one: string, other: string) => {
  const [a] = extractDates(one);
  const [b] = extractDates(other);
  return a !== undefined && b !== undefined && sameDate(a, b);
};
const sameName = (one: string, other: string) =>
  aliasesIn(foldText(one)).some(({ found, others }) => [found, ...others].includes(foldText(other)));

describe("equivalence pairs", () => {
  it.each([
    [1, "一百億元", "100億元"],
    [2, "100億元", "$10 billion"],
    [3, "$10 billion", "HK$10,000 million"],
    [4, "$10 billion", "10 000 000 000"],
    [5, "1.8億元", "$180 million"],
    [6, "十億", "1 billion"],
    [6, "十億", "1,000 million"],
    [7, "一百萬元", "$1 million"],
    [7, "一百萬元", "$1m"],
    [8, "二千五百萬元", "$25 million"],
    [9, "1\u00a0300", "一千三百"],
    [9, "１，３００", "1 300"],
    [10, "$277.583 million", "2.77583億元"],
    [11, "三萬", "30 000"],
    [11, "3萬", "3 万"],
    [12, "兩成半", "25 per cent"],
    [12, "百分之二十五", "２５％"],
    [13, "七成", "70%"],
    [14, "三分之二", "two-thirds"],
    [15, "增加一倍", "doubled"],
    [15, "增至兩倍", "increased by 100%"],
  ])("%i: the figures %s and %s", (_number, one, other) => {
    expect(sameFigure(one, other)).toBe(true);
  });

  it.each([
    [16, "二零二四年", "2024年"],
    [16, "二〇二四年", "二○二四年"],
    [17, "十月十六日", "October 16"],
    [17, "十月十六日", "16 October"],
    [18, "2024-25年度", "2024–25"],
    [18, "二零二四至二五年度", "2024/25"],
    [18, "2024-25", "FY 2024-25"],
    [19, "二零三零年或之前", "by 2030"],
    [20, "今年第四季", "fourth quarter of this year"],
    [21, "上半年", "first half of the year"],
  ])("%i: the dates %s and %s", (_number, one, other) => {
    expect(sameDay(one, other)).toBe(true);
  });

  it.each([
    [22, "十五五規劃", "15th Five-Year Plan"],
    [23, "二十屆三中全會", "Third Plenary Session of the 20th Central Committee"],
    [28, "大灣區", "粤港澳大湾区"],
    [28, "GBA", "大灣區"],
    [29, "北部都會區", "北都"],
    [30, "ＡＩ", "人工智能"],
    [31, "新质生产力", "new quality productive forces"],
  ])("%i: the names %s and %s", (_number, one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    [32, "政府點樣幫初創？", "政府如何協助初創？"],
    [33, "幾時開始？", "何時開始？"],
    [34, "邊個局負責？", "哪個局負責？"],
  ])("%i: the questions %s and %s", (_number, spoken, written) => {
    expect(rewriteColloquial(spoken)).toBe(written);
  });

  it("35: the spellings of one word", () => {
    expect(new Set(["裏面", "裡面", "里面"].map(foldText)).size).toBe(1);
    expect(foldText("內地")).toBe(foldText("内地"));
  });
});
