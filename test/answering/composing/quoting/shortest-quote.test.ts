// Which sentence stands for a quotation of several where less is wished for.
import { expect, it } from "vitest";
import { shortestOf } from "../../../../src/answering/composing/quoting/shortest-quote.ts";
import { evidenceOf, questionOf, selectedOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

function shortest(asked: string, text: string): string {
  const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text }));
  const quote = shortestOf(
    { text, start: 0, end: text.length },
    selectedOf(evidence, questionOf(asked, "en")),
  );
  expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  return quote.text;
}

it("is the first sentence that holds what is asked", () => {
  const text = "The pier is new. It cost $20 million. It opened in 2024.";
  expect(shortest("How much did the pier cost?", text)).toBe("It cost $20 million.");
  expect(shortest("When did the pier open?", text)).toBe("It opened in 2024.");
});

it("is the first sentence where none holds it, and the whole where there is one", () => {
  expect(shortest("Why?", "The pier is new. It is long.")).toBe("The pier is new.");
  expect(shortest("How much?", "The pier is new.")).toBe("The pier is new.");
});
