// Rows of bytes come in, a sample of them goes out that hardly changes when the rows do: each row has a key, made of what it holds, and
// those of the least keys are taken. Where a few rows come and go, the others of the sample stay, in their order.
import type { ByteRows } from "./byte-rows.ts";

/** Bytes of a row that its key is made of, beside its scale: rows that agree in so many are equals nearly always. */
const KEY_BYTES = 128;

/** Numbers of at most `wanted` rows, those of the least keys first. */
export function sampleRows(
  rows: Pick<ByteRows, "bytes" | "rowBytes" | "scales">,
  wanted: number,
): Uint32Array {
  const keys = keysOf(rows);
  const count = Math.min(wanted, keys.length);
  const last = keys.slice().sort()[count - 1] ?? 0;
  const near: number[] = [];
  for (let row = 0; row < keys.length; row++) if ((keys[row] as number) <= last) near.push(row);
  near.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  return Uint32Array.from(near.slice(0, count));
}

/** Equal rows are told apart by their turn, so that what stands in many places is in the sample as often as anything else. */
function keysOf({ bytes, rowBytes, scales }: Pick<ByteRows, "bytes" | "rowBytes" | "scales">): Uint32Array {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const scaleWords = new Int32Array(scales.buffer, scales.byteOffset, scales.length);
  const rowWords = rowBytes / 4;
  const keyWords = Math.min(rowWords, KEY_BYTES / 4);
  const keys = new Uint32Array(scales.length);
  const turns = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    let key = scaleWords[row] as number;
    for (let i = row * rowWords; i < row * rowWords + keyWords; i++)
      key = (Math.imul(key, 31) + (words[i] as number)) | 0;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    keys[row] = spread(spread(key) + turn);
  }
  return keys;
}

/** A number that says nothing of which number it was made of: sums of nearly equal rows are nearly equal. */
function spread(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
