// Nearest neighbours by scanning every vector: full recall, deterministic, a tenth of a millisecond at a thousand vectors.
// The reference that faster engines are measured against.
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../ports.ts";
import { floatRows } from "../vectors/float-rows.ts";
import { largest } from "../vectors/largest.ts";

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
    async search(vector, limit, filter, signal) {
      signal?.throwIfAborted();
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

function topHits(scores: Float64Array, limit: number, filter: ChunkFilter | undefined): readonly Hit[] {
  const admitted = filter === undefined ? scores.slice() : scores.filter((_, chunk) => filter(chunk));
  if (limit < 1) return [];
  const least = admitted.length <= limit ? Number.NEGATIVE_INFINITY : largest(admitted, limit);
  const hits: Hit[] = [];
  for (let chunk = 0; chunk < scores.length; chunk++) {
    const score = scores[chunk] as number;
    if (score >= least && (filter === undefined || filter(chunk))) hits.push({ chunk, score });
  }
  return hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk).slice(0, limit);
}
