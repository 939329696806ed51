// Named files come in, a ZIP archive without compression goes out: what a Word document is kept in. No package, so that a
// browser can make one by itself and nothing leaves the device.

/** A file of the archive; names are ASCII. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, the first day that the format knows: the same thread makes the same bytes. */
const FIRST_DAY = 0x0021;

/** The archive's bytes. */
export function zipFiles(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = encoder.encode(file.name);
    const data = encoder.encode(file.text);
    const common = [20, 0x0800, 0, 0, FIRST_DAY] as const;
    const sizes = [crc32(data), data.length, data.length] as const;
    const local = record([
      [4, LOCAL_HEADER],
      ...halves(common),
      ...words(sizes),
      ...halves([name.length, 0]),
    ]);
    directory.push(
      record([
        [4, CENTRAL_HEADER],
        [2, 20],
        ...halves(common),
        ...words(sizes),
        ...halves([name.length, 0, 0, 0, 0]),
        ...words([0, offset]),
      ]),
      name,
    );
    parts.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([
    [4, END_OF_DIRECTORY],
    ...halves([0, 0, files.length, files.length]),
    ...words([directoryLength, offset]),
    [2, 0],
  ]);
  return joined([...parts, ...directory, end]);
}

type Field = readonly [bytes: 2 | 4, value: number];

function halves(values: readonly number[]): readonly Field[] {
  return values.map((value) => [2, value] as const);
}

function words(values: readonly number[]): readonly Field[] {
  return values.map((value) => [4, value] as const);
}

/** Numbers, least byte first. */
function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The checksum of ISO 3309, as ZIP wants it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
