// A configuration comes in, an index goes out: built from the configured documents, tried before it serves, and copied into
// the configured database.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { openLists } from "../adapters/lists-vector-index.ts";
import { publishTo } from "../adapters/postgres/index-store.ts";
import { openSnapshot, openSnapshotFolder, readCurrentManifest } from "../adapters/snapshot-files.ts";
import { runTrial } from "../adapters/trial-process.ts";
import { findCanaryFault } from "../answering/canaries.ts";
import type { Config } from "../config.ts";
import { AssistantError } from "../errors.ts";
import { type BuildReport, buildIndex as buildSnapshot, recipeOf } from "../indexing/build-index.ts";
import { embeddingText } from "../indexing/embed-chunks.ts";
import type { Embedder, VectorIndex, VectorIndexBuilder } from "../ports.ts";
import {
  FILES,
  listsBuilder,
  type OnProgress,
  openEmbedder,
  partsOver,
  searchInMemory,
  wantsGraph,
} from "./search-index.ts";

/** What a check of an index came to. */
export interface IndexCheck {
  readonly indexId: string;
  readonly folder: string;
  readonly engines: readonly VectorIndex["engine"][];
  readonly degraded: string | null;
}

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
    known: await knownVectors(config, embedder),
    check: (folder) => trySnapshot(config, folder),
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

/** Tries a finished snapshot in a process of its own; throws index-damaged where it may not serve. */
async function trySnapshot(config: Config, folder: string): Promise<void> {
  if (!existsSync(COMMAND_LINE)) {
    await checkIndex(config, folder);
    return;
  }
  const { modelFolder, termTableFolder } = config;
  const { passed, reason } = await runTrial(COMMAND_LINE, [
    ...["check", "--snapshot", folder, "--model", modelFolder, "--terms", termTableFolder],
  ]);
  if (!passed) throw unfit(folder, reason);
}

/** Opens an index (a snapshot folder, else the current one) and looks for what it holds; throws index-damaged if in vain. */
export async function checkIndex(config: Config, snapshotFolder?: string): Promise<IndexCheck> {
  const embedder = await openEmbedder(config);
  const recipe = recipeOf(embedder);
  const snapshot = await (snapshotFolder === undefined
    ? openSnapshot(config.indexFolder, recipe)
    : openSnapshotFolder(snapshotFolder, recipe));
  const scanned = { ...config, vectorIndex: "exact" } as const;
  const parts = await partsOver(await searchInMemory(snapshot, scanned, embedder), scanned, embedder);
  const hnsw = await loadHnsw();
  const graph =
    hnsw === undefined || snapshot.hnswFile === undefined
      ? []
      : [hnsw.open(snapshot.hnswFile, snapshot.library.chunks.length, embedder.dimensions)];
  const lists = snapshot.listsFile === undefined ? [] : [openLists(snapshot.listsFile, snapshot.vectors)];
  const scan = snapshot.vectors.inMemory === undefined ? [] : [parts.vectors];
  const vectors = [...scan, ...graph, ...lists];
  const fault = await findCanaryFault(parts, vectors);
  if (fault !== undefined) throw unfit(snapshot.folder, fault);
  return {
    indexId: snapshot.library.indexId,
    folder: snapshot.folder,
    engines: vectors.map(({ engine }) => engine),
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

async function knownVectors(config: Config, embedder: Embedder): Promise<ReadonlyMap<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  const manifest = await readCurrentManifest(config.indexFolder);
  if (manifest?.recipe.embedder !== embedder.modelId) return known;
  const snapshot = await openSnapshot(config.indexFolder, manifest.recipe).catch((error: unknown) => {
    if (error instanceof AssistantError) return undefined;
    throw error;
  });
  if (snapshot === undefined) return known;
  const { library, vectors } = snapshot;
  for (let number = 0; number < library.chunks.length; number++) {
    const chunk = library.chunks.at(number);
    const paragraph = library.paragraph(chunk?.paragraphId ?? "");
    if (chunk !== undefined && paragraph !== undefined)
      known.set(
        embeddingText(paragraph, chunk),
        vectors.inMemory === undefined ? vectors.at(number).slice() : vectors.at(number),
      );
  }
  return known;
}
