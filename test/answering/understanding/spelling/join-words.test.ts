// Words typed in two: joined where only the documents' word makes sense of them.
import { expect, it } from "vitest";
import { joinedWords } from "../../../../src/answering/understanding/spelling/join-words.ts";
import type { Vocabulary } from "../../../../src/answering/understanding/spelling/spelling-vocabulary.ts";

const SAID = new Set(["innohk", "cyberport", "port", "startup", "start", "up", "hk", "iamsmart"]);
const vocabulary = {
  rarity: (term: string) => (SAID.has(term) ? 1 : 0),
  names: ["iAM Smart"],
} as unknown as Vocabulary;
const writtenIn = (text: string): readonly string[] =>
  joinedWords(text, vocabulary).map(({ written, start, end }) => `${text.slice(start, end)}>${written}`);

it("joins what the documents say as one word where they do not say one of its halves", () => {
  expect(writtenIn("inno hk budget")).toEqual(["inno hk>innohk"]);
  expect(writtenIn("how many firms at Cyber port?")).toEqual(["Cyber port>Cyberport"]);
});

it("leaves words that the documents say by themselves, and pairs that are no word of theirs", () => {
  expect(writtenIn("start up funding")).toEqual([]);
  expect(writtenIn("the port of inno")).toEqual([]);
  expect(writtenIn("what is iam smart")).toEqual([]);
});
