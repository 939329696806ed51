// The manifest of a folder of a person's own files comes in, what it says of each file goes out: every field that it states
// goes before any guess, and those that it leaves out are guessed.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type JsonPlace, objectsField, readJsonFile, stringField } from "../checked-json.ts";

/** What is stated of a file, by the names of manifest.json. */
export type StatedFields = Readonly<Record<string, unknown>>;

/** The entries of the roots' manifests, by root and then by the file that they name. */
export async function readStatedFields(
  roots: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, StatedFields>>> {
  const stated = new Map<string, ReadonlyMap<string, StatedFields>>();
  for (const root of new Set(roots)) stated.set(root, await readManifest(root));
  return stated;
}

async function readManifest(root: string): Promise<ReadonlyMap<string, StatedFields>> {
  const path = join(root, "manifest.json");
  if ((await stat(path).catch(() => undefined)) === undefined) return new Map();
  const manifest = await readJsonFile(path, "manifest.json");
  return new Map(objectsField(manifest, "documents").map(entryOf));
}

function entryOf(entry: JsonPlace): readonly [string, StatedFields] {
  const { file: _, ...fields } = entry.fields;
  const title = fields.title;
  const localized = typeof title === "string" ? { title: sameInAll(title) } : {};
  const publisher = fields.publisher;
  const published = typeof publisher === "string" ? { publisher: sameInAll(publisher) } : {};
  return [stringField(entry, "file"), { ...fields, ...localized, ...published }];
}

/** One name for all three scripts. */
export function sameInAll(name: string) {
  return { en: name, zhHant: name, zhHans: name };
}
