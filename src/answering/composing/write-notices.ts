// A verified answer's citations come in, what the reader must know beside it goes out: a source in another language, a
// newspaper, a body that has since been renamed, figures and plans that another document overtakes.

import type { Citation, Notice } from "../../domain/answer.ts";
import type { FormerName } from "../../domain/bureau.ts";
import type { DocumentRecord, Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { Quantity } from "../../text/quantities.ts";
import { writeQuantity } from "../../text/restate.ts";
import { NOTICE_WORDS } from "./answer-words.ts";
import { type DifferingPair, datedCitations, differingPairs } from "./differing-figures.ts";
import { fill, nameIn, sourceName } from "./in-language.ts";
import { namesBody, renamings, renamingText } from "./renamings.ts";

/** All notices of an answer to a question, in a fixed order. */
export function writeNotices(
  citations: readonly Citation[],
  question: string,
  language: Language,
  library: Library,
): readonly Notice[] {
  return [
    ...differences(citations, language, library),
    ...otherLanguage(citations, language),
    ...mediaSources(citations, language, library),
    ...renamedBodies(citations, question, language, library),
  ];
}

/** Where documents differ on the same thing: each with its date, and which is the newest; each pair of documents once. */
function differences(
  citations: readonly Citation[],
  language: Language,
  library: Library,
): readonly Notice[] {
  const pairs = differingPairs(datedCitations(citations, library));
  const byDocuments = new Map(
    pairs.toReversed().map((pair) => [`${pair.older.document.id} ${pair.newer.document.id}`, pair]),
  );
  return [...byDocuments.values()].toReversed().map((pair) => differenceNotice(pair, language));
}

function differenceNotice(pair: DifferingPair, language: Language): Notice {
  const older = sourceName(pair.older.document, language);
  const newer = sourceName(pair.newer.document, language);
  const citations = [pair.older.citation.ref, pair.newer.citation.ref].sort((a, b) => a - b);
  if (pair.kind === "superseded") {
    return { kind: pair.kind, text: fill(NOTICE_WORDS.superseded, language, { older, newer }), citations };
  }
  const shown = [figureOf(pair.figures?.[0], older, language), figureOf(pair.figures?.[1], newer, language)];
  const figures = shown.join(language === "en" ? "; " : "；");
  const text = fill(NOTICE_WORDS.figuresDiffer, language, { figures, newest: newer });
  return { kind: pair.kind, text, citations };
}

/** A figure with its hedge in the asker's notation, or as it is written, after its source. */
function figureOf(quantity: Quantity | undefined, source: string, language: Language): string {
  if (quantity === undefined) return source;
  // Without its text, the figure is restated even where the text already reads so: the hedge stands outside of the text.
  const figure = writeQuantity(quantity, language) ?? quantity.text;
  return `${source}${language === "en" ? ": " : "："}${figure}`;
}

function otherLanguage(citations: readonly Citation[], language: Language): readonly Notice[] {
  const foreign = citations.filter(({ paragraph }) => (paragraph.language === "en") !== (language === "en"));
  if (foreign.length === 0) return [];
  return [
    { kind: "other-language", text: fill(NOTICE_WORDS.otherLanguage, language), citations: refsOf(foreign) },
  ];
}

function mediaSources(
  citations: readonly Citation[],
  language: Language,
  library: Library,
): readonly Notice[] {
  const media = citations.filter(({ paragraph }) => library.document(paragraph.documentId)?.kind === "news");
  const publishers = new Map<string, Citation[]>();
  for (const citation of media) {
    const document = library.document(citation.paragraph.documentId) as DocumentRecord;
    const publisher = nameIn(language, document.publisher);
    publishers.set(publisher, [...(publishers.get(publisher) ?? []), citation]);
  }
  return Array.from(publishers, ([publisher, cited]) => ({
    kind: "media-source" as const,
    text: fill(NOTICE_WORDS.mediaSource, language, { publisher }),
    citations: refsOf(cited),
  }));
}

/**
 * Bodies that a quotation or the question names by a name out of use: said with the present name, never rewritten in the
 * quotation. A name that only the question uses concerns no citation.
 */
function renamedBodies(
  citations: readonly Citation[],
  question: string,
  language: Language,
  library: Library,
): readonly Notice[] {
  const isAsked = namesBody(question);
  const naming = (former: FormerName): readonly Citation[] =>
    citations.filter(({ paragraph, quote }) => names(quote.text, former, paragraph.language === "en"));
  return renamings(library, (former) => isAsked(former) || naming(former).length > 0).map((renaming) => ({
    kind: "renamed-body",
    text: renamingText(renaming, language),
    citations: refsOf(naming(renaming.former)),
  }));
}

function names(text: string, former: FormerName, english: boolean): boolean {
  const wanted = english
    ? [former.en, former.code ?? former.en]
    : [former.zhHant, former.zhHans, ...(former.shortNames ?? [])];
  // Most names stand nowhere in a quotation, and making a pattern of each costs more than all else that a notice needs.
  return wanted.some(
    (name) => text.includes(name) && (!english || new RegExp(`\\b${escapePattern(name)}\\b`).test(text)),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function refsOf(citations: readonly Citation[]): readonly number[] {
  return citations.map(({ ref }) => ref);
}
