// The bytes of a Word document come in; the numbers at which its lists begin go out, in the order in which the document uses
// them: what mammoth leaves out of its own reading.
import { inflateRawSync } from "node:zlib";
import { zipEntries } from "../../text/zip-sizes.ts";

/** Bytes of one part that are read at most. */
const LARGEST_PART = 64 * 2 ** 20;

/** First numbers of the ordered lists, one for each definition and level, as they are met; empty where there are none. */
export function listStarts(bytes: Uint8Array): readonly number[] {
  const numbering = readPart(bytes, "word/numbering.xml");
  const document = readPart(bytes, "word/document.xml");
  const starts = new Map<string, number>();
  for (const [, id = "", body = ""] of numbering.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
  )) {
    for (const [, level = "", rest = ""] of body.matchAll(
      /<w:lvl [^>]*w:ilvl="(\d+)"[^>]*>(.*?)<\/w:lvl>/gsu,
    )) {
      if (/<w:numFmt w:val="bullet"/u.test(rest)) continue;
      starts.set(`${id} ${level}`, Number(/<w:start w:val="(\d+)"/u.exec(rest)?.[1] ?? 1));
    }
  }
  const definitions = new Map(
    Array.from(
      numbering.matchAll(/<w:num [^>]*w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/gu),
      ([, number = "", id = ""]) => [number, id],
    ),
  );
  const used = new Set<string>();
  for (const [, body = ""] of document.matchAll(/<w:numPr>(.*?)<\/w:numPr>/gsu)) {
    const level = /<w:ilvl w:val="(\d+)"/u.exec(body)?.[1] ?? "0";
    const definition = definitions.get(/<w:numId w:val="(\d+)"/u.exec(body)?.[1] ?? "");
    const key = `${definition} ${level}`;
    if (starts.has(key)) used.add(key);
  }
  return [...used].map((key) => starts.get(key) ?? 1);
}

/** Empty where there is no such part, or it cannot be inflated. */
function readPart(bytes: Uint8Array, name: string): string {
  const entry = zipEntries(bytes)?.find((one) => one.name === name);
  if (entry === undefined || entry.inflated > LARGEST_PART) return "";
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  try {
    const part = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_PART });
    return Buffer.from(part).toString("utf8");
  } catch {
    return "";
  }
}
