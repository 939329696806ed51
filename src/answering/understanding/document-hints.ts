// Words of a question that point to a document rather than to a topic: its kind, or the year it speaks for.

import type { DocumentKind, DocumentRecord } from "../../domain/document.ts";
import { yearOfDocument } from "../../domain/document.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";

/** How people name each kind of document, in any script. */
const KIND_WORDS: Readonly<Record<DocumentKind, RegExp | undefined>> = {
  "policy-address": /\b(the )?(20\d\d |chief executive'?s )?policy address(es)?\b|施政[報报]告/gi,
  yearbook: /\b(the )?(hong kong )?year ?book\b|(香港)?年[報报鑑鉴]/gi,
  "legco-paper":
    /\b(legco|legislative council|council)( panel)?( discussion)? papers?\b|\b(panel|discussion) papers?\b|立法[會会][的嘅]?文件|[討讨][論论]文件|事[務务]委[員员][會会](文件)?/gi,
  news: /\bta kung pao\b|\bnewspapers?\b|\bconsultation (document|paper)\b|大公[報报]|(?<![寫写做])[報报][道導导章紙纸]|[諮咨][詢询]文件/gi,
  other: undefined,
};

/** The question without the words that only point to a document: they say nothing of what is asked about. */
export function withoutDocumentNames(text: string): string {
  let rest = text;
  for (const words of Object.values(KIND_WORDS)) if (words !== undefined) rest = rest.replace(words, " ");
  return rest;
}

/** The kinds of document that a question names. */
export function namedKinds(text: string): readonly DocumentKind[] {
  return (Object.keys(KIND_WORDS) as DocumentKind[]).filter((kind) => isNamed(kind, text));
}

function isNamed(kind: DocumentKind, text: string): boolean {
  const words = KIND_WORDS[kind];
  return words !== undefined && text.search(words) !== -1;
}

/** True when a question names the document's kind, or the year that it was published in. */
export function mentionsDocument(
  question: { readonly text: string; readonly dates: readonly DateMention[] },
  document: DocumentRecord,
): boolean {
  if (isNamed(document.kind, question.text)) return true;
  const year = yearOfDocument(document);
  return question.dates.some((date) => date.year === year);
}

/** What may stand between a year and a kind's name ("the 2025 Hong Kong Yearbook", 二零二五年度的《施政報告》). */
const BETWEEN = /^(?:年|度|的|嘅|《|「|hong kong|香港|chief executive's|\s)*$/i;

/**
 * Whether the question names a document by kind and year, no indexed document of that kind is of that year, and the near passages, as one
 * folded text, do not speak of it either. They are read only where it is needed.
 */
export function namesAbsentDocument(
  { text, dates }: { readonly text: string; readonly dates: readonly DateMention[] },
  documents: readonly DocumentRecord[],
  nearText: () => string,
): boolean {
  return Object.entries(KIND_WORDS).some(([kind, words]) =>
    yearsBefore(text, words, dates).some(
      (year) =>
        !documents.some((document) => document.kind === kind && document.publishedOn.startsWith(`${year}`)) &&
        !speaksOf(nearText(), words, year),
    ),
  );
}

/** The years by which a question names documents: "the 2023 Council paper", （按2023年立法會文件）. */
export function yearsNamingDocuments(text: string, dates: readonly DateMention[]): readonly number[] {
  return Object.values(KIND_WORDS).flatMap((words) => yearsBefore(text, words, dates));
}

function speaksOf(text: string, words: RegExp | undefined, year: number): boolean {
  return yearsBefore(text, words, extractDates(text)).includes(year);
}

/** Years that stand right before some words, or open them. */
function yearsBefore(text: string, words: RegExp | undefined, dates: readonly DateMention[]): number[] {
  if (words === undefined) return [];
  return [...text.matchAll(words)].flatMap(({ index, 0: name }) =>
    dates.flatMap(({ year, start, end }) => {
      if (year === undefined) return [];
      const isInside = start >= index && end <= index + name.length;
      return isInside || (end <= index && BETWEEN.test(text.slice(end, index))) ? [year] : [];
    }),
  );
}
