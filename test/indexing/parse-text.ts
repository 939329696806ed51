// A plain entry around a text: what the parser sees of a document that nobody has written hints for.
import type { DocumentKind, Language, PolicyDocument } from "../../src/domain/document.ts";
import type { ParseHints } from "../../src/indexing/blocks.ts";
import { type ParsedDocument, parseDocument } from "../../src/indexing/parse-document.ts";

export const noHints: ParseHints = {
  headingLevels: "levels",
  annexes: [],
  fixedHeadings: {},
  wholeParagraphs: false,
};

export function plainDocument(
  text: string,
  language: Language = "en",
  kind: DocumentKind = "other",
): PolicyDocument {
  const name = { en: "Sample", zhHant: "樣本", zhHans: "样本" };
  return {
    id: "sample",
    title: name,
    publisher: name,
    kind,
    language,
    publishedOn: "2025-01-01",
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: null,
    sourceUrl: null,
    sha256: "0".repeat(64),
    text,
  };
}

export function parseText(
  text: string,
  language: Language = "en",
  hints: Partial<ParseHints> = {},
): ParsedDocument {
  return parseDocument(plainDocument(text, language), { ...noHints, ...hints });
}

/** How often each character of the text is claimed by a paragraph, a heading or named noise. */
export function countClaims(text: string, parsed: ParsedDocument): Uint8Array {
  const claims = new Uint8Array(text.length);
  const spans = [
    ...parsed.paragraphs.flatMap((paragraph) => paragraph.spans),
    ...parsed.headings,
    ...parsed.noise,
  ];
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) claims[at] = (claims[at] ?? 0) + 1;
  return claims;
}

/** Non-blank characters that are not claimed exactly once, with what stands around them. */
export function unaccounted(text: string, parsed: ParsedDocument): string[] {
  const claims = countClaims(text, parsed);
  return [...claims.keys()]
    .filter((at) => /\S/u.test(text[at] ?? "") && claims[at] !== 1)
    .map((at) => `${claims[at]} times at ${at}: ${text.slice(Math.max(0, at - 15), at + 15)}`);
}
