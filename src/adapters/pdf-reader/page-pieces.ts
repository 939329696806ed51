// Lines in reading order come in; headings, paragraphs, rows of tables and footnotes go out, told by their size of type, the
// space between them, where they begin and what they begin with.

import { type FilePiece, pieceOf } from "../../domain/source-file.ts";
import { isHeading } from "./body-headings.ts";
import { joinWords, wholeWords } from "./join-lines.ts";
import {
  isAnnexLine,
  isApart,
  isElsewhere,
  isEnd,
  kindOf,
  type LineKind,
  type Measures,
  measure,
  sizeOf,
} from "./measures.ts";
import { isAnnexName, opensLine, opensParagraph, withPlainBullet } from "./opening-marks.ts";
import type { TextLine } from "./page-lines.ts";
import { beginsNote, notePiece, opensWithRaisedNumber } from "./page-notes.ts";
import { readTables } from "./page-tables.ts";
import type { TableRow } from "./table-heads.ts";

/** Lines that go together. */
interface Group {
  readonly kind: LineKind;
  readonly lines: TextLine[];
}

/** A piece and the lines that it was drawn with; none for a row of a table. */
interface DrawnPiece {
  readonly piece: FilePiece;
  readonly lines: readonly TextLine[];
}

/** Headings have so many levels. */
const DEEPEST = 6;
/** Most lines of a heading. */
const MOST_HEADING_LINES = 3;

/** The pieces of a document. */
export function readPieces(lines: readonly TextLine[]): readonly FilePiece[] {
  const items = readTables(lines);
  const measures = measure(
    items.flatMap((item) => (isRow(item) ? [] : [item])),
    lines,
  );
  const words = wholeWords(lines);
  const drawn = groupLines(items, measures).map((item): DrawnPiece => {
    if (isRow(item))
      return { piece: pieceOf(item.isHead ? "columns" : "row", "", { cells: item.cells }), lines: [] };
    return { piece: pieceOfGroup(item, measures, words), lines: item.lines };
  });
  const pieces = joinOverNotes(drawn, words).map(({ piece, lines: own }, at, all) =>
    piece.kind === "prose" && isHeading(piece.text, own, all[at + 1]?.piece, measures)
      ? pieceOf("heading", piece.text, { level: measures.levels.length + 1 })
      : piece,
  );
  return withinAnnexes(pieces);
}

/** The name of an annex is an outermost heading, and those that follow stand within it. */
function withinAnnexes(pieces: readonly FilePiece[]): readonly FilePiece[] {
  let depth = 0;
  return pieces.map((piece) => {
    if (piece.kind !== "heading") return piece;
    const isAnnex = isAnnexName(piece.text);
    if (isAnnex) depth = 1;
    return { ...piece, level: isAnnex ? 1 : Math.min(DEEPEST, piece.level + depth) };
  });
}

function isRow(item: TextLine | Group | TableRow): item is TableRow {
  return "cells" in item;
}

/** Lines that make one piece are put together. */
function groupLines(
  items: readonly (TextLine | TableRow)[],
  measures: Measures,
): readonly (Group | TableRow)[] {
  const groups: (Group | TableRow)[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const open = last === undefined || isRow(last) ? undefined : last;
    if (isRow(item)) groups.push(item);
    else {
      const kind = kindWithin(item, open, measures);
      if (open?.kind === kind && !begins(item, open, measures.pitch)) open.lines.push(item);
      else groups.push({ kind, lines: [item] });
    }
  }
  return groups;
}

/** A line's kind by its type, by what it begins with, and by what it goes on from: notes may be set as large as the text. */
function kindWithin(line: TextLine, open: Group | undefined, { body, pitch }: Measures): LineKind {
  const own = kindOf(line, body);
  const last = open?.lines.at(-1);
  if (own !== "prose") return own;
  if (isAnnexLine(line, last, pitch)) return "heading";
  if (open === undefined || last === undefined) return opensWithRaisedNumber(line.text) ? "footnote" : own;
  const isNear = !isElsewhere(line, last) && !isApart(line, last, pitch);
  if (opensWithRaisedNumber(line.text)) return isNear && open.kind !== "footnote" ? own : "footnote";
  const goesOn = open.kind === "footnote" && isNear && Math.abs(line.size - last.size) < 0.5;
  return goesOn && !opensParagraph(line.text) ? "footnote" : own;
}

/** True where a line begins a piece of its own. */
function begins(line: TextLine, { kind, lines }: Group, pitch: number): boolean {
  const [first, last] = [lines[0] ?? line, lines.at(-1) ?? line];
  if (kind === "heading")
    return (
      sizeOf(line) !== sizeOf(last) ||
      isApart(line, last, pitch) ||
      isAnnexName(last.text) ||
      opensLine(line, true)
    );
  if (kind === "footnote" && beginsNote(line.text, first.text)) return true;
  if (opensLine(line, isEnd(last))) return true;
  if (isElsewhere(line, last)) return isEnd(last);
  if (isApart(line, last, pitch)) return true;
  if (isEnd(last) && lines.every(({ isBold }) => isBold !== line.isBold)) return true;
  return lines.length > 1 && line.x > last.x + 1.2 * line.size && isEnd(last);
}

function pieceOfGroup({ lines, kind }: Group, { levels }: Measures, words: ReadonlySet<string>): FilePiece {
  const text = lines.map(lineText).reduce((joined, line) => joinWords(joined, line, words), "");
  if (kind === "footnote") return notePiece(text);
  const isHeading = kind === "heading" && lines.length <= MOST_HEADING_LINES && !/[.。；;]$/u.test(text);
  if (!isHeading) return pieceOf("prose", text);
  const level = lines[0] === undefined ? 0 : levels.indexOf(sizeOf(lines[0])) + 1;
  return pieceOf("heading", text, { level: Math.max(1, level) });
}

/** A line's words behind a plain bullet, where it opens with one of any kind. */
function lineText({ segments, text }: TextLine): string {
  const isLetterO = segments.length > 1 && segments[0]?.text === "o";
  return isLetterO ? `•${text.slice(1)}` : withPlainBullet(text);
}

/** A paragraph that goes on behind the footnotes of its page or column is one paragraph, and they come after it. */
function joinOverNotes(pieces: readonly DrawnPiece[], words: ReadonlySet<string>): readonly DrawnPiece[] {
  const joined: DrawnPiece[] = [];
  for (const drawn of pieces) {
    const at = joined.findLastIndex(({ piece }) => piece.kind !== "footnote");
    const before = joined[at];
    if (before !== undefined && at < joined.length - 1 && goesOnBehind(before, drawn)) {
      const text = joinWords(before.piece.text, drawn.piece.text, words);
      joined[at] = { piece: { ...before.piece, text }, lines: [...before.lines, ...drawn.lines] };
    } else joined.push(drawn);
  }
  return joined;
}

function goesOnBehind(before: DrawnPiece, after: DrawnPiece): boolean {
  const [last, first] = [before.lines.at(-1), after.lines[0]];
  if (before.piece.kind !== "prose" || after.piece.kind !== "prose") return false;
  if (last === undefined || first === undefined || isEnd(last)) return false;
  return isElsewhere(first, last) && !opensParagraph(after.piece.text);
}
