// Rows of floats come in; for a vector, the few rows among which its nearest are go out: bytes tell the product of each to within
// an error that is known, and a row is left out only where the error cannot make up for what it lacks.
import { byteRows } from "./byte-rows.ts";
import { largest } from "./largest.ts";

/** Finds the rows among which those of the largest products are. */
export interface NearRows {
  /** At least the `limit` rows of the largest products with a vector among the admitted, equals included; a few more, in order. */
  find(vector: Float32Array, limit: number, admits?: (row: number) => boolean): readonly number[];
}

/** Of sums added in another order, as a share of the product of the lengths. */
const ROUNDING = 1e-9;

/** Keeps the rows as bytes; they must not change afterwards. */
export function nearRows(vectors: Float32Array, dimensions: number): NearRows {
  const size = vectors.length / dimensions;
  const rows = byteRows(size, dimensions, Math.max(1, size));
  /** How long each row is as bytes, and how far that is from the row. */
  const lengths = new Float64Array(size);
  const errors = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    rows.setRow(row, vector);
    const bytes = rows.bytes.subarray(row * rows.rowBytes, row * rows.rowBytes + dimensions);
    const scale = rows.scales[row] as number;
    lengths[row] = scale * lengthOf(bytes);
    errors[row] = distanceOf(vector, bytes, scale);
  }
  const least = new Float64Array(size);
  const most = new Float64Array(size);
  /** Writes between which bounds each product lies; `least` holds those of the admitted alone, so many as is returned. */
  const bound = (vector: Float32Array, admits: (row: number) => boolean): number => {
    rows.take(vector);
    const products = rows.products(0, size);
    const length = lengthOf(vector);
    const error = rows.error() + ROUNDING * length;
    let count = 0;
    for (let row = 0; row < size; row++) {
      most[row] = Number.NaN;
      if (!admits(row)) continue;
      // |q·r - q'·r'| <= |q| |r - r'| + |q - q'| |r'|, by the inequality of Cauchy and Schwarz.
      const slack = length * (errors[row] as number) + error * (lengths[row] as number);
      most[row] = (products[row] as number) + slack;
      least[count++] = (products[row] as number) - slack;
    }
    return count;
  };
  return {
    find: (vector, limit, admits = admitsAll) => {
      if (limit < 1 || size === 0) return [];
      const count = bound(vector, admits);
      const enough = count <= limit ? Number.NEGATIVE_INFINITY : largest(least.subarray(0, count), limit);
      const found: number[] = [];
      for (let row = 0; row < size; row++) if ((most[row] as number) >= enough) found.push(row);
      return found;
    },
  };
}

const admitsAll = (): boolean => true;

function lengthOf(numbers: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < numbers.length; i++) squares += (numbers[i] as number) ** 2;
  return Math.sqrt(squares);
}

function distanceOf(vector: Float32Array, bytes: Int8Array, scale: number): number {
  let squares = 0;
  for (let i = 0; i < vector.length; i++)
    squares += ((vector[i] as number) - scale * (bytes[i] as number)) ** 2;
  return Math.sqrt(squares);
}
