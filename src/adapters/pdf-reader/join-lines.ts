// Two lines that follow each other come in, their words as one go out.
import { tailStart } from "../../text/tail.ts";

/** The first part of a word that a hyphen at the end cuts. */
function cutWord(text: string): string | undefined {
  if (!/[-\u2010]$/u.test(text)) return undefined;
  const word = text.slice(0, -1);
  return word.slice(tailStart(word, /\p{L}/u)) || undefined;
}

/** Two lines of one paragraph: Chinese runs on, other words are parted, a word cut by a hyphen is made whole. */
export function joinWords(before: string, after: string, words: ReadonlySet<string>): string {
  if (before === "") return after;
  const cut = cutWord(before);
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (cut !== undefined && rest !== undefined)
    return words.has((cut + rest).toLowerCase()) ? before.slice(0, -1) + after : before + after;
  const tight =
    /[\p{Script=Han}，。、；：「」『』（）《》]$/u.test(before) ||
    /^[\p{Script=Han}，。、；：「」『』（）《》]/u.test(after);
  return tight ? before + after : `${before} ${after}`;
}

/** Words that stand uncut somewhere in the document: they tell a hyphen of the page from one of the author. */
export function wholeWords(lines: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
}

/** Two lines of one cell of a table. */
export function joinInCell(before: string, after: string): string {
  const tight = /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after);
  return before === "" || after === "" || tight ? before + after : `${before} ${after}`;
}
