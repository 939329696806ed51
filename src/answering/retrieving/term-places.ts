// The terms of a paragraph's units come in (of all of it, of its headings, of each sentence), one list of distinct terms goes
// out, each with the units that have it: what a question asks of every unit is then looked up once a term.

/** Where the distinct terms of a text stand, by the reader's numbers. */
export interface TermPlaces {
  readonly termCount: number;
  readonly unitCount: number;
  /**
   * The terms; then, for each, where its units begin in this array, and where the last one's end; then the units. One array,
   * since a question reads those of a hundred paragraphs and each array is a way through memory.
   */
  readonly numbers: Int32Array;
}

/** Lays the terms of the units side by side. */
export function placeTerms(
  units: readonly Iterable<string>[],
  numberOf: (term: string) => number,
): TermPlaces {
  const unitsOf = new Map<number, number[]>();
  units.forEach((terms, unit) => {
    for (const term of terms) {
      const number = numberOf(term);
      const known = unitsOf.get(number);
      if (known === undefined) unitsOf.set(number, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  });
  const starts = [2 * unitsOf.size + 1];
  for (const own of unitsOf.values()) starts.push((starts.at(-1) as number) + own.length);
  return {
    termCount: unitsOf.size,
    unitCount: units.length,
    numbers: Int32Array.from([...unitsOf.keys(), ...starts, ...[...unitsOf.values()].flat()]),
  };
}
