// How much of a question a passage says: rare words count more, unknown ones most, and a part of a phrase counts little.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, weighConcepts } from "../../../../src/answering/retrieving/coverage/coverage.ts";
import type { Concept } from "../../../../src/answering/understanding/concept-forms.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf } from "../../small-library.ts";

const library = libraryOf(
  [documentRecord({ id: "plan" })],
  [
    paragraphOf({ id: "plan#p1", text: "tram lamp" }),
    paragraphOf({ id: "plan#p2", text: "tram depot" }),
    paragraphOf({ id: "plan#p3", text: "tram ferry museum" }),
    paragraphOf({ id: "plan#p4", text: "電車博物館" }),
  ],
);
const legs = lexicalLegsOf(library);
const concept = (terms: readonly string[], weight = 1, probability = 1): Concept => ({
  name: terms.join(" "),
  weight,
  forms: [{ group: "en", text: terms.join(" "), terms, probability }],
});
const said = (concepts: readonly Concept[], terms: readonly string[]) =>
  coverageOf(weighConcepts(concepts, legs), "en", new Set(terms));

describe("weighConcepts", () => {
  it("drops the alias of a word that is known where the collection says none of its names", () => {
    const alias: Concept = { ...concept(["zeppelin"]), name: "“lamp”" };
    const names = weighConcepts([concept(["lamp"]), alias], legs).map(({ name }) => name);
    expect(names).toEqual(["lamp"]);
    expect(weighConcepts([alias], legs)).toHaveLength(1);
  });

  it("weighs a rare word above a common one, and an unknown one above both", () => {
    const [common, rare, unknown] = weighConcepts(
      [concept(["tram"]), concept(["lamp"]), concept(["zeppelin"])],
      legs,
    );
    expect(rare?.importance).toBeGreaterThan(common?.importance as number);
    expect(unknown?.importance).toBeGreaterThan(rare?.importance as number);
    expect([common?.known, rare?.known, unknown?.known]).toEqual([true, true, false]);
  });

  it("weighs words of an earlier turn by their weight", () => {
    const [own, earlier] = weighConcepts([concept(["lamp"]), concept(["lamp"], 0.5)], legs);
    expect(earlier?.importance).toBeCloseTo((own?.importance as number) / 2, 10);
  });

  it("knows a word by any of its forms", () => {
    const zh = { group: "zh" as const, text: "电车", terms: ["电车"], probability: 0.5 };
    const [translated] = weighConcepts([{ name: "zeppelin", weight: 1, forms: [zh] }], legs);
    expect(translated?.known).toBe(true);
  });
});

describe("coverageOf", () => {
  it("is all for a passage that says everything, nothing for one that says nothing", () => {
    expect(said([concept(["tram"]), concept(["lamp"])], ["tram", "lamp", "more"])).toBeCloseTo(1, 10);
    expect(said([concept(["tram"]), concept(["lamp"])], ["ferry"])).toBe(0);
    expect(said([], ["ferry"])).toBe(0);
  });

  it("gives more for the rare word than for the common one", () => {
    const concepts = [concept(["tram"]), concept(["lamp"])];
    expect(said(concepts, ["lamp"])).toBeGreaterThan(said(concepts, ["tram"]));
  });

  it("counts half a phrase for less than half", () => {
    expect(said([concept(["tram", "depot"])], ["tram"])).toBeLessThan(0.5);
    expect(said([concept(["tram", "depot"])], ["tram", "depot"])).toBeCloseTo(1, 10);
  });

  it("counts a translation by how sure it is", () => {
    expect(said([concept(["lamp"], 1, 0.6)], ["lamp"])).toBeCloseTo(0.6, 10);
  });

  it("stays between 0 and 1, and never falls when a passage says more", () => {
    const words = fc.constantFrom("tram", "lamp", "depot", "ferry", "museum", "zeppelin");
    const concepts = fc.array(
      fc.record({
        terms: fc.array(words, { minLength: 1, maxLength: 3 }),
        probability: fc.double({ min: 0.1, max: 1, noNaN: true }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(concepts, fc.array(words), words, (parts, terms, one) => {
        const made = parts.map((part) => concept([...new Set(part.terms)], 1, part.probability));
        const before = said(made, terms);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1 + 1e-9);
        expect(said(made, [...terms, one])).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
