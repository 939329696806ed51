// The run of characters at a text's end: the same as the pattern `x+$` finds, found from the end.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tailStart, withoutTail } from "../../src/text/tail.ts";
import { fastestMs } from "../support/fastest.ts";

const marks = [/[?？]/u, /\p{L}/u, /[\s,，]/u, /0/];
const text = fc.string({ unit: fc.constantFrom("?", "？", "a", "局", "𠮷", " ", ",", "0", "\n", "\ud842") });

describe("tailStart", () => {
  it("finds what the pattern with + and $ finds", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...marks), (given, mark) => {
        const found = new RegExp(`(?:${mark.source})+$`, mark.flags).exec(given);
        expect(tailStart(given, mark)).toBe(found?.index ?? given.length);
      }),
    );
  });

  it("is not slowed down by runs that are not at the end", () => {
    const long = `${"?".repeat(2_000_000)}x`;
    expect(withoutTail(long, /[?]/)).toBe(long);
    expect(fastestMs(() => withoutTail(long, /[?]/))).toBeLessThan(100);
  });
});
