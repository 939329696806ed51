// Paragraphs come in, everything that search needs of them goes out: chunks, their vectors, and one inverted index a
// group of languages. The seeds and any other collection are indexed by these same steps.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph } from "../domain/document.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import { TERM_GROUPS, type TermGroup } from "../domain/snapshot.ts";
import type { Chunk, Embedder } from "../ports.ts";
import { countMissing, embedChunks } from "./embed-chunks.ts";
import { buildInvertedIndex } from "./index-terms.ts";
import { keepTerms } from "./keep-terms.ts";
import { type PreviousIndex, planChunks } from "./plan-chunks.ts";

/** What to index, and with what. */
export interface IndexingRequest {
  /** Each with an id of its own. */
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  readonly embedder: Embedder;
  /** The last snapshot, where this very program made it with this encoder: what did not change is taken from it. */
  readonly previous?: PreviousIndex | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** Chunks with their terms, and their vectors as they are asked for. */
export interface IndexedParagraphs {
  readonly chunks: readonly Chunk[];
  readonly terms: ReadonlyMap<TermGroup, InvertedIndex>;
  /** Vectors of all chunks in order, in pieces laid end to end; to be read once. */
  readonly vectors: AsyncIterable<Float32Array>;
  /** Of each chunk the row of its vector in the last snapshot, or -1. */
  readonly rows: Int32Array;
  /** How many texts have to be embedded anew for them. */
  readonly embedded: number;
}

/** Chunks, embeds and indexes paragraphs. */
export function indexParagraphs(request: IndexingRequest): IndexedParagraphs {
  const { paragraphs, bureaux, embedder, previous, onProgress } = request;
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const paragraphOf = (id: string): Paragraph => byId.get(id) as Paragraph;
  const plan = planChunks(paragraphs, bureaux, embedder, previous);
  const { chunks, hasTerms } = plan;
  const isNew = (chunk: number): boolean => hasTerms[chunk] === 0;
  const terms = TERM_GROUPS.map((group): [TermGroup, InvertedIndex] => {
    const anew = buildInvertedIndex(group, chunks, paragraphOf, bureaux, isNew);
    const before = previous?.terms.get(group);
    return [group, before === undefined ? anew : keepTerms(before, plan.moved, anew)];
  });
  const vectors = embedChunks({ plan, paragraphOf, embedder, previous: previous?.vectors, onProgress });
  return { chunks, terms: new Map(terms), vectors, rows: plan.rows, embedded: countMissing(plan) };
}

/** All pieces as one array. */
export async function gatherPieces(
  pieces: AsyncIterable<Float32Array>,
  length: number,
): Promise<Float32Array> {
  const whole = new Float32Array(length);
  let at = 0;
  for await (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
