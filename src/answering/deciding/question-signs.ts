// A ranked question comes in; what the encoder says of it, beside its ranking, goes out. Only who decides whether to answer reads it: plain
// searches, drafts and timelines do without.
import type { EmbeddedQuestion } from "../embed-questions.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Candidate } from "../retrieving/retrieve-candidates.ts";
import type { Searched } from "../retrieving/searched.ts";
import { everydayOf } from "./everyday.ts";
import { instructionOf } from "./instruction.ts";
import { otherAffairs } from "./other-affairs.ts";
import { type UnsaidParts, unsaidWords } from "./unsaid-words.ts";
import { wordingOf } from "./wording.ts";

/** How a question is put, and how far from what was found for it. */
export interface QuestionSigns {
  /** How far it is worded like questions that documents leave unanswered (wording.ts), below 0 where like those that they answer. */
  readonly wording: number;
  /** The same of the asker's last words alone. */
  readonly askedWording: number;
  /** How far the own words of a follow-up are of everyday life (everyday.ts); 0 of what stands alone. */
  readonly everyday: number;
  /** How far the asker's last words are an order to the machine (instruction.ts), of what they say in one of their sentences too. */
  readonly instruction: number;
  /** How far it is about other matters of public life than the best passage (other-affairs.ts), below 0 where it is about those of the papers. */
  readonly affairs: number;
  /** Weight of the words of a short question that no near passage says (unsaid-words.ts). */
  readonly unsaid: number;
}

/** What the signs are read from. */
export interface SignedRanking {
  readonly embedded: EmbeddedQuestion;
  readonly ranked: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly searched: Searched;
}

/** Reads the signs of a question; the encoder is asked for the best passage, and for words that are not said. */
export async function questionSigns(
  found: SignedRanking,
  profileOf: ProfileOf,
  parts: UnsaidParts,
  signal: AbortSignal | undefined,
): Promise<QuestionSigns> {
  const { embedded, ranked } = found;
  const { standalone, vectors, askedVector } = embedded;
  const { modelId } = parts.embedder;
  const [affairs, instruction, unsaid] = await Promise.all([
    otherAffairs(vectors.own, ranked[0], parts.embedder, signal),
    instructionOf(standalone.asked, askedVector, parts.embedder, signal),
    unsaidWords({ ...embedded, ...found }, profileOf, parts, signal),
  ]);
  return {
    wording: wordingOf(vectors.own, modelId),
    askedWording: wordingOf(askedVector, modelId),
    everyday: standalone.context === undefined ? 0 : everydayOf(askedVector, modelId),
    instruction,
    affairs,
    unsaid,
  };
}
