// Nearest neighbours among vectors that lie in lists by their nearest centre (an inverted file): a search looks at the lists
// near the question only, over bytes, and what it finds there is scored anew from the vectors themselves. For collections
// too large to scan, on any machine: no native addon, a quarter of the memory, built in minutes for a million vectors.
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { endianness } from "node:os";
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../ports.ts";
import { type ByteRows, byteRows, rowBytesOf } from "../vectors/byte-rows.ts";
import { clusterVectors, nearestCentre, type VectorSource } from "../vectors/cluster.ts";

/** First number of the file: the layout below. How many lists and how many of them are looked at: docs/decisions/0004. */
const LAYOUT = 0x4c535431;
const HEADER_NUMBERS = 5;
/** Most bytes of a read or a write at once. */
const PIECE_BYTES = 2 ** 26;
/** So many times the square root of the vectors is how many lists there are, and so many times the root of that are looked at. */
const LIST_FACTOR = 2;
const PROBE_FACTOR = 4;
/** How many times as many as asked for are scored anew: bytes put neighbours a place or two out of order. */
const MARGIN = 2;
const MOST_LISTS = 4096;

/** Where the vectors themselves are: in memory, or in a file that is read row by row. */
export interface ExactVectors extends VectorSource {}

/** Vectors in memory, laid end to end. */
export function vectorsInMemory(vectors: Float32Array, dimensions: number): ExactVectors {
  return {
    size: vectors.length / dimensions,
    dimensions,
    at: (row) => vectors.subarray(row * dimensions, (row + 1) * dimensions),
  };
}

/** Vectors in a file of little-endian 32-bit floats, read as they are asked for; the file stays open. */
export function vectorsInFile(file: string, size: number, dimensions: number): ExactVectors {
  const descriptor = openSync(file, "r");
  const row = new Float32Array(dimensions);
  const bytes = new Uint8Array(row.buffer);
  return {
    size,
    dimensions,
    at: (number) => {
      readSync(descriptor, bytes, 0, bytes.length, number * bytes.length);
      return row;
    },
  };
}

/** Writes the lists of some unit vectors to a file: header, centres, their scales, starts, chunks, scales, rows. */
export function buildLists(vectors: VectorSource, file: string): void {
  if (endianness() !== "LE") throw new AssistantError("vector-index-unavailable", "Lists are little-endian.");
  const { size, dimensions } = vectors;
  const count = Math.min(size, MOST_LISTS, Math.round(LIST_FACTOR * Math.sqrt(size)));
  const centres = clusterVectors(vectors, count);
  const { starts, chunks } = listVectors(vectors, centres, count);
  const output = openSync(file, "w");
  try {
    const header = Uint32Array.of(LAYOUT, size, dimensions, count, longestOf(starts));
    for (const part of [header, centres.bytes, centres.scales, starts, chunks]) writeAll(output, part);
    writeRows(output, vectors, chunks);
  } finally {
    closeSync(output);
  }
}

/** Chunk numbers list by list, ascending in each. */
function listVectors(vectors: VectorSource, centres: ByteRows, count: number) {
  const listOf = new Uint16Array(vectors.size);
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < vectors.size; row++) {
    const vector = vectors.at(row);
    const fault = vectorFault(vector, vectors.dimensions);
    if (fault !== undefined)
      throw new AssistantError("model-unavailable", `Vector ${row} is unfit: ${fault}.`);
    const list = nearestCentre(centres, vector, count);
    listOf[row] = list;
    starts[list + 1] = (starts[list + 1] as number) + 1;
  }
  for (let list = 0; list < count; list++)
    starts[list + 1] = (starts[list + 1] as number) + (starts[list] as number);
  const next = starts.slice();
  const chunks = new Uint32Array(vectors.size);
  for (let row = 0; row < vectors.size; row++) {
    const list = listOf[row] as number;
    chunks[next[list] as number] = row;
    next[list] = (next[list] as number) + 1;
  }
  return { starts, chunks };
}

function longestOf(starts: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < starts.length; i++)
    longest = Math.max(longest, (starts[i] as number) - (starts[i - 1] as number));
  return longest;
}

/** Scales of all rows, then the rows, made again in pieces: all of them at once may not fit. */
function writeRows(output: number, vectors: VectorSource, chunks: Uint32Array): void {
  const most = Math.max(1, Math.floor(PIECE_BYTES / rowBytesOf(vectors.dimensions)));
  const piece = byteRows(Math.min(most, Math.max(1, vectors.size)), vectors.dimensions, 1);
  for (const part of ["scales", "bytes"] as const) {
    const unit = part === "bytes" ? piece.rowBytes : 1;
    for (let from = 0; from < chunks.length; from += most) {
      const to = Math.min(chunks.length, from + most);
      for (let i = from; i < to; i++) piece.setRow(i - from, vectors.at(chunks[i] as number));
      writeAll(output, piece[part].subarray(0, (to - from) * unit));
    }
  }
}

function writeAll(output: number, array: Uint32Array | Float32Array | Int8Array): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let at = 0; at < bytes.length; )
    at += writeSync(output, bytes, at, Math.min(PIECE_BYTES, bytes.length - at));
}

/** Lists as they lie in memory. */
interface Lists {
  readonly size: number;
  readonly count: number;
  readonly centres: ByteRows;
  readonly starts: Uint32Array;
  readonly chunks: Uint32Array;
  readonly rows: ByteRows;
}

/** Opens lists whose size and hash were checked before; `exact` are the vectors that they were made of. */
export function openLists(file: string, exact: ExactVectors): VectorIndex {
  const lists = readLists(file, exact);
  const { size, dimensions } = exact;
  const positionOf = (chunk: number): boolean => Number.isInteger(chunk) && chunk >= 0 && chunk < size;
  return {
    engine: "lists",
    size,
    dimensions,
    async search(vector, limit, filter, signal) {
      signal?.throwIfAborted();
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      const near = nearIn(lists, vector, MARGIN * limit, filter);
      const hits = near.map(({ chunk }) => ({ chunk, score: dotProduct(exact.at(chunk), vector) }));
      return hits.sort(bestFirst).slice(0, limit);
    },
    similarities: async (vector, chunks) =>
      chunks.map((chunk) => (positionOf(chunk) ? dotProduct(exact.at(chunk), vector) : 0)),
  };
}

function readLists(file: string, { size, dimensions }: ExactVectors): Lists {
  const input = openSync(file, "r");
  try {
    const header = new Uint32Array(HEADER_NUMBERS);
    readAll(input, header);
    const [layout, listed, width, count = 0, longest = 0] = header;
    if (layout !== LAYOUT || listed !== size || width !== dimensions) {
      throw new AssistantError("index-damaged", `The lists hold ${listed} vectors, not ${size}.`);
    }
    const centres = byteRows(count, dimensions, count);
    const starts = new Uint32Array(count + 1);
    const chunks = new Uint32Array(size);
    const rows = byteRows(size, dimensions, Math.max(1, longest));
    for (const part of [centres.bytes, centres.scales, starts, chunks, rows.scales, rows.bytes])
      readAll(input, part);
    return { size, count, centres, starts, chunks, rows };
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

function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || a.chunk - b.chunk;
}

/** The nearest by their bytes, in the nearest lists and, where a filter leaves too few, in as many more as it takes. */
function nearIn(lists: Lists, vector: Float32Array, limit: number, filter: ChunkFilter | undefined) {
  const probes = Math.min(lists.count, Math.ceil(PROBE_FACTOR * Math.sqrt(lists.count)));
  const best = bestOf(limit);
  for (const [rank, list] of nearestLists(lists, vector).entries()) {
    if (rank >= probes && (filter === undefined || best.hits().length >= limit)) break;
    const from = lists.starts[list] as number;
    const products = lists.rows.products(vector, from, lists.starts[list + 1] as number);
    for (let i = 0; i < products.length; i++) {
      const score = products[i] as number;
      const chunk = lists.chunks[from + i] as number;
      if (score > best.least() && (filter === undefined || filter(chunk))) best.take({ chunk, score });
    }
  }
  return best.hits();
}

/** Keeps the best `limit` of all hits that it takes, and knows the least that still counts. */
function bestOf(limit: number) {
  let kept: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const cut = (): readonly Hit[] => {
    kept = kept.sort(bestFirst).slice(0, limit);
    if (kept.length === limit) least = kept.at(-1)?.score ?? least;
    return kept;
  };
  return {
    hits: cut,
    least: () => least,
    take: (hit: Hit): void => {
      kept.push(hit);
      if (kept.length >= 2 * limit) cut();
    },
  };
}

function nearestLists({ centres, count }: Lists, vector: Float32Array): readonly number[] {
  const products = centres.products(vector, 0, count).slice();
  return Array.from(products.keys()).sort((a, b) => (products[b] as number) - (products[a] as number));
}

/** In the order of a loop, as the exact scan has it: equal to the last bit. */
function dotProduct(row: Float32Array, vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (row[i] as number) * (vector[i] as number);
  return sum;
}
