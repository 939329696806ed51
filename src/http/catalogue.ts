// A library comes in; what the reading-room routes look up again and again goes out: paragraphs by document, counts by bureau.
import type { Assistant } from "../answering/assistant.ts";
import type { Paragraph } from "../domain/document.ts";

/** The open snapshot, as the answering line's one door shows it. */
export type OpenLibrary = Assistant["library"];

/** Look-ups over one library. */
export interface Catalogue {
  /** Paragraphs in reading order; empty for an unknown document. */
  paragraphsOf(documentId: string): readonly Paragraph[];
  /** Number of paragraphs a bureau is responsible for. */
  responsibleFor(code: string): number;
}

/** One catalogue a library: a library never changes, so its look-ups are made once. */
const catalogues = new WeakMap<OpenLibrary, Catalogue>();

/** The catalogue of a library. */
export function catalogueOf(library: OpenLibrary): Catalogue {
  const known = catalogues.get(library);
  if (known !== undefined) return known;
  const made = makeCatalogue(library);
  catalogues.set(library, made);
  return made;
}

function makeCatalogue(library: OpenLibrary): Catalogue {
  const byDocument = new Map<string, Paragraph[]>();
  const byBureau = new Map<string, number>();
  for (const paragraph of library.paragraphs) {
    const siblings = byDocument.get(paragraph.documentId) ?? [];
    byDocument.set(paragraph.documentId, siblings);
    siblings.push(paragraph);
    for (const code of new Set(paragraph.bureaux.map((bureau) => bureau.code)))
      byBureau.set(code, (byBureau.get(code) ?? 0) + 1);
  }
  for (const siblings of byDocument.values()) siblings.sort((a, b) => a.ordinal - b.ordinal);
  return {
    paragraphsOf: (documentId) => byDocument.get(documentId) ?? [],
    responsibleFor: (code) => byBureau.get(code) ?? 0,
  };
}
