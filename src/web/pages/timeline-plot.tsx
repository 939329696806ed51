// Figures with their dates come in; a line over the years goes out as SVG, every point labelled with the document's own words.
// What the line shows stands in the table beside it, for whoever cannot see it.
import { createElement, type Markup } from "../element.ts";
import type { Tongue } from "../page-data.ts";
import { dateIn } from "../tongue.ts";

/** A point: where it stands, and what is written at it. */
export interface PlotPoint {
  /** ISO date. */
  readonly date: string;
  readonly value: number;
  readonly label: string;
}

/** Narrow, so that its words can still be read where the whole page is 320 px wide. */
const WIDTH = 340;
const HEIGHT = 200;
const EDGE = { left: 56, right: 56, top: 44, bottom: 40 } as const;

/** A plotted line; points are sorted by date. The vertical axis starts at nought, so that growth is not made larger than it is. */
export function TimelinePlot(properties: {
  readonly title: string;
  readonly points: readonly PlotPoint[];
  readonly tongue: Tongue;
}): Markup {
  const { title, tongue } = properties;
  const points = [...properties.points].sort((a, b) => a.date.localeCompare(b.date));
  const times = points.map(({ date }) => Date.parse(date));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const highest = Math.max(...points.map(({ value }) => value)) || 1;
  const x = (date: string) =>
    EDGE.left + ((Date.parse(date) - first) / span) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / highest) * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = points.map(({ date, value }) => `${x(date).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line class="axis" x1={10} y1={HEIGHT - EDGE.bottom} x2={WIDTH - 10} y2={HEIGHT - EDGE.bottom} />
      <polyline class="line" points={line} />
      {points.map(({ date, value, label }) => (
        <g>
          <circle class="point" cx={x(date).toFixed(1)} cy={y(value).toFixed(1)} r="5" />
          <text class="value" x={x(date).toFixed(1)} y={(y(value) - 14).toFixed(1)} text-anchor="middle">
            {label}
          </text>
          <text class="tick" x={x(date).toFixed(1)} y={HEIGHT - EDGE.bottom + 22} text-anchor="middle">
            {dateIn({ publishedOn: date, publishedPrecision: "month" }, tongue)}
          </text>
        </g>
      ))}
    </svg>
  );
}
