// A text in, the numbers in it out that count nothing: ratios, ranks and the digits of names. A draft that says "third" for
// "fourth", 1:1 for 1:2 or 5G for 6G is as wrong as one with another amount.
import { readChineseNumeral } from "./chinese-numerals.ts";
import { readEnglishNumeral } from "./english-numerals.ts";
import { writeExact } from "./exact-number.ts";
import { fold, sourceSpan } from "./fold.ts";

/** A number that counts nothing. */
export interface MarkedNumber {
  readonly kind: "ratio" | "rank" | "code";
  /** `1:2`, `4`, `6g`: equal for every notation of the same. */
  readonly value: string;
  /** What a code begins with, so that 5g and 6g can be told to be of one kind; "" for the others. */
  readonly family: string;
  /** UTF-16 units: `source.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CHINESE = "[一二三四五六七八九十]";
const RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ENGLISH = "one|two|three|four|five|six|seven|eight|nine|ten";
/** Nouns whose number is a place in an order in both languages: Phase 3 is 第三階段. */
const STAGES = "phase|stage|round|tier";

const NOTATIONS: readonly (readonly [MarkedNumber["kind"], RegExp])[] = [
  [
    "ratio",
    /(?<![\d.:])(?!\d{1,2}:[0-5]\d(?!\d))(?<a>\d{1,3}) ?(?:[(（][^()（）]{1,16}[)）])? ?[:∶] ?(?:[(（][^()（）]{1,16}[)）])? ?(?<b>\d{1,3})(?![\d:]|[ap]m)/g,
  ],
  [
    "ratio",
    new RegExp(
      `(?<![第${CHINESE.slice(1, -1)}])(?<a>${CHINESE})(?:比|对)(?<b>${CHINESE})(?!${CHINESE})`,
      "gu",
    ),
  ],
  [
    "ratio",
    new RegExp(
      `(?<![\\d.第])(?<a>\\d{1,2}|${CHINESE})[、,，]\\p{Script=Han}{1,6}?(?<b>\\d{1,2}|${CHINESE})(?=的?(?:比例|比率|配对))`,
      "gu",
    ),
  ],
  [
    "ratio",
    new RegExp(
      `(?<![\\d.,${CHINESE.slice(1, -1)}])(?<a>\\d{1,2}|两|${CHINESE})元(?:对|比|配)\\p{Script=Han}{0,6}?(?<b>\\d{1,2}|两|${CHINESE})元`,
      "gu",
    ),
  ],
  ["ratio", new RegExp(`\\b(?<a>${ENGLISH}|\\d{1,2})-(?:to|for)-(?<b>${ENGLISH}|\\d{1,2})\\b`, "g")],
  [
    "ratio",
    new RegExp(
      `(?<![a-z\\d.,])(?:hk)?\\$?(?<a>${ENGLISH}|\\d{1,2})(?: (?:hong kong )?dollars?)? (?:for|to) every (?:hk)?\\$?(?<b>${ENGLISH}|\\d{1,2})(?= (?:from|by|put|of|that|which|it|they)\\b|[,.;]|$)`,
      "g",
    ),
  ],
  [
    "rank",
    new RegExp(`第 ?(?<rank>${CHINESE}{1,3}|\\d{1,3})(?! ?[季至到\\d]|[段章條条项]|${CHINESE})`, "gu"),
  ],
  [
    "rank",
    new RegExp(
      `\\b(?<rank>${RANKS.join("|")}|\\d{1,2}(?:st|nd|rd|th))\\b(?! quarter| half|[- ](?:party|time|instance)|s\\b)`,
      "g",
    ),
  ],
  ["rank", new RegExp(`\\b(?:${STAGES}) (?<rank>\\d{1,2}|${ENGLISH})\\b(?![.,]\\d)`, "g")],
  ["code", /(?<![a-z\d.])(?<code>(?<family>[a-z][a-z']{0,30})-?\d{1,4}(?:\.\d)?)(?![a-z\d]|[.,]\d)/g],
  ["code", /(?<![a-z])(?<code>[a-e])(?= ?类)/g],
  ["code", /\b(?:category|class|type) (?<code>[a-e])\b(?!['’.])/g],
  ["code", /(?<![a-z\d.,])(?<code>\d{1,2}(?<family>[a-z]))(?![a-z\d])/g],
];

/** All ratios, ranks and codes of a text in reading order. */
export function extractMarkedNumbers(text: string): readonly MarkedNumber[] {
  const folded = fold(text);
  const found = NOTATIONS.flatMap(([kind, pattern]) =>
    [...folded.text.matchAll(pattern)].flatMap((match): readonly MarkedNumber[] => {
      const value = notatedValue(kind, match.groups ?? {});
      if (value === undefined) return [];
      const span = sourceSpan(text, folded, match.index, match.index + match[0].length);
      return [
        { kind, value, family: match.groups?.family ?? "", ...span, text: text.slice(span.start, span.end) },
      ];
    }),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function notatedValue(
  kind: MarkedNumber["kind"],
  groups: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (kind === "code") return groups.code?.replace("-", "");
  if (kind === "rank") return integerOf(groups.rank ?? "");
  const [a, b] = [integerOf(groups.a ?? ""), integerOf(groups.b ?? "")];
  return a === undefined || b === undefined ? undefined : `${a}:${b}`;
}

function integerOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word.replace(/\D/g, "");
  if (RANKS.includes(word)) return String(RANKS.indexOf(word) + 1);
  const value = /^[a-z]/.test(word) ? readEnglishNumeral(word) : readChineseNumeral(word);
  return value === undefined ? undefined : writeExact(value);
}
