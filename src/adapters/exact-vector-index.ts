// Nearest neighbours by scanning every vector: full recall, deterministic, a tenth of a millisecond at a thousand vectors.
// The reference that faster engines are measured against.
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../ports.ts";
import { floatRows } from "../vectors/float-rows.ts";

/** Questions under way at once whose products are kept from their search to their similarities. */
const KEPT_SCANS = 16;

/**
 * An exact index over unit vectors laid end to end.
 * @param vectors `size × dimensions` numbers; they are copied.
 */
export function createExactVectorIndex(vectors: Float32Array, dimensions: number): VectorIndex {
  const rows = floatRows(vectors, dimensions);
  const { size } = rows;
  const kept = new Map<Float32Array, Float64Array>();
  /** A question is searched by and then compared with many chunks: one scan serves both. */
  const scan = (vector: Float32Array): Float64Array => {
    const known = kept.get(vector);
    if (known !== undefined) return known;
    const products = rows.products(vector);
    const oldest = kept.size >= KEPT_SCANS ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(vector, products);
    return products;
  };
  return {
    engine: "exact",
    size,
    dimensions,
    async search(vector, limit, filter) {
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      return topHits(scan(vector), limit, filter);
    },
    async similarities(vector, chunks) {
      const products = scan(vector);
      return chunks.map((chunk) => products[chunk] ?? 0);
    },
  };
}

/** Candidates are cut back to the limit when they are so many times as many: sorting a few seldom costs little. */
const SLACK = 4;

function topHits(scores: Float64Array, limit: number, filter: ChunkFilter | undefined): readonly Hit[] {
  let hits: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let chunk = 0; chunk < scores.length; chunk++) {
    const score = scores[chunk] as number;
    // A later chunk that only ties with the last of a full list stands behind it.
    if (score <= least || (filter !== undefined && !filter(chunk))) continue;
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
