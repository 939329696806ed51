// Postings of the rows of a question come in, the scores of chunks go out: added up in one array, which is kept and cleared, since the
// chunks that a search touches are few.
import type { InvertedIndex } from "../../domain/inverted-index.ts";
import type { ChunkFilter, Hit } from "../../ports.ts";
import { largest } from "../../vectors/largest.ts";
import type { Gains, RowGains } from "./row-gains.ts";

/** Steps to find a chunk among postings that are looked up: reading so many in a row costs as much. */
const SEEK_STEPS = 16;
/** In the place of a score: the chunk has none. */
const UNTOUCHED = -1;

/** A term of the query that the index has. */
export interface WantedRow {
  readonly row: number;
  /** Weight in the query times rarity. */
  readonly worth: number;
}

/** A row with what its postings gain for a worth of 1, and the most that one of them adds to a score. */
export interface BoundedRow extends WantedRow {
  readonly gains: RowGains;
  readonly most: number;
}

/** Scores of the chunks that a search has met; `clear` before the next. */
export interface Board {
  readonly scores: Float64Array;
  /** The chunks that have a score, in the order that they were met, up to `count`. */
  readonly touched: Uint32Array;
  /** Room for as many scores. */
  readonly sorted: Float64Array;
  count: number;
  /** The best score. */
  most: number;
}

/** The board of all indexes: a search waits for nothing between its beginning and its end. */
let shared = boardFor(0);

function boardFor(chunks: number): Board {
  return {
    scores: new Float64Array(chunks).fill(UNTOUCHED),
    touched: new Uint32Array(chunks),
    sorted: new Float64Array(chunks),
    count: 0,
    most: 0,
  };
}

/** A clear board with room for so many chunks. */
export function openBoard(chunks: number): Board {
  if (shared.scores.length < chunks) shared = boardFor(chunks);
  return shared;
}

/** Forgets all scores. */
export function clear(board: Board): void {
  for (let i = 0; i < board.count; i++) board.scores[board.touched[i] as number] = UNTOUCHED;
  board.count = 0;
  board.most = 0;
}

/** Adds the gains of a row to all admitted chunks that it has. */
export function add(
  board: Board,
  { chunks, offsets }: InvertedIndex,
  { row, worth, gains: { each } }: BoundedRow,
  filter: ChunkFilter | undefined,
): void {
  const { scores, touched } = board;
  const first = offsets[row] as number;
  let { count, most } = board;
  for (let i = 0; i < each.length; i++) {
    const chunk = chunks[first + i] as number;
    let score = scores[chunk] as number;
    if (score < 0) {
      if (filter !== undefined && !filter(chunk)) continue;
      touched[count++] = chunk;
      score = 0;
    }
    score += worth * (each[i] as number);
    scores[chunk] = score;
    if (score > most) most = score;
  }
  board.count = count;
  board.most = most;
}

/** Adds what the formula gives to the last bit, where {@link add} takes the gains that are kept. */
export function addExactly(
  board: Board,
  { chunks, offsets }: InvertedIndex,
  { row, worth }: WantedRow,
  filter: ChunkFilter | undefined,
  gainAt: Gains["at"],
): void {
  const { scores } = board;
  const end = offsets[row + 1] as number;
  for (let at = offsets[row] as number; at < end; at++) {
    const chunk = chunks[at] as number;
    const score = scores[chunk] as number;
    if (score < 0) {
      if (filter !== undefined && !filter(chunk)) continue;
      board.touched[board.count++] = chunk;
    }
    scores[chunk] = Math.max(0, score) + gainAt(at, worth);
  }
}

/** Adds to the chunks that have a score already, and to no other. */
export function addToKnown(board: Board, index: InvertedIndex, row: BoundedRow): void {
  if (row.gains.each.length > SEEK_STEPS * board.count) addBySeeking(board, index, row);
  else addByReading(board, index, row);
}

function addByReading({ scores }: Board, { chunks, offsets }: InvertedIndex, bounded: BoundedRow): void {
  const { row, worth, gains } = bounded;
  const first = offsets[row] as number;
  for (let i = 0; i < gains.each.length; i++) {
    const chunk = chunks[first + i] as number;
    const score = scores[chunk] as number;
    if (score >= 0) scores[chunk] = score + worth * (gains.each[i] as number);
  }
}

function addBySeeking({ scores, touched, count }: Board, index: InvertedIndex, bounded: BoundedRow): void {
  const { row, worth, gains } = bounded;
  const first = index.offsets[row] as number;
  for (let i = 0; i < count; i++) {
    const chunk = touched[i] as number;
    const at = positionOf(index, row, chunk);
    if (at !== undefined)
      scores[chunk] = (scores[chunk] as number) + worth * (gains.each[at - first] as number);
  }
}

/** Forgets the chunks below a score. */
export function drop(board: Board, below: number): void {
  const { scores, touched } = board;
  let kept = 0;
  for (let i = 0; i < board.count; i++) {
    const chunk = touched[i] as number;
    if ((scores[chunk] as number) >= below) touched[kept++] = chunk;
    else scores[chunk] = UNTOUCHED;
  }
  board.count = kept;
}

/** The score at a place among all, from the best down; 0 where there are not so many. */
export function scoreAt({ scores, touched, sorted, count }: Board, place: number): number {
  if (count < place) return 0;
  for (let i = 0; i < count; i++) sorted[i] = scores[touched[i] as number] as number;
  return largest(sorted.subarray(0, count), place);
}

/** The chunks of at least this score, each with it, in the order that they were met. */
export function atLeast({ scores, touched, count }: Board, least: number): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < count; i++) {
    const chunk = touched[i] as number;
    const score = scores[chunk] as number;
    if (score >= least) hits.push({ chunk, score });
  }
  return hits;
}

/** Where a chunk stands among the postings of a row, which ascend. */
export function positionOf(
  { offsets, chunks }: InvertedIndex,
  row: number,
  chunk: number,
): number | undefined {
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
