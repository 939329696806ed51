// The inverted index as plain arrays: written by the document's line, read by the BM25 adapter.

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
 * The arrays as one little-endian buffer: three Uint32 counts (terms, postings, chunks), then offsets, chunks,
 * weights, lengths.
 */
export function encodePostings(index: InvertedIndex): Uint8Array {
  const counts = Uint32Array.of(index.terms.length, index.chunks.length, index.lengths.length);
  const parts = [counts, index.offsets, index.chunks, index.weights, index.lengths];
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `encodePostings` wrote; undefined when the counts do not fit the bytes or the terms. */
export function decodePostings(terms: readonly string[], bytes: Uint8Array): InvertedIndex | undefined {
  if (bytes.byteLength < 12) return undefined;
  const copy = bytes.slice().buffer;
  const [termCount = 0, postingCount = 0, chunkCount = 0] = new Uint32Array(copy, 0, 3);
  if (termCount !== terms.length) return undefined;
  if (bytes.byteLength !== 4 * (3 + (termCount + 1) + 2 * postingCount + chunkCount)) return undefined;
  const afterOffsets = 12 + 4 * (termCount + 1);
  return {
    terms,
    offsets: new Uint32Array(copy, 12, termCount + 1),
    chunks: new Uint32Array(copy, afterOffsets, postingCount),
    weights: new Float32Array(copy, afterOffsets + 4 * postingCount, postingCount),
    lengths: new Float32Array(copy, afterOffsets + 8 * postingCount, chunkCount),
  };
}
