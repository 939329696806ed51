// Centres and those of an earlier time come in; the centres near each vector go out. Of a vector that was there then they are had at the
// cost of comparing it with the centres that moved since: to the last number what comparing it with all of them gives.
import { type ByteRows, byteRows } from "./byte-rows.ts";
import { type Centres, widthOf } from "./centres.ts";

/** Centres as they are kept. */
export type KeptCentres = Pick<ByteRows, "bytes" | "scales" | "rowBytes">;

/** Which centres were near which vectors at an earlier time. */
export interface EarlierCentres {
  readonly centres: KeptCentres;
  /** How many first numbers were compared. */
  readonly telling: number;
  /** The centres near each vector, the nearest by those numbers first. */
  readonly near: Uint16Array;
  /** Of each vector of now its row then, or -1. */
  readonly rows: Int32Array;
}

/** The centres near every vector, the nearest by their first numbers first; `earlier` spares work and changes nothing. */
export function nearCentres(centres: Centres, vectors: ByteRows, earlier?: EarlierCentres): Uint16Array {
  const { width } = centres;
  const near = new Uint16Array(vectors.scales.length * width);
  const keep = keeper(centres, vectors, earlier);
  for (let row = 0; row < vectors.scales.length; row++) {
    const own = near.subarray(row * width, (row + 1) * width);
    if (keep(row, own)) continue;
    centres.take(vectors, row);
    centres.findNear(own);
  }
  return near;
}

/** Writes the centres near a vector; false where all of them have to be asked. */
function keeper(
  centres: Centres,
  vectors: ByteRows,
  earlier: EarlierCentres | undefined,
): (row: number, near: Uint16Array) => boolean {
  if (earlier === undefined || !isComparable(earlier, centres)) return () => false;
  const { width, rows, heads, telling } = centres;
  const moved = movedCentres(rows, earlier.centres);
  const isMoved = new Set(moved);
  const fresh = moved.filter((centre) => centre < centres.count);
  const freshHeads = copyRows(heads, fresh, telling);
  return (row, near) => {
    const before = earlier.rows[row] ?? -1;
    if (before < 0) return false;
    near.set(earlier.near.subarray(before * width, (before + 1) * width));
    if (moved.length === 0) return true;
    if (near.some((centre) => isMoved.has(centre))) return false;
    centres.take(vectors, row);
    heads.takeFirstOf(rows);
    freshHeads.takeFirstOf(rows);
    const products = freshHeads.products(0, fresh.length);
    for (const [i, centre] of fresh.entries()) insert(near, centre, products[i] as number, heads);
    return true;
  };
}

/** Whether as many centres were near a vector then, by as many first numbers. */
function isComparable({ centres, telling }: EarlierCentres, now: Centres): boolean {
  return (
    telling === now.telling &&
    centres.rowBytes === now.rows.rowBytes &&
    widthOf(centres.scales.length) === now.width
  );
}

/** Numbers of the centres that are not what they were, those that are new or gone among them. */
function movedCentres(now: KeptCentres, then: KeptCentres): number[] {
  const count = Math.max(now.scales.length, then.scales.length);
  return Array.from({ length: count }, (_, centre) => centre).filter((centre) => {
    if (now.scales[centre] !== then.scales[centre]) return true;
    for (let at = centre * now.rowBytes; at < (centre + 1) * now.rowBytes; at++)
      if (now.bytes[at] !== then.bytes[at]) return true;
    return false;
  });
}

function copyRows(from: ByteRows, rows: readonly number[], dimensions: number): ByteRows {
  const copy = byteRows(rows.length, dimensions, Math.max(1, rows.length));
  for (const [i, row] of rows.entries()) {
    copy.bytes.set(from.bytes.subarray(row * from.rowBytes, (row + 1) * from.rowBytes), i * copy.rowBytes);
    copy.scales[i] = from.scales[row] as number;
  }
  return copy;
}

/** Puts a centre at its place among those near, where it has one: by its product, of equals by its number. */
function insert(near: Uint16Array, centre: number, product: number, heads: ByteRows): void {
  let at = near.length;
  for (; at > 0; at--) {
    const other = near[at - 1] as number;
    const its = heads.product(other);
    if (its > product || (its === product && other < centre)) break;
  }
  if (at === near.length) return;
  near.copyWithin(at + 1, at, near.length - 1);
  near[at] = centre;
}
