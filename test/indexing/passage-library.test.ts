import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/domain/passage.ts";
import { gatherPieces, indexParagraphs } from "../../src/indexing/index-paragraphs.ts";
import { passageLibrary, passageParagraph } from "../../src/indexing/passage-library.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

const PASSAGES: readonly Passage[] = [
  { id: "a-1", title: "Piers", text: "A pier is built. It will open in 2027.", language: "en" },
  { id: "b/2", title: null, text: "碼頭將於二零二七年啟用。", language: "zh-Hant" },
];

describe("a library of passages", () => {
  it("has each passage as a document of one paragraph under the passage's own id", () => {
    const library = passageLibrary(PASSAGES, []);
    for (const passage of PASSAGES) {
      const paragraph = library.paragraph(passage.id);
      expect(paragraph).toMatchObject({ text: passage.text, documentId: passage.id, bureaux: [] });
      expect(paragraph?.section).toEqual(passage.title === null ? [] : [passage.title]);
      expect(library.document(passage.id)?.language).toBe(passage.language);
    }
    expect(library.paragraph("c")).toBeUndefined();
  });

  it("is known by its texts", () => {
    const [first, ...rest] = PASSAGES as [Passage, ...Passage[]];
    const changed = passageLibrary([{ ...first, text: "Another." }, ...rest], []);
    expect(changed.indexId).not.toBe(passageLibrary(PASSAGES, []).indexId);
    expect(passageLibrary([...PASSAGES], []).indexId).toBe(passageLibrary(PASSAGES, []).indexId);
  });

  it("is indexed by the same steps as the seeds: chunks, vectors, terms by language", async () => {
    const embedder = createHashEmbedder();
    const { chunks, vectors, embedded, terms } = indexParagraphs({
      paragraphs: PASSAGES.map(passageParagraph),
      bureaux: new Map(),
      embedder,
      onProgress: () => undefined,
    });
    expect(chunks.map(({ paragraphId, unit }) => `${paragraphId} ${unit}`)).toEqual([
      "a-1 passage",
      "a-1 sentence",
      "a-1 sentence",
      "b/2 passage",
    ]);
    const length = chunks.length * embedder.dimensions;
    expect((await gatherPieces(vectors, length)).every(Number.isFinite)).toBe(true);
    expect(embedded).toBe(4);
    expect(terms.get("en")?.terms).toContain("pier");
    expect(terms.get("zh")?.terms).toContain("码头");
  });
});
