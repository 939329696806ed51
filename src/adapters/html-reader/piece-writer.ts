// The elements of a page come in as they open and close, with the text between them; its pieces go out: headings,
// paragraphs, list items with their numbers, rows of tables, footnotes.
import { type FilePiece, pieceOf } from "../../domain/source-file.ts";

/** What of an element's attributes matters here. */
export interface ElementFacts {
  /** Mark of the footnote that the element is; undefined for any other. */
  readonly footnote: string | undefined;
  /** Number that a list, or an item of one, begins with. */
  readonly start: number | undefined;
  /** Columns and rows that a cell spans. */
  readonly columns: number;
  readonly rows: number;
  /** True for a table that lays out the page. */
  readonly layout: boolean;
}

/** Takes a page in, element by element. */
export interface PieceWriter {
  readonly enter: (name: string, facts: ElementFacts) => void;
  readonly leave: (name: string) => void;
  readonly text: (words: string) => void;
  readonly pieces: () => readonly FilePiece[];
}

const INLINE = new Set([
  ...[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
  ],
  ...[
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "big",
    "del",
    "img",
  ],
]);

interface List {
  readonly ordered: boolean;
  next: number;
}

/** A row that is being read: cells that stand in it, and those that an earlier row spans into it. */
interface Row {
  readonly cells: string[];
}

interface Table {
  /** By column: what a cell above says, and for how many more rows. */
  readonly spans: Map<number, { readonly text: string; rows: number }>;
  row: Row | null;
  cell: ElementFacts | null;
  /** True where it lays out the page: its cells are text. */
  readonly layout: boolean;
}

/** What of a page has been read. */
interface Reading {
  readonly pieces: FilePiece[];
  readonly lists: List[];
  readonly tables: Table[];
  /** Words since the last piece. */
  words: string;
  /** How many raised elements the words stand in. */
  raised: number;
  /** What the words are going to be. */
  opened: FilePiece;
}

const PROSE = pieceOf("prose", "");

/** An empty page. */
export function pieceWriter(): PieceWriter {
  const reading: Reading = { pieces: [], lists: [], tables: [], words: "", raised: 0, opened: PROSE };
  return {
    enter: (name, facts) => enter(reading, name, facts),
    leave: (name) => leave(reading, name),
    text: (said) => {
      const run = said.replace(/\s+/gu, " ");
      reading.words += reading.raised > 0 ? raisedDigits(run) : run;
    },
    pieces: () => {
      flush(reading);
      return reading.pieces.flatMap(splitLines);
    },
  };
}

/** True where words go into a cell, whatever blocks stand in it. */
function inCell({ tables }: Reading): boolean {
  const open = tables.at(-1);
  return open !== undefined && open.cell !== null && !open.layout;
}

function flush(reading: Reading): void {
  const { opened, words } = reading;
  reading.words = "";
  if (words.trim() === "") return;
  reading.pieces.push({ ...opened, text: words });
  if (opened.kind === "bullet" || opened.kind === "numbered") reading.opened = PROSE;
}

function breakBlock(reading: Reading): void {
  if (inCell(reading)) reading.words += " ";
  else flush(reading);
}

function enter(reading: Reading, name: string, facts: ElementFacts): void {
  if (name === "br") reading.words += inCell(reading) ? " " : "\n";
  else if (name === "sup") reading.raised += 1;
  if (INLINE.has(name) || name === "br") return;
  if (name === "table") enterTable(reading, facts);
  else if (name === "tr") enterRow(reading);
  else if (name === "td" || name === "th") enterCell(reading, facts);
  else breakBlock(reading);
  if (!inCell(reading)) openPiece(reading, name, facts);
}

function openPiece(reading: Reading, name: string, facts: ElementFacts): void {
  const heading = /^h([1-6])$/u.exec(name)?.[1];
  if (heading !== undefined) reading.opened = pieceOf("heading", "", { level: Number(heading) });
  else if (name === "ul" || name === "ol")
    reading.lists.push({ ordered: name === "ol", next: facts.start ?? 1 });
  if (facts.footnote !== undefined) reading.opened = pieceOf("footnote", "", { printed: facts.footnote });
  else if (name === "li") reading.opened = openItem(reading.lists, facts);
}

/** A numbered item of an outer list is a paragraph with its number; any other item is one of a list. */
function openItem(lists: readonly List[], { start }: ElementFacts): FilePiece {
  const list = lists.at(-1);
  if (list === undefined || !list.ordered) return pieceOf("bullet", "");
  const number = start ?? list.next;
  list.next = number + 1;
  return lists.length > 1 ? pieceOf("bullet", "") : pieceOf("numbered", "", { printed: String(number) });
}

function enterTable(reading: Reading, { layout }: ElementFacts): void {
  flush(reading);
  reading.tables.push({ spans: new Map(), row: null, cell: null, layout });
}

function enterRow({ tables }: Reading): void {
  const open = tables.at(-1);
  if (open !== undefined) open.row = { cells: [] };
}

function enterCell(reading: Reading, facts: ElementFacts): void {
  flush(reading);
  const open = reading.tables.at(-1);
  if (open === undefined) return;
  fillSpans(open);
  open.cell = facts;
}

/** Elements behind which words are ordinary again. */
const CLOSING = /^(?:h[1-6]|li|p|dd)$/u;

function leave(reading: Reading, name: string): void {
  if (name === "sup") reading.raised -= 1;
  if (INLINE.has(name) || name === "br") return;
  if (name === "td" || name === "th") leaveCell(reading);
  else if (name === "tr") leaveRow(reading);
  else if (name === "table") {
    flush(reading);
    reading.tables.pop();
  } else breakBlock(reading);
  if (inCell(reading)) return;
  if (name === "ul" || name === "ol") reading.lists.pop();
  const keeps = name === "p" && reading.opened.kind !== "prose" && reading.lists.length > 0;
  if (CLOSING.test(name) && !keeps) reading.opened = PROSE;
}

function leaveCell(reading: Reading): void {
  const open = reading.tables.at(-1);
  if (open === undefined || open.cell === null || open.row === null) {
    flush(reading);
    return;
  }
  const { columns, rows } = open.cell;
  open.cell = null;
  if (open.layout) {
    flush(reading);
    return;
  }
  const text = reading.words;
  reading.words = "";
  for (let column = 0; column < columns; column += 1) {
    if (rows > 1) open.spans.set(open.row.cells.length, { text, rows: rows - 1 });
    open.row.cells.push(column === 0 ? text : "");
  }
}

function leaveRow({ tables, pieces }: Reading): void {
  const open = tables.at(-1);
  if (open === undefined || open.row === null) return;
  fillSpans(open);
  const { cells } = open.row;
  open.row = null;
  if (open.layout) return;
  const [only] = cells;
  if (cells.length === 1 && only?.trim()) pieces.push(pieceOf("prose", only));
  else if (cells.some((cell) => cell.trim() !== "")) pieces.push(pieceOf("row", "", { cells }));
}

/** What rows above say in the columns that come next. */
function fillSpans({ row, spans }: Table): void {
  if (row === null) return;
  for (let span = spans.get(row.cells.length); span !== undefined; span = spans.get(row.cells.length)) {
    span.rows -= 1;
    if (span.rows === 0) spans.delete(row.cells.length);
    row.cells.push(span.text);
  }
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A raised number is a mark or a power: among ordinary digits it would make another number. */
function raisedDigits(words: string): string {
  const digits = /^\s*[[(]?(\d{1,3})[\])]?\s*$/u.exec(words)?.[1];
  if (digits === undefined) return words;
  return [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? "").join("");
}

/** Two line breaks after each other part paragraphs; one does not. */
function splitLines(piece: FilePiece): readonly FilePiece[] {
  if (piece.kind === "row") return [piece];
  const parts = piece.text.split(/\n[ \t]*\n/u).filter((part) => part.trim() !== "");
  return parts.map((text, at) => (at === 0 ? { ...piece, text } : pieceOf("prose", text)));
}
