// What the verifier lets through: every extractive draft, and nothing that was planted.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeExtractive, type Draft } from "../../../src/answering/composing/compose-extractive.ts";
import { verifyAnswer } from "../../../src/answering/verifying/verify-answer.ts";
import type { Language } from "../../../src/domain/document.ts";
import { citationOf, evidenceOf, questionOf, selectedOf } from "../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const PIECES = [
  "政府預留100億元，",
  "約八千多人受惠",
  "逾90間企業",
  "2024年年底前",
  "今年第四季或之前",
  "去年",
  "二零二四至二五財政年度",
  "比率為1.11%",
  "增加一倍",
  "面積\t52%\t520 000",
  "**2027 年**",
  "超過 **130 條**",
  "由 3 億元下調至1.5億元。",
  "up to \\$30 million ",
  "about 100 examiners in 2030. ",
  "by the end of 2024, ",
  "doubled to 20 000 hectares ",
  "第三個平台，",
  "(創新科技及工業局)",
  "\n- (i) ",
  "\f",
  "$& $1",
];
const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];
const QUESTIONS = ["How many are there?", "Which bureau is responsible?", "有多少？", "由哪个局负责？"];

const paper = documentRecord({ id: "paper", kind: "legco-paper", publishedOn: "2023-11-13" });
const paragraph = paragraphOf({
  id: "paper#p1",
  text: "政府今年預留100億元，支持約50個項目。",
  bureaux: [],
});
const library = libraryOf([paper], [paragraph]);

function verified(text: string, quoted: string | undefined, language: Language = "en") {
  const start = quoted === undefined ? 0 : paragraph.text.indexOf(quoted);
  const quotes = quoted === undefined ? [] : [{ text: quoted, start, end: start + quoted.length }];
  const draft: Draft = {
    statements: [{ text, citations: [1], quotes }],
    citations: [citationOf(paragraph)],
    bureaux: [],
    whose: [],
  };
  return verifyAnswer(draft, language, library.document);
}

describe("verifyAnswer", () => {
  it("passes every extractive draft, whatever the paragraph says and in whatever language it is asked", () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...QUESTIONS),
        (bodies, language, asked) => {
          const paragraphs = bodies.map((pieces, i) =>
            paragraphOf({ id: `paper#p${i + 1}`, text: pieces.join("") }),
          );
          const question = questionOf(asked, language);
          const selected = paragraphs
            .filter(({ text }) => text.trim() !== "")
            .map((each) => selectedOf(evidenceOf(each), question));
          const draft = composeExtractive(selected, question, libraryOf([paper], paragraphs));
          const statements = verifyAnswer(draft, language, () => paper);
          expect(statements).toHaveLength(selected.length);
          for (const { checks } of statements) {
            expect(checks.quote).toBe("pass");
            expect(Object.values(checks)).not.toContain("fail");
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("passes a figure and a date in another notation, and 今年 as the document's year", () => {
    const [statement] = verified("“預留100億元” (that is: HK$10 billion; 2023; about 50)", "預留100億元");
    expect(statement?.checks).toEqual({ quote: "pass", numbers: "pass", dates: "pass" });
  });

  it.each([
    ["a figure that no cited paragraph has", "“預留100億元”, HK$11 billion in all", "預留100億元"],
    ["a figure without its hedge", "“預留100億元” for 50 projects", "預留100億元"],
    ["a date that no cited paragraph has", "“預留100億元” (that is: 2024)", "預留100億元"],
    ["a quotation that the sentence does not show", "HK$10 billion", "預留100億元"],
  ])("drops %s", (_, text, quoted) => expect(verified(text, quoted)).toEqual([]));

  it("drops a quotation that does not stand at its offsets", () => {
    const quotes = [{ text: "預留200億元", start: 4, end: 11 }];
    const draft: Draft = {
      statements: [{ text: "“預留200億元”", citations: [1], quotes }],
      citations: [citationOf(paragraph)],
      bureaux: [],
      whose: [],
    };
    expect(verifyAnswer(draft, "en", library.document)).toEqual([]);
  });

  it("drops a statement without a citation, or with one that does not exist", () => {
    for (const citations of [[], [2], [1, 2]]) {
      const draft: Draft = {
        statements: [{ text: "So it is.", citations, quotes: [] }],
        citations: [citationOf(paragraph)],
        bureaux: [],
        whose: [],
      };
      expect(verifyAnswer(draft, "en", library.document)).toEqual([]);
    }
  });

  it("does not call checked what was not", () => {
    const [statement] = verified("So it is.", undefined);
    expect(statement?.checks).toEqual({ quote: "not-checked", numbers: "not-checked", dates: "not-checked" });
  });

  it("takes the date in the lead from the manifest and not from the paragraph", () => {
    const [statement] = verified(
      "Legislative Council paper, 13 November 2023 (in Chinese): “支持約50個項目”",
      "支持約50個項目",
    );
    expect(statement?.checks).toEqual({ quote: "pass", numbers: "pass", dates: "not-checked" });
  });
});
