// A question that puts another thing in the place of what was asked about goes to the passages that say that thing.
import { expect, it } from "vitest";
import { leanOnOwnWords } from "../../../src/answering/ordering/lean-on-own-words.ts";
import type { WeighedConcept } from "../../../src/answering/retrieving/coverage/coverage.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const ABOUT_BEFORE = evidenceOf(paragraphOf({ id: "a#p1", text: "The ferry fund pays for engines." }), 10);
const ABOUT_OWN = evidenceOf(paragraphOf({ id: "a#p2", text: "Trams are paid for by the city." }), 8);
const RANKED = [ABOUT_BEFORE, ABOUT_OWN];

const concept = (name: string, weight: number, known = true): WeighedConcept => ({
  name,
  weight,
  forms: [{ group: "en", text: name, terms: [name], probability: 1 }],
  importance: weight,
  translated: false,
  known,
});

const order = (concepts: readonly WeighedConcept[]) =>
  leanOnOwnWords(RANKED, concepts, createProfileReader());

it("puts what says the question's own words further up, and leaves each place its score", () => {
  const ranked = order([concept("tram", 1), concept("ferri", 0.2)]);
  expect(ranked.map(({ paragraph }) => paragraph.id)).toEqual(["a#p2", "a#p1"]);
  expect(ranked.map(({ score }) => score)).toEqual([10, 8]);
});

it("leaves the order where no passage of the collection knows a word of its own", () => {
  expect(order([concept("monorail", 1, false), concept("tram", 0.2)])).toEqual(RANKED);
});
