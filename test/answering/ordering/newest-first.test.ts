// Questions how something stands: what the newest document tells of it stands first.
import { describe, expect, it } from "vitest";
import { putNewestFirst } from "../../../src/answering/ordering/newest-first.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { stem } from "../../../src/text/stem.ts";
import { evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const profileOf = createProfileReader();
const evidence = (id: string, text: string, score: number): Evidence =>
  evidenceOf(paragraphOf({ id, text }), score);
const pier = {
  name: "pier",
  weight: 1,
  importance: 5,
  known: true,
  translated: false,
  forms: [{ group: "en" as const, text: "pier", terms: [stem("pier")], probability: 1 }],
};

/** The first figure of an id is the year of its document. */
const dayOf = ({ paragraph }: Evidence): string => `${paragraph.id.slice(0, 4)}-06-30`;

const order = (wanted: string, ...ranked: readonly Evidence[]): readonly string[] =>
  putNewestFirst(ranked, questionOf(wanted, "en"), [pier], profileOf, dayOf).map(({ paragraph }) =>
    paragraph.id.slice(0, 4),
  );

const PLAN = evidence("2023#p1", "The pier will be opened in 2024.", 12);
const OUTCOME = evidence("2025#p1", "The pier was opened in May 2025.", 9);
const UNDER_WAY = evidence("2026#p1", "Works on the pier are under way.", 8);

describe("putNewestFirst", () => {
  it.each([
    "Has the pier been completed?",
    "Is it still the case that the pier will be opened in 2024?",
    "How does the pier stand at present?",
  ])("puts what the newest document tells first for %s", (wanted) => {
    expect(order(wanted, PLAN, OUTCOME, UNDER_WAY)).toEqual(["2026", "2025", "2023"]);
  });

  it("leaves the order where it is asked what was planned, or nothing of the kind", () => {
    expect(order("What was originally planned for the pier?", PLAN, OUTCOME)).toEqual(["2023", "2025"]);
    expect(order("Where is the pier?", PLAN, OUTCOME)).toEqual(["2023", "2025"]);
  });

  it("passes over a later sentence that tells nothing of how it stands, and one on another thing", () => {
    const other = evidence("2026#p3", "The museum was opened in 2025.", 9);
    expect(order("Has the museum pier opened yet?", PLAN, other)).toEqual(["2023", "2026"]);
    expect(order("Is the pier open yet?", PLAN, evidence("2026#p4", "The pier: a red roof.", 9))).toEqual([
      "2023",
      "2026",
    ]);
  });

  it("asks for the value that is asked for", () => {
    const fee = evidence("2023#p5", "The pier fee is $3.", 10);
    const works = evidence("2026#p5", "The pier was extended in 2025.", 9);
    expect(order("How much is the pier fee at present?", fee, works)).toEqual(["2023", "2026"]);
  });

  it("puts a near later outcome before a plan where it is asked when, and a far one not", () => {
    const near = evidence("2025#p6", "The pier was opened in May 2025.", 11);
    expect(order("When did the pier open?", PLAN, near)).toEqual(["2025", "2023"]);
    expect(order("When did the pier open?", PLAN, OUTCOME)).toEqual(["2023", "2025"]);
  });

  it("puts the later of two days on which it will be ready first, and not a later day of another kind", () => {
    const later = evidence("2024#p7", "The pier is expected to be opened in 2025.", 9);
    const study = evidence("2024#p8", "The pier was named in 2024.", 9);
    expect(order("When will the pier be ready?", PLAN, later)).toEqual(["2024", "2023"]);
    expect(order("When will the pier be ready?", PLAN, study)).toEqual(["2023", "2024"]);
  });

  it("puts the later count of what has come about first, unless a year is named", () => {
    const before = evidence("2023#p9", "The pier has had 34 ferries.", 10);
    const after = evidence("2024#p9", "The pier is long. As at May it has had 90 ferries.", 9);
    const target = evidence("2025#p9", "The pier will take 200 ferries.", 9);
    expect(order("How many ferries has the pier received?", before, after, target)).toEqual([
      "2024",
      "2023",
      "2025",
    ]);
    expect(order("How many ferries has the pier received in 2023?", before, after)).toEqual(["2023", "2024"]);
  });

  it("keeps the score of each place", () => {
    const ranked = [PLAN, OUTCOME];
    const scores = putNewestFirst(
      ranked,
      questionOf("Is the pier open yet?", "en"),
      [pier],
      profileOf,
      dayOf,
    ).map(({ score }) => score);
    expect(scores).toEqual([12, 9]);
  });
});
