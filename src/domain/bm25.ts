// How much a term tells and how much a mention of it counts, in one place: every engine of words gives the same scores.

/** Saturation of term frequency and strength of length normalisation; Robertson & Zaragoza 2009, usual values. */
export const BM25 = { k1: 1.2, b: 0.75 } as const;

/** Inverse document frequency of a term that `frequency` of `size` chunks hold, above 0. */
export function inverseDocumentFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** How many chunks an inverted index holds, and how long they are on average, in weighted terms. */
export function lengthStatistics(lengths: Float32Array): {
  readonly size: number;
  readonly meanLength: number;
} {
  let size = 0;
  let total = 0;
  for (const length of lengths) {
    if (length > 0) size++;
    total += length;
  }
  return { size, meanLength: total / Math.max(1, size) };
}
