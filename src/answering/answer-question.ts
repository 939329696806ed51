// The question's line, top to bottom: a question comes in, a cited answer or an honest decline goes out.
import type { Answer, NonEmpty } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters, Question } from "../domain/question.ts";
import type { Embedder, Library, TermTranslator } from "../ports.ts";
import type { AnswerReport, Assistant, SearchRequest, SearchResult } from "./assistant.ts";
import { chooseQuote } from "./choose-quote.ts";
import { composeExtractive, type Draft } from "./compose-extractive.ts";
import { condenseQuestion, type StandaloneQuestion } from "./condense-question.ts";
import { type WeighedConcept, weighConcepts } from "./coverage.ts";
import { decideAnswerable } from "./decide-answerable.ts";
import { declineQuestion, declineRoute } from "./decline-answer.ts";
import { detectLanguage } from "./detect-language.ts";
import { evidenceFilter } from "./evidence-filter.ts";
import { createProfileReader, type ProfileOf, type SentenceProfile } from "./passage-profile.ts";
import { type Evidence, rankCandidates } from "./rank-candidates.ts";
import { retrieveCandidates, type SearchLegs } from "./retrieve-candidates.ts";
import { routeQuestion } from "./route-question.ts";
import { selectEvidence } from "./select-evidence.ts";
import { type UnderstoodQuestion, understandQuestion } from "./understand-question.ts";
import { verifyAnswer } from "./verify-answer.ts";
import { writeNotices } from "./write-notices.ts";

/** What the line is built on; wiring.ts plugs it in. */
export interface AssistantParts extends SearchLegs {
  readonly embedder: Embedder;
  readonly translator: TermTranslator;
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
}

/** A question understood, searched and ranked: what both an answer and a plain search begin with. */
interface RankedQuestion {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  readonly vector: Float32Array;
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
  signal?.throwIfAborted();
  const composedAt = parts.now();
  const answer = composeAnswer(found, standalone, asked.limit, parts);
  return report(answer, parts, {
    startedAt,
    embedMs: found.embedMs,
    retrieveMs: found.retrieveMs,
    composedAt,
  });
}

function answerLanguage(asked: Question): Language {
  return asked.language === "auto" ? detectLanguage(asked.text, lastLanguage(asked)) : asked.language;
}

/** Script of the conversation so far: what an undecidable follow-up ("AI？") is taken to be in. */
function lastLanguage(asked: Question): Language | undefined {
  const last = asked.history.filter(({ role }) => role === "user").at(-1);
  return last === undefined ? undefined : detectLanguage(last.content);
}

async function rankEvidence(
  standalone: StandaloneQuestion,
  language: Language,
  filters: EvidenceFilters,
  parts: AssistantParts,
  profileOf: ProfileOf,
): Promise<RankedQuestion> {
  const startedAt = parts.now();
  const vector = await embedQuestion(standalone, parts.embedder);
  const embeddedAt = parts.now();
  const question = understandQuestion(standalone, language, parts.translator);
  const concepts = weighConcepts(question.concepts, parts.lexical);
  const filter = evidenceFilter(filters, parts.library);
  const candidates = retrieveCandidates(concepts, vector, parts, filter);
  const isAdmitted = (id: string): boolean =>
    filter === undefined || (parts.chunksOf.get(id) ?? []).some((chunk) => filter(chunk));
  const ranked = rankCandidates(candidates, question, concepts, parts.library, profileOf, isAdmitted);
  const retrieveMs = parts.now() - embeddedAt;
  return { question, concepts, vector, ranked, embedMs: embeddedAt - startedAt, retrieveMs };
}

/** The question's vector, drawn towards the earlier question that it continues. */
async function embedQuestion(standalone: StandaloneQuestion, embedder: Embedder): Promise<Float32Array> {
  const texts =
    standalone.context === undefined ? [standalone.asked] : [standalone.asked, standalone.context];
  const [own, context] = await embedder.embed(texts, "query");
  if (own === undefined) throw new Error("The encoder gave no vector.");
  if (context === undefined) return own;
  const mixed = own.map((value, i) => value + standalone.contextWeight * (context[i] ?? 0));
  const norm = Math.hypot(...mixed);
  return norm === 0 ? own : mixed.map((value) => value / norm);
}

function composeAnswer(
  found: RankedQuestion,
  standalone: StandaloneQuestion,
  limit: number,
  parts: AssistantParts,
): Answer {
  const { library } = parts;
  const { question, concepts, ranked } = found;
  const { language } = question;
  const publishedYear = (id: string): number => Number(library.document(id)?.publishedOn.slice(0, 4));
  const verdict = decideAnswerable(ranked, question, concepts, publishedYear);
  if (!verdict.answerable) return declineQuestion(verdict.reason, standalone.text, language, ranked, library);
  const selected = selectEvidence(verdict.evidence, question, limit);
  const similarityOf = sentenceSimilarity(parts, found.vector);
  const quotedEvidence = selected.map((evidence) => ({
    evidence,
    quote: chooseQuote(evidence.profile, question, concepts, similarityOf(evidence.paragraph.id)),
  }));
  const draft = composeExtractive(quotedEvidence, question, library);
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
    notices: writeNotices(citations, language, library),
  };
}

/** Similarity of a paragraph's sentences to the question: by the sentence's own chunk, else the passage around it. */
function sentenceSimilarity(parts: AssistantParts, vector: Float32Array) {
  return (paragraphId: string) =>
    (sentence: SentenceProfile): number => {
      const chunks = parts.chunksOf.get(paragraphId) ?? [];
      const around = chunks.filter((number) => {
        const chunk = parts.library.chunks[number];
        return chunk !== undefined && chunk.start <= sentence.start && chunk.end >= sentence.end;
      });
      const nearest = around.at(-1);
      return nearest === undefined ? 0 : parts.vectors.similarity(vector, nearest);
    };
}

async function searchParagraphs(
  request: SearchRequest,
  parts: AssistantParts,
  profileOf: ProfileOf,
): Promise<readonly SearchResult[]> {
  const standalone = condenseQuestion(request.text, []);
  const language = detectLanguage(request.text);
  const { ranked } = await rankEvidence(standalone, language, request.filters, parts, profileOf);
  return ranked
    .slice(0, request.limit)
    .map(({ paragraph, counterpart, relevance }) => ({ paragraph, counterpart, score: relevance }));
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
