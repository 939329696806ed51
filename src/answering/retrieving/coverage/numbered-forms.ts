// The forms of a concept come in, the same go out in columns, their terms by the numbers that texts are kept by: the forms of a
// word come back in question after question, and are looked up once.
import type { TermGroup } from "../../../domain/snapshot.ts";
import { rememberOf } from "../../../text/remember.ts";
import type { ConceptForm } from "../../understanding/concept-forms.ts";
import type { TermNumbers } from "../passages/term-numbers.ts";

/** Forms of one group, side by side. */
export interface NumberedForms {
  readonly probabilities: readonly number[];
  /** How many terms each has. */
  readonly lengths: readonly number[];
  /** The number of a term and the place of the form that it is in, by turns; a term that no text has is left out. */
  readonly terms: readonly number[];
}

/** The forms of a concept by group. */
export interface NumberedConcept extends Readonly<Record<TermGroup, NumberedForms>> {
  /** True when every term has its number. */
  readonly isWhole: boolean;
  /** How many terms had one then: where there are more now, one that was left out may have got its number. */
  readonly outOf: number;
}

/** The forms of a concept by the numbers that there are now. */
export function numberedForms(forms: readonly ConceptForm[], numbers: TermNumbers): NumberedConcept {
  const kept = keptFor(numbers)(forms);
  if (kept.last === undefined || !(kept.last.isWhole || kept.last.outOf === numbers.count()))
    kept.last = numberForms(forms, numbers);
  return kept.last;
}

/** What was numbered last of a list of forms. */
const keptFor = rememberOf((_: TermNumbers) =>
  rememberOf((_: readonly ConceptForm[]): { last: NumberedConcept | undefined } => ({ last: undefined })),
);

function numberForms(forms: readonly ConceptForm[], numbers: TermNumbers): NumberedConcept {
  const [en, zh] = [columnsOf(forms, "en", numbers), columnsOf(forms, "zh", numbers)];
  const terms = forms.reduce((sum, form) => sum + form.terms.length, 0);
  const isWhole = en.terms.length + zh.terms.length === 2 * terms;
  return { en, zh, isWhole, outOf: numbers.count() };
}

function columnsOf(
  forms: readonly ConceptForm[],
  group: TermGroup,
  { knownNumber }: TermNumbers,
): NumberedForms {
  const own = forms.filter((form) => form.group === group);
  const terms: number[] = [];
  own.forEach((form, place) => {
    for (const term of form.terms) {
      const number = knownNumber(term);
      if (number !== undefined) terms.push(number, place);
    }
  });
  return {
    probabilities: own.map(({ probability }) => probability),
    lengths: own.map((form) => form.terms.length),
    terms,
  };
}
