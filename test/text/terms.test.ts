// Terms: what a text is searched by, and where in the text each term stands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/text/fold.ts";
import { extractTerms, forEachTerm, queryTerms } from "../../src/text/terms.ts";
import { fastestMs } from "../support/fastest.ts";

const termsOf = (text: string) => extractTerms(text).map(({ term }) => term);
const questionTermsOf = (text: string) => queryTerms(text).map(({ term }) => term);

describe("extractTerms", () => {
  it.each([
    ["overlapping bigrams", "創科園區", ["创科", "科园", "园区"]],
    ["a lone character", "第 5 段", ["第", "5", "段"]],
    ["characters of two units", "𠮷野家", ["𠮷野", "野家"]],
    ["numbers in one notation", "1 300 1,300 １，３００ 1\u00a0300", ["1300", "1300", "1300", "1300"]],
    ["decimals", "4.71 and 1,234.5", ["4.71", "and", "1234.5"]],
    ["a decimal with its unit", "$1.5bn", ["1.5", "bn"]],
    ["letters with digits", "5G WCAG Web3", ["5g", "wcag", "web3"]],
    ["hyphenated words", "start-ups", ["startup", "start", "ups"]],
    ["financial years", "2024-25年度", ["2024-25", "2024", "25", "年度"]],
    ["the 1+ mechanism", "「1+」機制", ["1+", "1", "机制"]],
    ["ampersands and apostrophes", "I&T, R&D: the Government’s", ["i&t", "r&d", "the", stemOf("government")]],
    ["mixed text", "推動AI發展", ["推动", "ai", "发展"]],
    ["misread AI", "Al Subsidy Scheme", ["ai", "subsidy", stemOf("scheme")]],
    ["nothing", " 。…😀", []],
  ])("reads %s", (_name, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it("finds every spelling of a word under one term", () => {
    const spellings = ["co-operation", "cooperation", "Co\u2010operation"];
    for (const spelling of spellings) expect(termsOf(spelling)).toContain(stemOf("cooperation"));
    for (const spelling of ["start-up", "startup", "start-ups", "Startups"])
      expect(termsOf(spelling)).toContain("startup");
  });

  it("gives Traditional and Simplified text the same terms", () => {
    expect(termsOf("醫務衞生局推動創科發展")).toEqual(termsOf("医务卫生局推动创科发展"));
  });

  it("says where each term stands in the text", () => {
    const text = "於２０２４年推動 start-ups（１，３００家）";
    const places = extractTerms(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual([
      "於",
      "２０２４",
      "年推",
      "推動",
      "start-ups",
      "start",
      "ups",
      "１，３００",
      "家",
    ]);
  });

  it("stays inside the text, in reading order, on any string", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aA1 ,.-+'&創科𠮷\u200b²(\ud83d"), maxLength: 40 });
    fc.assert(
      fc.property(text, (source) => {
        let before = 0;
        for (const { term, start, end } of extractTerms(source)) {
          expect(term).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          before = start;
        }
        expect(termsOf(foldText(source))).toEqual(termsOf(source));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["letters", `${"a".repeat(50_000)}!`],
    ["digits", "1".repeat(50_000)],
    ["digits before a letter", `${"1".repeat(50_000)}a`],
    ["groups", "1,".repeat(25_000)],
    ["full groups", `${"111,".repeat(12_000)}1`],
    ["hyphens", "a-".repeat(25_000)],
    ["Han", "中".repeat(50_000)],
  ])("takes linear time for 50 000 %s", (_name, source) => {
    expect(fastestMs(() => queryTerms(source))).toBeLessThan(500);
  });
});

describe("forEachTerm", () => {
  it("tells the terms of extractTerms in their order, and which of them are Chinese", () => {
    const pieces = fc.constantFrom(
      "創科園區",
      "第",
      "𠮷野家",
      "1,300",
      "1+",
      "start-ups",
      "It's",
      "2024-25",
      " ",
      "，",
      "Web3",
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join("")),
        (text) => {
          const told: string[] = [];
          forEachTerm(text, (term, isHan) => {
            expect(isHan).toBe(/^\p{Script=Han}+$/u.test(term));
            told.push(term);
          });
          expect(told).toEqual(termsOf(text));
        },
      ),
    );
  });
});

describe("queryTerms", () => {
  it("leaves out the first half of a verb that is only asked whether: 包不包, 收唔收", () => {
    expect(questionTermsOf("包不包疫苗")).not.toContain("不包");
    expect(questionTermsOf("包不包疫苗")).toContain("疫苗");
    expect(questionTermsOf("收唔收現金")).toContain("现金");
    expect(questionTermsOf("收唔收現金")).not.toContain("收唔");
  });

  it.each([
    [
      "English",
      "What is the Government doing for start-ups?",
      [stemOf("government"), "startup", "start", "ups"],
    ],
    ["Traditional", "請問政府如何協助初創企業？", ["政府", "协助", "助初", "初创", "创企", "企业"]],
    ["Simplified", "香港有哪些人工智能的措施", ["香港", "人工", "工智", "智能", "措施"]],
    ["words that contain a stop phrase", "計劃的目的", ["计划", "目的"]],
    ["applying, not asking", "申請資助", ["申请", "请资", "资助"]],
    ["IT in capitals", "IT policy", ["it", stemOf("policy")]],
    ["contractions", "I'm 70, I don't drive and they've buses", ["70", "drive", "bus"].map(stemOf)],
    ["only question words", "How is it? 點解呢？", []],
  ])("leaves out what only asks: %s", (_name, text, terms) => {
    expect(questionTermsOf(text)).toEqual(terms);
  });

  it("drops 'it' that is no acronym", () => {
    expect(questionTermsOf("Does it cover labs?")).toEqual(["cover", "lab"]);
  });
});

function stemOf(word: string): string {
  return termsOf(word)[0] ?? "";
}
