// Unit vectors come in, the centres of groups that lie together go out (spherical k-means over an even sample): what lets a
// search look at the few groups near a question and leave out the rest. The same vectors give the same centres.
import { type ByteRows, byteRows } from "./byte-rows.ts";

/** Rounds of moving the centres: after five hardly a vector changes its group. */
const ROUNDS = 5;
/** Vectors of the sample for each centre. */
const SAMPLE_A_CENTRE = 40;

/** Vectors one after another, wherever they are. */
export interface VectorSource {
  readonly size: number;
  readonly dimensions: number;
  /** The vector at a place; it may be overwritten by the next call. */
  at(row: number): Float32Array;
}

/** As many centres as asked for, at most one a vector. */
export function clusterVectors(vectors: VectorSource, wanted: number): ByteRows {
  const { size, dimensions } = vectors;
  const count = Math.min(wanted, size);
  const sample = Math.min(size, SAMPLE_A_CENTRE * count);
  const rowOf = (i: number): number => Math.floor((i * size) / sample);
  const centres = byteRows(count, dimensions, count);
  for (let i = 0; i < count; i++) centres.setRow(i, vectors.at(rowOf(Math.floor((i * sample) / count))));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(count * dimensions);
    for (let i = 0; i < sample; i++) {
      const vector = vectors.at(rowOf(i));
      const at = nearestCentre(centres, vector, count).centre * dimensions;
      for (let j = 0; j < dimensions; j++) sums[at + j] = (sums[at + j] as number) + (vector[j] as number);
    }
    for (let i = 0; i < count; i++)
      moveCentre(centres, i, sums.subarray(i * dimensions, (i + 1) * dimensions));
  }
  return centres;
}

/** A centre, and its product with a vector. */
export interface NearCentre {
  readonly centre: number;
  readonly product: number;
}

/** The centre that a vector belongs to: the first of the nearest. */
export function nearestCentre(centres: ByteRows, vector: Float32Array, count: number): NearCentre {
  const products = centres.products(vector, 0, count);
  let centre = 0;
  for (let i = 1; i < count; i++) if ((products[i] as number) > (products[centre] as number)) centre = i;
  return { centre, product: products[centre] as number };
}

/** A centre that nothing belongs to stays where it is. */
function moveCentre(centres: ByteRows, centre: number, sum: Float32Array): void {
  let squares = 0;
  for (const value of sum) squares += value * value;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  centres.setRow(
    centre,
    sum.map((value) => value / length),
  );
}
