// Words with their places on pages come in; lines in reading order go out, column after column, without what is printed
// again at the head and foot of every page.

/** Words as they were drawn; x from the left, y from the foot of the page, in points. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

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
}

/** A gap of so many sizes of type parts a line. */
const WIDE_GAP = 1.6;
/** A gap of so many sizes of type is a space. */
const SPACE = 0.18;
/** Share of the page, at head and foot, in which running lines stand. */
const MARGIN = 0.13;

interface DrawnLine {
  readonly words: readonly PlacedWords[];
  readonly y: number;
  readonly size: number;
}

/** All lines of all pages in reading order. */
export function readLines(pages: readonly (readonly PlacedWords[])[]): readonly TextLine[] {
  const drawn = pages.map((words) => gatherLines(words));
  const running = runningLines(drawn);
  const rows = drawn.map((lines) =>
    lines.filter((line) => !isRunning(line, lines, running)).map((line) => segmentsOf(line)),
  );
  const gutters = rows.map((page) => findGutter(page.flat()));
  const usual = gutters.find((gutter) => gutter !== undefined);
  return rows.flatMap((page, number) =>
    orderColumns(page, gutters[number] ?? sharedGutter(page.flat(), usual), number),
  );
}

/** The gutter of another page, on a page with too few lines to show one, where lines stand along it and none crosses it. */
function sharedGutter(segments: readonly PlacedWords[], gutter: number | undefined): number | undefined {
  if (gutter === undefined) return undefined;
  const along = segments.some(({ x }) => Math.abs(x - gutter) < 3);
  const crossed = segments.some(({ x, width }) => x < gutter && x + width > gutter);
  return along && !crossed ? gutter : undefined;
}

/** Words that share a base line; a raised mark belongs to the line that it stands on. */
function gatherLines(words: readonly PlacedWords[]): readonly DrawnLine[] {
  const sorted = words.filter(({ text }) => text.trim() !== "").sort((a, b) => b.size - a.size);
  const lines: { words: PlacedWords[]; y: number; size: number }[] = [];
  for (const word of sorted) {
    const line = lines.find((one) => standsOn(word, one));
    if (line === undefined) lines.push({ words: [word], y: word.y, size: word.size });
    else line.words.push(word);
  }
  for (const line of lines) line.words.sort((a, b) => a.x - b.x);
  return lines.sort((a, b) => b.y - a.y);
}

/** On the same base line in about the same type; or a small number that is raised behind one of its words. */
function standsOn(word: PlacedWords, { words, y, size }: DrawnLine): boolean {
  if (word.size > 0.8 * size) return Math.abs(word.y - y) < 0.3 * size;
  if (!/^\s*\d{1,3}\s*$/u.test(word.text) || word.y < y + 0.1 * size || word.y > y + 0.7 * size) return false;
  return words.some((one) => Math.abs(one.x + one.width - word.x) < 0.5 * size);
}

function wordsOf({ words }: DrawnLine): string {
  return words
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, "")
    .replace(/\d+/gu, "#");
}

/** Heights at which the same words, figures left out, stand at head or foot of several pages. */
type RunningLines = ReadonlyMap<string, readonly number[]>;

/** How far, in points, a running line may stand from its height on other pages. */
const SAME_HEIGHT = 3;

function runningLines(pages: readonly (readonly DrawnLine[])[]): RunningLines {
  const heights = new Map<string, number[]>();
  for (const lines of pages) {
    const here = new Map(
      lines.filter((line) => inMargin(line, lines)).map((line) => [wordsOf(line), line.y]),
    );
    for (const [words, y] of here) heights.set(words, [...(heights.get(words) ?? []), y]);
  }
  const least = Math.max(2, Math.ceil(pages.length / 3));
  const repeated = [...heights].map(([words, all]): [string, readonly number[]] => [
    words,
    all.filter((y) => all.filter((other) => Math.abs(other - y) < SAME_HEIGHT).length >= least),
  ]);
  return new Map(repeated.filter(([, all]) => all.length > 0));
}

function inMargin({ y }: DrawnLine, lines: readonly DrawnLine[]): boolean {
  const top = lines[0]?.y ?? 0;
  const bottom = lines.at(-1)?.y ?? 0;
  const reach = MARGIN * (top - bottom);
  return y > top - reach || y < bottom + reach;
}

function isRunning(line: DrawnLine, lines: readonly DrawnLine[], running: RunningLines): boolean {
  if (!inMargin(line, lines)) return false;
  const words = wordsOf(line);
  const outermost = line === lines[0] || line === lines.at(-1);
  return (
    running.get(words)?.some((y) => Math.abs(y - line.y) < SAME_HEIGHT) === true ||
    (outermost && /^(?:[-–—]?#[-–—]?|第#[頁页]|[Pp]age#(?:of#)?|#\/#)$/u.test(words))
  );
}

/** The pieces of a line between wide gaps, each a line of its own until columns are known. */
function segmentsOf({ words, y, size }: DrawnLine): readonly PlacedWords[] {
  const segments: PlacedWords[] = [];
  for (const word of words) {
    const before = segments.at(-1);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : word.x - (before.x + before.width);
    if (before === undefined || gap > WIDE_GAP * size) {
      segments.push({ ...word, text: raisedForm(word, size, y), y, size });
      continue;
    }
    const text =
      before.text + (needsSpace(before.text, word.text, gap, size) ? " " : "") + raisedForm(word, size, y);
    segments[segments.length - 1] = { ...before, text, width: word.x + word.width - before.x };
  }
  return segments.filter(({ text }) => text.trim() !== "");
}

function needsSpace(before: string, after: string, gap: number, size: number): boolean {
  return gap > SPACE * size && !before.endsWith(" ") && !after.startsWith(" ");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A small raised number is a mark: among ordinary digits it would make another number. */
function raisedForm({ text, y, size }: PlacedWords, lineSize: number, lineY: number): string {
  const raised = size < 0.8 * lineSize && y > lineY + 0.15 * lineSize && /^\s*\d{1,3}\s*$/u.test(text);
  return raised ? [...text.trim()].map((digit) => SUPERSCRIPTS[Number(digit)] ?? "").join("") : text;
}

/** Rows of one page, top to bottom, as lines of one column or of two. */
function orderColumns(
  rows: readonly (readonly PlacedWords[])[],
  gutter: number | undefined,
  page: number,
): readonly TextLine[] {
  if (gutter === undefined) return linesOf(rows.flat(), page);
  const [left, right, ordered]: [PlacedWords[], PlacedWords[], TextLine[]] = [[], [], []];
  const flush = () => {
    ordered.push(...linesOf(left.splice(0), page), ...linesOf(right.splice(0), page));
  };
  const band: PlacedWords[] = [];
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
function linesOf(segments: readonly PlacedWords[], page: number): readonly TextLine[] {
  const column = {
    left: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ x, width }) => x + width)),
  };
  const rows: PlacedWords[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].y - segment.y) < 0.3 * segment.size) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => {
    const [first] = row;
    const parts = row.map(({ text, x, width }) => ({ text: text.trim(), x, end: x + width }));
    return {
      segments: parts,
      text: parts.map(({ text }) => text).join(" "),
      page,
      x: Math.min(...row.map(({ x }) => x)),
      end: Math.max(...parts.map(({ end }) => end)),
      y: first?.y ?? 0,
      size: Math.max(...row.map(({ size }) => size)),
      column,
    };
  });
}
