// The results of an evaluation come in; a report for the terminal, for a program or for the README goes out as text.
import { type Group, METRICS, type MetricId } from "./metrics.ts";
import type { EvaluationResults } from "./run-evaluation.ts";
import type { Estimate } from "./statistics.ts";

type Row = readonly string[];

/** What a figure shows where nothing was counted. */
const NOTHING = "–";

/** Everything, cases included, as indented JSON; equal for two runs but for what stands under `timings`. */
export function renderJson(results: EvaluationResults): string {
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** The figures as tables of plain text, about 120 columns wide. */
export function renderText(results: EvaluationResults): string {
  const { summary, timings } = results;
  const sections = [
    describeRun(results),
    alignTable(headlineRows(results)),
    "95 % intervals: bootstrap over clusters (same question, else same document); gap: best minus worst language.",
    groupTable("Source language", summary.bySourceLanguage, ANSWERABLE_COLUMNS),
    groupTable("Tag", summary.byTag, ANSWERABLE_COLUMNS),
    groupTable("Unanswerable", summary.byUnanswerableKind, ["declined-unanswerable"]),
    [
      ...describeLengths(results),
      `Latency: p50 ${timings.p50Ms.toFixed(1)} ms, p95 ${timings.p95Ms.toFixed(1)} ms`,
    ].join("\n"),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** The headline figures as a Markdown table; without latency, so that it is the same on every machine. */
export function renderMarkdown(results: EvaluationResults): string {
  const [header = [], ...rows] = headlineRows(results);
  const rule = header.map((_, column) => (column === 0 ? "---" : "---:"));
  const table = [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `${[describeRun(results), table, describeLengths(results).join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

function describeRun({ summary, set, system }: EvaluationResults): string {
  const parts = [
    `${summary.cases} questions, ${summary.answerable} answerable`,
    `set ${set.sha256.slice(0, 12)}`,
    `index ${system.indexId.slice(0, 19)}`,
    `encoder ${system.embedders.join(", ")}`,
    `composer ${system.composers.join(", ")}`,
    ...(system.fallbacks > 0 ? [`${system.fallbacks} fallbacks`] : []),
  ];
  return parts.join("; ");
}

function headlineRows({ summary }: EvaluationResults): readonly Row[] {
  const languages = summary.byLanguage;
  const header = ["Figure", "All", "Count", "95 % interval", ...languages.map(({ name }) => name), "Gap"];
  const rows = METRICS.map(({ id, label, counted, better }) => {
    const overall = summary.overall[id];
    const gap = summary.languageGaps[id];
    return [
      better === "higher" ? label : `${label} (lower is better)`,
      percentOf(overall),
      overall === null ? NOTHING : `${overall.numerator}/${overall.denominator} ${counted}`,
      overall === null ? NOTHING : `${percent(overall.interval.low)} to ${percent(overall.interval.high)}`,
      ...languages.map(({ measurements }) => percentOf(measurements[id])),
      gap === null ? NOTHING : percent(gap.gap),
    ];
  });
  return [header, ...rows];
}

/** The columns of a breakdown that holds answerable cases. */
const ANSWERABLE_COLUMNS: readonly MetricId[] = [
  "decided-right",
  "hit-at-1",
  "hit-at-3",
  "all-needed",
  "all-facts",
  "bureaux-right",
];

function groupTable(title: string, groups: readonly Group[], metrics: readonly MetricId[]): string {
  if (groups.length === 0) return "";
  const header = [title, "cases", ...metrics];
  const rows = groups.map(({ name, cases, measurements }) => [
    name,
    String(cases),
    ...metrics.map((id) => percentOf(measurements[id])),
  ]);
  return alignTable([header, ...rows]);
}

function describeLengths({ summary }: EvaluationResults): readonly string[] {
  return summary.answerLengths.map(
    ({ unit, answers, median, p95 }) =>
      `Answer length: median ${median} ${unit}, p95 ${p95} (${answers} answers)`,
  );
}

function percentOf(estimate: Estimate | null): string {
  return estimate === null ? NOTHING : percent(estimate.value);
}

/** A share as points with one decimal; only 1 is "100.0" and only 0 is "0.0", since those claim that there is no exception. */
function percent(share: number): string {
  const text = (100 * share).toFixed(1);
  if (text === "100.0" && share < 1) return "99.9";
  return text === "0.0" && share > 0 ? "0.1" : text;
}

/** Columns by spaces: the first to the left, figures to the right. */
function alignTable(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
