// Lines in reading order come in; the same lines go out with rows of tables put together: those of ruled tables, and lines
// parted by wide gaps, whose parts begin or end where those of the line above do.
import { joinInCell } from "./join-lines.ts";
import { isLoneMark } from "./opening-marks.ts";
import type { Segment, TextLine } from "./page-lines.ts";
import { countHeads, joinHeads, type TableRow } from "./table-heads.ts";

/** How far, in sizes of type, the beginnings, or ends, of two cells of one column may be apart. */
const ALIGNED = 1;
/** Longest cell, in characters, that is told by where it ends: figures and their heads are set right. */
const LONGEST_SET_RIGHT = 20;
/** Most lines of one row's cells. */
const MOST_LINES = 40;
/** Lines of one cell are no further apart, in sizes of type. */
const CELL_PITCH = 1.45;

interface OpenTable {
  /** The parts of its fullest row. */
  columns: readonly Segment[];
  readonly rows: { readonly parts: Segment[]; readonly isBold: boolean; last: TextLine }[];
}

/** Lines and rows in their order. */
export function readTables(lines: readonly TextLine[]): readonly (TextLine | TableRow)[] {
  const read: (TextLine | TableRow)[] = [];
  let table: OpenTable | undefined;
  const close = (): void => {
    if (table !== undefined) read.push(...closedRows(table));
    table = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const parts = line.row === undefined ? withoutMark(line) : [];
    if (table !== undefined && takes(table, parts, line)) continue;
    close();
    if (line.row !== undefined) read.push(line.row);
    else if (parts.length > 1 && standsInTable(lines, at))
      table = { columns: parts, rows: [{ parts: [...parts], isBold: line.isBold, last: line }] };
    else read.push(line);
  }
  close();
  return read;
}

/** Puts a line into a table, as the rest of its last row or as its next; false where it is none of it. */
function takes(table: OpenTable, parts: readonly Segment[], line: TextLine): boolean {
  const row = table.rows.at(-1);
  if (row !== undefined && goesOn(parts, row.last, table.columns, line)) {
    row.parts.push(...parts);
    row.last = line;
    return true;
  }
  if (parts.length < 2) return false;
  const isWider = parts.length > table.columns.length && fits(table.columns, parts, line);
  if (!isWider && !fits(parts, table.columns, line)) return false;
  if (isWider) table.columns = parts;
  table.rows.push({ parts: [...parts], isBold: line.isBold, last: line });
  return true;
}

/** A number of its own before a paragraph is no cell. */
function withoutMark({ segments }: TextLine): readonly Segment[] {
  const [first, second, ...rest] = segments;
  if (first === undefined || second === undefined || rest.length > 0) return segments;
  if (!isLoneMark(first.text) || !/\p{L}/u.test(second.text)) return segments;
  return [{ text: `${first.text} ${second.text}`, x: first.x, end: second.end }];
}

/** A line is of a table where one close below, or the next one below cells that go on, has its parts at the same places. */
function standsInTable(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const own = withoutMark(line);
  for (let other = at + 1; other <= at + MOST_LINES; other += 1) {
    const [next, last] = [lines[other], lines[other - 1]];
    if (next === undefined || last === undefined || next.row !== undefined || next.page !== line.page)
      return false;
    const parts = withoutMark(next);
    if (parts.length > 1 && parts.filter((part) => own.some((one) => isBelow(part, one, line))).length > 1)
      return true;
    if (other >= at + 3 && !goesOn(parts, last, own, next)) return false;
  }
  return false;
}

/** One part begins where the other does; or, a short one, ends where it does. */
function isBelow(part: Segment, one: Segment, { size }: TextLine): boolean {
  const isShort = Math.max(part.text.length, one.text.length) <= LONGEST_SET_RIGHT;
  return near(part.x, one.x, size) || (isShort && near(part.end, one.end, size));
}

function near(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= ALIGNED * size;
}

/** The column in which a part stands; -1 where it is none. */
function columnOf(part: Segment, columns: readonly Segment[], { size }: TextLine): number {
  const begins = columns.findIndex(({ x }) => near(part.x, x, size));
  return begins >= 0 ? begins : columns.findIndex(({ end }) => near(part.end, end, size));
}

/** True where all parts stand in columns, no two of them in one. */
function fits(parts: readonly Segment[], columns: readonly Segment[], line: TextLine): boolean {
  const own = parts.map((part) => columnOf(part, columns, line));
  return !own.includes(-1) && new Set(own).size === own.length;
}

/** The rest of a cell: it begins below a cell of the row, close beneath it, and the first cell does not begin anew. */
function goesOn(
  parts: readonly Segment[],
  last: TextLine,
  columns: readonly Segment[],
  line: TextLine,
): boolean {
  const step = (last.y - line.y) / line.size;
  if (parts.length === 0 || line.page !== last.page || step <= 0 || step > CELL_PITCH) return false;
  if (!fits(parts, columns, line)) return false;
  const isInFirst = parts.some((part) => columnOf(part, columns, line) === 0);
  // With a line in each cell it is a row of its own; with the first cell alone it can only be the rest of that cell.
  const [only, second] = [parts[0], columns[1]];
  return !isInFirst || (parts.length === 1 && second !== undefined && (only?.end ?? 0) < second.x);
}

/** Cells by the columns of the fullest row; rows of heads are one. */
function closedRows({ columns, rows }: OpenTable): readonly TableRow[] {
  const closed = rows.map(({ parts, isBold, last }) => ({ cells: cellsOf(parts, columns, last), isBold }));
  const count = countHeads(closed);
  const head = joinHeads(closed.slice(0, count).map(({ cells }) => cells));
  return [
    ...(count > 0 ? [{ cells: head, isHead: true }] : []),
    ...closed.slice(count).map(({ cells }) => ({ cells, isHead: false })),
  ];
}

function cellsOf(parts: readonly Segment[], columns: readonly Segment[], line: TextLine): readonly string[] {
  const cells = columns.map(() => "");
  for (const part of parts) {
    const found = columnOf(part, columns, line);
    const column = found < 0 ? cells.length - 1 : found;
    cells[column] = joinInCell(cells[column] ?? "", part.text);
  }
  return cells;
}
