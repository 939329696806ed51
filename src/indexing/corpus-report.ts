// The parsed corpus in, a report for the person who keeps the documents out: counts, and what does not fit.
import type { Paragraph, ParagraphKind, PolicyDocument } from "../domain/document.ts";
import type { Pair } from "./align-counterparts.ts";
import type { UnrecognisedBody } from "./attribute-bureaux.ts";

/** A pair of paragraphs whose brackets name other bodies in each language. */
export interface BracketDifference {
  readonly a: string;
  readonly b: string;
  /** Codes, and bodies without a code as printed, that only this paragraph names. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

/** What the indexer found. */
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

type KindCounts = Partial<Record<ParagraphKind, number>>;

/** How many paragraphs of each kind each document has. */
function countKinds(paragraphs: readonly Paragraph[]): ReadonlyMap<string, KindCounts> {
  const counts = new Map<string, KindCounts>();
  for (const { documentId, kind } of paragraphs) {
    const own = counts.get(documentId) ?? {};
    own[kind] = (own[kind] ?? 0) + 1;
    counts.set(documentId, own);
  }
  return counts;
}

/** Bodies without a code differ in wording between languages: they are compared by whether there are any. */
function onlyIn(one: Paragraph, other: Paragraph): string[] {
  const codes = one.bureaux
    .map((each) => each.code)
    .filter((code) => other.bureaux.every((each) => each.code !== code));
  return other.unlistedBodies.length === 0 ? [...codes, ...one.unlistedBodies] : codes;
}

/** Writes the report on `paragraphs`, which know their twins, and the `pairs` that they were found by. */
export function reportCorpus(
  documents: readonly PolicyDocument[],
  paragraphs: readonly Paragraph[],
  pairs: readonly Pair[],
  unrecognisedBodies: readonly UnrecognisedBody[],
): CorpusReport {
  const paired = new Set(documents.filter((each) => each.counterpartId !== null).map((each) => each.id));
  const alone = paragraphs.filter((each) => paired.has(each.documentId) && each.counterpartId === null);
  const differences = pairs.map(([a, b]) => ({
    a: a.id,
    b: b.id,
    onlyInA: onlyIn(a, b),
    onlyInB: onlyIn(b, a),
  }));
  const counts = countKinds(paragraphs);
  return {
    documents: documents.map(({ id }) => ({ id, paragraphs: counts.get(id) ?? {} })),
    withoutTwin: alone.map((paragraph) => paragraph.id),
    bracketsDiffer: differences.filter(({ onlyInA, onlyInB }) => onlyInA.length + onlyInB.length > 0),
    unrecognisedBodies,
  };
}
