// Both engines behind the VectorIndex port, and HNSW's recall against the exact scan.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExactVectorIndex } from "../../src/adapters/exact-vector-index.ts";
import { loadHnsw } from "../../src/adapters/hnsw-vector-index.ts";
import { buildLists } from "../../src/adapters/lists-vector-index/build-lists.ts";
import { openLists } from "../../src/adapters/lists-vector-index.ts";
import { rowsInMemory } from "../../src/vectors/vector-rows.ts";
import { testVectorIndex } from "../contracts/vector-index.ts";
import { randomUnitVectors } from "../support/random.ts";

testVectorIndex("exact", async (vectors, dimensions) => createExactVectorIndex(vectors, dimensions));

const hnsw = await loadHnsw();
const folder = await mkdtemp(join(tmpdir(), "youju-hnsw-"));
let files = 0;

afterAll(() => rm(folder, { recursive: true, force: true }));

testVectorIndex("lists", async (vectors, dimensions) => {
  const file = join(folder, `${files++}.lists`);
  const source = rowsInMemory(vectors, dimensions);
  buildLists(source, file);
  return openLists(file, source);
});

describe("lists against the exact scan", () => {
  const dimensions = 32;
  const size = 5000;
  const vectors = nearTopics(size, dimensions);
  const source = rowsInMemory(vectors, dimensions);
  const file = join(folder, "recall.lists");
  beforeAll(() => buildLists(source, file));

  it("find at least 98 of 100 of the true ten nearest, with the very scores of the scan", async () => {
    const exact = createExactVectorIndex(vectors, dimensions);
    const lists = openLists(file, source);
    let found = 0;
    for (let q = 0; q < 50; q++) {
      const query = vectors.slice(q * 97 * dimensions, (q * 97 + 1) * dimensions);
      const truth = new Map((await exact.search(query, 10)).map(({ chunk, score }) => [chunk, score]));
      for (const { chunk, score } of await lists.search(query, 10)) {
        if (truth.get(chunk) === score) found++;
      }
    }
    expect(found / 500).toBeGreaterThanOrEqual(0.98);
  });

  it("are the same bytes for the same vectors", async () => {
    const again = join(folder, "again.lists");
    buildLists(source, again);
    expect((await readFile(again)).equals(await readFile(file))).toBe(true);
  });

  it("are the same bytes where earlier lists spared work, whatever moved, came and went", async () => {
    const then = join(folder, "then.lists");
    buildLists(rowsInMemory(vectors.subarray(40 * dimensions), dimensions), then);
    const rows = Int32Array.from({ length: size }, (_, row) => (row % 50 === 9 ? -1 : row - 40)).map((row) =>
      row < 0 ? -1 : row,
    );
    const updated = join(folder, "updated.lists");
    buildLists(source, updated, { file: then, rows });
    expect((await readFile(updated)).equals(await readFile(file))).toBe(true);
  });

  it("fill a list that a narrow filter thins out, from as many lists as it takes", async () => {
    const lists = openLists(file, source);
    const hits = await lists.search(vectors.slice(0, dimensions), 20, (chunk) => chunk % 250 === 3);
    expect(hits).toHaveLength(20);
  });

  it("hold nothing of an empty collection", async () => {
    const empty = join(folder, "empty.lists");
    const none = rowsInMemory(new Float32Array(0), dimensions);
    buildLists(none, empty);
    expect(await openLists(empty, none).search(vectors.slice(0, dimensions), 5)).toEqual([]);
  });

  it("refuse lists of other vectors, and lists that end too early", async () => {
    expect(() => openLists(file, rowsInMemory(vectors.slice(dimensions), dimensions))).toThrow(/hold 5000/);
    const short = join(folder, "short.lists");
    await writeFile(short, (await readFile(file)).subarray(0, -1));
    expect(() => openLists(short, source)).toThrow(/too early/);
  });
});

/** Unit vectors around two hundred topics, as texts lie: vectors without any order have no neighbours to find. */
function nearTopics(size: number, dimensions: number): Float32Array {
  const topics = randomUnitVectors(200, dimensions, 3);
  const noise = randomUnitVectors(size, dimensions, 4);
  const vectors = new Float32Array(size * dimensions);
  for (let row = 0; row < size; row++) {
    let squares = 0;
    for (let i = 0; i < dimensions; i++) {
      const value =
        (topics[(row % 200) * dimensions + i] as number) + (noise[row * dimensions + i] as number);
      vectors[row * dimensions + i] = value;
      squares += value * value;
    }
    for (let i = 0; i < dimensions; i++)
      vectors[row * dimensions + i] = (vectors[row * dimensions + i] as number) / Math.sqrt(squares);
  }
  return vectors;
}

if (hnsw === undefined) {
  describe("hnsw", () => {
    it.skip("SKIPPED: hnswlib-node's native addon is not installed here", () => undefined);
  });
} else {
  testVectorIndex("hnsw", async (vectors, dimensions) => {
    const file = join(folder, `${files++}.hnsw`);
    hnsw.build(rowsInMemory(vectors, dimensions), file);
    return hnsw.open(file, vectors.length / dimensions, dimensions);
  });

  describe("hnsw against the exact scan", () => {
    const dimensions = 32;
    const vectors = randomUnitVectors(5000, dimensions, 1);
    const queries = randomUnitVectors(50, dimensions, 2);
    const file = join(folder, "recall.hnsw");
    beforeAll(() => hnsw.build(rowsInMemory(vectors, dimensions), file));

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
