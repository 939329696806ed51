// Which words of a question must a passage say? Chinese by the longest known word, English by stems.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionWords } from "../../../src/answering/understanding/question-words.ts";

const LEXICON = new Set(["低空", "低空经济", "经济", "海港"]);
const isWord = (word: string): boolean => LEXICON.has(word);
const wordsOf = (text: string) => questionWords(text, isWord).map(({ word }) => word);

describe("questionWords", () => {
  it("takes the longest known word at each place, in either script", () => {
    expect(wordsOf("海港低空經濟")).toEqual(["海港", "低空经济"]);
    expect(wordsOf("海港低空经济")).toEqual(["海港", "低空经济"]);
  });

  it("gives a Chinese word the bigrams that the index holds", () => {
    const [word] = questionWords("低空經濟", isWord);
    expect(word?.terms).toEqual(["低空", "空经", "经济"]);
  });

  it("keeps the bigrams of what it does not know", () => {
    expect(wordsOf("海港渡輪船隊")).toEqual(["海港", "渡轮", "轮船", "船队"]);
  });

  it("leaves out words that only ask", () => {
    expect(wordsOf("What is the harbour?")).toEqual(wordsOf("harbour"));
    expect(wordsOf("Which and of the?")).toEqual([]);
  });

  it("names each word once, and reads both languages in one question", () => {
    expect(wordsOf("harbour Harbours 海港 海港")).toHaveLength(2);
  });

  it("never fails, and gives each word at least one term", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { word, terms } of questionWords(text, isWord)) {
          expect(word).not.toBe("");
          expect(terms.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
