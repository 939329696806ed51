// What a question's words weigh besides their rarity: words that questions are made of less than words that answers say.
import { describe, expect, it } from "vitest";
import { weighConcepts } from "../../../../src/answering/retrieving/coverage/coverage.ts";
import { TERM_NECESSITIES } from "../../../../src/answering/retrieving/coverage/term-necessities.ts";
import { necessityOf } from "../../../../src/answering/retrieving/coverage/term-necessity.ts";
import { queryTerms } from "../../../../src/text/terms.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf } from "../../small-library.ts";

const lines = TERM_NECESSITIES.trim().split("\n");
const words = lines.flatMap((line) => line.slice(line.indexOf(": ") + 2).split(" | "));

describe("necessityOf", () => {
  it("is above 0 and at most 1 for every word, and 1 for one that no question has", () => {
    for (const word of words) {
      expect(necessityOf(word), word).toBeGreaterThan(0);
      expect(necessityOf(word), word).toBeLessThan(1);
    }
    expect(necessityOf("zeppelin")).toBe(1);
  });

  it("has each word once, in the form that search gives it", () => {
    expect(new Set(words).size).toBe(words.length);
    const single = words.filter((word) => /^[a-z]+$/.test(word));
    const surviving = single.filter((word) => queryTerms(word).length > 0);
    expect(surviving.length).toBeGreaterThan(single.length * 0.9);
  });

  it.each([
    ["want", "patent"],
    ["run", "hydrogen"],
    ["时候", "专利"],
    ["告知", "氢能"],
  ])("is less for %s than for %s", (asking, subject) => {
    expect(necessityOf(asking)).toBeLessThan(necessityOf(subject));
  });

  it("makes a passage that says the subject say more of a question than one that says its asking words", () => {
    const library = libraryOf(
      [documentRecord({ id: "plan" })],
      [
        paragraphOf({ id: "plan#p1", text: "They want to run." }),
        paragraphOf({ id: "plan#p2", text: "Zeppelin." }),
      ],
    );
    const [want, zeppelin] = weighConcepts(
      ["want", "zeppelin"].map((name) => ({
        name,
        weight: 1,
        forms: [{ group: "en", text: name, terms: [name], probability: 1 }],
      })),
      lexicalLegsOf(library),
    );
    expect(want?.known).toBe(true);
    expect(want?.importance).toBeLessThan((zeppelin?.importance as number) / 2);
  });
});
