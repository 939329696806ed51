// Nearest neighbours through hnswlib's graph (Malkov & Yashunin 2018), for collections too large to scan. The native
// addon is optional: where it could not be built, `loadHnsw` says so and the exact index serves.
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, Hit, VectorIndex, VectorIndexBuilder, VectorSource } from "../ports.ts";

/** Links a node and width of the search while building; hnswlib's documented middle ground for recall above .99. */
const LINKS = 32;
const BUILD_WIDTH = 200;
/** Width of the search while serving; at least the limit asked for. */
const SEARCH_WIDTH = 200;
/** Vectors above which the graph takes longer to build than all the rest of an index; lists serve in its place. */
const MOST_LINKED = 20_000;
/** Seed of the graph's level draw: the same vectors give the same file. */
const SEED = 100;

/** A name that the compiler does not follow: an optional package's types are absent where it could not be installed. */
const PACKAGE: string = "hnswlib-node";

/** What is used of the package. */
interface Native {
  readonly HierarchicalNSW: new (space: "ip", dimensions: number) => NativeGraph;
}

interface NativeGraph {
  initIndex(options: {
    readonly maxElements: number;
    readonly m: number;
    readonly efConstruction: number;
    readonly randomSeed: number;
  }): void;
  addPoint(vector: number[], label: number): void;
  writeIndexSync(file: string): void;
  readIndexSync(file: string): void;
  getCurrentCount(): number;
  getPoint(label: number): number[];
  setEf(width: number): void;
  searchKnn(
    vector: number[],
    limit: number,
    filter: ChunkFilter | undefined,
  ): { readonly neighbors: readonly number[]; readonly distances: readonly number[] };
}

/** The engine, once its native addon is loaded. */
export interface HnswEngine extends VectorIndexBuilder {
  /** Writes a graph over unit vectors to `file`. hnswlib reports no write error: seal it afterwards. */
  build(vectors: VectorSource, file: string): void;
  /** Opens a graph file whose size and hash were checked before: the native loader trusts every byte. */
  open(file: string, size: number, dimensions: number): VectorIndex;
  /** The native search over such a file with nothing around it: what `open` is measured against. */
  openBare(file: string, dimensions: number): BareGraph;
}

/** Numbers of the chunks nearest to a vector. */
export type BareGraph = (vector: number[], limit: number) => readonly number[];

/** Loads the native addon, or gives undefined where it is not installed (no compiler at install time). */
export async function loadHnsw(): Promise<HnswEngine | undefined> {
  const native = await importNative();
  if (native === undefined) return undefined;
  return {
    pays: (size) => size <= MOST_LINKED,
    build: (vectors, file) => buildGraph(native, vectors, file),
    open: (file, size, dimensions) => openGraph(native, file, size, dimensions),
    openBare: (file, dimensions) => {
      const graph = new native.HierarchicalNSW("ip", dimensions);
      graph.readIndexSync(file);
      graph.setEf(SEARCH_WIDTH);
      return (vector, limit) => graph.searchKnn(vector, limit, undefined).neighbors;
    },
  };
}

async function importNative(): Promise<Native | undefined> {
  try {
    const loaded: { readonly default: Native } = await import(PACKAGE);
    return loaded.default;
  } catch {
    return undefined;
  }
}

function buildGraph(native: Native, vectors: VectorSource, file: string): void {
  const { size, dimensions } = vectors;
  const graph = new native.HierarchicalNSW("ip", dimensions);
  graph.initIndex({
    maxElements: Math.max(1, size),
    m: LINKS,
    efConstruction: BUILD_WIDTH,
    randomSeed: SEED,
  });
  for (let chunk = 0; chunk < size; chunk++) {
    const vector = vectors.at(chunk);
    const fault = vectorFault(vector, dimensions);
    if (fault !== undefined)
      throw new AssistantError("model-unavailable", `Vector ${chunk} is unfit: ${fault}.`);
    graph.addPoint(Array.from(vector), chunk);
  }
  graph.writeIndexSync(file);
}

function openGraph(native: Native, file: string, size: number, dimensions: number): VectorIndex {
  const graph = new native.HierarchicalNSW("ip", dimensions);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== size) {
    throw new AssistantError(
      "index-damaged",
      `The HNSW graph holds ${graph.getCurrentCount()} vectors, not ${size}.`,
    );
  }
  return {
    engine: "hnsw",
    size,
    dimensions,
    async search(
      vector: Float32Array,
      limit: number,
      filter?: ChunkFilter,
      signal?: AbortSignal,
    ): Promise<readonly Hit[]> {
      signal?.throwIfAborted();
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      if (size === 0) return [];
      const wanted = Math.min(limit, size);
      graph.setEf(Math.max(SEARCH_WIDTH, wanted));
      const found = graph.searchKnn(Array.from(vector), wanted, filter);
      // hnswlib's inner-product distance is 1 - similarity.
      const hits = found.neighbors.map((chunk, i) => ({ chunk, score: 1 - (found.distances[i] as number) }));
      return hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk);
    },
    similarities: async (vector, chunks) =>
      chunks.map((chunk) => {
        if (chunk < 0 || chunk >= size) return 0;
        return graph.getPoint(chunk).reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
      }),
  };
}
