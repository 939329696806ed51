// The files of this very program come in, one hash of what an index is made by goes out: what another version of it made is not
// carried over into a new index, whatever its version numbers say.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Rooms whose code decides what paragraphs, chunks, terms and lists of vectors are. */
const ROOMS = ["adapters/lists-vector-index", "domain", "indexing", "text", "vectors"] as const;

let hashed: string | undefined;

/**
 * SHA-256 in hexadecimal over names and bytes of those rooms' files; read once in a process's life. A program that was packed into one
 * file has no rooms to read: what it gives is like nothing before, so that everything is made anew.
 */
export function hashProgram(): string {
  hashed ??= hashRooms() ?? randomUUID();
  return hashed;
}

/** Read at once: some hundred small files one after another cost a tenth of what as many promises of them do. */
function hashRooms(): string | undefined {
  const hash = createHash("sha256");
  try {
    for (const room of ROOMS) {
      const folder = new URL(`../${room}/`, import.meta.url);
      const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" });
      for (const name of names.filter((each) => /\.[jt]s$/.test(each)).sort()) {
        const bytes = readFileSync(new URL(name, folder));
        hash.update(`${room}/${name}\n${bytes.byteLength}\n`).update(bytes);
      }
    }
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
