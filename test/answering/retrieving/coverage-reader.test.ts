// The fast way to a coverage against the plain one: they must agree to the last bit, for any concepts and any text.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedConcept, coverageOf } from "../../../src/answering/retrieving/coverage.ts";
import { readCoverage } from "../../../src/answering/retrieving/coverage-reader.ts";
import { placeTerms } from "../../../src/answering/retrieving/term-places.ts";

const term = fc.constantFrom("a", "b", "c", "d", "e", "f");
const form = fc.record({
  group: fc.constantFrom("en" as const, "zh" as const),
  text: fc.constant(""),
  terms: fc.array(term, { minLength: 1, maxLength: 4 }),
  probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const concept: fc.Arbitrary<CountedConcept> = fc.record({
  importance: fc.double({ min: 0, max: 9, noNaN: true }),
  forms: fc.array(form, { maxLength: 5 }),
});

it("says of every unit of any texts, one text after another, what coverageOf says", () => {
  fc.assert(
    fc.property(
      fc.array(concept, { maxLength: 5 }),
      fc.array(fc.array(fc.uniqueArray(term), { maxLength: 4 }), { maxLength: 4 }),
      (concepts, texts) => {
        const numbers = new Map([..."abcde"].map((letter, i) => [letter, i]));
        const reader = readCoverage(concepts, (words) => words.map((word) => numbers.get(word)));
        for (const units of texts) {
          const known = units.map((words) => words.filter((word) => numbers.has(word)));
          const places = placeTerms(known, (word) => numbers.get(word) as number);
          for (const group of ["en", "zh"] as const) {
            const shares = [...reader.sharesOf(group, places).slice(0, units.length)];
            expect(shares).toEqual(known.map((words) => coverageOf(concepts, group, new Set(words))));
          }
        }
      },
    ),
  );
});
