// Repeatable numbers for tests: the same seed gives the same vectors.

/** Mulberry32: numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` unit vectors laid end to end. */
export function randomUnitVectors(count: number, dimensions: number, seed: number): Float32Array {
  const next = randomNumbers(seed);
  const vectors = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    const vector = Array.from({ length: dimensions }, () => next() - 0.5);
    const norm = Math.hypot(...vector);
    vectors.set(
      vector.map((value) => value / norm),
      row * dimensions,
    );
  }
  return vectors;
}
