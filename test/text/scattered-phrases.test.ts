import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPhrases, scatteredChinese, scatteredEnglish } from "../../src/text/scattered-phrases.ts";

const PHRASES = cutPhrases([
  "spend money on research",
  "roof over your head",
  "科研花錢",
  "街邊找換店",
  "資料",
  "5g發牌",
]);

describe("English phrases", () => {
  it("are found with other words between theirs, in any order", () => {
    expect(
      scatteredEnglish(PHRASES, "the money that the city spend each year on research".split(" ")),
    ).toEqual(["spend money on research"]);
  });

  it("are not found where a word is missing, or stands far away", () => {
    expect(scatteredEnglish(PHRASES, ["money", "research"])).toEqual([]);
    const far = ["spend", ..."abcdefghij".split("").map((letter) => letter.repeat(3)), "money", "research"];
    expect(scatteredEnglish(PHRASES, far)).toEqual([]);
  });

  it("need two words that say something", () => {
    expect(scatteredEnglish(cutPhrases(["under the", "up to the roof"]), ["roof", "under"])).toEqual([]);
  });
});

describe("Chinese phrases", () => {
  it("are found in two parts, before or after each other, across a comma", () => {
    expect(scatteredChinese(PHRASES, "科研上总共花錢多少")).toEqual(["科研花錢"]);
    expect(scatteredChinese(PHRASES, "花錢最多,是科研吗")).toEqual(["科研花錢"]);
  });

  it("are not found where a part is missing, or stands far away", () => {
    expect(scatteredChinese(PHRASES, "科研的進展")).toEqual([]);
    expect(scatteredChinese(PHRASES, `科研${"一".repeat(12)}花錢`)).toEqual([]);
  });

  it("are cut into words, never into single characters", () => {
    expect(scatteredChinese(PHRASES, "資金和原料")).toEqual([]);
  });
});

it("finds nothing but phrases it was given, whatever the text", () => {
  const known = new Set(["spend money on research", "roof over your head", "科研花錢", "街邊找換店"]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const found = [...scatteredChinese(PHRASES, text), ...scatteredEnglish(PHRASES, text.split(" "))];
      expect(found.every((phrase) => known.has(phrase))).toBe(true);
    }),
  );
});
