// Unit vectors come in, laid end to end; the scalar products of a vector with all of them go out, each to the last bit what
// a loop over its numbers gives.
import { memoryOf, openKernels, ROWS_AT_ONCE } from "./dot-kernel.ts";

/** Rows of 32-bit floats, ready to be multiplied. */
export interface FloatRows {
  readonly size: number;
  /** The product of each row with a vector of as many numbers. */
  products(vector: Float32Array): Float64Array;
}

/** Copies rows into a memory of their own; at most 4 GiB of them. */
export function floatRows(vectors: Float32Array, dimensions: number): FloatRows {
  const size = vectors.length / dimensions;
  const fours = Math.ceil(size / ROWS_AT_ONCE);
  const queryBytes = 8 * dimensions;
  const outAt = queryBytes;
  const rowsAt = outAt + 8 * ROWS_AT_ONCE * fours;
  const memory = memoryOf(rowsAt + 4 * dimensions * ROWS_AT_ONCE * fours);
  const kernels = openKernels(memory);
  interleave(vectors, dimensions, new Float32Array(memory.buffer, rowsAt));
  const query = new Float64Array(memory.buffer, 0, dimensions);
  const out = new Float64Array(memory.buffer, outAt, size);
  return {
    size,
    products: (vector) => {
      if (size === 0) return new Float64Array(0);
      query.set(vector);
      kernels.floats(rowsAt, fours, 8 * dimensions, 0, outAt);
      return out.slice();
    },
  };
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
