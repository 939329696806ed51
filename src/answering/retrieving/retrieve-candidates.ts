// An understood question and its vector come in; the paragraphs that any leg found go out, each with what every leg
// says of it: nearness by meaning (of its passage and of its best sentence) and match of words in its own language.
import type { Paragraph } from "../../domain/document.ts";
import { TERM_GROUPS, type TermGroup } from "../../domain/snapshot.ts";
import type { ChunkFilter, Library, QueryTerm, VectorIndex } from "../../ports.ts";
import type { LexicalLegs, WeighedConcept } from "./coverage.ts";

/** How deep each leg looks: enough that the ranking, not the leg, decides (measured on the development set). */
const DENSE_DEPTH = 80;
const LEXICAL_DEPTH = 40;

/** A paragraph that some leg found. */
export interface Candidate {
  readonly paragraph: Paragraph;
  /** Cosine similarity of its nearest passage. */
  readonly passageSimilarity: number;
  /** Cosine similarity of its nearest sentence, or of its passage where it is one sentence. */
  readonly sentenceSimilarity: number;
  /** Similarity of each of its sentences by where the sentence starts; empty where it is one sentence. */
  readonly sentenceSimilarities: ReadonlyMap<number, number>;
  /** Best similarity of its passage or sentences to the question's words in its own language. */
  readonly translatedSimilarity: number;
  /** BM25 as a share of the best in its group of languages, 0 to 1. */
  readonly lexical: number;
}

/** Chunks of each paragraph by its id. */
export type ChunksOf = ReadonlyMap<string, readonly number[]>;

/** What retrieval searches. */
export interface SearchLegs {
  readonly library: Library;
  readonly vectors: VectorIndex;
  readonly lexical: LexicalLegs;
  readonly chunksOf: ChunksOf;
}

/** Numbers of the chunks of each paragraph, made once at the opening of a library. */
export function groupChunks(library: Library): ChunksOf {
  const chunksOf = new Map<string, number[]>();
  library.chunks.forEach(({ paragraphId }, chunk) => {
    const chunks = chunksOf.get(paragraphId);
    if (chunks === undefined) chunksOf.set(paragraphId, [chunk]);
    else chunks.push(chunk);
  });
  return chunksOf;
}

/** A question's vectors: of itself, and of its words translated into the other language (undefined where none are). */
export interface QuestionVectors {
  readonly own: Float32Array;
  readonly translated: Float32Array | undefined;
}

/** Paragraphs found by meaning or by words, in no particular order. */
export async function retrieveCandidates(
  concepts: readonly WeighedConcept[],
  vectors: QuestionVectors,
  legs: SearchLegs,
  filter: ChunkFilter | undefined,
  signal?: AbortSignal,
): Promise<readonly Candidate[]> {
  const asked = vectors.translated === undefined ? [vectors.own] : [vectors.own, vectors.translated];
  const [lexical, ...dense] = await Promise.all([
    lexicalScores(concepts, legs, filter, signal),
    ...asked.map((vector) => legs.vectors.search(vector, DENSE_DEPTH, filter, signal)),
  ]);
  const hits = [...dense.flat().map(({ chunk }) => chunk), ...lexical.keys()];
  const found = [...new Set(hits.map((chunk) => paragraphIdOf(legs.library, chunk)))];
  const chunksOf = found.map((id) => legs.chunksOf.get(id) ?? []);
  const chunks = chunksOf.flat();
  const [own, translated] = await Promise.all(
    asked.map((vector) => legs.vectors.similarities(vector, chunks)),
  );
  let at = 0;
  return found.flatMap((id, i) => {
    const paragraph = legs.library.paragraph(id);
    const near = (chunksOf[i] ?? []).map((chunk) => {
      const similarity = { chunk, own: own?.[at] ?? 0, translated: translated?.[at] ?? 0 };
      at++;
      return similarity;
    });
    return paragraph === undefined ? [] : [describeCandidate(paragraph, near, legs.library, lexical)];
  });
}

/** What the question's vectors are to a chunk: its own, and that of its translated words (0 where there are none). */
interface ChunkSimilarity {
  readonly chunk: number;
  readonly own: number;
  readonly translated: number;
}

function paragraphIdOf(library: Library, chunk: number): string {
  return library.chunks[chunk]?.paragraphId ?? "";
}

async function lexicalScores(
  concepts: readonly WeighedConcept[],
  legs: SearchLegs,
  filter: ChunkFilter | undefined,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, number>> {
  const found = await Promise.all(
    TERM_GROUPS.map((group) =>
      legs.lexical.get(group)?.search(queryFor(concepts, group), LEXICAL_DEPTH, filter, signal),
    ),
  );
  const scores = new Map<number, number>();
  for (const hits of found) {
    if (hits === undefined) continue;
    const best = hits[0]?.score ?? 0;
    for (const { chunk, score } of hits) scores.set(chunk, best === 0 ? 0 : score / best);
  }
  return scores;
}

/** The terms of all forms in a group; a phrase's weight is shared among its terms. */
export function queryFor(concepts: readonly WeighedConcept[], group: TermGroup): readonly QueryTerm[] {
  const weights = new Map<string, number>();
  for (const concept of concepts) {
    for (const form of concept.forms) {
      if (form.group !== group) continue;
      const weight = (concept.weight * form.probability) / form.terms.length;
      for (const term of form.terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

function describeCandidate(
  paragraph: Paragraph,
  near: readonly ChunkSimilarity[],
  library: Library,
  lexical: ReadonlyMap<number, number>,
): Candidate {
  const sentenceSimilarities = new Map<number, number>();
  let passageSimilarity = -1;
  let sentenceSimilarity = Number.NEGATIVE_INFINITY;
  let translatedSimilarity = 0;
  let words = 0;
  for (const { chunk: number, own: similarity, translated } of near) {
    const chunk = library.chunks[number];
    if (chunk?.unit === "passage") passageSimilarity = Math.max(passageSimilarity, similarity);
    else if (chunk !== undefined) {
      sentenceSimilarities.set(chunk.start, similarity);
      sentenceSimilarity = Math.max(sentenceSimilarity, similarity);
    }
    translatedSimilarity = Math.max(translatedSimilarity, translated);
    words = Math.max(words, lexical.get(number) ?? 0);
  }
  return {
    paragraph,
    passageSimilarity,
    sentenceSimilarity: sentenceSimilarities.size === 0 ? passageSimilarity : sentenceSimilarity,
    sentenceSimilarities,
    translatedSimilarity,
    lexical: words,
  };
}
