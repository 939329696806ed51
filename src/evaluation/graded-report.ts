// What grading makes of a run: every figure that a report shows but the cases, which are streamed from the grades. Shares and
// scores are 0 to 1.
import type { Language } from "../domain/document.ts";
import type { LengthUnit } from "./answer-text.ts";
import type { Group, LanguageGap, Measurements, MetricId } from "./metrics.ts";
import type { ControlName, RunConfiguration, SystemDescription } from "./run-folder.ts";
import type { Estimate, Interval } from "./statistics.ts";

/** What came out of a run: everything that a report shows but the cases, which are streamed from the grades. */
export interface GradedReport {
  readonly format: number;
  readonly run: RunConfiguration;
  readonly answeredBy: AnsweredBy;
  readonly statistics: StatisticsRecipe;
  readonly summary: Summary;
  /** What is worth knowing before the figures are believed: leaked answers, unguarded gold, fields nobody reads, … */
  readonly warnings: readonly string[];
  readonly controls: readonly ControlReport[];
  /** Null without `--against`. */
  readonly comparison: RunComparison | null;
  /** Null without `--gate`. */
  readonly gate: GateReport | null;
  readonly judged: readonly JudgedSummary[];
}

/** Who answered, as the outputs themselves say. */
export interface AnsweredBy {
  readonly indexIds: readonly string[];
  readonly embedders: readonly string[];
  readonly composers: readonly string[];
  /** Answers that a configured chat model did not write. */
  readonly fallbacks: number;
}

/** How intervals and tests were computed. */
export interface StatisticsRecipe {
  readonly resamples: number;
  readonly permutations: number;
  readonly seed: number;
  readonly confidence: number;
}

/** The figures of one run; `METRICS` of metrics.ts has their names, groups and denominators. */
export interface Summary {
  readonly cases: number;
  readonly answerable: number;
  readonly unanswerable: number;
  /** Partial and underspecified ones. */
  readonly apart: number;
  readonly answered: number;
  readonly overall: Measurements;
  /** By language of the question. */
  readonly byLanguage: readonly Group[];
  /** Best minus worst language, over all cases of each. */
  readonly languageGaps: Readonly<Record<MetricId, LanguageGap | null>>;
  /** Differences between two languages over the questions that were asked in both. */
  readonly parity: readonly ParityGap[];
  /** Answerable cases by how near their sources are to the language of the question. */
  readonly bySourceLanguage: readonly Group[];
  readonly byTag: readonly Group[];
  readonly byUnanswerableKind: readonly Group[];
  readonly byAnswerability: readonly Group[];
  /** By `turn`, "1", "2", …; a single group where nothing is a follow-up. */
  readonly byTurn: readonly Group[];
  /** Depths 1 to 10; empty where there is no ranking or no gold. */
  readonly recallByDepth: readonly { readonly depth: number; readonly recall: Estimate }[];
  readonly declining: DecliningSummary | null;
  /** Null where the set says no bureaux or the system names none. */
  readonly bureaux: BureauConfusion | null;
  readonly answerLengths: readonly LengthSummary[];
}

/** `first` minus `second` on one figure, paired on the same questions. */
export interface ParityGap {
  readonly metric: MetricId;
  readonly first: Language;
  readonly second: Language;
  /** Questions asked in both to which the figure applies. */
  readonly questions: number;
  /** −1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
}

/** How well `confidence` tells what can be answered, over the cases that have one and are yes or no. */
export interface DecliningSummary {
  readonly cases: number;
  /** Chance that an answerable case is surer than an unanswerable one; null where one kind is missing. */
  readonly auroc: RankEstimate | null;
  /** Mean risk over the curve; lower is better; null where nothing that was answered could be graded. */
  readonly riskCoverageArea: number | null;
  /** From the surest answered case to all answered ones; at most 200 points. Risk is 1 less the conditioned score; coverage is of all cases. */
  readonly curve: readonly {
    readonly coverage: number;
    readonly risk: number;
    readonly confidence: number;
  }[];
  /** What the system did by its own threshold; null where it answered nothing. */
  readonly chosen: { readonly coverage: number; readonly risk: number } | null;
}

/** A statistic of ranks with the cases behind it. */
export interface RankEstimate {
  readonly value: number;
  readonly interval: Interval;
  readonly positives: number;
  readonly negatives: number;
}

/** How often a case that one bureau answers for was put to another, over answered cases. */
export interface BureauConfusion {
  /** Codes in alphabetical order; "none" last where a case has none on one side. */
  readonly labels: readonly string[];
  /** `counts[expected][named]`; a case with several bureaux counts once for each pair left after the agreed ones. */
  readonly counts: readonly (readonly number[])[];
}

/** How lengths lie over some answers. */
export interface LengthSpread {
  readonly answers: number;
  readonly median: number;
  readonly p95: number;
}

/** How long the answers are, declined ones left out. */
export interface LengthSummary extends LengthSpread {
  readonly unit: LengthUnit;
  /** What of it goes beyond the shortest quotation that would do; null where that is known of no answer. */
  readonly beyond: LengthSpread | null;
}

/** A control's figures over the same cases. */
export interface ControlReport {
  readonly name: ControlName;
  readonly overall: Measurements;
  /** Primary figures on which it is better than the system: there the figure, or the system, is the wrong one. */
  readonly wins: readonly MetricId[];
}

/** This run against an earlier one, on the cases that both have. */
export interface RunComparison {
  /** Name of the earlier run's folder, and its system. */
  readonly against: { readonly name: string; readonly system: SystemDescription };
  readonly cases: number;
  /** Cases of one run alone; the first ones are named in `reasons`. */
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly rows: readonly ComparisonRow[];
  /** Why some of it cannot be compared; empty where all can. */
  readonly reasons: readonly string[];
}

/** A figure before and after, or why it could not be compared. */
export interface ComparisonRow {
  readonly metric: MetricId;
  readonly result: ComparisonResult | null;
  /** Null where there is a result. */
  readonly reason: string | null;
}

/** A paired effect: `after` minus `before`. */
export interface ComparisonResult {
  readonly before: number;
  readonly after: number;
  /** Cases to which the figure applies in both runs. */
  readonly pairs: number;
  readonly effect: number;
  readonly interval: Interval;
  /** McNemar's exact test where every pair is yes or no and stands alone in its cluster, else sign flips by cluster. */
  readonly test: "mcnemar" | "sign-flip";
  readonly p: number;
  /** After Holm's correction over the primary figures; null for the others. */
  readonly pHolm: number | null;
}

/** What a gate file made of the figures. */
export interface GateReport {
  /** Name of the gate's file. */
  readonly name: string;
  readonly verdict: "pass" | "fail" | "incomparable";
  readonly rules: readonly GateOutcome[];
}

/** One rule with what became of it; a skipped rule is no pass. */
export interface GateOutcome {
  /** The rule in words, `hit-at-1 at least 0.75`. */
  readonly rule: string;
  readonly outcome: "pass" | "fail" | "skipped";
  /** What was found, or why it could not be compared. */
  readonly found: string;
}

/** What models judged, added up by metric, judge and prompt. */
export interface JudgedSummary {
  readonly metric: string;
  readonly judge: string;
  readonly promptHash: string;
  readonly cases: number;
  readonly mean: Estimate;
  /** Null where a judgement does not say its cost. */
  readonly costUsd: number | null;
}

/** Wall-clock milliseconds of whole questions; differs between runs, and is kept out of the report's bytes. */
export interface LatencySummary {
  readonly questions: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Equal steps on a logarithmic scale. */
  readonly bins: readonly { readonly fromMs: number; readonly toMs: number; readonly count: number }[];
}
