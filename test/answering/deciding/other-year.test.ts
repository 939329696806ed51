// Which year passages speak for: that of their sentences, and where these name none, that of their own document.
import { expect, it } from "vitest";
import { speaksOfOtherYear } from "../../../src/answering/deciding/other-year.ts";
import { weighConcepts } from "../../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { condenseQuestion } from "../../../src/answering/understanding/conversation/condense-question.ts";
import { understandQuestion } from "../../../src/answering/understanding/understand-question.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf, translatorOf } from "../small-library.ts";

const YEARS: Readonly<Record<string, number>> = { paper: 2023, book: 2024 };

/** Whether passages, by their documents, speak for other years than a question wants. */
function isOtherYear(asked: string, passages: Readonly<Record<string, string>>): boolean {
  const paragraphs = Object.entries(passages).map(([id, text]) => paragraphOf({ id: `${id}#p1`, text }));
  const documents = Object.keys(passages).map((id) => documentRecord({ id }));
  const library = libraryOf(documents, paragraphs);
  const knowledge = { translator: translatorOf({}), findBodies: () => [] };
  const question = understandQuestion(condenseQuestion(asked, []), "en", knowledge);
  const concepts = weighConcepts(question.concepts, lexicalLegsOf(library));
  const profiles = paragraphs.map(createProfileReader());
  return speaksOfOtherYear(profiles, question, concepts, ({ paragraph }) => YEARS[paragraph.documentId] ?? 0);
}

const ASKED = "How many ferry passengers were there in 2023?";

it("takes each passage for one of its own document's year", () => {
  const book = "By the end of 2024 there were 60 ferry passengers.";
  expect(isOtherYear(ASKED, { book })).toBe(true);
  expect(isOtherYear(ASKED, { book, paper: "There are 40 ferry passengers." })).toBe(false);
});

it("does not take a sentence of the year that gives no such number for one that answers", () => {
  const book = "In 2023 ferry passengers were pleased. By the end of 2024 there were 60 ferry passengers.";
  expect(isOtherYear(ASKED, { book })).toBe(true);
  expect(isOtherYear("Where were ferry passengers pleased in 2023?", { book })).toBe(false);
});

it("does not take the year of one document for that of another", () => {
  expect(isOtherYear(ASKED, { book: "There are 60 ferry passengers.", paper: "The pier is old." })).toBe(
    true,
  );
});
