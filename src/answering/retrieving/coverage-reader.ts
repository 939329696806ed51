// The weighed concepts of a question come in; how much of them a text says goes out, for hundreds of texts: the same number
// as coverageOf gives, found from the text's side, since a text has few of the many forms that a concept may be said in.
import type { TermGroup } from "../../domain/snapshot.ts";
import type { CountedConcept } from "./coverage.ts";
import type { TermPlaces } from "./term-places.ts";

/** Tells the coverage of texts of which the terms are known by number. */
export interface CoverageReader {
  /** Share of the concepts' importance, 0 to 1, that each unit of a text says, by the unit's number. The array is good until the next call. */
  sharesOf(group: TermGroup, places: TermPlaces): Float64Array;
}

/** The forms of one group, laid side by side. */
interface GroupForms {
  /** Which forms a term is in, once for each time that it is. */
  readonly formsWith: TermTable;
  readonly concept: readonly number[];
  readonly probability: readonly number[];
  readonly length: readonly number[];
}

/** What is counted while a text is read; kept from one text to the next. */
interface Counts {
  /** Terms of each form that each unit has, unit by unit; all 0 between two texts. */
  present: Int32Array;
  /** Places of `present` that are not 0, the first `touchedCount` of these. */
  touched: Int32Array;
  touchedCount: number;
  /** How far each unit says each concept, unit by unit. */
  best: Float64Array;
  shares: Float64Array;
}

/** The numbers of terms, undefined for one that no text has; knows every term of the texts that will be asked about. */
type NumbersOf = (terms: readonly string[]) => readonly (number | undefined)[];

/** Prepares the concepts. */
export function readCoverage(concepts: readonly CountedConcept[], numbersOf: NumbersOf): CoverageReader {
  const forms = { en: formsOf(concepts, "en", numbersOf), zh: formsOf(concepts, "zh", numbersOf) };
  const importances = Float64Array.from(concepts, ({ importance }) => importance);
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  const counts = {
    present: new Int32Array(),
    touched: new Int32Array(),
    touchedCount: 0,
    best: new Float64Array(),
    shares: new Float64Array(),
  };
  return {
    sharesOf: (group, places) => {
      prepare(counts, places.unitCount, forms[group], concepts.length);
      if (total === 0) return counts.shares;
      countTerms(counts, forms[group], places);
      if (counts.touchedCount > 0) {
        settleConcepts(counts, forms[group], concepts.length);
        addShares(counts, importances, total, places.unitCount);
      }
      return counts.shares;
    },
  };
}

/** Room for as many units, with nothing in the shares. */
function prepare(counts: Counts, units: number, { length }: GroupForms, concepts: number): void {
  if (counts.shares.length < units) counts.shares = new Float64Array(2 * units);
  else counts.shares.fill(0, 0, units);
  if (counts.present.length < units * length.length) {
    counts.present = new Int32Array(2 * units * length.length);
    counts.touched = new Int32Array(counts.present.length);
  }
  if (counts.best.length < units * concepts) counts.best = new Float64Array(2 * units * concepts);
}

/** Counts the terms of each form in each unit. */
function countTerms(counts: Counts, forms: GroupForms, places: TermPlaces): void {
  const { present, touched } = counts;
  let touchedCount = 0;
  const { termCount, numbers } = places;
  const width = forms.length.length;
  for (let row = 0; row < termCount; row++) {
    const own = formsOfTerm(forms.formsWith, numbers[row] as number);
    if (own === undefined) continue;
    const end = numbers[termCount + row + 1] as number;
    for (let at = numbers[termCount + row] as number; at < end; at++) {
      const first = (numbers[at] as number) * width;
      for (const form of own) {
        const count = present[first + form] as number;
        if (count === 0) touched[touchedCount++] = first + form;
        present[first + form] = count + 1;
      }
    }
  }
  counts.touchedCount = touchedCount;
}

/** The best form of each concept in each unit; clears what was counted. */
function settleConcepts(
  { present, touched, touchedCount, best }: Counts,
  forms: GroupForms,
  concepts: number,
): void {
  const width = forms.length.length;
  for (let i = 0; i < touchedCount; i++) {
    const place = touched[i] as number;
    const unit = Math.floor(place / width);
    const form = place - unit * width;
    const share = (present[place] as number) / (forms.length[form] as number);
    present[place] = 0;
    const coverage = (forms.probability[form] as number) * share * share;
    const concept = unit * concepts + (forms.concept[form] as number);
    if (coverage > (best[concept] as number)) best[concept] = coverage;
  }
}

/** Adds the concepts of each unit up, and clears them. */
function addShares({ best, shares }: Counts, importances: Float64Array, total: number, units: number): void {
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

/**
 * Forms by the number of a term, in open addressing: a question asks after tens of thousands of terms, nearly all of which
 * are in no form, and a Map takes ten times as long to say so.
 */
interface TermTable {
  /** A power of two, at least four times as many as there are terms. */
  readonly keys: Int32Array;
  readonly values: readonly (readonly number[] | undefined)[];
  /** A bit for each term that may be there, by the end of its number: says no to nearly all others without a probe. */
  readonly sieve: Uint8Array;
}

const FREE = -1;
/** The sieve's last byte: 8 KiB of bits, which stay in the processor's nearest memory. */
const SIEVE_MASK = 0x1fff;

function formsOfTerm({ keys, values, sieve }: TermTable, term: number): readonly number[] | undefined {
  if (((sieve[(term >>> 3) & SIEVE_MASK] as number) & (1 << (term & 7))) === 0) return undefined;
  const mask = keys.length - 1;
  let slot = term & mask;
  while (keys[slot] !== term && keys[slot] !== FREE) slot = (slot + 1) & mask;
  return values[slot];
}

function tableOf(forms: ReadonlyMap<number, readonly number[]>): TermTable {
  const size = 2 ** Math.ceil(Math.log2(4 * forms.size + 1));
  const keys = new Int32Array(size).fill(FREE);
  const values = new Array<readonly number[] | undefined>(size).fill(undefined);
  const sieve = new Uint8Array(SIEVE_MASK + 1);
  for (const [term, own] of forms) {
    const byte = (term >>> 3) & SIEVE_MASK;
    sieve[byte] = (sieve[byte] as number) | (1 << (term & 7));
    let slot = term & (size - 1);
    while (keys[slot] !== FREE) slot = (slot + 1) & (size - 1);
    keys[slot] = term;
    values[slot] = own;
  }
  return { keys, values, sieve };
}

function formsOf(concepts: readonly CountedConcept[], group: TermGroup, numbersOf: NumbersOf): GroupForms {
  const formsWith = new Map<number, number[]>();
  const concept: number[] = [];
  const probability: number[] = [];
  const length: number[] = [];
  concepts.forEach(({ forms }, number) => {
    for (const form of forms) {
      if (form.group !== group) continue;
      for (const number of numbersOf(form.terms)) addTo(formsWith, number, concept.length);
      concept.push(number);
      probability.push(form.probability);
      length.push(form.terms.length);
    }
  });
  return {
    formsWith: tableOf(formsWith),
    concept,
    probability,
    length,
  };
}

function addTo(formsWith: Map<number, number[]>, term: number | undefined, form: number): void {
  if (term === undefined) return;
  const forms = formsWith.get(term);
  if (forms === undefined) formsWith.set(term, [form]);
  else forms.push(form);
}
