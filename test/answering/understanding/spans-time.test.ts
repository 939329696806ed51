// Which questions set one time beside another.
import { describe, expect, it } from "vitest";
import { spansTime } from "../../../src/answering/understanding/spans-time.ts";
import { questionOf } from "../evidence-of.ts";

describe("spansTime", () => {
  it.each([
    ["How many lines were backed in 2023 and how many in 2024?", "en"],
    ["Was the centre finished as promised?", "en"],
    ["When was that to be, and how many bids ended up being backed?", "en"],
    ["How big was the site, and how much has since been granted?", "en"],
    ["微電子中心原定哪年啟用？後來呢？", "zh-Hant"],
    ["We were promised 30 lines. How many are there now?", "en"],
    ["數碼港超算中心原定幾時啟用，最後幾時啟用？", "zh-Hant"],
    ["与目标相比如何？", "zh-Hans"],
    ["顧問研究當初說哪年完成，年報改說哪年？", "zh-Hant"],
    ["When was the overhaul first due, and what date does the yearbook give?", "en"],
    ["2023年說何時完成？2024年又怎樣？", "zh-Hant"],
  ] as const)("%s", (text, language) => expect(spansTime(questionOf(text, language))).toBe(true));

  it.each([
    ["Which bureau looks after drones?", "en"],
    ["Will I still be free to sell my card once my number is tied to my identity?", "en"],
    ["What year does the park actually open?", "en"],
    ["Which two offices were to be merged into the one now run by a commissioner?", "en"],
    ["微電子中心原定哪年啟用？", "zh-Hant"],
    ["而家有幾多人登記？", "zh-Hant"],
    ["How many registered users did the app have by the end of 2024?", "en"],
    ["數碼港有多少間公司？", "zh-Hant"],
    ["人工智能资助计划有何目的？", "zh-Hans"],
  ] as const)("not: %s", (text, language) => expect(spansTime(questionOf(text, language))).toBe(false));
});
