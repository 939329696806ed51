// The rows and cells of one table come in as they open and close; its pieces go out: the heads of its columns, put together where they
// stand in several rows, and its rows, with what a cell above spans into them.
import { type FilePiece, pieceOf } from "../../domain/source-file.ts";

/** What of a cell's element matters here. */
export interface CellFacts {
  /** Columns and rows that it spans. */
  readonly columns: number;
  readonly rows: number;
  /** True for `<th>`. */
  readonly heads: boolean;
}

interface Row {
  readonly cells: string[];
  /** Cells of its own, those that span several columns counted once. */
  own: number;
  /** True where every cell of its own is a head. */
  heads: boolean;
  /** Most rows and most columns that a cell of it spans. */
  rows: number;
  columns: number;
}

/** A table that is being read. */
export interface OpenTable {
  /** True where it lays out the page: its cells are text. */
  readonly layout: boolean;
  /** By column: what a cell above says, and for how many more rows. */
  readonly spans: Map<number, { readonly text: string; rows: number }>;
  readonly rows: Row[];
  row: Row | null;
  cell: CellFacts | null;
  /** True between `<thead>` and its end. */
  inHead: boolean;
}

/** A table without rows. */
export function openTable(layout: boolean): OpenTable {
  return { layout, spans: new Map(), rows: [], row: null, cell: null, inHead: false };
}

/** Begins a row. */
export function openRow(table: OpenTable): void {
  table.row = { cells: [], own: 0, heads: true, rows: 1, columns: 1 };
}

/** Begins a cell. */
export function openCell(table: OpenTable, facts: CellFacts): void {
  fillSpans(table);
  table.cell = facts;
}

/** Ends a cell that says `text`. */
export function closeCell(table: OpenTable, text: string): void {
  const { row, cell, inHead } = table;
  table.cell = null;
  if (row === null || cell === null) return;
  const isHead = inHead || (cell.heads && table.rows.every((each) => each.heads));
  const repeats = isHead || row.cells.length > 0;
  for (let column = 0; column < cell.columns; column += 1) {
    // A figure for two columns is that of either; what opens a row, as "Total" does, is said once.
    const said = column === 0 || repeats ? text : "";
    if (cell.rows > 1) table.spans.set(row.cells.length, { text: said, rows: cell.rows - 1 });
    row.cells.push(said);
  }
  row.own += 1;
  row.heads &&= inHead || cell.heads;
  row.rows = Math.max(row.rows, cell.rows);
  row.columns = Math.max(row.columns, cell.columns);
}

/** Ends a row. */
export function closeRow(table: OpenTable): void {
  const { row } = table;
  if (row === null) return;
  fillSpans(table);
  table.row = null;
  if (row.cells.some((cell) => cell.trim() !== "")) table.rows.push(row);
}

/** What the table says. */
export function tablePieces({ layout, rows }: OpenTable): readonly FilePiece[] {
  if (layout) return [];
  const titles = rows.findIndex((row) => !isTitle(row));
  const [above, below] = [rows.slice(0, Math.max(0, titles)), rows.slice(Math.max(0, titles))];
  const heads = headRows(below);
  // Heads with nothing under them are what the table says.
  const isHeaded = heads > 0 && heads < below.length;
  return [
    ...above.map(({ cells }) => pieceOf("prose", cells[0] ?? "")),
    ...(isHeaded ? [pieceOf("columns", "", { cells: columnHeads(below.slice(0, heads)) })] : []),
    ...below.slice(isHeaded ? heads : 0).map(rowPiece),
  ];
}

/** One head over all columns: the name of the table. */
function isTitle({ own, heads, columns }: Row): boolean {
  return own === 1 && heads && columns > 1;
}

/** Rows of heads: those marked so, else those beside which a cell of the first row stands while another is divided below it. */
function headRows(rows: readonly Row[]): number {
  const marked = rows.findIndex(({ heads, cells }) => !heads || cells.length < 2);
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const [first] = rows;
  return first !== undefined && first.rows > 1 && first.columns > 1 && first.rows <= MOST_HEADS
    ? first.rows
    : 0;
}

/** Rows that heads are divided into at most, where nothing marks them. */
const MOST_HEADS = 3;

function columnHeads(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map(({ cells }) => (cells[column] ?? "").trim()))]
      .filter((head) => head !== "")
      .join(" "),
  );
}

function rowPiece({ cells }: Row): FilePiece {
  const [only] = cells;
  return cells.length === 1 && only !== undefined ? pieceOf("prose", only) : pieceOf("row", "", { cells });
}

/** What rows above say in the columns that come next. */
function fillSpans({ row, spans }: OpenTable): void {
  if (row === null) return;
  for (let span = spans.get(row.cells.length); span !== undefined; span = spans.get(row.cells.length)) {
    span.rows -= 1;
    if (span.rows === 0) spans.delete(row.cells.length);
    row.cells.push(span.text);
  }
}
