// An understood question and its vector come in; the paragraphs that any leg found go out, each with what every leg
// says of it: nearness by meaning (of its passage and of its best sentence) and match of words in its own language.
import type { Paragraph } from "../../domain/document.ts";
import { TERM_GROUPS, type TermGroup } from "../../domain/snapshot.ts";
import type { ChunkFilter, Library, QueryTerm, VectorIndex } from "../../ports.ts";
import type { ChunkRuns } from "./chunk-runs.ts";
import type { LexicalLegs, WeighedConcept } from "./coverage/coverage.ts";

/** How many chunks each leg proposes, by meaning and by words of each group of languages. */
export interface SearchDepth {
  readonly dense: number;
  readonly lexical: number;
}

/**
 * Enough that the ranking, not the leg, decides: of 4,022 development questions three quarters of it loses 3 of those with a right
 * paragraph among the first three, half 11, and twice as much gains none.
 */
const WHOLE_DEPTH: SearchDepth = { dense: 80, lexical: 40 };
/** Of a part no more than its first places is read: a third changed 2 of those questions, a sixth loses 3. */
export const PART_DEPTH: SearchDepth = { dense: 30, lexical: 15 };

/** How near the sentences of a paragraph are to a question. */
export interface SentenceSimilarities {
  /** The similarity of the sentence that starts there; undefined where none is known. */
  get(start: number): number | undefined;
}

/** A paragraph that some leg found. */
export interface Candidate {
  readonly paragraph: Paragraph;
  /** The number of its run of chunks. */
  readonly run: number;
  /** Cosine similarity of its nearest passage. */
  readonly passageSimilarity: number;
  /** Cosine similarity of its nearest sentence, or of its passage where it is one sentence. */
  readonly sentenceSimilarity: number;
  /** Similarity of each of its sentences by where the sentence starts; empty where it is one sentence. */
  readonly sentenceSimilarities: SentenceSimilarities;
  /** Best similarity of its passage or sentences to the question's words in its own language. */
  readonly translatedSimilarity: number;
  /** BM25 as a share of the best in its group of languages, 0 to 1. */
  readonly lexical: number;
}

/** What retrieval searches. */
export interface SearchLegs {
  readonly library: Library;
  readonly vectors: VectorIndex;
  readonly lexical: LexicalLegs;
  readonly chunkRuns: ChunkRuns;
  /** How deep they look; as for a whole question where nothing is said. */
  readonly depth?: SearchDepth | undefined;
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
  const { dense: limit } = legs.depth ?? WHOLE_DEPTH;
  const asked = vectors.translated === undefined ? [vectors.own] : [vectors.own, vectors.translated];
  const [lexical, ...dense] = await Promise.all([
    lexicalScores(concepts, legs, filter, signal),
    ...asked.map((vector) => legs.vectors.search(vector, limit, filter, signal)),
  ]);
  const runs = new Set<number>();
  for (const hits of dense) for (const { chunk } of hits) runs.add(legs.chunkRuns.runOf(chunk));
  for (const chunk of lexical.keys()) runs.add(legs.chunkRuns.runOf(chunk));
  const chunks = chunksOfRuns(runs, legs.chunkRuns);
  const [own = [], translated = []] = await Promise.all(
    asked.map((vector) => legs.vectors.similarities(vector, chunks, signal)),
  );
  const near: Similarities = { chunks, own, translated, lexical };
  const candidates: Candidate[] = [];
  let from = 0;
  for (const run of runs) {
    const to = from + legs.chunkRuns.endOf(run) - legs.chunkRuns.startOf(run);
    const candidate = describeCandidate(run, near, from, to, legs.chunkRuns);
    if (candidate !== undefined) candidates.push(candidate);
    from = to;
  }
  return candidates;
}

/** What a question's vectors and words are to some chunks, side by side; `translated` is empty where no words are. */
interface Similarities {
  readonly chunks: readonly number[];
  readonly own: readonly number[];
  readonly translated: readonly number[];
  /** By chunk, of those that have any of the words. */
  readonly lexical: ReadonlyMap<number, number>;
}

/** The chunks of some runs, in order. */
export function chunksOfRuns(runs: Iterable<number>, { startOf, endOf }: ChunkRuns): readonly number[] {
  const chunks: number[] = [];
  for (const run of runs) for (let chunk = startOf(run); chunk < endOf(run); chunk++) chunks.push(chunk);
  return chunks;
}

async function lexicalScores(
  concepts: readonly WeighedConcept[],
  legs: SearchLegs,
  filter: ChunkFilter | undefined,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, number>> {
  const { lexical: limit } = legs.depth ?? WHOLE_DEPTH;
  const found = await Promise.all(
    TERM_GROUPS.map((group) =>
      legs.lexical.get(group)?.search(queryFor(concepts, group), limit, filter, signal),
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
      for (const term of form.terms) if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    }
  }
  const terms: QueryTerm[] = [];
  weights.forEach((weight, term) => {
    terms.push({ term, weight });
  });
  return terms;
}

/** The paragraph of a run, where it is known, by what is said of its chunks, which are those from place `from` up to `to`. */
function describeCandidate(
  run: number,
  near: Similarities,
  from: number,
  to: number,
  { paragraphOf, sentenceStart }: ChunkRuns,
): Candidate | undefined {
  const paragraph = paragraphOf(run);
  if (paragraph === undefined) return undefined;
  const { chunks, own, translated, lexical } = near;
  let sentences = 0;
  let passageSimilarity = -1;
  let sentenceSimilarity = Number.NEGATIVE_INFINITY;
  let translatedSimilarity = 0;
  let words = 0;
  for (let at = from; at < to; at++) {
    const chunk = chunks[at] as number;
    const similarity = own[at] ?? 0;
    if (sentenceStart(chunk) === undefined) passageSimilarity = Math.max(passageSimilarity, similarity);
    else {
      sentences++;
      sentenceSimilarity = Math.max(sentenceSimilarity, similarity);
    }
    translatedSimilarity = Math.max(translatedSimilarity, translated[at] ?? 0);
    words = Math.max(words, lexical.get(chunk) ?? 0);
  }
  return {
    paragraph,
    run,
    passageSimilarity,
    sentenceSimilarity: sentences === 0 ? passageSimilarity : sentenceSimilarity,
    sentenceSimilarities: sentences === 0 ? ONE_SENTENCE : lookUpBetween(near, from, to, sentenceStart),
    translatedSimilarity,
    lexical: words,
  };
}

/** What is told apart of a paragraph that is one sentence. */
const ONE_SENTENCE: SentenceSimilarities = { get: () => undefined };

/** Sentences are few, and asked after in their order: walking on from the last one costs less than a table of them for each candidate. */
function lookUpBetween(
  { chunks, own }: Similarities,
  from: number,
  to: number,
  sentenceStart: ChunkRuns["sentenceStart"],
): SentenceSimilarities {
  let next = from;
  return {
    get: (start) => {
      for (let step = from; step < to; step++) {
        const at = next;
        next = at + 1 < to ? at + 1 : from;
        if (sentenceStart(chunks[at] as number) === start) return own[at] ?? 0;
      }
      return undefined;
    },
  };
}
