// An answer with how it came about comes in; the JSON of POST /api/ask goes out, field for field as the contract has it.
import type { AnswerReport, AnswerWatcher, Provenance } from "../answering/assistant.ts";
import type { Answer, Citation, Statement } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { AskRequest, AskResponse } from "./contract.ts";
import { presentBureau, presentCitation, presentHit } from "./present-evidence.ts";
import type { ShowPart } from "./stream.ts";

/** The whole response to a question. */
export function presentAnswer(report: AnswerReport, library: OpenLibrary, id: string): AskResponse {
  const { answer, timings } = report;
  const { status, language, standaloneQuestion } = answer;
  const codes = new Set(answer.bureaux.map((attribution) => attribution.code));
  return {
    id,
    status,
    reason: answer.status === "declined" ? answer.reason : null,
    language,
    standaloneQuestion,
    answer: answerText(answer),
    ...presentEvidence(answer, library),
    bureaux: [...codes].map((code) => presentBureau(library, code)),
    provenance: presentProvenance(report.provenance),
    timings: { ...timings },
    ...presentExplanation(report),
  };
}

/** The answer as plain text: every statement with its markers, or the sentence that declines. */
export function answerText(answer: Answer): string {
  if (answer.status === "declined") return answer.message;
  const gap = sentenceGap(answer.language);
  return answer.statements.map((statement) => withMarkers(statement, gap)).join(gap);
}

/** Chinese sentences stand without a blank between them. */
export function sentenceGap(language: Language): string {
  return language === "en" ? " " : "";
}

/** A statement as it stands in the answer's text. */
export function withMarkers({ text, citations }: Pick<Statement, "text" | "citations">, gap: string): string {
  if (citations.length === 0) return text;
  return `${text}${gap}${citations.map((ref) => `[${ref}]`).join("")}`;
}

function presentEvidence(answer: Answer, library: OpenLibrary) {
  const present = (list: readonly Citation[]) =>
    list.map((citation) => presentCitation(library, citation, answer.language));
  if (answer.status === "declined")
    return { statements: [], citations: [], notices: [], nearest: present(answer.nearest) };
  return {
    statements: answer.statements.map(presentStatement),
    citations: present(answer.citations),
    notices: answer.notices.map(({ kind, text, citations }) => ({ kind, text, citations: [...citations] })),
    nearest: [],
  };
}

function presentExplanation({ explanation }: AnswerReport) {
  if (explanation === undefined) return {};
  const { concepts, decision, hits } = explanation;
  return {
    explanation: {
      concepts: concepts.map((concept) => ({ ...concept, forms: [...concept.forms] })),
      decision: decision === null ? null : { ...decision },
      hits: hits.map(presentHit),
    },
  };
}

/** Who wrote it; a door whose line knows no chat model says what was `asked`, so that its reader learns why it is none. */
export function presentProvenance(provenance: Provenance, asked?: AskRequest["composer"]) {
  const { indexId, embedder, reranker, composer, promptVersion, chatModel } = provenance;
  const unmet = asked === "generative" && composer === "extractive";
  const fallback =
    provenance.fallback ?? (unmet ? { from: "generative" as const, reason: "not-configured" } : null);
  const model = chatModel === undefined ? {} : { chatModel };
  const second = reranker === undefined ? {} : { reranker };
  return { indexId, embedder, ...second, composer, fallback, promptVersion, ...model };
}

/** Shows the parts of an answer that is being written as the events of POST /api/ask. */
export function watchAnswer(show: ShowPart, library: OpenLibrary): AnswerWatcher {
  return {
    citations: (citations, language) =>
      show(
        "citations",
        citations.map((citation) => presentCitation(library, citation, language)),
        language,
      ),
    statement: (statement) => show("statement", presentStatement(statement)),
  };
}

function presentStatement({ text, citations, checks }: Statement) {
  const { quote, numbers, dates } = checks;
  return { text, citations: [...citations], checks: { quote, numbers, dates } };
}
