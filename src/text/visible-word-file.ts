// The bytes of a Word file come in, the bytes of one without its hidden text go out: whatever reads it then sees what a person does.
import { withoutHiddenRuns, wordStyles } from "./hidden-word-runs.ts";
import { type ZipEntry, zipEntries } from "./zip-sizes.ts";

/** A file of which every reader sees the same. */
export interface VisibleWordFile {
  readonly bytes: Uint8Array;
  /** Stretches of hidden text that were left out. */
  readonly hidden: number;
}

/** What packages are packed with. */
export interface Packing {
  /** Unpacks; throws where that comes to more than `most` bytes. */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (content: Uint8Array) => number;
}

/** Bytes of one part that are read at most; callers have their own bounds on the whole. */
const LARGEST_PART = 64 * 2 ** 20;
/** Parts that hold what a document says. */
const TEXT_PART = /^word\/[\w-]+\.xml$/u;
const STYLES = "word/styles.xml";

/** The same bytes where nothing is hidden, or where they are no package that can be read. */
export function visibleWordFile(bytes: Uint8Array, packing: Packing): VisibleWordFile {
  const entries = zipEntries(bytes) ?? [];
  const contentOf = (entry: ZipEntry): Uint8Array | undefined => unpacked(bytes, entry, packing);
  const styles = wordStyles(
    textOf(
      contentOf,
      entries.find(({ name }) => name === STYLES),
    ),
  );
  let hidden = 0;
  const changed = new Map<string, string>();
  for (const entry of entries.filter(({ name }) => TEXT_PART.test(name) && name !== STYLES)) {
    const visible = withoutHiddenRuns(textOf(contentOf, entry), styles);
    if (visible.hidden === 0) continue;
    hidden += visible.hidden;
    changed.set(entry.name, visible.xml);
  }
  if (hidden === 0) return { bytes, hidden };
  const parts = entries.map((entry): Part => {
    const text = changed.get(entry.name);
    const content = text === undefined ? contentOf(entry) : Buffer.from(text);
    return { name: Buffer.from(entry.name), content: content ?? new Uint8Array() };
  });
  return { bytes: packageOf(parts, packing), hidden };
}

/** Empty where there is no such part, or it cannot be inflated. */
function textOf(contentOf: (entry: ZipEntry) => Uint8Array | undefined, entry: ZipEntry | undefined): string {
  if (entry === undefined || entry.inflated > LARGEST_PART) return "";
  return new TextDecoder().decode(contentOf(entry));
}

function unpacked(
  bytes: Uint8Array,
  { start, packed, method }: ZipEntry,
  { inflate }: Packing,
): Uint8Array | undefined {
  const data = bytes.subarray(start, start + packed);
  try {
    return method === 0 ? data : inflate(data, LARGEST_PART);
  } catch {
    return undefined;
  }
}

/** A part to be written. */
interface Part {
  readonly name: Buffer;
  readonly content: Uint8Array;
}

/** A package of these parts, each stored as it is. */
function packageOf(parts: readonly Part[], { crc32 }: Packing): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // Version that can read it.
    facts.writeUInt16LE(0x0800, 2); // Names are UTF-8.
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), facts, name, content);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, where, name);
    offset += 30 + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
