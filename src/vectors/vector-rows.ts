// Unit vectors come in, wherever they are kept; the scalar products of a vector with some of them go out, each to the last bit
// what a loop over its numbers gives. Four rows are multiplied side by side: one sum alone waits for its own last addition.

/** Vectors one after another, wherever they are. */
export interface VectorSource {
  readonly size: number;
  readonly dimensions: number;
  /** The vector at a place; it may be overwritten by the next call. */
  at(row: number): Float32Array;
}

/** Vectors by their row, with their products. */
export interface VectorRows extends VectorSource {
  /** The products of a vector with the rows named, in their order; each must be there. */
  products(vector: Float32Array, rows: ArrayLike<number>): Float64Array;
}

/** Vectors in memory, laid end to end. */
export function rowsInMemory(vectors: Float32Array, dimensions: number): VectorRows {
  return {
    size: vectors.length / dimensions,
    dimensions,
    at: (row) => vectors.subarray(row * dimensions, (row + 1) * dimensions),
    products: (vector, rows) => multiplyRows(vectors, rows, vector),
  };
}

/** The products of a vector with rows of vectors laid end to end, each as long as it is. */
export function multiplyRows(
  vectors: Float32Array,
  rows: ArrayLike<number>,
  vector: Float32Array,
): Float64Array {
  const products = new Float64Array(rows.length);
  const { length } = vector;
  let at = 0;
  for (; at + 4 <= rows.length; at += 4) {
    const first = (rows[at] as number) * length;
    const second = (rows[at + 1] as number) * length;
    const third = (rows[at + 2] as number) * length;
    const fourth = (rows[at + 3] as number) * length;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < length; i++) {
      const factor = vector[i] as number;
      a += (vectors[first + i] as number) * factor;
      b += (vectors[second + i] as number) * factor;
      c += (vectors[third + i] as number) * factor;
      d += (vectors[fourth + i] as number) * factor;
    }
    products[at] = a;
    products[at + 1] = b;
    products[at + 2] = c;
    products[at + 3] = d;
  }
  for (; at < rows.length; at++) {
    const start = (rows[at] as number) * length;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += (vectors[start + i] as number) * (vector[i] as number);
    products[at] = sum;
  }
  return products;
}
