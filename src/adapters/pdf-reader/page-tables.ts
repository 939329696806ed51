// Lines in reading order come in; the same lines go out with rows of tables put together: lines parted by wide gaps, whose
// parts begin where those of the line above begin.
import type { Segment, TextLine } from "./page-lines.ts";

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
}

/** How far, in sizes of type, the beginnings of two cells of one column may be apart. */
const ALIGNED = 1;
/** A number or bullet that stands apart from the paragraph which it opens. */
const LONE_MARK =
  /^(?:\d{1,3}[.．、]?|[•‧▪●◦–*-]|[（(](?:[ivx]{1,5}|[a-z]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）])$/u;

interface OpenRow {
  readonly starts: readonly number[];
  readonly cells: string[];
  last: TextLine;
}

/** Lines and rows in their order. */
export function readTables(lines: readonly TextLine[]): readonly (TextLine | TableRow)[] {
  const read: (TextLine | TableRow)[] = [];
  let row: OpenRow | undefined;
  const close = (): void => {
    if (row !== undefined) read.push({ cells: row.cells });
    row = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const segments = withoutMark(line);
    if (row !== undefined && goesOn(segments, row, line)) {
      takeLine(segments, row, line);
      continue;
    }
    const next = openRow(segments, row, line, lines, at);
    close();
    if (next === undefined) read.push(line);
    else row = next;
  }
  close();
  return read;
}

/** The row that a line opens; undefined where it is none of a table. */
function openRow(
  segments: readonly Segment[],
  before: OpenRow | undefined,
  line: TextLine,
  lines: readonly TextLine[],
  at: number,
): OpenRow | undefined {
  if (segments.length < 2) return undefined;
  if (before === undefined ? !standsInTable(lines, at) : !fits(segments, before, line)) return undefined;
  const own = segments.map(({ x }) => x);
  const starts = before === undefined || before.starts.length < own.length ? own : before.starts;
  return { starts, cells: placeCells(segments, starts, line.size), last: line };
}

function withoutMark({ segments }: TextLine): readonly Segment[] {
  const [first, second, ...rest] = segments;
  if (first === undefined || second === undefined || !LONE_MARK.test(first.text)) return segments;
  return rest.length > 0 ? segments : [{ text: `${first.text} ${second.text}`, x: first.x, end: second.end }];
}

/** A line is of a table where the one below or above it, within two, has its parts at the same places. */
function standsInTable(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const own = withoutMark(line);
  return [at + 1, at + 2, at + 3].some((other) => {
    const next = lines[other];
    if (next === undefined || next.page !== line.page) return false;
    const parts = withoutMark(next);
    return (
      parts.length > 1 && parts.filter((part) => own.some((one) => near(part.x, one.x, line.size))).length > 1
    );
  });
}

function near(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= ALIGNED * size;
}

function fits(segments: readonly Segment[], { starts }: OpenRow, { size }: TextLine): boolean {
  return segments.every(({ x }) => starts.some((start) => near(x, start, size)));
}

/** The rest of a cell: it begins below a cell of the row, close beneath it, and the first cell does not begin anew. */
function goesOn(segments: readonly Segment[], row: OpenRow, line: TextLine): boolean {
  const { last, starts } = row;
  const step = (last.y - line.y) / line.size;
  if (line.page !== last.page || step <= 0 || step > 1.45) return false;
  if (!fits(segments, row, line)) return false;
  const [first] = starts;
  const inFirst = first !== undefined && segments.some(({ x }) => near(x, first, line.size));
  // With a line in each cell it is a row of its own; with the first cell alone it can only be the rest of that cell.
  return (
    !inFirst || (segments.length === 1 && starts.length > 1 && (segments[0]?.end ?? 0) < (starts[1] ?? 0))
  );
}

function takeLine(segments: readonly Segment[], row: OpenRow, line: TextLine): void {
  for (const { text, x } of segments) {
    const column = row.starts.findIndex((start) => near(x, start, line.size));
    const before = row.cells[column] ?? "";
    const tight = /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(text);
    row.cells[column] = before === "" || tight ? before + text : `${before} ${text}`;
  }
  row.last = line;
}

function placeCells(segments: readonly Segment[], starts: readonly number[], size: number): string[] {
  const cells = starts.map(() => "");
  for (const { text, x } of segments) {
    const column = starts.findIndex((start) => near(x, start, size));
    cells[column < 0 ? cells.length - 1 : column] = text;
  }
  return cells;
}
