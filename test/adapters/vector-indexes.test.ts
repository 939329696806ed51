// Both engines behind the VectorIndex port, and HNSW's recall against the exact scan.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExactVectorIndex } from "../../src/adapters/exact-vector-index.ts";
import { loadHnsw } from "../../src/adapters/hnsw-vector-index.ts";
import { testVectorIndex } from "../contracts/vector-index.ts";
import { randomUnitVectors } from "../support/random.ts";

testVectorIndex("exact", async (vectors, dimensions) => createExactVectorIndex(vectors, dimensions));

const hnsw = await loadHnsw();
const folder = await mkdtemp(join(tmpdir(), "youju-hnsw-"));
let files = 0;

afterAll(() => rm(folder, { recursive: true, force: true }));

if (hnsw === undefined) {
  describe("hnsw", () => {
    it.skip("SKIPPED: hnswlib-node's native addon is not installed here", () => undefined);
  });
} else {
  testVectorIndex("hnsw", async (vectors, dimensions) => {
    const file = join(folder, `${files++}.hnsw`);
    hnsw.build(vectors, dimensions, file);
    return hnsw.open(file, vectors.length / dimensions, dimensions);
  });

  describe("hnsw against the exact scan", () => {
    const dimensions = 32;
    const vectors = randomUnitVectors(5000, dimensions, 1);
    const queries = randomUnitVectors(50, dimensions, 2);
    const file = join(folder, "recall.hnsw");
    beforeAll(() => hnsw.build(vectors, dimensions, file));

    it("finds at least 98 of 100 of the true ten nearest", async () => {
      const exact = createExactVectorIndex(vectors, dimensions);
      const graph = hnsw.open(file, 5000, dimensions);
      let found = 0;
      for (let q = 0; q < 50; q++) {
        const query = queries.slice(q * dimensions, (q + 1) * dimensions);
        const truth = new Set((await exact.search(query, 10)).map(({ chunk }) => chunk));
        found += (await graph.search(query, 10)).filter(({ chunk }) => truth.has(chunk)).length;
      }
      expect(found / 500).toBeGreaterThanOrEqual(0.98);
    });

    it("refuses a graph with another count than the manifest's", () => {
      expect(() => hnsw.open(file, 4999, dimensions)).toThrow(/holds 5000/);
    });
  });
}
