// The times of whole questions in bins come in, a histogram with its median and its 95th percentile goes out.
import { milliseconds } from "./figure-text.ts";
import { LINE_PLOT_SIZE } from "./line-plot.ts";
import { fillWords } from "./localized.ts";
import { element, join, type Markup } from "./markup.ts";
import type { Latency } from "./page-model.ts";
import {
  acrossFrame,
  drawAxes,
  FRAME,
  place,
  plotFigure,
  type Scale,
  type Tick,
  upFrame,
} from "./plot-frame.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";

/** A bar for each bin, over a logarithmic scale where the bins are. */
export function latencyPlot({ bins, p50, p95, max }: Latency): Markup {
  const most = bins.reduce((highest, { count }) => Math.max(highest, count), 1);
  const top = niceCeiling(most);
  const across = acrossFrame([Math.log(bins[0]?.from ?? 1), Math.log(bins.at(-1)?.to ?? 10)]);
  const x: Scale = (value) => across(Math.log(value));
  const y = upFrame([0, top]);
  const axes = drawAxes({
    x,
    y,
    xTicks: durationTicks(bins[0]?.from ?? 1, bins.at(-1)?.to ?? 10),
    yTicks: [0, top / 2, top].map((value) => ({ value, label: String(value) })),
    xLabel: SAY.latencyAxis,
    yLabel: SAY.questionsAxis,
  });
  const bars = bins.map(({ from, to, count }) =>
    element("rect", {
      class: "bar",
      x: x(from),
      width: place(Math.max(0.5, x(to) - x(from) - 1)),
      y: y(count),
      height: place(y(0) - y(count)),
    }),
  );
  return plotFigure({
    id: "plot-latency",
    title: SAY.latency,
    about: fillWords(SAY.latencyAbout, {
      p50: milliseconds(p50),
      p95: milliseconds(p95),
      max: milliseconds(max),
    }),
    size: LINE_PLOT_SIZE,
    drawing: join([axes, ...bars, drawQuantile(x(p50), "p50"), drawQuantile(x(p95), "p95")]),
    legend: [],
    table: {
      columns: [SAY.from, SAY.to, SAY.cases],
      rows: bins.map(({ from, to, count }) => [milliseconds(from), milliseconds(to), String(count)]),
    },
  });
}

function drawQuantile(x: number, name: string): Markup {
  const nearEnd = x > FRAME.width - 60;
  return join([
    element("line", { class: "quantile", x1: x, x2: x, y1: FRAME.top, y2: FRAME.height - FRAME.bottom }),
    element(
      "text",
      {
        class: "name",
        x: nearEnd ? x - 4 : x + 4,
        y: FRAME.top + 10,
        "text-anchor": nearEnd ? "end" : "start",
      },
      name,
    ),
  ]);
}

/** 1, 2 and 5 times the powers of ten between two durations; only the powers where those are many. */
function durationTicks(from: number, to: number): readonly Tick[] {
  const steps = to / from > 300 ? [1] : [1, 2, 5];
  const low = Math.floor(Math.log10(from));
  const high = Math.ceil(Math.log10(to));
  return Array.from({ length: high - low + 1 }, (_, index) => low + index)
    .flatMap((power) => steps.map((step) => step * 10 ** power))
    .filter((value) => value >= from && value <= to)
    .map((value) => ({ value, label: Number(value.toPrecision(3)).toString() }));
}

/** The next even number of the form 1, 2, 4, 6, 8 times a power of ten, so that its half is whole too. */
function niceCeiling(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(count));
  const step = [2, 4, 6, 8, 10, 20].find((candidate) => candidate * unit >= count) ?? 20;
  return step * unit;
}
