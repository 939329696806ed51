// What every LexicalIndex promises.
import { beforeAll, describe, expect, it } from "vitest";
import type { InvertedIndex } from "../../src/domain/inverted-index.ts";
import type { LexicalIndex } from "../../src/ports.ts";

/** Chunk 0: a a b; chunk 1: a c; chunk 2: not in this index; chunk 3: c; chunk 4: the same as chunk 3. */
const INDEX: InvertedIndex = {
  terms: ["a", "b", "c"],
  offsets: Uint32Array.of(0, 2, 3, 6),
  chunks: Uint32Array.of(0, 1, 0, 1, 3, 4),
  weights: Float32Array.of(2, 1, 1, 1, 1, 1),
  lengths: Float32Array.of(3, 2, 0, 1, 1),
};

/** Runs the suite against an engine that opens an inverted index. */
export function testLexicalIndex(
  name: string,
  open: (index: InvertedIndex) => LexicalIndex | Promise<LexicalIndex>,
): void {
  describe(`${name} keeps the LexicalIndex contract`, () => {
    let index: LexicalIndex;
    beforeAll(async () => {
      index = await open(INDEX);
    });
    const chunksFor = async (term: string, limit = 10, filter?: (chunk: number) => boolean) =>
      (await index.search([{ term, weight: 1 }], limit, filter)).map(({ chunk }) => chunk);

    it("begins nothing for somebody who has left", async () => {
      const left = AbortSignal.abort(new Error("left"));
      await expect(index.search([{ term: "a", weight: 1 }], 5, undefined, left)).rejects.toThrow("left");
    });

    it("finds exactly the chunks that hold a term, with scores above 0, best first", async () => {
      expect((await chunksFor("a")).sort()).toEqual([0, 1]);
      for (const term of ["a", "b", "c"]) {
        const hits = await index.search([{ term, weight: 1 }], 10);
        const scores = hits.map(({ score }) => score);
        expect(scores.every((score) => score > 0)).toBe(true);
        expect(scores).toEqual([...scores].sort((x, y) => y - x));
      }
    });

    it("breaks ties by chunk number", async () => {
      expect((await chunksFor("c")).slice(0, 2)).toEqual([3, 4]);
    });

    it("keeps to the limit and filters before it ranks", async () => {
      expect(await chunksFor("c", 1)).toHaveLength(1);
      expect(await chunksFor("c", 1, (chunk) => chunk === 4)).toEqual([4]);
      expect(await chunksFor("a", 10, () => false)).toEqual([]);
    });

    it("finds nothing for terms that it lacks, for no terms, and for weight 0", async () => {
      expect(await chunksFor("never")).toEqual([]);
      expect(await index.search([], 10)).toEqual([]);
      const weightless = await index.search([{ term: "a", weight: 0 }], 10);
      expect(weightless.every(({ score }) => score === 0)).toBe(true);
    });

    it("says that rarer terms tell more, and unknown ones nothing", async () => {
      expect(index.idf("b")).toBeGreaterThan(index.idf("c"));
      expect(index.idf("c")).toBeGreaterThan(0);
      expect(index.idf("never")).toBe(0);
    });

    it("adds terms up", async () => {
      const both = await index.search(
        [
          { term: "a", weight: 1 },
          { term: "b", weight: 1 },
        ],
        10,
      );
      expect(both[0]?.chunk).toBe(0);
      const [alone] = await index.search([{ term: "b", weight: 1 }], 10);
      expect(both[0]?.score).toBeGreaterThan(alone?.score as number);
    });
  });
}
