// A seeds folder in, everything the index is built from out: documents, paragraphs with bureaux and counterparts, the
// register, and a report of what does not fit. Reads top to bottom: load, parse, attribute, align, report.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph, PolicyDocument } from "../domain/document.ts";
import { alignParagraphs, linkPairs, type Pair } from "./align-counterparts.ts";
import { type AttributedParagraphs, attributeBureaux } from "./attribute-bureaux.ts";
import { type BodyNames, readBodyNames } from "./body-names.ts";
import { type CorpusReport, reportCorpus } from "./corpus-report.ts";
import { documentKeeper, hashDocument, keptPairs, type PreviousCorpus } from "./keep-documents.ts";
import { loadDocuments } from "./load-documents.ts";
import { parseDocument } from "./parse-document.ts";
import { readRegister } from "./read-register.ts";

/** The documents taken apart. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  /** All paragraphs, document by document in the order of the manifest. */
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  /** By the id of each document the hash of what its paragraphs are made of: by it the next build knows that it did not change. */
  readonly made: ReadonlyMap<string, string>;
  readonly report: CorpusReport;
}

/** A document's paragraphs, and whether they are those of the last snapshot. */
interface ReadDocument extends AttributedParagraphs {
  readonly document: PolicyDocument;
  readonly isKept: boolean;
}

/**
 * Reads a seeds folder; documents that did not change since `previous` are not taken apart again, which changes nothing of what goes out.
 * Throws seeds-invalid where the folder cannot be used; what merely does not fit is in the report.
 */
export async function readCorpus(seedsFolder: string, previous?: PreviousCorpus): Promise<Corpus> {
  const bureaux = await readRegister(seedsFolder);
  const names = readBodyNames(bureaux);
  const loaded = await loadDocuments(seedsFolder, bureaux);
  const documents = loaded.map((each) => each.document);

  const keep = documentKeeper(previous, bureaux);
  const read = loaded.map((each): ReadDocument => {
    const kept = keep(each);
    if (kept !== undefined) return { ...kept, document: each.document, isKept: true };
    const { paragraphs } = parseDocument(each.document, each.hints);
    const attributed = attributeBureaux(paragraphs, each, bureaux, names);
    return { ...attributed, document: each.document, isKept: false };
  });

  const pairs = pairParagraphs(read, names);
  const paragraphs = linkPairs(
    read.flatMap((each) => each.paragraphs),
    pairs,
  );
  const unrecognised = read.flatMap((each) => each.unrecognised);
  return {
    documents,
    paragraphs,
    bureaux,
    made: new Map(loaded.map((each) => [each.document.id, hashDocument(each)])),
    report: reportCorpus(documents, paragraphs, pairs, unrecognised),
  };
}

/** Each pair of documents once, whichever stands first; two that are what they were are aligned as they were. */
function pairParagraphs(read: readonly ReadDocument[], names: BodyNames): Pair[] {
  const byId = new Map(read.map((each) => [each.document.id, each]));
  return read.flatMap((first) => {
    const second = byId.get(first.document.counterpartId ?? "");
    if (second === undefined || first.document.id > second.document.id) return [];
    const [a, b] = [first.paragraphs, second.paragraphs];
    return first.isKept && second.isKept ? keptPairs(a, b) : alignParagraphs(a, b, names);
  });
}
