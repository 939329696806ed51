// A configuration comes in; whether its index may serve goes out. It knows the answering line, which a build does not load.
import { openSnapshot, openSnapshotFolder } from "../adapters/snapshot-files.ts";
import { findCanaryFault } from "../answering/canaries.ts";
import type { Config } from "../config.ts";
import { recipeOf } from "../indexing/build-index.ts";
import { partsOver } from "./assistant-parts.ts";
import { openEmbedder, searchInMemory } from "./search-index.ts";
import { type IndexCheck, tryEngines, unfit } from "./try-snapshot.ts";

/**
 * Opens an index and looks for what it holds; throws index-damaged if in vain. Of the current one whole searches are tried, too; of a
 * snapshot folder the engines are, as a build tries them: how they are put together does not depend on the snapshot.
 */
export async function checkIndex(config: Config, snapshotFolder?: string): Promise<IndexCheck> {
  const embedder = await openEmbedder(config);
  const recipe = recipeOf(embedder);
  if (snapshotFolder !== undefined)
    return tryEngines(embedder, await openSnapshotFolder(snapshotFolder, recipe));
  const snapshot = await openSnapshot(config.indexFolder, recipe);
  const check = await tryEngines(embedder, snapshot);
  const searchable = await searchInMemory(snapshot, config, embedder);
  const fault = await findCanaryFault(await partsOver(searchable, config, embedder));
  if (fault !== undefined) throw unfit(snapshot.folder, fault);
  return check;
}
