// A draft and its citations come in, only what holds goes out: every quotation stands at its offsets, every figure and
// date of a sentence stands in a paragraph that it cites. What fails is dropped; what was not checked says so.

import type { CheckResult, Citation, Statement } from "../../domain/answer.ts";
import type { DocumentRecord, Language } from "../../domain/document.ts";
import { yearOfDocument } from "../../domain/document.ts";
import { type DateMention, sameDate } from "../../text/dates.ts";
import { extractFigures, type Quantity, sameQuantity } from "../../text/quantities.ts";
import { remember } from "../../text/remember.ts";
import { sourceDates, sourceQuantities } from "../../text/source-facts.ts";
import type { Draft, DraftStatement } from "../composing/compose-extractive.ts";
import { shownQuote, sourceName } from "../composing/in-language.ts";

/** What we say around quotations is the same few words again and again. */
const MOST_KEPT = 1000;

const ownFigures = remember((text) => extractFigures(text), MOST_KEPT);

/** The document of an id. */
export type DocumentOf = (id: string) => DocumentRecord | undefined;

/** The statements of a draft that passed; empty when nothing did. */
export function verifyAnswer(
  draft: Pick<Draft, "statements" | "citations">,
  language: Language,
  documentOf: DocumentOf,
): readonly Statement[] {
  const byRef = new Map(draft.citations.map((citation) => [citation.ref, citation]));
  return draft.statements.flatMap((statement) => {
    const cited = statement.citations.flatMap((ref) => byRef.get(ref) ?? []);
    if (cited.length === 0 || cited.length !== statement.citations.length) return [];
    const own = ownFigures(ownWords(statement, cited, language, documentOf));
    const checks = {
      quote: checkQuotes(statement, cited),
      numbers: checkNumbers(statement, cited, own.quantities),
      dates: checkDates(statement, cited, own.dates, documentOf),
    };
    if (Object.values(checks).includes("fail")) return [];
    return [{ text: statement.text, citations: statement.citations, checks }];
  });
}

/** Every quotation stands at its offsets in a cited paragraph, and in the sentence as it is shown. */
function checkQuotes(statement: DraftStatement, cited: readonly Citation[]): CheckResult {
  if (statement.quotes.length === 0) return "not-checked";
  const stands = statement.quotes.every(
    (quote) =>
      quote.text !== "" &&
      statement.text.includes(shownQuote(quote.text)) &&
      cited.some(({ paragraph }) => paragraph.text.slice(quote.start, quote.end) === quote.text),
  );
  return stands ? "pass" : "fail";
}

/** Our own figures have an equal in a cited paragraph; a quotation's stand there by its own check. */
function checkNumbers(
  statement: DraftStatement,
  cited: readonly Citation[],
  claimed: readonly Quantity[],
): CheckResult {
  const quotedOnes = statement.quotes.some(({ text }) => sourceQuantities(text).length > 0);
  if (claimed.length === 0) return quotedOnes ? "pass" : "not-checked";
  const found = cited.flatMap(({ paragraph }) => sourceQuantities(paragraph.text));
  return claimed.every((claim) => found.some((quantity) => sameQuantity(claim, quantity))) ? "pass" : "fail";
}

/** The same for dates; 今年 and "last year" mean the years of the document that says so. */
function checkDates(
  statement: DraftStatement,
  cited: readonly Citation[],
  claimed: readonly DateMention[],
  documentOf: DocumentOf,
): CheckResult {
  const quotedOnes = statement.quotes.some(({ text }) => sourceDates(text).length > 0);
  if (claimed.length === 0) return quotedOnes ? "pass" : "not-checked";
  const found = cited.flatMap(({ paragraph }) => {
    return sourceDates(paragraph.text, yearOfDocument(documentOf(paragraph.documentId)));
  });
  return claimed.every((claim) => found.some((date) => sameDate(claim, date))) ? "pass" : "fail";
}

/**
 * The words of a sentence that are ours: without its quotations and what it says of the answer itself, and without the name and date of the source in its lead,
 * which come from the manifest and not from the paragraph.
 */
function ownWords(
  statement: DraftStatement,
  cited: readonly Citation[],
  language: Language,
  documentOf: DocumentOf,
): string {
  const unquoted = statement.quotes.reduce(
    (rest, { text }) => rest.replace(shownQuote(text), () => " "),
    statement.text.replace(statement.aside ?? "", () => " "),
  );
  return cited.reduce((rest, { paragraph }) => {
    const document = documentOf(paragraph.documentId);
    return document === undefined ? rest : rest.replace(sourceName(document, language), " ");
  }, unquoted);
}
