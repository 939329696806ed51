// What the report page shows, as plain values: figures, series of its plots and every case. `describe-report.ts` makes it
// of a graded run; the files that draw know nothing of how a run is graded. Shares and scores are 0 to 1.
import type { Language, LocalizedText } from "../../domain/document.ts";
import type {
  BureauConfusion,
  ComparisonResult as ComparedFigure,
  DecliningSummary,
  GateReport,
  RankEstimate,
} from "../graded-report.ts";
import type { Interval, Ratio } from "../statistics.ts";

/** A whole page. An empty list, or null, leaves its part of the page out. */
export interface ReportPage {
  /** Name of the question set. */
  readonly title: string;
  /** What was measured with what: set, index, encoder, composer, seeds. */
  readonly facts: readonly RunFact[];
  /** What is worth knowing before the figures are believed, in English. */
  readonly warnings: readonly string[];
  readonly controls: readonly LocalizedText[];
  readonly headline: readonly FigureRow[];
  /** Every other figure, by what it is about. */
  readonly otherFigures: readonly FigureGroup[];
  readonly lengths: readonly AnswerLengths[];
  readonly gate: GateReport | null;
  readonly judged: readonly JudgedRow[];
  readonly languages: readonly Language[];
  readonly recall: readonly Series[];
  readonly riskCoverage: RiskCoverage | null;
  readonly parity: readonly ParityRow[];
  readonly latency: Latency | null;
  readonly confusion: BureauConfusion | null;
  readonly turnDepths: readonly Series[];
  readonly breakdowns: readonly Breakdown[];
  readonly comparison: Comparison | null;
  readonly cases: CaseData;
}

/** One line of the run's description. */
export interface RunFact {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
}

/** How long the answers are, declined ones left out. */
export interface AnswerLengths {
  readonly unit: LocalizedText;
  readonly answers: number;
  readonly median: number;
  readonly p95: number;
  /** What of it goes beyond the shortest quotation that would do; null where that is not known. */
  readonly beyond: { readonly median: number; readonly p95: number } | null;
}

/** A figure that a model judged, with who judged and by which prompt. */
export interface JudgedRow {
  readonly metric: string;
  readonly judge: string;
  readonly promptHash: string;
  readonly mean: FigureValue;
  readonly costUsd: number | null;
}

/** Figures about one thing. */
export interface FigureGroup {
  readonly title: LocalizedText;
  readonly rows: readonly FigureRow[];
}

/** A figure with the counts behind it. */
export interface FigureValue extends Ratio {
  readonly value: number;
  /** 95 %; null where there is none. */
  readonly interval: Interval | null;
}

/** A headline figure over the whole set, by language and by control; null where nothing was counted. */
export interface FigureRow {
  readonly id: string;
  readonly label: LocalizedText;
  /** What the denominator counts. */
  readonly counted: LocalizedText;
  /** When a case counts as right. */
  readonly definition: LocalizedText | null;
  readonly better: "higher" | "lower";
  readonly overall: FigureValue | null;
  /** In the order of `languages`. */
  readonly byLanguage: readonly (FigureValue | null)[];
  /** In the order of `controls`. */
  readonly byControl: readonly (number | null)[];
}

/** A line of a plot, its points from left to right. */
export interface Series {
  readonly label: LocalizedText;
  readonly points: readonly SeriesPoint[];
}

/** A point with its interval where it has one; `count` is the number of observations behind it. */
export interface SeriesPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
}

/** Share of wrong answers among the answered (risk) when the surest share of questions (coverage) is answered. */
export interface RiskCoverage {
  readonly curve: readonly SeriesPoint[];
  /** Mean risk over the curve; lower is better; null where nothing that was answered could be graded. */
  readonly area: number | null;
  /** Chance that an answerable question is surer than an unanswerable one; null where one kind is missing. */
  readonly auroc: RankEstimate | null;
  /** What the system did by its own threshold. */
  readonly chosen: DecliningSummary["chosen"];
}

/** A figure's difference between two languages over the questions asked in both. */
export interface ParityRow {
  readonly figure: LocalizedText;
  readonly pairs: readonly ParityPair[];
}

/** `first` minus `second`, −1 to 1, paired. */
export interface ParityPair {
  readonly first: Language;
  readonly second: Language;
  readonly questions: number;
  readonly difference: number;
  readonly interval: Interval | null;
}

/** Milliseconds of whole questions, counted in bins. */
export interface Latency {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The headline figures over the parts of the set. */
export interface Breakdown {
  readonly title: LocalizedText;
  readonly columns: readonly LocalizedText[];
  readonly rows: readonly {
    readonly name: string;
    readonly cases: number;
    readonly values: readonly (FigureValue | null)[];
  }[];
}

/** This run against an earlier one, on the cases that both have. */
export interface Comparison {
  /** What the earlier run calls itself. */
  readonly against: string;
  readonly cases: number;
  /** Cases of one run alone. */
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly rows: readonly ComparisonRow[];
  /** Why some of it cannot be compared, in English. */
  readonly reasons: readonly string[];
}

/** A figure before and after, or why it could not be compared. */
export interface ComparisonRow {
  readonly figure: LocalizedText;
  readonly better: "higher" | "lower";
  readonly result: ComparisonResult | null;
  /** Said where `result` is null. */
  readonly reason: string | null;
}

/** A paired effect, its test by the name that readers know. */
export interface ComparisonResult extends Omit<ComparedFigure, "test"> {
  readonly test: string;
}

/** Every case, with the paragraphs that cases share written once. */
export interface CaseData {
  readonly paragraphs: readonly ShownParagraph[];
  readonly figures: readonly { readonly id: string; readonly label: LocalizedText }[];
  readonly cases: readonly ShownCase[];
}

/** A paragraph as the page shows it. */
export interface ShownParagraph {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  readonly text: string;
}

/** How a case came out, from best to worst; last those that are counted apart from right and wrong. */
export type Outcome =
  | "complete"
  | "rightly-declined"
  | "incomplete"
  | "wrong-source"
  | "wrongly-declined"
  | "wrongly-answered"
  | "apart";

/** All outcomes, from best to worst: the order in which the page sorts. */
export const OUTCOMES: readonly Outcome[] = [
  "complete",
  "rightly-declined",
  "incomplete",
  "wrong-source",
  "wrongly-declined",
  "wrongly-answered",
  "apart",
];

/** A half-open range of UTF-16 units in a paragraph's text. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** A paragraph with what is to be marked in it; `paragraph` is an index into the list that all cases share. */
export interface MarkedParagraph {
  readonly paragraph: number;
  readonly mark: MarkedRange | null;
}

/** One case with what was expected and what came back. */
export interface ShownCase {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly text: string }[];
  /** `answerable`, the kind of unanswerable question, `partial` or `underspecified`. */
  readonly kind: string;
  readonly tags: readonly string[];
  readonly outcome: Outcome;
  /** Figures of `CaseData.figures` (by index) that the case falls short of. */
  readonly shortOf: readonly number[];
  /** Why it was declined; null where it was answered. */
  readonly declineReason: string | null;
  readonly statements: readonly {
    readonly text: string;
    readonly language: Language;
    /** Numbers of citations, from 1. */
    readonly citations: readonly number[];
  }[];
  /** In the order of their numbers from 1; the nearest paragraphs where the question was declined. */
  readonly citations: readonly (MarkedParagraph & { readonly gold: boolean })[];
  /** The first places of the ranking behind the answer; empty where the system shows none. */
  readonly ranking: readonly { readonly id: string; readonly score: number; readonly grade: number }[];
  /** Null where the system does not say. */
  readonly confidence: number | null;
  /** Groups of interchangeable passages: a complete answer cites one of each. */
  readonly gold: readonly (readonly MarkedParagraph[])[];
  readonly facts: readonly { readonly spellings: readonly string[]; readonly stated: boolean }[];
  /** Null where the system names none by design. */
  readonly bureaux: readonly string[] | null;
  /** A model answer, or null. */
  readonly reference: string | null;
  /** Null where the set does not say. */
  readonly expectedBureaux: readonly string[] | null;
  /** Milliseconds; null where it was not measured. */
  readonly latency: number | null;
}
