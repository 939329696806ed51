// The cutter against the definition: of all cuts the one of the highest total score, found by trying every one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPieceCutter } from "../../src/text/unigram-pieces.ts";

const UNKNOWN = 0;
const PENALTY = 10;

type Vocabulary = readonly (readonly [string, number])[];

/** The highest total score of any cut, characters that no piece covers counted as unknown. */
function bestScore(vocabulary: Vocabulary, text: string): number {
  const lowest = Math.min(0, ...vocabulary.map(([, score]) => score));
  const characters = [...text];
  const from = (begin: number): number => {
    if (begin === characters.length) return 0;
    const totals = vocabulary.flatMap(([piece, score], id) =>
      id !== UNKNOWN && characters.slice(begin).join("").startsWith(piece)
        ? [score + from(begin + [...piece].length)]
        : [],
    );
    const known = vocabulary.some(([piece], id) => id !== UNKNOWN && piece === characters[begin]);
    if (!known) totals.push(lowest - PENALTY + from(begin + 1));
    return Math.max(...totals);
  };
  return from(0);
}

const vocabularies = fc
  .uniqueArray(
    fc.tuple(
      fc.string({ unit: fc.constantFrom("a", "b", "水", "𠮷"), minLength: 1, maxLength: 4 }),
      fc.nat(90),
    ),
    { selector: ([piece]) => piece, maxLength: 12 },
  )
  .map(
    (pieces): Vocabulary => [
      ["<unk>", 0],
      ...pieces.map(([piece, rank]) => [piece, -1 - rank / 10] as const),
    ],
  );
const texts = fc.string({ unit: fc.constantFrom("a", "b", "水", "𠮷", "?"), maxLength: 9 });

describe("cutting into pieces", () => {
  it("finds the cut of the highest score, and pieces that make up the text again", () => {
    fc.assert(
      fc.property(vocabularies, texts, (vocabulary, text) => {
        const ids = createPieceCutter({ vocabulary, unknownId: UNKNOWN })(text);
        const pattern = ids.map((id) => (id === UNKNOWN ? "?" : (vocabulary[id]?.[0] ?? "")));
        if (!ids.includes(UNKNOWN)) {
          expect(pattern.join("")).toBe(text);
          const total = ids.reduce((sum, id) => sum + (vocabulary[id]?.[1] ?? 0), 0);
          expect(total).toBeCloseTo(bestScore(vocabulary, text), 9);
        }
        expect(ids.some((id, at) => id === UNKNOWN && ids[at + 1] === UNKNOWN)).toBe(false);
      }),
    );
  });

  it("prefers the long piece where scores tie, as the first that it meets", () => {
    const vocabulary: Vocabulary = [
      ["<unk>", 0],
      ["a", -1],
      ["b", -1],
      ["ab", -2],
    ];
    expect(createPieceCutter({ vocabulary, unknownId: UNKNOWN })("ab")).toEqual([3]);
  });

  it("reads ▁ of the vocabulary as a space, and joins unknown characters, surrogate pairs included", () => {
    const vocabulary: Vocabulary = [
      ["<unk>", 0],
      ["▁a", -1],
      ["a", -2],
    ];
    const cut = createPieceCutter({ vocabulary, unknownId: UNKNOWN });
    expect(cut(" aa")).toEqual([1, 2]);
    expect(cut("a𠮷𠮷水a")).toEqual([2, UNKNOWN, 2]);
    expect(cut("")).toEqual([]);
  });

  it("cuts a text far longer than any before it, in time linear in its length", () => {
    const vocabulary: Vocabulary = [
      ["<unk>", 0],
      ["a", -2],
      ["aa", -3],
    ];
    expect(createPieceCutter({ vocabulary, unknownId: UNKNOWN })("a".repeat(100_000))).toHaveLength(50_000);
  });
});
