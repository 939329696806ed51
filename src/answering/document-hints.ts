// Words of a question that point to a document rather than to a topic: its kind, or the year it speaks for.
import type { DocumentKind, DocumentRecord } from "../domain/document.ts";
import { foldText } from "../text/fold.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** How people name each kind of document, on folded text. */
const KIND_NAMES: Readonly<Record<DocumentKind, RegExp | undefined>> = {
  "policy-address": /policy address|施政报告/,
  yearbook: /year ?book|hong kong 20\d\d\b|年报|年鉴/,
  "legco-paper":
    /panel paper|legco|legislative council (panel|paper)|discussion paper|立法会|讨论文件|事务委员会/,
  news: /news|newspaper|reported|ta kung pao|five-year plan|consultation document|大公报|报道|报导|五年规划|咨询文件/,
  other: undefined,
};

/** True when the question names the document's kind, or the year that it was published in. */
export function mentionsDocument(question: UnderstoodQuestion, document: DocumentRecord): boolean {
  if (KIND_NAMES[document.kind]?.test(foldText(question.text)) === true) return true;
  const year = Number(document.publishedOn.slice(0, 4));
  return question.dates.some((date) => date.year === year);
}
