// The file of vectors that a build has just written comes in, its rows go out as an engine asks for them: nobody needs all of them
// in memory to put them into lists.
import { closeSync, openSync, readSync } from "node:fs";
import { type LoadRows, openRowWindow } from "../domain/row-window.ts";
import { AssistantError } from "../errors.ts";
import type { VectorSource } from "../ports.ts";

/** Hands the vectors of a file to `use`, and closes the file after it. */
export function withVectorFile(
  file: string,
  size: number,
  dimensions: number,
  use: (vectors: VectorSource) => void,
): void {
  const descriptor = openSync(file, "r");
  try {
    use({ size, dimensions, at: openRowWindow(size, dimensions, rowLoader(descriptor, dimensions)) });
  } finally {
    closeSync(descriptor);
  }
}

function rowLoader(descriptor: number, dimensions: number): LoadRows {
  return (from, rows) => {
    const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
    if (readSync(descriptor, bytes, 0, bytes.length, 4 * dimensions * from) !== bytes.length)
      throw new AssistantError(
        "index-damaged",
        `The vectors end before row ${from + rows.length / dimensions}.`,
      );
  };
}
