// The paragraphs of an index come in, a few of each language that it is tried with go out: a search that cannot find these by their
// own words finds nothing.
import { LANGUAGES, type Paragraph } from "./document.ts";

/** Paragraphs that are looked for in each language. */
const CANARIES = 2;
/** Length in UTF-16 units of a paragraph that says enough to be told from others, and is still a question's length. */
const TELLING = { least: 30, most: 600 } as const;

/** Paragraphs from the middle of each language's evidence, the same ones every time. */
export function canariesOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return LANGUAGES.flatMap((language) => {
    const telling = paragraphs.filter(
      (each) =>
        each.language === language && each.text.length >= TELLING.least && each.text.length <= TELLING.most,
    );
    const middle = Math.floor(telling.length / 2);
    return telling.slice(middle, middle + CANARIES);
  });
}
