// Wrapping keeps every character and stays within its width, whatever the script.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, wrapText } from "../../src/cli/wrap-text.ts";

const letters = (text: string) => text.replaceAll(/\s/gu, "");

describe("wrapped text", () => {
  it("parts Chinese anywhere but before a closing mark, and English between words", () => {
    expect(wrapText("香港政府推出新計劃，支持創科發展。", 10)).toBe(
      "香港政府推\n出新計劃，\n支持創科發\n展。",
    );
    expect(wrapText("The Government launched a scheme.", 16)).toBe("The Government\nlaunched a\nscheme.");
  });

  it("indents each line within the width", () => {
    expect(wrapText("one two three", 12, "    ")).toBe("    one two\n    three");
  });

  it("keeps every letter, and stays within the width where no word is longer", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const han = fc.stringMatching(/^[一-龥]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, han)), fc.integer({ min: 20, max: 60 }), (pieces, width) => {
        const text = pieces.join(" ");
        const wrapped = wrapText(text, width);
        expect(letters(wrapped)).toBe(letters(text));
        for (const line of wrapped.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
