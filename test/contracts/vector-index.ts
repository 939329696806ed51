// What every VectorIndex promises; exact-vector-index and hnsw-vector-index both pass it.
import { describe, expect, it } from "vitest";
import type { VectorIndex } from "../../src/ports.ts";
import { randomUnitVectors } from "../support/random.ts";

/** Runs the suite against an index over the given vectors. */
export function testVectorIndex(
  name: string,
  open: (vectors: Float32Array, dimensions: number) => Promise<VectorIndex>,
): void {
  describe(`${name} keeps the VectorIndex contract`, () => {
    const dimensions = 16;
    const vectors = randomUnitVectors(300, dimensions, 7);
    const row = (i: number): Float32Array => vectors.slice(i * dimensions, (i + 1) * dimensions);

    it("finds each vector as nearest to itself, with similarity 1", async () => {
      const index = await open(vectors, dimensions);
      expect(index.size).toBe(300);
      expect(index.dimensions).toBe(dimensions);
      for (const i of [0, 17, 150, 299]) {
        const [hit] = await index.search(row(i), 1);
        expect(hit?.chunk).toBe(i);
        expect(hit?.score).toBeCloseTo(1, 4);
        expect((await index.similarities(row(i), [i]))[0]).toBeCloseTo(1, 4);
      }
    });

    it("returns at most the limit, best first, and all of a collection smaller than the limit", async () => {
      const index = await open(vectors, dimensions);
      const hits = await index.search(row(3), 25);
      expect(hits).toHaveLength(25);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      const few = await open(vectors.slice(0, 2 * dimensions), dimensions);
      expect(await few.search(row(0), 10)).toHaveLength(2);
    });

    it("begins nothing for somebody who has left", async () => {
      const index = await open(vectors, dimensions);
      const left = AbortSignal.abort(new Error("left"));
      await expect(index.search(row(3), 5, undefined, left)).rejects.toThrow("left");
    });

    it("gives scores equal to `similarity`", async () => {
      const index = await open(vectors, dimensions);
      const hits = await index.search(row(9), 10);
      const chunks = hits.map(({ chunk }) => chunk);
      for (const [i, similarity] of (await index.similarities(row(9), chunks)).entries()) {
        expect(similarity).toBeCloseTo(hits[i]?.score as number, 4);
      }
      expect(await index.similarities(row(9), [5000])).toEqual([0]);
      expect(await index.similarities(row(9), [])).toEqual([]);
    });

    it("filters before it ranks: a full list of admitted chunks, none other", async () => {
      const index = await open(vectors, dimensions);
      const hits = await index.search(row(0), 20, (chunk) => chunk % 10 === 3);
      expect(hits).toHaveLength(20);
      expect(hits.every(({ chunk }) => chunk % 10 === 3)).toBe(true);
    });

    it("refuses a query of another length, or one that is not finite", async () => {
      const index = await open(vectors, dimensions);
      const search = (vector: Float32Array) => index.search(vector, 3);
      await expect(search(new Float32Array(dimensions + 1).fill(1))).rejects.toThrow(/numbers/);
      await expect(search(new Float32Array(dimensions).fill(Number.NaN))).rejects.toThrow(/finite/);
      await expect(search(new Float32Array(dimensions))).rejects.toThrow(/zero/);
    });
  });
}
