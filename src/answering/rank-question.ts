// A standalone question comes in, the paragraphs that may answer it go out, best first: understood, embedded, searched, ranked.
// Answers, plain searches, the checking of drafts and the fit of the weights all begin here.
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import type { Ranking } from "./composing/ranked-asking.ts";
import {
  type AskedQuestion,
  type EmbeddedQuestion,
  type EmbeddingParts,
  embedQuestions,
} from "./embed-questions.ts";
import { isLong, letOthers } from "./let-others.ts";
import { inAskedOrder, leanOnConversation } from "./ordering/in-asked-order.ts";
import { type ConfiguredReranker, rerankEvidence } from "./ordering/rerank-evidence.ts";
import { unseenOf } from "./ordering/shown-before.ts";
import { weighConcepts } from "./retrieving/coverage/coverage.ts";
import { evidenceFilter } from "./retrieving/evidence-filter.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";
import { rankCandidates } from "./retrieving/ranking/rank-candidates.ts";
import { type Candidate, retrieveCandidates, type SearchLegs } from "./retrieving/retrieve-candidates.ts";
import { searchedIn } from "./retrieving/searched.ts";
import type { StandaloneQuestion } from "./understanding/conversation/condense-question.ts";
import { type Knowledge, understandQuestion } from "./understanding/understand-question.ts";

/** What ranking is built on. */
export interface RankingParts extends SearchLegs, Knowledge, EmbeddingParts {
  /** The cross-encoder that orders the first places, where one is configured. */
  readonly reranking?: ConfiguredReranker | undefined;
}

/** A question understood, searched and ranked. */
export interface SearchedQuestion extends Ranking {
  readonly embedded: EmbeddedQuestion;
  /** All that some leg found, in no particular order. */
  readonly candidates: readonly Candidate[];
  /** Wall-clock milliseconds of the encoder, and of searching and ranking. */
  readonly embedMs: number;
  readonly retrieveMs: number;
}

/** Searches and ranks; the step before any decision. */
export async function rankEvidence(
  standalone: StandaloneQuestion,
  language: Language,
  filters: EvidenceFilters,
  parts: RankingParts,
  profileOf: ProfileOf,
  signal?: AbortSignal,
): Promise<SearchedQuestion> {
  const understood = await understandAsked(standalone, language, parts, signal);
  const [embedded] = await embedQuestions([understood], parts, signal);
  return rankEmbedded(embedded as EmbeddedQuestion, filters, parts, profileOf, signal);
}

/** Understands and weighs; others have their turn after a long question. */
export async function understandAsked(
  standalone: StandaloneQuestion,
  language: Language,
  parts: RankingParts,
  signal: AbortSignal | undefined,
): Promise<AskedQuestion> {
  const question = understandQuestion(standalone, language, parts);
  if (isLong(standalone)) await letOthers(signal);
  return { standalone, question, concepts: weighConcepts(question.concepts, parts.lexical) };
}

/**
 * Searches for what is understood and embedded already, and ranks it; others have their turn after each step of a long question. `legs`
 * are searched where they are not those of the parts.
 */
export async function rankEmbedded(
  embedded: EmbeddedQuestion,
  filters: EvidenceFilters,
  parts: RankingParts,
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
  legs: SearchLegs = parts,
): Promise<SearchedQuestion> {
  const { standalone, question, concepts, vectors, embedMs } = embedded;
  const afterStep = async (): Promise<void> => (isLong(standalone) ? letOthers(signal) : undefined);
  const startedAt = parts.now();
  const filter = evidenceFilter(filters, parts);
  const candidates = await retrieveCandidates(concepts, vectors, legs, filter, signal);
  await afterStep();
  const isAdmitted = (id: string): boolean => filter === undefined || filter.admitsParagraph(id);
  const found = rankCandidates(candidates, question, concepts, parts.library, profileOf, isAdmitted);
  const { shown } = standalone;
  const unseen = shown === undefined ? undefined : unseenOf(found, shown, profileOf);
  const fitted = leanOnConversation(unseen?.evidence ?? found, standalone, concepts, profileOf);
  await afterStep();
  const first = inAskedOrder(fitted, question, concepts, parts.library, profileOf);
  await afterStep();
  const { reranking } = parts;
  const ranked =
    reranking === undefined ? first : await rerankEvidence(first, standalone.text, reranking, signal);
  const { isExhausted = false, beside = [] } = unseen ?? {};
  const retrieveMs = parts.now() - startedAt;
  const searched = searchedIn(filters, parts.library, parts.lexical);
  return {
    question,
    concepts,
    ranked,
    searched,
    isExhausted,
    beside,
    embedded,
    candidates,
    embedMs,
    retrieveMs,
  };
}
