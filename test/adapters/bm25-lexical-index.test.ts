// BM25 against figures worked out by hand, and the promises of the LexicalIndex port.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBm25LexicalIndex } from "../../src/adapters/bm25-lexical-index.ts";
import { decodePostings, encodePostings, type InvertedIndex } from "../../src/domain/inverted-index.ts";
import type { Hit, QueryTerm } from "../../src/ports.ts";
import { testLexicalIndex } from "../contracts/lexical-index.ts";

testLexicalIndex("BM25", (index) => createBm25LexicalIndex(index));
testLexicalIndex("BM25 that reads few postings", (index) => createBm25LexicalIndex(index, 0));

/** Chunk 0: a a b; chunk 1: a c; chunk 2: not in this index; chunk 3: c. */
const index: InvertedIndex = {
  terms: ["a", "b", "c"],
  offsets: Uint32Array.of(0, 2, 3, 5),
  chunks: Uint32Array.of(0, 1, 0, 1, 3),
  weights: Float32Array.of(2, 1, 1, 1, 1),
  lengths: Float32Array.of(3, 2, 0, 1),
};

describe("BM25", () => {
  const lexical = createBm25LexicalIndex(index);

  it("counts only chunks that it holds", () => {
    expect(lexical.size).toBe(3);
  });

  it("gives the idf and the score of the formula", async () => {
    const idfOfA = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    expect(lexical.idf("a")).toBeCloseTo(idfOfA, 6);
    expect(lexical.idf("never")).toBe(0);
    const [first] = await lexical.search([{ term: "a", weight: 1 }], 10);
    const norm = 1.2 * (1 - 0.75 + (0.75 * 3) / 2);
    expect(first).toEqual({ chunk: 0, score: expect.closeTo((idfOfA * 2 * 2.2) / (2 + norm), 5) });
  });

  it("orders by score, then by chunk, and keeps to the limit and the filter", async () => {
    const terms = [
      { term: "a", weight: 1 },
      { term: "c", weight: 1 },
    ];
    expect((await lexical.search(terms, 10)).map(({ chunk }) => chunk)).toEqual([1, 3, 0]);
    expect(await lexical.search(terms, 1)).toHaveLength(1);
    expect((await lexical.search(terms, 10, (chunk) => chunk === 0)).map(({ chunk }) => chunk)).toEqual([0]);
    expect(await lexical.search([{ term: "never", weight: 1 }], 10)).toEqual([]);
  });

  it("counts a term by its weight", async () => {
    const [whole] = await lexical.search([{ term: "b", weight: 1 }], 1);
    const [half] = await lexical.search([{ term: "b", weight: 0.5 }], 1);
    expect(half?.score).toBeCloseTo((whole?.score ?? 0) / 2, 6);
  });
});

describe("reading few postings", () => {
  const CHUNKS = 150;
  const rows = fc.array(fc.uniqueArray(fc.nat(CHUNKS - 1), { maxLength: CHUNKS }), {
    minLength: 1,
    maxLength: 8,
  });
  const weights = fc.array(fc.constantFrom(0.2, 0.5, 1), { minLength: 8, maxLength: 8 });

  it("gives the hits and the scores of reading all, to the last bit", async () => {
    await fc.assert(
      fc.asyncProperty(rows, weights, fc.integer({ min: 1, max: 12 }), async (postings, worths, limit) => {
        const made = indexOf(
          postings.map((chunks) => [...chunks].sort((a, b) => a - b)),
          CHUNKS,
        );
        const terms = made.terms.map((term, i) => ({ term, weight: worths[i] as number }));
        const filter = (chunk: number): boolean => chunk % 7 !== 0;
        for (const admits of [undefined, filter]) {
          const all = readAll(made, terms, CHUNKS).filter(({ chunk }) => admits?.(chunk) ?? true);
          expect(await createBm25LexicalIndex(made).search(terms, limit, admits)).toEqual(
            all.slice(0, limit),
          );
        }
      }),
    );
  });
});

/** The plain formula: the gains of every posting added up chunk by chunk in the order of the query, the best first. */
function readAll(made: InvertedIndex, terms: readonly QueryTerm[], size: number): readonly Hit[] {
  const mean = made.lengths.reduce((sum, length) => sum + length, 0) / size;
  const scores = new Map<number, number>();
  for (const { term, weight } of terms) {
    const row = made.terms.indexOf(term);
    const [from, to] = [made.offsets[row] as number, made.offsets[row + 1] as number];
    const worth = weight * Math.log(1 + (size - (to - from) + 0.5) / (to - from + 0.5));
    for (let at = from; at < to; at++) {
      const chunk = made.chunks[at] as number;
      const often = made.weights[at] as number;
      const norm = 1.2 * (1 - 0.75 + (0.75 * (made.lengths[chunk] as number)) / mean);
      scores.set(chunk, (scores.get(chunk) ?? 0) + (worth * often * (1.2 + 1)) / (often + norm));
    }
  }
  const hits = Array.from(scores, ([chunk, score]) => ({ chunk, score }));
  return hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

/** An index of these postings; frequencies and lengths differ from chunk to chunk. */
function indexOf(postings: readonly (readonly number[])[], chunkCount: number): InvertedIndex {
  const chunks = postings.flat();
  const offsets = [0];
  for (const row of postings) offsets.push((offsets.at(-1) ?? 0) + row.length);
  return {
    terms: postings.map((_, row) => `term${row}`),
    offsets: Uint32Array.from(offsets),
    chunks: Uint32Array.from(chunks),
    weights: Float32Array.from(chunks, (chunk, at) => 1 + ((chunk * 5 + at) % 3)),
    lengths: Float32Array.from({ length: chunkCount }, (_, chunk) => 1 + ((chunk * 13) % 17)),
  };
}

describe("postings on disk", () => {
  it("read back as they were written", () => {
    expect(decodePostings(index.terms, encodePostings(index))).toEqual(index);
  });

  it("are refused when a byte is missing or the terms are others", () => {
    const bytes = encodePostings(index);
    expect(decodePostings(index.terms, bytes.slice(0, -4))).toBeUndefined();
    expect(decodePostings(["a"], bytes)).toBeUndefined();
    expect(decodePostings([], new Uint8Array(3))).toBeUndefined();
  });
});
