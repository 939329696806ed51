// Paragraphs come in, everything that search needs of them goes out: chunks, their vectors, and one inverted index a
// group of languages. The seeds and any other collection are indexed by these same steps.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph } from "../domain/document.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import { TERM_GROUPS, type TermGroup } from "../domain/snapshot.ts";
import type { Chunk, Embedder } from "../ports.ts";
import { chunkParagraphs } from "./chunk-paragraphs.ts";
import { type EmbeddedChunks, embeddingText, embedTexts, type KnownVectors } from "./embed-chunks.ts";
import { buildInvertedIndex } from "./index-terms.ts";

/** What to index, and with what. */
export interface IndexingRequest {
  /** Each with an id of its own. */
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  readonly embedder: Embedder;
  readonly known: KnownVectors;
  readonly onProgress: (done: number, total: number) => void;
}

/** Chunks with their vectors (`chunks × dimensions` numbers) and their terms. */
export interface IndexedParagraphs extends EmbeddedChunks {
  readonly chunks: readonly Chunk[];
  readonly terms: ReadonlyMap<TermGroup, InvertedIndex>;
}

/** Chunks, embeds and indexes paragraphs; in memory. */
export async function indexParagraphs(request: IndexingRequest): Promise<IndexedParagraphs> {
  const { paragraphs, bureaux, embedder, known, onProgress } = request;
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const paragraphOf = (id: string): Paragraph => byId.get(id) as Paragraph;
  const chunks = chunkParagraphs(paragraphs, embedder);
  const texts = chunks.map((chunk) => embeddingText(paragraphOf(chunk.paragraphId), chunk));
  const { vectors, embedded } = await embedTexts(texts, embedder, known, onProgress);
  const terms = new Map(
    TERM_GROUPS.map((group) => [group, buildInvertedIndex(group, chunks, paragraphOf, bureaux)]),
  );
  return { chunks, vectors, embedded, terms };
}
