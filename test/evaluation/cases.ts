// A question that a test changes where it matters, and what is made of it before and after it is asked.
import type { AnswerReport } from "../../src/answering/assistant.ts";
import { gradeCase } from "../../src/evaluation/grade-case.ts";
import type { EvaluationCase, GoldPassage } from "../../src/evaluation/question-set.ts";
import { goldResolver } from "../../src/evaluation/resolve-gold.ts";
import type { GradedCase } from "../../src/evaluation/run-folder.ts";
import { foreignCase } from "../../src/evaluation/sets/foreign-case.ts";
import type { PreparedCase } from "../../src/evaluation/sets/prepare-cases.ts";
import { predictionOf } from "../../src/evaluation/systems/own-line.ts";
import { LIBRARY } from "./fake-assistant.ts";

export function caseOf(change: Partial<EvaluationCase> = {}): EvaluationCase {
  return foreignCase({ id: "q", language: "en", query: "How large is the fund?", ...change });
}

export function snippetOf(document: string, snippet: string, grade = 2): GoldPassage {
  return { paragraphId: null, document, snippet, documentSha256: null, grade };
}

export function paragraphNamed(paragraphId: string, grade = 1): GoldPassage {
  return { paragraphId, document: null, snippet: null, documentSha256: null, grade };
}

/** A case with its gold looked up in the library of the fake assistant, as far as it stands there. */
export function prepared(item: EvaluationCase): PreparedCase {
  return { item, gold: goldResolver(LIBRARY)(item).groups, cluster: `case ${item.id}` };
}

export function gradedBy(item: EvaluationCase, report: AnswerReport): GradedCase {
  return gradeCase(prepared(item), predictionOf(item.id, report, [], LIBRARY));
}
