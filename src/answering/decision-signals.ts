// The best evidence for a question comes in, the numbers go out that the decision to answer from it is made of.
import type { WeighedConcept } from "./coverage.ts";
import type { Evidence } from "./rank-candidates.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** The numbers that the decision is made of, for the fit and for the reader of an explanation. */
export interface DecisionSignals {
  readonly score: number;
  /** Share of the question that the best evidence says. */
  readonly coverage: number;
  readonly similarity: number;
  /** Share of the question's importance that no passage of the collection says in any form: names it never met. */
  readonly unknown: number;
  /** 1 when the question names a year that neither the best evidence nor its document speaks for. */
  readonly foreignYear: number;
  /** How far the best stands above the next evidence, in score units, at most 3. */
  readonly margin: number;
  /** 1 when an amount, a count or a date is asked for and the best evidence holds none. */
  readonly missingType: number;
}

/** A wider lead than this says no more. */
const WIDEST_MARGIN = 3;

/** What speaks for and against answering from this evidence. */
export function signalsOf(
  best: Evidence,
  rest: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  publishedYear: (documentId: string) => number,
): DecisionSignals {
  return {
    margin: Math.min(WIDEST_MARGIN, best.score - (rest[0]?.score ?? Number.NEGATIVE_INFINITY)),
    score: best.score,
    coverage: best.features.coverage,
    similarity: Math.max(best.features.passageSimilarity, best.features.sentenceSimilarity),
    unknown: unknownShare(concepts),
    foreignYear: asksForeignYear(best, question, publishedYear) ? 1 : 0,
    missingType: asksTypedAnswer(question) && best.features.answerType === 0 ? 1 : 0,
  };
}

function unknownShare(concepts: readonly WeighedConcept[]): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const unknown = concepts.filter(({ known }) => !known).reduce((sum, { importance }) => sum + importance, 0);
  return total === 0 ? 1 : unknown / total;
}

function asksForeignYear(
  best: Evidence,
  question: UnderstoodQuestion,
  publishedYear: (documentId: string) => number,
): boolean {
  const years = question.dates.flatMap(({ year }) => (year === undefined ? [] : [year]));
  if (years.length === 0) return false;
  const spoken = new Set(best.profile.sentences.flatMap(({ dates }) => dates.map(({ year }) => year)));
  return years.every((year) => !spoken.has(year) && year !== publishedYear(best.paragraph.documentId));
}

function asksTypedAnswer(question: UnderstoodQuestion): boolean {
  const { types } = question;
  return types.has("when") || types.has("how-much") || types.has("how-many") || types.has("percent");
}
