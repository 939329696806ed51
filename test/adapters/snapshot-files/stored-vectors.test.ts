// Vectors of a sealed file, in memory and read as they are asked for: the same numbers, and no changed one.
import { createHash } from "node:crypto";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectors } from "../../../src/adapters/snapshot-files/stored-vectors.ts";
import { rowsInMemory } from "../../../src/vectors/vector-rows.ts";
import { randomUnitVectors } from "../../support/random.ts";

const DIMENSIONS = 24;
const SIZE = 5000;
const vectors = randomUnitVectors(SIZE, DIMENSIONS, 7);
const bytes = new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength);
const seal = { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-vectors-"));
  file = join(folder, "vectors.f32");
  await writeFile(file, bytes);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ["in memory", seal.bytes],
  ["in their file", seal.bytes - 1],
])("vectors %s", (_, memoryBytes) => {
  it("are those that were written, with the products of a plain loop", async () => {
    const stored = await openVectors(file, seal, DIMENSIONS, memoryBytes);
    expect(stored?.inMemory === undefined).toBe(memoryBytes < seal.bytes);
    const rows = Array.from({ length: 700 }, (__, i) => (i * 37) % SIZE);
    const query = vectors.slice(0, DIMENSIONS);
    expect(stored?.products(query, rows)).toEqual(rowsInMemory(vectors, DIMENSIONS).products(query, rows));
    for (const row of [0, 17, SIZE - 1, ...Array.from({ length: 200 }, (__, i) => 3000 + i), 0])
      expect(stored?.at(row)).toEqual(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
  });

  it("are refused where a byte was changed, added or taken away before they are opened", async () => {
    const changed = bytes.slice();
    changed[1234] = (changed[1234] as number) ^ 1;
    for (const other of [changed, bytes.subarray(0, -4), new Uint8Array(bytes.length + 4)]) {
      await writeFile(file, other);
      expect(await openVectors(file, seal, DIMENSIONS, memoryBytes)).toBeUndefined();
    }
  });
});

describe("vectors in their file", () => {
  it("are refused row by row where the file is changed under the service", async () => {
    const stored = await openVectors(file, seal, DIMENSIONS, 0);
    const handle = await open(file, "r+");
    await handle.write(Uint8Array.of(1, 2, 3), 0, 3, 4 * DIMENSIONS * 9);
    await handle.close();
    const query = vectors.slice(0, DIMENSIONS);
    expect(stored?.products(query, [8, 10])).toHaveLength(2);
    expect(() => stored?.products(query, [8, 9])).toThrow(/changed while it was in use/);
    for (const rows of [[9], [7, 8, 9]])
      expect(() => rows.map((row) => stored?.at(row))).toThrow(/changed while it was in use/);
  });

  it("serve on after the file's name is gone", async () => {
    const stored = await openVectors(file, seal, DIMENSIONS, 0);
    await rm(file);
    expect(stored?.at(3)).toEqual(vectors.subarray(3 * DIMENSIONS, 4 * DIMENSIONS));
  });
});
