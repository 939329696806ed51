// Unit vectors come in, the lists that they lie in go out (spherical k-means over an even sample): what lets a search look at the few
// lists near a question and leave out the rest. The same vectors give the same lists.
import { type ByteRows, byteRows } from "./byte-rows.ts";

/** Vectors a centre that the first round moves the centres by: few do for the first moves. */
const FEW_A_CENTRE = 10;
/** Vectors a centre that every later round moves them by. */
const MANY_A_CENTRE = 40;
/** Rounds in which a vector is compared only with the centres that were near it in the round before them, and hardly one changes its list. */
const ROUNDS_AMONG_NEAR = 3;
/**
 * Share of the vectors' squares that the numbers compared first hold. Encoders put what tells most apart into their first numbers
 * (768 of the bundled one hold six tenths in the first 256); where one does not, this many more are compared.
 */
const TELLING_SHARE = 0.6;
/** Vectors that the share is counted over. */
const TELLING_SAMPLE = 256;
/** Centres, the nearest by their first numbers, that are then compared in full. */
const NEAR = 4;

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
  const { size } = vectors;
  for (let i = 0; i < count; i++) centres.set(i, vectors.at(Math.floor((i * size) / count)));
  moveOnce(centres, vectors, count, { size: Math.min(size, FEW_A_CENTRE * count) });
  const many = Math.min(size, MANY_A_CENTRE * count);
  const near = new Uint16Array(many * Math.min(NEAR, count));
  moveOnce(centres, vectors, count, { size: many, writes: near });
  for (let round = 0; round < ROUNDS_AMONG_NEAR; round++)
    moveOnce(centres, vectors, count, { size: many, reads: near });
}

/** Vectors that centres are moved by, and the centres near each: to be written, or to be read instead of looking for them. */
interface Sample {
  readonly size: number;
  readonly writes?: Uint16Array;
  readonly reads?: Uint16Array;
}

function moveOnce(centres: Centres, vectors: VectorSource, count: number, sample: Sample): void {
  const { dimensions } = vectors;
  const width = Math.min(NEAR, count);
  const sums = new Float32Array(count * dimensions);
  for (let i = 0; i < sample.size; i++) {
    const vector = vectors.at(Math.floor((i * vectors.size) / sample.size));
    const { centre } = centres.nearest(vector, sample.reads?.subarray(i * width, (i + 1) * width));
    sample.writes?.set(centres.near, i * width);
    const at = centre * dimensions;
    for (let j = 0; j < dimensions; j++) sums[at + j] = (sums[at + j] as number) + (vector[j] as number);
  }
  for (let i = 0; i < count; i++) {
    const mean = unitOf(sums.subarray(i * dimensions, (i + 1) * dimensions));
    if (mean !== undefined) centres.set(i, mean);
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
  /** The centres that were compared in full for the last vector. */
  readonly near: Uint16Array;
  set(centre: number, vector: Float32Array): void;
  /** The centre that a vector belongs to, of all or of those given. */
  nearest(vector: Float32Array, among?: Uint16Array): NearCentre;
}

function openCentres(count: number, dimensions: number, telling: number): Centres {
  const rows = byteRows(count, dimensions, Math.max(1, count));
  const heads = byteRows(count, telling, Math.max(1, count));
  const near = new Uint16Array(Math.min(NEAR, count));
  return {
    rows,
    near,
    set: (centre, vector) => {
      rows.setRow(centre, vector);
      heads.setRow(centre, vector.subarray(0, telling));
    },
    nearest: (vector, among) => {
      rows.take(vector);
      if (among === undefined) {
        heads.takeFirstOf(rows);
        heads.largestProducts(near);
      }
      let centre = 0;
      let product = Number.NEGATIVE_INFINITY;
      for (const other of among ?? near) {
        const own = rows.product(other);
        if (own <= product) continue;
        centre = other;
        product = own;
      }
      return { centre, product };
    },
  };
}
