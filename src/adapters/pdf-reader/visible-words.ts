// The words of a page, as pdf.js reads them, and the same page's text as it is drawn come in; the words that a reader sees go
// out, each where it stands, and how many stretches he does not see.
import type { PlacedWords } from "./base-lines.ts";
import { comparable, type DrawnText } from "./drawn-text.ts";

/** A page's words without those that are hidden. */
export interface VisibleWords {
  readonly words: readonly PlacedWords[];
  /** Stretches of hidden words. */
  readonly hidden: number;
}

/** Points: what is smaller nobody reads. */
const SMALLEST_READ = 2;

/** Both in the order of drawing. Words that are not found among what is drawn are taken to be seen. */
export function visibleWords(words: readonly PlacedWords[], drawn: DrawnText): VisibleWords {
  let from = 0;
  const runs = words.flatMap((word) => {
    const own = comparable(word.text);
    const at = own === "" ? -1 : drawn.text.indexOf(own, from);
    if (at >= 0) from = at + own.length;
    const isTiny = word.size < SMALLEST_READ;
    return cut(word, (unit) => isTiny || (at >= 0 && drawn.hidden[at + unit] === true));
  });
  const printed = runs.filter(({ piece }) => piece.text.trim() !== "");
  const begin = printed.filter(({ isHidden }, at) => isHidden && printed[at - 1]?.isHidden !== true);
  return {
    words: runs.filter(({ isHidden }) => !isHidden).map(({ piece }) => piece),
    hidden: begin.length,
  };
}

/** Cuts words where they cease to be seen, or begin to; a blank goes with what stands before it. */
function cut(
  word: PlacedWords,
  isHiddenAt: (unit: number) => boolean,
): readonly { readonly isHidden: boolean; readonly piece: PlacedWords }[] {
  const runs: { isHidden: boolean; text: string; before: number }[] = [];
  let unit = 0;
  let length = 0;
  for (const character of word.text) {
    const own = comparable(character).length;
    const last = runs.at(-1);
    const isHidden = own === 0 ? (last?.isHidden ?? isHiddenAt(0)) : isHiddenAt(unit);
    if (last?.isHidden === isHidden) last.text += character;
    else runs.push({ isHidden, text: character, before: length });
    unit += own;
    length += character.length;
  }
  const step = word.width / Math.max(1, length);
  return runs.map(({ isHidden, text, before }) => ({
    isHidden,
    piece: { ...word, text, x: word.x + before * step, width: text.length * step },
  }));
}
