// Documents, paragraphs and bureaux of the domain come in; their JSON goes out, the same in every route.
import type { ExplainedHit } from "../answering/assistant.ts";
import type { Citation, NamedBureau } from "../domain/answer.ts";
import type { Attribution, DocumentRecord, Language, LocalizedText, Paragraph } from "../domain/document.ts";
import { AssistantError } from "../errors.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { CitationBody } from "./contract.ts";
import type { ExplainedHitBody } from "./contract-explanation.ts";

const SCRIPTS: { readonly [language in Language]: keyof LocalizedText } = {
  en: "en",
  "zh-Hant": "zhHant",
  "zh-Hans": "zhHans",
};

/** One name in the script of a language. */
export function nameIn(text: LocalizedText, language: Language): string {
  return text[SCRIPTS[language]];
}

/** The document that an open library's paragraph belongs to. */
export function documentOf(library: OpenLibrary, paragraph: Paragraph): DocumentRecord {
  const found = library.document(paragraph.documentId);
  if (found !== undefined) return found;
  throw new AssistantError("index-damaged", `The index holds ${paragraph.id} but not its document.`, {
    remedy: "Build the index again: youju index",
  });
}

/** A document as citations show it; its publisher's name is in the reader's language. */
export function presentDocument(document: DocumentRecord, language: Language) {
  return {
    id: document.id,
    title: copyNames(document.title),
    publisher: nameIn(document.publisher, language),
    kind: document.kind,
    publishedOn: document.publishedOn,
    publishedPrecision: document.publishedPrecision,
    language: document.language,
  };
}

/** A body by its code; a code that the register does not hold stands for its own name. */
export function presentBureau(library: OpenLibrary, code: string): NamedBureau {
  const bureau = library.bureau(code);
  return bureau === undefined
    ? { code, en: code, zhHant: code, zhHans: code }
    : { code: bureau.code, ...copyNames(bureau) };
}

/** The bodies of a paragraph, each with how we know. */
export function presentAttributions(library: OpenLibrary, attributions: readonly Attribution[]) {
  return attributions.map(({ code, basis }) => ({ ...presentBureau(library, code), basis }));
}

/** The same paragraph in the other language, or null. */
export function presentCounterpart(counterpart: Paragraph | null) {
  if (counterpart === null) return null;
  const { id, label, language, text } = counterpart;
  return { paragraphId: id, label, language, text };
}

/** A citation, or a nearest paragraph, as JSON. */
export function presentCitation(library: OpenLibrary, citation: Citation, language: Language): CitationBody {
  const { paragraph, quote } = citation;
  return {
    ref: citation.ref,
    paragraphId: paragraph.id,
    label: paragraph.label,
    document: presentDocument(documentOf(library, paragraph), language),
    section: [...paragraph.section],
    text: paragraph.text,
    quote: { text: quote.text, start: quote.start, end: quote.end },
    bureaux: presentAttributions(library, paragraph.bureaux),
    counterpart: presentCounterpart(citation.counterpart),
    score: citation.score,
  };
}

/** Why a hit stands where it stands, as JSON. */
export function presentHit(hit: ExplainedHit): ExplainedHitBody {
  return {
    ...hit,
    legs: hit.legs.map((leg) => ({ ...leg })),
    matchedTerms: hit.matchedTerms.map((term) => ({ ...term })),
    features: hit.features.map((feature) => ({ ...feature })),
  };
}

/** Only the three names, whatever else the record carries. */
export function copyNames({ en, zhHant, zhHans }: LocalizedText): LocalizedText {
  return { en, zhHant, zhHans };
}
