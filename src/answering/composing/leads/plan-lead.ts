// A question whether something has come about comes in with what is quoted for it; a word before the quotation goes out where the source only
// plans it: who asks whether a bill has passed must not take "introduce a bill by end-2024" for a yes, nor for a no.
import type { Citation } from "../../../domain/answer.ts";
import { isMeasure } from "../../../domain/document.ts";
import type { Library } from "../../../ports.ts";
import { foldText } from "../../../text/fold.ts";
import { splitClauses } from "../../../text/sentences.ts";
import { asksDone } from "../../understanding/asking/asked-state.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { type ClauseStatus, clauseStatus } from "../../verifying/clause-status.ts";
import { ANSWER_WORDS } from "../answer-words.ts";
import { fill } from "../in-language.ts";

/** Asks whether something goes on: to that a measure that continues is an answer. */
const ASKS_ON = /\bstill\b|仍|还/;

/** 已完成實名登記的電話卡: of what a plan is about, and not of the plan. */
const OF_A_THING = /已\p{Script=Han}{1,10}的/gu;

/** The lead of the first quotation, with the blank that English needs; empty where something quoted has come about, or nothing is planned. */
export function planLead(
  quoted: readonly Pick<Citation, "paragraph" | "quote">[],
  { wanted, types, language }: Pick<UnderstoodQuestion, "wanted" | "types" | "language">,
  library: Library,
): string {
  if (!asksDone(wanted) || types.has("when") || ASKS_ON.test(foldText(wanted))) return "";
  const [first = [], ...others] = quoted.map((citation) => statusesIn(citation, library));
  const isPlanOnly = first.includes("planned") && ![first, ...others].flat().includes("done");
  return isPlanOnly ? fill(ANSWER_WORDS.planOnly, language) : "";
}

/** What the clauses of a quotation tell; a list of measures says without any word for it what is to be done. */
function statusesIn(
  { paragraph, quote }: Pick<Citation, "paragraph" | "quote">,
  library: Library,
): readonly ClauseStatus[] {
  const document = library.document(paragraph.documentId);
  const isPlan = document !== undefined && isMeasure(paragraph, document);
  return splitClauses(quote.text, { start: 0, end: quote.text.length }).map(({ start, end }) => {
    const status = clauseStatus(quote.text.slice(start, end).replace(OF_A_THING, ""), isPlan);
    return isPlan && status === "none" ? "planned" : status;
  });
}
