// The best citation of a question about the responsible body comes in; who is responsible goes out in a sentence: full
// names with codes, how it is known, bodies that are no code, and that a newspaper names none.
import type { Citation } from "../domain/answer.ts";
import type { AttributionBasis, Language } from "../domain/document.ts";
import type { Library } from "../ports.ts";
import { BUREAU_WORDS, fill, listOf, nameIn, unlistedIn } from "./words.ts";

/** Names the bodies responsible for a cited paragraph, and on what basis. */
export function bureauSentence(citation: Citation, language: Language, library: Library): string {
  const { paragraph } = citation;
  const document = library.document(paragraph.documentId);
  const listed = paragraph.bureaux.flatMap(({ code }) => bureauName(code, language, library) ?? []);
  const names = [...listed, ...paragraph.unlistedBodies.map((body) => unlistedIn(language, body))];
  if (names.length === 0) {
    return fill(document?.kind === "news" ? BUREAU_WORDS.newspaper : BUREAU_WORDS.none, language);
  }
  const basis = weakestBasis(paragraph.bureaux.map((bureau) => bureau.basis));
  const bureaux = listOf(names, language);
  if (basis === "document") return fill(BUREAU_WORDS.document, language, { bureaux });
  const who = fill(names.length === 1 ? BUREAU_WORDS.one : BUREAU_WORDS.many, language, { bureaux });
  return who + fill(BUREAU_WORDS[basis], language);
}

function bureauName(code: string, language: Language, library: Library): string | undefined {
  const bureau = library.bureau(code);
  if (bureau === undefined) return undefined;
  return language === "en" ? `the ${bureau.en} (${code})` : `${nameIn(language, bureau)}（${code}）`;
}

function weakestBasis(bases: readonly AttributionBasis[]): AttributionBasis {
  return (["document", "heading"] as const).find((basis) => bases.includes(basis)) ?? "stated";
}
