// Whether an answer states a fact in one of its acceptable spellings: width, case, white space and the Chinese script
// do not matter, but "29" is not stated by "2029", nor "1.8億" by "11.8億".
import { foldText } from "../text/fold.ts";

/** True where one of the spellings stands in the text, not as a part of a longer number. */
export function statesFact(text: string, spellings: readonly string[]): boolean {
  const folded = foldText(text);
  const packed = pack(folded);
  const numbers = numberRanges(folded);
  return spellings.some((spelling) => {
    const needle = pack(foldText(spelling)).text;
    return needle !== "" && standsWhole(packed, needle, numbers);
  });
}

/** A text without white space, with the place of each UTF-16 unit in the text it came from. */
interface Packed {
  readonly text: string;
  readonly origins: readonly number[];
}

function pack(text: string): Packed {
  const origins: number[] = [];
  let packed = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (/\s/u.test(unit)) continue;
    packed += unit;
    origins.push(index);
  }
  return { text: packed, origins };
}

function standsWhole(haystack: Packed, needle: string, numbers: readonly NumberRange[]): boolean {
  for (let at = haystack.text.indexOf(needle); at >= 0; at = haystack.text.indexOf(needle, at + 1)) {
    const start = haystack.origins[at] ?? 0;
    const end = (haystack.origins[at + needle.length - 1] ?? 0) + 1;
    if (!numbers.some((range) => cuts(start, range) || cuts(end, range))) return true;
  }
  return false;
}

/** Half-open range of one number in a text. */
interface NumberRange {
  readonly start: number;
  readonly end: number;
}

/** Numbers with thousands commas and decimals; a comma that does not group thousands separates two numbers. */
function numberRanges(text: string): readonly NumberRange[] {
  return [...text.matchAll(/\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function cuts(offset: number, range: NumberRange): boolean {
  return offset > range.start && offset < range.end;
}
