// The lists of an earlier snapshot come in, and where each vector of now stood in it; the bytes of those vectors go out, and which
// centres were near them: what does not have to be made again.
import { closeSync, openSync } from "node:fs";
import type { EarlierVectors } from "../../ports.ts";
import { type ByteRows, byteRows } from "../../vectors/byte-rows.ts";
import { widthOf } from "../../vectors/centres.ts";
import type { EarlierCentres } from "../../vectors/keep-near.ts";
import { type ListsHeader, partsOf, readHeader, readNumbers } from "./lists-layout.ts";

/** Rows that are read at once. */
const PIECE_ROWS = 4096;
const NONE = -1;

/** Fills in the rows of `into` that the earlier lists hold; undefined where they are of another layout or other dimensions. */
export function takeEarlier(
  { file, rows }: EarlierVectors,
  dimensions: number,
  into: ByteRows,
): EarlierCentres | undefined {
  const input = openSync(file, "r");
  try {
    const header = readHeader(input);
    if (header?.dimensions !== dimensions) return undefined;
    const { count, telling } = header;
    const centres = byteRows(count, dimensions, 1);
    const near = new Uint16Array(header.size * widthOf(count));
    let at = partsOf(header).first;
    for (const part of [centres.bytes, centres.scales, near]) at = readNumbers(input, part, at);
    copyRows(input, header, rows, into);
    return { centres, telling, near, rows };
  } finally {
    closeSync(input);
  }
}

/** Copies the rows of the file, which stand list by list, to where their vectors are now. */
function copyRows(input: number, header: ListsHeader, rows: Int32Array, into: ByteRows): void {
  const { size } = header;
  const { rowBytes } = into;
  const chunks = new Uint32Array(size);
  const scales = new Float32Array(size);
  const rowsAt = readNumbers(input, scales, readNumbers(input, chunks, partsOf(header).chunks));
  const { first, next } = chainsOf(rows, size);
  const piece = new Int8Array(Math.min(size, PIECE_ROWS) * rowBytes);
  for (let from = 0; from < size; from += PIECE_ROWS) {
    const count = Math.min(PIECE_ROWS, size - from);
    readNumbers(input, piece.subarray(0, count * rowBytes), rowsAt + from * rowBytes);
    for (let i = 0; i < count; i++) {
      const bytes = piece.subarray(i * rowBytes, (i + 1) * rowBytes);
      for (let row = first[chunks[from + i] as number] as number; row !== NONE; row = next[row] as number) {
        into.bytes.set(bytes, row * rowBytes);
        into.scales[row] = scales[from + i] as number;
      }
    }
  }
}

/** The rows of now that were one earlier row: the first of them, and after each the next. A text may stand in several places. */
function chainsOf(rows: Int32Array, size: number) {
  const first = new Int32Array(size).fill(NONE);
  const next = new Int32Array(rows.length).fill(NONE);
  for (let row = rows.length - 1; row >= 0; row--) {
    const before = rows[row] as number;
    if (before === NONE) continue;
    next[row] = first[before] as number;
    first[before] = row;
  }
  return { first, next };
}
