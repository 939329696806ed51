// BM25 computed by the database from the postings of the question's terms, with the same formula and the same statistics as
// the engine in memory. How many chunks hold a term is kept here: it is small, and every word of a question asks for it.
import { BM25, inverseDocumentFrequency } from "../../domain/bm25.ts";
import type { TermGroup } from "../../domain/snapshot.ts";
import type { ChunkFilter, Hit, LexicalIndex, QueryTerm } from "../../ports.ts";
import type { SearchedDatabase } from "./database.ts";
import { fillFiltered } from "./fill-filtered.ts";
import { filterSql } from "./filter-sql.ts";

/** What is known of a group of languages as a whole. */
export interface TermStatistics {
  /** Chunks in the group. */
  readonly size: number;
  /** In weighted terms. */
  readonly meanLength: number;
  /** Chunks that hold each term. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * Scores are added up in whole steps of a billionth of a thousandth: the sum of floating-point numbers depends on the order in
 * which the database happens to come upon them, and the same question would have another score, or another order of ties.
 */
const STEPS = "1e12";

/** An index over the `postings` of a snapshot's schema. */
export function createPostgresLexicalIndex(
  database: SearchedDatabase,
  schema: string,
  group: TermGroup,
  { size, meanLength, frequencies }: TermStatistics,
): LexicalIndex {
  const idf = (term: string): number => {
    const frequency = frequencies.get(term);
    return frequency === undefined ? 0 : inverseDocumentFrequency(frequency, size);
  };
  const best = (
    terms: readonly QueryTerm[],
    limit: number,
    filter: ChunkFilter | undefined,
    signal: AbortSignal | undefined,
  ) => {
    const { condition, values } = filterSql(filter?.filters, 6);
    return database.query<Hit>(
      `SELECT c.number AS chunk,
         (sum((${STEPS} * q.gain * p.weight / (p.weight + $4 + $5 * c.length))::int8) / ${STEPS})::float8 AS score
       FROM unnest($1::text[], $2::float8[]) AS q(term, gain)
       JOIN ${schema}.postings t ON t.term_group = '${group}' AND t.term = q.term
       CROSS JOIN LATERAL unnest(t.chunks, t.weights::float8[]) AS p(chunk, weight)
       JOIN ${schema}.chunks c ON c.number = p.chunk
       WHERE ${condition} GROUP BY c.number ORDER BY score DESC, c.number LIMIT $3`,
      [
        terms.map(({ term }) => term),
        terms.map(({ term, weight }) => weight * idf(term) * (BM25.k1 + 1)),
        limit,
        BM25.k1 * (1 - BM25.b),
        (BM25.k1 * BM25.b) / meanLength,
        ...values,
      ],
      signal,
    );
  };
  return {
    size,
    idf,
    async search(terms, limit, filter, signal) {
      signal?.throwIfAborted();
      const known = terms.filter(({ term }) => frequencies.has(term));
      if (known.length === 0) return [];
      return fillFiltered(limit, size, filter, (depth) => best(known, depth, filter, signal));
    },
  };
}
