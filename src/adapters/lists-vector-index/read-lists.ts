// The file of lists comes in, the lists as a search uses them go out: centres, how far each list spreads, and the vectors as bytes in
// the order of the lists.
import { closeSync, openSync } from "node:fs";
import { AssistantError } from "../../errors.ts";
import { type ByteRows, byteRows } from "../../vectors/byte-rows.ts";
import { type Numbers, partsOf, readHeader, readNumbers } from "./lists-layout.ts";

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

/** Reads lists whose size and hash were checked before; throws index-damaged where they are of other vectors. */
export function readLists(file: string, size: number, dimensions: number): Lists {
  const input = openSync(file, "r");
  try {
    const header = readHeader(input);
    if (header?.size !== size || header.dimensions !== dimensions)
      throw new AssistantError(
        "index-damaged",
        `The lists hold ${header?.size ?? "other"} vectors, not ${size}.`,
      );
    const { count, longest } = header;
    const centres = byteRows(count, dimensions, count);
    const spreads = new Float32Array(count);
    const starts = new Uint32Array(count + 1);
    const chunks = new Uint32Array(size);
    const rows = byteRows(size, dimensions, Math.max(1, longest));
    const parts = partsOf(header);
    readAll(input, [centres.bytes, centres.scales, spreads, starts], parts.centres);
    readAll(input, [chunks, rows.scales, rows.bytes], parts.chunks);
    return { size, count, centres, spreads, starts, chunks, rows };
  } finally {
    closeSync(input);
  }
}

function readAll(input: number, parts: readonly Numbers[], place: number): void {
  let at = place;
  for (const part of parts) at = readNumbers(input, part, at);
}
