// The file of vectors that a build has just written comes in, its rows go out as an engine asks for them: nobody needs all of them
// in memory to put them into lists.
import { closeSync, openSync, readSync } from "node:fs";
import { AssistantError } from "../errors.ts";
import type { VectorSource } from "../ports.ts";

/** Rows that are read at once when they are asked for one after another, and how far ahead still counts as that. */
const ROWS_AT_ONCE = 64;

/** Hands the vectors of a file to `use`, and closes the file after it. */
export function withVectorFile(
  file: string,
  size: number,
  dimensions: number,
  use: (vectors: VectorSource) => void,
): void {
  const descriptor = openSync(file, "r");
  try {
    use({ size, dimensions, at: rowReader(descriptor, size, dimensions) });
  } finally {
    closeSync(descriptor);
  }
}

function rowReader(descriptor: number, size: number, dimensions: number): (row: number) => Float32Array {
  const rowBytes = 4 * dimensions;
  const room = new Float32Array(ROWS_AT_ONCE * dimensions);
  let first = 0;
  let count = 0;
  const load = (from: number, wanted: number): void => {
    first = from;
    count = wanted;
    const bytes = new Uint8Array(room.buffer, 0, wanted * rowBytes);
    if (readSync(descriptor, bytes, 0, bytes.length, from * rowBytes) !== bytes.length)
      throw new AssistantError("index-damaged", `The vectors end before row ${from + wanted}.`);
  };
  return (row) => {
    if (row < first || row >= first + count) {
      const goesOn = row > first && row < first + count + ROWS_AT_ONCE;
      load(row, goesOn ? Math.min(ROWS_AT_ONCE, size - row) : 1);
    }
    return room.subarray((row - first) * dimensions, (row - first + 1) * dimensions);
  };
}
