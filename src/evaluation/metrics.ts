// The figures of an evaluation: their names, which way is better, and how they are added up over graded cases.
import type { Language } from "../domain/document.ts";
import { type Estimate, estimateShare, type Ratio } from "./statistics.ts";

/** What a figure is called and which way is better. */
export interface MetricDescription {
  readonly id: MetricId;
  readonly label: string;
  /** What the denominator counts. */
  readonly counted: string;
  readonly better: "higher" | "lower";
}

/** The figures in the order of reports. */
export type MetricId =
  | "decided-right"
  | "hit-at-1"
  | "hit-at-3"
  | "all-needed"
  | "facts"
  | "all-facts"
  | "bureaux-right"
  | "declined-unanswerable"
  | "false-refusals"
  | "quotes-verbatim"
  | "checks-passed"
  | "citations-exist";

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

export const METRICS: readonly MetricDescription[] = [
  { id: "decided-right", label: "Answered or declined rightly", counted: "questions", better: "higher" },
  { id: "hit-at-1", label: "Right paragraph cited first", counted: "answerable", better: "higher" },
  { id: "hit-at-3", label: "Right paragraph in first three", counted: "answerable", better: "higher" },
  { id: "all-needed", label: "Every needed paragraph cited", counted: "answerable", better: "higher" },
  { id: "facts", label: "Facts stated", counted: "facts", better: "higher" },
  { id: "all-facts", label: "Every fact stated", counted: "with facts", better: "higher" },
  {
    id: "bureaux-right",
    label: "Bureaux exactly right",
    counted: "answered",
    better: "higher",
  },
  { id: "declined-unanswerable", label: "Unanswerable declined", counted: "unanswerable", better: "higher" },
  { id: "false-refusals", label: "Answerable declined", counted: "answerable", better: "lower" },
  { id: "quotes-verbatim", label: "Quotes verbatim", counted: "citations", better: "higher" },
  { id: "checks-passed", label: "Statements passing their checks", counted: "statements", better: "higher" },
  { id: "citations-exist", label: "Statements citing what exists", counted: "statements", better: "higher" },
];

/** Every figure over the given cases. */
export function measure(cases: readonly Graded[]): Measurements {
  return recordOf((id) =>
    estimateShare(
      cases.flatMap(({ cluster, grades }) => {
        const ratio = grades[id];
        return ratio === null ? [] : [{ cluster, ...ratio }];
      }),
    ),
  );
}

/** For each figure the gap between the best and the worst of the languages; null where fewer than two have the figure. */
export function languageGaps(languages: readonly Group[]): Readonly<Record<MetricId, LanguageGap | null>> {
  return recordOf((id, better) => {
    const measured = languages.flatMap(({ name, measurements }) => {
      const estimate = measurements[id];
      return estimate === null ? [] : [{ name, value: estimate.value }];
    });
    const ranked = measured.sort((a, b) => (better === "higher" ? b.value - a.value : a.value - b.value));
    const [best, worst] = [ranked[0], ranked.at(-1)];
    if (best === undefined || worst === undefined || ranked.length < 2) return null;
    return { best: best.name, worst: worst.name, gap: Math.abs(best.value - worst.value) };
  });
}

/** True where a case falls short of a figure that applies to it. */
export function fallsShort(grades: Grades, { id, better }: MetricDescription): boolean {
  const ratio = grades[id];
  if (ratio === null) return false;
  return better === "higher" ? ratio.numerator < ratio.denominator : ratio.numerator > 0;
}

function recordOf<Value>(
  entryOf: (id: MetricId, better: "higher" | "lower") => Value,
): Readonly<Record<MetricId, Value>> {
  const entries = METRICS.map(({ id, better }) => [id, entryOf(id, better)] as const);
  return Object.fromEntries(entries) as Record<MetricId, Value>;
}
