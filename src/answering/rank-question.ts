// A standalone question comes in, the paragraphs that may answer it go out, best first: understood, embedded, searched, ranked.
// Answers, plain searches, the checking of drafts and the fit of the weights all begin here.
import { type Language, yearOfDocument } from "../domain/document.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import type { Embedder } from "../ports.ts";
import { letOthers } from "./let-others.ts";
import { type WeighedConcept, weighConcepts } from "./retrieving/coverage.ts";
import { evidenceFilter } from "./retrieving/evidence-filter.ts";
import { putOwnPassagesFirst } from "./retrieving/own-passages-first.ts";
import type { ProfileOf } from "./retrieving/passage-profile.ts";
import { rankAcrossTimes } from "./retrieving/rank-across-times.ts";
import { type Evidence, rankCandidates } from "./retrieving/rank-candidates.ts";
import { type ConfiguredReranker, rerankEvidence } from "./retrieving/rerank-evidence.ts";
import {
  type QuestionVectors,
  retrieveCandidates,
  type SearchLegs,
} from "./retrieving/retrieve-candidates.ts";
import { putStatedFirst } from "./retrieving/stated-first.ts";
import type { StandaloneQuestion } from "./understanding/condense-question.ts";
import { spansTime } from "./understanding/spans-time.ts";
import { withoutTimes } from "./understanding/timeless-question.ts";
import {
  type Knowledge,
  type UnderstoodQuestion,
  understandQuestion,
} from "./understanding/understand-question.ts";

/** What ranking is built on. */
export interface RankingParts extends SearchLegs, Knowledge {
  readonly embedder: Embedder;
  /** The cross-encoder that orders the first places, where one is configured. */
  readonly reranking?: ConfiguredReranker | undefined;
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
}

/** A question understood, searched and ranked. */
export interface RankedQuestion {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  /** Best first; empty where nothing was found. */
  readonly ranked: readonly Evidence[];
  /** Wall-clock milliseconds of the encoder, and of searching and ranking. */
  readonly embedMs: number;
  readonly retrieveMs: number;
}

/** Units of a question that is answered at once; each step of a longer one, a pasted page, lets others have their turn after it. */
const ANSWERED_AT_ONCE = 500;

/** Searches and ranks; the step before any decision. `legs` are searched where they are not those of the parts. */
export async function rankEvidence(
  standalone: StandaloneQuestion,
  language: Language,
  filters: EvidenceFilters,
  parts: RankingParts,
  profileOf: ProfileOf,
  signal?: AbortSignal,
  legs: SearchLegs = parts,
): Promise<RankedQuestion> {
  const afterStep = async (): Promise<void> =>
    standalone.text.length > ANSWERED_AT_ONCE ? letOthers(signal) : undefined;
  const question = understandQuestion(standalone, language, parts);
  await afterStep();
  const startedAt = parts.now();
  const vectors = await embedQuestion(standalone, question, parts.embedder, signal);
  const embeddedAt = parts.now();
  const concepts = weighConcepts(question.concepts, parts.lexical);
  const filter = evidenceFilter(filters, parts);
  const candidates = await retrieveCandidates(concepts, vectors, legs, filter, signal);
  await afterStep();
  const isAdmitted = (id: string): boolean => filter === undefined || filter.admitsParagraph(id);
  const fitted = rankCandidates(candidates, question, concepts, parts.library, profileOf, isAdmitted);
  await afterStep();
  const yearOf = ({ paragraph }: Evidence): number | undefined =>
    yearOfDocument(parts.library.document(paragraph.documentId));
  const first = putStatedFirst(putOwnPassagesFirst(fitted, question), question, concepts, profileOf, yearOf);
  await afterStep();
  const { reranking } = parts;
  const ranked =
    reranking === undefined ? first : await rerankEvidence(first, standalone.text, reranking, signal);
  const retrieveMs = parts.now() - embeddedAt;
  return { question, concepts, ranked, embedMs: embeddedAt - startedAt, retrieveMs };
}

/** The question's vector, drawn towards the earlier question that it continues, and that of its translated words. */
async function embedQuestion(
  standalone: StandaloneQuestion,
  question: UnderstoodQuestion,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<QuestionVectors> {
  const texts = [standalone.asked, standalone.context ?? "", question.translated].filter(
    (text) => text !== "",
  );
  const vectors = [...(await embedder.embed(texts, "query", signal))];
  const asked = vectors.shift() as Float32Array;
  const context = standalone.context === undefined ? undefined : vectors.shift();
  const own = context === undefined ? asked : mixVectors(asked, context, standalone.contextWeight);
  return { own, translated: vectors.shift() };
}

/** The first vector drawn towards the second, of length 1. */
function mixVectors(first: Float32Array, second: Float32Array, weight: number): Float32Array {
  const mixed = first.map((value, i) => value + weight * (second[i] ?? 0));
  const norm = Math.hypot(...mixed);
  return norm === 0 ? first : mixed.map((value) => value / norm);
}

/** Ranks a question, and where it sets times side by side, once more by what it asks without them. */
export async function rankComparison(
  standalone: StandaloneQuestion,
  rank: (question: StandaloneQuestion) => Promise<RankedQuestion>,
): Promise<RankedQuestion> {
  const found = await rank(standalone);
  const timeless = spansTime(found.question) ? withoutTimes(standalone) : undefined;
  if (timeless === undefined) return found;
  const again = await rank(timeless);
  return {
    ...found,
    ranked: rankAcrossTimes(found.ranked, again.ranked),
    embedMs: found.embedMs + again.embedMs,
    retrieveMs: found.retrieveMs + again.retrieveMs,
  };
}
