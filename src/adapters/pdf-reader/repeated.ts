// What stands on pages comes in, with its words and its height; what is printed again on page after page goes out.
import { isAnnexName } from "./opening-marks.ts";

/** Words that stand somewhere on a page. */
export interface Occurrence {
  readonly page: number;
  readonly y: number;
  /** Its words without blanks, figures told as #. */
  readonly words: string;
  readonly figures: readonly number[];
}

/** How far, in points, what is printed again may stand from its height on other pages. */
const SAME_HEIGHT = 3;

/** Words as they are compared. */
export function occurrenceOf(page: number, y: number, text: string): Occurrence {
  const words = text.replace(/\d+/gu, "#").replace(/\s+/gu, "");
  return { page, y, words, figures: (text.match(/\d+/gu) ?? []).map(Number) };
}

/** Those that are printed again on a third of the pages, two at least. */
export function findRepeated<T extends Occurrence>(all: readonly T[], pages: number): readonly T[] {
  const least = Math.max(2, Math.ceil(pages / 3));
  const byWords = new Map<string, T[]>();
  for (const one of all) {
    const alike = byWords.get(one.words);
    if (alike === undefined) byWords.set(one.words, [one]);
    else alike.push(one);
  }
  return all.filter((one) => isRepeated(one, byWords.get(one.words) ?? [], least));
}

/**
 * The same words at the same height on enough pages, with the same figures but for one that counts with the pages. The name of
 * an annex heads each of its pages, and is read on the first.
 */
function isRepeated(one: Occurrence, alike: readonly Occurrence[], least: number): boolean {
  if (isAnnexName(one.words)) return alike.some((other) => other.page < one.page && isSame(one, other));
  const level = alike.filter(({ y }) => Math.abs(y - one.y) < SAME_HEIGHT);
  const same = level.filter((other) => isSame(one, other));
  const counting = level.filter((other) => isSame(one, other) || countsOn(one, other));
  const pagesOf = (lines: readonly Occurrence[]) => new Set(lines.map(({ page }) => page)).size;
  if (pagesOf(same) >= least) return true;
  // Pages may be counted anew in an annex: there the line is one of many, and counts on at least once.
  return !endsSentence(one.words) && pagesOf(level) >= least && pagesOf(counting) > 1;
}

function isSame({ figures }: Occurrence, other: Occurrence): boolean {
  return figures.every((figure, at) => figure === other.figures[at]);
}

/** One figure alone differs, by as many as the pages do. */
function countsOn({ figures, page }: Occurrence, other: Occurrence): boolean {
  const steps = figures.map((figure, at) => (other.figures[at] ?? 0) - figure).filter((step) => step !== 0);
  return other.page !== page && steps.length === 1 && steps[0] === other.page - page;
}

function endsSentence(words: string): boolean {
  return /[.。；;]$/u.test(words);
}
