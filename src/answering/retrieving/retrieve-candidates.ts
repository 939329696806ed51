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
export interface ChunksOf {
  get(paragraphId: string): readonly number[] | undefined;
}

/** What retrieval searches. */
export interface SearchLegs {
  readonly library: Library;
  readonly vectors: VectorIndex;
  readonly lexical: LexicalLegs;
  readonly chunksOf: ChunksOf;
}

/** Numbers of the chunks of each paragraph, which stand together; where each begins is found once, at the opening of a library. */
export function groupChunks({ chunks }: Library): ChunksOf {
  const firstOf = new Map<string, number>();
  for (let chunk = 0; chunk < chunks.length; chunk++) {
    const id = chunks.at(chunk)?.paragraphId ?? "";
    if (!firstOf.has(id)) firstOf.set(id, chunk);
  }
  return {
    get: (id) => {
      const first = firstOf.get(id);
      if (first === undefined) return undefined;
      const own: number[] = [];
      for (let chunk = first; chunks.at(chunk)?.paragraphId === id; chunk++) own.push(chunk);
      return own;
    },
  };
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
  const found = new Set<string>();
  for (const hits of dense) for (const { chunk } of hits) found.add(paragraphIdOf(legs.library, chunk));
  for (const chunk of lexical.keys()) found.add(paragraphIdOf(legs.library, chunk));
  const chunksOf = Array.from(found, (id) => legs.chunksOf.get(id) ?? []);
  const chunks = chunksOf.flat();
  const [own = [], translated = []] = await Promise.all(
    asked.map((vector) => legs.vectors.similarities(vector, chunks, signal)),
  );
  const near: Similarities = { chunks, own, translated, lexical };
  let from = 0;
  return Array.from(found).flatMap((id, i) => {
    const to = from + (chunksOf[i]?.length ?? 0);
    const paragraph = legs.library.paragraph(id);
    const candidates =
      paragraph === undefined ? [] : [describeCandidate(paragraph, near, from, to, legs.library)];
    from = to;
    return candidates;
  });
}

/** What a question's vectors and words are to some chunks, side by side; `translated` is empty where no words are. */
interface Similarities {
  readonly chunks: readonly number[];
  readonly own: readonly number[];
  readonly translated: readonly number[];
  /** By chunk, of those that have any of the words. */
  readonly lexical: ReadonlyMap<number, number>;
}

function paragraphIdOf(library: Library, chunk: number): string {
  return library.chunks.at(chunk)?.paragraphId ?? "";
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

/** A paragraph by what is said of its chunks, which are those from place `from` up to `to`. */
function describeCandidate(
  paragraph: Paragraph,
  { chunks, own, translated, lexical }: Similarities,
  from: number,
  to: number,
  library: Library,
): Candidate {
  let sentenceSimilarities: Map<number, number> | undefined;
  let passageSimilarity = -1;
  let sentenceSimilarity = Number.NEGATIVE_INFINITY;
  let translatedSimilarity = 0;
  let words = 0;
  for (let at = from; at < to; at++) {
    const number = chunks[at] as number;
    const similarity = own[at] ?? 0;
    const chunk = library.chunks.at(number);
    if (chunk?.unit === "passage") passageSimilarity = Math.max(passageSimilarity, similarity);
    else if (chunk !== undefined) {
      sentenceSimilarities ??= new Map();
      sentenceSimilarities.set(chunk.start, similarity);
      sentenceSimilarity = Math.max(sentenceSimilarity, similarity);
    }
    translatedSimilarity = Math.max(translatedSimilarity, translated[at] ?? 0);
    words = Math.max(words, lexical.get(number) ?? 0);
  }
  return {
    paragraph,
    passageSimilarity,
    sentenceSimilarity: sentenceSimilarities === undefined ? passageSimilarity : sentenceSimilarity,
    sentenceSimilarities: sentenceSimilarities ?? ONE_SENTENCE,
    translatedSimilarity,
    lexical: words,
  };
}

/** What is told apart of a paragraph that is one sentence. */
const ONE_SENTENCE: ReadonlyMap<number, number> = new Map();
