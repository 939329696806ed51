// The passage that states what is held against an answer comes first, where it is of the same thing.
import { expect, it } from "vitest";
import { putHeldFirst } from "../../../src/answering/ordering/held-first.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { heldFigures } from "../../../src/answering/understanding/conversation/held-figures.ts";
import { askingOf, evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const NEARER = evidenceOf(paragraphOf({ id: "a#p1", text: "The ferry fund has paid for 56 piers." }), 10);
const FAR = evidenceOf(paragraphOf({ id: "a#p2", text: "The tram depot has 90 cars." }), 9);
const STATING = evidenceOf(paragraphOf({ id: "a#p3", text: "The ferry fund has paid for 90 piers." }), 8);

const order = (doubt: string | undefined): readonly string[] => {
  const ranked = [NEARER, FAR, STATING];
  const { concepts } = askingOf(questionOf("How many piers has the ferry fund paid for?", "en"), ranked);
  return putHeldFirst(ranked, heldFigures(doubt), concepts, createProfileReader()).map(
    ({ paragraph, score }) => `${paragraph.id} ${score}`,
  );
};

it("puts the passage on the same thing first, and leaves each place its score", () => {
  expect(order("I remember 90")).toEqual(["a#p3 10", "a#p1 9", "a#p2 8"]);
});

it("leaves the order where the first passage states it, none does, or nothing is held", () => {
  for (const doubt of ["I remember 56", "I remember 70", undefined])
    expect(order(doubt)).toEqual(["a#p1 10", "a#p2 9", "a#p3 8"]);
});
