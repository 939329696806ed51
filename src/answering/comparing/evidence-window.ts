// A claim and a paragraph come in, the stretches of the paragraph that may say it go out: one to three sentences, or all of
// them, each with what it states and how much of what the claim is about it says.

import type { Span } from "../../domain/document.ts";
import { remember } from "../../text/remember.ts";
import { extractTerms } from "../../text/terms.ts";
import {
  type CountedConcept,
  conceptCoverage,
  coverageOf,
  type WeighedConcept,
} from "../retrieving/coverage/coverage.ts";
import type { Claim } from "./claim.ts";
import type { PassageFacts, SentenceFacts, StatedFacts } from "./passage-facts.ts";

/** Sentences in a row of a paragraph. */
export interface EvidenceWindow extends StatedFacts, Span {
  readonly passage: PassageFacts;
  readonly sentences: readonly SentenceFacts[];
  /** Share of the claim's concepts by importance that it says, 0 to 1, with the paragraph's headings. */
  readonly covered: number;
  /** Importance of the weightiest concept that it does not say, as a share of all. */
  readonly missed: number;
  /** The weightiest run of the claim's words that it says none of. */
  readonly unsaidRun: UnsaidRun;
}

/** Words of a claim in a row that a window does not say: their number, and their share of its importance. */
export interface UnsaidRun {
  readonly words: number;
  readonly share: number;
}

/** Whether a claim and a window are written in one language. */
export function isSameLanguage({ language }: Claim, { passage }: EvidenceWindow): boolean {
  return (language === "en") === (passage.profile.group === "en");
}

/** Most sentences of a window that is not the whole paragraph. */
const MOST_SENTENCES = 3;
/** A paragraph of more sentences is no longer one statement. */
const MOST_WHOLE = 8;

/** All windows of a paragraph for a claim. */
export function windowsOf(claim: Claim, passage: PassageFacts): readonly EvidenceWindow[] {
  const { group, headingTerms } = passage.profile;
  const { concepts } = claim;
  const coverageIn = (terms: ReadonlySet<string>): readonly number[] =>
    concepts.map((concept) =>
      Math.max(...[concept, ...concept.others].map((each) => conceptCoverage(each, group, terms))),
    );
  const heading = coverageIn(headingTerms);
  const bySentence = passage.sentences.map(({ profile }) => coverageIn(profile.terms));
  const ranges = rangesOf(passage.sentences.length);
  return ranges.map(([from, to]) => {
    const best = heading.map((value, i) =>
      Math.max(value, ...bySentence.slice(from, to).map((row) => row[i] ?? 0)),
    );
    return windowOf(passage, from, to, {
      covered: coveredShare(concepts, best),
      missed: missedShare(concepts, best),
      unsaidRun: unsaidRunOf(claim, best),
    });
  });
}

function rangesOf(count: number): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= Math.min(count, from + MOST_SENTENCES); to++) ranges.push([from, to]);
  }
  if (count > MOST_SENTENCES && count <= MOST_WHOLE) ranges.push([0, count]);
  return ranges;
}

function windowOf(
  passage: PassageFacts,
  from: number,
  to: number,
  said: Pick<EvidenceWindow, "covered" | "missed" | "unsaidRun">,
): EvidenceWindow {
  const sentences = passage.sentences.slice(from, to);
  return {
    passage,
    sentences,
    ...said,
    start: sentences[0]?.profile.start ?? 0,
    end: sentences.at(-1)?.profile.end ?? 0,
    quantities: sentences.flatMap(({ quantities }) => quantities),
    dates: sentences.flatMap(({ dates }) => dates),
    marked: sentences.flatMap(({ marked }) => marked),
    bodies: sentences.flatMap(({ bodies }) => bodies),
    unlisted: sentences.flatMap(({ unlisted }) => unlisted),
  };
}

function coveredShare(concepts: readonly WeighedConcept[], best: readonly number[]): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const said = concepts.reduce((sum, { importance }, i) => sum + importance * (best[i] ?? 0), 0);
  return total === 0 ? 0 : said / total;
}

function missedShare(concepts: readonly WeighedConcept[], best: readonly number[]): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const worst = Math.max(0, ...concepts.map(({ importance }, i) => importance * (1 - (best[i] ?? 0))));
  return total === 0 ? 0 : worst / total;
}

/** A word is not said where less than this of it is. */
const UNSAID = 0.25;
/** A phrase in between is not said where less than this of it is. */
const PHRASE_UNSAID = 0.5;

/** Figures, dates and bodies end a run: they are compared one by one. */
function unsaidRunOf(claim: Claim, best: readonly number[]): UnsaidRun {
  const { concepts, quantities, dates, bodies } = claim;
  const facts = [...quantities, ...dates, ...bodies].map(({ start }) => start);
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const none: UnsaidRun = { words: 0, share: 0 };
  let [most, run, last] = [none, none, 0];
  for (const [i, { isPhrase, importance, start }] of concepts.entries()) {
    const isUnsaid = (best[i] ?? 0) < (isPhrase ? PHRASE_UNSAID : UNSAID);
    if (!isUnsaid || facts.some((fact) => fact > last && fact <= start)) run = none;
    if (isUnsaid && !isPhrase) run = { words: run.words + 1, share: run.share + importance / total };
    if (run.share > most.share) most = run;
    last = start;
  }
  return most;
}

/** How far a figure reaches for the words that say what it is of, in UTF-16 units, by group of languages. */
const REACH = { en: [70, 50], zh: [28, 16] } as const;

/** Stretches that are kept cut into terms: the clauses of the same few paragraphs are compared with sentence after sentence. */
const MOST_KEPT = 5_000;

/** The terms of a text, single Han characters among them. */
export const saidTerms = remember((text): ReadonlySet<string> => {
  const terms = new Set(extractTerms(text).map(({ term }) => term));
  for (const character of text) if (/\p{Script=Han}/u.test(character)) terms.add(character);
  return terms;
}, MOST_KEPT);

/** Terms right around a place of a paragraph. */
export function termsAround({ passage }: EvidenceWindow, { start, end }: Span): ReadonlySet<string> {
  const [before, after] = REACH[passage.profile.group];
  return saidTerms(passage.paragraph.text.slice(Math.max(0, start - before), end + after));
}

/** The sentence of a window that says most of some concepts; undefined where none says more than `least` of them. */
export function mostTelling(
  concepts: readonly CountedConcept[],
  { passage, sentences }: Pick<EvidenceWindow, "passage" | "sentences">,
  least = 0,
): SentenceFacts | undefined {
  let best: SentenceFacts | undefined;
  let most = least;
  for (const sentence of sentences) {
    const covered = coverageOf(concepts, passage.profile.group, sentence.profile.terms);
    if (covered > most) [best, most] = [sentence, covered];
  }
  return best;
}
