// Every regular expression of the sources on long texts of one kind that end in what fits nowhere. `npm run test:redos` tries more
// endings, and what a checker of patterns proves or attacks with.
import { describe, expect, it } from "vitest";
import { ALLOWED_MS, LONGEST, slowText } from "./long-texts.ts";
import { patternsOf } from "./patterns.ts";

const patterns = await patternsOf("src");

describe("the regular expressions of src/", () => {
  it("are found, the literal ones and the built ones", () => {
    expect(patterns.filter(({ place }) => place.includes(":")).length).toBeGreaterThan(200);
    expect(patterns.filter(({ place }) => !place.includes(":")).length).toBeGreaterThan(30);
    expect(patterns.filter(({ place }) => place.includes("node_modules"))).toEqual([]);
  });

  it(`take less than ${ALLOWED_MS} ms on ${LONGEST} characters of one kind`, () => {
    const slow = patterns.flatMap((pattern) => {
      const text = slowText(pattern, ["\u0000"]);
      return text === undefined ? [] : [`${pattern.place} /${pattern.source}/${pattern.flags} on ${text}`];
    });
    expect(slow).toEqual([]);
  });
});
