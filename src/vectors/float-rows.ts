// Unit vectors come in, laid end to end; the scalar products of a vector with some of them go out, each to the last bit what a
// loop over its numbers gives.
import { memoryOf, openKernels, PAIRS_AT_ONCE } from "./dot-kernel.ts";

/** Rows of 32-bit floats, ready to be multiplied. */
export interface FloatRows {
  readonly size: number;
  /** No product known: a place a row, to be completed. */
  noProducts(): Float64Array;
  /** Writes the product of a vector with each of these rows at its place in `known`, where it is not known (NaN) already. */
  complete(known: Float64Array, vector: Float32Array, rows: ArrayLike<number>): void;
}

/** Copies rows into a memory of their own; at most 4 GiB of them. */
export function floatRows(vectors: Float32Array, dimensions: number): FloatRows {
  const size = vectors.length / dimensions;
  const room = PAIRS_AT_ONCE * Math.ceil(size / 2 / PAIRS_AT_ONCE);
  const outAt = 8 * dimensions;
  const listAt = outAt + 16 * room;
  const rowsAt = listAt + 8 * Math.ceil(room / 2);
  const pairBytes = 8 * dimensions;
  const memory = memoryOf(rowsAt + pairBytes * room);
  const kernels = openKernels(memory);
  interleave(vectors, dimensions, new Float32Array(memory.buffer, rowsAt));
  const query = new Float64Array(memory.buffer, 0, dimensions);
  const out = new Float64Array(memory.buffer, outAt, 2 * room);
  const list = new Uint32Array(memory.buffer, listAt, room);
  const pairs = new Uint32Array(room);
  return {
    size,
    noProducts: () => new Float64Array(2 * room).fill(Number.NaN),
    complete: (known, vector, rows) => {
      const count = listUnknown(known, rows, pairs);
      if (count === 0) return;
      const fours = Math.ceil(count / PAIRS_AT_ONCE);
      for (let i = 0; i < fours * PAIRS_AT_ONCE; i++)
        list[i] = rowsAt + (i < count ? (pairs[i] as number) : 0) * pairBytes;
      query.set(vector);
      kernels.floats(listAt, fours, pairBytes, 0, outAt);
      for (let i = 0; i < count; i++) {
        const first = 2 * (pairs[i] as number);
        known[first] = out[2 * i] as number;
        known[first + 1] = out[2 * i + 1] as number;
      }
    },
  };
}

/** Lists the pairs of rows that are not known, each once, and returns how many there are; each is marked by the number 0. */
function listUnknown(known: Float64Array, rows: ArrayLike<number>, pairs: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (!Number.isNaN(known[row])) continue;
    const pair = row >> 1;
    known[2 * pair] = 0;
    known[2 * pair + 1] = 0;
    pairs[count++] = pair;
  }
  return count;
}

/** Two rows by turns, number by number: the two halves of an instruction are two rows. */
function interleave(vectors: Float32Array, dimensions: number, into: Float32Array): void {
  const size = vectors.length / dimensions;
  for (let row = 0; row < size; row++) {
    const from = row * dimensions;
    const to = (row >> 1) * 2 * dimensions + (row & 1);
    for (let i = 0; i < dimensions; i++) into[to + 2 * i] = vectors[from + i] as number;
  }
}
