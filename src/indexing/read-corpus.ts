// A seeds folder in, everything the index is built from out: documents, paragraphs with bureaux and counterparts, the
// register, and a report of what does not fit. Reads top to bottom: load, parse, attribute, align, report.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph, PolicyDocument } from "../domain/document.ts";
import { alignParagraphs, linkPairs } from "./align-counterparts.ts";
import { attributeBureaux } from "./attribute-bureaux.ts";
import { readBodyNames } from "./body-names.ts";
import { type CorpusReport, reportCorpus } from "./corpus-report.ts";
import { loadDocuments } from "./load-documents.ts";
import { parseDocument } from "./parse-document.ts";
import { readRegister } from "./read-register.ts";

/** The documents taken apart. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  /** All paragraphs, document by document in the order of the manifest. */
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  readonly report: CorpusReport;
}

/** Reads a seeds folder. Throws seeds-invalid where it cannot be used; what merely does not fit is in the report. */
export async function readCorpus(seedsFolder: string): Promise<Corpus> {
  const bureaux = await readRegister(seedsFolder);
  const names = readBodyNames(bureaux);
  const loaded = await loadDocuments(seedsFolder, bureaux);
  const documents = loaded.map((each) => each.document);

  const attributed = loaded.map((each) => {
    const { paragraphs } = parseDocument(each.document, each.hints);
    return attributeBureaux(paragraphs, each, bureaux, names);
  });
  const unlinked = attributed.flatMap((each) => each.paragraphs);

  const inDocument = (id: string | null) => unlinked.filter((paragraph) => paragraph.documentId === id);
  const pairs = documents
    // Each pair of documents once, whichever stands first.
    .filter((document) => document.counterpartId !== null && document.id < document.counterpartId)
    .flatMap((document) =>
      alignParagraphs(inDocument(document.id), inDocument(document.counterpartId), names),
    );
  const paragraphs = linkPairs(unlinked, pairs);

  const unrecognised = attributed.flatMap((each) => each.unrecognised);
  return { documents, paragraphs, bureaux, report: reportCorpus(documents, paragraphs, pairs, unrecognised) };
}
