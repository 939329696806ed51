// A configuration comes in, an index goes out: built from the configured documents, tried before it serves, and copied into
// the configured database.
import { loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { hashProgram } from "../adapters/program-files.ts";
import { openSnapshot } from "../adapters/snapshot-files.ts";
import type { Config } from "../config.ts";
import { type BuildReport, buildIndex as buildSnapshot, recipeOf } from "../indexing/build-index.ts";
import type { Embedder, VectorIndexBuilder } from "../ports.ts";
import { openPrevious } from "./previous-index.ts";
import { FILES, listsBuilder, type OnProgress, openEmbedder, wantsGraph } from "./search-index.ts";
import { trySnapshot } from "./try-snapshot.ts";

/** Builds the index of the configured documents; texts that the last index holds are not embedded again. */
export async function buildIndex(
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<BuildReport> {
  const embedder = await openEmbedder(config);
  return buildWith(config, embedder, onProgress);
}

/** The same with an encoder that is open already. */
export async function buildWith(
  config: Config,
  embedder: Embedder,
  onProgress: OnProgress,
): Promise<BuildReport> {
  const report = await buildSnapshot({
    seedsFolder: config.seedsFolder,
    indexFolder: config.indexFolder,
    embedder,
    hnsw: await graphBuilder(config),
    lists: listsBuilder(config),
    previous: await openPrevious(config.indexFolder, recipeOf(embedder)),
    program: await hashProgram(),
    check: (folder) => trySnapshot(config, embedder, folder),
    onProgress,
  });
  if (config.indexStore !== FILES) await publish(config, embedder, onProgress);
  return report;
}

/** What writes the graph: of any collection where it was asked for. */
async function graphBuilder(config: Config): Promise<VectorIndexBuilder | undefined> {
  const hnsw = await loadHnsw();
  return hnsw !== undefined && config.vectorIndex === "hnsw" ? { ...hnsw, pays: () => true } : hnsw;
}

/** Copies the index that was built into the configured database, and makes it current there. */
async function publish(config: Config, embedder: Embedder, onProgress: OnProgress): Promise<void> {
  const recipe = recipeOf(embedder);
  const snapshot = await openSnapshot(config.indexFolder, recipe);
  const withGraph = wantsGraph(config, snapshot.library.chunks.length);
  const { publishTo } = await import("../adapters/postgres/index-store.ts");
  await publishTo(config.indexStore, { ...snapshot, recipe, withGraph }, onProgress);
}
