// Unit vectors come in, the lists that they lie in go out (spherical k-means over an even sample): what lets a search look at the few
// lists near a question and leave out the rest. The same vectors give the same lists.
import { type ByteRows, byteRows } from "./byte-rows.ts";

/** Vectors of the sample for each centre in each round of moving them: after five rounds hardly a vector changes its list, and few vectors do for the first moves. */
const SAMPLES_A_CENTRE = [10, 20, 20, 40, 40] as const;
/**
 * Share of the vectors' squares that the numbers compared first hold. Encoders put what tells most apart into their first numbers
 * (768 of the bundled one hold six tenths in the first 256); where one does not, this many more are compared.
 */
const TELLING_SHARE = 0.6;
/** Vectors that the share is counted over. */
const TELLING_SAMPLE = 256;
/** Centres, the nearest by their first numbers, that are then compared in full. */
const NEAR = 8;

/** Vectors one after another, wherever they are. */
export interface VectorSource {
  readonly size: number;
  readonly dimensions: number;
  /** The vector at a place; it may be overwritten by the next call. */
  at(row: number): Float32Array;
}

/** Lists of vectors, each around its centre. */
export interface Clusters {
  readonly centres: ByteRows;
  /** The list of each vector. */
  readonly listOf: Uint16Array;
  /** The product of each vector with the centre of its list. */
  readonly nearness: Float32Array;
}

/** As many lists as asked for, at most one a vector and 65 536. */
export function clusterVectors(vectors: VectorSource, wanted: number): Clusters {
  const { size, dimensions } = vectors;
  const count = Math.min(wanted, size);
  const centres = openCentres(count, dimensions, tellingNumbers(vectors));
  moveCentres(centres, vectors, count);
  const listOf = new Uint16Array(size);
  const nearness = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const { centre, product } = centres.nearest(vectors.at(row));
    listOf[row] = centre;
    nearness[row] = product;
  }
  return { centres: centres.rows, listOf, nearness };
}

function moveCentres(centres: Centres, vectors: VectorSource, count: number): void {
  const { size, dimensions } = vectors;
  for (let i = 0; i < count; i++) centres.set(i, vectors.at(Math.floor((i * size) / count)));
  for (const each of SAMPLES_A_CENTRE) {
    const sample = Math.min(size, each * count);
    const sums = new Float32Array(count * dimensions);
    for (let i = 0; i < sample; i++) {
      const vector = vectors.at(Math.floor((i * size) / sample));
      const at = centres.nearest(vector).centre * dimensions;
      for (let j = 0; j < dimensions; j++) sums[at + j] = (sums[at + j] as number) + (vector[j] as number);
    }
    for (let i = 0; i < count; i++) {
      const mean = unitOf(sums.subarray(i * dimensions, (i + 1) * dimensions));
      if (mean !== undefined) centres.set(i, mean);
    }
  }
}

/** The direction of a sum; undefined where nothing was added, so that a centre that nothing belongs to stays where it is. */
function unitOf(sum: Float32Array): Float32Array | undefined {
  let squares = 0;
  for (let i = 0; i < sum.length; i++) squares += (sum[i] as number) ** 2;
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  return sum.map((value) => value / length);
}

/** How many of the first numbers hold the telling share of an even sample. */
function tellingNumbers({ size, dimensions, at }: VectorSource): number {
  const squares = new Float64Array(dimensions);
  const sample = Math.min(size, TELLING_SAMPLE);
  for (let i = 0; i < sample; i++) {
    const vector = at(Math.floor((i * size) / sample));
    for (let j = 0; j < dimensions; j++) squares[j] = (squares[j] as number) + (vector[j] as number) ** 2;
  }
  let left = TELLING_SHARE * squares.reduce((sum, each) => sum + each, 0);
  let count = 0;
  while (count < dimensions && left > 0) left -= squares[count++] as number;
  return Math.max(1, count);
}

/** A centre, and its product with a vector. */
interface NearCentre {
  readonly centre: number;
  readonly product: number;
}

interface Centres {
  readonly rows: ByteRows;
  set(centre: number, vector: Float32Array): void;
  /** The centre that a vector belongs to. */
  nearest(vector: Float32Array): NearCentre;
}

function openCentres(count: number, dimensions: number, telling: number): Centres {
  const rows = byteRows(count, dimensions, Math.max(1, count));
  const heads = byteRows(count, telling, Math.max(1, count));
  const near = new Uint16Array(Math.min(NEAR, count));
  return {
    rows,
    set: (centre, vector) => {
      rows.setRow(centre, vector);
      heads.setRow(centre, vector.subarray(0, telling));
    },
    nearest: (vector) => {
      heads.take(vector.subarray(0, telling));
      takeLargest(heads.products(0, count), near);
      rows.take(vector);
      let centre = 0;
      let product = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < near.length; i++) {
        const other = rows.product(near[i] as number);
        if (other <= product) continue;
        centre = near[i] as number;
        product = other;
      }
      return { centre, product };
    },
  };
}

/** Writes the places of the largest numbers, the largest first; of equals the first. */
function takeLargest(numbers: Float64Array, places: Uint16Array): void {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (count === places.length && value <= (numbers[places[count - 1] as number] as number)) continue;
    let at = count < places.length ? count++ : count - 1;
    for (; at > 0 && value > (numbers[places[at - 1] as number] as number); at--)
      places[at] = places[at - 1] as number;
    places[at] = i;
  }
}
