// The bytes of a PDF with a text layer come in, its pieces go out in reading order, by pdfjs-dist: what stands where on each
// page is pdf.js's, what it means is read from its places and sizes (pdf-reader/).
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AnnotationMode, getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type FileOutcome, faulty, fileOf, remarkHidden } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { readDrawnText } from "./pdf-reader/drawn-text.ts";
import { inflatesBeyond } from "./pdf-reader/inflates-beyond.ts";
import { type PlacedWords, readLines } from "./pdf-reader/page-lines.ts";
import { readPieces } from "./pdf-reader/page-pieces.ts";
import { visibleWords } from "./pdf-reader/visible-words.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Characters a page below which a document of several pages is a picture of text. */
const FEWEST_CHARACTERS = 8;

/** PDF documents. */
export const pdfReader: FormatReader = {
  endings: [".pdf"],
  read: async (bytes, limits) => {
    if (inflatesBeyond(bytes, limits.inflatedBytes))
      return faulty("inflates-too-much", `its streams come to more than ${limits.inflatedBytes} bytes`);
    const task = getDocument({
      data: Uint8Array.from(bytes),
      cMapUrl: `${join(PACKAGE, "cmaps")}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(PACKAGE, "standard_fonts")}/`,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      // Pictures are passed over, not decoded: only where they stand is of interest.
      maxImageSize: 0,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    try {
      const document = await task.promise;
      if (document.numPages > limits.pages)
        return faulty("too-many-pages", `${document.numPages} pages, ${limits.pages} are read`);
      return await readDocument(document);
    } catch (error) {
      return faultOf(error);
    } finally {
      await task.destroy();
    }
  },
};

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;

async function readDocument(document: PdfDocument): Promise<FileOutcome> {
  const pages: (readonly PlacedWords[])[] = [];
  const layers = await document.getOptionalContentConfig();
  let hidden = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ("str" in item ? placed(item) : []));
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const visible = visibleWords(
      words,
      readDrawnText(operators, (layer) => layers.isVisible(layer)),
    );
    pages.push(visible.words);
    hidden += visible.hidden;
    page.cleanup();
  }
  const characters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
  if (characters < FEWEST_CHARACTERS * pages.length)
    return faulty("needs-ocr", "its pages are pictures: there is no text in it to read");
  const { info } = await document.getMetadata();
  const { Title: title, CreationDate: created } = info as { Title?: unknown; CreationDate?: unknown };
  const day = /^D:(\d{4})(\d{2})(\d{2})/u.exec(typeof created === "string" ? created : "");
  const outcome: FileOutcome = {
    ok: true,
    file: fileOf(readPieces(readLines(pages)), {
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
      date: day === null ? null : `${day[1]}-${day[2]}-${day[3]}`,
      pages: pages.length,
      wholeParagraphs: false,
    }),
  };
  return remarkHidden(outcome, hidden);
}

interface TextItem {
  readonly str: string;
  /** Six numbers: scale, slant, slant, scale, x, y. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Words that stand upright; those set at an angle are watermarks. */
function placed({ str, transform, width, height }: TextItem): readonly PlacedWords[] {
  const [, slant = 0, , scale = 0, x = 0, y = 0] = transform;
  if (str === "" || Math.abs(slant) > 0.01 * Math.abs(scale || 1)) return [];
  return [{ text: str, x, y, width, size: Math.abs(scale) || height }];
}

function faultOf(error: unknown): FileOutcome {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return faulty("encrypted", "it asks for a password");
  return faulty("damaged", "no PDF can be read from it");
}
