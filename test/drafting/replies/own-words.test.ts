// Whether a paragraph says what is asked in the ask's own words, and speaks of the question's subject.
import { describe, expect, it } from "vitest";
import type { WeighedConcept } from "../../../src/answering/retrieving/coverage/coverage.ts";
import {
  createProfileReader,
  type PassageProfile,
} from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Paragraph } from "../../../src/domain/document.ts";
import { saysOwnWords, speaksOf } from "../../../src/drafting/replies/own-words.ts";
import { queryTerms } from "../../../src/text/terms.ts";

const profileOf = createProfileReader();
const passage = (text: string): readonly PassageProfile[] => [
  profileOf({
    id: text,
    documentId: "d",
    text,
    section: [],
    kind: "prose",
    language: "zh-Hant",
  } as unknown as Paragraph),
];
/** Each word of a text as a concept that can only be said as it is. */
const conceptsOf = (text: string): readonly WeighedConcept[] =>
  [...new Set(queryTerms(text).map(({ term }) => term))].map((name) => ({
    name,
    weight: 1,
    importance: 3,
    known: true,
    translated: false,
    forms: [{ text: name, group: "zh", terms: [name], probability: 1 }],
  }));
const says = (ask: string, text: string): boolean => saysOwnWords(ask, conceptsOf(ask), passage(text));

describe("a paragraph", () => {
  it.each([
    ["兩項計劃的審計結果", "計劃已資助三十個項目。", false],
    ["違規個案的數字", "便利措施全面開放予所有行業。", false],
    ["人才續簽比率", "人才計劃的大學名單增至二百間。", false],
    ["人才續簽比率", "人才續簽的比率為五成。", true],
    ["園區的職位數目", "園區提供五百個職位。", true],
    ["會否立法規管機械人", "機械人中心研發技術。", false],
    ["計劃的撥款金額", "政府撥款五億元。", true],
    ["何時達致一站式服務", "一站式服務於年底推出。", true],
    ["學生成績公布後家長的滿意程度", "家長學堂。", false],
  ])("%s — %s: %s", (ask, text, said) => {
    expect(says(ask, text)).toBe(said);
  });

  it.each([
    ["whether it will amend the Harbour Ordinance", "The Harbour Ordinance will be amended.", true],
    ["whether it will amend the Harbour Ordinance", "The Road Ordinance will be amended.", false],
    ["the legislative changes", "New legislation is being drafted.", true],
    ["the interns, with a breakdown by discipline", "There were 500 interns.", false],
  ])("in English, %s — %s: %s", (ask, text, said) => {
    const english = conceptsOf(ask.toLowerCase()).map((concept) => ({
      ...concept,
      forms: concept.forms.map((form) => ({ ...form, group: "en" as const })),
    }));
    const version = profileOf({
      id: text,
      documentId: "d",
      text,
      section: [],
      kind: "prose",
      language: "en",
    } as unknown as Paragraph);
    expect(saysOwnWords(ask, english, [version])).toBe(said);
  });

  it("of another subject is told by the subject's words", () => {
    const subject = {
      text: "電動的士",
      named: new Set<string>(),
      concepts: conceptsOf("電動的士"),
      isName: false,
      isLeanedOn: false,
      isOfSeveral: false,
    };
    const own = conceptsOf("延長資助計劃");
    expect(speaksOf(subject, own, passage("數碼轉型的資助。"))).toBe(false);
    expect(speaksOf(subject, own, passage("電動的士的資助。"))).toBe(true);
    expect(speaksOf(undefined, own, passage("數碼轉型的資助。"))).toBe(true);
    // What says nearly all of the ask need not say what the whole question is regarding.
    expect(speaksOf(subject, own, passage("延長資助計劃兩年。"))).toBe(true);
    expect(speaksOf({ ...subject, isName: true }, own, passage("延長資助計劃兩年。"))).toBe(false);
  });
});
