// Documents in the shapes that offices publish, made by other programs: what a person sees is what is found, under its label.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OwnFilesReport, readOwnFiles } from "../../../src/indexing/files/read-own-files.ts";
import { readCorpus } from "../../../src/indexing/read-corpus.ts";
import { readOneFile } from "../../../src/wiring/format-readers.ts";

let folder: string;
let report: OwnFilesReport;
let corpus: Awaited<ReturnType<typeof readCorpus>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-odd-"));
  report = await readOwnFiles({
    paths: ["collection-tc.html", "ferry-review-20250514.pdf", "bilingual.docx"].map((name) =>
      join("test/fixtures/odd-documents", name),
    ),
    reader: { read: readOneFile, close: async () => undefined },
    limits: { bytes: 1e7, inflatedBytes: 1e8, pages: 100, seconds: 20 },
    registerFolder: "seeds",
    folder,
    onProgress: () => undefined,
  });
  corpus = await readCorpus(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const paragraphsOf = (id: string) => corpus.paragraphs.filter(({ documentId }) => documentId === id);
const described = (id: string) => report.documents.find((document) => document.id === id);

describe("a paper in two columns", () => {
  const paper = () => paragraphsOf("ferry-review-20250514");

  it("has its twenty numbered paragraphs, whole, though columns, tables and footnotes part them", () => {
    const numbered = paper().filter(({ kind }) => kind === "numbered");
    expect(numbered.map(({ label }) => label)).toEqual(
      Array.from({ length: 20 }, (_, i) => `para. ${i + 1}`),
    );
    for (const { text } of numbered) expect(text).toMatch(/\.[¹²³]?$/u);
  });

  it("has the rows of the table within a column as rows", () => {
    const texts = paper().map(({ text }) => text);
    expect(texts).toContain("Central – Cheung Chau | 19 800 | $15.9");
    expect(texts).toContain("Inter-islands | 1 240 | $14.6");
  });

  it("has its footnotes as footnotes, and its bold lines as headings", () => {
    const footnotes = paper().filter(({ kind }) => kind === "footnote");
    expect(footnotes.map(({ text }) => text.split(" ").slice(0, 2).join(" "))).toEqual([
      "The six",
      "The level",
      "Subject to",
    ]);
    expect(
      paper()
        .find(({ label }) => label === "para. 6")
        ?.section.at(-1),
    ).toBe("Proposal");
  });

  it("has nothing of its running head", () => {
    expect(paper().some(({ text }) => text.includes("Transport Policy Review 2025"))).toBe(false);
  });
});

describe("a department's page", () => {
  it("has its text, and nothing of the menus around it, though a table lays it out", () => {
    const texts = paragraphsOf("collection-tc").map(({ text }) => text);
    expect(texts).toContain("收集時間");
    expect(texts).toContain("港島 | 下午六時 | 下午五時");
    for (const around of ["網頁指南", "關於我們", "主頁", "返回頁首", "私隱政策", "跳至主要內容"])
      expect(texts.join("\n")).not.toContain(around);
  });

  it("is dated by what it says of itself, not by a day in its text", () => {
    expect(described("collection-tc")).toMatchObject({ publishedOn: "2025-07-16", dateBasis: "text" });
  });
});

describe("a page in both languages", () => {
  it("has every paragraph of either, and its table's rows", () => {
    const texts = paragraphsOf("bilingual").map(({ text }) => text);
    expect(texts).toContain("長者醫療券計劃每年為合資格長者提供2,000元醫療券，累積上限為8,000元。");
    expect(texts.some((text) => text.startsWith("The Health Bureau will extend the scheme"))).toBe(true);
    expect(texts).toContain("2024 | 1 255 000 | 3,402");
  });
});
