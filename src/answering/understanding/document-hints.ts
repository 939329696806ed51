// Words of a question that point to a document rather than to a topic: its kind, or the year it speaks for.
import type { DocumentKind, DocumentRecord } from "../../domain/document.ts";
import type { DateMention } from "../../text/dates.ts";

/** How people name each kind of document, in any script. */
const KIND_WORDS: Readonly<Record<DocumentKind, RegExp | undefined>> = {
  "policy-address": /\b(the )?(20\d\d |chief executive'?s )?policy address(es)?\b|施政[報报]告/gi,
  yearbook: /\b(the )?(hong kong )?year ?book\b|(香港)?年[報报鑑鉴]/gi,
  "legco-paper":
    /\b(legco|legislative council)( panel)?( discussion)? papers?\b|\b(panel|discussion) papers?\b|立法[會会]文件|[討讨][論论]文件|事[務务]委[員员][會会](文件)?/gi,
  news: /\bta kung pao\b|\bnewspapers?\b|\bconsultation (document|paper)\b|大公[報报]|[報报][道導导章紙纸]|[諮咨][詢询]文件/gi,
  other: undefined,
};

/** The question without the words that only point to a document: they say nothing of what is asked about. */
export function withoutDocumentNames(text: string): string {
  let rest = text;
  for (const words of Object.values(KIND_WORDS)) if (words !== undefined) rest = rest.replace(words, " ");
  return rest;
}

/** True when a question names the document's kind, or the year that it was published in. */
export function mentionsDocument(
  question: { readonly text: string; readonly dates: readonly DateMention[] },
  document: DocumentRecord,
): boolean {
  const words = KIND_WORDS[document.kind];
  if (words !== undefined && question.text.search(words) !== -1) return true;
  const year = Number(document.publishedOn.slice(0, 4));
  return question.dates.some((date) => date.year === year);
}
