// A configuration comes in, an index goes out: built from the configured documents, tried before it serves, and copied into
// the configured database.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createExactVectorIndex } from "../adapters/exact-vector-index.ts";
import { loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { openLists } from "../adapters/lists-vector-index.ts";
import { publishTo } from "../adapters/postgres/index-store.ts";
import { hashProgram } from "../adapters/program-files.ts";
import { type OpenSnapshot, openSnapshot, openSnapshotFolder } from "../adapters/snapshot-files.ts";
import { runTrial } from "../adapters/trial-process.ts";
import { findCanaryFault } from "../answering/canaries.ts";
import type { Config } from "../config.ts";
import { SNAPSHOT_FILES } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import { type BuildReport, buildIndex as buildSnapshot, recipeOf } from "../indexing/build-index.ts";
import { findEngineFault } from "../indexing/try-engines.ts";
import type { Embedder, VectorIndex, VectorIndexBuilder } from "../ports.ts";
import { openPrevious } from "./previous-index.ts";
import {
  FILES,
  listsBuilder,
  type OnProgress,
  openEmbedder,
  partsOver,
  searchInMemory,
  searchWords,
  wantsGraph,
} from "./search-index.ts";

/** What a check of an index came to. */
export interface IndexCheck {
  readonly indexId: string;
  readonly folder: string;
  readonly engines: readonly VectorIndex["engine"][];
  readonly degraded: string | null;
}

/** Most bytes of vectors that a trial keeps in memory, some 6 000 paragraphs: of more the lists are tried, and no scan. */
const TRIAL_BYTES = 2 ** 26;

/** The compiled command line, which a build tries its snapshot with; absent where the sources are run as they are. */
const COMMAND_LINE = fileURLToPath(new URL("../cli.js", import.meta.url));

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
  await publishTo(config.indexStore, { ...snapshot, recipe, withGraph }, onProgress);
}

/**
 * Tries a finished snapshot; throws index-damaged where it may not serve. A graph is opened by native code, which may take its process
 * with it: such a snapshot is tried in a process of its own.
 */
async function trySnapshot(config: Config, embedder: Embedder, folder: string): Promise<void> {
  if (!existsSync(join(folder, SNAPSHOT_FILES.hnsw)) || !existsSync(COMMAND_LINE)) {
    const hasLists = existsSync(join(folder, SNAPSHOT_FILES.lists));
    const memoryBytes = hasLists ? TRIAL_BYTES : undefined;
    await tryEngines(embedder, await openSnapshotFolder(folder, recipeOf(embedder), memoryBytes));
    return;
  }
  const { modelFolder, termTableFolder } = config;
  const { passed, reason } = await runTrial(COMMAND_LINE, [
    ...["check", "--snapshot", folder, "--model", modelFolder, "--terms", termTableFolder],
  ]);
  if (!passed) throw unfit(folder, reason);
}

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

async function tryEngines(embedder: Embedder, snapshot: OpenSnapshot): Promise<IndexCheck> {
  const { library, vectors, hnswFile, listsFile } = snapshot;
  const scan = vectors.inMemory && createExactVectorIndex(vectors.inMemory, embedder.dimensions);
  const hnsw = await loadHnsw();
  const graph =
    hnswFile === undefined ? undefined : hnsw?.open(hnswFile, library.chunks.length, embedder.dimensions);
  const lists = listsFile === undefined ? undefined : openLists(listsFile, vectors);
  const engines = [scan, graph, lists].filter((each) => each !== undefined);
  const lexical = searchWords(snapshot.terms);
  const fault = await findEngineFault({ library, lexical, vectors: engines, embedder });
  if (fault !== undefined) throw unfit(snapshot.folder, fault);
  return {
    indexId: library.indexId,
    folder: snapshot.folder,
    engines: engines.map(({ engine }) => engine),
    degraded: snapshot.degraded ?? null,
  };
}

function unfit(folder: string, why: string): AssistantError {
  return new AssistantError(
    "index-damaged",
    `The snapshot ${basename(folder)} did not pass its trial: ${why}`,
    {
      remedy: "The old index still serves. Check the model and the documents, and build again.",
    },
  );
}
