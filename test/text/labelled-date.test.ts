import { describe, expect, it } from "vitest";
import { labelledDate } from "../../src/text/labelled-date.ts";

describe("a text's own date", () => {
  it.each([
    ["修訂日期：2025年7月16日", "2025-07-16"],
    ["最后更新： 2024 年 12 月 1 日", "2024-12-01"],
    ["Last Revision Date: 3 March 2025", "2025-03-03"],
    ["Published on 14 May 2025 by the Bureau", "2025-05-14"],
    ["Last review date: 1 May 2023. Last updated on: 2 May 2024", "2024-05-02"],
  ])("is what stands behind its label: %s", (text, date) => {
    expect(labelledDate(text)).toBe(date);
  });

  it.each([
    "由2025年8月1日起實施",
    "修訂日期：待定，2025年7月16日",
    "Published on time in May 2025",
    "發布日期：2025年",
  ])("is no other day: %s", (text) => {
    expect(labelledDate(text)).toBeUndefined();
  });
});
