// Nearest neighbours among vectors that lie in lists by their nearest centre (an inverted file): a search looks at the lists
// near the question only, over bytes, and what it finds there is scored anew from the vectors themselves. For collections
// too large to scan, on any machine: no native addon, a quarter of the memory, built in minutes for a million vectors.

import { bestFirst } from "../domain/best-first.ts";
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { ChunkFilter, VectorIndex } from "../ports.ts";
import { largest } from "../vectors/largest.ts";
import type { VectorRows } from "../vectors/vector-rows.ts";
import { type Lists, readLists } from "./lists-vector-index/read-lists.ts";

/** So many times the root of the number of lists are looked at (docs/decisions/0004). */
const PROBE_FACTOR = 6.5;
/**
 * What a list's spread counts beside the nearness of its centre: a list that reaches far may hold a near vector although its
 * centre is far. With it 97 of 100 of the true ten are found among 326 779 vectors, without it 92 (docs/decisions/0004).
 */
const SPREAD_WEIGHT = 0.3;
/** How many times as many as asked for are scored anew: bytes put neighbours a place or two out of order. */
const MARGIN = 2;

/** Opens lists whose size and hash were checked before; `exact` are the vectors that they were made of. */
export function openLists(file: string, exact: VectorRows): VectorIndex {
  const { size, dimensions } = exact;
  const lists = readLists(file, size, dimensions);
  const isThere = (chunk: number): boolean => Number.isInteger(chunk) && chunk >= 0 && chunk < size;
  return {
    engine: "lists",
    size,
    dimensions,
    async search(vector, limit, filter, signal) {
      signal?.throwIfAborted();
      const fault = vectorFault(vector, dimensions);
      if (fault !== undefined) throw new AssistantError("request-invalid", `Not a query vector: ${fault}.`);
      const near = nearIn(lists, vector, MARGIN * limit, filter);
      const scores = exact.products(vector, near);
      const hits = near.map((chunk, i) => ({ chunk, score: scores[i] as number }));
      return hits.sort(bestFirst).slice(0, limit);
    },
    async similarities(vector, chunks) {
      const there = chunks.filter(isThere);
      const products = exact.products(vector, there);
      if (there.length === chunks.length) return Array.from(products);
      const productOf = new Map(there.map((chunk, i) => [chunk, products[i] as number]));
      return chunks.map((chunk) => productOf.get(chunk) ?? 0);
    },
  };
}

/** The nearest by their bytes, in the lists that promise most and, where a filter leaves too few, in as many more as it takes. */
function nearIn(
  lists: Lists,
  vector: Float32Array,
  limit: number,
  filter: ChunkFilter | undefined,
): readonly number[] {
  if (limit < 1) return [];
  const probes = Math.min(lists.count, Math.ceil(PROBE_FACTOR * Math.sqrt(lists.count)));
  const best = bestOf(limit);
  lists.rows.take(vector);
  const promising = promisingLists(lists, vector, filter === undefined ? probes : lists.count);
  for (let rank = 0; rank < promising.length; rank++) {
    if (rank >= probes && (filter === undefined || best.count() >= limit)) break;
    readList(lists, promising[rank] as number, best, filter);
  }
  return best.chunks();
}

/** Takes what of a list is among the best so far; `lists.rows` has taken the vector. */
function readList(lists: Lists, list: number, best: Best, filter: ChunkFilter | undefined): void {
  const from = lists.starts[list] as number;
  const products = lists.rows.products(from, lists.starts[list + 1] as number);
  let least = best.least();
  for (let i = 0; i < products.length; i++) {
    const score = products[i] as number;
    if (score <= least) continue;
    const chunk = lists.chunks[from + i] as number;
    if (filter !== undefined && !filter(chunk)) continue;
    best.take(chunk, score);
    least = best.least();
  }
}

type Best = ReturnType<typeof bestOf>;

/** Keeps the best `limit` of all that it takes, and knows the least score that still counts. */
function bestOf(limit: number) {
  const room = 4 * limit;
  const chunks = new Uint32Array(room);
  const scores = new Float64Array(room);
  let count = 0;
  let least = Number.NEGATIVE_INFINITY;
  /** Of equals at the end of the list, the first that were taken stay. */
  const cut = (): void => {
    if (count <= limit) return;
    const last = largest(scores.slice(0, count), limit);
    let above = 0;
    for (let i = 0; i < count; i++) if ((scores[i] as number) > last) above++;
    let equals = limit - above;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const score = scores[i] as number;
      if (score < last || (score === last && equals-- <= 0)) continue;
      chunks[kept] = chunks[i] as number;
      scores[kept] = score;
      kept++;
    }
    count = kept;
    least = last;
  };
  return {
    count: (): number => Math.min(count, limit),
    least: (): number => least,
    take: (chunk: number, score: number): void => {
      chunks[count] = chunk;
      scores[count] = score;
      count++;
      if (count === room) cut();
    },
    chunks: (): readonly number[] => {
      cut();
      return Array.from(chunks.subarray(0, count));
    },
  };
}

/** As many lists as are wanted, and those that promise as much as the last of them; the most promising first. */
function promisingLists(
  { centres, spreads, count }: Lists,
  vector: Float32Array,
  wanted: number,
): Uint32Array {
  centres.take(vector);
  const promise = centres.products(0, count).slice();
  for (let i = 0; i < count; i++)
    promise[i] = (promise[i] as number) + SPREAD_WEIGHT * (spreads[i] as number);
  const enough = wanted < count ? largest(promise.slice(), wanted) : Number.NEGATIVE_INFINITY;
  const order = new Uint32Array(count);
  let kept = 0;
  for (let i = 0; i < count; i++) if ((promise[i] as number) >= enough) order[kept++] = i;
  return order.subarray(0, kept).sort((a, b) => (promise[b] as number) - (promise[a] as number) || a - b);
}
