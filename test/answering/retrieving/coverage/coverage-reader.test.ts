// The fast way to a coverage against the plain one: they must agree to the last bit, for any concepts and any text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedConcept, coverageOf } from "../../../../src/answering/retrieving/coverage/coverage.ts";
import {
  passageShare,
  sentenceShares,
  shareTogether,
} from "../../../../src/answering/retrieving/coverage/coverage-reader.ts";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { askTogether } from "../../../../src/answering/retrieving/coverage/said-concepts.ts";
import { paragraphOf } from "../../small-library.ts";

const word = fc.constantFrom("harbour", "tram", "lamp", "pier", "depot", "氢能");
const form = fc.record({
  group: fc.constantFrom("en" as const, "zh" as const),
  text: fc.constant(""),
  terms: fc.array(word, { minLength: 1, maxLength: 4 }),
  probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const concept: fc.Arbitrary<CountedConcept> = fc.record({
  importance: fc.double({ min: 0, max: 9, noNaN: true }),
  forms: fc.array(form, { maxLength: 5 }),
});
const sentence = fc.array(word, { minLength: 1, maxLength: 4 });
const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

/** Paragraphs of invented sentences, in either group, each under a heading. */
function paragraphsOf(written: readonly (readonly (readonly string[])[])[]) {
  return written.map((sentences, i) =>
    paragraphOf({
      id: `plan#p${i + 1}`,
      text: sentences.map((words) => `The ${words.join(" of the ")} is here.`).join(" "),
      section: ["Lamps"],
      language: i % 2 === 0 ? "en" : "zh-Hant",
    }),
  );
}

describe("what a reader of coverage says", () => {
  it("is of every sentence and passage what coverageOf says, one text after another", () => {
    fc.assert(
      fc.property(fc.array(concept, { maxLength: 5 }), texts, (concepts, written) => {
        const profileOf = createProfileReader();
        for (const paragraph of paragraphsOf(written)) {
          const profile = profileOf(paragraph);
          const { group, sentences, allTerms } = profile;
          expect(sentenceShares(concepts, profile)).toEqual(
            sentences.map(({ terms }) => coverageOf(concepts, group, terms)),
          );
          expect(passageShare(concepts, profile)).toBe(coverageOf(concepts, group, allTerms));
        }
      }),
    );
  });

  it("is of sentences in a row what coverageOf says of their words together", () => {
    fc.assert(
      fc.property(fc.array(concept, { maxLength: 5 }), texts, (concepts, written) => {
        const profileOf = createProfileReader();
        for (const profile of paragraphsOf(written).map(profileOf)) {
          const { group, sentences } = profile;
          for (let from = 0; from < sentences.length; from++) {
            for (let to = from + 1; to <= sentences.length; to++) {
              const terms = new Set(sentences.slice(from, to).flatMap((each) => [...each.terms]));
              expect(shareTogether(concepts, profile, from, to)).toBe(coverageOf(concepts, group, terms));
            }
          }
        }
      }),
    );
  });

  it("is the same of lists that are asked together, some concepts of which are in several", () => {
    const lists = fc.array(concept, { minLength: 1, maxLength: 5 }).chain((all) =>
      fc.array(
        fc.subarray(all).map((some) => some.map(({ forms }, i) => ({ importance: i + 0.3, forms }))),
        { minLength: 2, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(lists, texts, (together, written) => {
        const profileOf = createProfileReader();
        askTogether(together);
        for (const profile of paragraphsOf(written).map(profileOf)) {
          for (const concepts of [...together, ...together]) {
            const alone = [...concepts];
            expect(sentenceShares(concepts, profile)).toEqual(sentenceShares(alone, profile));
            expect(passageShare(concepts, profile)).toBe(passageShare(alone, profile));
            const row = [concepts, alone].map((each) =>
              shareTogether(each, profile, 0, profile.sentences.length),
            );
            expect(row[0]).toBe(row[1]);
          }
        }
      }),
    );
  });
});
