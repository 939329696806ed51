// Parts that ask of several programmes in one breath: each is asked of by its name.
import { describe, expect, it } from "vitest";
import { asksOfEach } from "../../../src/drafting/replies/each-programme.ts";

const textsOf = (text: string, topic?: string): readonly string[] =>
  asksOfEach(text, topic).map((ask) => ask.text);

describe("what is asked of each programme", () => {
  it.each([
    [
      "「彩虹計劃」及「晨光計劃」的項目數目及總資助額",
      undefined,
      [
        "「彩虹計劃」的項目數目",
        "「彩虹計劃」的總資助額",
        "「晨光計劃」的項目數目",
        "「晨光計劃」的總資助額",
      ],
    ],
    ["各計劃的開支", "「彩虹計劃」、「晨光基金」", ["「彩虹計劃」的開支", "「晨光基金」的開支"]],
    [
      "「彩虹計劃」及「晨光計劃」各自的受惠人數",
      undefined,
      ["「彩虹計劃」的受惠人數", "「晨光計劃」的受惠人數"],
    ],
    [
      "碼頭中心及燈塔中心各自的面積和使用率",
      undefined,
      ["碼頭中心的面積", "碼頭中心的使用率", "燈塔中心的面積", "燈塔中心的使用率"],
    ],
    [
      "碼頭人才庫、燈塔計劃及港灣基金截至2024年年底的受惠人數",
      undefined,
      [
        "「碼頭人才庫」截至2024年年底的受惠人數",
        "「燈塔計劃」截至2024年年底的受惠人數",
        "「港灣基金」截至2024年年底的受惠人數",
      ],
    ],
    [
      "of the respective numbers of tenants in the Pier Park, Lighthouse and the two HarbourParks",
      undefined,
      [
        "of the numbers of tenants in the Pier Park",
        "of the numbers of tenants in Lighthouse",
        "of the numbers of tenants in the two HarbourParks",
      ],
    ],
    [
      "the funding of “Rainbow Scheme” and “Dawn Fund”",
      undefined,
      ["the funding of “Rainbow Scheme”", "the funding of “Dawn Fund”"],
    ],
  ])("%s (%s)", (text, topic, asks) => {
    expect(textsOf(text, topic)).toEqual(asks);
  });

  it.each([
    ["「彩虹計劃」的開支", "「晨光計劃」、「暮色計劃」"],
    ["各計劃的開支", "「彩虹計劃」"],
    ["「彩虹計劃」及「晨光計劃」合併的日期", undefined],
    ["名額為何", "「晨光計劃」、「暮色計劃」"],
    ["碼頭工業化及燈塔培訓計劃的撥款", undefined],
  ])("asks once of one, of a comparison, and where it points at none: %s", (text, topic) => {
    expect(textsOf(text, topic)).toEqual([text]);
  });
});
