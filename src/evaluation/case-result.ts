// One case of a finished evaluation: what was asked and expected, what came back, and the grades; enough to explain a
// failure without asking again.
import type { AnswerReport } from "../answering/assistant.ts";
import type { Citation, DeclineReason } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import { type AnswerLength, answerLength, answerText } from "./answer-text.ts";
import { gradeCase, missingFacts } from "./grade-case.ts";
import type { Graded } from "./metrics.ts";
import type { EvaluationCase } from "./question-set.ts";
import type { ResolvedPassage } from "./resolve-gold.ts";

/** How near the needed passages are to the question's language: of each group the nearest counts, then the farthest group. */
export type SourceLanguage = "same" | "other-script" | "other-language";

/** A paragraph that the answer cites, or that was nearest when the question was declined. */
export interface ShownParagraph {
  readonly paragraphId: string;
  readonly label: string;
  readonly text: string;
}

/** A graded case with what was expected and what came back. */
export interface CaseResult extends Graded {
  readonly id: string;
  readonly query: string;
  readonly answerable: boolean;
  readonly unanswerableKind: string | null;
  readonly tags: readonly string[];
  /** Null where nothing is needed. */
  readonly sourceLanguage: SourceLanguage | null;
  readonly expected: readonly (readonly ResolvedPassage[])[];
  readonly expectedBureaux: readonly string[] | null;
  /** Facts that the answer should state and does not, each as its acceptable spellings. */
  readonly missingFacts: EvaluationCase["mustInclude"];
  readonly status: "answered" | "declined";
  readonly reason: DeclineReason | null;
  readonly answer: string;
  /** Null where the question was declined. */
  readonly answerLength: AnswerLength | null;
  /** Cited paragraphs in citation order; the nearest ones where the question was declined. */
  readonly paragraphs: readonly ShownParagraph[];
  readonly bureaux: readonly string[];
  /** The only part that differs between two runs. */
  readonly timings: { readonly totalMs: number };
}

/** What is known of a case before it is asked. */
export interface PreparedCase {
  readonly item: EvaluationCase;
  readonly gold: readonly (readonly ResolvedPassage[])[];
  readonly cluster: string;
}

/** Grades the report on a case and keeps what explains the grades. */
export function resultOf({ item, gold, cluster }: PreparedCase, report: AnswerReport): CaseResult {
  const { answer, timings } = report;
  const answered = answer.status === "answered";
  return {
    id: item.id,
    language: item.language,
    query: item.query,
    answerable: item.answerable,
    unanswerableKind: item.unanswerableKind,
    tags: item.tags,
    cluster,
    sourceLanguage: sourceLanguageOf(item.language, gold),
    expected: gold,
    expectedBureaux: item.bureaux,
    missingFacts: missingFacts(item, answer),
    status: answer.status,
    reason: answered ? null : answer.reason,
    answer: answerText(answer),
    answerLength: answered ? answerLength(answer) : null,
    paragraphs: (answered ? answer.citations : answer.nearest).map(shown),
    bureaux: answer.bureaux.map(({ code }) => code),
    grades: gradeCase(item, report),
    timings: { totalMs: timings.totalMs },
  };
}

function shown({ paragraph }: Citation): ShownParagraph {
  return { paragraphId: paragraph.id, label: paragraph.label, text: paragraph.text };
}

/** From near to far. */
const DISTANCES: readonly SourceLanguage[] = ["same", "other-script", "other-language"];

function sourceLanguageOf(
  asked: Language,
  gold: readonly (readonly ResolvedPassage[])[],
): SourceLanguage | null {
  const nearest = gold.map((group) => Math.min(...group.map(({ language }) => distance(asked, language))));
  return DISTANCES[Math.max(...nearest)] ?? null;
}

function distance(asked: Language, source: Language): number {
  if (asked === source) return 0;
  return asked === "en" || source === "en" ? 2 : 1;
}

/**
 * The cluster of each case: cases in several languages of one question first, else those about one document, else the
 * case alone. Cases of one cluster succeed and fail together more often than chance, which intervals must respect.
 */
export function clustersOf(cases: readonly EvaluationCase[]): readonly string[] {
  const joined = new Set(cases.flatMap(({ parallelId }) => parallelId ?? []));
  return cases.map(({ id, parallelId, needed }) => {
    const question = parallelId ?? (joined.has(id) ? id : null);
    if (question !== null) return `question ${question}`;
    const document = needed[0]?.[0]?.document;
    return document === undefined ? `case ${id}` : `document ${document}`;
  });
}
