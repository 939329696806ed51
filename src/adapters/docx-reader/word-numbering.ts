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
  for (const definition of elementsOf(numbering, "w:abstractNum")) {
    const id = attributeOf(definition, "w:abstractNumId");
    for (const level of elementsOf(definition, "w:lvl")) {
      if (level.includes('<w:numFmt w:val="bullet"')) continue;
      const start = /<w:start w:val="(\d+)"/u.exec(level)?.[1] ?? 1;
      starts.set(`${id} ${attributeOf(level, "w:ilvl")}`, Number(start));
    }
  }
  const definitions = new Map(
    elementsOf(numbering, "w:num").map((element) => [
      attributeOf(element, "w:numId"),
      /<w:abstractNumId w:val="(\d+)"/u.exec(element)?.[1] ?? "",
    ]),
  );
  const used = new Set<string>();
  for (const body of elementsOf(document, "w:numPr")) {
    const level = /<w:ilvl w:val="(\d+)"/u.exec(body)?.[1] ?? "0";
    const definition = definitions.get(/<w:numId w:val="(\d+)"/u.exec(body)?.[1] ?? "");
    const key = `${definition} ${level}`;
    if (starts.has(key)) used.add(key);
  }
  return [...used].map((key) => starts.get(key) ?? 1);
}

/** What stands from each opening tag of that name to its closing tag, tag included: elements that are never inside their own kind. */
function elementsOf(xml: string, name: string): readonly string[] {
  const opening = new RegExp(`<${name}(?=[ >])`, "u");
  return xml
    .split(`</${name}>`)
    .slice(0, -1)
    .flatMap((part) => {
      const [, ...pieces] = part.split(opening);
      return pieces.slice(-1);
    });
}

/** The digits of an attribute in an element's opening tag; empty where it has none. */
function attributeOf(element: string, name: string): string {
  const tag = element.slice(0, element.indexOf(">"));
  const [, after = ""] = tag.split(` ${name}="`);
  return /^\d+/u.exec(after)?.[0] ?? "";
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
