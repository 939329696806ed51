// A paragraph comes in; what the ranking, the decision and the composer ask of it again and again goes out: its terms,
// and for each sentence its terms, figures and dates.
import type { Paragraph, Span } from "../../../domain/document.ts";
import { type TermGroup, termGroupOf } from "../../../domain/snapshot.ts";
import { extractDates } from "../../../text/dates.ts";
import { extractQuantities } from "../../../text/quantities.ts";
import { remember } from "../../../text/remember.ts";
import { splitSentences } from "../../../text/sentences.ts";
import { forEachTerm, termsOfWord } from "../../../text/terms.ts";
import { classesStated } from "../../understanding/asking/counting/counted-things.ts";
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

/** What is read of a passage when it is first asked for. */
type Readings = Pick<
  PassageProfile,
  "terms" | "headingTerms" | "allTerms" | "places" | "sentences" | "starts" | "values" | "years"
>;

/** What was read so far; every name is there from the beginning, so that all of these objects have one shape. */
type SoFar<Read> = { -readonly [Name in keyof Read]: Read[Name] | undefined };

interface KeptProfile extends PassageProfile {
  readonly headingTermsOf: (headings: string) => ReadonlySet<string>;
  readonly soFar: SoFar<Omit<Readings, "headingTerms">>;
}

/** The getters of all profiles. Where each brought its own, V8 would keep it as a dictionary, and every look at it would be a search. */
const READINGS: Readings & ThisType<KeptProfile> = {
  get terms() {
    this.soFar.terms ??= termsOf(this.paragraph.text);
    return this.soFar.terms;
  },
  get headingTerms() {
    return this.headingTermsOf(this.paragraph.section.join("\n"));
  },
  get allTerms() {
    this.soFar.allTerms ??= together(termsOf(this.paragraph.text), this.headingTerms);
    return this.soFar.allTerms;
  },
  get places() {
    this.soFar.places ??= readPlaces(this);
    return this.soFar.places;
  },
  get sentences() {
    const { text } = this.paragraph;
    this.soFar.sentences ??= splitSentences(text).map((span) => readSentence(text, span));
    return this.soFar.sentences;
  },
  get starts() {
    this.soFar.starts ??= Int32Array.from(this.sentences, ({ start }) => start);
    return this.soFar.starts;
  },
  get values() {
    this.soFar.values ??= new Set(
      this.sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value)),
    );
    return this.soFar.values;
  },
  get years() {
    this.soFar.years ??= new Set(
      this.sentences.flatMap(({ dates }) => dates.flatMap(({ year }) => year ?? [])),
    );
    return this.soFar.years;
  },
};

function readProfile(
  paragraph: Paragraph,
  numbers: TermNumbers,
  headingTermsOf: (headings: string) => ReadonlySet<string>,
): PassageProfile {
  const profile: PassageProfile = Object.assign(Object.create(READINGS), {
    paragraph,
    group: termGroupOf(paragraph.language),
    numbers,
    holdingOf: holdingReader(() => profile.sentences),
    headingTermsOf,
    soFar: {
      terms: undefined,
      allTerms: undefined,
      places: undefined,
      sentences: undefined,
      starts: undefined,
      values: undefined,
      years: undefined,
    },
  });
  return profile;
}

/** By number they take a tenth of the memory that they take by name, and thousands of profiles are kept. */
function readPlaces({ paragraph, sentences, headingTerms, numbers }: PassageProfile): TermPlaces {
  const [only, ...more] = sentences;
  const whole = termsOf(paragraph.text);
  const isOne = more.length === 0 && only?.text === paragraph.text;
  const ofSentences = isOne ? [whole] : sentences.map(({ text }) => termsOf(text));
  return placeTerms([together(whole, headingTerms), headingTerms, ...ofSentences], numbers.numberOf);
}

function together(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(some);
  for (const each of others) all.add(each);
  return all;
}

/** Terms by name, figures and dates are read when they are first asked for: most candidates of most questions are never asked. */
type SentenceReadings = Pick<SentenceProfile, "terms" | "quantities" | "counted" | "dates">;

interface KeptSentence extends SentenceProfile {
  readonly soFar: SoFar<SentenceReadings>;
}

/** The getters of all sentences, as `READINGS` are those of all profiles. */
const SENTENCE_READINGS: SentenceReadings & ThisType<KeptSentence> = {
  get terms() {
    this.soFar.terms ??= termsOf(this.text);
    return this.soFar.terms;
  },
  get quantities() {
    this.soFar.quantities ??= extractQuantities(this.text);
    return this.soFar.quantities;
  },
  get counted() {
    this.soFar.counted ??= classesStated(this.text, this.quantities, this.dates);
    return this.soFar.counted;
  },
  get dates() {
    this.soFar.dates ??= extractDates(this.text);
    return this.soFar.dates;
  },
};

function readSentence(paragraph: string, { start, end }: Span): SentenceProfile {
  return Object.assign(Object.create(SENTENCE_READINGS), {
    start,
    end,
    text: paragraph.slice(start, end),
    soFar: { terms: undefined, quantities: undefined, counted: undefined, dates: undefined },
  });
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
