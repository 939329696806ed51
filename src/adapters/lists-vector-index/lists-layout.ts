// Some counts come in, where each part of a file of lists begins goes out, and its numbers are read and written: what the makers of such
// a file and its readers share (docs/index-format.md).
import { readSync, writeSync } from "node:fs";
import { AssistantError } from "../../errors.ts";
import { rowBytesOf } from "../../vectors/byte-rows.ts";
import { widthOf } from "../../vectors/centres.ts";

/** First number of the file: its layout. */
const LAYOUT = 0x4c535433;
const HEADER_NUMBERS = 6;
/** Most bytes of a read or a write at once. */
const PIECE_BYTES = 2 ** 26;

/** The counts that a file begins with. */
export interface ListsHeader {
  readonly size: number;
  readonly dimensions: number;
  readonly count: number;
  /** Vectors of the longest list. */
  readonly longest: number;
  /** First numbers that vectors and centres are compared by first. */
  readonly telling: number;
}

/** Where the parts stand, in bytes. */
export interface ListsParts {
  /** Centres, and after them their scales, the lists' spreads and where they start. */
  readonly centres: number;
  /** The first centres, their scales, and which of them are near each vector: what only the next build reads. */
  readonly first: number;
  /** Chunk numbers list by list, and after them the scales and the rows in the same order. */
  readonly chunks: number;
}

export type Numbers = Uint32Array | Uint16Array | Float32Array | Int8Array;

/** Where the parts of such a file stand. */
export function partsOf({ size, dimensions, count }: ListsHeader): ListsParts {
  const centres = 4 * HEADER_NUMBERS;
  const centreBytes = count * rowBytesOf(dimensions) + 4 * count;
  const first = centres + centreBytes + 4 * (count + (count + 1));
  return { centres, first, chunks: first + centreBytes + 2 * size * widthOf(count) };
}

/** Writes the counts; returns the place after them. */
export function writeHeader(output: number, header: ListsHeader): number {
  const { size, dimensions, count, longest, telling } = header;
  return writeNumbers(output, Uint32Array.of(LAYOUT, size, dimensions, count, longest, telling), 0);
}

/** The counts; undefined where the file has another layout. */
export function readHeader(input: number): ListsHeader | undefined {
  const header = new Uint32Array(HEADER_NUMBERS);
  readNumbers(input, header, 0);
  const [layout, size = 0, dimensions = 0, count = 0, longest = 0, telling = 0] = header;
  return layout === LAYOUT ? { size, dimensions, count, longest, telling } : undefined;
}

/** Writes numbers at a place; returns the place after them. */
export function writeNumbers(output: number, numbers: Numbers, place: number): number {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length; )
    at += writeSync(output, bytes, at, Math.min(PIECE_BYTES, bytes.length - at), place + at);
  return place + bytes.length;
}

/** Fills an array from a place on; returns the place after what was read. Throws index-damaged where the file ends before. */
export function readNumbers(input: number, numbers: Numbers, place: number): number {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(input, bytes, at, Math.min(PIECE_BYTES, bytes.length - at), place + at);
    if (read === 0) throw new AssistantError("index-damaged", "The lists end too early.");
    at += read;
  }
  return place + bytes.length;
}
