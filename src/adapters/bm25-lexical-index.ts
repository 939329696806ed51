// BM25 over an inverted index of folded terms: the exact words of the question, rare ones first. Where its words are so common
// that reading all their postings would take long, the rare ones choose the candidates and the common ones only add to them
// (MaxScore, Turtle & Flood 1995): the same hits with the same scores, from a part of the postings.
import { BM25, inverseDocumentFrequency, lengthStatistics } from "../domain/bm25.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import type { ChunkFilter, Hit, LexicalIndex, QueryTerm } from "../ports.ts";
import { largest } from "../vectors/largest.ts";

const { k1: K1, b: B } = BM25;

/** Postings up to which reading all of them is the faster way. */
const FEW_POSTINGS = 20_000;
/** Of sums added in another order; a bound that is missed by less is none. */
const ROUNDING = 1e-9;

/** Steps to find a chunk among postings that are looked up: reading so many in a row costs as much. */
const SEEK_STEPS = 16;

/** A term of the query that the index has. */
interface WantedRow {
  readonly row: number;
  /** Weight in the query times rarity. */
  readonly worth: number;
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
  const board = createBoard(index, gains);
  return {
    size,
    async search(
      terms: readonly QueryTerm[],
      limit: number,
      filter?: ChunkFilter,
      signal?: AbortSignal,
    ): Promise<readonly Hit[]> {
      signal?.throwIfAborted();
      const wanted = terms.flatMap(({ term, weight }): readonly WantedRow[] => {
        const row = rowOf.get(term);
        return row === undefined ? [] : [{ row, worth: weight * idfOfRow(row) }];
      });
      const postings = wanted.reduce((sum, { row }) => sum + frequencyOf(index, row), 0);
      try {
        if (postings <= fewPostings || limit < 1) return sumAll(board, wanted, limit, filter);
        const candidates = chooseCandidates(index, board, gains, wanted, limit, filter);
        return scoreAnew(index, gains, candidates, wanted).sort(bestFirst).slice(0, limit);
      } finally {
        board.clear();
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

/** What postings add to a score. */
interface Gains {
  /** Of the posting at a place, for a row of this worth. */
  at(at: number, worth: number): number;
  /** The most that a posting of the row gains for a worth of 1; computed when it is first asked for. */
  mostOf(row: number): number;
}

function gainsOf(index: InvertedIndex, meanLength: number): Gains {
  const mostOfRow = new Float64Array(index.terms.length);
  const norms = Float64Array.from(index.lengths, (length) => K1 * (1 - B + (B * length) / meanLength));
  const gainAt = (at: number, worth: number): number => {
    const frequency = index.weights[at] as number;
    return (worth * frequency * (K1 + 1)) / (frequency + (norms[index.chunks[at] as number] as number));
  };
  return {
    at: gainAt,
    mostOf: (row) => {
      if (mostOfRow[row] !== 0) return mostOfRow[row] as number;
      let most = 0;
      const end = index.offsets[row + 1] as number;
      for (let at = index.offsets[row] as number; at < end; at++) most = Math.max(most, gainAt(at, 1));
      mostOfRow[row] = most;
      return most;
    },
  };
}

/** Scores of all chunks in one array, which is kept and cleared: the chunks that a search touches are few. */
interface Board {
  /** How many chunks have a score. */
  count(): number;
  /** The best score. */
  most(): number;
  add(row: WantedRow, filter: ChunkFilter | undefined): void;
  /** Adds to the chunks that have a score already, and to no other. */
  addToKnown(row: WantedRow): void;
  /** Forgets the chunks below a score. */
  drop(below: number): void;
  /** The score at a place among all, from the best down; 0 where there are not so many. */
  scoreAt(place: number): number;
  /** The chunks of at least this score, each with it, in the order that they were met. */
  atLeast(score: number): Hit[];
  clear(): void;
}

/** Room for the scores of so many chunks: all indexes search in the same, for a search waits for nothing between its beginning and its end. */
let room = roomFor(0);

function roomFor(chunks: number) {
  return {
    scores: new Float64Array(chunks),
    isTouched: new Uint8Array(chunks),
    touched: new Uint32Array(chunks),
  };
}

function createBoard(index: InvertedIndex, gains: Gains): Board {
  if (room.scores.length < index.lengths.length) room = roomFor(index.lengths.length);
  const { scores, isTouched, touched } = room;
  let count = 0;
  let most = 0;
  return {
    count: () => count,
    most: () => most,
    add: ({ row, worth }, filter) => {
      const end = index.offsets[row + 1] as number;
      for (let at = index.offsets[row] as number; at < end; at++) {
        const chunk = index.chunks[at] as number;
        if (isTouched[chunk] === 0) {
          if (filter !== undefined && !filter(chunk)) continue;
          isTouched[chunk] = 1;
          touched[count++] = chunk;
        }
        const score = (scores[chunk] as number) + gains.at(at, worth);
        scores[chunk] = score;
        if (score > most) most = score;
      }
    },
    addToKnown: ({ row, worth }) => {
      if (frequencyOf(index, row) > SEEK_STEPS * count) {
        for (let i = 0; i < count; i++) {
          const chunk = touched[i] as number;
          const at = positionOf(index, row, chunk);
          if (at !== undefined) scores[chunk] = (scores[chunk] as number) + gains.at(at, worth);
        }
        return;
      }
      const end = index.offsets[row + 1] as number;
      for (let at = index.offsets[row] as number; at < end; at++) {
        const chunk = index.chunks[at] as number;
        if (isTouched[chunk] === 1) scores[chunk] = (scores[chunk] as number) + gains.at(at, worth);
      }
    },
    drop: (below) => {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const chunk = touched[i] as number;
        if ((scores[chunk] as number) >= below) touched[kept++] = chunk;
        else {
          scores[chunk] = 0;
          isTouched[chunk] = 0;
        }
      }
      count = kept;
    },
    scoreAt: (place) => {
      if (count < place) return 0;
      const sorted = new Float64Array(count);
      for (let i = 0; i < count; i++) sorted[i] = scores[touched[i] as number] as number;
      return largest(sorted, place);
    },
    atLeast: (least) => {
      const hits: Hit[] = [];
      for (let i = 0; i < count; i++) {
        const chunk = touched[i] as number;
        const score = scores[chunk] as number;
        if (score >= least) hits.push({ chunk, score });
      }
      return hits;
    },
    clear: () => {
      for (let i = 0; i < count; i++) {
        scores[touched[i] as number] = 0;
        isTouched[touched[i] as number] = 0;
      }
      count = 0;
      most = 0;
    },
  };
}

function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || a.chunk - b.chunk;
}

/** The best of all chunks that any row has, each with its score. */
function sumAll(
  board: Board,
  wanted: readonly WantedRow[],
  limit: number,
  filter: ChunkFilter | undefined,
): readonly Hit[] {
  for (const row of wanted) board.add(row, filter);
  const hits = limit < 1 ? [] : board.atLeast(board.scoreAt(limit));
  return hits.sort(bestFirst).slice(0, limit);
}

/** Chunks among which the best `limit` are: rows that cannot bring a new one only add to those that are there, which grow fewer. */
function chooseCandidates(
  index: InvertedIndex,
  board: Board,
  gains: Gains,
  wanted: readonly WantedRow[],
  limit: number,
  filter: ChunkFilter | undefined,
): readonly number[] {
  const bounded = wanted.map((row) => ({ ...row, most: row.worth * gains.mostOf(row.row) }));
  bounded.sort((a, b) => b.most - a.most);
  let rest = bounded.reduce((sum, { most }) => sum + most, 0);
  let least = 0;
  let next = 0;
  for (; next < bounded.length; next++) {
    const row = bounded[next] as (typeof bounded)[number];
    // To find the score that counts costs about as much as reading as many postings: only where it may spare more than that.
    if (rest < board.most() && frequencyOf(index, row.row) >= board.count()) {
      least = board.scoreAt(limit) * (1 - ROUNDING);
      if (rest < least) break;
    }
    board.add(row, filter);
    rest -= row.most;
  }
  for (; next < bounded.length; next++) {
    const row = bounded[next] as (typeof bounded)[number];
    board.drop(least - rest);
    board.addToKnown(row);
    rest -= row.most;
    least = board.scoreAt(limit) * (1 - ROUNDING);
  }
  return board.atLeast(board.scoreAt(limit) * (1 - ROUNDING)).map(({ chunk }) => chunk);
}

/** The chunks with their scores, added up in the order of the query. */
function scoreAnew(
  index: InvertedIndex,
  gains: Gains,
  chunks: readonly number[],
  wanted: readonly WantedRow[],
): Hit[] {
  return chunks.map((chunk) => {
    let score = 0;
    for (const { row, worth } of wanted) {
      const at = positionOf(index, row, chunk);
      if (at !== undefined) score += gains.at(at, worth);
    }
    return { chunk, score };
  });
}

/** Where a chunk stands among the postings of a row, which ascend. */
function positionOf({ offsets, chunks }: InvertedIndex, row: number, chunk: number): number | undefined {
  let from = offsets[row] as number;
  let to = (offsets[row + 1] as number) - 1;
  while (from <= to) {
    const at = (from + to) >>> 1;
    const found = chunks[at] as number;
    if (found === chunk) return at;
    if (found < chunk) from = at + 1;
    else to = at - 1;
  }
  return undefined;
}
