// A draft and its citations come in, only what holds goes out: every quotation stands at its offsets, every figure and
// date of a sentence stands in a paragraph that it cites. What fails is dropped; what was not checked says so.
import type { CheckResult, Citation, Statement } from "../domain/answer.ts";
import type { DocumentRecord, Language } from "../domain/document.ts";
import { type DateMention, extractDates, sameDate } from "../text/dates.ts";
import { extractQuantities, type Quantity, sameQuantity } from "../text/quantities.ts";
import type { Draft, DraftStatement } from "./compose-extractive.ts";
import { documentDate } from "./words.ts";

/** The statements of a draft that passed; empty when nothing did. */
export function verifyAnswer(
  draft: Draft,
  language: Language,
  documentOf: (id: string) => DocumentRecord | undefined,
): readonly Statement[] {
  const byRef = new Map(draft.citations.map((citation) => [citation.ref, citation]));
  return draft.statements.flatMap((statement) => {
    const cited = statement.citations.flatMap((ref) => byRef.get(ref) ?? []);
    if (cited.length === 0 || cited.length !== statement.citations.length) return [];
    const checks = {
      quote: checkQuotes(statement, cited),
      numbers: checkNumbers(statement, cited, language, documentOf),
      dates: checkDates(statement, cited, language, documentOf),
    };
    if (Object.values(checks).includes("fail")) return [];
    return [{ text: statement.text, citations: statement.citations, checks }];
  });
}

function checkQuotes(statement: DraftStatement, cited: readonly Citation[]): CheckResult {
  if (statement.quotes.length === 0) return "not-checked";
  const stands = statement.quotes.every((quote) =>
    cited.some(
      ({ paragraph }) => paragraph.text.slice(quote.start, quote.end) === quote.text && quote.text !== "",
    ),
  );
  return stands ? "pass" : "fail";
}

function checkNumbers(
  statement: DraftStatement,
  cited: readonly Citation[],
  language: Language,
  documentOf: (id: string) => DocumentRecord | undefined,
): CheckResult {
  const claimed = extractQuantities(withoutSourceDates(statement.text, cited, language, documentOf));
  if (claimed.length === 0) return "not-checked";
  const found: Quantity[] = cited.flatMap(({ paragraph }) => extractQuantities(paragraph.text));
  return claimed.every((claim) => found.some((quantity) => sameQuantity(claim, quantity))) ? "pass" : "fail";
}

function checkDates(
  statement: DraftStatement,
  cited: readonly Citation[],
  language: Language,
  documentOf: (id: string) => DocumentRecord | undefined,
): CheckResult {
  const claimed = extractDates(withoutSourceDates(statement.text, cited, language, documentOf));
  if (claimed.length === 0) return "not-checked";
  const found: DateMention[] = cited.flatMap(({ paragraph }) => extractDates(paragraph.text));
  return claimed.every((claim) => found.some((date) => sameDate(claim, date))) ? "pass" : "fail";
}

/** The date of the document in a sentence's lead is the document's, not the paragraph's: it comes from the manifest. */
function withoutSourceDates(
  text: string,
  cited: readonly Citation[],
  language: Language,
  documentOf: (id: string) => DocumentRecord | undefined,
): string {
  return cited.reduce((rest, { paragraph }) => {
    const document = documentOf(paragraph.documentId);
    return document === undefined ? rest : rest.replace(documentDate(document, language), "");
  }, text);
}
