// A graded run comes in, what the page shows of it goes out, as plain values.
import type { LocalizedText } from "../../domain/document.ts";
import type { GradedReport, LatencySummary } from "../graded-report.ts";
import { describeMetric } from "../metrics.ts";
import type { GradedCase, SystemDescription } from "../run-folder.ts";
import { describeCases } from "./describe-cases.ts";
import {
  describeBreakdowns,
  describeHeadline,
  describeOtherFigures,
  describeParity,
  describeRecall,
  describeTurns,
  isLanguage,
  metricLabel,
} from "./describe-figures.ts";
import { fillWords, sameWords } from "./localized.ts";
import type { Comparison, JudgedRow, Latency, ReportPage, RiskCoverage, RunFact } from "./page-model.ts";
import { CONTROL_WORDS, RUN_WORDS as SAY } from "./run-words.ts";

/** A graded run with what a page shows beside its figures. */
export interface GradedRun {
  readonly report: GradedReport;
  /** In the order of the set. */
  readonly cases: Iterable<GradedCase>;
  /** Null leaves times out: pages of two runs of one system are then the same, byte for byte. */
  readonly latency: LatencySummary | null;
  /** Milliseconds by case id; empty where times are left out. */
  readonly caseTimes: ReadonlyMap<string, number>;
}

/** What the page shows of a run. */
export function describeReport({ report, cases, latency, caseTimes }: GradedRun): ReportPage {
  const { run, summary, warnings, controls, gate } = report;
  return {
    title: run.set.name,
    facts: describeRun(report),
    warnings,
    controls: controls.map(({ name }) => CONTROL_WORDS[name]),
    headline: describeHeadline(report),
    otherFigures: describeOtherFigures(report),
    lengths: summary.answerLengths.map((length) => ({ ...length, unit: SAY[length.unit] })),
    gate,
    judged: report.judged.map(describeJudged),
    languages: summary.byLanguage.map(({ name }) => name).filter(isLanguage),
    recall: describeRecall(summary),
    riskCoverage: describeDeclining(summary.declining),
    parity: describeParity(summary.parity),
    latency: latency === null ? null : describeLatency(latency),
    confusion: summary.bureaux,
    turnDepths: describeTurns(summary.byTurn),
    breakdowns: describeBreakdowns(summary),
    comparison: describeComparison(report.comparison),
    cases: describeCases(cases, caseTimes),
  };
}

/** Enough to repeat the run. */
function describeRun({ run, answeredBy, statistics, summary }: GradedReport): readonly RunFact[] {
  const { set, environment } = run;
  const facts: readonly (readonly [LocalizedText, LocalizedText])[] = [
    [SAY.questions, fillWords(SAY.questionCounts, { ...countsOf(summary) })],
    [SAY.set, sameWords(`${set.layout}, sha256:${set.sha256.slice(0, 16)}`)],
    [SAY.system, describeSystem(run.system)],
    [SAY.index, listed(answeredBy.indexIds)],
    [SAY.embedder, listed(answeredBy.embedders)],
    [SAY.composer, listed(answeredBy.composers)],
    [SAY.fallbacks, sameWords(answeredBy.fallbacks === 0 ? "" : String(answeredBy.fallbacks))],
    [SAY.asked, fillWords(SAY.askedDepths, { citations: run.citationLimit, ranking: run.rankingDepth })],
    [SAY.statistics, fillWords(SAY.recipe, { ...statistics })],
    [SAY.environment, sameWords(`${environment.version}, Node ${environment.node}, ${environment.platform}`)],
  ];
  return facts.map(([label, value]) => ({ label, value })).filter(({ value }) => value.en !== "");
}

function countsOf({ cases, answerable, unanswerable, apart }: GradedReport["summary"]) {
  return { cases, answerable, unanswerable, apart };
}

function describeSystem({ kind, at, model }: SystemDescription): LocalizedText {
  const words = fillWords(SAY[kind], { at: at ?? "" });
  if (model === null) return words;
  const named = (text: string): string => `${text} (${model})`;
  return { en: named(words.en), zhHant: named(words.zhHant), zhHans: named(words.zhHans) };
}

function listed(names: readonly string[]): LocalizedText {
  return sameWords(names.join(", "));
}

function describeJudged(judged: GradedReport["judged"][number]): JudgedRow {
  const { metric, judge, promptHash, mean, costUsd } = judged;
  return { metric, judge, promptHash, mean, costUsd };
}

function describeDeclining(declining: GradedReport["summary"]["declining"]): RiskCoverage | null {
  if (declining === null || declining.curve.length === 0) return null;
  return {
    curve: declining.curve.map(({ coverage, risk }) => ({
      x: coverage,
      y: risk,
      low: null,
      high: null,
      count: declining.cases,
    })),
    area: declining.riskCoverageArea,
    auroc: declining.auroc,
    chosen: declining.chosen,
  };
}

function describeLatency({ bins, p50Ms, p95Ms, maxMs }: LatencySummary): Latency | null {
  if (bins.length === 0) return null;
  return {
    bins: bins.map(({ fromMs, toMs, count }) => ({ from: fromMs, to: toMs, count })),
    p50: p50Ms,
    p95: p95Ms,
    max: maxMs,
  };
}

function describeComparison(comparison: GradedReport["comparison"]): Comparison | null {
  if (comparison === null) return null;
  const { against, cases, onlyHere, onlyThere, rows, reasons } = comparison;
  return {
    against: against.name,
    cases,
    onlyHere,
    onlyThere,
    reasons,
    rows: rows.map(({ metric, result, reason }) => ({
      figure: metricLabel(metric),
      better: describeMetric(metric).better,
      result: result === null ? null : { ...result, test: TEST_NAMES[result.test] },
      reason,
    })),
  };
}

const TEST_NAMES = { mcnemar: "McNemar", "sign-flip": "sign flip" } as const;
