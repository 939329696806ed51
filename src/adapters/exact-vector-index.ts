// Nearest neighbours among all vectors: full recall, deterministic, a tenth of a millisecond at a thousand vectors. Bytes tell
// which could be near, and those are scored by the vectors themselves: the hits and scores of a plain scan, from a part of it.

import { bestFirst } from "../domain/best-first.ts";
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { VectorIndex } from "../ports.ts";
import { floatRows } from "../vectors/float-rows.ts";
import { nearRows } from "../vectors/near-rows.ts";

/** Questions under way at once whose products are kept from their search to their similarities. */
const KEPT_SCANS = 16;

/**
 * An exact index over unit vectors laid end to end.
 * @param vectors `size × dimensions` numbers; they are copied.
 */
export function createExactVectorIndex(vectors: Float32Array, dimensions: number): VectorIndex {
  const rows = floatRows(vectors, dimensions);
  const near = nearRows(vectors, dimensions);
  const { size } = rows;
  const kept = new Map<Float32Array, Float64Array>();
  /** A question is searched by and then compared with many chunks: what is multiplied once serves both. */
  const productsOf = (vector: Float32Array, chunks: readonly number[]): Float64Array => {
    const known = kept.get(vector) ?? rows.noProducts();
    const oldest = !kept.has(vector) && kept.size >= KEPT_SCANS ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(vector, known);
    rows.complete(known, vector, chunks);
    return known;
  };
  return {
    engine: "exact",
    size,
    dimensions,
    async search(vector, limit, filter, signal) {
      signal?.throwIfAborted();
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      const chunks = near.find(vector, limit, filter);
      const products = productsOf(vector, chunks);
      const hits = chunks.map((chunk) => ({ chunk, score: products[chunk] as number }));
      return hits.sort(bestFirst).slice(0, limit);
    },
    async similarities(vector, chunks) {
      const there = chunks.filter((chunk) => Number.isInteger(chunk) && chunk >= 0 && chunk < size);
      const products = productsOf(vector, there);
      return there.length === chunks.length
        ? chunks.map((chunk) => products[chunk] as number)
        : chunks.map((chunk) => (chunk < size ? (products[chunk] ?? 0) : 0));
    },
  };
}
