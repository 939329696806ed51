// The best citations of a question about the responsible body come in; who is responsible goes out in a sentence: full
// names with codes, how it is known, bodies that are no code, and that a newspaper names none.
import type { Citation } from "../../../domain/answer.ts";
import type { Attribution, AttributionBasis, Language } from "../../../domain/document.ts";
import type { Library } from "../../../ports.ts";
import { BUREAU_WORDS, unlistedIn } from "../answer-words.ts";
import { bodyIn, fill, listOf } from "../in-language.ts";

/** Names the bodies responsible for what is cited (not empty; all of one place in a document), and on what basis. */
export function bureauSentence(
  citations: readonly [Citation, ...Citation[]],
  language: Language,
  library: Library,
): string {
  const attributions = distinct(citations.flatMap(({ paragraph }) => paragraph.bureaux));
  const codesBy = (basis: AttributionBasis): readonly string[] =>
    attributions.filter((bureau) => bureau.basis === basis).map(({ code }) => code);
  const namesOf = (codes: readonly string[]): readonly string[] =>
    codes.flatMap((code) => bureauName(code, language, library) ?? []);
  const [stated, issuers] = [codesBy("stated"), codesBy("document")];
  const under = stated.filter((code) => issuers.includes(library.bureau(code)?.parent ?? ""));
  // A department that supports its bureau is not the one in charge.
  if (stated.length > 0 && under.length === stated.length)
    return fill(BUREAU_WORDS.withDepartments, language, {
      bureaux: listOf(namesOf(issuers), language),
      departments: listOf(namesOf(under), language),
    });
  const unlisted = [...new Set(citations.flatMap(({ paragraph }) => paragraph.unlistedBodies))];
  const named = [
    sentenceOf(
      [...namesOf(stated), ...unlisted.map((body) => unlistedIn(language, body))],
      "stated",
      language,
    ),
    sentenceOf(namesOf(codesBy("heading")), "heading", language),
  ].filter((sentence) => sentence !== "");
  const byDocument = named.length === 0 ? BUREAU_WORDS.document : BUREAU_WORDS.documentToo;
  const bureaux = listOf(namesOf(issuers), language);
  const all = [...named, ...(issuers.length === 0 ? [] : [fill(byDocument, language, { bureaux })])];
  if (all.length > 0) return all.join(language === "en" ? " " : "");
  const isNews = library.document(citations[0].paragraph.documentId)?.kind === "news";
  return fill(isNews ? BUREAU_WORDS.newspaper : BUREAU_WORDS.none, language);
}

/** Each body once, on the first basis that it comes with. */
function distinct(attributions: readonly Attribution[]): readonly Attribution[] {
  const seen = new Set<string>();
  return attributions.filter(({ code }) => !seen.has(code) && seen.add(code));
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
