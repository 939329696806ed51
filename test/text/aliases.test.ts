// Other names of what a question names.
import { describe, expect, it } from "vitest";
import { aliasesIn, aliasGroups } from "../../src/text/aliases.ts";
import { foldText } from "../../src/text/fold.ts";
import { fastestMs } from "../support/fastest.ts";

const namesIn = (text: string) =>
  aliasesIn(foldText(text)).flatMap(({ found, others }) => [found, ...others]);

describe("aliasesIn", () => {
  it.each([
    ["AI policy", "人工智能"],
    ["人工智能政策", "ai"],
    ["ＡＩ", "artificial intelligence"],
    ["GBA cities", "大灣區"],
    ["粤港澳大湾区", "Greater Bay Area"],
    ["北都", "Northern Metropolis"],
    ["the Northern Metropolis", "北部都會區"],
    ["low altitude economy", "低空經濟"],
    ["Drones", "無人機"],
    ["startups", "初創"],
    ["start-ups", "初創企業"],
    ["stablecoins", "穩定幣"],
    ["高端人才通行證計劃", "TTPS"],
    ["IP trading", "知識產權"],
    ["「十五五」規劃", "15th Five-Year Plan"],
    ["二十屆三中全會", "Third Plenary Session of the 20th Central Committee"],
    ["新质生产力", "new quality productive forces"],
    ["RAISe+ Scheme", "產學研1+計劃"],
    ["Al Subsidy Scheme", "人工智能資助計劃"],
    ["data centres", "數據中心"],
    ["SMEs", "中小企"],
  ])("knows from %j the name %j", (text, name) => {
    expect(namesIn(text)).toContain(foldText(name));
  });

  it("takes the longest name at a place, each name once, in reading order", () => {
    expect(
      aliasesIn(foldText("AI資助計劃與人工智能資助計劃、人工智能資助計劃")).map(({ found }) => found),
    ).toEqual(["ai", foldText("人工智能資助計劃")]);
  });

  it.each(["said in detail", "equip", "chipmaker rental", "loophole", "robotic", "五年"])(
    "finds none in %j",
    (text) => {
      expect(aliasesIn(text)).toEqual([]);
    },
  );

  it("gives every member all others of its group, and no member to two groups", () => {
    const members = aliasGroups.flat();
    expect(new Set(members).size).toBe(members.length);
    for (const group of aliasGroups) {
      expect(group.length).toBeGreaterThan(1);
      for (const member of group) {
        const match = aliasesIn(member).find(({ found }) => found === member);
        expect([...(match?.others ?? []), member].sort()).toEqual([...group].sort());
      }
    }
  });

  it("takes linear time", () => {
    expect(fastestMs(() => aliasesIn("人工智".repeat(16_000)))).toBeLessThan(250);
    expect(fastestMs(() => aliasesIn("low-".repeat(12_500)))).toBeLessThan(250);
  });
});
