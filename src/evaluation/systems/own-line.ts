// The service's own line comes in; a system under test goes out: what it answers, and the ranking that it answered from.
import type { AnswerReport, Assistant, SearchResult } from "../../answering/assistant.ts";
import type { Answer, Citation } from "../../domain/answer.ts";
import { AssistantError } from "../../errors.ts";
import type { Library } from "../../ports.ts";
import type {
  PredictedReference,
  PredictedStatement,
  Prediction,
  RetrievedParagraph,
} from "../prediction.ts";
import { yearOf } from "./published-year.ts";
import { rankedCopies } from "./ranked-copies.ts";
import { questionOf, RANKING_DEPTH, type SystemUnderTest } from "./system.ts";

/** What speaks for and against an answer, weighed: the probability, 0 to 1, that the documents hold one. */
export type ConfidenceOf = (decision: Readonly<Record<string, number>>) => number;

/** Asks the assistant; whatever it throws names the case. The explanation is made after the clock has stopped. */
export function ownLine(assistant: Assistant, confidenceOf: ConfidenceOf): SystemUnderTest {
  const { indexId } = assistant.library;
  return {
    description: { kind: "own", at: null, model: null, indexId, documents: {} },
    ask: async (item, signal) => {
      signal?.throwIfAborted();
      const question = { ...questionOf(item), explain: true };
      try {
        const report = await assistant.ask(question, signal);
        const text = report.answer.standaloneQuestion.trim() || question.text;
        const ranked = await assistant.search({ text, filters: {}, limit: RANKING_DEPTH });
        const made = predictionOf(item.id, report, ranked, assistant.library);
        const prediction = { ...made, confidence: confidenceIn(report, confidenceOf) };
        return { prediction, totalMs: report.timings.totalMs };
      } catch (cause) {
        if (!(cause instanceof AssistantError)) throw cause;
        const remedy = cause.remedy === undefined ? {} : { remedy: cause.remedy };
        throw new AssistantError(cause.code, `Case ${item.id}: ${cause.message}`, { cause, ...remedy });
      }
    },
  };
}

/** A question that was not searched, a greeting for one, is surely not answered. */
function confidenceIn({ explanation }: AnswerReport, confidenceOf: ConfidenceOf): number {
  const decision = explanation?.decision ?? null;
  return decision === null ? 0 : confidenceOf(decision);
}

/** A report of the assistant as any system's prediction. */
export function predictionOf(
  id: string,
  report: AnswerReport,
  ranked: readonly SearchResult[],
  { document }: Pick<Library, "document">,
): Prediction {
  const { answer, provenance } = report;
  const evidence = answer.status === "answered" ? answer.citations : answer.nearest;
  return {
    id,
    refused: answer.status === "declined",
    refusalReason: answer.status === "declined" ? answer.reason : null,
    language: answer.language,
    answer: statementsOf(answer),
    references: evidence.map((citation) => referenceOf(citation, document)),
    bureaux: answer.bureaux.map(({ code }) => code),
    retrieved: rankedCopies(ranked.map(placeOf)),
    confidence: null,
    provenance: {
      indexId: provenance.indexId,
      embedder: provenance.embedder,
      composer: provenance.composer,
      fallback: provenance.fallback?.reason ?? null,
    },
    judged: [],
  };
}

/** A marker that names no citation keeps a position that no reference has. */
function statementsOf(answer: Answer): readonly PredictedStatement[] {
  if (answer.status === "declined") return [{ text: answer.message, citations: [], checks: null }];
  const places = new Map(answer.citations.map(({ ref }, index) => [ref, index]));
  return answer.statements.map(({ text, citations, checks }) => ({
    text,
    citations: citations.map((ref) => places.get(ref) ?? -1),
    checks,
  }));
}

function referenceOf(
  { paragraph, quote, counterpart, score }: Citation,
  document: Library["document"],
): PredictedReference {
  const { id, text, label, documentId } = paragraph;
  const publishedYear = yearOf(document(documentId)?.publishedOn);
  return { id, text, label, quote, counterpartId: counterpart?.id ?? null, score, publishedYear };
}

/** Gold is known by its ids where the index is at hand: only the first place, which controls quote, keeps its text. */
function placeOf({ paragraph, counterpart, score }: SearchResult, index: number): RetrievedParagraph {
  const text = index === 0 ? paragraph.text : null;
  return { id: paragraph.id, score, text, counterpartId: counterpart?.id ?? null };
}
