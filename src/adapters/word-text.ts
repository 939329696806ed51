// A Word file in, the text that it shows out (mammoth): paragraphs by line, numbered lists with the numbers that Word draws. A file is
// inflated within bounds before anything reads it, so that a small file cannot fill the memory.
import { crc32, inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { AssistantError } from "../errors.ts";
import { visibleWordFile } from "../text/visible-word-file.ts";

/** Most bytes that the parts of a file may have together once inflated, pictures among them. */
const LARGEST_INFLATED = 16 * 1024 * 1024;
/** Most bytes of those that are XML: a question of 20 000 characters needs few. */
const LARGEST_XML = 4 * 1024 * 1024;
/**
 * Most tags and entities in those of its parts that are XML. What mammoth does for one costs some 10 µs: a file of 45 kB that holds a million of
 * them would keep the processor for half a minute. A question of 20 000 characters in runs of ten has half as many.
 */
const MOST_MARKS = 60_000;
/** Most parts; a plain document has about fifteen. */
const MOST_PARTS = 1000;

const PACKING = {
  inflate: (packed: Uint8Array, most: number) => inflateRawSync(packed, { maxOutputLength: most }),
  crc32,
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Reads the text; throws request-invalid where it is no Word document that can be read, or too large. */
export async function readWordText(bytes: Uint8Array): Promise<string> {
  checkParts(Buffer.from(bytes));
  try {
    const buffer = Buffer.from(visibleWordFile(bytes, PACKING).bytes);
    const { value } = await mammoth.convertToHtml({ buffer }, { includeDefaultStyleMap: true });
    return textOfHtml(value);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause?: unknown): AssistantError {
  return new AssistantError("file-unreadable", "The file is no Word document that can be read.", {
    cause,
    remedy: "Save it as .docx again, or send the text.",
  });
}

/** Inflates every part once, within the bounds; what the directory says of sizes is not believed. */
function checkParts(file: Buffer): void {
  let inflated = 0;
  let xml = 0;
  let marks = 0;
  const parts = directoryOf(file);
  if (!parts.some(({ name }) => name === "word/document.xml")) throw unreadable();
  for (const part of parts) {
    const content = contentOf(file, part, LARGEST_INFLATED - inflated);
    inflated += content.length;
    if (/\.(?:xml|rels)$/u.test(part.name)) {
      xml += content.length;
      marks += marksIn(content);
    }
    if (inflated > LARGEST_INFLATED || xml > LARGEST_XML || marks > MOST_MARKS) throw unreadable();
  }
}

function marksIn(xml: Uint8Array): number {
  let count = 0;
  for (const byte of xml) if (byte === 0x3c || byte === 0x26) count += 1;
  return count;
}

interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly offset: number;
}

function directoryOf(file: Buffer): readonly ZipPart[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== END_OF_DIRECTORY) throw unreadable();
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw unreadable();
  const parts: ZipPart[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
    const nameLength = file.readUInt16LE(at + 28);
    parts.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      compressedSize: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function contentOf(file: Buffer, { method, compressedSize, offset }: ZipPart, most: number): Uint8Array {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_ENTRY) throw unreadable();
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + compressedSize);
  if (data.length !== compressedSize || (method !== STORED && method !== DEFLATED)) throw unreadable();
  if (method === STORED || compressedSize === 0) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** How Word numbers the levels of a list where nobody chose otherwise for a Council question. */
const NUMBERINGS: readonly ((n: number) => string)[] = [
  (n) => `(${n})`,
  (n) => `(${String.fromCharCode(96 + n)})`,
  (n) => `(${["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][n - 1] ?? n})`,
];
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** Text of the HTML that mammoth writes: blocks on lines of their own, list items with their numbers. */
function textOfHtml(html: string): string {
  const lists: { readonly ordered: boolean; count: number }[] = [];
  const text = html.replace(/<(\/?)(\w+)(?!\w)[^<>]*>/gu, (_, closing: string, name: string) => {
    if (name === "ol" || name === "ul") {
      if (closing === "") lists.push({ ordered: name === "ol", count: 0 });
      else lists.pop();
      return "\n";
    }
    if (name === "li" && closing === "") return `\n${listNumber(lists)}`;
    return /^(?:p|li|h[1-6]|tr|table|br)$/u.test(name) ? "\n" : name === "td" || name === "th" ? "\t" : "";
  });
  return text
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\n[ \t]*\n[\s]*/gu, "\n")
    .trim();
}

function listNumber(lists: readonly { readonly ordered: boolean; count: number }[]): string {
  const list = lists.at(-1);
  if (list === undefined) return "";
  list.count += 1;
  const level = lists.filter(({ ordered }) => ordered).length - 1;
  return list.ordered ? `${(NUMBERINGS[level] ?? ((n: number) => `(${n})`))(list.count)} ` : "- ";
}
