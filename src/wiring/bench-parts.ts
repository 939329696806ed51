// What `youju bench` measures is plugged together here: the service's own parts over an index, each beside the bare thing
// that it is built on, and the tutorial's pipeline over the same texts.
import { createExactVectorIndex } from "../adapters/exact-vector-index.ts";
import { type BareGraph, loadHnsw } from "../adapters/hnsw-vector-index.ts";
import {
  buildTutorial,
  lentEmbeddings,
  type TutorialPipeline,
  type TutorialStore,
  tutorialEmbeddings,
} from "../adapters/langchain-tutorial.ts";
import { openSnapshot } from "../adapters/snapshot-files.ts";
import {
  describeMachine,
  peakBytes,
  processorClock,
  residentBytes,
  runOwnCommand,
  wallClock,
} from "../adapters/this-process.ts";
import { type BareEncoder, openBareEncoder } from "../adapters/transformers-encoder/bare-encoder.ts";
import type { AssistantParts } from "../answering/answer-question.ts";
import type { Config } from "../config.ts";
import { AssistantError } from "../errors.ts";
import { recipeOf } from "../indexing/build-index.ts";
import { loadDocuments } from "../indexing/load-documents.ts";
import { readRegister } from "../indexing/read-register.ts";
import type { VectorIndex } from "../ports.ts";
import { openEmbedder, searchInMemory } from "./search-index.ts";

/** An index with its engines one by one. */
export interface BenchParts {
  /** The parts as the service has them. */
  readonly parts: AssistantParts;
  readonly exact: VectorIndex;
  /** Undefined where the native addon is not installed. */
  readonly graph: { readonly own: VectorIndex; readonly bare: BareGraph } | undefined;
}

/** Opens the index that is there with every engine beside it. */
export async function openBenchParts(config: Config): Promise<BenchParts> {
  const embedder = await openEmbedder(config);
  const snapshot = await openSnapshot(config.indexFolder, recipeOf(embedder));
  const { hnswFile, vectors } = snapshot;
  const hnsw = await loadHnsw();
  const size = snapshot.library.chunks.length;
  const graph =
    hnsw === undefined || hnswFile === undefined
      ? undefined
      : {
          own: hnsw.open(hnswFile, size, embedder.dimensions),
          bare: hnsw.openBare(hnswFile, embedder.dimensions),
        };
  // Loaded here: a build that is measured needs no answering line.
  const { partsOver } = await import("./assistant-parts.ts");
  const parts = await partsOver(await searchInMemory(snapshot, config, embedder), config, embedder);
  if (vectors.inMemory === undefined)
    throw new AssistantError(
      "vector-index-unavailable",
      "There are too many vectors to compare with a scan of them.",
    );
  return { parts, exact: createExactVectorIndex(vectors.inMemory, embedder.dimensions), graph };
}

/** The weights of the configured encoder in a bare session. */
export function openBareSession(config: Config): Promise<BareEncoder | undefined> {
  return openBareEncoder(config.modelFolder);
}

/** The tutorial's pipeline over the documents of the configured folder, with the same weights: by its own embeddings, or by ours. */
export async function openTutorial(
  kind: TutorialStore,
  config: Config,
  lent: boolean,
): Promise<TutorialPipeline | undefined> {
  const register = await readRegister(config.seedsFolder);
  const documents = await loadDocuments(config.seedsFolder, register);
  return buildTutorial(
    kind,
    documents.map(({ document }) => document.text),
    lent ? lentEmbeddings(await openEmbedder(config)) : await tutorialEmbeddings(config.modelFolder),
  );
}

/** The machine and the process as they are measured. */
export { describeMachine, peakBytes, processorClock, residentBytes, runOwnCommand, wallClock };
