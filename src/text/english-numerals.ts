// Folded English number words in (twenty-five, a hundred, two million), their exact value out.
import { type ExactNumber, exactRatio } from "./exact-number.ts";

const SMALL_WORDS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALE_WORDS: ReadonlyMap<string, bigint> = new Map([
  ["hundred", 100n],
  ["thousand", 1_000n],
  ["million", 1_000_000n],
  ["billion", 1_000_000_000n],
  ["trillion", 1_000_000_000_000n],
]);
const VALUES: ReadonlyMap<string, bigint> = new Map([
  ["a", 1n],
  ...SMALL_WORDS.map((word, value) => [word, BigInt(value)] as const),
  ...TENS_WORDS.map((word, index) => [word, BigInt(index + 2) * 10n] as const),
]);

const UNIT_WORD = [...SMALL_WORDS, ...TENS_WORDS].join("|");
const SCALE_WORD = [...SCALE_WORDS.keys()].join("|");

/** Number words as one numeral; "a" only before a scale. */
export const ENGLISH_NUMERAL = `(?:(?:${UNIT_WORD})|a(?= (?:${SCALE_WORD})(?![a-z])))(?![a-z])(?:(?:[ -]| and )(?:${UNIT_WORD}|${SCALE_WORD})(?![a-z]))*`;

/** Value of a scale word or its short form (m, bn, k); undefined for other words. */
export function scaleValue(word: string): bigint | undefined {
  return SCALE_WORDS.get(word) ?? SHORT_SCALES.get(word);
}

const SHORT_SCALES: ReadonlyMap<string, bigint> = new Map([
  ["k", 1_000n],
  ["m", 1_000_000n],
  ["mn", 1_000_000n],
  ["bn", 1_000_000_000n],
]);

/** The value of number words; undefined where they are no numeral ("two three"). */
export function readEnglishNumeral(numeral: string): ExactNumber | undefined {
  let total = 0n;
  let section = 0n;
  let last: bigint | undefined;
  for (const word of numeral.split(/[ -]/).filter((part) => part !== "and")) {
    const scale = SCALE_WORDS.get(word);
    const value = VALUES.get(word);
    if (value !== undefined) {
      if (!mayFollow(value, last)) return undefined;
      section += value;
    } else if (scale === 100n) {
      section *= scale;
    } else if (scale !== undefined) {
      total += section * scale;
      section = 0n;
    }
    last = scale ?? value;
  }
  return exactRatio(total + section, 1n);
}

/** Units may follow tens or a scale, tens and teens only a scale. */
function mayFollow(value: bigint, last: bigint | undefined): boolean {
  if (last === undefined || last >= 100n) return true;
  return value < 10n && value > 0n && last >= 20n;
}
