// The best citation of a question about the responsible body comes in; who is responsible goes out in a sentence: full
// names with codes, how it is known, bodies that are no code, and that a newspaper names none.
import type { Citation } from "../../domain/answer.ts";
import type { AttributionBasis, Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { BUREAU_WORDS, bodyIn, fill, listOf, unlistedIn } from "./words.ts";

/** Names the bodies responsible for a cited paragraph, and on what basis. */
export function bureauSentence(citation: Citation, language: Language, library: Library): string {
  const { paragraph } = citation;
  const namesBy = (basis: AttributionBasis): readonly string[] =>
    paragraph.bureaux
      .filter((bureau) => bureau.basis === basis)
      .flatMap(({ code }) => bureauName(code, language, library) ?? []);
  const unlisted = paragraph.unlistedBodies.map((body) => unlistedIn(language, body));
  const named = [
    sentenceOf([...namesBy("stated"), ...unlisted], "stated", language),
    sentenceOf(namesBy("heading"), "heading", language),
  ].filter((sentence) => sentence !== "");
  const issuers = namesBy("document");
  const byDocument = named.length === 0 ? BUREAU_WORDS.document : BUREAU_WORDS.documentToo;
  const bureaux = listOf(issuers, language);
  const all = [...named, ...(issuers.length === 0 ? [] : [fill(byDocument, language, { bureaux })])];
  if (all.length > 0) return all.join(language === "en" ? " " : "");
  const isNews = library.document(paragraph.documentId)?.kind === "news";
  return fill(isNews ? BUREAU_WORDS.newspaper : BUREAU_WORDS.none, language);
}

/** "The responsible body is …, as the paragraph states."; empty without names. */
function sentenceOf(names: readonly string[], basis: "stated" | "heading", language: Language): string {
  if (names.length === 0) return "";
  const bureaux = listOf(names, language);
  const who = fill(names.length === 1 ? BUREAU_WORDS.one : BUREAU_WORDS.many, language, { bureaux });
  return who + fill(BUREAU_WORDS[basis], language);
}

function bureauName(code: string, language: Language, library: Library): string | undefined {
  const bureau = library.bureau(code);
  return bureau === undefined ? undefined : bodyIn(language, bureau);
}
