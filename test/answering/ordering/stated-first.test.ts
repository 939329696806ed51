import { describe, expect, it } from "vitest";
import { putStatedFirst } from "../../../src/answering/ordering/stated-first.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import type { UnderstoodQuestion } from "../../../src/answering/understanding/understand-question.ts";
import { stem } from "../../../src/text/stem.ts";
import { evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const profileOf = createProfileReader();
const evidence = (id: string, text: string, score: number): Evidence =>
  evidenceOf(paragraphOf({ id, text }), score);
const ferry = {
  name: "ferry",
  weight: 1,
  importance: 5,
  known: true,
  translated: false,
  forms: [{ group: "en" as const, text: "ferry", terms: [stem("ferry")], probability: 1 }],
};
const asking = (wanted: string): UnderstoodQuestion => questionOf(wanted, "en");
const reordered = (wanted: string, ranked: readonly Evidence[]): readonly Evidence[] =>
  putStatedFirst(ranked, asking(wanted), [ferry], profileOf, () => 2024);
const order = (wanted: string, ranked: readonly Evidence[]): readonly string[] =>
  reordered(wanted, ranked).map(({ paragraph }) => paragraph.id);

const WITHOUT = evidence("a#p1", "The ferry will be reviewed.", 10);
const WITH = evidence("a#p2", "The ferry opens in 2026.", 9.5);

describe("putStatedFirst", () => {
  it.each([
    ["a#p31", "a date", "When does the ferry open?", "The ferry opens in 2026."],
    ["a#p32", "an amount", "How much money does the ferry receive?", "The ferry receives $3 million."],
    [
      "a#p33",
      "a number of such things",
      "How many passengers does the ferry take?",
      "The ferry takes 300 passengers.",
    ],
    ["a#p34", "an attribute", "Who is the chairman of the ferry?", "The ferry is chaired by Ms Wong."],
  ])(
    "puts %s, a near paragraph that states %s asked for, before one that does not",
    (id, _, wanted, text) => {
      expect(order(wanted, [WITHOUT, evidence(id, text, 9.5)])).toEqual([id, "a#p1"]);
    },
  );

  it("puts the later paper first where it is asked how things stand, and not where they stood", () => {
    const older = evidence("a#p18", "The ferry fee is $3.", 10);
    const newer = evidence("a#p19", "The ferry fee is $2.", 9.5);
    const yearOf = ({ paragraph }: Evidence): number => (paragraph.id === "a#p19" ? 2026 : 2023);
    const orderFor = (wanted: string): readonly string[] =>
      putStatedFirst([older, newer], asking(wanted), [ferry], profileOf, yearOf).map(
        ({ paragraph }) => paragraph.id,
      );
    expect(orderFor("What is the ferry fee now?")).toEqual(["a#p19", "a#p18"]);
    expect(orderFor("What was the ferry fee?")).toEqual(["a#p18", "a#p19"]);
  });

  it("puts the one that counts such things before one that counts others", () => {
    const ships = evidence("a#p6", "The ferry has 12 ships.", 10);
    const people = evidence("a#p7", "The ferry takes 300 passengers.", 9.5);
    expect(order("How many passengers does the ferry take?", [ships, people])).toEqual(["a#p7", "a#p6"]);
  });

  it("puts a paragraph that tells of a later year before one published earlier that says nothing of it", () => {
    const ranked = [WITHOUT, evidence("a#p8", "In 2030 the ferry turns electric.", 9.5)];
    expect(order("What happens to the ferry in 2030?", ranked)).toEqual(["a#p8", "a#p1"]);
  });

  it("leaves each place its score, and each paragraph its own", () => {
    const places = reordered("When does the ferry open?", [WITHOUT, WITH]);
    expect(places.map(({ score, fitted }) => [score, fitted])).toEqual([
      [10, 9.5],
      [9.5, 10],
    ]);
  });

  it.each([
    ["nothing of the kind is asked for", "Why is there a ferry?", [WITHOUT, WITH]],
    [
      "the first states it too",
      "When does the ferry open?",
      [evidence("a#p3", "The ferry opens by 2027.", 10), WITH],
    ],
    ["the other is far less near", "When does the ferry open?", [WITHOUT, { ...WITH, score: 6 }]],
    [
      "the other's value is of another thing",
      "When does the ferry open?",
      [WITHOUT, evidence("a#p4", "The bus opens in 2026.", 9.2)],
    ],
  ])("keeps the order where %s", (_, wanted, ranked) => {
    expect(order(wanted, ranked)).toEqual(ranked.map(({ paragraph }) => paragraph.id));
  });

  it("moves nothing beyond the tenth place", () => {
    const many = Array.from({ length: 11 }, (_, i) => evidence(`a#p${20 + i}`, `Ferry ${i}.`, 10 - i / 100));
    expect(order("When does the ferry open?", [...many, WITH]).at(-1)).toBe("a#p2");
  });
});
