import { describe, expect, it } from "vitest";
import {
  type UnderstoodQuestion,
  understandQuestion,
} from "../../../src/answering/understanding/understand-question.ts";
import type { TermTranslator } from "../../../src/ports.ts";

const noTable: TermTranslator = { translate: () => [] };
const understand = (asked: string): UnderstoodQuestion =>
  understandQuestion({ text: asked, asked, context: undefined, contextWeight: 0 }, "en", {
    translator: noTable,
    findBodies: () => [],
  });
/** The names of the concepts that may be said by a form. */
const conceptsSaid = (asked: string, form: string): readonly string[] =>
  understand(asked)
    .concepts.filter(({ forms }) => forms.some(({ text }) => text === form))
    .map(({ name }) => name);

describe("everyday words in a question", () => {
  it("may be said in the words of papers, in either language, counting less than the word itself", () => {
    const [own, ...related] = understand("Who hands out airwaves?").concepts.flatMap(({ name, forms }) =>
      name === "airwav" ? forms : [],
    );
    expect(own).toMatchObject({ text: "airwav", probability: 1 });
    expect(related.map(({ text }) => text)).toEqual(expect.arrayContaining(["spectrum", "频谱"]));
    for (const { text, probability } of related) if (text !== "airwav") expect(probability).toBeLessThan(1);
  });

  it("that only make a meaning together are one concept", () => {
    expect(conceptsSaid("Can it be settled out of court?", "mediation")).toEqual(["“settl out court”"]);
    expect(conceptsSaid("Which court settled it?", "mediation")).toEqual([]);
  });

  it("leave function words out: they would match every passage", () => {
    const terms = understand("Can quarrels be settled out of court?").concepts.flatMap(({ forms }) =>
      forms.flatMap((form) => form.terms),
    );
    expect(terms).not.toContain("of");
  });

  it("leave a question without any as it was", () => {
    expect(understand("Qwerty zxcvb?").concepts.map(({ forms }) => forms.length)).toEqual([2, 2]);
  });
});
