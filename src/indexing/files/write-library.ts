// Described documents come in; a documents folder as the indexer reads it goes out, written aside and put in place whole.
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DescribedFile, hashText } from "./describe-files.ts";

/** Writes texts, manifest and register; texts of documents that are gone are removed. */
export async function writeLibrary(
  folder: string,
  registerFolder: string,
  documents: readonly DescribedFile[],
): Promise<void> {
  const aside = join(folder, ".new");
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const { id, text } of documents) await writeFile(join(aside, `${id}.txt`), text);
  await copyFile(join(registerFolder, "bureaux.json"), join(aside, "bureaux.json"));
  const manifest = { documents: documents.map(entryOf) };
  await writeFile(join(aside, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const written = await readdir(aside);
  for (const name of written) await rename(join(aside, name), join(folder, name));
  for (const name of await readdir(folder)) {
    if (name.endsWith(".txt") && !written.includes(name)) await rm(join(folder, name));
  }
  await rm(aside, { recursive: true, force: true });
}

function entryOf({ id, text, fields, wholeParagraphs }: DescribedFile) {
  const { sha256: _, ...rest } = fields;
  return {
    ...rest,
    id,
    file: `${id}.txt`,
    ...(wholeParagraphs ? { wholeParagraphs } : {}),
    sha256: hashText(text),
  };
}
