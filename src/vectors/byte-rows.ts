// Rows of floats come in, each kept as bytes with one scale; the products of a vector with a run of rows go out, as exact
// as a byte a number allows: a quarter of the memory, and many times the speed.
import { BYTE_ROWS_AT_ONCE, BYTES_AT_ONCE, memoryOf, openKernels } from "./dot-kernel.ts";

/** The largest byte, and the largest number of a query: with 1 024 of them a sum still fits 32 bits. */
const LARGEST_BYTE = 127;
const LARGEST_OF_QUERY = 4095;

/** Rows of bytes in a memory that the kernel sees. */
export interface ByteRows {
  /** Bytes a row: the dimensions, filled up with zeros. */
  readonly rowBytes: number;
  /** All rows end to end; a reader of files may fill it. */
  readonly bytes: Int8Array;
  /** What a byte of each row is worth. */
  readonly scales: Float32Array;
  /** Writes a row. */
  setRow(row: number, vector: Float32Array): void;
  /** Takes a vector to multiply rows with; it stays until another is taken. */
  take(vector: Float32Array): void;
  /** Takes one of other rows of the same length. */
  takeRow(others: Pick<ByteRows, "bytes" | "scales">, row: number): void;
  /** Takes the first numbers of what other rows have taken, as many as a row has here. */
  takeFirstOf(others: Pick<ByteRows, "query" | "queryScale">): void;
  /** What was taken, as the numbers it is multiplied as, and what one of them is worth. */
  readonly query: Int16Array;
  queryScale(): number;
  /** How far at most what was taken lies from what it is multiplied as. */
  error(): number;
  /** The product of what was taken with one row. */
  product(row: number): number;
  /** The products with a few rows, at most 16, in their order; the array is used again by the next call. */
  productsOf(rows: Uint16Array): Float64Array;
  /** Writes the rows of the largest products with what was taken, as many as there is room for, the largest first; of equals the first. */
  largestProducts(rows: Uint16Array): void;
  /** The products of what was taken with the rows from `from` to `to` (exclusive); the array is used again by the next call. */
  products(from: number, to: number): Float64Array;
}

/** Rows that may be named one by one in a call. */
const MOST_LISTED = 16;

/** Bytes of one row. */
export function rowBytesOf(dimensions: number): number {
  return Math.ceil(dimensions / BYTES_AT_ONCE) * BYTES_AT_ONCE;
}

/** Room for `count` rows, at most 4 GiB; `run` is the most rows that are multiplied in one call. */
export function byteRows(count: number, dimensions: number, run: number): ByteRows {
  const rowBytes = rowBytesOf(dimensions);
  const outAt = 2 * rowBytes;
  const listAt =
    outAt + Math.ceil((4 * (Math.max(run, MOST_LISTED) + BYTE_ROWS_AT_ONCE)) / BYTES_AT_ONCE) * BYTES_AT_ONCE;
  const rowsAt = listAt + 4 * MOST_LISTED;
  // The last rows of a run are multiplied together with those after it, and the last of all with what is nobody's; the four after are fetched.
  const memory = memoryOf(rowsAt + (count + 2 * BYTE_ROWS_AT_ONCE) * rowBytes);
  const kernels = openKernels(memory);
  const query = new Int16Array(memory.buffer, 0, rowBytes);
  const sums = new Int32Array(memory.buffer, outAt, Math.max(run, MOST_LISTED));
  const list = new Uint32Array(memory.buffer, listAt, MOST_LISTED);
  const bytes = new Int8Array(memory.buffer, rowsAt, count * rowBytes);
  const scales = new Float32Array(count);
  const out = new Float64Array(Math.max(run, MOST_LISTED));
  let scale = 0;
  return {
    rowBytes,
    bytes,
    scales,
    setRow: (row, vector) => {
      scales[row] = toBytes(vector, bytes, row * rowBytes);
    },
    query,
    queryScale: () => scale,
    take: (vector) => {
      scale = toQuery(vector, query);
    },
    takeRow: (others, row) => {
      query.set(others.bytes.subarray(row * rowBytes, (row + 1) * rowBytes));
      scale = others.scales[row] as number;
    },
    takeFirstOf: (others) => {
      query.set(others.query.subarray(0, dimensions));
      scale = others.queryScale();
    },
    // Each of its numbers is rounded by half a step at most.
    error: () => (Math.sqrt(dimensions) * scale) / 2,
    product: (row) => {
      kernels.bytes(rowsAt + row * rowBytes, 1, rowBytes, 0, outAt);
      return (sums[0] as number) * scale * (scales[row] as number);
    },
    productsOf: (rows) => {
      const fours = Math.ceil(rows.length / BYTE_ROWS_AT_ONCE);
      for (let i = 0; i < fours * BYTE_ROWS_AT_ONCE; i++) list[i] = rowsAt + (rows[i] ?? 0) * rowBytes;
      if (fours > 0) kernels.listedBytes(listAt, fours, rowBytes, 0, outAt);
      for (let i = 0; i < rows.length; i++)
        out[i] = (sums[i] as number) * scale * (scales[rows[i] as number] as number);
      return out.subarray(0, rows.length);
    },
    largestProducts: (rows) => {
      kernels.bytes(rowsAt, Math.ceil(count / BYTE_ROWS_AT_ONCE), rowBytes, 0, outAt);
      for (let i = 0; i < count; i++) out[i] = (sums[i] as number) * scale * (scales[i] as number);
      takeLargest(out, count, rows);
    },
    products: (from, to) => {
      if (to <= from) return out.subarray(0, 0);
      const fours = Math.ceil((to - from) / BYTE_ROWS_AT_ONCE);
      kernels.bytes(rowsAt + from * rowBytes, fours, rowBytes, 0, outAt);
      for (let i = 0; i < to - from; i++) out[i] = (sums[i] as number) * scale * (scales[from + i] as number);
      return out.subarray(0, to - from);
    },
  };
}

/** Writes the places of the largest of the first `count` numbers, the largest first; of equals the first. */
function takeLargest(numbers: Float64Array, count: number, places: Uint16Array): void {
  let taken = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const value = numbers[i] as number;
    if (taken === places.length && value <= least) continue;
    let at = taken < places.length ? taken++ : taken - 1;
    for (; at > 0 && value > (numbers[places[at - 1] as number] as number); at--)
      places[at] = places[at - 1] as number;
    places[at] = i;
    least = numbers[places[taken - 1] as number] as number;
  }
}

/**
 * What is added before the part after the point is cut off, which rounds numbers of either sign without a branch: which way a number
 * goes cannot be foretold, and Math.round, which asks, takes five times as long.
 */
const SHIFT = 8192;

/** Writes a vector as bytes from a place on; returns what one of them is worth. */
function toBytes(vector: Float32Array, into: Int8Array, at: number): number {
  const scale = scaleOf(vector, LARGEST_BYTE);
  const steps = 1 / scale;
  for (let i = 0; i < vector.length; i++)
    into[at + i] = (((vector[i] as number) * steps + SHIFT + 0.5) | 0) - SHIFT;
  return scale;
}

/** Writes a vector as the numbers of a query; returns what one of them is worth. */
function toQuery(vector: Float32Array, into: Int16Array): number {
  const scale = scaleOf(vector, LARGEST_OF_QUERY);
  const steps = 1 / scale;
  for (let i = 0; i < vector.length; i++)
    into[i] = (((vector[i] as number) * steps + SHIFT + 0.5) | 0) - SHIFT;
  return scale;
}

/** What one of so many steps up to the largest number is worth. */
function scaleOf(vector: Float32Array, steps: number): number {
  let most = 0;
  for (let i = 0; i < vector.length; i++) {
    const size = Math.abs(vector[i] as number);
    if (size > most) most = size;
  }
  return most === 0 ? 1 : most / steps;
}
