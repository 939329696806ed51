// A file and its seal come in, its bytes go out piece by piece, of files of any size; whoever has heard the last piece knows
// that all of them were the ones that were sealed.
import { createHash } from "node:crypto";
import { close, fstat, open, read } from "node:fs";
import { promisify } from "node:util";
import type { FileSeal } from "../../domain/snapshot.ts";

/** Bytes that are read at once. */
const PIECE_BYTES = 2 ** 22;

const openFile = promisify(open);
const closeFile = promisify(close);
const statFile = promisify(fstat);
const readFile = promisify<number, Uint8Array, number, number, number, { readonly bytesRead: number }>(
  read as never,
);

/** Opens a file for reading; rejects where it cannot be read. */
export async function openSealed(file: string): Promise<number> {
  return openFile(file, "r");
}

/** Closes what `openSealed` opened. */
export async function closeSealed(descriptor: number): Promise<void> {
  await closeFile(descriptor);
}

/**
 * Tells the pieces of an open file from its beginning, each of `pieceBytes` but the last; false where it is not what its seal
 * says. A piece is used again for the next one.
 */
export async function readSealed(
  descriptor: number,
  seal: FileSeal,
  tell: (piece: Uint8Array, at: number) => void,
  pieceBytes = PIECE_BYTES,
): Promise<boolean> {
  if ((await statFile(descriptor)).size !== seal.bytes) return false;
  const hash = createHash("sha256");
  const room = new Uint8Array(Math.min(pieceBytes, Math.max(1, seal.bytes)));
  for (let at = 0; at < seal.bytes; ) {
    const wanted = Math.min(room.length, seal.bytes - at);
    let count = 0;
    while (count < wanted) {
      const { bytesRead } = await readFile(descriptor, room, count, wanted - count, at + count);
      if (bytesRead === 0) return false;
      count += bytesRead;
    }
    const piece = room.subarray(0, count);
    hash.update(piece);
    tell(piece, at);
    at += count;
  }
  return hash.digest("hex") === seal.sha256;
}

/** Whether a file is there and is what its seal says. */
export async function isSealed(file: string, seal: FileSeal): Promise<boolean> {
  const descriptor = await openSealed(file).catch(() => undefined);
  if (descriptor === undefined) return false;
  try {
    return await readSealed(descriptor, seal, () => undefined);
  } finally {
    await closeSealed(descriptor);
  }
}
