// BM25 over an inverted index of folded terms: the exact words of the question, rare ones first.
import { BM25, inverseDocumentFrequency, lengthStatistics } from "../domain/bm25.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import type { ChunkFilter, Hit, LexicalIndex, QueryTerm } from "../ports.ts";

const { k1: K1, b: B } = BM25;

/** A searcher over an inverted index; the arrays must not change afterwards. */
export function createBm25LexicalIndex(index: InvertedIndex): LexicalIndex {
  const rowOf = new Map(index.terms.map((term, row) => [term, row]));
  const { size, meanLength } = lengthStatistics(index.lengths);
  const idfOfRow = (row: number): number => {
    const frequency = (index.offsets[row + 1] as number) - (index.offsets[row] as number);
    return inverseDocumentFrequency(frequency, size);
  };
  const accumulate = (
    scores: Map<number, number>,
    row: number,
    weight: number,
    filter?: ChunkFilter,
  ): void => {
    const idf = idfOfRow(row);
    const end = index.offsets[row + 1] as number;
    for (let at = index.offsets[row] as number; at < end; at++) {
      const chunk = index.chunks[at] as number;
      if (filter !== undefined && !filter(chunk)) continue;
      const frequency = index.weights[at] as number;
      const norm = K1 * (1 - B + (B * (index.lengths[chunk] as number)) / meanLength);
      const gain = (weight * idf * frequency * (K1 + 1)) / (frequency + norm);
      scores.set(chunk, (scores.get(chunk) ?? 0) + gain);
    }
  };
  return {
    size,
    async search(
      terms: readonly QueryTerm[],
      limit: number,
      filter?: ChunkFilter,
      signal?: AbortSignal,
    ): Promise<readonly Hit[]> {
      signal?.throwIfAborted();
      const scores = new Map<number, number>();
      for (const { term, weight } of terms) {
        const row = rowOf.get(term);
        if (row !== undefined) accumulate(scores, row, weight, filter);
      }
      const hits = Array.from(scores, ([chunk, score]) => ({ chunk, score }));
      hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk);
      return hits.slice(0, limit);
    },
    idf(term) {
      const row = rowOf.get(term);
      return row === undefined ? 0 : idfOfRow(row);
    },
  };
}
