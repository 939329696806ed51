// Paired differences between languages come in, a plot with one line for each figure and pair goes out: names above
// their lines, so that it stays readable on a phone.
import { signedInterval, signedPoints } from "./figure-text.ts";
import { plotWords, words } from "./localized.ts";
import { element, join, type Markup } from "./markup.ts";
import type { ParityPair, ParityRow } from "./page-model.ts";
import { drawMarker, FRAME, linearScale, plotFigure, type Scale, STYLES } from "./plot-frame.ts";
import { LANGUAGE_NAMES, REPORT_WORDS as SAY } from "./report-words.ts";

const NAME_HEIGHT = 19;
const PAIR_HEIGHT = 12;
const MARGIN = 12;
const AXIS_HEIGHT = 40;
/** Differences are plotted at least this far to both sides, so that small ones look small. */
const LEAST_REACH = 0.1;

/** The difference of each figure between two languages, with its interval, around the line of parity. */
export function parityPlot(rows: readonly ParityRow[]): Markup {
  const pairs = distinctPairs(rows);
  const reach = Math.min(1, Math.ceil(farthest(rows) * 10) / 10);
  const x = linearScale([-reach, reach], [MARGIN + 6, FRAME.width - MARGIN - 6]);
  const heights = rows.map((row) => NAME_HEIGHT + row.pairs.length * PAIR_HEIGHT);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const floor = heights.reduce((sum, height) => sum + height, 6);
  return plotFigure({
    id: "plot-parity",
    title: SAY.parity,
    about: SAY.parityAbout,
    size: { width: FRAME.width, height: floor + AXIS_HEIGHT },
    drawing: join([
      drawGrid(x, reach, floor),
      ...rows.map((row, index) => drawRow(row, tops[index] ?? 0, x, pairs)),
    ]),
    legend: pairs.map((pair, style) => ({ label: pairName(pair), style })),
    table: {
      columns: [SAY.figure, SAY.languages, SAY.difference, SAY.interval, SAY.pairs],
      rows: rows.flatMap(({ figure, pairs: measured }) =>
        measured.map((pair) => [
          words(figure),
          words(pairName(pair)),
          signedPoints(pair.difference),
          signedInterval(pair.interval),
          String(pair.questions),
        ]),
      ),
    },
  });
}

type Languages = Pick<ParityPair, "first" | "second">;

function distinctPairs(rows: readonly ParityRow[]): readonly Languages[] {
  const named = rows.flatMap(({ pairs }) => pairs.map((pair) => [keyOf(pair), pair] as const));
  return [...new Map(named).values()].slice(0, STYLES);
}

function keyOf({ first, second }: Languages): string {
  return `${first} ${second}`;
}

function pairName({ first, second }: Languages): ReturnType<typeof joinNames> {
  return joinNames(LANGUAGE_NAMES[first], LANGUAGE_NAMES[second]);
}

type Name = (typeof LANGUAGE_NAMES)[keyof typeof LANGUAGE_NAMES];

function joinNames(first: Name, second: Name): Name {
  return {
    en: `${first.en} − ${second.en}`,
    zhHant: `${first.zhHant} − ${second.zhHant}`,
    zhHans: `${first.zhHans} − ${second.zhHans}`,
  };
}

function farthest(rows: readonly ParityRow[]): number {
  return rows
    .flatMap(({ pairs }) =>
      pairs.flatMap(({ difference, interval }) => [difference, interval?.low ?? 0, interval?.high ?? 0]),
    )
    .reduce((most, value) => Math.max(most, Math.abs(value)), LEAST_REACH);
}

function drawGrid(x: Scale, reach: number, floor: number): Markup {
  const ticks = [-reach, -reach / 2, 0, reach / 2, reach];
  return join([
    ...ticks.map((value) =>
      element("line", { class: value === 0 ? "axis" : "grid", x1: x(value), x2: x(value), y1: 4, y2: floor }),
    ),
    ...ticks.map((value) =>
      element(
        "text",
        { class: "tick", x: x(value), y: floor + 15, "text-anchor": anchorOf(value, reach) },
        signedPoints(value).replace(".0", ""),
      ),
    ),
    plotWords(SAY.parityAxis, { class: "label", x: FRAME.width / 2, y: floor + 34, "text-anchor": "middle" }),
  ]);
}

/** Labels at the ends stay within the drawing. */
function anchorOf(value: number, reach: number): string {
  if (value === -reach) return "start";
  return value === reach ? "end" : "middle";
}

function drawRow(row: ParityRow, top: number, x: Scale, pairs: readonly Languages[]): Markup {
  return join([
    plotWords(row.figure, { class: "name", x: MARGIN, y: top + 14 }),
    ...row.pairs.map((pair, index) => {
      const style = Math.max(
        0,
        pairs.findIndex((known) => keyOf(known) === keyOf(pair)),
      );
      return drawPair(pair, top + NAME_HEIGHT + (index + 0.5) * PAIR_HEIGHT, x, style);
    }),
  ]);
}

function drawPair({ difference, interval }: ParityPair, y: number, x: Scale, style: number): Markup {
  const line =
    interval === null
      ? null
      : element("line", {
          class: `interval s${style}`,
          x1: x(interval.low),
          x2: x(interval.high),
          y1: y,
          y2: y,
        });
  return join([line, drawMarker(x(difference), y, style)]);
}
