// The lines of a text come in; those out that open with a number of several parts (4.1, 2.3.1), a letter (B., A3.) or a Chinese figure
// (二、) that the lines around them go on counting: what looks so by chance ("1.5 million", "A. Chan") has no neighbours that do.

/** A line as far as it is looked at here. */
export interface NumberedLine {
  readonly words: string;
  readonly afterBlank: boolean;
}

/** The number that a line opens with: `mark` is what stands before its words, `printed` what of it is cited. */
export interface PrintedNumber {
  readonly mark: string;
  readonly printed: string;
}

interface Candidate extends PrintedNumber {
  readonly at: number;
  /** What counts alike: several parts, letters, Chinese figures. */
  readonly series: "parts" | "letter" | "chinese";
  readonly value: readonly number[];
  /** True where it needs no neighbour. */
  readonly sure: boolean;
}

const PARTS = /^(\d{1,3}(?:\.\d{1,3}){1,3})(?:[.．、]?\s+|[.．、]?(?=[\p{Script=Han}「《（]))/u;
const PLAIN = /^(?:#{1,6}\s+)?(\d{1,3})[.．、]?\s+(?=\D)/u;
const LETTER = /^([A-Z])[.．]\s+(?=\S)/u;
const LETTER_AND_FIGURE = /^([A-Z]{1,2}\d{1,3})[.．]\s+(?=[\p{Lu}\p{Script=Han}"“「])/u;
const CHINESE = /^([一二三四五六七八九十]{1,3})、/u;
/** What stands behind a figure and makes it an amount, or goes on in a sentence. */
const AMOUNT = /^(?:[\p{Ll}\d%$]|[億亿萬万千百倍個个成元米公噸吨年月日時时分厘至到及和])/u;
const FIGURES = "一二三四五六七八九";

/** By the places of the lines. */
export function printedNumbers(lines: readonly NumberedLine[]): ReadonlyMap<number, PrintedNumber> {
  const candidates = lines.flatMap((line, at) => candidateOf(line, at) ?? []);
  const found = new Map<number, PrintedNumber>();
  for (const series of ["parts", "letter", "chinese"] as const) {
    const own = candidates.filter((candidate) => candidate.series === series);
    for (const [place, candidate] of own.entries()) {
      if (candidate.mark !== "" && (candidate.sure || isCounted(own, place)))
        found.set(candidate.at, { mark: candidate.mark, printed: candidate.printed });
    }
  }
  return found;
}

function candidateOf({ words, afterBlank }: NumberedLine, at: number): Candidate | undefined {
  const parts = PARTS.exec(words);
  if (parts !== null) {
    const [mark, printed = ""] = parts;
    if (AMOUNT.test(words.slice(mark.length))) return undefined;
    return { at, mark, printed, series: "parts", value: printed.split(".").map(Number), sure: false };
  }
  const lettered = LETTER_AND_FIGURE.exec(words);
  if (lettered !== null && afterBlank)
    return { at, mark: lettered[0], printed: lettered[1] ?? "", series: "letter", value: [], sure: true };
  const letter = LETTER.exec(words);
  if (letter !== null) {
    const [mark, printed = ""] = letter;
    return { at, mark, printed, series: "letter", value: [printed.charCodeAt(0)], sure: false };
  }
  const chinese = CHINESE.exec(words);
  if (chinese !== null) {
    const [mark, printed = ""] = chinese;
    return { at, mark, printed, series: "chinese", value: [chineseValue(printed)], sure: false };
  }
  // A plain number is read elsewhere: here it only goes before its parts.
  const plain = PLAIN.exec(words)?.[1];
  return plain === undefined
    ? undefined
    : { at, mark: "", printed: plain, series: "parts", value: [Number(plain)], sure: false };
}

/** 二十一 as 21. */
function chineseValue(figures: string): number {
  const [before = "", after] = figures.split("十");
  const digit = (figure: string) => FIGURES.indexOf(figure) + 1;
  return after === undefined ? digit(before) : (before === "" ? 1 : digit(before)) * 10 + digit(after);
}

function isCounted(series: readonly Candidate[], place: number): boolean {
  const [before, own, after] = [series[place - 1], series[place], series[place + 1]];
  if (own === undefined) return false;
  const goesOn = before !== undefined && follows(before.value, own.value);
  return goesOn || (after !== undefined && after.mark !== "" && follows(own.value, after.value));
}

/** True where `b` is the next number after `a`: 1.2 after 1.1, 1.1 after 1, 1.3 after 1.2.4, 2.1 after 1.9. */
function follows(a: readonly number[], b: readonly number[]): boolean {
  const last = b.length - 1;
  const above = b.slice(0, last);
  const isBelow = b.length === a.length + 1 && above.every((part, i) => part === a[i]);
  if (isBelow) return (b[last] ?? 0) <= 1;
  const isBeside = b.length <= a.length && above.every((part, i) => part === a[i]);
  if (isBeside && b[last] === (a[last] ?? 0) + 1) return true;
  return last > 0 && b[0] === (a[0] ?? 0) + 1 && b.slice(1).every((part) => part === 1);
}
