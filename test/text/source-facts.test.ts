// Readings that are remembered say what the plain ones say, and what is forgotten is read again.
import { describe, expect, it } from "vitest";
import { extractDates } from "../../src/text/dates.ts";
import { foldText } from "../../src/text/fold.ts";
import { extractQuantities } from "../../src/text/quantities.ts";
import { remember } from "../../src/text/remember.ts";
import { foldedSource, sourceDates, sourceQuantities, sourceTerms } from "../../src/text/source-facts.ts";

const TEXTS = [
  "去年撥款HK$10 billion，涉及300名學員。",
  "Last year $3 million went to 20 labs.",
  "",
  "\n\n2024",
];

describe("remember", () => {
  it("reads a text once while it is kept, and anew once it is forgotten", () => {
    let reads = 0;
    const read = remember((text) => `${text}${++reads}`, 2);
    expect([read("a"), read("a"), read("b"), read("a")]).toEqual(["a1", "a1", "b2", "a1"]);
    expect([read("c"), read("a")]).toEqual(["c3", "a4"]);
  });

  it("remembers that nothing was found", () => {
    let reads = 0;
    const read = remember((_: string): undefined => void reads++, 5);
    read("a");
    read("a");
    expect(reads).toBe(1);
  });
});

describe("what is read of a source", () => {
  it.each(TEXTS)("%j: is what the plain readings give, every time", (text) => {
    for (let time = 0; time < 2; time++) {
      expect(foldedSource(text)).toBe(foldText(text));
      expect(sourceQuantities(text)).toEqual(extractQuantities(text));
      expect(sourceDates(text)).toEqual(extractDates(text));
      expect(sourceDates(text, 2023)).toEqual(extractDates(text, { documentYear: 2023 }));
      expect([...sourceTerms(text)].length).toBe(new Set(sourceTerms(text)).size);
    }
  });

  it("tells the years of documents apart", () => {
    expect(sourceDates("去年", 2024)).not.toEqual(sourceDates("去年", 2020));
  });
});
