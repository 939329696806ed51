// Dates that two documents give for the same deed, where the later document names a later one.
import { describe, expect, it } from "vitest";
import type { DatedCitation } from "../../src/answering/composing/differing-figures.ts";
import { slippedDates } from "../../src/drafting/slipped-dates.ts";

const told = (text: string, publishedOn: string): DatedCitation =>
  ({
    citation: { quote: { text, start: 0, end: text.length } },
    document: { publishedOn, publishedPrecision: "day", kind: "paper" },
  }) as unknown as DatedCitation;
const slipped = (older: string, newer: string): readonly string[] | undefined =>
  slippedDates(told(older, "2023-11-13"), told(newer, "2024-12-31"))?.map(({ text }) => text);

describe("a date slips", () => {
  it.each([
    [
      "碼頭重建工作預計於2024年年底前完成。",
      "码头重建工作可望于二零二五年完成。",
      ["2024年年底前", "二零二五年"],
    ],
    ["碼頭重建工作預計於2025年完成。", "碼頭重建工作預計於2025年完成。", undefined],
    ["碼頭重建工作預計於2024年完成。", "碼頭重建工作將於2025年推出新的服務。", undefined],
    ["在2024年內籌備碼頭重建工作的完成。", "碼頭重建工作可望於2026年完成。", undefined],
    ["碼頭重建工作預計於2024年完成。", "燈塔的維修可望於2026年完成。", undefined],
  ])("%s / %s", (older, newer, expected) => {
    expect(slipped(older, newer)).toEqual(expected);
  });
});
