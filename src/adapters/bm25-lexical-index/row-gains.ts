// Postings come in, what each of them adds to a score goes out: to the last bit one by one, and as 32-bit floats for whole rows, kept
// within a bound, since the common words of all questions are the same few.
import { BM25 } from "../../domain/bm25.ts";
import type { InvertedIndex } from "../../domain/inverted-index.ts";
import { largest } from "../../vectors/largest.ts";

const { k1: K1, b: B } = BM25;

/** Postings whose gains are kept: 16 MiB of them. */
const MOST_KEPT = 2 ** 22;

/** What postings add to a score. */
export interface Gains {
  /** Of the posting at a place, for a row of this worth. */
  at(at: number, worth: number): number;
  /** Of all postings of a row, in order, for a worth of 1. */
  ofRow(row: number): RowGains;
}

/** Gains of the postings of a row for a worth of 1, in order. */
export interface RowGains {
  readonly each: Float32Array;
  readonly most: number;
  /** The gain at a place among all, from the best down; 0 where there are not so many. The last place asked for is kept. */
  atPlace(place: number): number;
}

/** Gains of all postings of an index whose passages have this mean length. */
export function gainsOf(index: InvertedIndex, meanLength: number): Gains {
  const norms = Float64Array.from(index.lengths, (length) => K1 * (1 - B + (B * length) / meanLength));
  const gainAt = (at: number, worth: number): number => {
    const frequency = index.weights[at] as number;
    return (worth * frequency * (K1 + 1)) / (frequency + (norms[index.chunks[at] as number] as number));
  };
  const known = new Map<number, RowGains>();
  let kept = 0;
  const read = (row: number): RowGains => {
    const from = index.offsets[row] as number;
    const each = new Float32Array((index.offsets[row + 1] as number) - from);
    let most = 0;
    for (let i = 0; i < each.length; i++) {
      each[i] = gainAt(from + i, 1);
      most = Math.max(most, each[i] as number);
    }
    return { each, most, atPlace: placeReader(each) };
  };
  return {
    at: gainAt,
    ofRow: (row) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const gains = read(row);
      kept += gains.each.length;
      if (kept > MOST_KEPT) {
        known.clear();
        kept = gains.each.length;
      }
      known.set(row, gains);
      return gains;
    },
  };
}

/** Searches look equally deep, so one place is enough to keep. */
function placeReader(each: Float32Array): (place: number) => number {
  let known = { place: 0, gain: 0 };
  return (place) => {
    if (each.length < place) return 0;
    if (known.place !== place) known = { place, gain: largest(Float64Array.from(each), place) };
    return known.gain;
  };
}
