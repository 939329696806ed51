// The question's line, top to bottom: a question comes in, a cited answer or an honest decline goes out.
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters, Question } from "../domain/question.ts";
import type { Embedder, Library } from "../ports.ts";
import type {
  AnswerReport,
  AskOptions,
  Assistant,
  ExplainedHit,
  Explanation,
  SearchRequest,
  SearchResult,
} from "./assistant.ts";
import { type ComposedAnswer, composeAnswer, QUOTED } from "./compose-answer.ts";
import { declineRoute } from "./composing/decline-answer.ts";
import { signalsOf } from "./deciding/decision-signals.ts";
import { letOthers } from "./let-others.ts";
import { type WeighedConcept, weighConcepts } from "./retrieving/coverage.ts";
import { evidenceFilter } from "./retrieving/evidence-filter.ts";
import { explainRanking } from "./retrieving/explain-ranking.ts";
import { createProfileReader, type ProfileOf } from "./retrieving/passage-profile.ts";
import { rankAcrossTimes } from "./retrieving/rank-across-times.ts";
import { type Evidence, rankCandidates } from "./retrieving/rank-candidates.ts";
import { type ConfiguredReranker, rerankEvidence } from "./retrieving/rerank-evidence.ts";
import {
  type QuestionVectors,
  retrieveCandidates,
  type SearchLegs,
} from "./retrieving/retrieve-candidates.ts";
import { putStatedValueFirst } from "./retrieving/stated-value-first.ts";
import { condenseQuestion, type StandaloneQuestion } from "./understanding/condense-question.ts";
import { detectLanguage } from "./understanding/detect-language.ts";
import { createSpelling, type MendSpelling, mendQuestion } from "./understanding/mend-spelling.ts";
import { routeQuestion } from "./understanding/route-question.ts";
import { spansTime } from "./understanding/spans-time.ts";
import { vocabularyOf } from "./understanding/spelling-vocabulary.ts";
import { partQuestions } from "./understanding/split-question.ts";
import { withoutTimes } from "./understanding/timeless-question.ts";
import {
  type Knowledge,
  type UnderstoodQuestion,
  understandQuestion,
} from "./understanding/understand-question.ts";
import type { ChatWriter } from "./writing/chat-writer.ts";
import { type ConfiguredChat, createChatWriter } from "./writing/create-chat-writer.ts";
import { startWriting, understandFollowUp, type Writing } from "./writing/writing.ts";

/** What the line is built on; wiring.ts plugs it in. */
export interface AssistantParts extends SearchLegs, Knowledge {
  readonly embedder: Embedder;
  /** The chat model that writes answers, where one is configured. */
  readonly chat?: ConfiguredChat | undefined;
  /** The cross-encoder that orders the first places, where one is configured. */
  readonly second?: ConfiguredReranker | undefined;
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
  const mend = createSpelling(vocabularyOf(parts.library, parts.lexical, parts.translator));
  const writer = parts.chat === undefined ? undefined : createChatWriter(parts.chat, parts, profileOf);
  return {
    library: parts.library,
    ask: (question, signal, options = {}) =>
      answerQuestion(question, { ...parts, writer, mend }, profileOf, signal, options),
    search: (request, signal) => searchParagraphs(request, { ...parts, mend }, profileOf, signal),
  };
}

async function answerQuestion(
  asked: Question,
  parts: AssistantParts & { readonly writer: ChatWriter | undefined; readonly mend: MendSpelling },
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
  options: AskOptions,
): Promise<AnswerReport> {
  const startedAt = parts.now();
  const language = answerLanguage(asked);
  const route = routeQuestion(asked.text, asked.history.length > 0);
  if (route !== undefined) {
    const answer = declineRoute(route, asked.text, language, parts.library);
    const clock = { startedAt, embedMs: 0, retrieveMs: 0, composedAt: parts.now() };
    return report({ answer, authorship: QUOTED }, { promptVersion: null }, parts, clock);
  }
  const writing = startWriting(asked, parts.writer, parts.now, signal, options);
  const standalone = mendQuestion(await understandFollowUp(asked, writing), parts.mend);
  const rank = (question: StandaloneQuestion): Promise<RankedQuestion> =>
    rankEvidence(question, language, asked.filters, parts, profileOf, signal);
  const found = await rankComparison(standalone, rank);
  const foundParts: RankedQuestion[] = [];
  for (const part of partQuestions(standalone)) {
    await letOthers(signal);
    foundParts.push(await rankComparison(part, rank));
  }
  signal?.throwIfAborted();
  const composedAt = parts.now();
  const asking = { found, foundParts, standalone, limit: asked.limit };
  const composed = await composeAnswer(asking, parts.library, profileOf, writing);
  const answered = report(composed, writing.used(), parts, {
    startedAt,
    embedMs: sumOf([found, ...foundParts].map(({ embedMs }) => embedMs)),
    retrieveMs: sumOf([found, ...foundParts].map(({ retrieveMs }) => retrieveMs)),
    composedAt,
  });
  if (asked.explain !== true) return answered;
  return { ...answered, explanation: explain(found, parts.library, profileOf) };
}

/** Ranks a question, and where it sets times side by side, once more by what it asks without them. */
async function rankComparison(
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
      best === undefined ? null : { ...signalsOf([best, ...rest], question, concepts, library, profileOf) },
    hits: explainRanking(ranked, EXPLAINED_HITS, concepts, profileOf),
  };
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

/** Units of a question that is answered at once; each step of a longer one, a pasted page, lets others have their turn after it. */
const ANSWERED_AT_ONCE = 500;

/** Searches and ranks; the step before any decision. */
export async function rankEvidence(
  standalone: StandaloneQuestion,
  language: Language,
  filters: EvidenceFilters,
  parts: AssistantParts,
  profileOf: ProfileOf,
  signal?: AbortSignal,
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
  const candidates = await retrieveCandidates(concepts, vectors, parts, filter, signal);
  await afterStep();
  const isAdmitted = (id: string): boolean => filter === undefined || filter.admitsParagraph(id);
  const fitted = rankCandidates(candidates, question, concepts, parts.library, profileOf, isAdmitted);
  await afterStep();
  const first = putStatedValueFirst(fitted, question, concepts, profileOf);
  await afterStep();
  const { second } = parts;
  const ranked = second === undefined ? first : await rerankEvidence(first, standalone.text, second, signal);
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

async function searchParagraphs(
  request: SearchRequest,
  parts: AssistantParts & { readonly mend: MendSpelling },
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
): Promise<readonly SearchResult[]> {
  const standalone = mendQuestion(condenseQuestion(request.text, []), parts.mend);
  const language = detectLanguage(request.text);
  const { ranked, concepts } = await rankEvidence(
    standalone,
    language,
    request.filters,
    parts,
    profileOf,
    signal,
  );
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

function report(
  { answer, authorship }: ComposedAnswer,
  used: ReturnType<Writing["used"]>,
  parts: AssistantParts,
  clock: Clock,
): AnswerReport {
  const endedAt = parts.now();
  return {
    answer,
    provenance: {
      indexId: parts.library.indexId,
      embedder: parts.embedder.modelId,
      ...(parts.second === undefined ? {} : { reranker: parts.second.reranker.modelId }),
      ...authorship,
      ...used,
    },
    timings: {
      totalMs: endedAt - clock.startedAt,
      embedMs: clock.embedMs,
      retrieveMs: clock.retrieveMs,
      composeMs: endedAt - clock.composedAt,
    },
  };
}
