// The figures of an evaluation: what they are called, what they count and which way is better.
import type { Language } from "../domain/document.ts";
import type { Estimate, Ratio } from "./statistics.ts";

/** Tables of a report, in order; the first holds the headline. */
export const METRIC_GROUPS = [
  "answers",
  "content",
  "retrieval",
  "citations",
  "fidelity",
  "declining",
  "bureaux",
] as const;

/** Which table a figure stands in. */
export type MetricGroup = (typeof METRIC_GROUPS)[number];

type Better = "higher" | "lower";

const METRIC_ROWS = [
  ["answers", "decided-right", "Answered or declined rightly", "questions", "higher"],
  ["answers", "hit-at-1", "Right paragraph cited first", "answerable", "higher"],
  ["answers", "hit-at-3", "Right paragraph in first three", "answerable", "higher"],
  ["answers", "all-needed", "Every needed paragraph cited", "answerable", "higher"],
  ["answers", "facts", "Facts stated", "facts", "higher"],
  ["answers", "all-facts", "Every fact stated", "with facts", "higher"],
  ["answers", "bureaux-right", "Bureaux exactly right", "answered", "higher"],
  ["answers", "declined-unanswerable", "Unanswerable declined", "unanswerable", "higher"],
  ["answers", "false-refusals", "Answerable declined", "answerable", "lower"],
  ["answers", "quotes-verbatim", "Quotes verbatim", "citations", "higher"],
  ["answers", "checks-passed", "Statements passing their checks", "statements", "higher"],
  ["answers", "citations-exist", "Statements citing what exists", "statements", "higher"],
  ["content", "conditioned-score", "Conditioned score", "questions", "higher"],
  ["content", "forbidden-stated", "Wrong facts stated", "wrong facts", "lower"],
  ["content", "vital-nuggets", "Vital nuggets stated", "nuggets", "higher"],
  ["content", "all-nuggets", "Nuggets stated", "nuggets", "higher"],
  ["content", "reference-overlap", "Overlap with the reference (F1)", "with reference", "higher"],
  ["retrieval", "recall-at-1", "Recall at 1", "with gold", "higher"],
  ["retrieval", "recall-at-5", "Recall at 5", "with gold", "higher"],
  ["retrieval", "recall-at-10", "Recall at 10", "with gold", "higher"],
  ["retrieval", "success-at-5", "Success at 5", "with gold", "higher"],
  ["retrieval", "ndcg-at-10", "nDCG at 10", "with gold", "higher"],
  ["retrieval", "rr-at-10", "Reciprocal rank at 10", "with gold", "higher"],
  ["retrieval", "judged-at-10", "Judged at 10", "places", "higher"],
  ["retrieval", "other-language-at-10", "Other-language copy in the top ten", "with a copy", "higher"],
  ["citations", "citation-precision", "Citations that are gold", "citations", "higher"],
  ["citations", "citation-recall", "Needed groups cited, where answered", "groups", "higher"],
  ["citations", "alce-recall", "ALCE recall, support: exact", "answered", "higher"],
  ["citations", "alce-precision", "ALCE precision, support: exact", "answered", "higher"],
  ["citations", "statements-cited", "Statements with a citation", "statements", "higher"],
  ["fidelity", "numbers-faithful", "Figures found in what is cited", "figures", "higher"],
  ["fidelity", "dates-faithful", "Dates found in what is cited", "dates", "higher"],
  ["declining", "refusal-precision", "Declined that are unanswerable", "declined", "higher"],
  ["declining", "unanswerable-answered", "Unanswerable answered", "unanswerable", "lower"],
  ["bureaux", "bureaux-right-all", "Bureaux exactly right, declines wrong", "answerable", "higher"],
  ["bureaux", "bureau-first", "First bureau right", "answered", "higher"],
  ["bureaux", "bureaux-precision", "Named bureaux that are right", "named", "higher"],
  ["bureaux", "bureaux-recall", "Expected bureaux named", "expected", "higher"],
] as const satisfies readonly (readonly [MetricGroup, string, string, string, Better])[];

/** The figures in the order of reports. */
export type MetricId = (typeof METRIC_ROWS)[number][1];

/** What a figure is called and which way is better. */
export interface MetricDescription {
  readonly id: MetricId;
  readonly group: MetricGroup;
  readonly label: string;
  /** What the denominator counts. */
  readonly counted: string;
  readonly better: Better;
}

/** Every figure with its id, label and direction, in the order of reports. */
export const METRICS: readonly MetricDescription[] = METRIC_ROWS.map(
  ([group, id, label, counted, better]) => ({ id, group, label, counted, better }),
);

/** The figures of the first table. */
export const HEADLINE: readonly MetricDescription[] = METRICS.filter(({ group }) => group === "answers");

/** What answers to questions that can be answered are judged by, the first the most telling. */
export const ANSWERABLE_METRICS: readonly MetricId[] = [
  "decided-right",
  "hit-at-1",
  "hit-at-3",
  "all-needed",
  "all-facts",
  "bureaux-right",
];

/**
 * Figures declared before any run: Holm's correction is over these, and a control that wins one of them is named. The
 * integrity figures are left out, since a control that quotes a paragraph wins them by construction.
 */
export const PRIMARY: readonly MetricId[] = [
  ...ANSWERABLE_METRICS,
  "declined-unanswerable",
  "false-refusals",
  "conditioned-score",
  "ndcg-at-10",
];

/** What one case contributes to each figure; null where the figure does not apply to it. */
export type Grades = Readonly<Record<MetricId, Ratio | null>>;

/** Each figure over some cases; null where none of them counts. */
export type Measurements = Readonly<Record<MetricId, Estimate | null>>;

/** A graded case as far as adding up needs it. */
export interface Graded {
  readonly language: Language;
  /** Cases that share a cluster are not independent. */
  readonly cluster: string;
  readonly grades: Grades;
}

/** The figures over the cases that have something in common. */
export interface Group {
  readonly name: string;
  readonly cases: number;
  readonly measurements: Measurements;
}

/** The languages that do best and worst on a figure, and how far apart they are (0 to 1). */
export interface LanguageGap {
  readonly best: string;
  readonly worst: string;
  readonly gap: number;
}

/** The description of a figure. */
export function describeMetric(id: MetricId): MetricDescription {
  const found = METRICS.find((metric) => metric.id === id);
  if (found === undefined) throw new TypeError(`There is no figure ${id}.`);
  return found;
}

/** True for the name of a figure. */
export function isMetricId(name: string): name is MetricId {
  return METRICS.some(({ id }) => id === name);
}

/** True where a case falls short of a figure that applies to it. */
export function fallsShort(grades: Grades, { id, better }: MetricDescription): boolean {
  const ratio = grades[id];
  if (ratio === null) return false;
  return better === "higher" ? ratio.numerator < ratio.denominator : ratio.numerator > 0;
}

/** One value for each figure. */
export function byMetric<Value>(
  entryOf: (id: MetricId, better: Better) => Value,
): Readonly<Record<MetricId, Value>> {
  const entries = METRICS.map(({ id, better }) => [id, entryOf(id, better)] as const);
  return Object.fromEntries(entries) as Record<MetricId, Value>;
}
