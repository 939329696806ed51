// Series of shares come in, one drawing with lines, marks and intervals goes out.

import { element, join, type Markup } from "./markup.ts";
import type { Series, SeriesPoint } from "./page-model.ts";
import { drawMarker, FRAME, place, type Scale, STYLES } from "./plot-frame.ts";

/** Horizontal distance between the marks of two series at one value, so that their intervals do not hide each other. */
const DODGE = 5;

/** Lines with marks and interval bars, series side by side at each value. */
export function drawMarkedLines(series: readonly Series[], x: Scale, y: Scale): Markup {
  return join(
    series.slice(0, STYLES).map(({ points }, style) => {
      const shift = (style - (Math.min(series.length, STYLES) - 1) / 2) * DODGE;
      const at: Scale = (value) => place(x(value) + shift);
      return join([
        drawPath(points, at, y, style),
        ...points.map((point) => drawInterval(point, at, y, style)),
        ...points.map((point) => drawMarker(at(point.x), y(point.y), style)),
      ]);
    }),
  );
}

/** One line without marks, its interval as a band. */
export function drawBandedLine(points: readonly SeriesPoint[], x: Scale, y: Scale, style: number): Markup {
  return join([drawBand(points, x, y, style), drawPath(points, x, y, style)]);
}

function drawPath(points: readonly SeriesPoint[], x: Scale, y: Scale, style: number): Markup | null {
  if (points.length < 2) return null;
  return element("polyline", {
    class: `line s${style}`,
    points: points.map((point) => `${x(point.x)},${y(point.y)}`).join(" "),
  });
}

function drawBand(points: readonly SeriesPoint[], x: Scale, y: Scale, style: number): Markup | null {
  const bounded = points.filter(({ low, high }) => low !== null && high !== null);
  if (bounded.length < 2) return null;
  const above = bounded.map((point) => `${x(point.x)},${y(point.high ?? point.y)}`);
  const below = bounded.map((point) => `${x(point.x)},${y(point.low ?? point.y)}`).reverse();
  return element("polygon", { class: `band s${style}`, points: [...above, ...below].join(" ") });
}

function drawInterval(point: SeriesPoint, x: Scale, y: Scale, style: number): Markup | null {
  if (point.low === null || point.high === null) return null;
  return element("line", {
    class: `interval s${style}`,
    x1: x(point.x),
    x2: x(point.x),
    y1: y(point.low),
    y2: y(point.high),
  });
}

/** Size of a drawing with axes. */
export const LINE_PLOT_SIZE = { width: FRAME.width, height: FRAME.height } as const;
