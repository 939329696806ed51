// The files of this very program come in, one hash of what an index is made by goes out: what another version of it made is not
// carried over into a new index, whatever its version numbers say.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Rooms whose code decides what paragraphs, chunks, terms and lists of vectors are. */
const ROOMS = ["adapters/lists-vector-index", "domain", "indexing", "text", "vectors"] as const;

let hashing: Promise<string> | undefined;

/**
 * SHA-256 in hexadecimal over names and bytes of those rooms' files; read once in a process's life. A program that was packed into one
 * file has no rooms to read: what it gives is like nothing before, so that everything is made anew.
 */
export function hashProgram(): Promise<string> {
  hashing ??= hashRooms().catch(() => randomUUID());
  return hashing;
}

async function hashRooms(): Promise<string> {
  const hash = createHash("sha256");
  for (const room of ROOMS) {
    const folder = new URL(`../${room}/`, import.meta.url);
    const names = await readdir(fileURLToPath(folder), { recursive: true });
    for (const name of names.filter((each) => /\.[jt]s$/.test(each)).sort()) {
      const bytes = await readFile(new URL(name, folder));
      hash.update(`${room}/${name}\n${bytes.byteLength}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
}
