// The inverted index of the last snapshot and that of the chunks that changed come in, the one of all chunks goes out: to the last
// number what indexing everything anew gives, at the cost of copying.
import type { InvertedIndex } from "../domain/inverted-index.ts";
import { NONE } from "./plan-chunks.ts";

/** Postings as they are written, term by term. */
interface Writing {
  readonly terms: string[];
  readonly offsets: number[];
  readonly chunks: Uint32Array;
  readonly weights: Float32Array;
  at: number;
}

/** Puts what is kept (`moved`: new numbers of the old chunks, or NONE) and what is new together; no chunk is in both. */
export function keepTerms(before: InvertedIndex, moved: Int32Array, anew: InvertedIndex): InvertedIndex {
  const most = before.chunks.length + anew.chunks.length;
  const writing: Writing = {
    terms: [],
    offsets: [0],
    chunks: new Uint32Array(most),
    weights: new Float32Array(most),
    at: 0,
  };
  let row = 0;
  for (const [old, term] of before.terms.entries()) {
    for (; row < anew.terms.length && (anew.terms[row] as string) < term; row++)
      finishTerm(writing, anew.terms[row] as string, () => copyRow(writing, anew, row));
    const isShared = anew.terms[row] === term;
    finishTerm(writing, term, () => {
      copyRow(writing, before, old, moved);
      if (isShared) copyRow(writing, anew, row);
    });
    if (isShared) row++;
  }
  for (; row < anew.terms.length; row++)
    finishTerm(writing, anew.terms[row] as string, () => copyRow(writing, anew, row));
  return {
    terms: writing.terms,
    offsets: Uint32Array.from(writing.offsets),
    chunks: writing.chunks.slice(0, writing.at),
    weights: writing.weights.slice(0, writing.at),
    lengths: lengthsOf(before, moved, anew),
  };
}

/** Has the postings of a term written, in order; a term without any is left out. */
function finishTerm(writing: Writing, term: string, write: () => void): void {
  const from = writing.at;
  write();
  if (writing.at === from) return;
  sortRun(writing, from);
  writing.terms.push(term);
  writing.offsets.push(writing.at);
}

function copyRow(writing: Writing, index: InvertedIndex, row: number, moved?: Int32Array): void {
  const to = index.offsets[row + 1] as number;
  for (let from = index.offsets[row] as number; from < to; from++) {
    const own = index.chunks[from] as number;
    const chunk = moved === undefined ? own : (moved[own] as number);
    if (chunk === NONE) continue;
    writing.chunks[writing.at] = chunk;
    writing.weights[writing.at] = index.weights[from] as number;
    writing.at++;
  }
}

/** Puts the postings from a place on into the order of their chunks; they nearly always are. */
function sortRun({ chunks, weights, at }: Writing, from: number): void {
  let isSorted = true;
  for (let i = from + 1; i < at && isSorted; i++)
    isSorted = (chunks[i - 1] as number) < (chunks[i] as number);
  if (isSorted) return;
  const order = Uint32Array.from({ length: at - from }, (_, i) => i);
  const own = chunks.slice(from, at);
  const ownWeights = weights.slice(from, at);
  order.sort((a, b) => (own[a] as number) - (own[b] as number));
  for (const [i, place] of order.entries()) {
    chunks[from + i] = own[place] as number;
    weights[from + i] = ownWeights[place] as number;
  }
}

function lengthsOf(before: InvertedIndex, moved: Int32Array, anew: InvertedIndex): Float32Array {
  const lengths = anew.lengths.slice();
  for (const [old, chunk] of moved.entries()) {
    const length = before.lengths[old] as number;
    if (chunk !== NONE && length > 0) lengths[chunk] = length;
  }
  return lengths;
}
