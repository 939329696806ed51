// A short question comes in with its ranking; the weight of its words that no near passage says goes out, each less as far as a sentence there
// comes near it by meaning: 老人 is said by 長者, and nothing in a paper on a park comes near "car park". A long question has words to spare.

import { foldText } from "../../text/fold.ts";
import { isWhereWordsMeet } from "../../text/stop-words.ts";
import type { EmbeddingParts } from "../embed-questions.ts";
import type { ChunkRuns } from "../retrieving/chunk-runs.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { type Candidate, chunksOfRuns, type SearchLegs } from "../retrieving/retrieve-candidates.ts";
import type { Searched } from "../retrieving/searched.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { mostSaid } from "./said-share.ts";
import { isDictionaryWord } from "./topic-signals.ts";
import { shortnessOf } from "./weak-match.ts";

/** Passages that count as near. */
const NEAR = 3;
/** Share of a word's forms from which on it is said. */
const SAID = 0.5;
/** Similarity of a sentence to a word from which on it says as much in other words. */
const SAYS_AS_MUCH = 0.4;

/** What a ranking is read with. */
export type UnsaidParts = Pick<SearchLegs, "vectors" | "chunkRuns"> & Pick<EmbeddingParts, "embedder">;

/** A question with what was found for it. */
export interface UnsaidRanking {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  readonly ranked: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly searched: Pick<Searched, "rarest">;
}

/**
 * Rarity of a word that no passage of the bundled collection says. In a larger one each word of a question is rarer, whether or not the passage
 * answers, and would weigh the more for it; in a smaller one it is as common as it is.
 */
const USUAL_RAREST = 5.7;

/** Importance of the unsaid words, from 0, times how short the question is. */
export async function unsaidWords(
  { question, concepts, ranked, candidates, searched }: UnsaidRanking,
  profileOf: ProfileOf,
  parts: UnsaidParts,
  signal: AbortSignal | undefined,
): Promise<number> {
  const shortness = shortnessOf(question, concepts);
  const near = ranked.slice(0, NEAR);
  const unsaid = shortness === 0 ? [] : unsaidConcepts(foldText(question.asked), concepts, near, profileOf);
  if (unsaid.length === 0) return 0;
  const chunks = chunksOf(near, candidates, parts.chunkRuns);
  const words = unsaid.map(({ name }) => name);
  const vectors = await parts.embedder.embed(words, "query", signal);
  const weights = unsaid.map(async ({ importance, said, own }, i) => {
    const similarities = await parts.vectors.similarities(vectors[i] as Float32Array, chunks, signal);
    const nearest = Math.max(0, ...similarities);
    return importance * own * (1 - said) * Math.max(0, 1 - nearest / SAYS_AS_MUCH);
  });
  const scale = shortness * Math.min(1, USUAL_RAREST / searched.rarest);
  return scale * (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
}

/** A word of the question that is not said. */
interface UnsaidWord extends Pick<WeighedConcept, "name" | "importance"> {
  /** How far a near passage says it at most. */
  readonly said: number;
  /** Share of its letters, above 0, that no word has which is said: of 「沙嶺塊地」 no more than 「塊地」 is left where 沙嶺 is. */
  readonly own: number;
}

/** Words of the question, not its phrases, that are not said. */
function unsaidConcepts(
  asked: string,
  concepts: readonly WeighedConcept[],
  near: readonly Evidence[],
  profileOf: ProfileOf,
): readonly UnsaidWord[] {
  const profiles = near.flatMap((evidence) => versionsOf(evidence, profileOf));
  const words = concepts
    .filter((concept) => !concept.name.startsWith("“") && isWord(concept))
    .map((concept) => ({
      name: concept.name,
      importance: concept.importance,
      said: mostSaid(concept, profiles),
    }));
  const heard = words.filter(({ said }) => said >= SAID).map(({ name }) => name);
  const unheard = lettersBeside(heard, asked);
  return words
    .filter(({ said }) => said < SAID)
    .map((word) => ({ own: shareOf(unheard, asked.indexOf(word.name), word.name.length), ...word }))
    .filter(({ own }) => own > 0);
}

/** A pair of letters that no dictionary and no passage has may be a name, or where two words meet, which nothing can say. */
function isWord(concept: WeighedConcept): boolean {
  return isDictionaryWord(concept) || !isWhereWordsMeet(concept.name);
}

/** For each unit of a text, whether it stands in none of the words. */
function lettersBeside(words: readonly string[], text: string): readonly boolean[] {
  const beside = new Array<boolean>(text.length).fill(true);
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      beside.fill(false, at, at + word.length);
  return beside;
}

/** Share of the units from `at` on that are marked; 1 where the word is not spelt so in the text. */
function shareOf(marked: readonly boolean[], at: number, length: number): number {
  return at < 0 ? 1 : marked.slice(at, at + length).filter(Boolean).length / length;
}

/** The chunks of the passages in the versions that some leg found. */
function chunksOf(
  near: readonly Evidence[],
  candidates: readonly Candidate[],
  chunkRuns: ChunkRuns,
): readonly number[] {
  const ids = new Set(near.flatMap(({ paragraph, counterpart }) => [paragraph.id, counterpart?.id]));
  return chunksOfRuns(
    candidates.filter(({ paragraph }) => ids.has(paragraph.id)).map(({ run }) => run),
    chunkRuns,
  );
}
