// A graded case that a test changes where it matters, and its mark.
import { type CaseMark, markOf } from "../../src/evaluation/figures/case-mark.ts";
import { byMetric } from "../../src/evaluation/metrics.ts";
import type { GradedCase } from "../../src/evaluation/run-folder.ts";

/** An answered case about nothing, without grades. */
export function gradedCase(changes: Partial<GradedCase> = {}): GradedCase {
  const id = changes.id ?? "a";
  return {
    id,
    language: "en",
    query: "How many?",
    history: [],
    answerability: "yes",
    unanswerableKind: null,
    tags: [],
    parallelId: null,
    cluster: id,
    turn: 1,
    sourceLanguage: "same",
    expected: [],
    judgedIrrelevant: [],
    expectedBureaux: null,
    facts: [],
    reference: null,
    status: "answered",
    reason: null,
    answer: "Thirty.",
    statements: [{ text: "Thirty.", citations: [0], checks: null }],
    answerLength: null,
    paragraphs: [],
    bureaux: null,
    retrieved: null,
    confidence: null,
    grades: byMetric(() => null),
    ...changes,
  };
}

/** Its mark. */
export function markedCase(changes: Partial<GradedCase> = {}): CaseMark {
  return markOf(gradedCase(changes));
}
