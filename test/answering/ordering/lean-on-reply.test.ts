// A question that names no subject goes on about what the reply's figures were said of.
import { expect, it } from "vitest";
import { leanOnReply } from "../../../src/answering/ordering/lean-on-reply.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import { evidenceOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const NEARER = evidenceOf(paragraphOf({ id: "a#p1", text: "The ferry fund has $300 million." }), 10);
const STATING = evidenceOf(paragraphOf({ id: "a#p2", text: "The survey counted 4,700 ferries in 2024." }), 9);
const FAR = evidenceOf(paragraphOf({ id: "a#p3", text: "Some 4,700 trams were counted." }), 5);

const order = (figures: readonly string[]) =>
  leanOnReply([NEARER, STATING, FAR], figures, createProfileReader());

it("puts what states the reply's figures further up, and leaves each place its score", () => {
  const ranked = order(["4700"]);
  expect(ranked.map(({ paragraph }) => paragraph.id)).toEqual(["a#p2", "a#p1", "a#p3"]);
  expect(ranked.map(({ score }) => score)).toEqual([10, 9, 5]);
});

it("weighs a share of the figures by that share", () => {
  expect(order(["4700", "12", "15"])[0]).toBe(NEARER);
});

it("gives the evidence back as it came where the reply has none", () => {
  expect(order([]).map(({ paragraph }) => paragraph.id)).toEqual(["a#p1", "a#p2", "a#p3"]);
});
