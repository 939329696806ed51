// The weighed concepts of a question come in; how much of them a paragraph and each of its sentences says goes out, for hundreds
// of paragraphs: the same numbers as coverageOf gives, found from the text's side, since a text has few of the many forms that a
// concept may be said in.
import { remember, rememberOf } from "../../../text/remember.ts";
import type { CountedConcept } from "./coverage.ts";
import { type PassageProfile, UNITS } from "../passages/passage-profile.ts";
import { saidConcepts } from "./said-concepts.ts";
import type { TermNumbers } from "../passages/term-numbers.ts";

/** Tells how much of a question's concepts texts say. */
export interface CoverageReader {
  /** Share of the concepts' importance, 0 to 1, that each unit of a profile's places says. The array is good until the next call. */
  sharesOf(profile: PassageProfile): Float64Array;
  /** The share that some sentences in a row say together: those from `from` up to `to`. */
  shareTogether(profile: PassageProfile, from: number, to: number): number;
}

/** Lists of concepts whose readers are kept: those of a question with its parts. */
const MOST_KEPT = 8;

/** The reader of some concepts, one for the last lists that were asked for: the ranking, the decision and the composing ask the same. */
export function coverageReader(
  concepts: readonly CountedConcept[],
  { numbers }: Pick<PassageProfile, "numbers">,
): CoverageReader {
  return readerFor(numbers)(concepts);
}

const readerFor = rememberOf((numbers: TermNumbers) =>
  remember((concepts: readonly CountedConcept[]) => openReader(concepts, numbers), MOST_KEPT),
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

function openReader(concepts: readonly CountedConcept[], numbers: TermNumbers): CoverageReader {
  const said = saidConcepts(concepts, numbers);
  const weighing: Weighing = {
    importances: Float64Array.from(concepts, ({ importance }) => importance),
    total: concepts.reduce((sum, { importance }) => sum + importance, 0),
    columns: Int32Array.from(concepts, said.columnOf),
    width: said.width,
  };
  return {
    sharesOf: (profile) => sharesIn(said.byEach(profile), profile.places.unitCount, weighing),
    shareTogether: (profile, from, to) => sharesIn(said.byRow(profile, from, to), 1, weighing)[0] as number,
  };
}

/** What the concepts of a list count, and where they stand among those that are read. */
interface Weighing {
  readonly importances: Float64Array;
  readonly total: number;
  readonly columns: Int32Array;
  readonly width: number;
}

/** One for all questions: a text is read without waiting for anything. */
let shares = new Float64Array();

/** Adds up what each unit says of the concepts. */
function sharesIn(
  said: Float64Array,
  units: number,
  { importances, total, columns, width }: Weighing,
): Float64Array {
  if (shares.length < units) shares = new Float64Array(2 * units);
  for (let unit = 0; unit < units; unit++) {
    const first = unit * width;
    let sum = 0;
    for (let i = 0; i < importances.length; i++)
      sum += (importances[i] as number) * (said[first + (columns[i] as number)] as number);
    shares[unit] = total === 0 ? 0 : sum / total;
  }
  return shares;
}
