// What plots share: the size of their drawing, scales from values to places, axes with grid and labels, and the figure that
// holds a drawing with its caption, its legend and the same numbers as a table.
import type { LocalizedText } from "../../domain/document.ts";
import { type DataTable, dataTable } from "./data-table.ts";
import { plotWords, words } from "./localized.ts";
import { element, join, type Markup } from "./markup.ts";
import { REPORT_WORDS } from "./report-words.ts";

/** The drawing in its own units; the style makes it as wide as its column. */
export const FRAME = { width: 400, height: 264, left: 44, right: 14, top: 14, bottom: 44 } as const;

/** From a value to a place in the drawing. */
export type Scale = (value: number) => number;

/** A tick of an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Axes of a plot. */
export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: LocalizedText;
  readonly yLabel: LocalizedText;
}

/** What stands around a drawing. */
export interface PlotFigure {
  /** Unique in the page. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly about: LocalizedText;
  /** The inside of the drawing. */
  readonly drawing: Markup;
  /** In the drawing's own units. */
  readonly size: { readonly width: number; readonly height: number };
  /** True where the drawing keeps its size and scrolls, instead of taking the size of its column. */
  readonly fixed?: boolean;
  readonly legend: readonly { readonly label: LocalizedText; readonly style: number }[];
  readonly table: Pick<DataTable, "columns" | "rows">;
}

/** Straight from `domain` to `range`; a domain without extent is taken to the middle of the range. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  if (from === to) return () => place((start + end) / 2);
  return (value) => place(start + ((value - from) / (to - from)) * (end - start));
}

/** A place to a tenth of a unit: short, and the same on every machine. */
export function place(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Scale over the width of the drawing, and over its height with the low end below. */
export function acrossFrame(domain: readonly [number, number]): Scale {
  return linearScale(domain, [FRAME.left, FRAME.width - FRAME.right]);
}

/** A scale up the frame: the end of the domain is at its top. */
export function upFrame(domain: readonly [number, number]): Scale {
  return linearScale(domain, [FRAME.height - FRAME.bottom, FRAME.top]);
}

/** Ticks every fifth, tenth or twentieth of 1 between two shares that are multiples of it, labelled in points. */
export function shareTicks([low, high]: readonly [number, number]): readonly Tick[] {
  const step = high - low > 0.5 ? 0.2 : high - low > 0.2 ? 0.1 : 0.05;
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = Math.round((low + index * step) * 100) / 100;
    return { value, label: String(Math.round(100 * value)) };
  });
}

/** The domain of shares that holds all values: from a multiple of .2 (or 0) to a multiple of .2 (or 1). */
export function shareDomain(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((least, value) => Math.min(least, value), 1);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const from = Math.max(0, Math.floor(low * 5 - 1e-9) / 5);
  const to = Math.min(1, Math.max(from + 0.2, Math.ceil(high * 5 - 1e-9) / 5));
  return [Math.round(from * 10) / 10, Math.round(to * 10) / 10];
}

/** Grid, tick labels and axis labels. */
export function drawAxes({ x, y, xTicks, yTicks, xLabel, yLabel }: Axes): Markup {
  const { left, right, top, bottom, width, height } = FRAME;
  const floor = height - bottom;
  return join([
    ...yTicks.map(({ value }) =>
      element("line", { class: "grid", x1: left, x2: width - right, y1: y(value), y2: y(value) }),
    ),
    element("line", { class: "axis", x1: left, x2: width - right, y1: floor, y2: floor }),
    ...yTicks.map(({ value, label }) =>
      element("text", { class: "tick", x: left - 6, y: y(value) + 4, "text-anchor": "end" }, label),
    ),
    ...xTicks.map(({ value, label }) =>
      element("text", { class: "tick", x: x(value), y: floor + 16, "text-anchor": "middle" }, label),
    ),
    plotWords(xLabel, {
      class: "label",
      x: (left + width - right) / 2,
      y: height - 6,
      "text-anchor": "middle",
    }),
    plotWords(yLabel, {
      class: "label",
      x: -(top + floor) / 2,
      y: 11,
      "text-anchor": "middle",
      transform: "rotate(-90)",
    }),
  ]);
}

/** A drawing of its own size that is wider than this takes the whole row. */
const BROAD = 380;

/** The figure around a drawing. */
export function plotFigure(figure: PlotFigure): Markup {
  const { id, title, about, drawing, size, fixed = false, legend, table } = figure;
  const named = { role: "img", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-about` };
  const extent = { width: fixed ? size.width : null, height: fixed ? size.height : null };
  const svg = element("svg", { viewBox: `0 0 ${size.width} ${size.height}`, ...extent, ...named }, drawing);
  return element(
    "figure",
    { class: fixed && size.width > BROAD ? "plot card broad" : "plot card", id },
    element(
      "figcaption",
      {},
      element("h3", { id: `${id}-title` }, words(title)),
      element("p", { id: `${id}-about`, class: "soft" }, words(about)),
    ),
    fixed
      ? element(
          "div",
          { class: "scroll", role: "region", tabindex: 0, "aria-labelledby": `${id}-title` },
          svg,
        )
      : svg,
    legend.length > 1 ? drawLegend(legend) : null,
    element(
      "details",
      {},
      element("summary", { id: `${id}-summary` }, words(REPORT_WORDS.asTable)),
      dataTable({
        id: `${id}-table`,
        caption: title,
        captionHidden: true,
        regionNames: `${id}-title ${id}-summary`,
        ...table,
      }),
    ),
  );
}

function drawLegend(legend: PlotFigure["legend"]): Markup {
  const items = legend.map(({ label, style }) =>
    element(
      "li",
      {},
      element(
        "svg",
        { viewBox: "0 0 28 12", width: 28, height: 12, "aria-hidden": "true" },
        element("line", { class: `line s${style}`, x1: 1, x2: 27, y1: 6, y2: 6 }),
        drawMarker(14, 6, style),
      ),
      words(label),
    ),
  );
  return element("ul", { class: "legend" }, join(items));
}

/** Shapes by style of a series, so that no series is told by its colour alone. */
const MARKERS: readonly string[] = [
  "M-3.6,0a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0z",
  "M-3.3,-3.3h6.6v6.6h-6.6z",
  "M0,-4.3l4.1,7.2h-8.2z",
  "M0,-4.4l4.4,4.4l-4.4,4.4l-4.4,-4.4z",
];

/** How many series a plot can tell apart. */
export const STYLES = MARKERS.length;

/** The mark of a series at a place. */
export function drawMarker(x: number, y: number, style: number): Markup {
  return element("path", {
    class: `mark s${style}`,
    d: MARKERS[style] ?? "",
    transform: `translate(${x} ${y})`,
  });
}
