// One case and the report that the assistant gave on it come in; what the case contributes to each figure goes out.
// Only the answer itself counts: no model judges, and the counterpart of a cited paragraph is no citation.
import type { AnswerReport } from "../answering/assistant.ts";
import type { Answer, Answered, Citation, Statement } from "../domain/answer.ts";
import { answerText } from "./answer-text.ts";
import { containsSnippet } from "./contains-snippet.ts";
import type { Grades } from "./metrics.ts";
import type { EvaluationCase, GoldPassage } from "./question-set.ts";
import { statesFact } from "./states-fact.ts";
import type { Ratio } from "./statistics.ts";

/** What one case contributes to each figure; null where a figure does not apply. */
export function gradeCase(item: EvaluationCase, report: AnswerReport): Grades {
  const { answer } = report;
  const answered = answer.status === "answered";
  return {
    "decided-right": yesOrNo(answered === item.answerable),
    "declined-unanswerable": item.answerable ? null : yesOrNo(!answered),
    "false-refusals": item.answerable ? yesOrNo(!answered) : null,
    ...gradeEvidence(item, answer),
    ...gradeFacts(item, answer),
    "bureaux-right": gradeBureaux(item, answer),
    ...gradeIntegrity(answer),
  };
}

/** A declined question cites nothing, so each of these is missed where the question is answerable. */
function gradeEvidence(
  item: EvaluationCase,
  answer: Answer,
): Pick<Grades, "hit-at-1" | "hit-at-3" | "all-needed"> {
  if (!item.answerable) return { "hit-at-1": null, "hit-at-3": null, "all-needed": null };
  const citations = answer.status === "answered" ? answer.citations : [];
  const cited = (passages: readonly GoldPassage[], depth: number): boolean =>
    citations.slice(0, depth).some((citation) => holdsOne(citation, passages));
  return {
    "hit-at-1": yesOrNo(cited(item.needed.flat(), 1)),
    "hit-at-3": yesOrNo(cited(item.needed.flat(), 3)),
    "all-needed": yesOrNo(item.needed.every((group) => cited(group, citations.length))),
  };
}

function holdsOne(citation: Citation, passages: readonly GoldPassage[]): boolean {
  return passages.some(({ snippet }) => containsSnippet(citation.paragraph.text, snippet));
}

function gradeFacts(item: EvaluationCase, answer: Answer): Pick<Grades, "facts" | "all-facts"> {
  const denominator = item.mustInclude.length;
  if (!item.answerable || denominator === 0) return { facts: null, "all-facts": null };
  const missing = missingFacts(item, answer).length;
  return { facts: { numerator: denominator - missing, denominator }, "all-facts": yesOrNo(missing === 0) };
}

/** The facts that the answer should state and does not, each as its acceptable spellings; all of them in a decline. */
export function missingFacts(item: EvaluationCase, answer: Answer): EvaluationCase["mustInclude"] {
  if (answer.status === "declined") return item.mustInclude;
  const text = answerText(answer);
  return item.mustInclude.filter((spellings) => !statesFact(text, spellings));
}

function gradeBureaux(item: EvaluationCase, answer: Answer): Ratio | null {
  if (!item.answerable || item.bureaux === null || answer.status === "declined") return null;
  const named = new Set(answer.bureaux.map(({ code }) => code));
  const expected = new Set(item.bureaux);
  return yesOrNo(named.size === expected.size && [...named].every((code) => expected.has(code)));
}

/** What must hold of any answer, whatever was asked. */
function gradeIntegrity(
  answer: Answer,
): Pick<Grades, "quotes-verbatim" | "checks-passed" | "citations-exist"> {
  if (answer.status === "declined") {
    return { "quotes-verbatim": null, "checks-passed": null, "citations-exist": null };
  }
  return {
    "quotes-verbatim": shareOf(answer.citations, quotesVerbatim),
    "checks-passed": shareOf(answer.statements, passesChecks),
    "citations-exist": shareOf(answer.statements, (statement) => citesWhatExists(statement, answer)),
  };
}

/** Negative offsets count from the end in `slice`, so an offset has to be checked before it is used. */
function quotesVerbatim({ paragraph, quote }: Citation): boolean {
  const { text, start, end } = quote;
  return (
    text !== "" && start >= 0 && end === start + text.length && paragraph.text.slice(start, end) === text
  );
}

/** The quotation must have been checked; numbers and dates must not have failed (a statement may have none). */
function passesChecks({ checks }: Statement): boolean {
  return checks.quote === "pass" && checks.numbers !== "fail" && checks.dates !== "fail";
}

function citesWhatExists(statement: Statement, answer: Answered): boolean {
  const exists = (ref: number): boolean => answer.citations.some((citation) => citation.ref === ref);
  return statement.citations.length > 0 && statement.citations.every(exists);
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Ratio {
  return { numerator: items.filter(holds).length, denominator: items.length };
}

function yesOrNo(holds: boolean): Ratio {
  return { numerator: holds ? 1 : 0, denominator: 1 };
}
