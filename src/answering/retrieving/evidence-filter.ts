// The filters of a request come in, a test for chunks goes out, so that every leg narrows before it ranks. A paragraph is tested
// when a leg meets it: a filtered question costs what it reads, not what the collection holds.
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import type { EvidenceFilters } from "../../domain/question.ts";
import type { ChunkFilter, Library } from "../../ports.ts";
import type { SearchLegs } from "./retrieve-candidates.ts";

/** The test, for chunks and for whole paragraphs. */
export interface EvidenceFilter extends ChunkFilter {
  admitsParagraph(id: string): boolean;
}

/** The test, or undefined when nothing is narrowed. */
export function evidenceFilter(
  filters: EvidenceFilters,
  { library, chunkRuns }: Pick<SearchLegs, "library" | "chunkRuns">,
): EvidenceFilter | undefined {
  if (!isNarrowed(filters)) return undefined;
  const isAdmitted = paragraphTest(filters, library);
  let lastRun: number | undefined;
  let isLastAdmitted = false;
  // A leg that scans meets the chunks of a paragraph one after another.
  const admits = (chunk: number): boolean => {
    const run = chunkRuns.runOf(chunk);
    if (run === lastRun) return isLastAdmitted;
    lastRun = run;
    isLastAdmitted = isAdmitted(chunkRuns.paragraphOf(run));
    return isLastAdmitted;
  };
  return Object.assign(admits, {
    filters,
    admitsParagraph: (id: string) => isAdmitted(library.paragraph(id)),
  });
}

/** Whether the filters leave anything out. */
export function isNarrowed(filters: EvidenceFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value.length > 0);
}

function paragraphTest(
  filters: EvidenceFilters,
  library: Library,
): (paragraph: Paragraph | undefined) => boolean {
  const isOfAdmitted = documentTest(filters, library);
  const { bureaux = [] } = filters;
  return (paragraph) =>
    paragraph !== undefined &&
    isOfAdmitted(paragraph.documentId) &&
    holds(filters.languages, paragraph.language) &&
    (bureaux.length === 0 || paragraph.bureaux.some(({ code }) => bureaux.includes(code)));
}

/** Tells documents that the filters admit, by name. They are far fewer than paragraphs: each is judged once. */
export function documentTest(filters: EvidenceFilters, library: Library): (id: string) => boolean {
  const judged = new Map<string, boolean>();
  return (id) => {
    const known = judged.get(id);
    if (known !== undefined) return known;
    const document = library.document(id);
    const admitted =
      document !== undefined && holds(filters.documents, document.id) && overlaps(document, filters);
    judged.set(id, admitted);
    return admitted;
  };
}

/** Whether a filter that is empty, or names the value, lets it pass. */
export function holds<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value);
}

/** A date known only to its year or month counts as that whole year or month. */
function overlaps(document: DocumentRecord, filters: EvidenceFilters): boolean {
  const known = document.publishedOn.slice(0, { day: 10, month: 7, year: 4 }[document.publishedPrecision]);
  const from = filters.publishedFrom?.slice(0, known.length);
  const to = filters.publishedTo?.slice(0, known.length);
  return (from === undefined || known >= from) && (to === undefined || known <= to);
}
