// A text and a width come in, its lines go out. Han characters are two columns wide and may be parted anywhere; words of
// Latin letters stay whole.

/** Characters that fill two columns. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Punctuation that may not begin a line. */
const CLOSING = /^[，。、；：！？）」』》〉】,.;:!?)\]]/u;

/** Pieces that may not be parted: one wide character, a word with the blanks after it, or a run of blanks. */
const PIECES =
  /[^\S\n]+|[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]|[^\s\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]+/gu;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** The text in lines of at most `width` columns, each after `indent`; a word that is longer stands alone. */
export function wrapText(text: string, width: number, indent = ""): string {
  const room = Math.max(width - columnsOf(indent), 10);
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, room))
    .map((line) => `${indent}${line}`)
    .join("\n");
}

function wrapLine(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    const fits = columnsOf(line + piece.trimEnd()) <= room || CLOSING.test(piece);
    if (fits || line === "") line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}
