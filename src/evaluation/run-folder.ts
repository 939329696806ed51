// The run folder: what was asked of which system, what came back, and what it was worth. Asking writes the first half,
// grading the second, from the first alone: a run can be graded again, offline, to the same bytes.
import type { Checks } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { AnswerLength, LengthUnit } from "./answer-text.ts";
import type { Grades, Group, LanguageGap, Measurements, MetricId } from "./metrics.ts";
import type { Estimate, Interval } from "./statistics.ts";

/** Version of the layout and of every file in it; a reader knows exactly one. */
export const RUN_FORMAT = 1;

/** The files of a run folder. All but the timings are byte-identical for two runs of one system over one set. */
export const RUN_FILES = {
  /** `RunConfiguration`. */
  run: "run.json",
  /** `PreparedCase` a line, in the order of the set. */
  cases: "cases.jsonl",
  /** `Prediction` a line, appended as they come. */
  outputs: "outputs.jsonl",
  /** `{id, totalMs}` a line, appended with the outputs. */
  timings: "timings.jsonl",
  /** A folder with `bm25.jsonl`, the predictions of the one control that needs an index; the others are made of the outputs. */
  controls: "controls",
  /** `GradedCase` a line, in the order of the set. */
  grades: "grades.jsonl",
  /** `GradedReport`. */
  report: "report.json",
} as const;

/** What was run: enough to repeat it. Written before the first question, and compared on `--resume`. */
export interface RunConfiguration {
  readonly format: number;
  /** Name of the set's file or folder, without its path, and the SHA-256 of its content. */
  readonly set: {
    readonly name: string;
    readonly layout: SetLayout;
    readonly sha256: string;
    readonly cases: number;
  };
  readonly system: SystemDescription;
  /** Most citations asked for. */
  readonly citationLimit: number;
  /** Depth of the ranking that was asked for beside the answer. */
  readonly rankingDepth: number;
  readonly controls: readonly ControlName[];
  readonly environment: RunEnvironment;
  /** What the check of the set found: leaked answers, unguarded gold, questions that stand twice. */
  readonly warnings: readonly string[];
}

/** Layouts that a set is read from. */
export type SetLayout = "cases" | "beir" | "trec" | "squad" | "mtrag";

/** Who was asked. */
export interface SystemDescription {
  /** The service's own line, a service that speaks api.md, an OpenAI-compatible chat, or a file made elsewhere. */
  readonly kind: "own" | "service" | "chat" | "predictions";
  /** Base URL, without credentials, or the name of the file; null for the own line. */
  readonly at: string | null;
  /** Model that a chat was asked for. */
  readonly model: string | null;
  /** Id of the index that answered, as far as it is known before the first question; null otherwise. */
  readonly indexId: string | null;
  /** SHA-256 of the indexed documents that gold passages stand in, by id; empty where no index was at hand. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Where it ran. */
export interface RunEnvironment {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
}

/** Systems that nobody should lose to; `bm25` needs an index, the others are made from the outputs. */
export const CONTROL_NAMES = [
  "top-paragraph",
  "first-two-sentences",
  "always-refuse",
  "never-refuse",
  "bm25",
  "shuffled-citations",
] as const;

/** One of them. */
export type ControlName = (typeof CONTROL_NAMES)[number];

/** How near the needed passages are to the question's language: of each group the nearest counts, then the farthest group. */
export type SourceLanguage = "same" | "other-script" | "other-language";

/** Whether the documents answer a question; the last two are counted apart from yes and no. */
export type Answerability = "yes" | "no" | "partial" | "underspecified";

/** A gold passage as it was found in the index. */
export interface ExpectedPassage {
  /** Ids of the paragraphs that hold it; empty where no index was at hand. */
  readonly paragraphIds: readonly string[];
  /** Null where the set names the paragraph by its id alone. */
  readonly document: string | null;
  readonly snippet: string | null;
  readonly grade: number;
  /** Whole text and label of the first of those paragraphs; null where no index was at hand. */
  readonly text: string | null;
  readonly label: string | null;
  readonly language: Language | null;
}

/** A paragraph that the answer cites, or that was nearest when the question was declined. */
export interface ShownParagraph {
  readonly paragraphId: string;
  /** The id where the system gives no label. */
  readonly label: string;
  /** Empty where the system gives none and no index was at hand. */
  readonly text: string;
  /** UTF-16 range of the words quoted; null where nothing is quoted. */
  readonly quote: { readonly start: number; readonly end: number } | null;
  /** True where it holds one of the needed passages. */
  readonly gold: boolean;
}

/** One sentence of an answer. */
export interface ShownStatement {
  readonly text: string;
  /** Positions in `paragraphs`, counted from 0. */
  readonly citations: readonly number[];
  /** What the system said it checked; null where it says nothing. */
  readonly checks: Checks | null;
}

/** One case with what was expected, what came back and what it was worth: enough to explain a failure without asking again. */
export interface GradedCase {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly answerability: Answerability;
  readonly unanswerableKind: string | null;
  readonly tags: readonly string[];
  readonly parallelId: string | null;
  /** Cases that share a cluster are not independent: one question in several scripts, a conversation, a document. */
  readonly cluster: string;
  /** 1 for a first question, 2 for the first follow-up, … */
  readonly turn: number;
  /** Null where nothing is needed or the languages of the sources are not known. */
  readonly sourceLanguage: SourceLanguage | null;
  /** Groups of interchangeable passages: a complete answer cites one of each. */
  readonly expected: readonly (readonly ExpectedPassage[])[];
  /** Ids of paragraphs that were judged and are not relevant. */
  readonly judgedIrrelevant: readonly string[];
  /** Null where the set does not say. */
  readonly expectedBureaux: readonly string[] | null;
  /** Facts asked for, each as its acceptable spellings, and whether the answer states it. */
  readonly facts: readonly { readonly spellings: readonly string[]; readonly stated: boolean }[];
  /** A model answer, or null. */
  readonly reference: string | null;
  /** `ranked` where the system only ranks: it has no answer to grade. */
  readonly status: "answered" | "declined" | "ranked";
  readonly reason: string | null;
  /** The statements, one a line; the message where it was declined. */
  readonly answer: string;
  readonly statements: readonly ShownStatement[];
  /** Null where the question was declined. */
  readonly answerLength: AnswerLength | null;
  /** Cited paragraphs in citation order; the nearest ones where the question was declined. */
  readonly paragraphs: readonly ShownParagraph[];
  /** Codes named responsible; null where the system names none by design. */
  readonly bureaux: readonly string[] | null;
  /** The ranking behind the answer, best first; null where the system shows none. */
  readonly retrieved:
    | readonly { readonly id: string; readonly score: number; readonly grade: number }[]
    | null;
  /** How sure the system was that it can answer; null where it does not say. */
  readonly confidence: number | null;
  readonly grades: Grades;
}

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

/** How long the answers are, declined ones left out. */
export interface LengthSummary {
  readonly unit: LengthUnit;
  readonly answers: number;
  readonly median: number;
  readonly p95: number;
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
