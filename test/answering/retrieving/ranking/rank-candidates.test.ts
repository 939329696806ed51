// Evidence in order: best first, the two language versions of a paragraph as one, in the version that the asker reads.
import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { rankCandidates, scoreOf } from "../../../../src/answering/retrieving/ranking/rank-candidates.ts";
import {
  FEATURE_NAMES,
  type RankFeatures,
} from "../../../../src/answering/retrieving/ranking/rank-features.ts";
import type { RankingWeights } from "../../../../src/answering/retrieving/ranking/ranking-weights.ts";
import type { Candidate } from "../../../../src/answering/retrieving/retrieve-candidates.ts";
import type { UnderstoodQuestion } from "../../../../src/answering/understanding/understand-question.ts";
import type { Language, Paragraph } from "../../../../src/domain/document.ts";
import { documentRecord, libraryOf, paragraphOf } from "../../small-library.ts";

const english = paragraphOf({ id: "plan#p1", text: "The tram depot moves.", counterpartId: "plan-zh#p1" });
const chinese = paragraphOf({ id: "plan-zh#p1", text: "電車廠將會搬遷。", counterpartId: "plan#p1" });
const ferry = paragraphOf({ id: "plan#p2", text: "Ferries become electric." });
const alone = paragraphOf({ id: "book#p1", text: "渡輪船隊。" });
const library = libraryOf(
  [
    documentRecord({ id: "plan" }),
    documentRecord({ id: "plan-zh", language: "zh-Hant" }),
    documentRecord({ id: "book", language: "zh-Hant" }),
  ],
  [english, chinese, ferry, alone],
);

const candidate = (paragraph: Paragraph, similarity: number): Candidate => ({
  paragraph,
  passageSimilarity: similarity,
  sentenceSimilarity: similarity,
  run: 0,
  sentenceSimilarities: new Map([[0, similarity]]),
  translatedSimilarity: similarity,
  lexical: similarity,
});
const question = (language: Language): UnderstoodQuestion => ({
  text: "",
  asked: "",
  about: "",
  wanted: "",
  isFollowUp: false,
  language,
  concepts: [],
  types: new Set(),
  counted: [],
  quantities: [],
  dates: [],
  wantsAgain: false,
  bodies: [],
  isAboutBodies: false,
  translated: "",
});
const rank = (candidates: readonly Candidate[], language: Language, isAdmitted = (_: string) => true) =>
  rankCandidates(candidates, question(language), [], library, createProfileReader(), isAdmitted);

describe("rankCandidates", () => {
  it("puts the nearer paragraph first, with relevance between 0 and 1 in the same order", () => {
    const ranked = rank([candidate(ferry, 0.2), candidate(english, 0.9)], "en");
    expect(ranked.map(({ paragraph }) => paragraph.id)).toEqual(["plan#p1", "plan#p2"]);
    const [first, second] = ranked.map(({ relevance }) => relevance) as [number, number];
    expect(first).toBeGreaterThan(second);
    expect(first).toBeLessThan(1);
    expect(second).toBeGreaterThan(0);
  });

  it("shows both versions of a paragraph as one entry, in the asker's language", () => {
    for (const [language, id, other] of [
      ["en", "plan#p1", "plan-zh#p1"],
      ["zh-Hant", "plan-zh#p1", "plan#p1"],
      ["zh-Hans", "plan-zh#p1", "plan#p1"],
    ] as const) {
      const ranked = rank([candidate(english, 0.9), candidate(chinese, 0.8)], language);
      expect(ranked).toHaveLength(1);
      expect(ranked[0]?.paragraph.id).toBe(id);
      expect(ranked[0]?.counterpart?.id).toBe(other);
      expect(ranked[0]?.profile.paragraph.id).toBe(id);
    }
  });

  it("shows the asker's version even where only the other was found", () => {
    const [evidence] = rank([candidate(english, 0.9)], "zh-Hant");
    expect(evidence?.paragraph.id).toBe("plan-zh#p1");
    expect(evidence?.sentenceSimilarities.get(0)).toBeUndefined();
  });

  it("never shows a version that the filters exclude", () => {
    const [evidence] = rank([candidate(english, 0.9)], "zh-Hant", (id) => !id.startsWith("plan-zh"));
    expect(evidence?.paragraph.id).toBe("plan#p1");
    expect(evidence?.counterpart?.id).toBe("plan-zh#p1");
  });

  it("shows a paragraph without another version as it is", () => {
    const [evidence] = rank([candidate(alone, 0.9)], "en");
    expect(evidence).toMatchObject({ paragraph: { id: "book#p1" }, counterpart: null, same: false });
  });

  it("orders ties by id, whatever order they came in", () => {
    const twins = [candidate(ferry, 0.5), candidate({ ...ferry, id: "plan#p0" }, 0.5)];
    const ids = (list: readonly Candidate[]) => rank(list, "en").map(({ paragraph }) => paragraph.id);
    expect(ids(twins)).toEqual(["plan#p0", "plan#p2"]);
    expect(ids([...twins].reverse())).toEqual(ids(twins));
  });

  it("leaves out what belongs to no document of the library", () => {
    expect(rank([candidate(paragraphOf({ id: "ghost#p1", text: "Boo." }), 1)], "en")).toEqual([]);
  });
});

describe("scoreOf", () => {
  const each = (numberOf: (name: string) => number) =>
    Object.fromEntries(FEATURE_NAMES.map((name) => [name, numberOf(name)])) as unknown as RankFeatures &
      RankingWeights;

  it.each(FEATURE_NAMES)("weighs %s", (weighed) => {
    const weights = each((name) => (name === weighed ? 3 : 0));
    expect(
      scoreOf(
        each((name) => (name === weighed ? 0.5 : 1)),
        weights,
      ),
    ).toBe(1.5);
  });
});
