// Nearest neighbours by pgvector: an HNSW index over the chunks of a snapshot, or a scan of all where it has none.
import { vectorFault } from "../../domain/vector.ts";
import { AssistantError } from "../../errors.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../../ports.ts";
import type { SearchedDatabase } from "./database.ts";
import { fillFiltered } from "./fill-filtered.ts";
import { filterSql } from "./filter-sql.ts";

interface Row {
  readonly chunk: number;
  readonly score: number;
}

/** An index over the `chunks` of a snapshot's schema. */
export function createPostgresVectorIndex(
  database: SearchedDatabase,
  schema: string,
  size: number,
  dimensions: number,
): VectorIndex {
  const nearest = async (
    vector: string,
    limit: number,
    filter?: ChunkFilter,
    signal?: AbortSignal,
  ): Promise<readonly Hit[]> => {
    const { condition, values } = filterSql(filter?.filters, 3);
    // Ordered by the distance alone, which is what the index can do; ties are settled after.
    return database.query<Row>(
      `SELECT c.number AS chunk, -(c.embedding <#> $1::vector) AS score FROM ${schema}.chunks c
       WHERE ${condition} ORDER BY c.embedding <#> $1::vector LIMIT $2`,
      [vector, limit, ...values],
      signal,
    );
  };
  return {
    engine: "pgvector",
    size,
    dimensions,
    async search(vector, limit, filter, signal) {
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      signal?.throwIfAborted();
      const hits = await fillFiltered(limit, size, filter, (depth) =>
        nearest(vectorLiteral(vector), depth, filter, signal),
      );
      return [...hits].sort((a, b) => b.score - a.score || a.chunk - b.chunk);
    },
    async similarities(vector, chunks, signal) {
      if (chunks.length === 0) return [];
      const rows = await database.query<Row>(
        `SELECT c.number AS chunk, -(c.embedding <#> $1::vector) AS score FROM ${schema}.chunks c
         WHERE c.number = ANY($2::int[])`,
        [vectorLiteral(vector), chunks],
        signal,
      );
      const scores = new Map(rows.map(({ chunk, score }) => [chunk, score]));
      return chunks.map((chunk) => scores.get(chunk) ?? 0);
    },
  };
}

/** A vector as pgvector reads it. */
export function vectorLiteral(vector: Float32Array): string {
  return `[${vector.join(",")}]`;
}
