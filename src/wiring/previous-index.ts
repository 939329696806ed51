// The index folder comes in, what a build may take over from its current snapshot goes out: everything that this very program would
// make again in the same way.

import { join } from "node:path";
import { hashProgram } from "../adapters/program-files.ts";
import { openSnapshotFolder, readCurrentManifest, readCurrentName } from "../adapters/snapshot-files.ts";
import type { SnapshotRecipe } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { PreviousIndex } from "../indexing/plan-chunks.ts";

/** Vectors are copied row by row: none of them has to stay in memory. */
const NO_VECTORS = 0;

/** The current snapshot where it is sound, of this recipe and made by this very program; else undefined, and all is made anew. */
export async function openPrevious(
  indexFolder: string,
  recipe: SnapshotRecipe,
): Promise<PreviousIndex | undefined> {
  const manifest = await readCurrentManifest(indexFolder);
  if (manifest?.built.program !== (await hashProgram())) return undefined;
  try {
    const folder = join(indexFolder, "snapshots", await readCurrentName(indexFolder));
    const { library, vectors, terms, listsFile } = await openSnapshotFolder(folder, recipe, NO_VECTORS);
    const { paragraphs, bureaux, chunks } = library;
    return { paragraphs, bureaux, chunks, vectors, terms, listsFile };
  } catch (error) {
    if (error instanceof AssistantError) return undefined;
    throw error;
  }
}
