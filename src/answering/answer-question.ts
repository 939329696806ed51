// The question's line, top to bottom: a question comes in, a cited answer or an honest decline goes out.
import type { Answer, Citation, NonEmpty, Statement } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters, Question } from "../domain/question.ts";
import type { Embedder, Library, TermTranslator } from "../ports.ts";
import type {
  AnswerReport,
  Assistant,
  ExplainedHit,
  Explanation,
  SearchRequest,
  SearchResult,
} from "./assistant.ts";
import { composeExtractive, type Draft } from "./composing/compose-extractive.ts";
import { declineQuestion, declineRoute } from "./composing/decline-answer.ts";
import { selectEvidence } from "./composing/select-evidence.ts";
import { unansweredParts } from "./composing/unanswered-parts.ts";
import { writeNotices } from "./composing/write-notices.ts";
import { decideAnswerable } from "./deciding/decide-answerable.ts";
import { signalsOf } from "./deciding/decision-signals.ts";
import { type WeighedConcept, weighConcepts } from "./retrieving/coverage.ts";
import { evidenceFilter } from "./retrieving/evidence-filter.ts";
import { explainRanking } from "./retrieving/explain-ranking.ts";
import { createProfileReader, type ProfileOf } from "./retrieving/passage-profile.ts";
import { type Evidence, rankCandidates } from "./retrieving/rank-candidates.ts";
import {
  type QuestionVectors,
  retrieveCandidates,
  type SearchLegs,
} from "./retrieving/retrieve-candidates.ts";
import { condenseQuestion, type StandaloneQuestion } from "./understanding/condense-question.ts";
import { detectLanguage } from "./understanding/detect-language.ts";
import type { FindBodies } from "./understanding/named-bodies.ts";
import { routeQuestion } from "./understanding/route-question.ts";
import { partQuestions } from "./understanding/split-question.ts";
import { type UnderstoodQuestion, understandQuestion } from "./understanding/understand-question.ts";
import { verifyAnswer } from "./verifying/verify-answer.ts";

/** What the line is built on; wiring.ts plugs it in. */
export interface AssistantParts extends SearchLegs {
  readonly embedder: Embedder;
  readonly translator: TermTranslator;
  readonly findBodies: FindBodies;
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
}

/** A question understood, searched and ranked: what an answer, a plain search and the fit of the weights begin with. */
export interface RankedQuestion {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  readonly ranked: readonly Evidence[];
  readonly embedMs: number;
  readonly retrieveMs: number;
}

/** The assistant over one open snapshot. */
export function createAssistant(parts: AssistantParts): Assistant {
  const profileOf = createProfileReader();
  return {
    library: parts.library,
    ask: (question, signal) => answerQuestion(question, parts, profileOf, signal),
    search: (request) => searchParagraphs(request, parts, profileOf),
  };
}

async function answerQuestion(
  asked: Question,
  parts: AssistantParts,
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
): Promise<AnswerReport> {
  const startedAt = parts.now();
  const language = answerLanguage(asked);
  const route = routeQuestion(asked.text);
  if (route !== undefined) {
    const answer = declineRoute(route, asked.text, language, parts.library);
    return report(answer, parts, { startedAt, embedMs: 0, retrieveMs: 0, composedAt: parts.now() });
  }
  const standalone = condenseQuestion(asked.text, asked.history);
  const found = await rankEvidence(standalone, language, asked.filters, parts, profileOf);
  const foundParts: RankedQuestion[] = [];
  for (const part of partQuestions(standalone)) {
    foundParts.push(await rankEvidence(part, language, asked.filters, parts, profileOf));
  }
  signal?.throwIfAborted();
  const composedAt = parts.now();
  const answer = composeAnswer(found, foundParts, standalone, asked.limit, parts.library, profileOf);
  const answered = report(answer, parts, {
    startedAt,
    embedMs: sumOf([found, ...foundParts].map(({ embedMs }) => embedMs)),
    retrieveMs: sumOf([found, ...foundParts].map(({ retrieveMs }) => retrieveMs)),
    composedAt,
  });
  if (asked.explain !== true) return answered;
  return { ...answered, explanation: explain(found, parts.library, profileOf) };
}

/** Hits that an explanation shows: as many as one request may cite. */
const EXPLAINED_HITS = 20;

function explain(found: RankedQuestion, library: Library, profileOf: ProfileOf): Explanation {
  const { ranked, concepts, question } = found;
  const [best, ...rest] = ranked;
  return {
    concepts: concepts.map(({ name, importance, forms }) => ({
      name,
      importance,
      forms: forms.map(({ text }) => text),
    })),
    decision:
      best === undefined
        ? null
        : { ...signalsOf([best, ...rest], question, concepts, publishedYearIn(library), profileOf) },
    hits: explainRanking(ranked, EXPLAINED_HITS, concepts, profileOf),
  };
}

function publishedYearIn(library: Library): (documentId: string) => number {
  return (id) => Number(library.document(id)?.publishedOn.slice(0, 4));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function answerLanguage(asked: Question): Language {
  return asked.language === "auto" ? detectLanguage(asked.text, lastLanguage(asked)) : asked.language;
}

/** Script of the conversation so far: what an undecidable follow-up ("AI？") is taken to be in. */
function lastLanguage(asked: Question): Language | undefined {
  const last = asked.history.filter(({ role }) => role === "user").at(-1);
  return last === undefined ? undefined : detectLanguage(last.content);
}

/** Searches and ranks; the step before any decision. */
export async function rankEvidence(
  standalone: StandaloneQuestion,
  language: Language,
  filters: EvidenceFilters,
  parts: AssistantParts,
  profileOf: ProfileOf,
): Promise<RankedQuestion> {
  const question = understandQuestion(standalone, language, parts);
  const startedAt = parts.now();
  const vectors = await embedQuestion(standalone, question, parts.embedder);
  const embeddedAt = parts.now();
  const concepts = weighConcepts(question.concepts, parts.lexical);
  const filter = evidenceFilter(filters, parts.library);
  const candidates = await retrieveCandidates(concepts, vectors, parts, filter);
  const isAdmitted = (id: string): boolean =>
    filter === undefined || (parts.chunksOf.get(id) ?? []).some((chunk) => filter(chunk));
  const ranked = rankCandidates(candidates, question, concepts, parts.library, profileOf, isAdmitted);
  const retrieveMs = parts.now() - embeddedAt;
  return { question, concepts, ranked, embedMs: embeddedAt - startedAt, retrieveMs };
}

/** The question's vector, drawn towards the earlier question that it continues, and that of its translated words. */
async function embedQuestion(
  standalone: StandaloneQuestion,
  question: UnderstoodQuestion,
  embedder: Embedder,
): Promise<QuestionVectors> {
  const texts = [standalone.asked, standalone.context ?? "", question.translated].filter(
    (text) => text !== "",
  );
  const vectors = [...(await embedder.embed(texts, "query"))];
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

function composeAnswer(
  found: RankedQuestion,
  foundParts: readonly RankedQuestion[],
  standalone: StandaloneQuestion,
  limit: number,
  library: Library,
  profileOf: ProfileOf,
): Answer {
  const { question, concepts, ranked } = found;
  const { language } = question;
  const verdict = decideAnswerable(ranked, question, concepts, publishedYearIn(library), profileOf);
  if (!verdict.answerable) return declineQuestion(verdict.reason, standalone.text, language, ranked, library);
  const [best] = verdict.evidence;
  const unanswered = unansweredParts(foundParts, (part) =>
    decideAnswerable(part.ranked, part.question, part.concepts, publishedYearIn(library), profileOf),
  );
  const selected = selectEvidence(best, { ...found, ranked: verdict.evidence }, foundParts, limit);
  const draft = composeExtractive(selected, question, library, unanswered);
  return answerFrom(draft, standalone, question, ranked, library);
}

/** The answer made of what the verifier lets through; without a statement left it is a decline. */
function answerFrom(
  draft: Draft,
  standalone: StandaloneQuestion,
  question: UnderstoodQuestion,
  ranked: readonly Evidence[],
  library: Library,
): Answer {
  const { language } = question;
  const [first, ...rest] = verifyAnswer(draft, language, library.document);
  const [citation, ...others] = draft.citations;
  if (first === undefined || citation === undefined) {
    return declineQuestion("not-supported", standalone.text, language, ranked, library);
  }
  const citations: NonEmpty<typeof citation> = [citation, ...others];
  return {
    status: "answered",
    language,
    standaloneQuestion: standalone.text,
    statements: [first, ...rest],
    citations,
    bureaux: draft.bureaux,
    notices: writeNotices(quotedOf(citations, [first, ...rest]), language, library),
  };
}

/** The citations that a statement quotes; what is only pointed to gets no notice. */
function quotedOf(citations: readonly Citation[], statements: readonly Statement[]): readonly Citation[] {
  const refs = new Set(statements.flatMap((statement) => statement.citations));
  return citations.filter(({ ref }) => refs.has(ref));
}

async function searchParagraphs(
  request: SearchRequest,
  parts: AssistantParts,
  profileOf: ProfileOf,
): Promise<readonly SearchResult[]> {
  const standalone = condenseQuestion(request.text, []);
  const language = detectLanguage(request.text);
  const { ranked, concepts } = await rankEvidence(standalone, language, request.filters, parts, profileOf);
  const results = ranked
    .slice(0, request.limit)
    .map(({ paragraph, counterpart, relevance }) => ({ paragraph, counterpart, score: relevance }));
  if (request.explain !== true) return results;
  const hits = explainRanking(ranked, request.limit, concepts, profileOf);
  return results.map((result, i) => ({ ...result, explanation: hits[i] as ExplainedHit }));
}

interface Clock {
  readonly startedAt: number;
  readonly embedMs: number;
  readonly retrieveMs: number;
  readonly composedAt: number;
}

function report(answer: Answer, parts: AssistantParts, clock: Clock): AnswerReport {
  const endedAt = parts.now();
  return {
    answer,
    provenance: {
      indexId: parts.library.indexId,
      embedder: parts.embedder.modelId,
      composer: "extractive",
      fallback: null,
      promptVersion: null,
    },
    timings: {
      totalMs: endedAt - clock.startedAt,
      embedMs: clock.embedMs,
      retrieveMs: clock.retrieveMs,
      composeMs: endedAt - clock.composedAt,
    },
  };
}
