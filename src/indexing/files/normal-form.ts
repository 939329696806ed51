// The pieces of a file come in; the text that is indexed and cited goes out: one block a piece, its marks those that the
// documents' parser knows, whatever format the file was.
import type { FilePiece, ReadFile } from "../../domain/source-file.ts";
import { cleanLine, cleanText } from "./clean-text.ts";

/** Deepest heading that Markdown knows. */
const DEEPEST = 6;

/** The whole text; empty where nothing is to be read. */
export function normalForm({ pieces, plainText }: ReadFile): string {
  if (plainText !== null) return cleanText(plainText);
  const blocks = pieces.map(writePiece).filter((block) => block !== "");
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function writePiece({ kind, text, level, printed, cells }: FilePiece): string {
  if (kind === "row") return writeRow(cells);
  if (kind === "columns") return writeColumns(cells);
  const words = cleanLine(text);
  if (words === "") return "";
  switch (kind) {
    case "heading":
      return `${"#".repeat(Math.min(DEEPEST, Math.max(1, level)))} ${words}`;
    case "bullet":
      return `- ${words}`;
    case "numbered":
      return `${printed ?? "1"}. ${words}`;
    case "footnote":
      return `[^${printed ?? "1"}]: ${words}`;
    case "prose":
      return words;
  }
}

function writeRow(cells: readonly string[]): string {
  const words = cells.map((cell) => cleanLine(cell).replace(/\|/gu, "｜"));
  return words.every((cell) => cell === "") ? "" : `| ${words.join(" | ")} |`;
}

/** As Markdown has it: a rule under the heads says what they are. */
function writeColumns(cells: readonly string[]): string {
  const row = writeRow(cells);
  return row === "" ? "" : `${row}\n|${"---|".repeat(cells.length)}`;
}
