// A finished snapshot is read back whole before it serves: whatever of it is not what was written is found out.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { buildIndex } from "../../src/indexing/build-index.ts";
import { trySnapshot } from "../../src/wiring/try-snapshot.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

const embedder = createHashEmbedder();
let folder: string;
let sound: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-trial-"));
  await writeTinySeeds(join(folder, "seeds"));
  const built = await buildIndex({
    seedsFolder: join(folder, "seeds"),
    indexFolder: join(folder, "index"),
    embedder,
    hnsw: undefined,
    check: async () => undefined,
    onProgress: () => undefined,
  });
  sound = built.folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a trial", () => {
  it("passes a snapshot that is whole", async () => {
    await expect(trySnapshot(readConfig({}), embedder, sound)).resolves.toBeUndefined();
  });

  it("refuses one of which any file is not what was written", async () => {
    const manifest = JSON.parse(await readFile(join(sound, "manifest.json"), "utf8")) as { files: object };
    const names = [...Object.keys(manifest.files), "manifest.json", "manifest.sha256"];
    expect(names).toContain("vectors.f32");
    const copy = join(folder, "copy");
    for (const name of names) {
      await rm(copy, { recursive: true, force: true });
      await cp(sound, copy, { recursive: true });
      const bytes = await readFile(join(copy, name));
      await writeFile(join(copy, name), bytes.subarray(0, -1));
      await expect(trySnapshot(readConfig({}), embedder, copy)).rejects.toMatchObject({
        code: "index-damaged",
      });
    }
  });
});
