// Every file of a snapshot, cut short, with single bits flipped, filled with zeros, emptied and taken away: each is noticed before
// anything native reads it, the snapshot before serves, and both names are said.
import { randomInt } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSnapshot } from "../../src/adapters/snapshot-files.ts";
import { readConfig } from "../../src/config.ts";
import { SNAPSHOT_FILES } from "../../src/domain/snapshot.ts";
import { buildIndex as buildSnapshot, recipeOf } from "../../src/indexing/build-index.ts";
import { buildIndex, checkIndex, openAssistant, openEmbedder } from "../../src/wiring.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

/** Offsets at which one bit of each file is flipped. */
const FLIPS = 20;

let home: string;
/** An index folder with a snapshot before the current one, never changed; each test works on a copy. */
let pristine: string;
let index: string;
let names: { readonly older: string; readonly current: string };
const recipe = recipeOf(createHashEmbedder());

async function buildTiny(): Promise<string> {
  const { folder } = await buildSnapshot({
    seedsFolder: join(home, "seeds"),
    indexFolder: pristine,
    embedder: createHashEmbedder(),
    hnsw: undefined,
    check: async () => undefined,
    onProgress: () => undefined,
  });
  return folder;
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-damaged-"));
  pristine = join(home, "pristine");
  await writeTinySeeds(join(home, "seeds"));
  const older = await buildTiny();
  const register = await readFile(join(home, "seeds/bureaux.json"), "utf8");
  await writeFile(join(home, "seeds/bureaux.json"), `${register}\n`);
  const current = await buildTiny();
  names = { older: older.split("/").at(-1) ?? "", current: current.split("/").at(-1) ?? "" };
});
afterAll(() => rm(home, { recursive: true, force: true }));

beforeEach(async () => {
  index = join(home, "copy");
  await rm(index, { recursive: true, force: true });
  await cp(pristine, index, { recursive: true, preserveTimestamps: true });
});

const currentFile = (name: string) => join(index, "snapshots", names.current, name);

async function expectOlderServes(): Promise<void> {
  const opened = await openSnapshot(index, recipe);
  expect(opened).toMatchObject({ name: names.older, currentName: names.current });
  expect(opened.degraded).toContain(names.current);
  expect(opened.degraded).toContain(names.older);
}

async function filesOfCurrent(): Promise<readonly string[]> {
  return (await readdir(join(pristine, "snapshots", names.current))).sort();
}

describe("a damaged file of the current snapshot", () => {
  it("is noticed at every one of twenty flipped bits of every file", async () => {
    for (const name of await filesOfCurrent()) {
      const sound = await readFile(currentFile(name));
      for (let i = 0; i < FLIPS; i++) {
        const damaged = Buffer.from(sound);
        const at = randomInt(damaged.length);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8));
        await writeFile(currentFile(name), damaged);
        await expectOlderServes();
      }
      await writeFile(currentFile(name), sound);
    }
    expect((await openSnapshot(index, recipe)).degraded).toBeUndefined();
  });

  it.each([
    ["cut in half", (file: string, size: number) => truncate(file, Math.floor(size / 2))],
    ["without its last byte", (file: string, size: number) => truncate(file, size - 1)],
    ["empty", (file: string) => truncate(file, 0)],
    ["full of zeros", (file: string, size: number) => writeFile(file, Buffer.alloc(size))],
    [
      "half full of zeros",
      async (file: string, size: number) => {
        const bytes = await readFile(file);
        await writeFile(file, bytes.fill(0, Math.floor(size / 2)));
      },
    ],
    ["gone", (file: string) => rm(file)],
    [
      "longer by a byte",
      async (file: string) => writeFile(file, Buffer.concat([await readFile(file), Buffer.of(0)])),
    ],
  ] as const)("is noticed where any file is %s", async (_, damage) => {
    for (const name of await filesOfCurrent()) {
      const sound = await readFile(currentFile(name));
      await damage(currentFile(name), sound.length);
      await expectOlderServes();
      await writeFile(currentFile(name), sound);
    }
  });

  it("is noticed where CURRENT itself is damaged: the newest sound snapshot serves", async () => {
    for (const text of [
      "",
      "\0".repeat(17),
      names.current.slice(0, 9),
      "ffffffffffffffff\n",
      "../../etc\n",
    ]) {
      await writeFile(join(index, "CURRENT"), text);
      expect((await openSnapshot(index, recipe)).degraded).toBeDefined();
    }
  });

  it("is mended by the next build", async () => {
    await truncate(currentFile(SNAPSHOT_FILES.vectors), 5);
    await buildSnapshot({
      seedsFolder: join(home, "seeds"),
      indexFolder: index,
      embedder: createHashEmbedder(),
      hnsw: undefined,
      check: async () => undefined,
      onProgress: () => undefined,
    });
    expect(await openSnapshot(index, recipe)).toMatchObject({ name: names.current, degraded: undefined });
    expect((await readdir(join(index, "snapshots"))).sort()).toEqual([names.current, names.older].sort());
  });
});

describe("the graph of a real index", () => {
  it("never reaches the native loader damaged: the scan serves, and the service says so", async () => {
    const folder = join(home, "real");
    const config = readConfig({ YOUJU_INDEX: folder, YOUJU_VECTOR_INDEX: "auto" });
    const { folder: snapshot, hnsw } = await buildIndex(config);
    if (!hnsw) return;
    const file = join(snapshot, SNAPSHOT_FILES.hnsw);
    const sound = await readFile(file);
    const embedder = await openEmbedder(config);
    for (const offset of [0, 8, 40, 48, 56, randomInt(sound.length)]) {
      const damaged = Buffer.from(sound);
      damaged[offset] = (damaged[offset] ?? 0) ^ 0xff;
      await writeFile(file, damaged);
      const opened = await openSnapshot(folder, recipeOf(embedder));
      expect(opened.hnswFile).toBeUndefined();
      expect(opened.degraded).toContain(SNAPSHOT_FILES.hnsw);
    }
    const { vectorEngine } = await openAssistant(config);
    expect(vectorEngine).toBe("exact");
  });
});

describe("an index made for something else", () => {
  const config = readConfig({});

  it("is refused by a model of the same size, naming both", async () => {
    const opening = openSnapshot(index, { ...recipe, embedder: "other@sha256:1" });
    await expect(opening).rejects.toMatchObject({
      code: "index-mismatch",
      message: expect.stringMatching(/embedder hash.*other@sha256:1/),
      remedy: expect.stringContaining("youju index"),
    });
  });

  it("is refused by a model of another size", async () => {
    await expect(openSnapshot(index, { ...recipe, dimensions: 768 })).rejects.toMatchObject({
      code: "index-mismatch",
      message: expect.stringMatching(/dimensions 64.*768/),
    });
  });

  it("does not pass a trial with the real model", async () => {
    await expect(checkIndex({ ...config, indexFolder: index })).rejects.toMatchObject({
      code: "index-mismatch",
    });
  });
});
