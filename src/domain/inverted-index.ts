// The inverted index as plain arrays: written by the document's line, read by the BM25 adapter.
import { byteReader, byteWriter, readFloats, writeFloats } from "./byte-codec.ts";

/**
 * Terms and their postings over `chunkCount` chunks, compressed-sparse-row: the postings of `terms[i]` stand at
 * positions `offsets[i]` to `offsets[i + 1]` (exclusive) of `chunks` and `weights`.
 */
export interface InvertedIndex {
  /** Distinct, in code-unit order. */
  readonly terms: readonly string[];
  /** Length `terms.length + 1`. */
  readonly offsets: Uint32Array;
  /** Chunk numbers, ascending within a term. */
  readonly chunks: Uint32Array;
  /** Term frequency weighted by field, above 0. */
  readonly weights: Float32Array;
  /** Length of every chunk of the snapshot in weighted terms; 0 for a chunk that this index does not hold. */
  readonly lengths: Float32Array;
}

/**
 * The arrays in few bytes: the numbers of terms, postings and chunks; for each term how many postings it has and the steps
 * between their chunk numbers; then weights and lengths, which have few distinct values.
 */
export function encodePostings(index: InvertedIndex): Uint8Array {
  const writer = byteWriter();
  writer.number(index.terms.length);
  writer.number(index.chunks.length);
  writer.number(index.lengths.length);
  for (let row = 0; row < index.terms.length; row++) {
    const [from, to] = [index.offsets[row] as number, index.offsets[row + 1] as number];
    writer.number(to - from);
    let last = 0;
    for (let at = from; at < to; at++) {
      const chunk = index.chunks[at] as number;
      writer.number(chunk - last);
      last = chunk;
    }
  }
  writeFloats(writer, index.weights);
  writeFloats(writer, index.lengths);
  return writer.done();
}

/** Reads what `encodePostings` wrote; undefined where the bytes are not such, or of other terms. */
export function decodePostings(terms: readonly string[], bytes: Uint8Array): InvertedIndex | undefined {
  const reader = byteReader(bytes);
  const [termCount, postingCount, chunkCount] = [reader.number(), reader.number(), reader.number()];
  if (termCount !== terms.length || !(postingCount + chunkCount <= bytes.length)) return undefined;
  const offsets = new Uint32Array(termCount + 1);
  const chunks = new Uint32Array(postingCount);
  let at = 0;
  for (let row = 0; row < termCount; row++) {
    const end = at + reader.number();
    if (!(end <= postingCount)) return undefined;
    offsets[row + 1] = end;
    for (let last = 0; at < end; at++) {
      last += reader.number();
      if (!(last < chunkCount)) return undefined;
      chunks[at] = last;
    }
  }
  const weights = readFloats(reader, postingCount);
  const lengths = readFloats(reader, chunkCount);
  if (at !== postingCount || weights === undefined || lengths === undefined || reader.left() > 0)
    return undefined;
  return { terms, offsets, chunks, weights, lengths };
}
