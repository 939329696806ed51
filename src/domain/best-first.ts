// The order in which searches give back what they found.

/** A chunk with its score, higher is nearer. */
interface Scored {
  readonly chunk: number;
  readonly score: number;
}

/** The best score first, of equal ones the first chunk. Tells by comparing: a difference would be a number of its own for each of some hundred pairs. */
export function bestFirst(a: Scored, b: Scored): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  return a.chunk - b.chunk;
}
