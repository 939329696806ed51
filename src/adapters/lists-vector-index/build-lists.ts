// Vectors come in, the file of their lists goes out: centres, how far each list spreads, and the vectors as bytes in the order of the
// lists. The same vectors give the same bytes, whatever was taken over from earlier lists.
import { closeSync, openSync } from "node:fs";
import { endianness } from "node:os";
import { vectorFault } from "../../domain/vector.ts";
import { AssistantError } from "../../errors.ts";
import type { EarlierVectors, VectorSource } from "../../ports.ts";
import { type ByteRows, byteRows } from "../../vectors/byte-rows.ts";
import { type Clusters, clusterRows } from "../../vectors/cluster.ts";
import { takeEarlier } from "./earlier-lists.ts";
import { writeHeader, writeNumbers } from "./lists-layout.ts";

/** So many times the square root of the vectors is how many lists there are (docs/decisions/0004). */
const LIST_FACTOR = 2;
const MOST_LISTS = 4096;
/** Rows that are written at once. */
const PIECE_ROWS = 4096;

/** Writes the lists of some unit vectors to a file; what `earlier` lists hold of them is taken from there. */
export function buildLists(vectors: VectorSource, file: string, earlier?: EarlierVectors): void {
  if (endianness() !== "LE") throw new AssistantError("vector-index-unavailable", "Lists are little-endian.");
  const { size, dimensions } = vectors;
  const rows = byteRows(size, dimensions, 1);
  const before = earlier && takeEarlier(earlier, dimensions, rows);
  for (let row = 0; row < size; row++)
    if (!((before?.rows[row] ?? -1) >= 0)) rows.setRow(row, unitVector(vectors, row));
  const count = Math.min(size, MOST_LISTS, Math.round(LIST_FACTOR * Math.sqrt(size)));
  const clusters = clusterRows(rows, count, before);
  writeLists(file, dimensions, rows, clusters);
}

/** A vector of finite numbers: another would spoil its list. */
function unitVector(vectors: VectorSource, row: number): Float32Array {
  const vector = vectors.at(row);
  const fault = vectorFault(vector, vectors.dimensions);
  if (fault !== undefined) throw new AssistantError("model-unavailable", `Vector ${row} is unfit: ${fault}.`);
  return vector;
}

function writeLists(file: string, dimensions: number, rows: ByteRows, clusters: Clusters): void {
  const { centres, first } = clusters;
  const count = centres.scales.length;
  const { starts, chunks, spreads } = orderByList(clusters, count);
  const scales = Float32Array.from(chunks, (chunk) => rows.scales[chunk] as number);
  const output = openSync(file, "w");
  try {
    let at = writeHeader(output, {
      size: chunks.length,
      dimensions,
      count,
      longest: longestOf(starts),
      telling: first.telling,
    });
    for (const part of [centres.bytes, centres.scales, spreads, starts]) at = writeNumbers(output, part, at);
    for (const part of [first.centres.bytes, first.centres.scales, first.near, chunks, scales])
      at = writeNumbers(output, part, at);
    writeRows(output, rows, chunks, at);
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

/** The rows in the order of their lists. */
function writeRows(output: number, rows: ByteRows, chunks: Uint32Array, place: number): void {
  const { rowBytes, bytes } = rows;
  const piece = new Int8Array(Math.min(chunks.length, PIECE_ROWS) * rowBytes);
  let at = place;
  for (let from = 0; from < chunks.length; from += PIECE_ROWS) {
    const some = chunks.subarray(from, from + PIECE_ROWS);
    for (const [i, chunk] of some.entries())
      piece.set(bytes.subarray(chunk * rowBytes, (chunk + 1) * rowBytes), i * rowBytes);
    at = writeNumbers(output, piece.subarray(0, some.length * rowBytes), at);
  }
}
