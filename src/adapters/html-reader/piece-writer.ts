// The elements of a page come in as they open and close, with the text between them; its pieces go out: headings,
// paragraphs, list items with their numbers, rows of tables, footnotes.
import { type FilePiece, pieceOf } from "../../domain/source-file.ts";
import { type Numbering, writeNumber } from "../../text/list-numbers.ts";
import {
  type CellFacts,
  closeCell,
  closeRow,
  type OpenTable,
  openCell,
  openRow,
  openTable,
  tablePieces,
} from "./table-reader.ts";

/** What of an element's attributes matters here. */
export interface ElementFacts extends CellFacts {
  /** Mark of the footnote that the element is; undefined for any other. */
  readonly footnote: string | undefined;
  /** Number that a list, or an item of one, begins with. */
  readonly start: number | undefined;
  /** What a list adds from item to item. */
  readonly step: number;
  /** How a list is numbered; null where it prints no numbers. */
  readonly numbering: Numbering | null;
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
    "ruby",
    "rb",
  ],
  // A formula is read as it runs.
  ...["math", "mi", "mo", "mn", "ms", "mtext", "mrow", "mfrac", "msqrt", "mroot", "msup", "msub", "msubsup"],
  ...["munder", "mover", "munderover", "mfenced", "mtable", "mtr", "mtd", "mstyle", "mspace", "semantics"],
]);

interface List {
  readonly ordered: boolean;
  readonly numbering: Numbering | null;
  readonly step: number;
  next: number;
}

/** What of a page has been read. */
interface Reading {
  readonly pieces: FilePiece[];
  readonly lists: List[];
  readonly tables: OpenTable[];
  /** Words since the last piece. */
  words: string;
  /** How many raised elements the words stand in. */
  raised: number;
  /** What the words are going to be, with the mark that stands before them. */
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
  const said = opened.kind === "footnote" ? withoutMark(words, opened.printed ?? "") : opened.text + words;
  reading.pieces.push({ ...opened, text: said });
  if (opened.kind === "bullet" || opened.kind === "numbered" || opened.text !== "") reading.opened = PROSE;
}

/** A footnote without the mark that it opens with, which is its label. */
function withoutMark(words: string, printed: string): string {
  const [opening, mark] = /^\s*(?:[[(](\w{1,6})[\])]|(\d{1,3})[.\s])\s*/u.exec(words) ?? [];
  if (opening !== undefined && mark === printed) return words.slice(opening.length);
  const bare = words.trimStart();
  const raised = raisedDigits(printed);
  return raised !== printed && bare.startsWith(raised) ? bare.slice(raised.length) : words;
}

function breakBlock(reading: Reading): void {
  if (inCell(reading)) reading.words += " ";
  else flush(reading);
}

function enter(reading: Reading, name: string, facts: ElementFacts): void {
  if (name === "br") reading.words += inCell(reading) ? " " : "\n";
  else if (name === "sup") reading.raised += 1;
  if (INLINE.has(name) || name === "br") return;
  if (TABLE_PARTS.has(name)) enterTable(reading, name, facts);
  else breakBlock(reading);
  setHead(reading, name, true);
  if (!inCell(reading)) openPiece(reading, name, facts);
}

const TABLE_PARTS = new Set(["table", "tr", "td", "th"]);

function setHead({ tables }: Reading, name: string, inHead: boolean): void {
  const open = tables.at(-1);
  if (name === "thead" && open !== undefined) open.inHead = inHead;
}

function openPiece(reading: Reading, name: string, facts: ElementFacts): void {
  const heading = /^h([1-6])$/u.exec(name)?.[1];
  const { lists } = reading;
  if (heading !== undefined) reading.opened = pieceOf("heading", "", { level: Number(heading) });
  else if (name === "ul" || name === "ol") {
    const { numbering, step, start = 1 } = facts;
    lists.push({ ordered: name === "ol", numbering, step, next: start });
  }
  if (facts.footnote !== undefined) reading.opened = openFootnote(name, facts.footnote, lists);
  else if (name === "li") reading.opened = openItem(lists, facts);
}

/** In a numbered list the item's number is what is printed; what it is called in the file nobody sees. */
function openFootnote(name: string, id: string, lists: readonly List[]): FilePiece {
  const list = lists.at(-1);
  if (name !== "li" || list === undefined || !list.ordered) return pieceOf("footnote", "", { printed: id });
  const printed = String(list.next);
  list.next += list.step;
  return pieceOf("footnote", "", { printed });
}

/** A numbered item of an outer list is a paragraph with its number; any other item is one of a list, with its mark before it. */
function openItem(lists: readonly List[], { start }: ElementFacts): FilePiece {
  const list = lists.at(-1);
  if (list === undefined || !list.ordered) return pieceOf("bullet", "");
  const number = start ?? list.next;
  list.next = number + list.step;
  const { numbering } = list;
  if (numbering === null) return PROSE;
  const printed = writeNumber(number, numbering);
  const mark = numbering === "chinese" || numbering === "stems" ? `${printed}、` : `${printed}. `;
  if (numbering === "lower-letter" || numbering === "lower-roman") return pieceOf("prose", mark);
  if (lists.length > 1) return pieceOf("bullet", mark);
  return numbering === "decimal" ? pieceOf("numbered", "", { printed }) : pieceOf("prose", mark);
}

function enterTable(reading: Reading, name: string, facts: ElementFacts): void {
  const open = reading.tables.at(-1);
  if (name === "table") {
    flush(reading);
    reading.tables.push(openTable(facts.layout));
  } else if (name === "tr" && open !== undefined) openRow(open);
  else if (name === "td" || name === "th") {
    flush(reading);
    if (open !== undefined) openCell(open, facts);
  }
}

/** Elements behind which words are ordinary again. */
const CLOSING = /^(?:h[1-6]|li|p|dd)$/u;

function leave(reading: Reading, name: string): void {
  if (name === "sup") reading.raised -= 1;
  if (INLINE.has(name) || name === "br") return;
  if (TABLE_PARTS.has(name)) leaveTable(reading, name);
  else breakBlock(reading);
  setHead(reading, name, false);
  if (inCell(reading)) return;
  if (name === "ul" || name === "ol") reading.lists.pop();
  const keeps = name === "p" && reading.opened.kind !== "prose" && reading.lists.length > 0;
  if (CLOSING.test(name) && !keeps) reading.opened = PROSE;
}

function leaveTable(reading: Reading, name: string): void {
  const open = reading.tables.at(-1);
  if (name === "tr") {
    if (open !== undefined) closeRow(open);
  } else if (name === "table") {
    flush(reading);
    if (open !== undefined) reading.pieces.push(...tablePieces(open));
    reading.tables.pop();
  } else leaveCell(reading, open);
}

function leaveCell(reading: Reading, open: OpenTable | undefined): void {
  if (open === undefined || open.cell === null || open.row === null || open.layout) flush(reading);
  if (open === undefined) return;
  closeCell(open, reading.words);
  reading.words = "";
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
  if (piece.cells.length > 0) return [piece];
  const parts = piece.text.split(/\n[ \t]*\n/u).filter((part) => part.trim() !== "");
  return parts.map((text, at) => (at === 0 ? { ...piece, text } : pieceOf("prose", text)));
}
