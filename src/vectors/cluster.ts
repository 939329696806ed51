// Unit vectors as bytes come in, the lists that they lie in go out (spherical k-means over a sample): what lets a search look at the few
// lists near a question and leave out the rest. The same vectors give the same lists; where few vectors changed, the first centres hardly
// move, and which of them are near a vector is known from the time before.
import type { ByteRows } from "./byte-rows.ts";
import { type Centres, openCentres } from "./centres.ts";
import { type EarlierCentres, type KeptCentres, nearCentres } from "./keep-near.ts";
import { sampleRows } from "./sample-rows.ts";

/** Vectors a centre that the first rounds move the centres by: few, so that a change of the collection seldom touches them. */
const FEW_A_CENTRE = 12;
/** The first rounds; in one that is not among all a vector is compared only with the centres that were near it in the round before. */
const FIRST_ROUNDS = [
  { amongAll: true },
  { amongAll: true },
  { amongAll: false },
  { amongAll: false },
] as const;
/** Vectors a centre that every later round moves them by. */
const MANY_A_CENTRE = 40;
/** Later rounds, among the centres that were near a vector after the first: each carries a change on to some more centres. */
const LATER_ROUNDS = 3;
/**
 * Share of the vectors' squares that the numbers compared first hold. Encoders put what tells most apart into their first numbers
 * (768 of the bundled one hold six tenths in the first 256); where one does not, this many more are compared.
 */
const TELLING_SHARE = 0.6;
/** Vectors that the share is counted over. */
const TELLING_SAMPLE = 256;
/** First numbers are counted in so many: a little more or less of a share leaves them as they were. */
const TELLING_STEP = 16;

/** Of a vector that belongs to no centre yet. */
const NONE = -1;

/** Lists of vectors, each around its centre. */
export interface Clusters {
  readonly centres: ByteRows;
  /** The list of each vector. */
  readonly listOf: Uint16Array;
  /** The product of each vector with the centre of its list. */
  readonly nearness: Float32Array;
  /** What spares work the next time. */
  readonly first: FirstCentres;
}

/** The centres as they were after the first rounds, and which of them are near each vector. */
export type FirstCentres = Omit<EarlierCentres, "rows">;

/** As many lists as asked for, at most one a vector and 65 536; `earlier` spares work and changes nothing. */
export function clusterRows(vectors: ByteRows, wanted: number, earlier?: EarlierCentres): Clusters {
  const size = vectors.scales.length;
  const count = Math.min(wanted, size);
  const sample = sampleRows(vectors, Math.max(TELLING_SAMPLE, MANY_A_CENTRE * count));
  const centres = openCentres(count, vectors.rowBytes, tellingNumbers(vectors, sample));
  placeCentres(centres, vectors, sample.subarray(0, FEW_A_CENTRE * count));
  const first: FirstCentres = {
    centres: copyOf(centres.rows),
    telling: centres.telling,
    near: nearCentres(centres, vectors, earlier),
  };
  const { width } = centres;
  const nearTo = (row: number): Uint16Array => first.near.subarray(row * width, (row + 1) * width);
  const many = sample.subarray(0, MANY_A_CENTRE * count);
  const move = openMover(centres, vectors, many);
  for (let round = 0; round < LATER_ROUNDS; round++) move((row) => centres.nearestOf(nearTo(row)).centre);
  const listOf = new Uint16Array(size);
  const nearness = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    centres.take(vectors, row);
    const { centre, product } = centres.nearestOf(nearTo(row));
    listOf[row] = centre;
    nearness[row] = product;
  }
  return { centres: centres.rows, listOf, nearness, first };
}

/** The first rounds, which begin at the first vectors of the sample. */
function placeCentres(centres: Centres, vectors: ByteRows, sample: Uint32Array): void {
  const { count, width } = centres;
  for (let i = 0; i < count; i++) centres.set(i, floatsOf(vectors, sample[i] as number));
  const near = new Uint16Array(sample.length * width);
  const move = openMover(centres, vectors, sample);
  for (const { amongAll } of FIRST_ROUNDS)
    move((_, place) => {
      const own = near.subarray(place * width, (place + 1) * width);
      if (amongAll) centres.findNear(own);
      return centres.nearestOf(own).centre;
    });
}

function copyOf({ bytes, scales, rowBytes }: ByteRows): KeptCentres {
  return { bytes: bytes.slice(), scales: scales.slice(), rowBytes };
}

/** Moves each centre into the middle of the vectors that belong to it; `nearestOf` is asked for each in turn, by its row and its place. */
type Mover = (nearestOf: (row: number, place: number) => number) => void;

/**
 * A mover by a sample of vectors. Sums of bytes are whole numbers: a vector that went to another centre is taken out of one and put into the
 * other, and those of the centres are what adding all anew gives.
 */
function openMover(centres: Centres, vectors: ByteRows, sample: Uint32Array): Mover {
  const { rowBytes, bytes } = vectors;
  const sums = new Int32Array(centres.count * rowBytes);
  const centreOf = new Int32Array(sample.length).fill(NONE);
  return (nearestOf) => {
    const changed = new Set<number>();
    for (const [place, row] of sample.entries()) {
      centres.take(vectors, row);
      const before = centreOf[place] as number;
      const centre = nearestOf(row, place);
      if (centre === before) continue;
      if (before !== NONE) subtractBytes(sums, before * rowBytes, bytes, row * rowBytes, rowBytes);
      addBytes(sums, centre * rowBytes, bytes, row * rowBytes, rowBytes);
      centreOf[place] = centre;
      changed.add(before).add(centre);
    }
    changed.delete(NONE);
    for (const centre of changed) {
      const mean = unitOf(sums.subarray(centre * rowBytes, (centre + 1) * rowBytes));
      if (mean !== undefined) centres.set(centre, mean);
    }
  };
}

function addBytes(sums: Int32Array, at: number, bytes: Int8Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) sums[at + i] = ((sums[at + i] as number) + (bytes[from + i] as number)) | 0;
}

function subtractBytes(sums: Int32Array, at: number, bytes: Int8Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) sums[at + i] = ((sums[at + i] as number) - (bytes[from + i] as number)) | 0;
}

/** The direction of a sum; undefined where nothing was added, so that a centre that nothing belongs to stays where it is. */
function unitOf(sum: Int32Array): Float32Array | undefined {
  let squares = 0;
  for (let i = 0; i < sum.length; i++) squares += (sum[i] as number) ** 2;
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  const unit = new Float32Array(sum.length);
  for (let i = 0; i < sum.length; i++) unit[i] = (sum[i] as number) / length;
  return unit;
}

function floatsOf({ bytes, scales, rowBytes }: ByteRows, row: number): Float32Array {
  const scale = scales[row] as number;
  const floats = new Float32Array(rowBytes);
  for (let i = 0; i < rowBytes; i++) floats[i] = scale * (bytes[row * rowBytes + i] as number);
  return floats;
}

/** How many of the first numbers hold the telling share of the sample's first vectors. */
function tellingNumbers(vectors: ByteRows, sample: Uint32Array): number {
  const squares = new Float64Array(vectors.rowBytes);
  for (const row of sample.subarray(0, TELLING_SAMPLE))
    for (const [j, value] of floatsOf(vectors, row).entries())
      squares[j] = (squares[j] as number) + value ** 2;
  let left = TELLING_SHARE * squares.reduce((sum, each) => sum + each, 0);
  let count = 0;
  while (count < squares.length && left > 0) left -= squares[count++] as number;
  return Math.max(TELLING_STEP, Math.ceil(count / TELLING_STEP) * TELLING_STEP);
}
