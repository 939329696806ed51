// What tells the target, or who leads, comes before what only says the rest of the question.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../src/answering/retrieving/passage-profile.ts";
import { putTellingFirst } from "../../../src/answering/retrieving/telling-first.ts";
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
