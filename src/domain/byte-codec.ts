// Whole numbers come in, few bytes go out, and back: seven bits a byte, the lowest first (LEB128), so that small numbers, which
// the steps between rising numbers are, take one byte.

/** Bytes as they are written. */
export interface ByteWriter {
  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void;
  /** Bytes as they are. */
  bytes(values: Uint8Array): void;
  /** All that was written. */
  done(): Uint8Array;
}

const FIRST_ROOM = 1024;
const LONGEST_NUMBER = 5;

/** A writer with nothing written yet; it makes itself room. */
export function byteWriter(): ByteWriter {
  let room = new Uint8Array(FIRST_ROOM);
  let at = 0;
  const reserve = (more: number): void => {
    if (at + more <= room.length) return;
    const larger = new Uint8Array(Math.max(2 * room.length, at + more));
    larger.set(room);
    room = larger;
  };
  return {
    number: (value) => {
      reserve(LONGEST_NUMBER);
      let rest = value;
      for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) room[at++] = (rest & 0x7f) | 0x80;
      room[at++] = rest;
    },
    bytes: (values) => {
      reserve(values.length);
      room.set(values, at);
      at += values.length;
    },
    done: () => room.slice(0, at),
  };
}

/** Bytes as they are read. */
export interface ByteReader {
  /** The next whole number; NaN where the bytes end in it or it is none that was written. */
  number(): number;
  /** The next bytes; fewer where there are no more. */
  bytes(count: number): Uint8Array;
  /** Bytes that were not read yet. */
  left(): number;
}

/** A reader that stands at the first byte. */
export function byteReader(source: Uint8Array): ByteReader {
  let at = 0;
  return {
    number: () => {
      let value = 0;
      let factor = 1;
      for (let length = 0; length < LONGEST_NUMBER && at < source.length; length++) {
        const byte = source[at++] as number;
        value += (byte & 0x7f) * factor;
        if (byte < 0x80) return value;
        factor *= 0x80;
      }
      return Number.NaN;
    },
    bytes: (count) => {
      const from = at;
      at = Math.min(source.length, at + count);
      return source.subarray(from, at);
    },
    left: () => source.length - at,
  };
}

/** Floats of few distinct values: the values, then for each float the number of its value. */
export function writeFloats(writer: ByteWriter, floats: Float32Array): void {
  const numberOf = new Map<number, number>();
  for (const value of floats) if (!numberOf.has(value)) numberOf.set(value, numberOf.size);
  writer.number(numberOf.size);
  const view = new DataView(new ArrayBuffer(4 * numberOf.size));
  for (const [value, number] of numberOf) view.setFloat32(4 * number, value, true);
  writer.bytes(new Uint8Array(view.buffer));
  for (const value of floats) writer.number(numberOf.get(value) as number);
}

/** Reads what `writeFloats` wrote; undefined where the bytes are not such. */
export function readFloats(reader: ByteReader, count: number): Float32Array | undefined {
  const distinct = reader.number();
  if (!(distinct * 4 <= reader.left() && count <= reader.left())) return undefined;
  const bytes = reader.bytes(4 * distinct);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = Float32Array.from({ length: distinct }, (_, i) => view.getFloat32(4 * i, true));
  const floats = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const value = values[reader.number()];
    if (value === undefined) return undefined;
    floats[i] = value;
  }
  return floats;
}
