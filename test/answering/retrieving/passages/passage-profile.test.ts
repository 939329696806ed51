// A paragraph as the ranking reads it: its terms, its headings' terms, and its sentences with their figures and dates.
import { describe, expect, it } from "vitest";
import {
  createProfileReader,
  type ProfileOf,
} from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { paragraphOf } from "../../small-library.ts";

const english = paragraphOf({
  id: "plan#p1",
  text: "Three piers will be rebuilt by 2030. The cost is $2 billion.",
  section: ["Lamps", "Ferries"],
});
const chinese = paragraphOf({ id: "plan#p2", text: "推動氫能發展，於2026年撥款3億元。" });

describe("the profile of a passage", () => {
  const profileOf = createProfileReader();

  it("has its sentences at their places, each with its own figures and dates", () => {
    const { sentences } = profileOf(english);
    expect(sentences.map(({ start, end }) => english.text.slice(start, end))).toEqual(
      sentences.map(({ text }) => text),
    );
    expect(sentences).toHaveLength(2);
    expect(sentences[0]?.dates.map(({ year }) => year)).toContain(2030);
    expect(sentences[1]?.quantities.map(({ unit }) => unit.kind)).toContain("money");
    expect(sentences[1]?.dates).toEqual([]);
  });

  it("keeps the terms of headings apart", () => {
    const { terms, headingTerms } = profileOf(english);
    expect(headingTerms.has("lamp")).toBe(true);
    expect(terms.has("lamp")).toBe(false);
  });

  it("holds single Chinese characters beside bigrams, in Simplified", () => {
    const { terms, group } = profileOf(chinese);
    expect(group).toBe("zh");
    for (const term of ["氢", "氢能", "发展"]) expect(terms.has(term), term).toBe(true);
  });

  it("reads a paragraph once", () => {
    expect(profileOf(english)).toBe(profileOf(english));
    const told = (readerOf: ProfileOf) =>
      readerOf(english).sentences.map(({ text, quantities, dates }) => ({ text, quantities, dates }));
    expect(told(createProfileReader())).toEqual(told(profileOf));
  });
});
