// The bundled translation table (models/youju-terms): probable translations of single terms, learned from parallel
// text, so that the lexical leg can match a Chinese passage to an English question and the reverse.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TermGroup } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { TermTranslation, TermTranslator } from "../ports.ts";

type Table = Readonly<Record<string, readonly (readonly [string, number])[]>>;

/** A translator that knows nothing: what serves without a table. */
export const NO_TRANSLATIONS: TermTranslator = { translate: () => [] };

/** Opens the table in a folder, or the empty translator where there is none. */
export async function openTermTable(folder: string): Promise<TermTranslator> {
  const file = join(folder, "terms.json.gz");
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return NO_TRANSLATIONS;
  const tables = parseTables(bytes, file);
  return { translate: (term, from) => (tables[from][term] ?? []).map(asTranslation) };
}

function parseTables(bytes: Uint8Array, file: string): Record<TermGroup, Table> {
  try {
    return JSON.parse(gunzipSync(bytes).toString("utf8")) as Record<TermGroup, Table>;
  } catch (cause) {
    throw new AssistantError("model-unavailable", `${file} cannot be read.`, {
      cause,
      remedy: "Restore the file from the repository.",
    });
  }
}

function asTranslation([term, probability]: readonly [string, number]): TermTranslation {
  return { term, probability };
}
