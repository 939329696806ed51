// The readable numbers that a paragraph's rank is made of.
import { describe, expect, it } from "vitest";
import { weighConcepts } from "../../../../src/answering/retrieving/coverage/coverage.ts";
import { coverageReader } from "../../../../src/answering/retrieving/coverage/coverage-reader.ts";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  FEATURE_NAMES,
  featureReader,
  holdsAnswerType,
} from "../../../../src/answering/retrieving/ranking/rank-features.ts";
import type { Candidate } from "../../../../src/answering/retrieving/retrieve-candidates.ts";
import { mentionsDocument } from "../../../../src/answering/understanding/document-hints.ts";
import { understandQuestion } from "../../../../src/answering/understanding/understand-question.ts";
import type { Paragraph } from "../../../../src/domain/document.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf, translatorOf } from "../../small-library.ts";

const cost = paragraphOf({
  id: "plan#p1",
  text: "Three trams will be rebuilt by 2030. The cost is $2 billion.",
  section: ["Depot"],
  bureaux: [{ code: "TLB", basis: "stated" }],
});
const caption = paragraphOf({ id: "plan#p2", text: "A tram at night.", kind: "caption" });
const chinese = paragraphOf({ id: "plan#p3", text: "電車將於2030年重建。" });
const library = libraryOf([documentRecord({ id: "plan" })], [cost, caption, chinese]);
const legs = lexicalLegsOf(library);
const profileOf = createProfileReader();

function featuresFor(text: string, paragraph: Paragraph, similarity = 0.5) {
  const asked = { text, asked: text, context: undefined, contextWeight: 0 };
  const knowledge = {
    translator: translatorOf({ tram: "电车" }),
    findBodies: (words: string) =>
      words.includes("TLB") ? [{ code: "TLB", found: "tlb", names: ["tlb"], parentNames: [] }] : [],
    lexical: legs,
  };
  const question = understandQuestion(asked, /\p{Script=Han}/u.test(text) ? "zh-Hant" : "en", knowledge);
  const candidate: Candidate = {
    paragraph,
    passageSimilarity: similarity,
    sentenceSimilarity: similarity,
    run: 0,
    sentenceSimilarities: new Map(),
    translatedSimilarity: 0,
    lexical: 0,
  };
  const concepts = weighConcepts(question.concepts, legs);
  const profile = profileOf(paragraph);
  expect(profile.places.unitCount).toBeGreaterThan(2);
  const coverage = coverageReader(concepts, profile);
  const isMentioned = mentionsDocument(question, documentRecord({ id: "plan" }));
  return featureReader(question, coverage)(candidate, profile, isMentioned);
}

describe("featureReader", () => {
  it("has a finite number for each name", () => {
    const features = featuresFor("How much do the trams cost?", cost);
    expect(Object.keys(features).sort()).toEqual([...FEATURE_NAMES].sort());
    expect(Object.values(features).every(Number.isFinite)).toBe(true);
  });

  it("covers more of a question by the paragraph that says more of it", () => {
    const full = featuresFor("What do rebuilt trams cost?", cost);
    const part = featuresFor("What do rebuilt trams cost?", caption);
    expect(full.coverage).toBeGreaterThan(part.coverage);
    expect(full.sentenceCoverage).toBeLessThanOrEqual(full.coverage);
  });

  it("covers a question in the paragraph's own language, by translation", () => {
    expect(featuresFor("Which trams?", chinese).coverage).toBeGreaterThan(0);
    expect(featuresFor("Which zeppelins?", chinese).coverage).toBe(0);
  });

  it("tells what its headings say", () => {
    expect(featuresFor("the depot", cost).headingCoverage).toBeGreaterThan(0);
    expect(featuresFor("the depot", caption).headingCoverage).toBe(0);
  });

  it("tells a paragraph that holds the kind of thing asked for", () => {
    expect(featuresFor("How much do the trams cost?", cost).answerType).toBe(1);
    expect(featuresFor("How much do the trams cost?", caption).answerType).toBe(0);
    expect(featuresFor("電車何時重建？", chinese).answerType).toBe(1);
  });

  it("counts the question's figures and dates that the paragraph states", () => {
    expect(featuresFor("What happens by 2030?", cost).figures).toBe(1);
    expect(featuresFor("What happens by 2031?", cost).figures).toBe(0);
    expect(featuresFor("What happens?", cost).figures).toBe(0);
  });

  it("marks captions, links and notes as marginal, and a named document as meant", () => {
    expect(featuresFor("tram", caption).marginal).toBe(1);
    expect(featuresFor("tram", cost).marginal).toBe(0);
    expect(featuresFor("What does the Policy Address say of trams?", cost).documentHint).toBe(1);
  });
});

describe("holdsAnswerType", () => {
  const [dated, priced] = profileOf(cost).sentences;

  it("finds a date for when, money for how much, any figure for how many", () => {
    const holds = (sentence: typeof dated, type: "when" | "how-much" | "how-many" | "why") =>
      sentence !== undefined && holdsAnswerType(sentence, { types: new Set([type]), counted: [] });
    expect(holds(dated, "when")).toBe(true);
    expect(holds(priced, "when")).toBe(false);
    expect(holds(priced, "how-much")).toBe(true);
    expect(holds(dated, "how-much")).toBe(false);
    expect(holds(dated, "how-many")).toBe(true);
    expect(holds(priced, "why")).toBe(false);
  });
});
