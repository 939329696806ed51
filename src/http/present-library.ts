// Documents, paragraphs, bureaux and ranked paragraphs come in; the JSON of the reading-room routes goes out.
import type { SearchResult } from "../answering/assistant.ts";
import type { Bureau } from "../domain/bureau.ts";
import type { DocumentRecord, Paragraph } from "../domain/document.ts";
import { catalogueOf, type OpenLibrary } from "./catalogue.ts";
import type {
  BureauList,
  DocumentDetail,
  DocumentSummary,
  ParagraphDetail,
  SearchResponse,
} from "./contract-library.ts";
import {
  copyNames,
  documentOf,
  presentAttributions,
  presentCounterpart,
  presentDocument,
  presentHit,
} from "./present-evidence.ts";

/** Ranked paragraphs, best first. */
export function presentSearch(
  query: string,
  results: readonly SearchResult[],
  library: OpenLibrary,
): SearchResponse {
  return {
    query,
    results: results.map(({ paragraph, counterpart, score, explanation }, i) => ({
      rank: i + 1,
      score,
      paragraphId: paragraph.id,
      label: paragraph.label,
      document: ownDocument(library, paragraph),
      section: [...paragraph.section],
      text: paragraph.text,
      bureaux: presentAttributions(library, paragraph.bureaux),
      counterpart: presentCounterpart(counterpart),
      ...(explanation === undefined ? {} : { explanation: presentHit(explanation) }),
    })),
  };
}

/** A document as the list shows it. */
export function presentDocumentSummary(library: OpenLibrary, document: DocumentRecord): DocumentSummary {
  const twin = document.counterpartId === null ? undefined : library.document(document.counterpartId);
  return {
    ...presentDocument(document, document.language),
    publisherNames: copyNames(document.publisher),
    sourceUrl: document.sourceUrl,
    counterpartId: document.counterpartId,
    languages: twin === undefined ? [document.language] : [document.language, twin.language],
    paragraphs: catalogueOf(library).paragraphsOf(document.id).length,
    defaultBureau: document.defaultBureau,
    sha256: document.sha256,
  };
}

/** A document with its headings and the ids under each. */
export function presentDocumentDetail(library: OpenLibrary, document: DocumentRecord): DocumentDetail {
  const outline: { section: string[]; paragraphIds: string[] }[] = [];
  for (const paragraph of catalogueOf(library).paragraphsOf(document.id)) {
    const last = outline.at(-1);
    if (last !== undefined && sameSection(last.section, paragraph.section))
      last.paragraphIds.push(paragraph.id);
    else outline.push({ section: [...paragraph.section], paragraphIds: [paragraph.id] });
  }
  return { ...presentDocumentSummary(library, document), outline };
}

/** One paragraph with what stands around it. */
export function presentParagraph(library: OpenLibrary, paragraph: Paragraph): ParagraphDetail {
  const siblings = catalogueOf(library).paragraphsOf(paragraph.documentId);
  const at = siblings.indexOf(paragraph);
  const { id, label, kind, language, section, text, counterpartId } = paragraph;
  const counterpart = counterpartId === null ? undefined : library.paragraph(counterpartId);
  return {
    paragraph: { id, label, kind, language, section: [...section], text },
    document: ownDocument(library, paragraph),
    bureaux: presentAttributions(library, paragraph.bureaux),
    unlistedBodies: [...paragraph.unlistedBodies],
    counterpart: presentCounterpart(counterpart ?? null),
    previous: presentNeighbour(siblings[at - 1]),
    next: presentNeighbour(siblings[at + 1]),
  };
}

/** The register of bodies. */
export function presentBureaux(library: OpenLibrary): BureauList {
  const { responsibleFor } = catalogueOf(library);
  return {
    bureaux: [...library.bureaux.values()].map((bureau) => ({
      code: bureau.code,
      ...copyNames(bureau),
      kind: bureau.kind,
      parent: bureau.parent,
      shortNames: [...bureau.shortNames],
      formerNames: presentFormerNames(bureau),
      paragraphs: responsibleFor(bureau.code),
    })),
  };
}

function presentFormerNames(bureau: Bureau) {
  return bureau.formerNames.map((name) => ({
    code: name.code,
    ...copyNames(name),
    until: name.until,
    shortNames: [...(name.shortNames ?? [])],
  }));
}

/** A paragraph's document, its publisher named in the document's own language. */
function ownDocument(library: OpenLibrary, paragraph: Paragraph) {
  const document = documentOf(library, paragraph);
  return presentDocument(document, document.language);
}

function presentNeighbour(paragraph: Paragraph | undefined) {
  return paragraph === undefined ? null : { id: paragraph.id, label: paragraph.label, text: paragraph.text };
}

function sameSection(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, i) => heading === b[i]);
}
