// The weighed concepts of a question come in; how much of them a text says goes out, for hundreds of texts: the same number
// as coverageOf gives, found from the text's side, since a text has few of the many forms that a concept may be said in.
import type { TermGroup } from "../../domain/snapshot.ts";
import type { CountedConcept } from "./coverage.ts";

/** Tells the coverage of texts of which the terms are known by number. */
export interface CoverageReader {
  /** Share of the concepts' importance, 0 to 1, that distinct terms say. */
  shareOf(group: TermGroup, termNumbers: Int32Array): number;
}

/** The forms of one group, laid side by side. */
interface GroupForms {
  /** Which forms a term is in, once for each time that it is. */
  readonly formsWith: TermTable;
  readonly concept: readonly number[];
  readonly probability: readonly number[];
  readonly length: readonly number[];
  /** Terms of each form that the text at hand has; all 0 between two texts. */
  readonly present: Int32Array;
}

/** Prepares the concepts; `numberOf` knows every term of the texts that will be asked about. */
export function readCoverage(
  concepts: readonly CountedConcept[],
  numberOf: (term: string) => number | undefined,
): CoverageReader {
  const forms = { en: formsOf(concepts, "en", numberOf), zh: formsOf(concepts, "zh", numberOf) };
  const importances = Float64Array.from(concepts, ({ importance }) => importance);
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  const best = new Float64Array(concepts.length);
  return {
    shareOf: (group, termNumbers) => {
      if (total === 0) return 0;
      const own = forms[group];
      const touched = countTerms(own, termNumbers);
      if (touched.length === 0) return 0;
      best.fill(0);
      for (const form of touched) {
        const present = (own.present[form] as number) / (own.length[form] as number);
        own.present[form] = 0;
        const coverage = (own.probability[form] as number) * present * present;
        const concept = own.concept[form] as number;
        if (coverage > (best[concept] as number)) best[concept] = coverage;
      }
      let said = 0;
      for (let i = 0; i < best.length; i++) said += (importances[i] as number) * (best[i] as number);
      return said / total;
    },
  };
}

/** Counts the terms of each form and names the forms that have any. */
function countTerms({ formsWith, present }: GroupForms, termNumbers: Int32Array): readonly number[] {
  const { keys, values } = formsWith;
  const mask = keys.length - 1;
  const touched: number[] = [];
  for (let i = 0; i < termNumbers.length; i++) {
    const term = termNumbers[i] as number;
    let slot = term & mask;
    while (keys[slot] !== term && keys[slot] !== FREE) slot = (slot + 1) & mask;
    if (keys[slot] === FREE) continue;
    for (const form of values[slot] as readonly number[]) {
      const count = (present[form] as number) + 1;
      present[form] = count;
      if (count === 1) touched.push(form);
    }
  }
  return touched;
}

/**
 * Forms by the number of a term, in open addressing: a question asks after tens of thousands of terms, nearly all of which
 * are in no form, and a Map takes ten times as long to say so.
 */
interface TermTable {
  /** A power of two, at least four times as many as there are terms. */
  readonly keys: Int32Array;
  readonly values: readonly (readonly number[] | undefined)[];
}

const FREE = -1;

function tableOf(forms: ReadonlyMap<number, readonly number[]>): TermTable {
  const size = 2 ** Math.ceil(Math.log2(4 * forms.size + 1));
  const keys = new Int32Array(size).fill(FREE);
  const values = new Array<readonly number[] | undefined>(size).fill(undefined);
  for (const [term, own] of forms) {
    let slot = term & (size - 1);
    while (keys[slot] !== FREE) slot = (slot + 1) & (size - 1);
    keys[slot] = term;
    values[slot] = own;
  }
  return { keys, values };
}

function formsOf(
  concepts: readonly CountedConcept[],
  group: TermGroup,
  numberOf: (term: string) => number | undefined,
): GroupForms {
  const formsWith = new Map<number, number[]>();
  const concept: number[] = [];
  const probability: number[] = [];
  const length: number[] = [];
  concepts.forEach(({ forms }, number) => {
    for (const form of forms) {
      if (form.group !== group) continue;
      for (const term of form.terms) addTo(formsWith, numberOf(term), concept.length);
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
    present: new Int32Array(concept.length),
  };
}

function addTo(formsWith: Map<number, number[]>, term: number | undefined, form: number): void {
  if (term === undefined) return;
  const forms = formsWith.get(term);
  if (forms === undefined) formsWith.set(term, [form]);
  else forms.push(form);
}
