// Folded English text (and figures in any text) in, by its notations: 16 October 2024, Q4 2024, end-2024, 2024-25, this year.
import { type DateNotation, readParts, readYearPair } from "./date-parts.ts";

const YEAR = String.raw`(?<year>(?:19|20)\d{2})(?!\d|[,.]\d)`;
const CLEAR_MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const ANY_MONTH = String.raw`(?<month>${CLEAR_MONTH}|may)\.?(?![a-z])`;
const DAY = String.raw`(?<![a-z\d]|\d[.,])(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)`;
const EDGE = "(?:(?<edge>early|mid|late|end|start|beginning|middle)(?:-| in | of | )(?:the )?)";
const OF_YEAR = `(?:,? | of )(?:${YEAR}|(?<relative>this|last|next|the current) year)`;
/** A year in figures must not be part of an amount, a number, a code or a time span. */
const YEAR_ALONE = String.raw`(?<!\d|\d[.,-]|[$/a-z])${YEAR}(?![a-z%/+]|-\d| ?(?:million|billion|per ?cent)|[万亿元家间所个名位人项])`;

/** English notations and those in figures alone; where two fit the same place, the longer match is meant. */
export const ENGLISH_DATES: readonly DateNotation[] = [
  { pattern: new RegExp(`${DAY} (?:of )?${ANY_MONTH}${OF_YEAR}`, "g"), read: readParts },
  {
    pattern: new RegExp(String.raw`${DAY} (?:of )?(?<month>${CLEAR_MONTH})\.?(?![a-z])`, "g"),
    read: readParts,
  },
  {
    pattern: new RegExp(String.raw`(?<=\b(?:on|by|from|until|before|since) )${DAY} (?<month>may)\b`, "g"),
    read: readParts,
  },
  { pattern: new RegExp(`(?<![a-z])${ANY_MONTH} ${DAY},? ${YEAR}`, "g"), read: readParts },
  {
    pattern: new RegExp(
      String.raw`(?<![a-z])(?<month>${CLEAR_MONTH})\.? ${DAY}(?![%]| ?(?:million|billion|[a-z]))`,
      "g",
    ),
    read: readParts,
  },
  { pattern: new RegExp(`${EDGE}?(?<![a-z])${ANY_MONTH}${OF_YEAR}`, "g"), read: readParts },
  {
    pattern:
      /(?<=\b(?:in|by|since|until|from|before|early|mid|late|end|end of)[ -])(?<month>january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])/g,
    read: readParts,
  },
  {
    pattern:
      /\b(?<relative>this) (?<month>january|february|march|april|june|july|august|september|october|november|december)\b/g,
    read: readParts,
  },
  { pattern: new RegExp(`${EDGE}(?<month>${CLEAR_MONTH})(?![a-z])`, "g"), read: readParts },
  { pattern: new RegExp(`${EDGE}year(?![a-z-])`, "g"), read: readParts },
  { pattern: new RegExp(`${EDGE}?${YEAR_ALONE}`, "g"), read: readParts },
  {
    pattern: new RegExp(`${EDGE}?(?<![a-z])(?<relative>this|last|next|the current) year(?![a-z-])`, "g"),
    read: readParts,
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?<quarter>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th)) quarter(?:${OF_YEAR})?(?![a-z])`,
      "g",
    ),
    read: readParts,
  },
  {
    pattern: new RegExp(String.raw`(?<![a-z\d])q(?<quarter>[1-4])(?:${OF_YEAR})?(?![a-z\d])`, "g"),
    read: readParts,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d|\d\.)${YEAR} q(?<quarter>[1-4])(?![a-z\d])`, "g"),
    read: readParts,
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?<half>first|second|latter) half(?:${OF_YEAR}| of the year|(?! of | the |-))(?![a-z])`,
      "g",
    ),
    read: readParts,
  },
  { pattern: new RegExp(String.raw`(?<![a-z\d])(?<quarter>[1-4])q${OF_YEAR}`, "g"), read: readParts },
  { pattern: new RegExp(String.raw`(?<![a-z\d])h(?<half>[12])${OF_YEAR}`, "g"), read: readParts },
  { pattern: new RegExp(String.raw`(?<![a-z\d])(?<half>[12])h${OF_YEAR}`, "g"), read: readParts },
  {
    pattern:
      /(?<!\d|\d[.,-]|[$/-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>1[0-2]|0?[1-9])\k<mark>(?<day>[12]\d|3[01]|0?[1-9])(?![\d/-])/g,
    read: readParts,
  },
  {
    pattern:
      /(?<!\d|\d[.,-]|[$/-])(?<day>[12]\d|3[01]|0?[1-9])(?<mark>[/.])(?<month>1[0-2]|0?[1-9])\k<mark>(?<year>(?:19|20)\d{2})(?![\d/-])/g,
    read: readParts,
  },
  {
    pattern:
      /(?<!\d|\d[.,-]|[$/-])(?:fy ?)?(?<year>(?:19|20)\d{2})(?:(?: ?年?度? ?[至到] ?|[-/—])(?<until>(?:19|20)\d{2}|\d{2})| to (?<last>(?:19|20)\d{2}))(?![\d%]|[-/.,]\d| ?月| ?(?:[mb]illion))(?: ?(?<unit>(?:财政)?年度| financial years?)| ?年)?/g,
    read: ({ year = "", until, last = "", unit }) => readYearPair(year, until ?? last, unit !== undefined),
  },
  {
    pattern:
      /\b(?:current|this|present)(?:-term government| term of (?:the )?government| government's term|'s term| term(?! [a-z]))|\bterm of (?:the )?(?:current|this|present)(?:[- ]term)? government/g,
    read: () => ({ precision: "term" }),
  },
];

/** What before an English date makes it a deadline. */
export const ENGLISH_DEADLINE = /\b(?:by|before|no later than|not later than|on or before)(?: the)? $/;
