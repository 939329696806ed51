// An index that was read or built comes in, an encoder and engines to search it go out: what building, opening and measuring have
// in common.
import { basename, resolve } from "node:path";
import { createBm25LexicalIndex } from "../adapters/bm25-lexical-index.ts";
import { createExactVectorIndex } from "../adapters/exact-vector-index.ts";
import { type HnswEngine, loadHnsw } from "../adapters/hnsw-vector-index.ts";
import { buildLists } from "../adapters/lists-vector-index/build-lists.ts";
import { openLists } from "../adapters/lists-vector-index.ts";
import type { OpenSnapshot } from "../adapters/snapshot-files.ts";
import { checkModelFolder, identifyModel } from "../adapters/transformers-encoder/model-folder.ts";
import type { AssistantParts } from "../answering/answer-question.ts";
import type { Config } from "../config.ts";
import { AssistantError } from "../errors.ts";
import type { Embedder, VectorIndex, VectorIndexBuilder } from "../ports.ts";

/** Told how many of the texts are embedded. */
export type OnProgress = (done: number, total: number) => void;

/** Engines over a library: what an assistant is built on, wherever they are. */
export type Searchable = Pick<AssistantParts, "library" | "vectors" | "lexical">;

/** `INDEX_STORE` of an index that is served from the folder that it was built in. */
export const FILES = "files";

/** Vectors from which on a scan of all of them is slower than looking at the nearest lists (docs/decisions/0004). */
const SCAN_LIMIT = 10_000;

/** Opens the encoder that the configuration names; its package, which takes long to load, is loaded with the first. */
export async function openEmbedder({ modelFolder }: Config): Promise<Embedder> {
  const { openTransformersEncoder } = await import("../adapters/transformers-encoder.ts");
  return openTransformersEncoder({ modelFolder, modelId: basename(modelFolder) });
}

/** The `modelId` that the encoder has once it is open, without opening it. */
export async function identifyEmbedder({ modelFolder }: Config): Promise<string> {
  const folder = resolve(modelFolder);
  const { files } = await checkModelFolder(folder);
  return identifyModel(folder, basename(modelFolder), files);
}

/** Engines in memory over a snapshot that was read from files, or never written. */
export async function searchInMemory(
  snapshot: Pick<OpenSnapshot, "library" | "vectors" | "terms" | "hnswFile" | "listsFile">,
  config: Config,
  embedder: Embedder,
): Promise<Searchable> {
  return {
    library: snapshot.library,
    vectors: openVectors(snapshot, config, embedder.dimensions, await loadHnsw()),
    lexical: searchWords(snapshot.terms),
  };
}

/** What searches the words of a snapshot. */
export function searchWords(terms: OpenSnapshot["terms"]): Searchable["lexical"] {
  return new Map(Array.from(terms, ([group, index]) => [group, createBm25LexicalIndex(index)]));
}

/** True where a graph over the vectors is asked for, or pays. */
export function wantsGraph(config: Config, chunks: number): boolean {
  return config.vectorIndex === "hnsw" || (config.vectorIndex === "auto" && chunks > SCAN_LIMIT);
}

/** What writes the lists of a large collection. */
export function listsBuilder(config: Config): VectorIndexBuilder {
  return {
    pays: (size) => wantsLists(config, size),
    build: buildLists,
  };
}

function wantsLists(config: Config, chunks: number): boolean {
  return config.vectorIndex === "lists" || (config.vectorIndex === "auto" && chunks > SCAN_LIMIT);
}

/** The graph when asked for, lists when asked for or when the collection is too large to scan; the exact scan otherwise. */
function openVectors(
  snapshot: Pick<OpenSnapshot, "library" | "vectors" | "hnswFile" | "listsFile">,
  config: Config,
  dimensions: number,
  hnsw: HnswEngine | undefined,
): VectorIndex {
  const size = snapshot.library.chunks.length;
  if (config.vectorIndex === "hnsw") {
    if (hnsw !== undefined && snapshot.hnswFile !== undefined)
      return hnsw.open(snapshot.hnswFile, size, dimensions);
    throw new AssistantError(
      "vector-index-unavailable",
      "The HNSW index was asked for, but it is not there.",
      {
        remedy:
          "Install a C++ compiler and run `npm rebuild hnswlib-node` and `youju index`, or unset YOUJU_VECTOR_INDEX.",
      },
    );
  }
  if (config.vectorIndex === "lists" && snapshot.listsFile === undefined) {
    throw new AssistantError(
      "vector-index-unavailable",
      "Lists of vectors were asked for, but this index has none.",
      {
        remedy: "Run `youju index` with YOUJU_VECTOR_INDEX=lists, or unset YOUJU_VECTOR_INDEX.",
      },
    );
  }
  const { listsFile, vectors } = snapshot;
  if (listsFile !== undefined && (wantsLists(config, size) || vectors.inMemory === undefined))
    return openLists(listsFile, vectors);
  if (vectors.inMemory !== undefined) return createExactVectorIndex(vectors.inMemory, dimensions);
  throw new AssistantError(
    "vector-index-unavailable",
    "There are too many vectors to scan, and their lists are not there or damaged.",
    { remedy: "Run `youju index` to build it anew, with YOUJU_VECTOR_INDEX unset." },
  );
}
