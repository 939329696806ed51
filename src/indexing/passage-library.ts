// Passages of any origin come in, a library in memory goes out, each passage a document of one paragraph: how a public
// benchmark is searched by the same parts as the seeds.
import { createHash } from "node:crypto";
import type { DocumentRecord, LocalizedText, Paragraph } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Chunk, Library } from "../ports.ts";

/** Before every document that a question could ask for by its year: a passage's date is not known. */
const NO_DATE = "0001-01-01";

/** The paragraph of a passage: prose, nobody's responsibility, without a counterpart. */
export function passageParagraph({ id, title, text, language }: Passage): Paragraph {
  return {
    id,
    documentId: id,
    ordinal: 1,
    kind: "prose",
    label: "1",
    section: title === null ? [] : [title],
    text,
    spans: [{ start: 0, end: text.length }],
    language,
    bureaux: [],
    unlistedBodies: [],
    counterpartId: null,
  };
}

/** The library of passages and of the chunks that their paragraphs were cut into. */
export function passageLibrary(passages: readonly Passage[], chunks: readonly Chunk[]): Library {
  const documents = passages.map(passageDocument);
  const paragraphs = passages.map(passageParagraph);
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const paragraphById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const hashes = documents.map(({ id, sha256 }) => `${id}\t${sha256}\n`).join("");
  return {
    indexId: `sha256:${sha256Of(hashes)}`,
    documents,
    paragraphs,
    chunks,
    bureaux: new Map(),
    document: (id) => documentById.get(id),
    paragraph: (id) => paragraphById.get(id),
    bureau: () => undefined,
  };
}

function passageDocument({ id, title, text, language }: Passage): DocumentRecord {
  return {
    id,
    title: inAllLanguages(title ?? id),
    publisher: inAllLanguages(""),
    kind: "other",
    language,
    publishedOn: NO_DATE,
    publishedPrecision: "year",
    defaultBureau: null,
    counterpartId: null,
    sourceUrl: null,
    sha256: sha256Of(text),
  };
}

function inAllLanguages(name: string): LocalizedText {
  return { en: name, zhHant: name, zhHans: name };
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
