// The bytes of a PDF with a text layer come in, its pieces go out in reading order, by pdfjs-dist: what stands where on each
// page is pdf.js's, what it means is read from its places and sizes (pdf-reader/).
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type FileOutcome, faulty, fileOf, remarkHidden } from "../domain/source-file.ts";
import type { FormatReader } from "../ports.ts";
import { inflatesBeyond } from "./pdf-reader/inflates-beyond.ts";
import { readLines } from "./pdf-reader/page-lines.ts";
import { readPieces } from "./pdf-reader/page-pieces.ts";
import { readRuledTables } from "./pdf-reader/ruled-tables.ts";
import { readPage, type SeenPage } from "./pdf-reader/seen-page.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Characters a page below which a document of several pages is a picture of text. */
const FEWEST_CHARACTERS = 8;

/** Characters that a page may bear beside its picture, and be a picture all the same: a page number, a stamp. */
const BESIDE_PICTURE = 40;

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
  const layers = await document.getOptionalContentConfig();
  const pages: SeenPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, (layer) => layers.isVisible(layer)));
    page.cleanup();
  }
  const characters = pages.map(({ words }) => words.reduce((sum, { text }) => sum + text.trim().length, 0));
  if (characters.reduce((sum, count) => sum + count, 0) < FEWEST_CHARACTERS * pages.length)
    return pages.some(({ isPainted }) => isPainted)
      ? faulty("needs-ocr", "its pages are pictures: there is no text in it to read")
      : faulty("empty", "its pages are blank");
  const { info } = await document.getMetadata();
  const { Title: title, CreationDate: created } = info as { Title?: unknown; CreationDate?: unknown };
  const day = /^D:(\d{4})(\d{2})(\d{2})/u.exec(typeof created === "string" ? created : "");
  const outcome: FileOutcome = {
    ok: true,
    file: fileOf(readPieces(readLines(readRuledTables(pages))), {
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
      date: day === null ? null : `${day[1]}-${day[2]}-${day[3]}`,
      pages: pages.length,
      wholeParagraphs: false,
      remarks: remarksOn(pages, characters),
    }),
  };
  return remarkHidden(
    outcome,
    pages.reduce((sum, { hidden }) => sum + hidden, 0),
  );
}

/** What of the pages is not read, though a reader sees it. */
function remarksOn(pages: readonly SeenPage[], characters: readonly number[]): readonly string[] {
  const numbersOf = (isMeant: (page: SeenPage, at: number) => boolean) =>
    rangesOf(pages.flatMap((page, at) => (isMeant(page, at) ? [at + 1] : [])));
  const pictures = numbersOf((page, at) => page.isPicture && (characters[at] ?? 0) < BESIDE_PICTURE);
  const slanted = numbersOf((page) => page.slanted > 0);
  return [
    ...(pictures === "" ? [] : [`pictures of text, not read, on pages ${pictures}`]),
    ...(slanted === "" ? [] : [`text set at an angle left out on pages ${slanted}`]),
  ];
}

/** `1, 3-5`. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}

function faultOf(error: unknown): FileOutcome {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return faulty("encrypted", "it asks for a password");
  return faulty("damaged", "no PDF can be read from it");
}
