// Invented documents come in, a seeds folder that an index is built from goes out: their texts, a manifest and the real register.
import { createHash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A document to write; its id is its title where it has none, and 2 January 2025 its date. */
export interface InventedDocument {
  readonly id: string;
  readonly language: "en" | "zh-Hant" | "zh-Hans";
  readonly text: string;
  readonly title?: string;
  readonly publishedOn?: string;
  /** Other fields of its entry. */
  readonly fields?: object;
}

/** Writes `folder` anew. */
export async function writeSeeds(folder: string, documents: readonly InventedDocument[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp("seeds/bureaux.json", join(folder, "bureaux.json"));
  for (const { id, text } of documents) await writeFile(join(folder, `${id}.txt`), text);
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ documents: documents.map(entryOf) }));
}

function entryOf({
  id,
  language,
  text,
  title = id,
  publishedOn = "2025-01-02",
  fields,
}: InventedDocument): object {
  const name = { en: title, zhHant: title, zhHans: title };
  return {
    id,
    file: `${id}.txt`,
    title: name,
    publisher: name,
    kind: "other",
    language,
    publishedOn,
    publishedPrecision: "day",
    defaultBureau: null,
    counterpartId: null,
    sourceUrl: null,
    sha256: createHash("sha256").update(text).digest("hex"),
    ...fields,
  };
}
