// A question that a test changes where it matters.
import type { EvaluationCase } from "../../src/evaluation/question-set.ts";

export function caseOf(change: Partial<EvaluationCase> = {}): EvaluationCase {
  return {
    id: "q",
    language: "en",
    query: "How large is the fund?",
    history: [],
    answerable: true,
    unanswerableKind: null,
    needed: [],
    mustInclude: [],
    bureaux: null,
    parallelId: null,
    tags: [],
    ...change,
  };
}
