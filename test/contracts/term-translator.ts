// What every TermTranslator promises; the bundled table and the one that knows nothing both pass it.
import { beforeAll, describe, expect, it } from "vitest";
import type { TermTranslator } from "../../src/ports.ts";

const WORDS = [
  "hydrogen",
  "氢",
  "patent",
  "older person",
  "",
  "never-heard-of",
  "constructor",
  "__proto__",
  "toString",
];

/** Runs the suite against a translator. */
export function testTermTranslator(name: string, open: () => Promise<TermTranslator>): void {
  describe(`${name} keeps the TermTranslator contract`, () => {
    let translator: TermTranslator;
    beforeAll(async () => {
      translator = await open();
    });

    it("gives terms with probabilities above 0 and at most 1, for any word", () => {
      for (const word of WORDS) {
        for (const from of ["en", "zh"] as const) {
          for (const { term, probability } of translator.translate(word, from)) {
            expect(term).not.toBe("");
            expect(probability).toBeGreaterThan(0);
            expect(probability).toBeLessThanOrEqual(1);
          }
        }
      }
    });

    it("gives the same for the same word", () => {
      expect(translator.translate("hydrogen", "en")).toEqual(translator.translate("hydrogen", "en"));
    });

    it("knows no word of the other language", () => {
      expect(translator.translate("氢", "en")).toEqual([]);
      expect(translator.translate("hydrogen", "zh")).toEqual([]);
    });
  });
}
