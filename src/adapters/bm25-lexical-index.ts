// BM25 over an inverted index of folded terms: the exact words of the question, rare ones first. Where its words are so common
// that reading all their postings would take long, the rare ones choose the candidates and the common ones only add to them
// (MaxScore, Turtle & Flood 1995): the same hits with the same scores, from a part of the postings.

import { bestFirst } from "../domain/best-first.ts";
import { inverseDocumentFrequency, lengthStatistics } from "../domain/bm25.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import type { ChunkFilter, Hit, LexicalIndex, QueryTerm } from "../ports.ts";
import { type Gains, gainsOf } from "./bm25-lexical-index/row-gains.ts";
import {
  add,
  addExactly,
  addToKnown,
  atLeast,
  type Board,
  type BoundedRow,
  clear,
  drop,
  openBoard,
  positionOf,
  scoreAt,
  type WantedRow,
} from "./bm25-lexical-index/score-board.ts";

/** Postings up to which reading all of them is the faster way. */
const FEW_POSTINGS = 5_000;
/** Of gains kept as 32-bit floats, and of sums added in another order; a bound that is missed by less is none. */
const ROUNDING = 1e-6;

/** What a search reads, and where it adds up. */
interface Search {
  readonly index: InvertedIndex;
  readonly gains: Gains;
  readonly board: Board;
  readonly filter: ChunkFilter | undefined;
  readonly limit: number;
}

/** A searcher over an inverted index; the arrays must not change afterwards. */
export function createBm25LexicalIndex(index: InvertedIndex, fewPostings = FEW_POSTINGS): LexicalIndex {
  const rowOf = new Map(index.terms.map((term, row) => [term, row]));
  const { size, meanLength } = lengthStatistics(index.lengths);
  const rarities = Float64Array.from(index.terms, (_, row) =>
    inverseDocumentFrequency(frequencyOf(index, row), size),
  );
  const idfOfRow = (row: number): number => rarities[row] as number;
  const gains = gainsOf(index, meanLength);
  return {
    size,
    async search(
      terms: readonly QueryTerm[],
      limit: number,
      filter?: ChunkFilter,
      signal?: AbortSignal,
    ): Promise<readonly Hit[]> {
      signal?.throwIfAborted();
      if (limit < 1) return [];
      const wanted: WantedRow[] = [];
      let postings = 0;
      for (const { term, weight } of terms) {
        const row = rowOf.get(term);
        if (row === undefined) continue;
        wanted.push({ row, worth: weight * idfOfRow(row) });
        postings += frequencyOf(index, row);
      }
      const board = openBoard(index.lengths.length);
      const search: Search = { index, gains, board, filter, limit };
      try {
        const hits = postings <= fewPostings ? sumAll(search, wanted) : chooseAndScore(search, wanted);
        return hits.sort(bestFirst).slice(0, limit);
      } finally {
        clear(board);
      }
    },
    idf(term) {
      const row = rowOf.get(term);
      return row === undefined ? 0 : idfOfRow(row);
    },
  };
}

function frequencyOf({ offsets }: InvertedIndex, row: number): number {
  return (offsets[row + 1] as number) - (offsets[row] as number);
}

/** The best of all chunks that any row has, each with its score. */
function sumAll({ index, gains, board, filter, limit }: Search, wanted: readonly WantedRow[]): Hit[] {
  for (const row of wanted) addExactly(board, index, row, filter, gains.at);
  return atLeast(board, scoreAt(board, limit));
}

/** The same, where rows that cannot bring a new chunk among the best only add to those that are there, which grow fewer. */
function chooseAndScore(search: Search, wanted: readonly WantedRow[]): Hit[] {
  const { board, gains, index, limit } = search;
  const bounded = wanted.map((row): BoundedRow => {
    const own = gains.ofRow(row.row);
    return { ...row, gains: own, most: row.worth * own.most };
  });
  bounded.sort((a, b) => b.most - a.most);
  let rest = bounded.reduce((sum, { most }) => sum + most, 0);
  let least = sureScore(search, bounded) * (1 - ROUNDING);
  let next = 0;
  for (; next < bounded.length && rest >= least; next++) {
    const row = bounded[next] as BoundedRow;
    // To find the score that counts costs about as much as reading as many postings: only where it may spare more than that.
    if (rest < board.most && row.gains.each.length >= board.count) {
      least = Math.max(least, scoreAt(board, limit) * (1 - ROUNDING));
      if (rest < least) break;
    }
    add(board, index, row, search.filter);
    rest -= row.most;
  }
  for (; next < bounded.length; next++) {
    const row = bounded[next] as BoundedRow;
    drop(board, least - rest);
    addToKnown(board, index, row);
    rest -= row.most;
    least = Math.max(least, scoreAt(board, limit) * (1 - ROUNDING));
  }
  return scoreAnew(search, atLeast(board, scoreAt(board, limit) * (1 - ROUNDING)), wanted);
}

/**
 * A score that the last of the best has for sure, before anything is added up: what so many postings of some row gain by
 * themselves. Not known where a filter may leave those out.
 */
function sureScore({ limit, filter }: Search, rows: readonly BoundedRow[]): number {
  if (filter !== undefined) return 0;
  return rows.reduce((sure, { worth, gains }) => Math.max(sure, worth * gains.atPlace(limit)), 0);
}

/** The chunks with their scores, added up in the order of the query. */
function scoreAnew({ index, gains }: Search, chosen: readonly Hit[], wanted: readonly WantedRow[]): Hit[] {
  return chosen.map(({ chunk }) => {
    let score = 0;
    for (const { row, worth } of wanted) {
      const at = positionOf(index, row, chunk);
      if (at !== undefined) score += gains.at(at, worth);
    }
    return { chunk, score };
  });
}
