// A document of blocks in, a Word file out (docx): headings by style, real footnotes with their links, a language on every run,
// the watermark in the header of every page and page numbers in the footer.
import {
  AlignmentType,
  Bookmark,
  BuilderElement,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReference,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Run,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import type { OfficeBlock, OfficeDocument, TextPiece } from "../domain/office-document.ts";
import { scriptRuns } from "../text/script.ts";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LANGUAGES = {
  english: { value: "en-HK", eastAsia: "zh-Hant-HK" },
  chinese: { value: "zh-Hant-HK", eastAsia: "zh-Hant-HK" },
} as const;
/** A serif for each script that Word and LibreOffice have, or replace by one of their own. */
const FONTS = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: "PMingLiU",
  cs: "Times New Roman",
};
/** Half points, as Word counts: 12 points. */
const TEXT_SIZE = 24;
/** 9 points, of footnotes. */
const NOTE_SIZE = 18;
const TABLE_WIDTH = 9000;

/** Writes the file. */
export async function writeWordDocument(document: OfficeDocument): Promise<Uint8Array> {
  const marked = new Set<number>();
  const file = new Document({
    title: document.title,
    description: document.watermark,
    creator: "Youju",
    styles: {
      default: {
        document: {
          run: { font: FONTS, size: TEXT_SIZE, language: languageOf(document.language !== "en") },
          paragraph: { spacing: { after: 160, line: 300 } },
        },
        heading1: headingStyle(32),
        heading2: headingStyle(26),
        heading3: headingStyle(24),
      },
    },
    footnotes: Object.fromEntries(
      document.footnotes.map(({ number, text, url }) => [
        number,
        {
          children: [
            new Paragraph({
              spacing: { after: 40, line: 240 },
              children: [...textRuns(`${text} `, { size: NOTE_SIZE }), link(url, NOTE_SIZE)],
            }),
          ],
        },
      ]),
    ),
    sections: [
      {
        headers: { default: header(document.watermark) },
        footers: { default: footer() },
        children: document.blocks.flatMap((block, i) => {
          const next = document.blocks[i + 1];
          if (block.kind === "page-break" && !endsInTable(document.blocks[i - 1])) return [];
          return [blockOf(block, marked, next?.kind === "page-break")];
        }),
      },
    ],
  });
  return Packer.toBuffer(file);
}

function headingStyle(size: number) {
  return {
    run: { font: FONTS, size, bold: true, color: "000000" },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  };
}

function languageOf(chinese: boolean): (typeof LANGUAGES)[keyof typeof LANGUAGES] {
  return chinese ? LANGUAGES.chinese : LANGUAGES.english;
}

/** The watermark twice: behind the text for the eye, and as a line of text that a screen reader speaks. */
function header(watermark: string): Header {
  const words = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: textRuns(watermark, { bold: true }),
  });
  const behind = new Paragraph({ children: [new TextWatermark({ text: watermark, opacity: 0.35 })] });
  return new Header({ children: [words, behind] });
}

function footer(): Footer {
  const language = LANGUAGES.english;
  const numbers = new TextRun({ language, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

function endsInTable(block: OfficeBlock | undefined): boolean {
  return block === undefined || block.kind === "table" || block.kind === "page-break";
}

/**
 * A page break ends the paragraph before it: in one of its own it would fall on a page that is already full, and leave that
 * page blank. Only behind a table it has a paragraph, for it needs one.
 */
function blockOf(block: OfficeBlock, marked: Set<number>, breaks: boolean): Paragraph | Table {
  const end = breaks ? [element("w:br", "w:type", "page")] : [];
  switch (block.kind) {
    case "heading":
      return new Paragraph({ heading: HEADINGS[block.level], children: [...textRuns(block.text), ...end] });
    case "paragraph":
      return new Paragraph({ children: [...pieceRuns(block.pieces, marked), ...end] });
    case "bullet":
      return new Paragraph({
        bullet: { level: 0 },
        children: [...pieceRuns(block.pieces, marked), ...end],
      });
    case "table":
      return tableOf(block, marked);
    case "page-break":
      return new Paragraph({ spacing: { after: 0 }, children: [element("w:br", "w:type", "page")] });
  }
}

function tableOf(
  { header, rows, footnotes, widths = header.map(() => 1) }: Extract<OfficeBlock, { readonly kind: "table" }>,
  marked: Set<number>,
): Table {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const widthOf = (i: number): number => Math.floor((TABLE_WIDTH * (widths[i] ?? 1)) / whole);
  const cells = (texts: readonly string[], bold: boolean, footnote?: number) =>
    texts.map(
      (text, i) =>
        new TableCell({
          width: { size: widthOf(i), type: WidthType.DXA },
          children: [
            new Paragraph({
              spacing: { after: 40, line: 260 },
              children: [
                ...textRuns(text, { bold, size: 20 }),
                ...(i === 0 && footnote !== undefined ? footnoteMark(footnote, marked) : []),
              ],
            }),
          ],
        }),
    );
  return new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: header.map((_, i) => widthOf(i)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, true) }),
      ...rows.map((row, i) => new TableRow({ children: cells(row, false, footnotes?.[i]) })),
    ],
  });
}

function pieceRuns(pieces: readonly TextPiece[], marked: Set<number>): readonly ParagraphChild[] {
  return pieces.flatMap(({ text, footnote }) => [
    ...textRuns(text),
    ...(footnote === undefined ? [] : footnoteMark(footnote, marked)),
  ]);
}

/** One run for each stretch of one script, each with its language. */
function textRuns(text: string, options: Pick<IRunOptions, "bold" | "size"> = {}): TextRun[] {
  return scriptRuns(text.replace(/[^\S\n]+/gu, " ")).flatMap(({ text: run, chinese }) =>
    run.split("\n").map((line, i) => {
      return new TextRun({
        ...options,
        text: line,
        language: languageOf(chinese),
        ...(i > 0 ? { break: 1 } : {}),
      });
    }),
  );
}

/** A footnote's first mark is the footnote; a later one refers to it, so that Word numbers it once. */
function footnoteMark(number: number, marked: Set<number>): readonly ParagraphChild[] {
  const language = LANGUAGES.english;
  const name = `footnote_${number}`;
  if (!marked.has(number)) {
    marked.add(number);
    const mark = new Run({ style: "FootnoteReference", language, children: [new FootnoteReference(number)] });
    return [new Bookmark({ id: name, children: [mark] })];
  }
  const field = (type: string) => element("w:fldChar", "w:fldCharType", type);
  const instruction = new BuilderElement({
    name: "w:instrText",
    attributes: { space: { key: "xml:space", value: "preserve" } },
    children: [` NOTEREF ${name} \\f \\h ` as never],
  });
  return [
    field("begin"),
    new Run({ language, children: [instruction] }),
    field("separate"),
    new TextRun({ style: "FootnoteReference", language, text: String(number) }),
    field("end"),
  ];
}

/** A run with one element of one attribute, which the library has no name for. */
function element(name: string, key: string, value: string): Run {
  return new Run({
    language: LANGUAGES.english,
    children: [new BuilderElement({ name, attributes: { value: { key, value } } })],
  });
}

function link(url: string, size: number): ExternalHyperlink {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ style: "Hyperlink", language: LANGUAGES.english, text: url, size })],
  });
}
