// A vector of an encoder and a direction in its space come in; how far the vector lies along it goes out. Directions are fitted on the
// development questions (scripts/fit-direction.mjs), each for one encoder.

/** A direction for the vectors of one encoder. */
export interface EncoderDirection {
  readonly encoder: string;
  /** Added to the sum. */
  readonly usual: number;
  /** A weight for each number of the vector. */
  readonly direction: readonly number[];
}

/** The weighted sum of the vector's numbers and the constant; 0 of the vector of any other encoder. */
export function alongDirection(
  vector: Float32Array,
  encoder: string,
  { encoder: own, usual, direction }: EncoderDirection,
): number {
  if (encoder !== own) return 0;
  let sum = usual;
  for (let i = 0; i < direction.length; i++) sum += (direction[i] as number) * (vector[i] as number);
  return sum;
}
