// The bytes of a Word document come in, its pieces go out: by way of the HTML that mammoth makes of it, once the numbers that Word counts,
// the characters under ruby and the formulas stand in the document as text.
import { crc32, inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { type FileOutcome, faulty, remarkHidden } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { visibleWordFile } from "../text/visible-word-file.ts";
import { openWordPackage } from "../text/word-package.ts";
import { inflatedBytes } from "../text/zip-sizes.ts";
import { readNumbering } from "./docx-reader/numbering-definitions.ts";
import { plainRuns } from "./docx-reader/plain-runs.ts";
import { writeNumbers } from "./docx-reader/word-numbering.ts";

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
        let title: string | null = null;
        const { value } = await mammoth.convertToHtml(
          { buffer: Buffer.from(plainWordFile(visible.bytes)) },
          {
            convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
            externalFileAccess: false,
            transformDocument: (document: WordElement) => {
              title = titleOf(document);
              return document;
            },
          },
        );
        const outcome = remarkHidden(readHtml(value), visible.hidden);
        if (!outcome.ok || title === null) return outcome;
        return { ok: true, file: { ...outcome.file, headline: title } };
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

/** Parts whose words are read. */
const WORDS_PART = /^word\/(?:document|footnotes|endnotes)\.xml$/u;
const BODY = "word/document.xml";

/** The same document with everything that only Word makes of it written out. */
function plainWordFile(bytes: Uint8Array): Uint8Array {
  const { names, textOf, withTexts } = openWordPackage(bytes, PACKING);
  const numbering = readNumbering(textOf("word/numbering.xml"), textOf("word/styles.xml"));
  const changed = new Map<string, string>();
  for (const name of names.filter((one) => WORDS_PART.test(one))) {
    const text = textOf(name);
    const plain = plainRuns(text);
    const written = name === BODY ? writeNumbers(plain, numbering) : plain;
    if (written !== text) changed.set(name, written);
  }
  return withTexts(changed);
}

/** An element of mammoth's document, as far as it is used here. */
interface WordElement {
  readonly type: string;
  readonly styleName?: string | null;
  readonly value?: string;
  readonly children?: readonly WordElement[];
}

/** What the first paragraph in Word's own style for titles says; null where there is none. */
function titleOf(document: WordElement): string | null {
  const title = document.children?.find(({ styleName }) => styleName === "Title");
  const words = title === undefined ? "" : wordsOf(title).trim();
  return words === "" ? null : words;
}

function wordsOf({ value = "", children = [] }: WordElement): string {
  return value + children.map(wordsOf).join("");
}
