// Nearest neighbours by scanning every vector: full recall, deterministic, 0.2 ms at a thousand vectors. The
// reference that HNSW is measured against, and the fallback where no native addon could be built.
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../ports.ts";

/**
 * An exact index over unit vectors laid end to end.
 * @param vectors `size × dimensions` numbers; the caller must not change them afterwards.
 */
export function createExactVectorIndex(vectors: Float32Array, dimensions: number): VectorIndex {
  const size = vectors.length / dimensions;
  return {
    engine: "exact",
    size,
    dimensions,
    async search(vector, limit, filter) {
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      return topHits(size, limit, filter, (chunk) => dotProduct(vectors, chunk * dimensions, vector));
    },
    similarities: async (vector, chunks) =>
      chunks.map((chunk) =>
        chunk >= 0 && chunk < size ? dotProduct(vectors, chunk * dimensions, vector) : 0,
      ),
  };
}

function dotProduct(vectors: Float32Array, offset: number, query: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < query.length; i++) sum += (vectors[offset + i] as number) * (query[i] as number);
  return sum;
}

/** Candidates are cut back to the limit when they are so many times as many: sorting a few seldom costs little. */
const SLACK = 4;

function topHits(
  size: number,
  limit: number,
  filter: ChunkFilter | undefined,
  scoreOf: (chunk: number) => number,
): readonly Hit[] {
  let hits: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let chunk = 0; chunk < size; chunk++) {
    if (filter !== undefined && !filter(chunk)) continue;
    const score = scoreOf(chunk);
    // A later chunk that only ties with the last of a full list stands behind it.
    if (score <= least) continue;
    hits.push({ chunk, score });
    if (hits.length < SLACK * limit) continue;
    hits = best(hits, limit);
    least = hits.at(-1)?.score ?? least;
  }
  return best(hits, limit);
}

function best(hits: Hit[], limit: number): Hit[] {
  return hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk).slice(0, limit);
}
