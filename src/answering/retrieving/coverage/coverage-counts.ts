// The forms of concepts and the places of a text's terms come in; how far each unit of the text says each concept goes out, unit by unit.
import { firstLink, NONE } from "./form-table.ts";
import type { GroupForms } from "./group-forms.ts";
import type { TermPlaces } from "../passages/term-places.ts";

/** What is counted while a text is read. */
interface Counts {
  /** Terms of each form that each unit has, unit by unit; all 0 between two texts. */
  present: Int32Array;
  /** Places of `present` that are not 0, the first `touchedCount` of these. */
  touched: Int32Array;
  touchedCount: number;
  /** How far each unit says each concept, unit by unit. */
  best: Float64Array;
}

/** One for all questions: a text is read without waiting for anything. */
const counts: Counts = {
  present: new Int32Array(),
  touched: new Int32Array(),
  touchedCount: 0,
  best: new Float64Array(),
};

/** How far each unit says each of so many concepts, unit by unit. The array is good until the next call. */
export function saidByEach(forms: GroupForms, places: TermPlaces, concepts: number): Float64Array {
  makeRoom(places.unitCount, forms, concepts);
  countEach(forms, places);
  settleConcepts(forms, concepts);
  return counts.best;
}

/** How far the units from `from` up to `to` say them, as if these were one. The array is good until the next call. */
export function saidByRow(
  forms: GroupForms,
  places: TermPlaces,
  concepts: number,
  from: number,
  to: number,
): Float64Array {
  makeRoom(1, forms, concepts);
  countTogether(forms, places, from, to);
  settleConcepts(forms, concepts);
  return counts.best;
}

/** Room for as many units, with nothing said in them. */
function makeRoom(units: number, { length }: GroupForms, concepts: number): void {
  if (counts.present.length < units * length.length) {
    counts.present = new Int32Array(2 * units * length.length);
    counts.touched = new Int32Array(counts.present.length);
  }
  if (counts.best.length < units * concepts) counts.best = new Float64Array(2 * units * concepts);
  else counts.best.fill(0, 0, units * concepts);
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
