// Words of a short question that no near passage says weigh, less where a sentence comes near them by meaning.
import { expect, it } from "vitest";
import { type UnsaidParts, unsaidWords } from "../../../src/answering/deciding/unsaid-words.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { askedOfTexts } from "../asked-of-texts.ts";
import { evidenceOf, SEARCHED } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const PARAGRAPH = paragraphOf({ id: "a#p1", text: "The harbour park has laboratories." });
const CANDIDATE = {
  paragraph: PARAGRAPH,
  run: 0,
  passageSimilarity: 0.5,
  sentenceSimilarity: 0.5,
  sentenceSimilarities: new Map(),
  translatedSimilarity: 0,
  lexical: 1,
};

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh-Hant" : "en");

/** What the words weigh where every sentence is so similar to each of them. */
async function weightOf(
  text: string,
  similarity: number,
  { isFollowUp = false, told = PARAGRAPH.text, rarest = SEARCHED.rarest } = {},
): Promise<number> {
  const parts: UnsaidParts = {
    embedder: {
      modelId: "none",
      dimensions: 1,
      maxTokens: 10,
      countTokens: () => 1,
      embed: async (texts) => texts.map(() => new Float32Array([1])),
    },
    vectors: {
      engine: "exact",
      size: 1,
      dimensions: 1,
      search: async () => [],
      similarities: async (_, chunks) => chunks.map(() => similarity),
    },
    chunkRuns: {
      runOf: () => 0,
      paragraphOf: () => PARAGRAPH,
      startOf: () => 0,
      endOf: () => 1,
      sentenceStart: () => undefined,
    },
  };
  const { question, concepts } = askedOfTexts(text, [told]);
  const known = concepts.map((concept) => ({ ...concept, importance: 2 }));
  const profiles = createProfileReader();
  const ranked = [evidenceOf({ ...PARAGRAPH, text: told, language: languageOf(told) })];
  const asked = { question: { ...question, isFollowUp }, concepts: known, searched: { rarest } };
  return unsaidWords({ ...asked, ranked, candidates: [CANDIDATE] }, profiles, parts, undefined);
}

it("weighs what is not said, and less what is said in other words", async () => {
  const far = await weightOf("harbour park dentist", 0);
  expect(far).toBeGreaterThan(0);
  expect(await weightOf("harbour park dentist", 0.2)).toBeCloseTo(far / 2);
  expect(await weightOf("harbour park dentist", 0.5)).toBe(0);
});

it("weighs a word no more for standing in a large collection, where every word is rarer", async () => {
  const weight = (rarest: number) => weightOf("harbour park dentist", 0, { rarest });
  expect(await weight(2 * SEARCHED.rarest)).toBeCloseTo((await weight(SEARCHED.rarest)) / 2);
  expect(await weight(SEARCHED.rarest / 2)).toBe(await weight(SEARCHED.rarest));
});

it("is nothing where all is said, and where the question leans on a conversation", async () => {
  expect(await weightOf("harbour park laboratories", 0)).toBe(0);
  expect(await weightOf("harbour park dentist", 0, { isFollowUp: true })).toBe(0);
});

it("counts no letters that belong to words which are said: 「嶺塊」 of 「沙嶺塊地」 is no word", async () => {
  const told = "沙嶺的土地";
  const all = await weightOf("蠔田塊地", 0, { told });
  expect(await weightOf("沙嶺塊地", 0, { told })).toBeLessThan(all);
});

it("weighs the words of a question in spoken Cantonese like those of any other", async () => {
  const told = "沙嶺的土地";
  expect(await weightOf("沙嶺有冇蠔田", 0, { told })).toBeGreaterThan(0);
});

it("takes letters where two words meet for no word: 「要等」, 「那班」", async () => {
  const told = "公園由管理處營運。";
  expect(await weightOf("公園要等那班", 0, { told })).toBe(0);
  expect(await weightOf("公園蠔田", 0, { told })).toBeGreaterThan(0);
});
