// Labels of a document's paragraphs in, the same out with those told apart that one section has twice: two rows that begin alike, a list
// that starts again, a printed number and a paragraph that is only counted.
import type { Language } from "../domain/document.ts";

/** A paragraph with its label. */
export interface Labelled {
  readonly label: string;
  /** What it is called where a printed number of its section has that label; null where its own is printed. */
  readonly otherwise: string | null;
  readonly section: readonly string[];
  /** Cells of a table row, the first of which is its label; empty for any other paragraph. */
  readonly cells: readonly string[];
  /** The label with these words in the place of the first cell. */
  readonly withCells: (words: string) => string;
}

/** One label for each, in order; what is called alike nowhere in its section stays as it is. */
export function distinctLabels(paragraphs: readonly Labelled[], language: Language): string[] {
  const sections = paragraphs.map(({ section }) => JSON.stringify(section));
  const keyOf = (label: string, at: number) => `${label}\n${sections[at]}`;
  const printed = new Set(
    paragraphs.flatMap(({ label, otherwise }, at) => (otherwise === null ? [keyOf(label, at)] : [])),
  );
  // Where one paragraph that is only counted clashes, all of its section say that they are.
  const mixed = new Set(
    paragraphs.flatMap(({ label, otherwise }, at) =>
      otherwise !== null && printed.has(keyOf(label, at)) ? [sections[at]] : [],
    ),
  );
  const counted = paragraphs.map(({ label, otherwise }, at) =>
    otherwise !== null && mixed.has(sections[at]) ? otherwise : label,
  );
  const named = tellRowsApart(paragraphs, counted, keyOf);
  return numberTheRest(named, keyOf, language);
}

/** Cells that a row is named by at most, and characters of each but the first. */
const MOST_CELLS = 5;
const LONGEST_CELL = 40;

/** A cell of many words is told by the first of them. */
function shortCell(cell: string, place: number): string {
  if (place === 0 || cell.length <= LONGEST_CELL) return cell;
  const start = Array.from(cell).slice(0, LONGEST_CELL).join("");
  return `${start.replace(/\s\S{0,20}$/u, "")}…`;
}

/** Rows that begin alike are named by as many cells as tell them apart. */
function tellRowsApart(
  paragraphs: readonly Labelled[],
  labels: readonly string[],
  keyOf: (label: string, at: number) => string,
): readonly string[] {
  const told = [...labels];
  for (const group of groupsOf(labels, keyOf)) {
    const rows = group.filter((at) => (paragraphs[at]?.cells.length ?? 0) > 1);
    const widest = Math.min(
      MOST_CELLS,
      rows.reduce((most, at) => Math.max(most, paragraphs[at]?.cells.length ?? 0), 0),
    );
    const wordsWith = (at: number, cells: number) =>
      (paragraphs[at]?.cells ?? [])
        .slice(0, cells)
        .filter((cell) => cell !== "")
        .map(shortCell)
        .join(", ");
    const isToldBy = (cells: number) => new Set(rows.map((at) => wordsWith(at, cells))).size === rows.length;
    let cells = 2;
    while (cells < widest && !isToldBy(cells)) cells += 1;
    for (const at of rows) told[at] = paragraphs[at]?.withCells(wordsWith(at, cells)) ?? "";
  }
  return told;
}

/** The second and third of one name say so. */
function numberTheRest(
  labels: readonly string[],
  keyOf: (label: string, at: number) => string,
  language: Language,
): string[] {
  const told = [...labels];
  for (const group of groupsOf(labels, keyOf)) {
    for (const [place, at] of group.entries()) if (place > 0) told[at] += again(place + 1, language);
  }
  return told;
}

/** Places of the labels that stand more than once. */
function groupsOf(
  labels: readonly string[],
  keyOf: (label: string, at: number) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, label] of labels.entries()) {
    const group = groups.get(keyOf(label, at));
    if (group === undefined) groups.set(keyOf(label, at), [at]);
    else group.push(at);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function again(count: number, language: Language): string {
  if (language !== "en") return `（其${count}）`;
  const ends = count % 100 > 10 && count % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return ` (${count}${ends})`;
}
