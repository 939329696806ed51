// The figures of a graded run come in, rows and series of the page go out, with their names in three scripts.
import type { Language, LocalizedText } from "../../domain/document.ts";
import type { GradedReport, Summary } from "../graded-report.ts";
import {
  ANSWERABLE_METRICS,
  describeMetric,
  type Group,
  HEADLINE,
  METRIC_GROUPS,
  METRICS,
  type Measurements,
  type MetricDescription,
  type MetricId,
} from "../metrics.ts";
import type { Estimate } from "../statistics.ts";
import { sameWords } from "./localized.ts";
import { COUNTED_WORDS, METRIC_WORDS } from "./metric-words.ts";
import type {
  Breakdown,
  FigureGroup,
  FigureRow,
  FigureValue,
  ParityRow,
  Series,
  SeriesPoint,
} from "./page-model.ts";
import { LANGUAGE_NAMES } from "./report-words.ts";
import { GROUP_WORDS, RUN_WORDS } from "./run-words.ts";

/** The headline figures that something was counted for. */
export function describeHeadline(report: GradedReport): readonly FigureRow[] {
  return figureRows(HEADLINE, report);
}

/** The other figures by group; a group without a figure is left out. */
export function describeOtherFigures(report: GradedReport): readonly FigureGroup[] {
  return METRIC_GROUPS.map((group) => ({
    title: GROUP_WORDS.get(group) ?? sameWords(group),
    rows: figureRows(
      METRICS.filter((metric) => metric.group === group && !HEADLINE.includes(metric)),
      report,
    ),
  })).filter(({ rows }) => rows.length > 0);
}

function figureRows(metrics: readonly MetricDescription[], report: GradedReport): readonly FigureRow[] {
  const { summary, controls } = report;
  return metrics
    .filter(({ id }) => summary.overall[id] !== null)
    .map((metric) => ({
      id: metric.id,
      label: metricLabel(metric.id),
      counted: countedWords(metric.counted),
      definition: METRIC_WORDS.get(metric.id)?.definition ?? null,
      better: metric.better,
      overall: figureValue(summary.overall[metric.id]),
      byLanguage: summary.byLanguage.map(({ measurements }) => figureValue(measurements[metric.id])),
      byControl: controls.map(({ overall }) => overall[metric.id]?.value ?? null),
    }));
}

/** The name of a figure. */
export function metricLabel(id: MetricId): LocalizedText {
  const { label } = describeMetric(id);
  const chinese = METRIC_WORDS.get(id);
  return { en: label, zhHant: chinese?.zhHant ?? label, zhHans: chinese?.zhHans ?? label };
}

function countedWords(counted: string): LocalizedText {
  const [zhHant, zhHans] = COUNTED_WORDS.get(counted) ?? [counted, counted];
  return { en: counted, zhHant, zhHans };
}

/** A figure as the page shows it. */
function figureValue(estimate: Estimate | null): FigureValue | null {
  if (estimate === null) return null;
  const { value, numerator, denominator, interval } = estimate;
  return { value, numerator, denominator, interval };
}

/** Figures that parts of a set, and languages, are compared by. */
const COMPARED_METRICS: readonly MetricId[] = [...ANSWERABLE_METRICS, "ndcg-at-10"];

/** The parts of the set that there are more than one of, or that name a tag. */
export function describeBreakdowns(summary: Summary): readonly Breakdown[] {
  const parts: readonly (readonly [LocalizedText, readonly Group[]])[] = [
    [RUN_WORDS.sourceLanguage, summary.bySourceLanguage],
    [RUN_WORDS.tag, summary.byTag],
    [RUN_WORDS.unanswerableKind, summary.byUnanswerableKind],
    [RUN_WORDS.answerability, summary.byAnswerability.length > 1 ? summary.byAnswerability : []],
    [RUN_WORDS.turn, summary.byTurn.length > 1 ? summary.byTurn : []],
  ];
  return parts.filter(([, groups]) => groups.length > 0).map(breakdownOf);
}

function breakdownOf([title, groups]: readonly [LocalizedText, readonly Group[]]): Breakdown {
  const metrics = COMPARED_METRICS.filter((id) =>
    groups.some(({ measurements }) => measurements[id] !== null),
  );
  return {
    title,
    columns: metrics.map(metricLabel),
    rows: groups.map(({ name, cases, measurements }) => ({
      name,
      cases,
      values: metrics.map((id) => figureValue(measurements[id])),
    })),
  };
}

/** Recall over all cases at each depth, then by language where it was measured. */
export function describeRecall({ recallByDepth, byLanguage }: Summary): readonly Series[] {
  if (recallByDepth.length === 0) return [];
  const all = {
    label: RUN_WORDS.all,
    points: recallByDepth.map(({ depth, recall }) => pointOf(depth, recall)),
  };
  return [all, ...(byLanguage.length > 1 ? byLanguage.map(recallOfLanguage) : [])];
}

const RECALL_METRICS: readonly (readonly [number, MetricId])[] = [
  [1, "recall-at-1"],
  [5, "recall-at-5"],
  [10, "recall-at-10"],
];

function recallOfLanguage({ name, measurements }: Group): Series {
  const points = RECALL_METRICS.flatMap(([depth, id]) => pointsOf(depth, measurements[id]));
  return { label: languageName(name), points };
}

/** Figures by turn of the conversation; at most as many as one plot can tell apart. */
const TURN_METRICS: readonly MetricId[] = ["hit-at-1", "all-facts", "decided-right", "conditioned-score"];

/** A series for each figure; none where no case is a follow-up. */
export function describeTurns(byTurn: readonly Group[]): readonly Series[] {
  if (byTurn.length < 2) return [];
  return TURN_METRICS.map((id) => ({
    label: metricLabel(id),
    points: byTurn.flatMap(({ name, measurements }) => pointsOf(Number(name), measurements[id])),
  })).filter(({ points }) => points.length > 0);
}

function pointsOf(x: number, estimate: Measurements[MetricId]): readonly SeriesPoint[] {
  return estimate === null ? [] : [pointOf(x, estimate)];
}

function pointOf(x: number, { value, interval, denominator }: Estimate): SeriesPoint {
  return { x, y: value, low: interval.low, high: interval.high, count: denominator };
}

/** The paired differences between languages, by figure. */
export function describeParity(parity: Summary["parity"]): readonly ParityRow[] {
  return COMPARED_METRICS.map((id) => ({
    figure: metricLabel(id),
    pairs: parity
      .filter(({ metric, questions }) => metric === id && questions > 0)
      .map(({ first, second, questions, difference, interval }) => ({
        first,
        second,
        questions,
        difference,
        interval,
      })),
  })).filter(({ pairs }) => pairs.length > 0);
}

/** The name of a language; of anything else the name as it is. */
export function languageName(name: string): LocalizedText {
  return isLanguage(name) ? LANGUAGE_NAMES[name] : sameWords(name);
}

/** True for the code of a language that the page knows. */
export function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGE_NAMES, name);
}
