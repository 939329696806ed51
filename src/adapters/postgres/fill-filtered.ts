// A filter that cannot be said in SQL comes in, a full list of admitted hits goes out: the database is asked ever deeper until
// there are enough, or no more.
import type { ChunkFilter, Hit } from "../../ports.ts";

/** How much deeper each further query looks. */
const DEEPER = 8;

/** At most `limit` admitted hits of a ranking that `query` gives to any depth, in its order; `size` hits are all. */
export async function fillFiltered(
  limit: number,
  size: number,
  filter: ChunkFilter | undefined,
  query: (depth: number) => Promise<readonly Hit[]>,
): Promise<readonly Hit[]> {
  if (filter === undefined || filter.filters !== undefined) return query(limit);
  for (let depth = limit * DEEPER; ; depth *= DEEPER) {
    const hits = await query(Math.min(depth, size));
    const admitted = hits.filter(({ chunk }) => filter(chunk));
    if (admitted.length >= limit || depth >= size || hits.length < depth) return admitted.slice(0, limit);
  }
}
