// Vectors come in, the file of their lists goes out, and is read back: centres, how far each list spreads, and the vectors as
// bytes in the order of the lists. The same vectors give the same bytes.
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { endianness } from "node:os";
import { vectorFault } from "../../domain/vector.ts";
import { AssistantError } from "../../errors.ts";
import { type ByteRows, byteRows, rowBytesOf } from "../../vectors/byte-rows.ts";
import { type Clusters, clusterVectors, type VectorSource } from "../../vectors/cluster.ts";

/** First number of the file: the layout that docs/index-format.md describes. */
const LAYOUT = 0x4c535432;
const HEADER_NUMBERS = 5;
/** Most bytes of a read or a write at once. */
const PIECE_BYTES = 2 ** 26;
/** So many times the square root of the vectors is how many lists there are (docs/decisions/0004). */
const LIST_FACTOR = 2;
const MOST_LISTS = 4096;

/** Lists as they lie in memory. */
export interface Lists {
  readonly size: number;
  readonly count: number;
  readonly centres: ByteRows;
  /** How far the farthest vector of each list lies from the line through its centre, 0 to 1. */
  readonly spreads: Float32Array;
  readonly starts: Uint32Array;
  readonly chunks: Uint32Array;
  readonly rows: ByteRows;
}

/** Writes the lists of some unit vectors to a file: header, centres, their scales, spreads, starts, chunks, scales, rows. */
export function buildLists(vectors: VectorSource, file: string): void {
  if (endianness() !== "LE") throw new AssistantError("vector-index-unavailable", "Lists are little-endian.");
  const { size, dimensions } = vectors;
  const count = Math.min(size, MOST_LISTS, Math.round(LIST_FACTOR * Math.sqrt(size)));
  const clusters = clusterVectors(vectors, count);
  const { centres } = clusters;
  const { starts, chunks, spreads } = orderByList(clusters, count);
  const output = openSync(file, "w");
  try {
    const header = Uint32Array.of(LAYOUT, size, dimensions, count, longestOf(starts));
    let at = 0;
    for (const part of [header, centres.bytes, centres.scales, spreads, starts, chunks]) {
      writeAll(output, part, at);
      at += part.byteLength;
    }
    writeRows(output, vectors, chunks, at);
  } finally {
    closeSync(output);
  }
}

/** Chunk numbers list by list, ascending in each, and how far each list spreads. */
function orderByList({ listOf, nearness }: Clusters, count: number) {
  const starts = new Uint32Array(count + 1);
  const spreads = new Float32Array(count);
  for (const [row, list] of listOf.entries()) {
    const product = nearness[row] as number;
    spreads[list] = Math.max(spreads[list] as number, Math.sqrt(Math.max(0, 1 - product * product)));
    starts[list + 1] = (starts[list + 1] as number) + 1;
  }
  for (let list = 0; list < count; list++)
    starts[list + 1] = (starts[list + 1] as number) + (starts[list] as number);
  const next = starts.slice();
  const chunks = new Uint32Array(listOf.length);
  for (const [row, list] of listOf.entries()) {
    chunks[next[list] as number] = row;
    next[list] = (next[list] as number) + 1;
  }
  return { starts, chunks, spreads };
}

function longestOf(starts: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++)
    longest = Math.max(longest, (starts[i] as number) - (starts[i - 1] as number));
  return longest;
}

/** Scales of all rows, then the rows, in pieces: all of them at once may not fit. The scales, known last, go into the gap left for them. */
function writeRows(output: number, vectors: VectorSource, chunks: Uint32Array, at: number): void {
  const most = Math.max(1, Math.floor(PIECE_BYTES / rowBytesOf(vectors.dimensions)));
  const piece = byteRows(Math.min(most, Math.max(1, vectors.size)), vectors.dimensions, 1);
  const scales = new Float32Array(chunks.length);
  for (let from = 0; from < chunks.length; from += most) {
    const to = Math.min(chunks.length, from + most);
    for (let i = from; i < to; i++) piece.setRow(i - from, fit(vectors, chunks[i] as number));
    scales.set(piece.scales.subarray(0, to - from), from);
    const rows = piece.bytes.subarray(0, (to - from) * piece.rowBytes);
    writeAll(output, rows, at + scales.byteLength + from * piece.rowBytes);
  }
  writeAll(output, scales, at);
}

/** A vector of finite numbers: another would spoil its list. */
function fit(vectors: VectorSource, row: number): Float32Array {
  const vector = vectors.at(row);
  const fault = vectorFault(vector, vectors.dimensions);
  if (fault !== undefined) throw new AssistantError("model-unavailable", `Vector ${row} is unfit: ${fault}.`);
  return vector;
}

function writeAll(output: number, array: Uint32Array | Float32Array | Int8Array, place: number): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let at = 0; at < bytes.length; )
    at += writeSync(output, bytes, at, Math.min(PIECE_BYTES, bytes.length - at), place + at);
}

/** Reads lists whose size and hash were checked before; throws index-damaged where they are of other vectors. */
export function readLists(file: string, size: number, dimensions: number): Lists {
  const input = openSync(file, "r");
  try {
    const header = new Uint32Array(HEADER_NUMBERS);
    readAll(input, header);
    const [layout, listed, width, count = 0, longest = 0] = header;
    if (layout !== LAYOUT || listed !== size || width !== dimensions) {
      throw new AssistantError("index-damaged", `The lists hold ${listed} vectors, not ${size}.`);
    }
    const centres = byteRows(count, dimensions, count);
    const spreads = new Float32Array(count);
    const starts = new Uint32Array(count + 1);
    const chunks = new Uint32Array(size);
    const rows = byteRows(size, dimensions, Math.max(1, longest));
    for (const part of [centres.bytes, centres.scales, spreads, starts, chunks, rows.scales, rows.bytes])
      readAll(input, part);
    return { size, count, centres, spreads, starts, chunks, rows };
  } finally {
    closeSync(input);
  }
}

function readAll(input: number, array: Uint32Array | Float32Array | Int8Array): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(input, bytes, at, Math.min(PIECE_BYTES, bytes.length - at), null);
    if (read === 0) throw new AssistantError("index-damaged", "The lists end too early.");
    at += read;
  }
}
