// A handful of invented paragraphs as an open library with its search legs, for tests of single steps of the answering line.
import { createBm25LexicalIndex } from "../../src/adapters/bm25-lexical-index.ts";
import { createExactVectorIndex } from "../../src/adapters/exact-vector-index.ts";
import { findRuns } from "../../src/answering/retrieving/chunk-runs.ts";
import type { LexicalLegs } from "../../src/answering/retrieving/coverage/coverage.ts";
import type { SearchLegs } from "../../src/answering/retrieving/retrieve-candidates.ts";
import type { Bureau } from "../../src/domain/bureau.ts";
import type { DocumentRecord, Paragraph } from "../../src/domain/document.ts";
import { TERM_GROUPS } from "../../src/domain/snapshot.ts";
import { buildInvertedIndex } from "../../src/indexing/index-terms.ts";
import type { Chunk, Library, TermTranslator } from "../../src/ports.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

/** A document with only what a test cares about. */
export function documentRecord(changes: Partial<DocumentRecord> & { readonly id: string }): DocumentRecord {
  const name = { en: changes.id, zhHant: changes.id, zhHans: changes.id };
  return {
    title: name,
    publisher: name,
    kind: "policy-address",
    language: "en",
    publishedOn: "2024-10-16",
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: null,
    sourceUrl: null,
    sha256: "0".repeat(64),
    ...changes,
  };
}

/** An invented bureau. */
export const HARBOUR_BUREAU: Bureau = {
  code: "HB",
  kind: "bureau",
  parent: null,
  en: "Harbour Bureau",
  zhHant: "海港局",
  zhHans: "海港局",
  shortNames: [],
  formerNames: [],
};

/** A paragraph with only what a test cares about; its document and ordinal come from its id, `harbour#p3`. */
export function paragraphOf(
  changes: Partial<Paragraph> & { readonly id: string; readonly text: string },
): Paragraph {
  const [documentId = "", ordinal = "1"] = changes.id.split("#p");
  return {
    documentId,
    ordinal: Number(ordinal),
    kind: "bullet",
    label: ordinal,
    section: [],
    spans: [{ start: 0, end: changes.text.length }],
    language: /\p{Script=Han}/u.test(changes.text) ? "zh-Hant" : "en",
    bureaux: [],
    unlistedBodies: [],
    counterpartId: null,
    ...changes,
  };
}

/** An open library; each paragraph is one passage chunk. */
export function libraryOf(
  documents: readonly DocumentRecord[],
  paragraphs: readonly Paragraph[],
  bureaux: readonly Bureau[] = [],
): Library {
  const chunks = paragraphs.map(({ id, text }): Chunk => {
    return { paragraphId: id, unit: "passage", start: 0, end: text.length };
  });
  return {
    indexId: "sha256:feed",
    documents,
    paragraphs,
    chunks,
    bureaux: new Map(bureaux.map((bureau) => [bureau.code, bureau])),
    document: (id) => documents.find((document) => document.id === id),
    paragraph: (id) => paragraphs.find((paragraph) => paragraph.id === id),
    bureau: (code) => bureaux.find((bureau) => bureau.code === code),
  };
}

function chunksIn({ chunks }: Library): readonly Chunk[] {
  return Array.from({ length: chunks.length }, (_, chunk) => chunks.at(chunk) as Chunk);
}

/** The inverted indexes of a library. */
export function lexicalLegsOf(library: Library): LexicalLegs {
  const chunks = chunksIn(library);
  const find = (id: string): Paragraph => library.paragraph(id) as Paragraph;
  return new Map(
    TERM_GROUPS.map((group) => [
      group,
      createBm25LexicalIndex(buildInvertedIndex(group, chunks, find, library.bureaux)),
    ]),
  );
}

/** All search legs of a library, with vectors that are made of words alone. */
export async function searchLegsOf(library: Library): Promise<SearchLegs> {
  const texts = chunksIn(library).map(({ paragraphId }) => library.paragraph(paragraphId)?.text ?? "");
  const vectors = await createHashEmbedder().embed(texts, "passage");
  const flat = Float32Array.from(vectors.flatMap((vector) => [...vector]));
  return {
    library,
    vectors: createExactVectorIndex(flat, 64),
    lexical: lexicalLegsOf(library),
    chunkRuns: findRuns(library),
  };
}

/** A translator that knows the given pairs, with probability 1, in both directions. */
export function translatorOf(pairs: Readonly<Record<string, string>>): TermTranslator {
  const back = Object.fromEntries(Object.entries(pairs).map(([english, chinese]) => [chinese, english]));
  return {
    translate: (term, from) => {
      const target = (from === "en" ? pairs : back)[term];
      return target === undefined ? [] : [{ term: target, probability: 1 }];
    },
  };
}

/** What the one document of {@link pierLibrary} says, twice. */
export const PIERS = "The Government will build three new piers in the harbour by 2027.";

/** Two paragraphs that say the same: enough for what asks how a long text is worked through, and when it is given up. */
export function pierLibrary(): Library {
  return libraryOf(
    [documentRecord({ id: "harbour" })],
    [
      paragraphOf({ id: "harbour#p1", text: PIERS }),
      paragraphOf({ id: "harbour#p2", text: `Again: ${PIERS}` }),
    ],
  );
}
