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

/** Lays the terms of the units side by side; each unit names a term once. */
export function placeTerms(
  units: readonly Iterable<string>[],
  numberOf: (term: string) => number,
): TermPlaces {
  /** The row of each term, in the order in which they are met. */
  const rows = new Map<number, number>();
  /** How often each row's term is met; then, meeting by meeting, of which row and in which unit. */
  const counts: number[] = [];
  const metRows: number[] = [];
  const metUnits: number[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    for (const term of units[unit] as Iterable<string>) {
      const number = numberOf(term);
      let row = rows.get(number);
      if (row === undefined) {
        row = rows.size;
        rows.set(number, row);
        counts.push(0);
      }
      counts[row] = (counts[row] as number) + 1;
      metRows.push(row);
      metUnits.push(unit);
    }
  }
  return {
    termCount: rows.size,
    unitCount: units.length,
    numbers: lay(rows.keys(), counts, metRows, metUnits),
  };
}

/** The terms, where the units of each begin, where the last one's end, and the units; those of a term in the order of their meeting. */
function lay(
  terms: Iterable<number>,
  counts: readonly number[],
  metRows: readonly number[],
  metUnits: readonly number[],
): Int32Array {
  const count = counts.length;
  const numbers = new Int32Array(2 * count + 1 + metRows.length);
  let row = 0;
  let start = 2 * count + 1;
  for (const term of terms) {
    numbers[row] = term;
    numbers[count + row] = start;
    start += counts[row] as number;
    row++;
  }
  numbers[2 * count] = start;
  const next = numbers.slice(count, 2 * count);
  for (let met = 0; met < metRows.length; met++) {
    const at = next[metRows[met] as number] as number;
    numbers[at] = metUnits[met] as number;
    next[metRows[met] as number] = at + 1;
  }
  return numbers;
}
