// Chosen evidence comes in, an answer's sentences with their citations go out: verbatim quotations, each with its
// source and date, in the order of the evidence; a question about the responsible body gets its name first.
import type { Checks, Citation, Quote } from "../domain/answer.ts";
import type { Attribution, DocumentRecord, Language } from "../domain/document.ts";
import type { Library } from "../ports.ts";
import { extractDates } from "../text/dates.ts";
import { extractQuantities } from "../text/quantities.ts";
import { restateDate, restateQuantity } from "../text/restate.ts";
import type { Evidence } from "./rank-candidates.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";
import { ANSWER_WORDS, fill, listOf, nameIn, quoted, sourceName } from "./words.ts";

/** Evidence with the part of it that is quoted. */
export interface QuotedEvidence {
  readonly evidence: Evidence;
  readonly quote: Quote;
}

/** A sentence of a draft; nobody shows it before it is verified. */
export interface DraftStatement {
  readonly text: string;
  readonly citations: readonly number[];
  /** What of the text is claimed to be verbatim; the rest is ours. */
  readonly quotes: readonly Quote[];
  readonly checks?: Checks;
}

/** A draft answer: sentences, and what they cite. */
export interface Draft {
  readonly statements: readonly DraftStatement[];
  readonly citations: readonly Citation[];
  /** Who is responsible for what the answer says. */
  readonly bureaux: readonly Attribution[];
}

/** Composes the draft; at least one statement for each quoted paragraph. */
export function composeExtractive(
  quotedEvidence: readonly QuotedEvidence[],
  question: UnderstoodQuestion,
  library: Library,
): Draft {
  const citations = quotedEvidence.map(({ evidence, quote }, i): Citation => {
    const { paragraph, counterpart, relevance } = evidence;
    return { ref: i + 1, paragraph, quote, counterpart, score: relevance };
  });
  const bureaux = mergeBureaux(citations);
  const quotations = citations.map((citation) => quoteStatement(citation, question.language, library));
  const lead = question.types.has("bureau") ? bureauStatement(citations[0], question.language, library) : [];
  return { statements: [...lead, ...quotations], citations, bureaux };
}

function mergeBureaux(citations: readonly Citation[]): readonly Attribution[] {
  const byCode = new Map<string, Attribution>();
  for (const { paragraph } of citations) {
    for (const bureau of paragraph.bureaux) if (!byCode.has(bureau.code)) byCode.set(bureau.code, bureau);
  }
  return [...byCode.values()];
}

function bureauStatement(
  citation: Citation | undefined,
  language: Language,
  library: Library,
): readonly DraftStatement[] {
  if (citation === undefined || citation.paragraph.bureaux.length === 0) return [];
  const { paragraph, ref } = citation;
  const names = paragraph.bureaux.flatMap(({ code }) => {
    const bureau = library.bureau(code);
    return bureau === undefined
      ? []
      : [language === "en" ? `${bureau.en} (${code})` : `${nameIn(language, bureau)}（${code}）`];
  });
  const all = [...names, ...paragraph.unlistedBodies];
  const byDocument = paragraph.bureaux.every(({ basis }) => basis === "document");
  const phrase = byDocument ? "bureauByDocument" : all.length === 1 ? "bureauOne" : "bureauMany";
  const text = fill(ANSWER_WORDS[phrase], language, { bureaux: listOf(all, language) });
  return [{ text, citations: [ref], quotes: [] }];
}

function quoteStatement(citation: Citation, language: Language, library: Library): DraftStatement {
  const { paragraph, quote, ref } = citation;
  const document = library.document(paragraph.documentId) as DocumentRecord;
  const foreign = (paragraph.language === "en") !== (language === "en");
  const phrase = !foreign ? "sameLanguage" : language === "en" ? "inChinese" : "inEnglish";
  const text = fill(ANSWER_WORDS[phrase], language, {
    source: sourceName(document, language),
    quote: quoted(tidy(quote.text), language),
  });
  const restated = foreign ? restatedFigures(quote.text, language) : [];
  const figures = fill(ANSWER_WORDS.restated, language, { figures: restated.join("; ") });
  return { text: restated.length === 0 ? text : text + figures, citations: [ref], quotes: [quote] };
}

/** Tabs and line breaks of tables and lists become blanks in a sentence; the citation's quote keeps them. */
function tidy(text: string): string {
  return text
    .replace(/\s*\t\s*/g, "：")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

/** Figures and dates of a foreign quotation in the asker's notation, by rule; what cannot be restated exactly is left out. */
function restatedFigures(text: string, language: Language): readonly string[] {
  const found = [
    ...extractQuantities(text).map((q) => ({ start: q.start, text: restateQuantity(q, language) })),
    ...extractDates(text).map((d) => ({ start: d.start, text: restateDate(d, language) })),
  ];
  const restated = found.sort((a, b) => a.start - b.start).map((item) => item.text);
  return [...new Set(restated.filter((item): item is string => item !== undefined))];
}
