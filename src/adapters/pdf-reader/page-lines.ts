// Words with their places on pages come in; lines in reading order go out, column after column, without what is printed
// again at the head and foot of every page.
import { gatherLines, type PlacedWords, segmentsOf } from "./base-lines.ts";
import type { PageContent, PlacedRow } from "./ruled-tables.ts";
import { type PageLines, withoutRunning } from "./running-lines.ts";
import type { TableRow } from "./table-heads.ts";

/** A run of words, or a row of a ruled table. */
type PlacedSegment = PlacedWords & Partial<Pick<PlacedRow, "row">>;

/** A run of words on one line with no wide gap in it. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** One line of a column. */
export interface TextLine {
  /** More than one where wide gaps part it: cells of a table, or a number before its paragraph. */
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Left and right edge of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** True in bold type from end to end. */
  readonly isBold: boolean;
  /** Its cells, where it is a row of a ruled table. */
  readonly row?: TableRow;
}

/** All lines of all pages in reading order. */
export function readLines(pages: readonly PageContent[]): readonly TextLine[] {
  const own = withoutRunning(pages.map(linesOfPage));
  const rows = own.map((lines, number) => {
    const placed: readonly (readonly PlacedSegment[])[] = [
      ...lines.map((line) => segmentsOf(line)),
      ...(pages[number]?.rows ?? []).map((row) => [row]),
    ];
    return [...placed].sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0));
  });
  const texts = rows.map((page) => page.flat().filter(({ row }) => row === undefined));
  const gutters = texts.map(findGutter);
  const usual = gutters.find((gutter) => gutter !== undefined);
  return rows.flatMap((page, number) =>
    orderColumns(page, gutters[number] ?? sharedGutter(texts[number] ?? [], usual), number),
  );
}

function linesOfPage({ words, rows }: PageContent): PageLines {
  const lines = gatherLines(words);
  const heights = [...lines, ...rows].map(({ y }) => y);
  return { lines, top: Math.max(...heights), bottom: Math.min(...heights) };
}

/** The gutter of another page, on a page with too few lines to show one, where lines stand along it and none crosses it. */
function sharedGutter(segments: readonly PlacedWords[], gutter: number | undefined): number | undefined {
  if (gutter === undefined) return undefined;
  const along = segments.some(({ x }) => Math.abs(x - gutter) < 3);
  const crossed = segments.some(({ x, width }) => x < gutter && x + width > gutter);
  return along && !crossed ? gutter : undefined;
}

/** Rows of one page, top to bottom, as lines of one column or of two. */
function orderColumns(
  rows: readonly (readonly PlacedSegment[])[],
  gutter: number | undefined,
  page: number,
): readonly TextLine[] {
  if (gutter === undefined) return linesOf(rows.flat(), page);
  const [left, right, ordered]: [PlacedSegment[], PlacedSegment[], TextLine[]] = [[], [], []];
  const flush = () => {
    ordered.push(...linesOf(left.splice(0), page), ...linesOf(right.splice(0), page));
  };
  const band: PlacedSegment[] = [];
  const flushBand = () => {
    ordered.push(...linesOf(band.splice(0), page));
  };
  const lastRight = rows.findLastIndex((row) => row.some(({ x }) => x >= gutter));
  for (const [at, row] of rows.entries()) {
    // A table below both columns may end before the gutter.
    if (standsAcross(rows, at, gutter) || (row.length > 2 && at > lastRight)) {
      flush();
      band.push(...row);
      continue;
    }
    flushBand();
    for (const segment of row) (segment.x >= gutter ? right : left).push(segment);
  }
  flush();
  flushBand();
  return ordered;
}

/**
 * A heading over both columns, or a row of a table over both: columns of text have one run of words each on a line. A row of
 * several cells beside a column whose text runs on is of a table within the other column.
 */
function standsAcross(rows: readonly (readonly PlacedWords[])[], at: number, gutter: number): boolean {
  const row = rows[at] ?? [];
  if (row.some(({ x, width }) => x < gutter && x + width > gutter)) return true;
  const [left, right] = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)];
  if (row.length <= 2 || left.length === 0 || right.length === 0) return false;
  const isLeft = ({ x }: PlacedWords) => x < gutter;
  return !runsOn(rows, at, isLeft) && !runsOn(rows, at, (words) => !isLeft(words));
}

/** True where one run of words begins at the edge of its side, and a line close above or below it begins there and fills the side. */
function runsOn(
  rows: readonly (readonly PlacedWords[])[],
  at: number,
  onSide: (words: PlacedWords) => boolean,
): boolean {
  const [only, ...more] = (rows[at] ?? []).filter(onSide);
  if (only === undefined || more.length > 0) return false;
  const side = rows.flat().filter(onSide);
  const edge = Math.min(...side.map(({ x }) => x));
  const room = Math.max(...side.map(({ x, width }) => x + width)) - edge;
  const beside = [...rows.slice(0, at).reverse(), ...rows.slice(at + 1)];
  const near = beside.filter((row) => {
    const [one, ...others] = row.filter(onSide);
    if (one === undefined || others.length > 0 || Math.abs(one.y - only.y) > NEAR_LINES * only.size)
      return false;
    return Math.abs(one.x - edge) < only.size && one.width > FULL_LINE * room;
  });
  return Math.abs(only.x - edge) < only.size && near.length > 0;
}

/** Sizes of type within which a line is close to another. */
const NEAR_LINES = 3;
/** Fewest lines that make a column. */
const COLUMN_LINES = 4;
/** Share of its column that a line of running text fills; cells of a table fill less. */
const FULL_LINE = 0.6;
/** Fewest such lines on either side. */
const FULL_LINES = 3;

/**
 * Where two columns of running text part: hardly a line crosses it, many stand on either side, and they fill their sides as
 * sentences do. Undefined where the page has one column.
 */
function findGutter(segments: readonly PlacedWords[]): number | undefined {
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map(({ x, width }) => x + width));
  const starts = [...new Set(segments.map(({ x }) => Math.round(x)))].filter(
    (x) => x > left + 0.3 * (right - left) && x < left + 0.7 * (right - left),
  );
  const found = starts.map((start) => {
    const gutter = start - 1;
    const before = segments.filter(({ x, width }) => x + width <= gutter);
    const after = segments.filter(({ x }) => x >= gutter);
    const crossing = segments.length - before.length - after.length;
    const full = (side: readonly PlacedWords[], room: number) =>
      side.filter(({ width }) => width > FULL_LINE * room).length >= FULL_LINES;
    const fits =
      before.length >= COLUMN_LINES &&
      after.length >= COLUMN_LINES &&
      crossing <= 0.25 * segments.length &&
      full(before, gutter - left) &&
      full(after, right - start);
    return { gutter, fits, crossing };
  });
  return found.filter(({ fits }) => fits).sort((a, b) => a.crossing - b.crossing)[0]?.gutter;
}

/** Segments that share a base line are one line again. */
function linesOf(segments: readonly PlacedSegment[], page: number): readonly TextLine[] {
  const texts = segments.filter(({ row }) => row === undefined);
  const measured = texts.length > 0 ? texts : segments;
  const column = {
    left: Math.min(...measured.map(({ x }) => x)),
    right: Math.max(...measured.map(({ x, width }) => x + width)),
  };
  const rows: PlacedSegment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && isLevel(row[0], segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => ({ ...lineOf(row), page, column }));
}

function isLevel(one: PlacedSegment, other: PlacedSegment): boolean {
  if (one.row !== undefined || other.row !== undefined) return false;
  return Math.abs(one.y - other.y) < 0.3 * other.size;
}

function lineOf(row: readonly PlacedSegment[]): Omit<TextLine, "page" | "column"> {
  const [first] = row;
  const parts = row.map(({ text, x, width }) => ({ text: text.trim(), x, end: x + width }));
  return {
    segments: parts,
    text: parts.map(({ text }) => text).join(" "),
    x: Math.min(...row.map(({ x }) => x)),
    end: Math.max(...parts.map(({ end }) => end)),
    y: first?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
    isBold: row.every((segment) => segment.isBold === true),
    ...(first?.row === undefined ? {} : { row: first.row }),
  };
}
