// The document's line from end to end on two small documents, and what a snapshot survives.
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSnapshot } from "../../src/adapters/snapshot-files.ts";
import { AssistantError } from "../../src/errors.ts";
import { type BuildRequest, buildIndex, recipeOf } from "../../src/indexing/build-index.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-index-"));
  await writeTinySeeds(join(folder, "seeds"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function request(changes: Partial<BuildRequest> = {}): BuildRequest {
  return {
    seedsFolder: join(folder, "seeds"),
    indexFolder: join(folder, "index"),
    embedder: createHashEmbedder(),
    hnsw: undefined,
    check: async () => undefined,
    onProgress: () => undefined,
    ...changes,
  };
}

const recipe = recipeOf(createHashEmbedder());

async function changeCurrentFile(name: string, change: (file: string) => Promise<void>): Promise<void> {
  const current = (await readFile(join(folder, "index/CURRENT"), "utf8")).trim();
  await change(join(folder, "index/snapshots", current, name));
}

describe("building an index", () => {
  it("writes a snapshot that opens with the paragraphs, vectors and terms of the documents", async () => {
    const report = await buildIndex(request());
    const snapshot = await openSnapshot(join(folder, "index"), recipe);
    expect(snapshot.library.indexId).toBe(report.indexId);
    expect(snapshot.library.documents.map(({ id }) => id)).toEqual(["harbour.en", "garden.zh-Hant"]);
    const bullets = snapshot.library.paragraphs.filter(({ kind }) => kind === "bullet");
    expect(bullets.map(({ bureaux }) => bureaux.map(({ code }) => code))).toEqual([
      ["DEVB"],
      ["ITIB"],
      ["DEVB"],
    ]);
    expect(snapshot.vectors.inMemory).toHaveLength(snapshot.library.chunks.length * 64);
    expect(snapshot.terms.get("en")?.terms).toContain("lamp");
    expect(snapshot.degraded).toBeUndefined();
  });

  it("gives the same index id and bytes for the same documents, and another one for others", async () => {
    const first = await buildIndex(request());
    const again = await buildIndex(request({ indexFolder: join(folder, "elsewhere") }));
    expect(again.indexId).toBe(first.indexId);
    const text = await readFile(join(folder, "seeds/manifest.json"), "utf8");
    await writeFile(join(folder, "seeds/manifest.json"), text.replace("2025-01-02", "2025-01-03"));
    expect((await buildIndex(request())).indexId).not.toBe(first.indexId);
  });

  it("refuses a second builder, and takes over the lock of one that died", async () => {
    await buildIndex(request());
    await writeFile(join(folder, "index/.lock"), `${process.pid}\n`);
    await expect(buildIndex(request())).rejects.toMatchObject({ code: "build-in-progress" });
    await writeFile(join(folder, "index/.lock"), "2147483646\n");
    await expect(buildIndex(request())).resolves.toBeDefined();
    expect(await readdir(join(folder, "index"))).not.toContain(".lock");
  });

  it("leaves the old index serving when a build fails, and cleans up after one that was killed", async () => {
    const first = await buildIndex(request());
    await writeFile(join(folder, "seeds/manifest.json"), "{");
    await expect(buildIndex(request())).rejects.toBeInstanceOf(AssistantError);
    expect((await openSnapshot(join(folder, "index"), recipe)).library.indexId).toBe(first.indexId);
    await writeTinySeeds(join(folder, "seeds"));
    await writeFile(join(folder, "index/snapshots/.tmp-1-x"), "half a build");
    await buildIndex(request());
    expect(await readdir(join(folder, "index/snapshots"))).not.toContain(".tmp-1-x");
  });

  it("refuses vectors that are not finite", async () => {
    const broken = {
      ...createHashEmbedder(),
      embed: async (texts: readonly string[]) => texts.map(() => new Float32Array(64).fill(Number.NaN)),
    };
    await expect(buildIndex(request({ embedder: broken }))).rejects.toMatchObject({
      code: "model-unavailable",
    });
  });
});

describe("opening an index", () => {
  it("says that there is none, and what to do", async () => {
    await expect(openSnapshot(join(folder, "index"), recipe)).rejects.toMatchObject({
      code: "index-missing",
      remedy: expect.stringContaining("youju index"),
    });
  });

  it("refuses another encoder of the same dimensions, naming both", async () => {
    await buildIndex(request());
    const other = recipeOf(createHashEmbedder(64, "another"));
    await expect(openSnapshot(join(folder, "index"), other)).rejects.toMatchObject({
      code: "index-mismatch",
      message: expect.stringMatching(/hash.*another/),
    });
  });

  it.each(["paragraphs.jsonl", "vectors.f32", "postings-en.bin", "terms-zh.json", "manifest.json"])(
    "notices a changed %s, and falls back on the snapshot before it",
    async (name) => {
      const first = await buildIndex(request());
      const text = await readFile(join(folder, "seeds/manifest.json"), "utf8");
      await writeFile(join(folder, "seeds/manifest.json"), text.replace("2025-01-02", "2025-01-03"));
      await buildIndex(request());
      await changeCurrentFile(name, (file) => truncate(file, 10));
      const snapshot = await openSnapshot(join(folder, "index"), recipe);
      expect(snapshot.library.indexId).toBe(first.indexId);
      expect(snapshot.degraded).toMatch(/damaged/);
    },
  );

  it("is index-damaged where no snapshot is whole", async () => {
    await buildIndex(request());
    await changeCurrentFile("chunks.bin", (file) => writeFile(file, "[]"));
    await expect(openSnapshot(join(folder, "index"), recipe)).rejects.toMatchObject({
      code: "index-damaged",
    });
  });
});
