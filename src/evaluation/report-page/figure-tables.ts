// The figures of a report come in, its tables go out: headline with controls, languages, parts of the set, comparison with
// an earlier run.

import type { LocalizedText } from "../../domain/document.ts";
import { percent } from "../tables.ts";
import { type DataTable, dataTable } from "./data-table.ts";
import {
  countText,
  intervalText,
  NOTHING,
  pointsOrNothing,
  probability,
  signedInterval,
  signedPoints,
} from "./figure-text.ts";
import { effectStrip, figureStrip } from "./interval-strip.ts";
import { fillWords, words } from "./localized.ts";
import { type Child, element, join, type Markup } from "./markup.ts";
import type {
  Breakdown,
  Comparison,
  ComparisonRow,
  FigureRow,
  FigureValue,
  ReportPage,
} from "./page-model.ts";
import { LANGUAGE_NAMES, REPORT_WORDS as SAY } from "./report-words.ts";

/** Each figure with its count, its interval and what the controls reach. */
export function figureTable(
  table: Pick<DataTable, "id" | "caption" | "captionHidden"> &
    Pick<ReportPage, "controls"> & { readonly rows: readonly FigureRow[] },
): Markup {
  const { controls, rows, ...named } = table;
  return dataTable({
    ...named,
    columns: [SAY.figure, SAY.all, SAY.count, SAY.interval, drawn(SAY.strip), ...controls],
    rows: rows.map((row) => [
      figureName(row),
      element("strong", {}, pointsOrNothing(row.overall?.value)),
      row.overall === null
        ? NOTHING
        : join([countText(row.overall), " ", element("small", {}, words(row.counted))]),
      row.overall === null ? NOTHING : intervalText(row.overall.interval),
      row.overall === null ? null : figureStrip(row.overall, row.byControl),
      ...row.byControl.map((value) => controlCell(value, row)),
    ]),
  });
}

/** The heading of a column of drawings. */
function drawn(heading: LocalizedText): Markup {
  return element("span", { class: "drawn" }, words(heading));
}

/** The name of a figure, and a note where lower is better. */
function figureName({ label, better }: FigureRow): Markup {
  const note = better === "lower" ? element("small", {}, " (", words(SAY.lower), ")") : null;
  return join([words(label), note]);
}

/** A control's figure, marked where it does as well as the system. */
function controlCell(value: number | null, row: FigureRow): Child {
  if (value === null) return NOTHING;
  if (!controlWins(value, row)) return percent(value);
  const mark = element("sup", { "aria-hidden": "true" }, "†");
  const aloud = element("span", { class: "aloud" }, " (", words(SAY.controlWins), ")");
  return element("span", { class: "wins" }, percent(value), mark, aloud);
}

/** True where the control's figure is at least as good as the system's. */
export function controlWins(value: number | null, { overall, better }: FigureRow): boolean {
  if (value === null || overall === null) return false;
  return better === "higher" ? value >= overall.value : value <= overall.value;
}

/** Each figure in each language. */
export function languageTable({ headline, languages }: ReportPage): Markup {
  return dataTable({
    id: "language-table",
    caption: SAY.languages,
    columns: [
      SAY.figure,
      ...languages.flatMap((language) => [LANGUAGE_NAMES[language], SAY.count, SAY.interval]),
    ],
    rows: headline.map((row) => [figureName(row), ...row.byLanguage.flatMap(valueCells)]),
  });
}

function valueCells(value: FigureValue | null): readonly Child[] {
  if (value === null) return [NOTHING, NOTHING, NOTHING];
  return [element("strong", {}, percent(value.value)), countText(value), intervalText(value.interval)];
}

/** A part of the set in each row. */
export function breakdownTable({ title, columns, rows }: Breakdown, index: number): Markup {
  return dataTable({
    id: `breakdown-${index}`,
    caption: title,
    columns: [title, SAY.cases, ...columns],
    rows: rows.map(({ name, cases, values }) => [
      name,
      String(cases),
      ...values.map((value) =>
        value === null ? NOTHING : join([percent(value.value), " ", element("small", {}, countText(value))]),
      ),
    ]),
  });
}

/** Each figure before and after, with effect, interval and corrected p. */
export function comparisonTable({ rows }: Comparison): Markup {
  const reach = rows
    .flatMap(({ result }) => (result === null ? [] : [result.interval.low, result.interval.high]))
    .reduce((most, value) => Math.max(most, Math.abs(value)), 0.05);
  return dataTable({
    id: "comparison-table",
    caption: SAY.comparison,
    captionHidden: true,
    columns: [
      SAY.figure,
      SAY.before,
      SAY.after,
      SAY.effect,
      SAY.interval,
      drawn(SAY.effectStrip),
      SAY.pairs,
      SAY.test,
      SAY.p,
      SAY.pHolm,
      SAY.verdict,
    ],
    rows: [...rows].sort(byCorrection).map((row) => comparisonCells(row, reach)),
  });
}

/** Primary figures first, else as they come. */
function byCorrection(a: ComparisonRow, b: ComparisonRow): number {
  return Number(isSecondary(a)) - Number(isSecondary(b));
}

function isSecondary({ result }: ComparisonRow): boolean {
  return result !== null && result.pHolm === null;
}

function comparisonCells(row: ComparisonRow, reach: number): readonly Child[] {
  const { result, reason, figure } = row;
  if (result === null) {
    const verdict = verdictCell(words(fillWords(SAY.notCompared, { reason: reason ?? NOTHING })));
    return [words(figure), ...Array.from({ length: 9 }, () => NOTHING), verdict];
  }
  return [
    words(figure),
    percent(result.before),
    percent(result.after),
    element("strong", {}, signedPoints(result.effect)),
    signedInterval(result.interval),
    effectStrip(result.effect, result.interval, reach),
    String(result.pairs),
    result.test,
    probability(result.p),
    result.pHolm === null ? NOTHING : probability(result.pHolm),
    verdictCell(verdictOf(row)),
  ];
}

function verdictCell(verdict: Markup): Markup {
  return element("span", { class: "verdict" }, verdict);
}

/** Corrected p below this, and an interval that leaves out 0, decide. */
const SIGNIFICANCE = 0.05;

function verdictOf(row: ComparisonRow): Markup {
  const { result, better } = row;
  if (isSecondary(row)) return words(SAY.secondary);
  const decided =
    result !== null && (result.pHolm ?? 1) < SIGNIFICANCE && result.interval.low * result.interval.high > 0;
  if (!decided) return words(SAY.undecided);
  const improved = better === "higher" ? result.effect > 0 : result.effect < 0;
  return element("strong", { class: improved ? "good" : "bad" }, words(improved ? SAY.better : SAY.worse));
}

/** When a case counts as right, figure by figure. */
export function definitionTable(rows: readonly FigureRow[]): Markup {
  const defined = rows.flatMap((row) => (row.definition === null ? [] : [[row, row.definition] as const]));
  return dataTable({
    id: "definitions",
    caption: SAY.definitions,
    columns: [SAY.figure, SAY.counted, SAY.definition],
    rows: defined.map(([row, definition]): readonly Child[] => [
      figureName(row),
      words(row.counted),
      words(definition),
    ]),
  });
}
