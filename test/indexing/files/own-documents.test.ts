// Six documents of a person's own in each format: every paragraph is found whole, and under the label that it bears.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOwnFiles } from "../../../src/indexing/files/read-own-files.ts";
import { readCorpus } from "../../../src/indexing/read-corpus.ts";
import type { FileReader } from "../../../src/ports.ts";
import { readOneFile } from "../../../src/wiring/format-readers.ts";

const FIXTURES = "test/fixtures/own-documents";

interface Expected {
  readonly language: string;
  /** Label null: by its ordinal. */
  readonly paragraphs: readonly { readonly label: string | null; readonly text: string }[];
}

/** In this process: the fixtures are not hostile. */
const reader: FileReader = { read: readOneFile, close: async () => undefined };
const limits = { bytes: 1e7, inflatedBytes: 1e8, pages: 100, seconds: 20 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-own-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bare = (text: string) =>
  text
    .replace(/[¹²³]/gu, "")
    .replace(/[\s|]+/gu, " ")
    .trim();

describe.each(["txt", "md", "html", "docx", "pdf"])("own documents as %s", (format) => {
  it("have all their paragraphs, each under its label, with language, date and counterpart", async () => {
    const expected = JSON.parse(await readFile(join(FIXTURES, "expected.json"), "utf8")) as Record<
      string,
      Expected
    >;
    const paths = [join(FIXTURES, format)];
    const report = await readOwnFiles({
      paths,
      reader,
      limits,
      registerFolder: "seeds",
      folder,
      onProgress: () => undefined,
    });
    expect(report.refused).toEqual([]);
    const { paragraphs, documents } = await readCorpus(folder);
    const lost: string[] = [];
    for (const [name, { language, paragraphs: wanted }] of Object.entries(expected)) {
      expect(documents.find(({ id }) => id === name)).toMatchObject({ language, publishedOn: "2025-03-12" });
      const own = paragraphs.filter(({ documentId }) => documentId === name);
      for (const { label, text } of wanted) {
        const found = own.find((paragraph) => bare(paragraph.text) === bare(text));
        if (found === undefined || (label !== null && found.label !== label))
          lost.push(`${name} ${label}: ${text.slice(0, 40)} → ${found?.label}`);
      }
    }
    expect(lost).toEqual([]);
    expect(report.documents.filter(({ counterpartId }) => counterpartId !== null)).toHaveLength(6);
    const numbered = paragraphs.filter(({ kind }) => kind === "numbered");
    expect(numbered.filter(({ counterpartId }) => counterpartId === null)).toEqual([]);
  });
});
