// The hay beside the real documents, and the one change that an update is measured by.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { changeOneDocument, writeHaystack } from "../../src/cli/bench-collection.ts";
import { readCorpus } from "../../src/indexing/read-corpus.ts";

const folder = await mkdtemp(join(tmpdir(), "youju-hay-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a haystack", () => {
  it("stays a sound documents folder when one of its documents changes, and one paragraph of it is another", async () => {
    const hay = join(folder, "hay");
    await writeHaystack("seeds", hay, 150);
    const before = await readCorpus(hay);
    expect(await changeOneDocument(hay)).toBe(true);
    const after = await readCorpus(hay);
    expect(after.paragraphs).toHaveLength(before.paragraphs.length);
    const changed = after.paragraphs.filter(({ text }, i) => text !== before.paragraphs[i]?.text);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.documentId).toMatch(/^generated-/);
  });

  it("has nothing to change where only the real documents are", async () => {
    const real = join(folder, "real");
    await writeHaystack("seeds", real, 0);
    const manifest = await readFile(join(real, "manifest.json"), "utf8");
    expect(await changeOneDocument(real)).toBe(false);
    expect(await readFile(join(real, "manifest.json"), "utf8")).toBe(manifest);
  });
});
