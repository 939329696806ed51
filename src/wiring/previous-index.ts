// The index folder comes in, what a build may take over from its current snapshot goes out: everything that this very program would
// make again in the same way.
import { join } from "node:path";
import { hashProgram } from "../adapters/program-files.ts";
import { openSnapshotFolder, readCurrentManifest, readCurrentName } from "../adapters/snapshot-files.ts";
import type { SnapshotManifest, SnapshotRecipe } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { CorpusReport } from "../indexing/corpus-report.ts";
import type { PreviousIndex } from "../indexing/plan-chunks.ts";

/** Vectors are copied row by row: none of them has to stay in memory. */
const NO_VECTORS = 0;

/** Whether this very program made a snapshot, by the same version of Node.js: its tables of characters decide what a word is. */
export function isOwnWork({ built }: SnapshotManifest): boolean {
  return built.program === hashProgram() && built.node === process.version;
}

/** The current snapshot where it is sound, of this recipe and made by this very program; else undefined, and all is made anew. */
export async function openPrevious(
  indexFolder: string,
  recipe: SnapshotRecipe,
): Promise<PreviousIndex | undefined> {
  const manifest = await readCurrentManifest(indexFolder);
  if (manifest === undefined || !isOwnWork(manifest)) return undefined;
  try {
    const folder = join(indexFolder, "snapshots", await readCurrentName(indexFolder));
    const opened = await openSnapshotFolder(folder, recipe, NO_VECTORS);
    const { library, vectors, terms, listsFile } = opened;
    const { paragraphs, bureaux, chunks } = library;
    const documents = new Map(Object.entries(opened.manifest.built.documents ?? {}));
    const { unrecognisedBodies } = opened.report as CorpusReport;
    return { paragraphs, bureaux, documents, unrecognisedBodies, chunks, vectors, terms, listsFile };
  } catch (error) {
    if (error instanceof AssistantError) return undefined;
    throw error;
  }
}
