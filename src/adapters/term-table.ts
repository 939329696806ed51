// The bundled translation table (models/youju-terms): probable translations of single words, learned from parallel
// text, so that the lexical leg can match a Chinese passage to an English question and the reverse.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TermGroup } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { TermTranslation, TermTranslator } from "../ports.ts";
import { remember } from "../text/remember.ts";

/** Entries kept as they were read. */
const MOST_KEPT = 10_000;

/** A translator that knows nothing: what serves without a table. */
export const NO_TRANSLATIONS: TermTranslator = { translate: () => [] };

/**
 * Opens `terms.tsv.gz` of a folder, or the empty translator where there is none. One line a word: its group (`en` or
 * `zh`), the word (English as stems), then targets and per mille by turns, most probable first.
 */
export async function openTermTable(folder: string): Promise<TermTranslator> {
  const file = join(folder, "terms.tsv.gz");
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return NO_TRANSLATIONS;
  const tables = readTables(unzip(bytes, file));
  const targetsOf = remember((cells) => readTargets(cells.split("\t")), MOST_KEPT);
  return {
    translate: (term, from) => {
      const cells = tables[from].get(term);
      return cells === undefined ? [] : targetsOf(cells);
    },
  };
}

function unzip(bytes: Uint8Array, file: string): string {
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch (cause) {
    throw new AssistantError("model-unavailable", `${file} cannot be read.`, {
      cause,
      remedy: "Restore the file from the repository.",
    });
  }
}

/** Lines by their word, unread: most words of the table are never asked for. */
function readTables(text: string): Readonly<Record<TermGroup, ReadonlyMap<string, string>>> {
  const tables = { en: new Map<string, string>(), zh: new Map<string, string>() };
  for (const line of text.split("\n")) {
    const group = line.slice(0, 2);
    const end = line.indexOf("\t", 3);
    if (end !== -1 && (group === "en" || group === "zh"))
      tables[group].set(line.slice(3, end), line.slice(end + 1));
  }
  return tables;
}

function readTargets(cells: readonly string[]): readonly TermTranslation[] {
  const targets: TermTranslation[] = [];
  for (let i = 0; i + 1 < cells.length; i += 2) {
    targets.push({ term: cells[i] ?? "", probability: Number(cells[i + 1]) / 1000 });
  }
  return targets;
}
