// A paragraph comes in; what the ranking, the decision and the composer ask of it again and again goes out: its terms,
// and for each sentence its terms, figures and dates.
import type { Paragraph, Span } from "../../domain/document.ts";
import { type TermGroup, termGroupOf } from "../../domain/snapshot.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { remember } from "../../text/remember.ts";
import { splitSentences } from "../../text/sentences.ts";
import { forEachTerm, termsOfWord } from "../../text/terms.ts";
import { classesStated } from "../understanding/asking/counted-things.ts";
import { createTermNumbers, type TermNumbers } from "./term-numbers.ts";
import { placeTerms, type TermPlaces } from "./term-places.ts";
import { type HoldingOf, holdingReader, type TellingSentence } from "./told-things.ts";

/** One sentence of a paragraph. */
export interface SentenceProfile extends Span, TellingSentence {
  readonly terms: ReadonlySet<string>;
}

/** A paragraph, each thing of it read once, when it is first asked for: most are shown in a version that nothing is asked of. */
export interface PassageProfile {
  readonly paragraph: Paragraph;
  readonly group: TermGroup;
  readonly terms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  /** Terms of the text and of the headings together. */
  readonly allTerms: ReadonlySet<string>;
  /** Where its terms stand, by the numbers that the reader gives; which unit is which says `UNITS`. */
  readonly places: TermPlaces;
  /** What numbers the terms of all profiles of the reader. */
  readonly numbers: TermNumbers;
  readonly sentences: readonly SentenceProfile[];
  /** Where each sentence starts, side by side: the ranking asks it of all sentences of a hundred paragraphs. */
  readonly starts: Int32Array;
  /** Which sentences hold a thing that may be asked for. */
  readonly holdingOf: HoldingOf;
  /** Values of all its figures. */
  readonly values: ReadonlySet<string>;
  /** Years of all its dates. */
  readonly years: ReadonlySet<number>;
}

/** Units of a profile's places: the text with its headings, the headings alone, and from `sentences` on each sentence. */
export const UNITS = { all: 0, headings: 1, sentences: 2 } as const;

/** Profiles by paragraph, made on first use. */
export type ProfileOf = (paragraph: Paragraph) => PassageProfile;

/** Paragraphs kept at once: the five documents many times over, and a bound for large collections. */
const MOST_KEPT = 20_000;

/** Headings kept at once: those of one place are read for each of its paragraphs. */
const MOST_HEADINGS = 2000;

/** A reader that remembers what it has read; the oldest is forgotten first. It numbers terms as they come and keeps the numbers. */
export function createProfileReader(): ProfileOf {
  const kept = new Map<string, PassageProfile>();
  const headingTermsOf = remember(termsOf, MOST_HEADINGS);
  const numbers = createTermNumbers();
  return (paragraph) => {
    const known = kept.get(paragraph.id);
    if (known !== undefined) return known;
    const profile = readProfile(paragraph, numbers, headingTermsOf);
    const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(paragraph.id, profile);
    return profile;
  };
}

function readProfile(
  paragraph: Paragraph,
  numbers: TermNumbers,
  headingTermsOf: (headings: string) => ReadonlySet<string>,
): PassageProfile {
  const headings = (): ReadonlySet<string> => headingTermsOf(paragraph.section.join("\n"));
  const readAll = (): ReadonlySet<string> => together(termsOf(paragraph.text), headings());
  let sentences: readonly SentenceProfile[] | undefined;
  let starts: Int32Array | undefined;
  let places: TermPlaces | undefined;
  let terms: ReadonlySet<string> | undefined;
  let allTerms: ReadonlySet<string> | undefined;
  let values: ReadonlySet<string> | undefined;
  let years: ReadonlySet<number> | undefined;
  const readSentences = (): readonly SentenceProfile[] => {
    sentences ??= splitSentences(paragraph.text).map((span) => readSentence(paragraph.text, span));
    return sentences;
  };
  return {
    paragraph,
    holdingOf: holdingReader(readSentences),
    group: termGroupOf(paragraph.language),
    numbers,
    get headingTerms() {
      return headings();
    },
    get sentences() {
      return readSentences();
    },
    get starts() {
      starts ??= Int32Array.from(readSentences(), ({ start }) => start);
      return starts;
    },
    get places() {
      // By number they take a tenth of the memory that they take by name, and thousands of profiles are kept.
      if (places !== undefined) return places;
      const [only, ...more] = this.sentences;
      const whole = termsOf(paragraph.text);
      const isOne = more.length === 0 && only?.text === paragraph.text;
      const ofSentences = isOne ? [whole] : this.sentences.map(({ text }) => termsOf(text));
      places = placeTerms([together(whole, headings()), headings(), ...ofSentences], numbers.numberOf);
      return places;
    },
    get terms() {
      terms ??= termsOf(paragraph.text);
      return terms;
    },
    get allTerms() {
      allTerms ??= readAll();
      return allTerms;
    },
    get values() {
      values ??= new Set(this.sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value)));
      return values;
    },
    get years() {
      years ??= new Set(this.sentences.flatMap(({ dates }) => dates.flatMap(({ year }) => year ?? [])));
      return years;
    },
  };
}

function together(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(some);
  for (const each of others) all.add(each);
  return all;
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
      counted ??= classesStated(text, this.quantities, this.dates);
      return counted;
    },
    get dates() {
      dates ??= extractDates(text);
      return dates;
    },
  };
}

/** English words of the documents kept with their terms: a collection has few that come back in every paragraph. */
const MOST_WORDS = 20_000;

const wordTerms = remember(termsOfWord, MOST_WORDS);

/** Terms and single Han characters: a translation may be one character (氢), which no bigram is. */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const characters = new Set<string>();
  const tell = (term: string, isHan: boolean): void => {
    terms.add(term);
    if (isHan) for (const character of term) characters.add(character);
  };
  forEachTerm(text, tell, wordTerms);
  for (const character of characters) terms.add(character);
  return terms;
}
