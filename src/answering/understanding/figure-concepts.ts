// A text comes in, the figures that it names go out as concepts, with the text that is left: 七十二億, 72億 and $7.2 billion are one thing
// to be said, and passages write it in any of these ways.
import { fold } from "../../text/fold.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { extractTerms } from "../../text/terms.ts";
import type { Concept, ConceptForm } from "./concept-forms.ts";

/** Below it a number is a word like any other: two parks, the third platform. */
const LEAST = 10;

/** The number of a figure with its scale, without what it counts or measures. */
const NUMERAL =
  /^(?:HK|US|RMB)?[$¥￥]? ?(?:\d[\d,. ]*\d|\d|[零一二三四五六七八九十百千萬万億亿兩两點点]+) ?(?:[百千萬万億亿]+|(?:thousand|million|billion|trillion|bn|mn)\b)?/iu;

/** What the digits of a figure are multiplied by where a scale word follows them, by the language of the passage. */
const SCALES = {
  en: [1, 1_000_000, 1_000_000_000],
  zh: [1, 10_000, 100_000_000],
} as const;

/** Digits that are written before a scale word: 0.05 billion and 12 000 000 萬 are not. */
const WRITTEN = /^(?:[1-9]\d{0,4}|0\.[1-9]\d?)(?:\.\d{1,3})?$/;

/** How sure the digits alone are, without their scale. */
const DIGITS_TRUST = 0.9;

const GROUPS = ["en", "zh"] as const;

/** A figure's number by its place in the text. */
interface NamedFigure {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The figures of a text as concepts of weight 1, and the text with spaces in their places. */
export function figureConcepts(text: string): {
  readonly concepts: readonly Concept[];
  readonly rest: string;
} {
  const figures = extractQuantities(text).flatMap(namedFigure);
  return {
    concepts: figures.map((figure) => conceptOf(figure, text)),
    rest: figures.reduce(withSpaces, text),
  };
}

function namedFigure({ value, start, text }: Quantity): readonly NamedFigure[] {
  const numeral = NUMERAL.exec(text)?.[0].trimEnd();
  const number = Number(value);
  if (numeral === undefined || !(number >= LEAST)) return [];
  return [{ value: number, start, end: start + numeral.length }];
}

function withSpaces(text: string, { start, end }: NamedFigure): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function conceptOf({ value, start, end }: NamedFigure, text: string): Concept {
  const own = text.slice(start, end);
  return { name: fold(own).text, weight: 1, forms: [...ownForms(own), ...digitForms(value)] };
}

/** As the asker wrote it. */
function ownForms(text: string): readonly ConceptForm[] {
  const terms = [...new Set(extractTerms(text).map(({ term }) => term))];
  return GROUPS.map((group) => ({ group, text, terms, probability: 1 }));
}

/** The digits as a passage of either language has them before each scale word. */
function digitForms(value: number): readonly ConceptForm[] {
  return GROUPS.flatMap((group) =>
    SCALES[group]
      .map((scale) => ({ scale, digits: String(value / scale) }))
      .filter(({ scale, digits }) => scale === 1 || WRITTEN.test(digits))
      .map(({ digits }) => ({ group, text: digits, terms: [digits], probability: DIGITS_TRUST })),
  );
}
