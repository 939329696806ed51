// What `youju index` does where nothing changed: nothing. And that it does not take a change, or a damage, for nothing.
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { SnapshotManifest } from "../../src/domain/snapshot.ts";
import type { BuildReport } from "../../src/indexing/build-index.ts";
import { buildIndex } from "../../src/wiring/build-index.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-standing-"));
  await writeTinySeeds(join(folder, "seeds"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function build(settings: Readonly<Record<string, string>> = {}): Promise<BuildReport> {
  return buildIndex(
    readConfig({ YOUJU_SEEDS: join(folder, "seeds"), YOUJU_INDEX: join(folder, "index"), ...settings }),
  );
}

/** When each file of the index was last written. */
async function timesOf(): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number> = {};
  for (const name of (await readdir(join(folder, "index"), { recursive: true })).sort())
    times[name] = (await stat(join(folder, "index", name))).ctimeMs;
  // The lock comes and goes in it.
  return { ...times, ".": 0 };
}

async function changeSeeds(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, "seeds", file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

/** Changes the manifest of a snapshot together with its seal. */
async function changeManifest(
  snapshot: string,
  change: (built: SnapshotManifest["built"]) => object,
): Promise<void> {
  const file = join(snapshot, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as SnapshotManifest;
  const text = JSON.stringify({ ...manifest, built: change(manifest.built) });
  await writeFile(file, text);
  await writeFile(join(snapshot, "manifest.sha256"), `${createHash("sha256").update(text).digest("hex")}\n`);
}

describe("building where nothing changed", () => {
  it("writes nothing, and reports the snapshot that stands as the build that made it did", async () => {
    const first = await build();
    const before = await timesOf();
    const again = await build();
    expect(await timesOf()).toEqual(before);
    expect(first.written).toBe(true);
    expect(again).toEqual({ ...first, embedded: 0, written: false });
  });

  it("removes what a build that was killed left behind, and gives way to one that is running", async () => {
    await build();
    await writeFile(join(folder, "index/snapshots/.tmp-1-x"), "half a build");
    expect((await build()).written).toBe(false);
    expect(await readdir(join(folder, "index/snapshots"))).not.toContain(".tmp-1-x");
    await writeFile(join(folder, "index/.lock"), `${process.pid}\n`);
    await expect(build()).rejects.toMatchObject({ code: "build-in-progress" });
  });

  it("refuses a text that is not the one that its entry describes, wherever it lies", async () => {
    await rename(join(folder, "seeds/harbour.en.txt"), join(folder, "seeds/harbour.md"));
    await changeSeeds("manifest.json", (text) => text.replace("harbour.en.txt", "harbour.md"));
    await build();
    await changeSeeds("harbour.md", (text) => text.replace("1,200", "1,300"));
    await expect(build()).rejects.toMatchObject({ code: "seeds-invalid" });
  });
});

describe("building where anything changed", () => {
  it.each([
    ["an entry", "manifest.json", "2025-01-02", "2025-01-03"],
    ["the register", "bureaux.json", "Development Bureau", "Bureau of Quays"],
  ])("writes another snapshot for %s", async (_, file, before, after) => {
    const first = await build();
    await changeSeeds(file, (text) => text.replaceAll(before, after));
    const second = await build();
    expect(second.written).toBe(true);
    expect(second.indexId).not.toBe(first.indexId);
    expect((await build()).indexId).toBe(second.indexId);
  });

  it.each([
    ["another program", (built: SnapshotManifest["built"]) => ({ ...built, program: "another" })],
    ["another version of Node.js", (built: SnapshotManifest["built"]) => ({ ...built, node: "v18.0.0" })],
  ])("makes all of it anew after %s, once", async (_, change) => {
    const first = await build();
    await changeManifest(first.folder, change);
    const second = await build();
    expect(second).toMatchObject({ written: true, embedded: first.chunks, indexId: first.indexId });
    expect((await build()).written).toBe(false);
  });

  it("builds where the index was made from other entries, whatever the hash of the documents says", async () => {
    const first = await build();
    await changeManifest(first.folder, (built) => ({
      ...built,
      documents: { ...built.documents, "harbour.en": "00" },
    }));
    expect(await build()).toMatchObject({ written: true, embedded: 0, indexId: first.indexId });
    expect((await build()).written).toBe(false);
  });

  it("makes all of it anew with another encoder", async () => {
    const first = await build();
    const model = join(folder, "other-model");
    const bundled = resolve("models/youju-static-768");
    await cp(bundled, model, { recursive: true, filter: (source) => !source.endsWith("onnx") });
    await symlink(join(bundled, "onnx"), join(model, "onnx"));
    const config = await readFile(join(model, "config.json"), "utf8");
    await writeFile(join(model, "config.json"), `${config}\n`);
    const second = await build({ YOUJU_MODEL: model });
    expect(second).toMatchObject({ written: true, embedded: first.chunks });
    expect((await build({ YOUJU_MODEL: model })).written).toBe(false);
  });

  it("writes the lists once they are asked for, and leaves them out once they are not", async () => {
    await build({ YOUJU_VECTOR_INDEX: "exact" });
    expect(await build({ YOUJU_VECTOR_INDEX: "lists" })).toMatchObject({ written: true, lists: true });
    expect(await build({ YOUJU_VECTOR_INDEX: "lists" })).toMatchObject({ written: false, lists: true });
    expect(await build({ YOUJU_VECTOR_INDEX: "exact" })).toMatchObject({ written: true, lists: false });
  });

  it.each(["vectors.f32", "vectors.lists3", "report.json", "chunks.bin", "manifest.json", "manifest.sha256"])(
    "mends a snapshot whose %s was changed, or is gone",
    async (name) => {
      const settings = { YOUJU_VECTOR_INDEX: "lists" };
      const first = await build(settings);
      const file = join(first.folder, name);
      const bytes = await readFile(file);
      await writeFile(file, bytes.toReversed());
      expect(await build(settings)).toMatchObject({ written: true, indexId: first.indexId });
      if (!name.startsWith("manifest")) expect(await readFile(file)).toEqual(bytes);
      await rm(file);
      expect(await build(settings)).toMatchObject({ written: true, indexId: first.indexId });
      expect((await build(settings)).written).toBe(false);
    },
  );

  it("builds where CURRENT names another snapshot, or none", async () => {
    const first = await build();
    await writeFile(join(folder, "index/CURRENT"), "0000000000000000\n");
    expect(await build()).toMatchObject({ written: true, indexId: first.indexId });
    await rename(first.folder, join(folder, "index/snapshots/0000000000000000"));
    await writeFile(join(folder, "index/CURRENT"), "0000000000000000\n");
    expect(await build()).toMatchObject({ written: true, folder: first.folder });
  });
});
