// The bytes of a Word document come in, its pieces go out: by way of the HTML that mammoth makes of it. The numbers that
// Word prints before paragraphs are counted here, since HTML lists would begin again after every heading.
import { crc32, inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { type FileOutcome, faulty, remarkHidden } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { visibleWordFile } from "../text/visible-word-file.ts";
import { inflatedBytes } from "../text/zip-sizes.ts";
import { listStarts } from "./docx-reader/word-numbering.ts";

/** Word documents; `readHtml` reads what they stand for. */
export function docxReader(readHtml: (html: string) => FileOutcome): FormatReader {
  return {
    endings: [".docx"],
    read: async (bytes, limits) => {
      const compound = compoundFault(bytes);
      if (compound !== undefined) return compound;
      const inflated = inflatedBytes(bytes);
      if (inflated === undefined) return faulty("damaged", "the package cannot be opened");
      if (inflated > limits.inflatedBytes)
        return faulty("inflates-too-much", `its parts come to more than ${limits.inflatedBytes} bytes`);
      try {
        const visible = visibleWordFile(bytes, PACKING);
        const { value } = await mammoth.convertToHtml(
          { buffer: Buffer.from(visible.bytes) },
          {
            convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
            externalFileAccess: false,
            transformDocument: (document: WordElement) =>
              numberParagraphs(document, listStarts(visible.bytes)),
          },
        );
        return remarkHidden(readHtml(value), visible.hidden);
      } catch {
        return faulty("damaged", "no Word document can be read from it");
      }
    },
  };
}

const PACKING = {
  inflate: (packed: Uint8Array, most: number) => inflateRawSync(packed, { maxOutputLength: most }),
  crc32,
};

/** How a compound file begins: what Word wrote before 2007, and what it packs a document with a password into. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");

function compoundFault(bytes: Uint8Array): FileOutcome | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) return undefined;
  if (file.includes("EncryptedPackage", 0, "utf16le")) return faulty("encrypted", "it asks for a password");
  return faulty("unknown-format", "it is of Word before 2007: save it as .docx");
}

/** An element of mammoth's document, as far as it is used here. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly [field: string]: unknown;
}

/**
 * Writes Word's numbers into their paragraphs. Lists of one definition are one count, however often text stands between
 * them; mammoth hands out one object for each definition and level.
 */
function numberParagraphs(document: WordElement, starts: readonly number[]): WordElement {
  const counts = new Map<object, number>();
  const firsts = new Map<object, number>();
  const walk = (element: WordElement): WordElement => {
    const children = element.children?.map(walk);
    const copy = children === undefined ? element : { ...element, children };
    const { numbering } = element;
    if (element.type !== "paragraph" || !numbering || !numbering.isOrdered) return copy;
    const first = firsts.get(numbering) ?? starts[firsts.size] ?? 1;
    firsts.set(numbering, first);
    const count = (counts.get(numbering) ?? first - 1) + 1;
    counts.set(numbering, count);
    for (const [level] of counts) {
      if (Number((level as { level?: string }).level) > Number(numbering.level)) counts.delete(level);
    }
    return {
      ...copy,
      numbering: null,
      children: [textRun(numberOf(numbering.level, count)), ...(children ?? [])],
    };
  };
  return walk(document);
}

/** 1. at the first level, (a) at the second, (i) below: what Council papers print. */
function numberOf(level: string, count: number): string {
  if (level === "0") return `${count}. `;
  if (level === "1") return `(${String.fromCharCode(0x60 + Math.min(26, count))}) `;
  return `(${["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][count - 1] ?? count}) `;
}

function textRun(value: string): WordElement {
  const plain = {
    isBold: false,
    isItalic: false,
    isUnderline: false,
    isStrikethrough: false,
    isAllCaps: false,
  };
  const rest = {
    isSmallCaps: false,
    verticalAlignment: "baseline",
    font: null,
    fontSize: null,
    highlight: null,
  };
  const ids = { styleId: null, styleName: null };
  return { type: "run", ...plain, ...rest, ...ids, children: [{ type: "text", value }] };
}
