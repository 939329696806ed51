// Loaded documents and the last snapshot come in; of a document that is what it was, its paragraphs go out as they were, with their
// bodies and counterparts: taking texts apart is the longest step of an update, and says nothing new of a text that did not change.
import { createHash } from "node:crypto";
import type { BureauRegister } from "../domain/bureau.ts";
import { type Paragraph, paragraphsByDocument } from "../domain/document.ts";
import type { Pair } from "./align-counterparts.ts";
import type { AttributedParagraphs, UnrecognisedBody } from "./attribute-bureaux.ts";
import type { LoadedDocument } from "./load-documents.ts";

/** The documents of an earlier snapshot, as this very program took them apart. */
export interface PreviousCorpus {
  readonly paragraphs: readonly Paragraph[];
  readonly bureaux: BureauRegister;
  /** By the id of a document the hash of what its paragraphs were made of (`hashDocument`). */
  readonly documents: ReadonlyMap<string, string>;
  readonly unrecognisedBodies: readonly UnrecognisedBody[];
}

/** SHA-256 in hexadecimal over all that paragraphs are made of beside the register: the entry, which holds the hash of the text. */
export function hashDocument({ document, hints, namedDepartments }: LoadedDocument): string {
  const { text: _, ...record } = document;
  return createHash("sha256").update(JSON.stringify({ record, hints, namedDepartments })).digest("hex");
}

/** Gives the paragraphs of a document as an earlier snapshot by the same register has them, or undefined where it is another one. */
export function documentKeeper(
  previous: PreviousCorpus | undefined,
  register: BureauRegister,
): (loaded: LoadedDocument) => AttributedParagraphs | undefined {
  if (previous === undefined || !areEqual(previous.bureaux, register)) return () => undefined;
  const paragraphs = paragraphsByDocument(previous.paragraphs);
  return (loaded) => {
    const { id } = loaded.document;
    if (previous.documents.get(id) !== hashDocument(loaded)) return undefined;
    const own = paragraphs.get(id) ?? [];
    const ids = new Set(own.map((paragraph) => paragraph.id));
    const unrecognised = previous.unrecognisedBodies.filter(({ paragraphId }) => ids.has(paragraphId));
    return { paragraphs: own, unrecognised };
  };
}

function areEqual(some: BureauRegister, other: BureauRegister): boolean {
  return JSON.stringify([...some]) === JSON.stringify([...other]);
}

/** The pairs of two documents that were aligned with each other before, in the order of the first. */
export function keptPairs(first: readonly Paragraph[], second: readonly Paragraph[]): readonly Pair[] {
  const byId = new Map(second.map((paragraph) => [paragraph.id, paragraph]));
  return first.flatMap((paragraph): Pair[] => {
    const twin = byId.get(paragraph.counterpartId ?? "");
    return twin === undefined ? [] : [[paragraph, twin]];
  });
}
