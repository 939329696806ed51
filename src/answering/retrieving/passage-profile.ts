// A paragraph comes in; what the ranking, the decision and the composer ask of it again and again goes out: its terms,
// and for each sentence its terms, figures and dates.
import type { Paragraph, Span } from "../../domain/document.ts";
import { type TermGroup, termGroupOf } from "../../domain/snapshot.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { remember } from "../../text/remember.ts";
import { splitSentences } from "../../text/sentences.ts";
import { forEachTerm } from "../../text/terms.ts";
import { type CountedClass, classesCounted } from "../understanding/counted-things.ts";
import { placeTerms, type TermPlaces } from "./term-places.ts";

/** One sentence of a paragraph. */
export interface SentenceProfile extends Span {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** Classes of the things that it gives numbers of. */
  readonly counted: ReadonlySet<CountedClass>;
}

/** A paragraph, read once. */
export interface PassageProfile {
  readonly paragraph: Paragraph;
  readonly group: TermGroup;
  readonly terms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  /** Terms of the text and of the headings together. */
  readonly allTerms: ReadonlySet<string>;
  /** Where its terms stand, by the reader's numbers; which unit is which says `UNITS`. */
  readonly places: TermPlaces;
  readonly sentences: readonly SentenceProfile[];
  /** Values of all its figures. */
  readonly values: ReadonlySet<string>;
  /** Years of all its dates. */
  readonly years: ReadonlySet<number>;
}

/** Units of a profile's places: the text with its headings, the headings alone, and from `sentences` on each sentence. */
export const UNITS = { all: 0, headings: 1, sentences: 2 } as const;

/** Profiles by paragraph, made on first use. */
export interface ProfileOf {
  (paragraph: Paragraph): PassageProfile;
  /** The numbers of terms in this reader's profiles; undefined for one that no paragraph read so far has. */
  numbersOf(terms: readonly string[]): readonly (number | undefined)[];
}

/** Paragraphs kept at once: the five documents many times over, and a bound for large collections. */
const MOST_KEPT = 20_000;

/** Headings kept at once: those of one place are read for each of its paragraphs. */
const MOST_HEADINGS = 2000;

/** A reader that remembers what it has read; the oldest is forgotten first. It numbers terms as they come and keeps the numbers. */
export function createProfileReader(): ProfileOf {
  const kept = new Map<string, PassageProfile>();
  const headingTermsOf = remember(termsOf, MOST_HEADINGS);
  const numbers = new Map<string, number>();
  const numbered = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    if (known === numbers.size) numbers.set(term, known);
    return known;
  };
  const read = (paragraph: Paragraph): PassageProfile => {
    const known = kept.get(paragraph.id);
    if (known !== undefined) return known;
    const profile = readProfile(paragraph, numbered, headingTermsOf);
    const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(paragraph.id, profile);
    return profile;
  };
  return Object.assign(read, { numbersOf: rememberNumbers(numbers) });
}

interface KnownNumbers {
  readonly found: readonly (number | undefined)[];
  readonly isWhole: boolean;
  /** How many terms had a number then. */
  readonly outOf: number;
}

/**
 * Looks lists of terms up, and remembers each list for as long as somebody holds it: those of the translation table come back
 * in question after question. Terms may get a number later, so a list that has one without is looked up again once there are more.
 */
function rememberNumbers(numbers: ReadonlyMap<string, number>): ProfileOf["numbersOf"] {
  const kept = new WeakMap<readonly string[], KnownNumbers>();
  return (terms) => {
    const known = kept.get(terms);
    if (known !== undefined && (known.isWhole || known.outOf === numbers.size)) return known.found;
    const found = terms.map((term) => numbers.get(term));
    kept.set(terms, { found, isWhole: !found.includes(undefined), outOf: numbers.size });
    return found;
  };
}

function readProfile(
  paragraph: Paragraph,
  numbered: (term: string) => number,
  headingTermsOf: (headings: string) => ReadonlySet<string>,
): PassageProfile {
  const headingTerms = headingTermsOf(paragraph.section.join("\n"));
  const sentences = splitSentences(paragraph.text).map((span) => readSentence(paragraph.text, span));
  const readAll = (): ReadonlySet<string> => new Set([...termsOf(paragraph.text), ...headingTerms]);
  let terms: ReadonlySet<string> | undefined;
  let allTerms: ReadonlySet<string> | undefined;
  let values: ReadonlySet<string> | undefined;
  let years: ReadonlySet<number> | undefined;
  return {
    paragraph,
    group: termGroupOf(paragraph.language),
    headingTerms,
    // By number they take a tenth of the memory that they take by name, and thousands of profiles are kept.
    places: placeTerms([readAll(), headingTerms, ...sentences.map(({ text }) => termsOf(text))], numbered),
    sentences,
    get terms() {
      terms ??= termsOf(paragraph.text);
      return terms;
    },
    get allTerms() {
      allTerms ??= readAll();
      return allTerms;
    },
    get values() {
      values ??= new Set(sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value)));
      return values;
    },
    get years() {
      years ??= new Set(sentences.flatMap(({ dates }) => dates.flatMap(({ year }) => year ?? [])));
      return years;
    },
  };
}

/** Terms by name, figures and dates are read when they are first asked for: most candidates of most questions are never asked. */
function readSentence(paragraph: string, { start, end }: Span): SentenceProfile {
  const text = paragraph.slice(start, end);
  let terms: ReadonlySet<string> | undefined;
  let quantities: readonly Quantity[] | undefined;
  let counted: SentenceProfile["counted"] | undefined;
  let dates: readonly DateMention[] | undefined;
  return {
    start,
    end,
    text,
    get terms() {
      terms ??= termsOf(text);
      return terms;
    },
    get quantities() {
      quantities ??= extractQuantities(text);
      return quantities;
    },
    get counted() {
      counted ??= classesCounted(text, this.quantities);
      return counted;
    },
    get dates() {
      dates ??= extractDates(text);
      return dates;
    },
  };
}

/** Terms and single Han characters: a translation may be one character (氢), which no bigram is. */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const characters = new Set<string>();
  forEachTerm(text, (term, isHan) => {
    terms.add(term);
    if (isHan) for (const character of term) characters.add(character);
  });
  for (const character of characters) terms.add(character);
  return terms;
}
