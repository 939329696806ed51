// Generated text: as much as was asked for, in three scripts, the same for everybody, and indexable as any document.
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeHaystack } from "../../../src/cli/bench-collection.ts";
import { generateDocuments } from "../../../src/evaluation/speed/policy-text.ts";
import { readCorpus } from "../../../src/indexing/read-corpus.ts";

const folder = await mkdtemp(join(tmpdir(), "youju-hay-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("generateDocuments", () => {
  it("gives the same documents for the same seed, others for another", () => {
    expect([...generateDocuments(150, 1)]).toEqual([...generateDocuments(150, 1)]);
    expect([...generateDocuments(150, 2)]).not.toEqual([...generateDocuments(150, 1)]);
  });

  it("writes in three scripts and seals each text", () => {
    const documents = [...generateDocuments(300, 1)];
    expect(new Set(documents.map(({ entry }) => entry.language))).toEqual(
      new Set(["en", "zh-Hant", "zh-Hans"]),
    );
    for (const { text, entry } of documents) {
      expect(entry.sha256).toBe(createHash("sha256").update(text).digest("hex"));
      expect(/\p{Script=Han}/u.test(text)).toBe(entry.language !== "en");
    }
  });

  it("lies beside the real documents as so many more paragraphs", async () => {
    await writeHaystack("seeds", folder, 250);
    const real = await readCorpus("seeds");
    const corpus = await readCorpus(folder);
    expect(corpus.paragraphs.length - real.paragraphs.length).toBe(250);
    expect(corpus.paragraphs.slice(0, real.paragraphs.length)).toEqual(real.paragraphs);
  });
});
