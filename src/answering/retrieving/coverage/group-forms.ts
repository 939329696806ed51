// The concepts of a question come in; the forms of all of them go out by group, side by side, as a text is compared with them.
import type { TermGroup } from "../../../domain/snapshot.ts";
import type { CountedConcept } from "./coverage.ts";
import { emptyTable, type FormTable, putPair } from "./form-table.ts";
import { type NumberedForms, numberedForms } from "./numbered-forms.ts";
import type { TermNumbers } from "../passages/term-numbers.ts";

/** The forms of one group, laid side by side. */
export interface GroupForms {
  /** Which forms a term is in, once for each time that it is. */
  readonly formsWith: FormTable;
  /** Which concept each form is of. */
  readonly concept: Int32Array;
  readonly probability: Float64Array;
  readonly length: Int32Array;
}

/** The forms of each group by the numbers of terms, laid out anew where a text has given a term of theirs its number since. */
export function followNumbers(
  concepts: readonly CountedConcept[],
  numbers: TermNumbers,
): (group: TermGroup) => GroupForms {
  const read = () => {
    const numbered = concepts.map(({ forms }) => numberedForms(forms, numbers));
    return {
      en: layOut(numbered.map(({ en }) => en)),
      zh: layOut(numbered.map(({ zh }) => zh)),
      isWhole: numbered.every(({ isWhole }) => isWhole),
      outOf: numbers.count(),
    };
  };
  let known = read();
  return (group) => {
    if (!known.isWhole && known.outOf !== numbers.count()) known = read();
    return known[group];
  };
}

function layOut(concepts: readonly NumberedForms[]): GroupForms {
  const forms = concepts.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const pairs = concepts.reduce((sum, { terms }) => sum + terms.length / 2, 0);
  const formsWith = emptyTable(pairs);
  const concept = new Int32Array(forms);
  const probability = new Float64Array(forms);
  const length = new Int32Array(forms);
  let first = 0;
  let link = 0;
  for (let i = 0; i < concepts.length; i++) {
    const { probabilities, lengths, terms } = concepts[i] as NumberedForms;
    for (let at = 0; at < terms.length; at += 2)
      putPair(formsWith, link++, terms[at] as number, first + (terms[at + 1] as number));
    concept.fill(i, first, first + lengths.length);
    probability.set(probabilities, first);
    length.set(lengths, first);
    first += lengths.length;
  }
  return { formsWith, concept, probability, length };
}
