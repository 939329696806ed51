import { describe, expect, it } from "vitest";
import { everydayWordsIn } from "../../src/text/everyday-words.ts";

const kinOf = (text: string): readonly string[] => everydayWordsIn(text).flatMap(({ kin }) => kin);
const foundIn = (text: string): readonly string[] => everydayWordsIn(text).map(({ found }) => found);

describe("everydayWordsIn", () => {
  it("gives the words of papers for a word of talk, in both languages", () => {
    expect(kinOf("Who decides on airwaves?")).toEqual(expect.arrayContaining(["spectrum", "频谱"]));
    expect(kinOf("打官司要多久")).toEqual(expect.arrayContaining(["litigation", "诉讼"]));
  });

  it("meets inflections: a stem is what is looked up", () => {
    expect(foundIn("two lawsuits")).toContain("lawsuits");
    expect(kinOf("they settled out of court")).toContain("mediation");
  });

  it("takes the longest phrase at each place, not the words inside it", () => {
    const found = foundIn("green jet fuel");
    expect(found).toEqual(["green jet fuel"]);
    expect(foundIn("公屋")).toEqual(["公屋"]);
  });

  it("reads a saying one way: what is said stands for what is printed, not the other way round", () => {
    expect(kinOf("they were turned down")).toContain("否决");
    expect(kinOf("申請被否決")).not.toContain("turn down");
    expect(kinOf("what is it to be by the end of this decade?")).toContain("2030");
  });

  it("reads Traditional and Simplified alike", () => {
    expect(kinOf("長者")).toEqual(kinOf("长者"));
    expect(kinOf("長者").length).toBeGreaterThan(3);
  });

  it("never counts a word as its own kin, and each kin once", () => {
    for (const { found, kin } of everydayWordsIn("grant, grants and 資助")) {
      expect(kin).not.toContain(found);
      expect(new Set(kin).size).toBe(kin.length);
    }
  });

  it("finds nothing in a text without known words", () => {
    expect(everydayWordsIn("")).toEqual([]);
    expect(everydayWordsIn("qwertyuiop 😀 龘龘")).toEqual([]);
  });
});
