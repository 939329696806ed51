// A snapshot comes in; what its engines do not find of it is thrown. A build tries what it has written so, and `youju check` what serves.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createExactVectorIndex } from "../adapters/exact-vector-index.ts";
import { loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { openLists } from "../adapters/lists-vector-index.ts";
import { type OpenSnapshot, openSnapshotFolder } from "../adapters/snapshot-files.ts";
import { runTrial } from "../adapters/trial-process.ts";
import type { Config } from "../config.ts";
import { SNAPSHOT_FILES } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import { recipeOf } from "../indexing/build-index.ts";
import { findEngineFault } from "../indexing/try-engines.ts";
import type { Embedder, VectorIndex } from "../ports.ts";
import { searchWords } from "./search-index.ts";

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

/**
 * Tries a finished snapshot; throws index-damaged where it may not serve. A graph is opened by native code, which may take its process
 * with it: such a snapshot is tried in a process of its own.
 */
export async function trySnapshot(config: Config, embedder: Embedder, folder: string): Promise<void> {
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

/** Looks for what an open snapshot holds with each of its engines; throws index-damaged if in vain. */
export async function tryEngines(embedder: Embedder, snapshot: OpenSnapshot): Promise<IndexCheck> {
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

/** The refusal of a snapshot that does not hold what it should. */
export function unfit(folder: string, why: string): AssistantError {
  return new AssistantError(
    "index-damaged",
    `The snapshot ${basename(folder)} did not pass its trial: ${why}`,
    {
      remedy: "The old index still serves. Check the model and the documents, and build again.",
    },
  );
}
