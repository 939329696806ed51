// A documents folder and a number come in; a copy of it with so many generated paragraphs beside the real ones goes out:
// the haystack is indexed by the same command as anything else.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateDocuments } from "../evaluation/speed/policy-text.ts";

/** The same hay for everybody who measures. */
const SEED = 11;

/** Writes the folder; `paragraphs` are those that are generated. */
export async function writeHaystack(seeds: string, folder: string, paragraphs: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(seeds)) {
    if (/\.(json|txt)$/.test(name)) await copyFile(join(seeds, name), join(folder, name));
  }
  const manifestFile = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(manifestFile, "utf8")) as { documents: object[] };
  const entries: object[] = [];
  for (const { text, entry } of generateDocuments(paragraphs, SEED)) {
    await writeFile(join(folder, entry.file), text);
    entries.push(entry);
  }
  await writeFile(
    manifestFile,
    JSON.stringify({ ...manifest, documents: [...manifest.documents, ...entries] }),
  );
}

/** Adds a sentence to the first generated document of such a folder; false where it has none. */
export async function changeOneDocument(folder: string): Promise<boolean> {
  const manifestFile = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(manifestFile, "utf8")) as { documents: Entry[] };
  const entry = manifest.documents.find(({ id }) => id.startsWith("generated-"));
  if (entry === undefined) return false;
  const text = `${(await readFile(join(folder, entry.file), "utf8")).trimEnd()} The works were reviewed.\n`;
  await writeFile(join(folder, entry.file), text);
  entry.sha256 = createHash("sha256").update(text).digest("hex");
  await writeFile(manifestFile, JSON.stringify(manifest));
  return true;
}

interface Entry {
  readonly id: string;
  readonly file: string;
  sha256: string;
}

/** Bytes of all files under a folder. */
export async function bytesUnder(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
