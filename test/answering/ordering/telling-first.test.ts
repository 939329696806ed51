// What tells the target, or who leads, comes before what only says the rest of the question.
import { describe, expect, it } from "vitest";
import { putTellingFirst } from "../../../src/answering/ordering/telling-first.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Paragraph } from "../../../src/domain/document.ts";
import { askingOf, evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const REACHED = evidenceOf(paragraphOf({ id: "a#p1", text: "The ferry fund has bought 80 ships." }), 10);
const OTHER = evidenceOf(paragraphOf({ id: "a#p2", text: "The target is 90 trams." }), 9);
const AIMED = evidenceOf(
  paragraphOf({
    id: "a#p3",
    text: "The target of the ferry fund is 130 ships, a group chaired by Ms Au says.",
  }),
  8,
);

const order = (asked: string): readonly string[] => {
  const ranked = [REACHED, OTHER, AIMED];
  const question = questionOf(asked, "en");
  return putTellingFirst(ranked, question, askingOf(question, ranked).concepts, createProfileReader()).map(
    ({ paragraph, score }) => `${paragraph.id} ${score}`,
  );
};

it.each(["What is the target of the ferry fund?", "Who chairs the ferry fund group?"])(
  "puts what tells it of the same thing first: %s",
  (asked) => {
    expect(order(asked)).toEqual(["a#p3 10", "a#p1 9", "a#p2 8"]);
  },
);

it.each(["How many ships has the ferry fund bought?", "What does the ferry fund buy, and who chairs it?"])(
  "leaves the order of what asks for something else: %s",
  (asked) => {
    expect(order(asked)).toEqual(["a#p1 10", "a#p2 9", "a#p3 8"]);
  },
);

describe("what few sentences tell of a near passage", () => {
  const USED = paragraphOf({ id: "b#p1", text: "The river depot is used for ferries and barges." });
  const GIVEN = paragraphOf({ id: "b#p2", text: "The river depot was awarded to Blue Sea." });
  const ROW = paragraphOf({ id: "b#p3", kind: "table-row", text: "ferries of the depot\n12%\n40 000" });

  function first(asked: string, passages: readonly [Paragraph, number][]): string | undefined {
    const ranked = passages.map(([paragraph, score]) => evidenceOf(paragraph, score));
    const question = questionOf(asked, "en");
    const { concepts } = askingOf(question, ranked);
    return putTellingFirst(ranked, question, concepts, createProfileReader())[0]?.paragraph.id;
  }

  it("is not told by who leads something else", () => {
    const BONDS = paragraphOf({
      id: "c#p1",
      text: "Harbour bonds on the blockchain are issued.",
    });
    const TRAMS = paragraphOf({ id: "c#p2", text: "The group on trams is led by a minister." });
    expect(
      first("Which minister is in charge of harbour blockchain bonds?", [
        [BONDS, 10],
        [TRAMS, 8],
      ]),
    ).toBe("c#p1");
  });

  it("goes before what does not tell it", () => {
    expect(
      first("Who got the river depot?", [
        [USED, 10],
        [GIVEN, 8],
      ]),
    ).toBe("b#p2");
  });

  it("stays where its passage is not near", () => {
    expect(
      first("Who got the river depot?", [
        [USED, 10],
        [GIVEN, 7],
      ]),
    ).toBe("b#p1");
  });

  it("stays where the first passage tells it too", () => {
    const sold = paragraphOf({
      id: "b#p4",
      text: "Its boats were awarded to Red Sea. The river depot is wide.",
    });
    expect(
      first("Who got the river depot?", [
        [sold, 10],
        [GIVEN, 9],
      ]),
    ).toBe("b#p4");
  });

  it("is a row of figures where an amount of its thing is asked for", () => {
    expect(
      first("How much of the river depot is for ferries?", [
        [USED, 10],
        [ROW, 8],
      ]),
    ).toBe("b#p3");
    expect(
      first("Where are the ferries of the river depot?", [
        [USED, 10],
        [ROW, 8],
      ]),
    ).toBe("b#p1");
  });
});
