import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/domain/document.ts";
import { alignParagraphs, linkPairs } from "../../src/indexing/align-counterparts.ts";
import { type BodyNames, readBodyNames } from "../../src/indexing/body-names.ts";
import { readCorpus } from "../../src/indexing/read-corpus.ts";

let english: readonly Paragraph[];
let chinese: readonly Paragraph[];
let names: BodyNames;
beforeAll(async () => {
  const corpus = await readCorpus(new URL("../../seeds", import.meta.url).pathname);
  const of = (id: string) => corpus.paragraphs.filter((paragraph) => paragraph.documentId === id);
  english = of("policy-address-2024-ch4.en");
  chinese = of("policy-address-2024-ch4.zh-Hant");
  names = readBodyNames(corpus.bureaux);
});

const places = Array.from({ length: 67 }, (_, at) => at);
const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);
const misplaced = (pairs: readonly (readonly [Paragraph, Paragraph])[]) =>
  pairs.filter(([a, b]) => a.ordinal !== b.ordinal).length;

describe("alignParagraphs", () => {
  it("loses one twin and at most confuses a neighbour when any third paragraph is missing", () => {
    let confused = 0;
    for (let at = 0; at < english.length; at += 3) {
      for (const pairs of [
        alignParagraphs(without(english, at), chinese, names),
        alignParagraphs(english, without(chinese, at), names),
      ]) {
        expect(pairs).toHaveLength(english.length - 1);
        expect(misplaced(pairs), `without paragraph ${at + 1}`).toBeLessThanOrEqual(1);
        confused += misplaced(pairs);
      }
    }
    // Two bullets of one bureau without a figure or a name between them cannot be told apart by what we compare.
    expect(confused).toBeLessThanOrEqual(6);
  });

  it("pairs in order, each paragraph once, and only paragraphs of one kind", () => {
    fc.assert(
      fc.property(fc.subarray(places), fc.subarray(places), (left, right) => {
        const pairs = alignParagraphs(pick(english, left), pick(chinese, right), names);
        const ordinals = pairs.map(([a, b]) => [a.ordinal, b.ordinal]);
        for (const side of [0, 1]) {
          const one = ordinals.map((pair) => pair[side] ?? 0);
          expect(one).toEqual([...new Set(one)].toSorted((a, b) => a - b));
        }
        expect(pairs.every(([a, b]) => a.kind === b.kind)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("has nothing to pair with an empty document", () => {
    expect(alignParagraphs(english, [], names)).toEqual([]);
  });
});

describe("linkPairs", () => {
  it("tells both twins of each other and leaves the rest alone", () => {
    const [a, b, c] = [english[0], chinese[0], english[1]].map(
      (each) => each && { ...each, counterpartId: null },
    );
    if (!a || !b || !c) throw new Error("the Policy Address has paragraphs");
    expect(linkPairs([a, b, c], [[a, b]]).map(({ counterpartId }) => counterpartId)).toEqual([
      b.id,
      a.id,
      null,
    ]);
  });
});

function pick<T>(list: readonly T[], places: readonly number[]): T[] {
  return list.filter((_, at) => places.includes(at));
}
