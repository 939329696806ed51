// What is quoted where the asker holds a figure against an answer.
import { expect, it } from "vitest";
import { withHeldFigure } from "../../../../src/answering/composing/quoting/held-quote.ts";
import { evidenceOf, questionOf, selectedOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const TEXT = "The pier has 12 berths. The threshold was lowered from 300 to 150 ships.";

function quoted(doubt: string | undefined): string {
  const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text: TEXT }));
  const question = { ...questionOf("How many berths?", "en"), again: { doubt, wish: "source" as const } };
  const first = { text: "The pier has 12 berths.", start: 0, end: 23 };
  const quote = withHeldFigure(first, selectedOf(evidence, question));
  expect(TEXT.slice(quote.start, quote.end)).toBe(quote.text);
  return quote.text;
}

it("is the sentence that states the figure, where the quotation does not", () => {
  expect(quoted("I remember 300")).toBe("The threshold was lowered from 300 to 150 ships.");
});

it("stays as it is where it states the figure, none does, or nothing is held", () => {
  for (const doubt of ["I remember 12", "I remember 70", undefined])
    expect(quoted(doubt)).toBe("The pier has 12 berths.");
});
