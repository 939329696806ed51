// The filters of a request come in, a test for chunks goes out, so that every leg narrows before it ranks.
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import type { EvidenceFilters } from "../../domain/question.ts";
import type { ChunkFilter, Library } from "../../ports.ts";

/** The test, for chunks and for whole paragraphs. */
export interface EvidenceFilter extends ChunkFilter {
  admitsParagraph(id: string): boolean;
}

/** The test, or undefined when nothing is narrowed. */
export function evidenceFilter(filters: EvidenceFilters, library: Library): EvidenceFilter | undefined {
  if (Object.values(filters).every((value) => value === undefined || value.length === 0)) return undefined;
  const admitted = new Set(
    library.paragraphs.filter((paragraph) => isAdmitted(paragraph, filters, library)).map(({ id }) => id),
  );
  const admits = (chunk: number): boolean => admitted.has(library.chunks.at(chunk)?.paragraphId ?? "");
  return Object.assign(admits, { filters, admitsParagraph: (id: string) => admitted.has(id) });
}

function isAdmitted(paragraph: Paragraph, filters: EvidenceFilters, library: Library): boolean {
  const document = library.document(paragraph.documentId);
  if (document === undefined) return false;
  return (
    holds(filters.documents, [paragraph.documentId]) &&
    holds(filters.languages, [paragraph.language]) &&
    holds(
      filters.bureaux,
      paragraph.bureaux.map(({ code }) => code),
    ) &&
    overlaps(document, filters)
  );
}

function holds<T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean {
  return wanted === undefined || wanted.length === 0 || has.some((value) => wanted.includes(value));
}

/** A date known only to its year or month counts as that whole year or month. */
function overlaps(document: DocumentRecord, filters: EvidenceFilters): boolean {
  const known = document.publishedOn.slice(0, { day: 10, month: 7, year: 4 }[document.publishedPrecision]);
  const from = filters.publishedFrom?.slice(0, known.length);
  const to = filters.publishedTo?.slice(0, known.length);
  return (from === undefined || known >= from) && (to === undefined || known <= to);
}
