// The nouns of the document's line: a policy document, its paragraphs, and how we know whose they are.

/** Languages of texts and answers, in the order of reports: English, Traditional Chinese (Hong Kong), Simplified Chinese. */
export const LANGUAGES = ["en", "zh-Hant", "zh-Hans"] as const;

/** Language of a text or of an answer. */
export type Language = (typeof LANGUAGES)[number];

/** One name in the three scripts that readers use. */
export interface LocalizedText {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
}

/** Kinds of document that the project knows; the kind decides how a paragraph is labelled. */
export type DocumentKind = "policy-address" | "yearbook" | "legco-paper" | "news" | "other";

/** How exactly the publication date is known: `publishedOn` is the first day of that day, month or year. */
export type DatePrecision = "day" | "month" | "year";

/** A half-open range of UTF-16 units in a document's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a body came to be responsible: printed with the paragraph, by its heading, or by its document. */
export type AttributionBasis = "stated" | "heading" | "document";

/** A responsible body of a paragraph, by its code in the register of bodies, with how we know. */
export interface Attribution {
  readonly code: string;
  readonly basis: AttributionBasis;
}

/** What a paragraph is in its document. Prose and bullets answer questions first; the rest support. */
export type ParagraphKind =
  | "prose"
  | "bullet"
  | "numbered"
  | "table-row"
  | "footnote"
  | "caption"
  | "link"
  | "front-matter";

/** A document as its manifest entry describes it, without its text. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: LocalizedText;
  readonly publisher: LocalizedText;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** ISO date, `YYYY-MM-DD`; see `publishedPrecision` for how much of it is known. */
  readonly publishedOn: string;
  readonly publishedPrecision: DatePrecision;
  /** Code of the body responsible for a paragraph that names none, or null (a newspaper has none). */
  readonly defaultBureau: string | null;
  /** Id of the same document in the other language, or null. */
  readonly counterpartId: string | null;
  /** Where the text was published, as far as it is known; null otherwise. */
  readonly sourceUrl: string | null;
  /** SHA-256 of the UTF-8 text, in hexadecimal. */
  readonly sha256: string;
}

/** The year that a document was published in; undefined of one that is not indexed. */
export function yearOfDocument(document: Pick<DocumentRecord, "publishedOn">): number;
export function yearOfDocument(document: DocumentRecord | undefined): number | undefined;
export function yearOfDocument(
  document: Pick<DocumentRecord, "publishedOn"> | undefined,
): number | undefined {
  return document === undefined ? undefined : Number(document.publishedOn.slice(0, 4));
}

/** Whether a paragraph is a measure of a Policy Address, which lists what will be done. */
export function isMeasure(
  { kind }: Pick<Paragraph, "kind">,
  document: Pick<DocumentRecord, "kind">,
): boolean {
  return document.kind === "policy-address" && kind === "bullet";
}

/** A document with its whole text, exactly as in its file. */
export interface PolicyDocument extends DocumentRecord {
  readonly text: string;
}

/**
 * The unit of citation. Its id and its text never depend on how it was chunked for search.
 * Invariant: `text` is the concatenation of the document's text at `spans` (more than one where a page break cut it).
 */
export interface Paragraph {
  /** `<document id>#p<ordinal>`, ordinal from 1 in reading order. */
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly kind: ParagraphKind;
  /** The number or name printed in the document (`第20段`, `附件三第6段`), else the ordinal within its section. */
  readonly label: string;
  /** Heading path, outermost first. */
  readonly section: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
  readonly language: Language;
  readonly bureaux: readonly Attribution[];
  /** Bracketed bodies that are no code in the register ("relevant bureaux", 相關政策局), as printed. */
  readonly unlistedBodies: readonly string[];
  /** Id of the same paragraph in the document's other language version, or null. */
  readonly counterpartId: string | null;
}

/** Paragraphs by the id of their document, in the order that they come in. */
export function paragraphsByDocument(
  paragraphs: readonly Paragraph[],
): ReadonlyMap<string, readonly Paragraph[]> {
  const groups = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const group = groups.get(paragraph.documentId);
    if (group === undefined) groups.set(paragraph.documentId, [paragraph]);
    else group.push(paragraph);
  }
  return groups;
}
