// The bytes of a Word file come in with what is to stand in some of its parts; the bytes of a file that says that go out.
import { type ZipEntry, zipEntries } from "./zip-sizes.ts";

/** What packages are packed with. */
export interface Packing {
  /** Unpacks; throws where that comes to more than `most` bytes. */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (content: Uint8Array) => number;
}

/** The parts of a package. */
export interface WordPackage {
  readonly names: readonly string[];
  /** The text of a part; empty where there is no such part, or it cannot be unpacked. */
  readonly textOf: (name: string) => string;
  /** The package with these texts in the places of its own. */
  readonly withTexts: (changed: ReadonlyMap<string, string>) => Uint8Array;
}

/** Bytes of one part that are read at most; callers have their own bounds on the whole. */
const LARGEST_PART = 64 * 2 ** 20;

/** Opens a package; one without parts where the bytes are none. */
export function openWordPackage(bytes: Uint8Array, packing: Packing): WordPackage {
  const entries = zipEntries(bytes) ?? [];
  return {
    names: entries.map(({ name }) => name),
    textOf: (name) => {
      const entry = entries.find((one) => one.name === name);
      if (entry === undefined || entry.inflated > LARGEST_PART) return "";
      return new TextDecoder().decode(unpacked(bytes, entry, packing));
    },
    withTexts: (changed) => {
      if (changed.size === 0) return bytes;
      const parts = entries.map((entry): Part => {
        const text = changed.get(entry.name);
        const content = text === undefined ? unpacked(bytes, entry, packing) : new TextEncoder().encode(text);
        return { name: Buffer.from(entry.name), content: content ?? new Uint8Array() };
      });
      return packageOf(parts, packing);
    },
  };
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
