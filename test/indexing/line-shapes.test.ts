import { describe, expect, it } from "vitest";
import { endsSentence, isHeadingLike, isPageNumber, readOpening } from "../../src/indexing/line-shapes.ts";

describe("readOpening", () => {
  it.each([
    ["### Costs", "heading", "### ", null],
    ["- 落實措施", "bullet", "- ", null],
    ["•落實措施", "bullet", "•", null],
    ["- (iv) 細項", "sub-item", "- ", "(iv)"],
    ["(a) an item", "sub-item", "", "(a)"],
    ["12. 我們一直", "numbered", "12. ", "12"],
    ["3.國家是", "numbered", "3.", "3"],
    ["注三 香港", "footnote", "注三 ", "注三"],
    ["¹² 部分", "footnote", "¹² ", "12"],
    ["圖 A - 分佈", "caption", "", "圖 A"],
    ["▲政府", "caption", "▲", null],
  ])("sees how %s opens", (line, shape, mark, printed) => {
    expect(readOpening(line)).toMatchObject({ shape, mark, printed });
  });

  it.each(["3.39億元", "2024. The year", "-5 degrees", "1823 查詢", "#tag", "創科"])(
    "sees no mark in %s",
    (line) => {
      expect(readOpening(line)).toBeUndefined();
    },
  );
});

describe("endsSentence", () => {
  it.each([
    "完整。",
    "「完整。」",
    "如下：",
    "Done. (ITIB)",
    "完整。（詳見表）",
    "措施。(甲局、乙局)",
    "**完整。**",
    "etc.. (DFSO, TLB)",
    "完整<sup>。</sup>",
  ])("is true of %s", (words) => expect(endsSentence(words)).toBe(true));
  it.each(["運用人工智", "評估後，", "（「《藍圖》」）", "面積 (平方米)", ")", "", "(i) 便利；及"])(
    "is false of %s",
    (words) => expect(endsSentence(words)).toBe(false),
  );
});

describe("isHeadingLike", () => {
  it.each([
    "目的",
    "「完善生態圈，實現工業化」及「壯大人才庫，增強動能」",
    "Promoting LawTech",
    "港大：加強「政產學研投」合作",
  ])("is true of %s", (line) => expect(isHeadingLike(line)).toBe(true));
  it.each([
    "表示，將充分發揮校內的",
    "and the rest of it",
    "Complete.",
    "在完成評估後，",
    "—",
    "一".repeat(61),
  ])("is false of %s", (line) => expect(isHeadingLike(line)).toBe(false));
});

describe("isPageNumber", () => {
  it.each(["4", "- 12 -", "第 3 頁", "Page 2 of 9"])("is true of %s", (line) =>
    expect(isPageNumber(line)).toBe(true),
  );
  it.each(["2024", "4.", "第三頁紙", "12 pages"])("is false of %s", (line) =>
    expect(isPageNumber(line)).toBe(false),
  );
});
