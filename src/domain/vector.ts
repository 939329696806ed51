// What makes a vector fit to be searched or indexed: engines accept anything and then answer wrongly.

/** Says what is wrong with a vector, or undefined when it has `dimensions` finite numbers and is not all zero. */
export function vectorFault(vector: Float32Array, dimensions: number): string | undefined {
  if (vector.length !== dimensions) return `it has ${vector.length} numbers, not ${dimensions}`;
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += (vector[i] as number) ** 2;
  if (!Number.isFinite(squares)) return "it holds a number that is not finite";
  return squares === 0 ? "all its numbers are zero" : undefined;
}
