// A standalone question comes in, the paragraphs that may answer it go out, best first: understood, embedded, searched, ranked.
// Answers, plain searches, the checking of drafts and the fit of the weights all begin here.
import { type DocumentKind, type Language, yearOfDocument } from "../domain/document.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import type { Library } from "../ports.ts";
import type { Ranking } from "./composing/ranked-asking.ts";
import {
  type AskedQuestion,
  type EmbeddedQuestion,
  type EmbeddingParts,
  embedQuestions,
} from "./embed-questions.ts";
import { isLong, letOthers } from "./let-others.ts";
import { type WeighedConcept, weighConcepts } from "./retrieving/coverage.ts";
import { evidenceFilter } from "./retrieving/evidence-filter.ts";
import { putPointingFirst } from "./retrieving/footnotes.ts";
import { putHeldFirst } from "./retrieving/held-first.ts";
import { leanOnOwnWords } from "./retrieving/lean-on-own-words.ts";
import { leanOnReply } from "./retrieving/lean-on-reply.ts";
import { putNamedDocumentFirst } from "./retrieving/named-document-first.ts";
import { putNewestFirst } from "./retrieving/newest-first.ts";
import { putOutcomeFirst } from "./retrieving/outcome-first.ts";
import { putOwnPassagesFirst } from "./retrieving/own-passages-first.ts";
import type { ProfileOf } from "./retrieving/passage-profile.ts";
import { type Evidence, rankCandidates } from "./retrieving/rank-candidates.ts";
import { type ConfiguredReranker, rerankEvidence } from "./retrieving/rerank-evidence.ts";
import { type Candidate, retrieveCandidates, type SearchLegs } from "./retrieving/retrieve-candidates.ts";
import { searchedIn } from "./retrieving/searched.ts";
import { unseenOf } from "./retrieving/shown-before.ts";
import { putStatedFirst } from "./retrieving/stated-first.ts";
import { putTellingFirst } from "./retrieving/telling-first.ts";
import type { StandaloneQuestion } from "./understanding/conversation/condense-question.ts";
import { heldFigures } from "./understanding/conversation/held-figures.ts";
import {
  type Knowledge,
  type UnderstoodQuestion,
  understandQuestion,
} from "./understanding/understand-question.ts";

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

/** What a question asks for of the near passages goes first: their own words, the newest, what tells the target or the leader, a figure that is held. */
function inAskedOrder(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  library: Library,
  profileOf: ProfileOf,
): readonly Evidence[] {
  const yearOf = ({ paragraph }: Evidence): number | undefined =>
    yearOfDocument(library.document(paragraph.documentId));
  const dayOf = ({ paragraph }: Evidence): string | undefined =>
    library.document(paragraph.documentId)?.publishedOn;
  const kindOf = ({ paragraph }: Evidence): DocumentKind | undefined =>
    library.document(paragraph.documentId)?.kind;
  const own = putOwnPassagesFirst(putNamedDocumentFirst(ranked, question, kindOf), question);
  const stated = putStatedFirst(own, question, concepts, profileOf, yearOf);
  const newest = putPointingFirst(putNewestFirst(stated, question, concepts, profileOf, dayOf));
  const outcome = putOutcomeFirst(newest, question, concepts, profileOf, dayOf);
  const telling = putTellingFirst(outcome, question, concepts, profileOf);
  return putHeldFirst(telling, heldFigures(question.again?.doubt), concepts, profileOf);
}

/** What a question goes on from says where to look: the reply's figures, or that what was asked about is another thing now. */
function leanOnConversation(
  ranked: readonly Evidence[],
  { takesPlace = false, replyFigures = [] }: StandaloneQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  return takesPlace
    ? leanOnOwnWords(ranked, concepts, profileOf)
    : leanOnReply(ranked, replyFigures, profileOf);
}
