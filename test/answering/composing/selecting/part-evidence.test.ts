// What the answer to a question of several parts begins with.
import { expect, it } from "vitest";
import { leadingEvidence } from "../../../../src/answering/composing/selecting/part-evidence.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

type Ranking = readonly (readonly [string, number])[];

/** The paragraph that the answer to a question begins with, by the rankings of the whole and of its parts. */
function leadOf(question: string, whole: Ranking, ...parts: readonly Ranking[]): string {
  const asking = (ranking: Ranking) =>
    askingOf(
      questionOf(question, "en"),
      ranking.map(([id, score]) => evidenceOf(paragraphOf({ id, text: "text" }), score)),
    );
  const found = asking(whole);
  const [best] = found.ranked;
  if (best === undefined) throw new Error("a ranking has a best");
  return leadingEvidence(best, found, parts.map(asking)).paragraph.id;
}

const COMPARISON = "How many ferries ran in 2023, and how many in 2024?";
const COUNCIL = "Will the Government inform this Council of (a) the ferries and (b) the piers?";
const WHOLE = [
  ["both#p1", 10],
  ["paper#p1", 9],
  ["book#p1", 8],
] as const;
const PAPER = [
  ["paper#p1", 10],
  ["both#p1", 9],
] as const;
const BOOK = [
  ["book#p1", 10],
  ["both#p1", 9],
] as const;

it.each([COMPARISON, COUNCIL])("is what stands first for the first part of %s", (question) => {
  expect(leadOf(question, WHOLE, PAPER, BOOK)).toBe("paper#p1");
});

it("is the best of the whole where that stands first for a part", () => {
  expect(leadOf(COMPARISON, WHOLE, PAPER, [["both#p1", 10]])).toBe("both#p1");
});

it("is the best of the whole where the parts are no questions in their own right, or the other is far below", () => {
  expect(leadOf("How big is the ferry, and who runs it?", WHOLE, PAPER, BOOK)).toBe("both#p1");
  expect(
    leadOf(
      COMPARISON,
      [
        ["both#p1", 10],
        ["paper#p1", 6],
      ],
      PAPER,
      BOOK,
    ),
  ).toBe("both#p1");
});
