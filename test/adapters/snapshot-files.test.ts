// Opening an index folder: what is read, what is refused, and what a stranger's file can do to it.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSnapshot, readCurrentManifest } from "../../src/adapters/snapshot-files.ts";
import { SNAPSHOT_FILES, type SnapshotManifest } from "../../src/domain/snapshot.ts";
import { buildIndex, recipeOf } from "../../src/indexing/build-index.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

const recipe = recipeOf(createHashEmbedder());
const GRAPH = "a graph, as far as the reader knows";
let folder: string;
let index: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-snapshot-"));
  index = join(folder, "index");
  await writeTinySeeds(join(folder, "seeds"));
  await buildIndex({
    seedsFolder: join(folder, "seeds"),
    indexFolder: index,
    embedder: createHashEmbedder(),
    hnsw: { pays: () => true, build: (_vectors, file) => writeFileSync(file, GRAPH) },
    check: async () => undefined,
    onProgress: () => undefined,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string): Promise<string> {
  return join(index, "snapshots", (await readFile(join(index, "CURRENT"), "utf8")).trim(), name);
}

async function changeManifest(change: (manifest: SnapshotManifest) => unknown): Promise<void> {
  const file = await fileOf(SNAPSHOT_FILES.manifest);
  const manifest = JSON.parse(await readFile(file, "utf8")) as SnapshotManifest;
  const bytes = JSON.stringify(change(manifest));
  await writeFile(file, bytes);
  await writeFile(
    await fileOf(SNAPSHOT_FILES.manifestSeal),
    `${createHash("sha256").update(bytes).digest("hex")}\n`,
  );
}

describe("an open snapshot", () => {
  it("finds what it holds by id, and nothing by the id of something else", async () => {
    const { library } = await openSnapshot(index, recipe);
    for (const paragraph of library.paragraphs) expect(library.paragraph(paragraph.id)).toBe(paragraph);
    for (const document of library.documents) expect(library.document(document.id)).toBe(document);
    expect(library.bureau("ITIB")?.zhHant).toBe("創新科技及工業局");
    for (const id of ["", "../seeds", "__proto__", "constructor", "harbour.en"]) {
      expect(library.paragraph(id)).toBeUndefined();
      expect(library.bureau(id)).toBeUndefined();
    }
  });

  it("has the sealed graph, and none that was changed, cut or taken away", async () => {
    const graph = await fileOf(SNAPSHOT_FILES.hnsw);
    expect((await openSnapshot(index, recipe)).hnswFile).toBe(graph);
    const identity = (await openSnapshot(index, recipe)).library.indexId;
    for (const bytes of [GRAPH.replace("graph", "trap!"), GRAPH.slice(1)]) {
      await writeFile(graph, bytes);
      const opened = await openSnapshot(index, recipe);
      expect(opened.hnswFile).toBeUndefined();
      expect(opened.degraded).toContain(SNAPSHOT_FILES.hnsw);
    }
    await rm(graph);
    const without = await openSnapshot(index, recipe);
    expect(without.hnswFile).toBeUndefined();
    expect(without.library.indexId).toBe(identity);
  });

  it("opens from a copy, and through a link", async () => {
    const { library } = await openSnapshot(index, recipe);
    await cp(index, join(folder, "copy"), { recursive: true });
    await symlink(index, join(folder, "link"));
    for (const name of ["copy", "link"]) {
      expect((await openSnapshot(join(folder, name), recipe)).library.indexId).toBe(library.indexId);
    }
  });
});

describe("an index folder that is not right", () => {
  it.each(["", "\n", "../../seeds", "0123456789abcdeg", "0123456789ABCDEF"])(
    "serves the newest sound snapshot, and says so, where CURRENT says %j",
    async (name) => {
      const sound = await openSnapshot(index, recipe);
      await writeFile(join(index, "CURRENT"), name);
      const opened = await openSnapshot(index, recipe);
      expect(opened).toMatchObject({ name: sound.name, currentName: undefined });
      expect(opened.degraded).toContain(sound.name);
      expect(await readCurrentManifest(index)).toBeUndefined();
      await rm(sound.folder, { recursive: true });
      await expect(openSnapshot(index, recipe)).rejects.toMatchObject({ code: "index-damaged" });
    },
  );

  it.each([
    ["another format", (manifest: SnapshotManifest) => ({ ...manifest, format: 99 }), /format 99/],
    [
      "another chunker",
      (manifest: SnapshotManifest) => ({
        ...manifest,
        recipe: { ...manifest.recipe, chunker: "whole-pages-0" },
      }),
      /chunker whole-pages-0/,
    ],
  ] as const)("is refused for %s, naming it and the remedy", async (_, change, message) => {
    await changeManifest(change);
    await expect(openSnapshot(index, recipe)).rejects.toMatchObject({
      code: "index-mismatch",
      message: expect.stringMatching(message),
      remedy: expect.stringContaining("youju index"),
    });
  });

  it("is damaged where it bears another snapshot's name", async () => {
    const { folder: settled } = await openSnapshot(index, recipe);
    const name = "0123456789abcdef";
    await rename(settled, join(index, "snapshots", name));
    await writeFile(join(index, "CURRENT"), name);
    await expect(openSnapshot(index, recipe)).rejects.toMatchObject({ code: "index-damaged" });
  });

  it("is damaged where the manifest does not seal a file that is needed", async () => {
    await changeManifest((manifest) => {
      const { [SNAPSHOT_FILES.chunks]: _, ...files } = manifest.files;
      return { ...manifest, files };
    });
    await expect(openSnapshot(index, recipe)).rejects.toMatchObject({ code: "index-damaged" });
  });
});

describe("readCurrentManifest", () => {
  it("gives the manifest, and undefined where there is no index", async () => {
    expect((await readCurrentManifest(index))?.recipe).toEqual(recipe);
    expect(await readCurrentManifest(join(folder, "nowhere"))).toBeUndefined();
  });
});
