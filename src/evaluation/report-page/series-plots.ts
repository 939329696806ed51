// Series of the report come in, the plots with a line go out: recall by depth, risk against coverage, figures by turn.

import type { LocalizedText } from "../../domain/document.ts";
import { percent } from "../tables.ts";
import { intervalText, NOTHING } from "./figure-text.ts";
import { drawBandedLine, drawMarkedLines, LINE_PLOT_SIZE } from "./line-plot.ts";
import { fillWords } from "./localized.ts";
import { type Child, join, type Markup } from "./markup.ts";
import type { RiskCoverage, Series, SeriesPoint } from "./page-model.ts";
import {
  acrossFrame,
  drawAxes,
  drawMarker,
  plotFigure,
  shareDomain,
  shareTicks,
  upFrame,
} from "./plot-frame.ts";
import { REPORT_WORDS as SAY } from "./report-words.ts";

/** Share of gold paragraphs found among the first k, for each series. */
export function recallPlot(series: readonly Series[]): Markup {
  return stepPlot(series, {
    id: "plot-recall",
    title: SAY.recall,
    about: SAY.recallAbout,
    xLabel: SAY.depthAxis,
    yLabel: SAY.recallAxis,
  });
}

/** Headline figures by turn of the conversation. */
export function turnDepthPlot(series: readonly Series[]): Markup {
  return stepPlot(series, {
    id: "plot-turns",
    title: SAY.depth,
    about: SAY.depthAbout,
    xLabel: SAY.turnAxis,
    yLabel: SAY.shareAxis,
  });
}

interface StepPlot {
  readonly id: string;
  readonly title: LocalizedText;
  readonly about: LocalizedText;
  readonly xLabel: LocalizedText;
  readonly yLabel: LocalizedText;
}

/** Few whole numbers across, shares upwards. */
function stepPlot(series: readonly Series[], { id, title, about, xLabel, yLabel }: StepPlot): Markup {
  const steps = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const domain = shareDomain(
    series.flatMap(({ points }) => points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y])),
  );
  const x = acrossFrame([(steps[0] ?? 0) - 0.5, (steps.at(-1) ?? 1) + 0.5]);
  const y = upFrame(domain);
  const xTicks = steps.map((value) => ({ value, label: String(value) }));
  const axes = drawAxes({ x, y, xTicks, yTicks: shareTicks(domain), xLabel, yLabel });
  return plotFigure({
    id,
    title,
    about,
    size: LINE_PLOT_SIZE,
    drawing: join([axes, drawMarkedLines(series, x, y)]),
    legend: series.map(({ label }, style) => ({ label, style })),
    table: {
      columns: [xLabel, ...series.flatMap(({ label }) => [label, SAY.interval])],
      rows: steps.map((step) => [String(step), ...series.flatMap((line) => pointCells(line, step))]),
    },
  });
}

function pointCells({ points }: Series, step: number): readonly Child[] {
  const point = points.find(({ x }) => x === step);
  if (point === undefined) return [NOTHING, NOTHING];
  return [`${percent(point.y)} (${point.count})`, intervalText(boundsOf(point))];
}

function boundsOf({ low, high }: SeriesPoint): { readonly low: number; readonly high: number } | null {
  return low === null || high === null ? null : { low, high };
}

/** Most rows of the curve's table: its points are as many as the questions. */
const CURVE_ROWS = 11;

/** The price of answering more, with the threshold that the system chose. */
export function riskCoveragePlot({ curve, area, auroc, chosen }: RiskCoverage): Markup {
  const risks = curve.flatMap(({ y, high }) => [y, high ?? y]);
  const domain = shareDomain([0, ...risks, ...(chosen === null ? [] : [chosen.risk])]);
  const x = acrossFrame([0, 1]);
  const y = upFrame(domain);
  const axes = drawAxes({
    x,
    y,
    xTicks: shareTicks([0, 1]),
    yTicks: shareTicks(domain),
    xLabel: SAY.coverageAxis,
    yLabel: SAY.riskAxis,
  });
  const own = chosen === null ? [] : [{ label: SAY.chosen, style: 3 }];
  const measured = { area: area === null ? NOTHING : area.toFixed(3), auroc: describeAuroc(auroc) };
  return plotFigure({
    id: "plot-risk",
    title: SAY.risk,
    about: fillWords(SAY.riskAbout, measured),
    size: LINE_PLOT_SIZE,
    drawing: join([
      axes,
      drawBandedLine(curve, x, y, 0),
      chosen === null ? null : drawMarker(x(chosen.coverage), y(chosen.risk), 3),
    ]),
    legend: [{ label: SAY.riskCurve, style: 0 }, ...own],
    table: {
      columns: [SAY.coverageAxis, SAY.riskAxis, SAY.interval],
      rows: thinOut(curve, CURVE_ROWS).map((point) => [
        percent(point.x),
        percent(point.y),
        intervalText(boundsOf(point)),
      ]),
    },
  });
}

/** `0.842 [0.801, 0.880], 168 + 52`: value, interval, and the cases of both kinds. */
function describeAuroc(auroc: RiskCoverage["auroc"]): string {
  if (auroc === null) return NOTHING;
  const { value, interval, positives, negatives } = auroc;
  return `${value.toFixed(3)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}], ${positives} + ${negatives}`;
}

/** Evenly chosen points, the first and the last among them. */
function thinOut(points: readonly SeriesPoint[], most: number): readonly SeriesPoint[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) =>
    points.at(Math.round((index * (points.length - 1)) / (most - 1))),
  ).flatMap((point) => point ?? []);
}
