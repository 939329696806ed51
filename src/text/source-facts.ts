// A text of the documents comes in (a paragraph, a sentence, a quotation, a name), what is read of it again and again goes
// out, remembered. Questions and drafts are read by the plain functions: they are nobody's to keep.
import { type AliasMatch, aliasesIn } from "./aliases.ts";
import { type DateMention, extractDates } from "./dates.ts";
import { foldText } from "./fold.ts";
import { extractQuantities, type Quantity } from "./quantities.ts";
import { remember } from "./remember.ts";
import { extractTerms } from "./terms.ts";

/** Texts kept of each reading; a few kilobytes each at most. */
const MOST_KEPT = 4000;

/** The folded text. */
export const foldedSource: (text: string) => string = remember(foldText, MOST_KEPT);

/** The figures of a text. */
export const sourceQuantities: (text: string) => readonly Quantity[] = remember(extractQuantities, MOST_KEPT);

/** The known words of a text. */
export const sourceAliases: (text: string) => readonly AliasMatch[] = remember(
  (text) => aliasesIn(foldedSource(text)),
  MOST_KEPT,
);

/** The distinct terms of a text, in reading order. */
export const sourceTerms: (text: string) => ReadonlySet<string> = remember(
  (text) => new Set(extractTerms(text).map(({ term }) => term)),
  MOST_KEPT,
);

const dated = remember((key) => {
  const [year = ""] = key.split("\n", 1);
  const text = key.slice(year.length + 1);
  return extractDates(text, year === "" ? {} : { documentYear: Number(year) });
}, MOST_KEPT);

/** The dates of a text, relative ones by the year of its document where that is known. */
export function sourceDates(text: string, documentYear?: number): readonly DateMention[] {
  return dated(`${documentYear ?? ""}\n${text}`);
}
