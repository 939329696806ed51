// A configuration comes in, an index goes out: built from the configured documents, tried before it serves, and copied into
// the configured database.
import { loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { hashProgram } from "../adapters/program-files.ts";
import { openSnapshot } from "../adapters/snapshot-files.ts";
import type { Config } from "../config.ts";
import type { SnapshotRecipe } from "../domain/snapshot.ts";
import {
  type BuildReport,
  buildIndex as buildSnapshot,
  type EngineBuilders,
  recipeOf,
} from "../indexing/build-index.ts";
import { withBuildLock } from "../indexing/build-lock.ts";
import { removeLeftovers } from "../indexing/write-snapshot.ts";
import type { Embedder } from "../ports.ts";
import { openPrevious } from "./previous-index.ts";
import { FILES, listsBuilder, type OnProgress, openEmbedder, wantsGraph } from "./search-index.ts";
import { findStanding } from "./standing-index.ts";
import { trySnapshot } from "./try-snapshot.ts";

/** Builds the index of the configured documents; where nothing changed since the last build, its snapshot stands as it is. */
export async function buildIndex(
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<BuildReport> {
  const standing = await withBuildLock(config.indexFolder, async () => {
    await removeLeftovers(config.indexFolder);
    return findStanding(config, await openBuilders(config));
  });
  if (standing === undefined) return buildWith(config, await openEmbedder(config), onProgress);
  await publish(config, standing.recipe, onProgress);
  return standing.report;
}

/** Builds with an encoder that is open already, whether anything changed or not; what the last index holds is not made again. */
export async function buildWith(
  config: Config,
  embedder: Embedder,
  onProgress: OnProgress,
): Promise<BuildReport> {
  const report = await buildSnapshot({
    ...(await openBuilders(config)),
    seedsFolder: config.seedsFolder,
    indexFolder: config.indexFolder,
    embedder,
    previous: await openPrevious(config.indexFolder, recipeOf(embedder)),
    program: hashProgram(),
    check: (folder) => trySnapshot(config, embedder, folder),
    onProgress,
  });
  await publish(config, recipeOf(embedder), onProgress);
  return report;
}

/** What writes the files to search by: the graph of any collection where it was asked for. */
async function openBuilders(config: Config): Promise<EngineBuilders> {
  const hnsw = await loadHnsw();
  const isWanted = hnsw !== undefined && config.vectorIndex === "hnsw";
  return { hnsw: isWanted ? { ...hnsw, pays: () => true } : hnsw, lists: listsBuilder(config) };
}

/** Copies the current index into the configured database, where there is one, and makes it current there. */
async function publish(config: Config, recipe: SnapshotRecipe, onProgress: OnProgress): Promise<void> {
  if (config.indexStore === FILES) return;
  const snapshot = await openSnapshot(config.indexFolder, recipe);
  const withGraph = wantsGraph(config, snapshot.library.chunks.length);
  const { publishTo } = await import("../adapters/postgres/index-store.ts");
  await publishTo(config.indexStore, { ...snapshot, recipe, withGraph }, onProgress);
}
