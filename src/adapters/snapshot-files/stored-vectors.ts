// The sealed file of vectors comes in, vectors by their row go out: kept in memory where they are few, else read from the file
// as they are asked for, each checked once more, since a file may be changed after it was opened.
import { closeSync, readSync } from "node:fs";
import { type LoadRows, openRowWindow } from "../../domain/row-window.ts";
import type { FileSeal } from "../../domain/snapshot.ts";
import { AssistantError } from "../../errors.ts";
import { multiplyRows, rowsInMemory, type VectorRows } from "../../vectors/vector-rows.ts";
import { closeSealed, openSealed, readSealed } from "./sealed-file.ts";

/** Vectors of a snapshot. */
export interface StoredVectors extends VectorRows {
  /** All of them laid end to end, where they are in memory. */
  readonly inMemory: Float32Array | undefined;
}

/** Rows that are read before they are multiplied. */
const ROWS_AT_ONCE = 256;
const PIECE_ROWS = 4096;

/** Opens vectors of which up to `memoryBytes` are kept in memory; undefined where the file is not what its seal says. */
export async function openVectors(
  file: string,
  seal: FileSeal,
  dimensions: number,
  memoryBytes: number,
): Promise<StoredVectors | undefined> {
  if (seal.bytes % (4 * dimensions) !== 0) return undefined;
  const descriptor = await openSealed(file);
  if (seal.bytes > memoryBytes) return openInFile(descriptor, file, seal, dimensions);
  try {
    const vectors = new Float32Array(seal.bytes / 4);
    const bytes = new Uint8Array(vectors.buffer);
    const isSound = await readSealed(descriptor, seal, (piece, at) => bytes.set(piece, at));
    return isSound ? { ...rowsInMemory(vectors, dimensions), inMemory: vectors } : undefined;
  } finally {
    await closeSealed(descriptor);
  }
}

/** Closes the files of vectors that nobody can ask any more: a question that is under way keeps its own. */
const forgotten = new FinalizationRegistry<number>(closeSync);

async function openInFile(
  descriptor: number,
  file: string,
  seal: FileSeal,
  dimensions: number,
): Promise<StoredVectors | undefined> {
  const rowBytes = 4 * dimensions;
  const size = seal.bytes / rowBytes;
  const sums = new Uint32Array(size);
  const sumRows = (piece: Uint8Array, at: number): void => {
    const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength / 4);
    for (let i = 0; i < words.length / dimensions; i++)
      sums[at / rowBytes + i] = checksum(words, i * dimensions, dimensions);
  };
  const isSound = await readSealed(descriptor, seal, sumRows, PIECE_ROWS * rowBytes).catch(() => false);
  if (!isSound) {
    await closeSealed(descriptor);
    return undefined;
  }
  const rows = rowsInFile(descriptor, file, sums, dimensions);
  forgotten.register(rows, descriptor);
  return rows;
}

function rowsInFile(descriptor: number, file: string, sums: Uint32Array, dimensions: number): StoredVectors {
  const rowBytes = 4 * dimensions;
  const load: LoadRows = (from, rows) => {
    const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
    const words = new Uint32Array(rows.buffer, rows.byteOffset, rows.length);
    let isSound = readSync(descriptor, bytes, 0, bytes.length, from * rowBytes) === bytes.length;
    for (let i = 0; isSound && i < rows.length / dimensions; i++)
      isSound = checksum(words, i * dimensions, dimensions) === sums[from + i];
    if (!isSound)
      throw new AssistantError("index-damaged", `${file} was changed while it was in use.`, {
        remedy: "Run `youju index` to build it anew.",
      });
  };
  const room = new Float32Array(ROWS_AT_ONCE * dimensions);
  const places = Uint32Array.from({ length: ROWS_AT_ONCE }, (_, place) => place);
  return {
    inMemory: undefined,
    size: sums.length,
    dimensions,
    at: openRowWindow(sums.length, dimensions, load),
    products: (vector, rows) => {
      const products = new Float64Array(rows.length);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const count = Math.min(ROWS_AT_ONCE, rows.length - from);
        for (let i = 0; i < count; i++)
          load(rows[from + i] as number, room.subarray(i * dimensions, (i + 1) * dimensions));
        products.set(multiplyRows(room, places.subarray(0, count), vector), from);
      }
      return products;
    },
  };
}

/** Changes with any word of a row, and with their order. Four sums side by side: one alone waits for its own last step. */
function checksum(words: Uint32Array, from: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const end = from + count;
  let at = from;
  for (; at + 4 <= end; at += 4) {
    a = (Math.imul(a, 31) + (words[at] as number)) | 0;
    b = (Math.imul(b, 31) + (words[at + 1] as number)) | 0;
    c = (Math.imul(c, 31) + (words[at + 2] as number)) | 0;
    d = (Math.imul(d, 31) + (words[at + 3] as number)) | 0;
  }
  for (; at < end; at++) a = (Math.imul(a, 31) + (words[at] as number)) | 0;
  return [b, c, d].reduce((sum, each) => (Math.imul(sum, 33) + each) | 0, a) >>> 0;
}
