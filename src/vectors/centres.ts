// The centres that lists of vectors lie around: a vector is compared with all of them by its first numbers, and with the few that are
// nearest so in full.
import { type ByteRows, byteRows } from "./byte-rows.ts";

/** Centres, the nearest by their first numbers, that are compared in full: as many as one call of the kernel takes. */
const NEAR = 16;

/** Centres, and the vector that they are compared with. */
export interface Centres {
  readonly count: number;
  readonly rows: ByteRows;
  /** The first numbers of each, with the scale of all. */
  readonly heads: ByteRows;
  /** How many first numbers those are. */
  readonly telling: number;
  /** How many centres are near a vector: a few, or all that there are. */
  readonly width: number;
  /** Moves a centre to a vector. */
  set(centre: number, vector: Float32Array): void;
  /** Takes the vector that is compared next. */
  take(vectors: ByteRows, row: number): void;
  /** Writes the centres that are nearest by their first numbers, the nearest first; of equals the first. */
  findNear(near: Uint16Array): void;
  /** Which of these is nearest in full; of equals the first of them. */
  nearestOf(near: Uint16Array): NearCentre;
}

/** A centre, and its product with a vector. */
export interface NearCentre {
  readonly centre: number;
  readonly product: number;
}

/** How many of so many centres are near a vector. */
export function widthOf(count: number): number {
  return Math.min(NEAR, count);
}

/** So many centres of rows that are `rowBytes` long, at zero until they are set. */
export function openCentres(count: number, rowBytes: number, telling: number): Centres {
  const rows = byteRows(count, rowBytes, Math.max(1, count));
  const heads = byteRows(count, telling, Math.max(1, count));
  return {
    count,
    rows,
    heads,
    telling,
    width: widthOf(count),
    set: (centre, vector) => {
      rows.setRow(centre, vector);
      const from = centre * rowBytes;
      heads.bytes.set(rows.bytes.subarray(from, from + telling), centre * heads.rowBytes);
      heads.scales[centre] = rows.scales[centre] as number;
    },
    take: (vectors, row) => rows.takeRow(vectors, row),
    findNear: (near) => {
      heads.takeFirstOf(rows);
      heads.largestProducts(near);
    },
    nearestOf: (near) => {
      const products = rows.productsOf(near);
      let best = 0;
      for (let i = 1; i < near.length; i++)
        if ((products[i] as number) > (products[best] as number)) best = i;
      return { centre: near[best] as number, product: products[best] as number };
    },
  };
}
