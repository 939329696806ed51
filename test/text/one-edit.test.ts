// One slip of the hand, forwards and backwards.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areConfusable } from "../../src/text/confusable-characters.ts";
import { nameSlip, oneEditWords } from "../../src/text/one-edit.ts";

describe("words one slip away", () => {
  it.each([
    ["hydorgen", "hydrogen", 0],
    ["goverment", "government", 1],
    ["tecknology", "technology", 2],
    ["poliicy", "policy", 3],
  ])("has for %s the word %s", (typed, meant, kind) => {
    expect(oneEditWords(typed)[kind]).toContain(meant);
  });

  it("is mutual: what is one slip from a word has the word among its own, the first letter staying", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.nat(), (typed, pick) => {
        const near = oneEditWords(typed).flat();
        const other = near[pick % near.length] as string;
        expect(other[0]).toBe(typed[0]);
        expect(oneEditWords(other).flat()).toContain(typed);
      }),
    );
  });
});

describe("a mistyped name", () => {
  it.each([
    ["北部都區會", "北部都會區", "swapped"],
    ["北部會區", "北部都會區", "missing"],
    ["北部都匯區", "北部都會區", "other"],
    ["北部都會區", "北部都會區", undefined],
    ["部都會區", "北部都會區", undefined],
    ["北部都會", "北部都會區", undefined],
    ["北步都匯區", "北部都會區", undefined],
    ["", "北", undefined],
  ])("%s is of %s: %s", (typed, name, slip) => {
    expect(nameSlip([...typed], [...name])).toBe(slip);
  });

  it("knows what is typed for what", () => {
    expect([areConfusable("课", "科"), areConfusable("肓", "育"), areConfusable("公", "保")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
