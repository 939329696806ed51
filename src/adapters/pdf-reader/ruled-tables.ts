// The words and rules of pages come in; the rows of ruled tables go out, with the words that stand in none: a cell is what
// rules enclose, however many lines it has, wherever in it they stand.
import { type DrawnLine, gatherLines, type PlacedWords, segmentsOf } from "./base-lines.ts";
import type { Rule } from "./drawn-rules.ts";
import { joinInCell } from "./join-lines.ts";
import { findRepeated, occurrenceOf } from "./repeated.ts";
import { findGrids, type Grid } from "./ruled-grids.ts";
import { countHeads, joinHeads, type TableRow } from "./table-heads.ts";

/** A row of a ruled table, in the place of its words. */
export interface PlacedRow extends PlacedWords {
  readonly row: TableRow;
}

/** A page's words outside of ruled tables, and the rows of these. */
export interface PageContent {
  readonly words: readonly PlacedWords[];
  readonly rows: readonly PlacedRow[];
}

/** One table, or what of it stands on one page. */
interface Table {
  readonly xs: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** False where it begins on the page before. */
  readonly isBegun: boolean;
}

/** A row with its cells as they are drawn. */
interface DrawnRow extends PlacedWords {
  readonly cells: readonly string[];
  readonly isBold: boolean;
}

interface PageTables {
  readonly words: readonly PlacedWords[];
  readonly tables: readonly Table[];
}

/** The lines that stand in one cell, and the rows and columns that it reaches over. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly DrawnLine[];
}

/** A single row of more lines is a page in columns with a rule between them. */
const MOST_LINES_ALONE = 8;
/** Lines of one cell; where there are more, rules enclose running text. */
const MOST_LINES = 60;
/** Lines at the foot of a page and at the head of the next between which a table goes on: running lines, notes. */
const MOST_BETWEEN = 5;
/** Rows of a table that frames a running head. */
const MOST_RUNNING_ROWS = 3;
/** Points within which an edge of a table stands on the next page. */
const SAME_EDGE = 4;

/** The content of every page; rows that go on over a page are one. */
export function readRuledTables(
  pages: readonly { readonly words: readonly PlacedWords[]; readonly rules: readonly Rule[] }[],
): readonly PageContent[] {
  const read: PageTables[] = [];
  const repeated = new Set<DrawnRow>();
  let first: readonly DrawnRow[] = [];
  for (const page of withoutRunning(pages.map(({ words, rules }) => readPage(words, rules)))) {
    const before = read.at(-1);
    const goesOn = before !== undefined && areOneTable(before, page);
    if (goesOn) {
      const head = repeatedHead(first, page.tables[0]?.rows ?? []);
      for (const row of head) repeated.add(row);
      read.splice(-1, 1, ...joinPages(before, page, head.length));
    } else read.push(page);
    if (!goesOn || page.tables.length > 1) first = page.tables.at(-1)?.rows ?? [];
  }
  return read.map(({ words, tables }) => ({
    words,
    rows: tables.flatMap((table) => placedRows(table, repeated)),
  }));
}

/** A table of a few rows that is printed again on page after page frames a running head. */
function withoutRunning(pages: readonly PageTables[]): readonly PageTables[] {
  const small = pages.flatMap(({ tables }, page) =>
    tables
      .filter(({ rows }) => rows.length <= MOST_RUNNING_ROWS)
      .map((table) => ({
        table,
        ...occurrenceOf(page, table.rows[0]?.y ?? 0, table.rows.map(({ text }) => text).join(" ")),
      })),
  );
  const running = new Set(findRepeated(small, pages.length).map(({ table }) => table));
  return pages.map(({ words, tables }) => ({ words, tables: tables.filter((table) => !running.has(table)) }));
}

/** The head of a table, where its next page begins with the same; else none. */
function repeatedHead(first: readonly DrawnRow[], next: readonly DrawnRow[]): readonly DrawnRow[] {
  const head = first.slice(0, Math.max(1, countHeads(first)));
  const isSame = ({ cells }: DrawnRow, at: number) => cells.join("\n") === next[at]?.cells.join("\n");
  return head.every(isSame) ? head : [];
}

/** The rows of a table, those of its head as one; a head is also what is printed again on the next page. */
function placedRows({ rows, isBegun }: Table, repeated: ReadonlySet<DrawnRow>): readonly PlacedRow[] {
  const count = isBegun ? Math.max(countHeads(rows), rows.filter((row) => repeated.has(row)).length) : 0;
  const [first] = rows;
  const head = joinHeads(rows.slice(0, count).map(({ cells }) => cells));
  return [
    ...(first !== undefined && count > 0 ? [{ ...first, row: { cells: head, isHead: true } }] : []),
    ...rows.slice(count).map((row) => ({ ...row, row: { cells: row.cells, isHead: false } })),
  ];
}

/** Two pages between which a table goes on: its head is not read again, and a row that was cut is whole on the first. */
function joinPages(before: PageTables, after: PageTables, heads: number): readonly [PageTables, PageTables] {
  const [table, first] = [before.tables.at(-1), after.tables[0]];
  if (table === undefined || first === undefined) return [before, after];
  const rows = first.rows.slice(heads);
  const [open, top] = [table.rows.at(-1), rows[0]];
  const isCut = open !== undefined && top !== undefined && isRestOf(top, open);
  const upper = isCut ? [...table.rows.slice(0, -1), joinRows(open, top)] : table.rows;
  const rest = { ...first, rows: isCut ? rows.slice(1) : rows, isBegun: false };
  return [
    { ...before, tables: [...before.tables.slice(0, -1), { ...table, rows: upper }] },
    { ...after, tables: [rest, ...after.tables.slice(1)] },
  ];
}

/** True where the last table of a page and the first of the next have their columns at the same places, and little between them. */
function areOneTable(before: PageTables, after: PageTables): boolean {
  const [table, first] = [before.tables.at(-1), after.tables[0]];
  if (table === undefined || first === undefined || table.xs.length !== first.xs.length) return false;
  const [bottom, top] = [table.rows.at(-1)?.y ?? 0, first.rows[0]?.y ?? 0];
  return (
    table.xs.every((x, at) => Math.abs(x - (first.xs[at] ?? 0)) < SAME_EDGE) &&
    gatherLines(before.words.filter(({ y }) => y < bottom)).length <= MOST_BETWEEN &&
    gatherLines(after.words.filter(({ y }) => y > top)).length <= MOST_BETWEEN
  );
}

/** The rest of a row that a page cut: its first cell is at an end, or goes on with a small letter as all others do. */
function isRestOf({ cells }: DrawnRow, before: DrawnRow): boolean {
  const filled = cells.flatMap((cell, at) => (cell === "" ? [] : [{ cell, above: before.cells[at] ?? "" }]));
  if (filled.length === 0 || filled.some(({ above }) => above === "")) return false;
  return cells[0] === "" || filled.every(({ cell }) => /^\p{Ll}/u.test(cell));
}

function joinRows(before: DrawnRow, after: DrawnRow): DrawnRow {
  return { ...before, cells: before.cells.map((cell, at) => joinInCell(cell, after.cells[at] ?? "")) };
}

function readPage(words: readonly PlacedWords[], rules: readonly Rule[]): PageTables {
  let left = words;
  const tables: Table[] = [];
  for (const grid of findGrids(rules)) {
    const inside = left.filter((word) => placeIn(grid, word) !== undefined);
    const cells = cellsOf(grid, inside);
    if (!isTable(grid, cells)) continue;
    const rows = rowsOf(grid, cells);
    if (rows.length === 0) continue;
    tables.push({ xs: grid.xs, rows, isBegun: true });
    const taken = new Set(inside);
    left = left.filter((word) => !taken.has(word));
  }
  const top = ({ rows }: Table) => rows[0]?.y ?? 0;
  return { words: left, tables: tables.sort((a, b) => top(b) - top(a)) };
}

/** Row and column in which the middle of a word stands. */
function placeIn(
  { xs, ys }: Grid,
  { x, y, width, size }: PlacedWords,
): readonly [number, number] | undefined {
  const [middle, height] = [x + width / 2, y + 0.3 * size];
  const column = xs.findLastIndex((edge) => edge <= middle);
  const row = ys.findLastIndex((edge) => edge >= height);
  return column < 0 || row < 0 || column > xs.length - 2 || row > ys.length - 2 ? undefined : [row, column];
}

/** Cells with words, told by the place of their upper left corner: those that no rule parts are one. */
function cellsOf(grid: Grid, words: readonly PlacedWords[]): readonly Cell[] {
  const byCorner = new Map<string, { row: number; column: number; words: PlacedWords[] }>();
  for (const word of words) {
    const [row, column] = cornerOf(grid, placeIn(grid, word) ?? [0, 0]);
    const key = `${row} ${column}`;
    const cell = byCorner.get(key);
    if (cell === undefined) byCorner.set(key, { row, column, words: [word] });
    else cell.words.push(word);
  }
  return [...byCorner.values()].map(({ row, column, words: own }) => ({
    row,
    column,
    lines: gatherLines(own),
  }));
}

function cornerOf(grid: Grid, [row, column]: readonly [number, number]): readonly [number, number] {
  let [up, left] = [row, column];
  while (left > 0 && !grid.isClosedRight(up, left - 1)) left -= 1;
  while (up > 0 && !grid.isClosedBelow(up - 1, left)) up -= 1;
  return [up, left];
}

/** False where rules enclose text in columns, or rows that no rules part. */
function isTable({ ys }: Grid, cells: readonly Cell[]): boolean {
  if (new Set(cells.map(({ column }) => column)).size < 2) return false;
  const counts = cells.map(({ lines }) => lines.length);
  if (Math.max(...counts) > MOST_LINES) return false;
  const bands = ys.length - 1;
  if (bands === 1 && Math.max(...counts) > MOST_LINES_ALONE) return false;
  return bands > 3 || !cells.some(({ row }) => holdsRows(cells.filter((cell) => cell.row === row)));
}

/** True where most lines of the first cell have one beside them in each other cell, three of them or more. */
function holdsRows(cells: readonly Cell[]): boolean {
  const [first, ...others] = [...cells].sort((a, b) => a.column - b.column);
  if (first === undefined || first.lines.length < 3 || others.length === 0) return false;
  const hasBeside = (line: DrawnLine) =>
    others.every(({ lines }) => lines.some(({ y }) => Math.abs(y - line.y) < 0.3 * line.size));
  return first.lines.filter(hasBeside).length > 0.7 * first.lines.length;
}

/** One row for each band in which a cell begins; a cell that reaches down stands in each row that it reaches. */
function rowsOf(grid: Grid, cells: readonly Cell[]): readonly DrawnRow[] {
  const texts = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, textOf(cell.lines)]));
  const columns = grid.xs.slice(1).map((_, column) => column);
  const words = cells.flatMap(({ lines }) => lines).flatMap((line) => line.words);
  const x = Math.min(...words.map((word) => word.x));
  const width = Math.max(...words.map((word) => word.x + word.width)) - x;
  return grid.ys.slice(1).flatMap((_, band) => {
    const own = cells.filter(({ row }) => row === band).flatMap(({ lines }) => lines);
    const [first] = own.sort((a, b) => b.y - a.y);
    if (first === undefined) return [];
    const row = columns.map((column) => {
      const [up, left] = cornerOf(grid, [band, column]);
      // What stands over several columns is said of each; what opens a row, as "Total" does, is said once.
      return left === column || left > 0 ? (texts.get(`${up} ${left}`) ?? "") : "";
    });
    const isBold = own.every((line) => line.words.every((word) => word.isBold === true));
    return [{ text: row.join(" "), x, y: first.y, width, size: first.size, cells: row, isBold }];
  });
}

function textOf(lines: readonly DrawnLine[]): string {
  return lines
    .map((line) =>
      segmentsOf(line)
        .map(({ text }) => text.trim())
        .join(" "),
    )
    .reduce(joinInCell, "");
}
