// The filters of a question and the collection come in; how much was searched for it goes out: how near the best passage comes by chance, and
// how rare a word can be, depend on that.
import type { DocumentRecord } from "../../domain/document.ts";
import type { EvidenceFilters } from "../../domain/question.ts";
import type { Library } from "../../ports.ts";
import { rememberOf } from "../../text/remember.ts";
import { type LexicalLegs, rarestIn } from "./coverage/coverage.ts";
import { documentTest, holds, isNarrowed } from "./evidence-filter.ts";

/** What a question was searched in. */
export interface Searched {
  /** Paragraphs that the filters admit, in all languages. */
  readonly passages: number;
  /** Importance of a word that no passage of the collection says: the most that a word can have. */
  readonly rarest: number;
}

/** What a question is searched in. */
export function searchedIn(filters: EvidenceFilters, library: Library, lexical: LexicalLegs): Searched {
  const passages = isNarrowed(filters) ? admittedIn(filters, library) : library.paragraphs.length;
  return { passages, rarest: rarestIn(lexical) };
}

/** A paragraph of two bodies that are both asked for counts twice, which makes no difference to its order of magnitude. */
function admittedIn(filters: EvidenceFilters, library: Library): number {
  const { bureaux = [] } = filters;
  const isAdmitted = documentTest(filters, library);
  const admitted = library.documents.filter(
    ({ id, language }) => holds(filters.languages, language) && isAdmitted(id),
  );
  return sumOf(admitted, ({ id }) => {
    const counts = countsOf(library).get(id);
    if (counts === undefined) return 0;
    return bureaux.length === 0
      ? counts.paragraphs
      : sumOf(bureaux, (code) => counts.ofBureau.get(code) ?? 0);
  });
}

function sumOf<T>(things: readonly T[], numberOf: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + numberOf(thing), 0);
}

/** How many paragraphs a document has, and how many of them each bureau. */
interface DocumentCounts {
  paragraphs: number;
  readonly ofBureau: Map<string, number>;
}

/** By document: a library never changes, so it is counted once. */
const countsOf = rememberOf((library: Library): ReadonlyMap<DocumentRecord["id"], DocumentCounts> => {
  const counts = new Map<string, DocumentCounts>();
  for (const { documentId, bureaux } of library.paragraphs) {
    const own = counts.get(documentId) ?? { paragraphs: 0, ofBureau: new Map() };
    counts.set(documentId, own);
    own.paragraphs++;
    for (const { code } of bureaux) own.ofBureau.set(code, (own.ofBureau.get(code) ?? 0) + 1);
  }
  return counts;
});
