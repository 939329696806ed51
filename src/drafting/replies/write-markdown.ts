// A document in, Markdown with footnotes out: headings, tables and notes as CommonMark and its tables and footnotes write them,
// with every character of the text that means something to Markdown made harmless.
import type { OfficeBlock, OfficeDocument, TextPiece } from "../../domain/office-document.ts";

/** The document as Markdown; the watermark stands at the top and before every page break. */
export function writeMarkdown(document: OfficeDocument): string {
  const mark = `> ${escaped(document.watermark)}`;
  const blocks = document.blocks.map((block) => blockText(block, mark));
  const notes = document.footnotes.map(({ number, text, url }) => `[^${number}]: ${escaped(text)} <${url}>`);
  return `${[mark, ...blocks, ...notes].join("\n\n")}\n`;
}

function blockText(block: OfficeBlock, mark: string): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "paragraph":
      return piecesText(block.pieces);
    case "bullet":
      return `- ${piecesText(block.pieces)}`;
    case "table":
      return [
        row(block.header),
        row(block.header.map(() => "---")),
        ...block.rows.map((cells, i) => row(cells, block.footnotes?.[i])),
      ].join("\n");
    case "page-break":
      return `---\n\n${mark}`;
  }
}

function piecesText(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text, footnote }) => escaped(text) + (footnote === undefined ? "" : `[^${footnote}]`))
    .join("");
}

function row(cells: readonly string[], footnote?: number): string {
  const mark = footnote === undefined ? "" : `[^${footnote}]`;
  const shown = cells.map((cell, i) => (cell === "---" ? cell : escaped(cell) + (i === 0 ? mark : "")));
  return `| ${shown.join(" | ")} |`;
}

/** On one line, with Markdown's own characters escaped; a number that begins a line would begin a list. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-+])/u, "\\$1");
}
