// The report of a run comes in; its tables for the terminal and for documents go out as text.

import type { GradedReport, LatencySummary } from "./graded-report.ts";
import {
  ANSWERABLE_METRICS,
  describeMetric,
  type Group,
  METRIC_GROUPS,
  METRICS,
  type MetricDescription,
  type MetricId,
  PRIMARY,
} from "./metrics.ts";
import type { Estimate } from "./statistics.ts";
import { alignTable, markdownTable, NOTHING, percent, type Row } from "./tables.ts";

/** The figures as tables of plain text, about 120 columns wide. */
export function renderText(report: GradedReport, latency: LatencySummary | null): string {
  const { summary } = report;
  const [headline = [], ...others] = METRIC_GROUPS.map((group) => figureRows(report, group));
  const sections = [
    describeRun(report),
    alignTable(headline),
    "95 % intervals: bootstrap over clusters (same question, else same document); gap: best minus worst language.",
    ...others.filter((rows) => rows.length > 1).map(alignTable),
    groupTable("Source language", summary.bySourceLanguage, ANSWERABLE_METRICS),
    groupTable("Turn", summary.byTurn.length > 1 ? summary.byTurn : [], ANSWERABLE_METRICS),
    groupTable("Tag", summary.byTag, ANSWERABLE_METRICS),
    groupTable("Unanswerable", summary.byUnanswerableKind, ["declined-unanswerable"]),
    alignTable(parityRows(report)),
    alignTable(controlRows(report)),
    describeDeclining(report),
    alignTable(comparisonRows(report)),
    [...describeLengths(report), ...describeLatency(latency)].join("\n"),
    report.warnings.map((warning) => `Warning: ${warning}`).join("\n"),
    alignTable(gateRows(report)),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** The headline figures as a Markdown table; without latency, so that it is the same on every machine. */
export function renderMarkdown(report: GradedReport): string {
  const table = markdownTable(figureRows(report, "answers"));
  return `${[describeRun(report), table, describeLengths(report).join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

/** One line: the set, the system and who answered. */
export function describeRun({ summary, run, answeredBy }: GradedReport): string {
  const parts = [
    `${summary.cases} questions, ${summary.answerable} answerable`,
    `set ${run.set.sha256.slice(0, 12)}`,
    ...(run.system.at === null ? [] : [`${run.system.kind} ${run.system.at}`]),
    ...answeredBy.indexIds.map((id) => `index ${id.slice(0, 19)}`),
    ...(answeredBy.embedders.length > 0 ? [`encoder ${answeredBy.embedders.join(", ")}`] : []),
    ...(answeredBy.composers.length > 0 ? [`composer ${answeredBy.composers.join(", ")}`] : []),
    ...(answeredBy.fallbacks > 0 ? [`${answeredBy.fallbacks} fallbacks`] : []),
  ];
  return parts.join("; ");
}

/** The figures of one group with counts, intervals, languages and gap; those of later groups only where something was counted. */
export function figureRows({ summary }: GradedReport, group: MetricDescription["group"]): readonly Row[] {
  const languages = summary.byLanguage;
  const header = ["Figure", "All", "Count", "95 % interval", ...languages.map(({ name }) => name), "Gap"];
  const rows = METRICS.filter((metric) => metric.group === group)
    .filter(({ id }) => group === "answers" || summary.overall[id] !== null)
    .map(({ id, label, counted, better }) => {
      const overall = summary.overall[id];
      const gap = summary.languageGaps[id];
      return [
        better === "higher" ? label : `${label} (lower is better)`,
        percentOf(overall),
        overall === null ? NOTHING : `${countOf(overall.numerator)}/${overall.denominator} ${counted}`,
        overall === null ? NOTHING : intervalOf(overall.interval),
        ...languages.map(({ measurements }) => percentOf(measurements[id])),
        gap === null ? NOTHING : percent(gap.gap),
      ];
    });
  return [header, ...rows];
}

/** A breakdown; only a header where there is nothing to break down. */
export function groupRows(
  title: string,
  groups: readonly Group[],
  metrics: readonly MetricId[],
): readonly Row[] {
  return [
    [title, "cases", ...metrics],
    ...groups.map(({ name, cases, measurements }) => [
      name,
      String(cases),
      ...metrics.map((id) => percentOf(measurements[id])),
    ]),
  ];
}

function groupTable(title: string, groups: readonly Group[], metrics: readonly MetricId[]): string {
  return groups.length === 0 ? "" : alignTable(groupRows(title, groups, metrics));
}

/** Differences between languages on the same questions. */
export function parityRows({ summary }: GradedReport): readonly Row[] {
  if (summary.parity.length === 0) return [];
  const rows = summary.parity.map(({ metric, first, second, questions, difference, interval }) => [
    `${describeMetric(metric).label}: ${first} less ${second}`,
    percent(difference),
    `${questions} questions`,
    intervalOf(interval),
  ]);
  return [["Same question in two languages", "Difference", "Count", "95 % interval"], ...rows];
}

/** The primary figures of the system and of each control; what a control wins is marked. */
export function controlRows({ summary, controls }: GradedReport): readonly Row[] {
  if (controls.length === 0) return [];
  const metrics = PRIMARY.filter((id) => summary.overall[id] !== null);
  const rows = controls.map(({ name, overall, wins }) => [
    name,
    ...metrics.map((id) => `${percentOf(overall[id])}${wins.includes(id) ? "!" : ""}`),
  ]);
  const own = ["the system", ...metrics.map((id) => percentOf(summary.overall[id]))];
  return [["Controls (! wins)", ...metrics], own, ...rows];
}

/** What changed since the earlier run; means over cases. */
export function comparisonRows({ comparison }: GradedReport): readonly Row[] {
  if (comparison === null) return [];
  const rows = comparison.rows.flatMap(({ metric, result }): readonly Row[] => {
    if (result === null) return [];
    const { before, after, effect, interval, pairs, test, p, pHolm } = result;
    const corrected = pHolm === null ? NOTHING : pHolm.toFixed(4);
    const shown = [percent(before), percent(after), percent(effect), intervalOf(interval)];
    return [[describeMetric(metric).label, ...shown, `${pairs} cases`, test, p.toFixed(4), corrected]];
  });
  const title = `Against ${comparison.against.name}`;
  const reasons = comparison.reasons.map((reason) => [`Not compared: ${reason}`]);
  return [
    [title, "Before", "Now", "Change", "95 % interval", "Count", "Test", "p", "p (Holm)"],
    ...rows,
    ...reasons,
  ];
}

/** The rules of the gate and what became of them. */
export function gateRows({ gate }: GradedReport): readonly Row[] {
  if (gate === null) return [];
  return [
    [`Gate ${gate.name}: ${gate.verdict}`],
    ...gate.rules.map(({ rule, outcome, found }) => [`  ${outcome.toUpperCase()}  ${rule}: ${found}`]),
  ];
}

/** How well the confidence tells what can be answered; empty where there is none. */
export function describeDeclining({ summary: { declining } }: GradedReport): string {
  if (declining === null) return "";
  const { auroc, riskCoverageArea, chosen, cases } = declining;
  const parts = [
    `Confidence over ${cases} cases:`,
    auroc === null
      ? "AUROC –"
      : `AUROC ${auroc.value.toFixed(3)} (${auroc.interval.low.toFixed(3)} to ${auroc.interval.high.toFixed(3)}; ${auroc.positives} answerable, ${auroc.negatives} not)`,
    `area under risk and coverage ${riskCoverageArea === null ? NOTHING : riskCoverageArea.toFixed(3)}`,
    ...(chosen === null ? [] : [`answered ${percent(chosen.coverage)} % at risk ${percent(chosen.risk)} %`]),
  ];
  return `${parts[0]} ${parts.slice(1).join("; ")}`;
}

/** How long the answers are. */
export function describeLengths({ summary }: GradedReport): readonly string[] {
  return summary.answerLengths.map(({ unit, answers, median, p95, beyond }) => {
    const excess =
      beyond === null ? "" : `; beyond the shortest quotation: median ${beyond.median}, p95 ${beyond.p95}`;
    return `Answer length: median ${median} ${unit}, p95 ${p95} (${answers} answers)${excess}`;
  });
}

function describeLatency(latency: LatencySummary | null): readonly string[] {
  if (latency === null) return [];
  return [`Latency: p50 ${latency.p50Ms.toFixed(1)} ms, p95 ${latency.p95Ms.toFixed(1)} ms`];
}

function percentOf(estimate: Estimate | null): string {
  return estimate === null ? NOTHING : percent(estimate.value);
}

function intervalOf({ low, high }: Estimate["interval"]): string {
  return `${percent(low)} to ${percent(high)}`;
}

function countOf(numerator: number): string {
  return Number.isInteger(numerator) ? String(numerator) : numerator.toFixed(1);
}
