// The sealed file of vectors comes in, vectors by their row go out: kept in memory where they are few, else read from the file
// as they are asked for, each checked once more, since a file may be changed after it was opened.
import { closeSync, readSync } from "node:fs";
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
  const room = new Float32Array(ROWS_AT_ONCE * dimensions);
  const words = new Uint32Array(room.buffer);
  const bytes = new Uint8Array(room.buffer);
  const rowBytes = 4 * dimensions;
  const load = (row: number, place: number): void => {
    const read = readSync(descriptor, bytes, place * rowBytes, rowBytes, row * rowBytes);
    if (read !== rowBytes || checksum(words, place * dimensions, dimensions) !== sums[row])
      throw new AssistantError("index-damaged", `${file} was changed while it was in use.`, {
        remedy: "Run `youju index` to build it anew.",
      });
  };
  const places = Uint32Array.from({ length: ROWS_AT_ONCE }, (_, place) => place);
  return {
    inMemory: undefined,
    size: sums.length,
    dimensions,
    at: (row) => {
      load(row, 0);
      return room.subarray(0, dimensions);
    },
    products: (vector, rows) => {
      const products = new Float64Array(rows.length);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const count = Math.min(ROWS_AT_ONCE, rows.length - from);
        for (let i = 0; i < count; i++) load(rows[from + i] as number, i);
        products.set(multiplyRows(room, places.subarray(0, count), vector), from);
      }
      return products;
    },
  };
}

/** Changes with any word of a row, and with their order. */
function checksum(words: Uint32Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum = (Math.imul(sum, 31) + (words[i] as number)) | 0;
  return sum >>> 0;
}
