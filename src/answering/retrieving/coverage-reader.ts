// The weighed concepts of a question come in; how much of them a paragraph and each of its sentences says goes out, for hundreds
// of paragraphs: the same numbers as coverageOf gives, found from the text's side, since a text has few of the many forms that a
// concept may be said in.
import { rememberOf } from "../../text/remember.ts";
import type { CountedConcept } from "./coverage.ts";
import { firstLink, NONE } from "./form-table.ts";
import { followNumbers, type GroupForms } from "./group-forms.ts";
import { type PassageProfile, UNITS } from "./passage-profile.ts";
import type { TermNumbers } from "./term-numbers.ts";
import type { TermPlaces } from "./term-places.ts";

/** Tells how much of a question's concepts texts say. */
export interface CoverageReader {
  /** Share of the concepts' importance, 0 to 1, that each unit of a profile's places says. The array is good until the next call. */
  sharesOf(profile: PassageProfile): Float64Array;
  /** The share that some sentences in a row say together: those from `from` up to `to`. */
  shareTogether(profile: PassageProfile, from: number, to: number): number;
}

/** The reader of some concepts, for as long as somebody holds them: the ranking, the decision and the composing ask the same. */
export function coverageReader(
  concepts: readonly CountedConcept[],
  { numbers }: Pick<PassageProfile, "numbers">,
): CoverageReader {
  return readerFor(numbers)(concepts);
}

const readerFor = rememberOf((numbers: TermNumbers) =>
  rememberOf((concepts: readonly CountedConcept[]) => openReader(concepts, numbers)),
);

/** How much of the concepts each sentence of a passage says, 0 to 1. */
export function sentenceShares(
  concepts: readonly CountedConcept[],
  profile: PassageProfile,
): readonly number[] {
  const shares = coverageReader(concepts, profile).sharesOf(profile);
  const ofSentences: number[] = [];
  for (let unit = UNITS.sentences; unit < profile.places.unitCount; unit++)
    ofSentences.push(shares[unit] as number);
  return ofSentences;
}

/** How much of them it says with its headings. */
export function passageShare(concepts: readonly CountedConcept[], profile: PassageProfile): number {
  return coverageReader(concepts, profile).sharesOf(profile)[UNITS.all] as number;
}

/** How much of them some of its sentences in a row say together. */
export function shareTogether(
  concepts: readonly CountedConcept[],
  profile: PassageProfile,
  from: number,
  to: number,
): number {
  return coverageReader(concepts, profile).shareTogether(profile, from, to);
}

/** What is counted while a text is read. */
interface Counts {
  /** Terms of each form that each unit has, unit by unit; all 0 between two texts. */
  present: Int32Array;
  /** Places of `present` that are not 0, the first `touchedCount` of these. */
  touched: Int32Array;
  touchedCount: number;
  /** How far each unit says each concept, unit by unit; all 0 between two texts. */
  best: Float64Array;
  shares: Float64Array;
}

/** One for all questions: a text is read without waiting for anything. */
const counts: Counts = {
  present: new Int32Array(),
  touched: new Int32Array(),
  touchedCount: 0,
  best: new Float64Array(),
  shares: new Float64Array(),
};

function openReader(concepts: readonly CountedConcept[], numbers: TermNumbers): CoverageReader {
  const importances = Float64Array.from(concepts, ({ importance }) => importance);
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  const formsIn = followNumbers(concepts, numbers);
  const sharesBy = (forms: GroupForms, units: number, count: () => void): Float64Array => {
    makeRoom(units, forms, concepts.length);
    if (total === 0) return counts.shares;
    count();
    if (counts.touchedCount > 0) {
      settleConcepts(forms, concepts.length);
      addShares(importances, total, units);
    }
    return counts.shares;
  };
  return {
    // Places are read first: reading them may give a term of the question its number.
    sharesOf: ({ places, group }) => {
      const forms = formsIn(group);
      return sharesBy(forms, places.unitCount, () => countEach(forms, places));
    },
    shareTogether: ({ places, group }, from, to) => {
      const forms = formsIn(group);
      return sharesBy(forms, 1, () =>
        countTogether(forms, places, UNITS.sentences + from, UNITS.sentences + to),
      )[0] as number;
    },
  };
}

/** Room for as many units, with nothing in the shares. */
function makeRoom(units: number, { length }: GroupForms, concepts: number): void {
  if (counts.shares.length < units) counts.shares = new Float64Array(2 * units);
  else counts.shares.fill(0, 0, units);
  if (counts.present.length < units * length.length) {
    counts.present = new Int32Array(2 * units * length.length);
    counts.touched = new Int32Array(counts.present.length);
  }
  if (counts.best.length < units * concepts) counts.best = new Float64Array(2 * units * concepts);
  counts.touchedCount = 0;
}

/** Counts the terms of each form in each unit. */
function countEach({ formsWith, length }: GroupForms, { termCount, numbers }: TermPlaces): void {
  const { links } = formsWith;
  const width = length.length;
  for (let row = 0; row < termCount; row++) {
    const first = firstLink(formsWith, numbers[row] as number);
    if (first === NONE) continue;
    const end = numbers[termCount + row + 1] as number;
    for (let at = numbers[termCount + row] as number; at < end; at++) {
      const unit = (numbers[at] as number) * width;
      for (let link = first; link !== NONE; link = links[2 * link + 1] as number)
        countOne(unit + (links[2 * link] as number));
    }
  }
}

/** Counts the terms that stand in any of the units from `from` up to `to`, as if these were one. */
function countTogether(
  { formsWith }: GroupForms,
  { termCount, numbers }: TermPlaces,
  from: number,
  to: number,
): void {
  const { links } = formsWith;
  for (let row = 0; row < termCount; row++) {
    const first = firstLink(formsWith, numbers[row] as number);
    if (first === NONE) continue;
    const end = numbers[termCount + row + 1] as number;
    let at = numbers[termCount + row] as number;
    // The units of a term ascend.
    while (at < end && (numbers[at] as number) < from) at++;
    if (at === end || (numbers[at] as number) >= to) continue;
    for (let link = first; link !== NONE; link = links[2 * link + 1] as number)
      countOne(links[2 * link] as number);
  }
}

function countOne(place: number): void {
  const count = counts.present[place] as number;
  if (count === 0) counts.touched[counts.touchedCount++] = place;
  counts.present[place] = count + 1;
}

/** The best form of each concept in each unit; clears what was counted. */
function settleConcepts(forms: GroupForms, concepts: number): void {
  const { present, touched, touchedCount, best } = counts;
  const width = forms.length.length;
  for (let i = 0; i < touchedCount; i++) {
    const place = touched[i] as number;
    const unit = (place / width) | 0;
    const form = place - unit * width;
    const share = (present[place] as number) / (forms.length[form] as number);
    present[place] = 0;
    const coverage = (forms.probability[form] as number) * share * share;
    const concept = unit * concepts + (forms.concept[form] as number);
    if (coverage > (best[concept] as number)) best[concept] = coverage;
  }
}

/** Adds the concepts of each unit up, and clears them. */
function addShares(importances: Float64Array, total: number, units: number): void {
  const { best, shares } = counts;
  for (let unit = 0; unit < units; unit++) {
    const first = unit * importances.length;
    let said = 0;
    for (let i = 0; i < importances.length; i++) {
      said += (importances[i] as number) * (best[first + i] as number);
      best[first + i] = 0;
    }
    shares[unit] = said / total;
  }
}
