// The terms of a paragraph's units come in (of all of it, of its headings, of each sentence), one list of distinct terms goes
// out, each with the units that have it: what a question asks of every unit is then looked up once a term.

/** Where the distinct terms of a text stand, by the reader's numbers. */
export interface TermPlaces {
  readonly terms: Int32Array;
  /** Where the units of each term begin in `units`, and where the last one's end: one more than there are terms. */
  readonly starts: Int32Array;
  readonly units: Uint16Array;
  readonly unitCount: number;
}

/** Most units that a text is told apart in; what is beyond has no terms. */
const MOST_UNITS = 0xffff;

/** Lays the terms of the units side by side. */
export function placeTerms(
  units: readonly Iterable<string>[],
  numberOf: (term: string) => number,
): TermPlaces {
  const unitsOf = new Map<number, number[]>();
  units.slice(0, MOST_UNITS).forEach((terms, unit) => {
    for (const term of terms) {
      const number = numberOf(term);
      const known = unitsOf.get(number);
      if (known === undefined) unitsOf.set(number, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  });
  const starts = new Int32Array(unitsOf.size + 1);
  let row = 0;
  for (const own of unitsOf.values()) {
    starts[row + 1] = (starts[row] as number) + own.length;
    row++;
  }
  return {
    terms: Int32Array.from(unitsOf.keys()),
    starts,
    units: Uint16Array.from([...unitsOf.values()].flat()),
    unitCount: units.length,
  };
}
