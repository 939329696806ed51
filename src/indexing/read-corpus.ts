// A seeds folder in, everything the index is built from out: documents, paragraphs with bureaux and counterparts, the
// register, and a report of what does not fit. Reads top to bottom: load, parse, attribute, align.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph, ParagraphKind, PolicyDocument } from "../domain/document.ts";
import { alignParagraphs, linkPairs, type Pair } from "./align-counterparts.ts";
import { attributeBureaux, type UnrecognisedBody } from "./attribute-bureaux.ts";
import { loadDocuments } from "./load-documents.ts";
import { parseDocument } from "./parse-document.ts";
import { readRegister } from "./read-register.ts";

/** A pair of paragraphs whose brackets name other bodies in each language. */
export interface BracketDifference {
  readonly a: string;
  readonly b: string;
  /** Codes, and bodies without a code as printed, that only this paragraph names. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

/** What the indexer found; for the person who keeps the documents. */
export interface CorpusReport {
  readonly documents: readonly {
    readonly id: string;
    readonly paragraphs: Readonly<Partial<Record<ParagraphKind, number>>>;
  }[];
  /** Ids of paragraphs of a document with a counterpart that have no twin there. */
  readonly withoutTwin: readonly string[];
  readonly bracketsDiffer: readonly BracketDifference[];
  readonly unrecognisedBodies: readonly UnrecognisedBody[];
}

/** The documents taken apart. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  /** All paragraphs, document by document in the order of the manifest. */
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  readonly report: CorpusReport;
}

function countKinds(paragraphs: readonly Paragraph[]): Partial<Record<ParagraphKind, number>> {
  const counts: Partial<Record<ParagraphKind, number>> = {};
  for (const { kind } of paragraphs) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Bodies without a code differ only in wording between languages: they are compared by whether there are any. */
function bracketDifference([a, b]: Pair): BracketDifference[] {
  const only = (one: Paragraph, other: Paragraph) => [
    ...one.bureaux.map((each) => each.code).filter((code) => other.bureaux.every((each) => each.code !== code)),
    ...(other.unlistedBodies.length === 0 ? one.unlistedBodies : []),
  ];
  const difference = { a: a.id, b: b.id, onlyInA: only(a, b), onlyInB: only(b, a) };
  return difference.onlyInA.length + difference.onlyInB.length > 0 ? [difference] : [];
}

/** Reads a seeds folder. Throws seeds-invalid where it cannot be used; what merely does not fit is in the report. */
export async function readCorpus(seedsFolder: string): Promise<Corpus> {
  const bureaux = await readRegister(seedsFolder);
  const loaded = await loadDocuments(seedsFolder, bureaux);
  const documents = loaded.map((each) => each.document);

  const attributed = loaded.map((each) =>
    attributeBureaux(parseDocument(each.document, each.hints).paragraphs, each, bureaux),
  );
  const unlinked = attributed.flatMap((each) => each.paragraphs);

  const inDocument = (id: string | null) => unlinked.filter((paragraph) => paragraph.documentId === id);
  const pairs = documents
    .filter((document) => document.counterpartId !== null && document.id < document.counterpartId)
    .flatMap((document) => alignParagraphs(inDocument(document.id), inDocument(document.counterpartId)));
  const paragraphs = linkPairs(unlinked, pairs);

  const paired = new Set(documents.filter((document) => document.counterpartId !== null).map((document) => document.id));
  const report: CorpusReport = {
    documents: documents.map(({ id }) => ({ id, paragraphs: countKinds(inDocument(id)) })),
    withoutTwin: paragraphs.filter((each) => paired.has(each.documentId) && each.counterpartId === null).map((each) => each.id),
    bracketsDiffer: pairs.flatMap(bracketDifference),
    unrecognisedBodies: attributed.flatMap((each) => each.unrecognised),
  };
  return { documents, paragraphs, bureaux, report };
}
