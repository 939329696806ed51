// The seeds folder comes in, one hash over everything in it that the indexer reads goes out: cheap enough to ask at
// every start whether the index is still of these documents.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";

/** SHA-256 in hexadecimal over the names and bytes of the folder's `.json` and `.txt` files, in name order. */
export async function hashCorpus(seedsFolder: string): Promise<string> {
  try {
    const names = (await readdir(seedsFolder)).filter((name) => /\.(json|txt)$/.test(name)).sort();
    const hash = createHash("sha256");
    for (const name of names) {
      const bytes = await readFile(join(seedsFolder, name));
      hash.update(`${name}\n${bytes.byteLength}\n`).update(bytes);
    }
    return hash.digest("hex");
  } catch (cause) {
    throw new AssistantError("seeds-invalid", `The documents folder ${seedsFolder} cannot be read.`, {
      cause,
      remedy: "Set YOUJU_SEEDS to a folder with a manifest.json.",
    });
  }
}
