// Lists of concepts that are asked of the same texts come in, those of a question and of its parts; how far a text says each concept of
// any of them goes out: the parts lean on the words of the whole, and a text that was read for one of them is not read for another.
import { remember, rememberOf } from "../../../text/remember.ts";
import type { CountedConcept } from "./coverage.ts";
import { saidByEach, saidByRow } from "./coverage-counts.ts";
import { followNumbers } from "./group-forms.ts";
import { type PassageProfile, UNITS } from "../passages/passage-profile.ts";
import type { TermNumbers } from "../passages/term-numbers.ts";

/** Tells how far texts say concepts, 0 to 1 each, unit by unit; an array is good until the next call. */
export interface SaidConcepts {
  /** Concepts of a unit. */
  readonly width: number;
  /** Where in a unit a concept stands, by its forms. */
  columnOf(concept: CountedConcept): number;
  /** By each unit of a profile's places. */
  byEach(profile: PassageProfile): Float64Array;
  /** By the sentences from `from` up to `to`, as if they were one. */
  byRow(profile: PassageProfile, from: number, to: number): Float64Array;
}

type Concepts = readonly CountedConcept[];

/** Questions of several lists that are kept: the last one, and one that is answered meanwhile. */
const MOST_KEPT = 2;

/** Lists that are asked together, those of the last question first. */
let together: readonly (readonly Concepts[])[] = [];

/** Says that these lists are asked of the same texts; to be said before any of them is. */
export function askTogether(lists: readonly Concepts[]): void {
  if (lists.length > 1) together = [lists, ...together.slice(0, MOST_KEPT - 1)];
}

/** What tells how far texts say the concepts of a list, and of those that are asked with it. */
export function saidConcepts(concepts: Concepts, numbers: TermNumbers): SaidConcepts {
  const lists = together.find((each) => each.includes(concepts));
  return lists === undefined ? openSaid([concepts], numbers) : sharedSaid(numbers)(lists);
}

const sharedSaid = rememberOf((numbers: TermNumbers) =>
  remember((lists: readonly Concepts[]) => keepSaid(openSaid(lists, numbers)), MOST_KEPT),
);

/** Texts of which a question keeps what they say: more than it ranks. */
const MOST_TEXTS = 1000;

/** The same, each text read once. */
function keepSaid(said: SaidConcepts): SaidConcepts {
  const keep = numberKeeper();
  const read = (profile: PassageProfile): Float64Array =>
    keep(said.byEach(profile), profile.places.unitCount * said.width);
  return { ...said, byEach: remember(read, MOST_TEXTS) };
}

/** Numbers that are laid side by side: an array of its own for each text costs more than what is written in it. */
const NUMBERS_AT_ONCE = 4096;

/** Keeps the first numbers of arrays that are used again. */
function numberKeeper(): (numbers: Float64Array, count: number) => Float64Array {
  let room = new Float64Array();
  let taken = 0;
  return (numbers, count) => {
    if (taken + count > room.length) {
      room = new Float64Array(Math.max(NUMBERS_AT_ONCE, count));
      taken = 0;
    }
    const kept = room.subarray(taken, taken + count);
    kept.set(numbers.subarray(0, count));
    taken += count;
    return kept;
  };
}

function openSaid(lists: readonly Concepts[], numbers: TermNumbers): SaidConcepts {
  const concepts = distinctConcepts(lists);
  const columns = new Map(concepts.map(({ forms }, column) => [forms, column]));
  const formsIn = followNumbers(concepts, numbers);
  const width = concepts.length;
  return {
    width,
    columnOf: ({ forms }) => columns.get(forms) as number,
    // Places are read first: reading them may give a term of the question its number.
    byEach: ({ places, group }) => saidByEach(formsIn(group), places, width),
    byRow: ({ places, group }, from, to) =>
      saidByRow(formsIn(group), places, width, UNITS.sentences + from, UNITS.sentences + to),
  };
}

/** One concept for each list of forms. */
function distinctConcepts(lists: readonly Concepts[]): Concepts {
  return [...new Map(lists.flat().map((concept) => [concept.forms, concept])).values()];
}
