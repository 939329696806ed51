// Pages set by hand, as pdf.js would tell of them: what a line says and where it stands comes in, the pieces read go out.
import type { PlacedWords } from "../../../src/adapters/pdf-reader/base-lines.ts";
import type { Rule } from "../../../src/adapters/pdf-reader/drawn-rules.ts";
import { readLines } from "../../../src/adapters/pdf-reader/page-lines.ts";
import { readPieces } from "../../../src/adapters/pdf-reader/page-pieces.ts";
import { readRuledTables } from "../../../src/adapters/pdf-reader/ruled-tables.ts";

/** A page's words and rules. */
export interface SetPage {
  readonly words: readonly PlacedWords[];
  readonly rules?: readonly Rule[];
}

/** How wide words are set: a Chinese character as wide as high, another half of that. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Script=Han}|[，。？：]/u.test(sign) ? 1 : 0.5), 0) * size;
}

/** Words that begin at a place. */
export function at(x: number, y: number, text: string, size = 12): PlacedWords {
  return { text, x, y, size, width: widthOf(text, size) };
}

/** The same in bold. */
export function bold(words: PlacedWords): PlacedWords {
  return { ...words, isBold: true };
}

/** Words that end at a place. */
export function endingAt(end: number, y: number, text: string, size = 12): PlacedWords {
  return at(end - widthOf(text, size), y, text, size);
}

/** Lines one below the other, beginning at 72; they reach 432 with 60 characters of 12 points. */
export function lines(top: number, texts: readonly string[], pitch = 14, size = 12): PlacedWords[] {
  return texts.map((text, number) => at(72, top - number * pitch, text, size));
}

/** A line of text of 60 characters, that ends with its own words. */
export function full(words: string): string {
  return `${"and so the Bureau has held since the survey was made known ".slice(0, 59 - words.length)} ${words}`;
}

/** The rules of a table with these edges. */
export function grid(xs: readonly number[], ys: readonly number[]): readonly Rule[] {
  const ends = (all: readonly number[]) => ({ from: Math.min(...all), to: Math.max(...all) });
  return [
    ...xs.map((x): Rule => ({ isLevel: false, at: x, ...ends(ys) })),
    ...ys.map((y): Rule => ({ isLevel: true, at: y, ...ends(xs) })),
  ];
}

/** Depths of the headings that are read. */
export function levels(pages: readonly SetPage[]): readonly number[] {
  return piecesOf(pages).flatMap(({ kind, level }) => (kind === "heading" ? [level] : []));
}

function piecesOf(pages: readonly SetPage[]) {
  return readPieces(readLines(readRuledTables(pages.map(({ words, rules = [] }) => ({ words, rules })))));
}

/** What is read: `row: a | b`, `footnote 3: …`, `prose: …`. */
export function read(pages: readonly SetPage[]): readonly string[] {
  return piecesOf(pages).map(({ kind, printed, text, cells }) => {
    const name = printed === null ? kind : `${kind} ${printed}`;
    return `${name}: ${cells.length > 0 ? cells.join(" | ") : text}`;
  });
}
