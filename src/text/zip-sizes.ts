// The bytes of a zip package come in, what is in it and how many bytes that comes to goes out, by its own directory and
// without inflating anything: a small package may hold more than a machine.

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Longest comment behind the directory, and the record before it. */
const LONGEST_END = 65_535 + 22;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;

/** A part of a package by its directory. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packed: number;
  readonly inflated: number;
  /** Offset of its bytes. */
  readonly start: number;
}

/** Bytes that all parts come to; undefined where the bytes are no zip package. */
export function inflatedBytes(bytes: Uint8Array): number | undefined {
  return zipEntries(bytes)?.reduce((sum, { inflated }) => sum + inflated, 0);
}

/** The parts by the package's directory; undefined where the bytes are no zip package. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const header = view.getUint32(at + 42, true);
    if (header + HEADER_LENGTH > view.byteLength) return undefined;
    const behind = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      start: header + HEADER_LENGTH + behind,
    });
    at += ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, view.byteLength - LONGEST_END); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
