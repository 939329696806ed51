// Text as a client sent it comes in; the text that a reader would see goes out. Characters without a picture (controls,
// zero-width, bidirectional overrides, tag characters) can hide instructions or split a word, so they never go further.

/** A lone surrogate: half a character, which no encoder can write. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Every invisible character, line feed and tab among them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** True where the text holds no lone surrogate. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** The text without invisible characters and without white space at its ends; line breaks become `\n`. */
export function readableText(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(INVISIBLE, (character) => (character === "\n" || character === "\t" ? character : ""))
    .trim();
}

/** Length in code points, so that a character of any plane counts one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
