// A short question wants a passage that matches it well, and so does a follow-up that is worded like what is left unanswered.
import { expect, it } from "vitest";
import { weakMatch } from "../../../src/answering/deciding/weak-match.ts";
import { askedOfTexts } from "../asked-of-texts.ts";
import { SEARCHED } from "../evidence-of.ts";

const { concepts } = askedOfTexts("park car park", ["Ferries run."]);
const alone = { text: "park car park", asked: "park car park", about: "park car park", isFollowUp: false };
const many = (count: number) => Array.from({ length: count }, () => concepts[0] as (typeof concepts)[number]);

const matchOf = (
  fitted: number,
  question: typeof alone,
  words: typeof concepts,
  wording: number,
  passages = SEARCHED.passages,
): number => weakMatch({ fitted }, { question, concepts: words, searched: { passages } }, wording);

it("grows as the score falls, and is nothing where the score is enough", () => {
  expect(matchOf(20, alone, concepts, 0)).toBe(0);
  expect(matchOf(9, alone, concepts, 0)).toBeGreaterThan(matchOf(12, alone, concepts, 0));
});

it("counts less the longer a question is, nothing of a long one and of one rewritten from Cantonese", () => {
  const ofLength = (count: number): number => matchOf(9, alone, many(count), 0);
  expect(ofLength(4)).toBe(7);
  expect(ofLength(8)).toBe(3.5);
  expect(ofLength(12)).toBe(0);
});

it("counts of a follow-up as far as its own words are like those of what is left unanswered, whatever its length", () => {
  const text = "how much (about: park fee)";
  const followUp = { text, asked: "how much", about: text, isFollowUp: true };
  const worded = (wording: number): number => matchOf(9, followUp, many(20), wording);
  expect(worded(-1)).toBe(0);
  expect(worded(2)).toBe(2 * worded(1));
  expect(worded(1)).toBeGreaterThan(0);
});

it("is nothing where another thing takes the place of what was asked about", () => {
  const shift = {
    text: "and the zoo? (about: park fee)",
    asked: "and the zoo?",
    about: "and the zoo?",
    isFollowUp: true,
  };
  expect(matchOf(9, shift, concepts, 2)).toBe(0);
});

it("wants less of a match among few passages, where a stranger scores low, and more among many", () => {
  const among = (passages: number): number => matchOf(12, alone, concepts, 0, passages);
  expect(among(9)).toBeLessThan(among(360));
  expect(among(360)).toBeLessThan(among(5000));
});
