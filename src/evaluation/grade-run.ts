// A run folder comes in; its cases graded, its controls, and the report over all go out, into the same folder. It asks
// nobody anything: graded again, a run gives the same bytes.
import { basename, join } from "node:path";
import { type CaseMark, markOf } from "./figures/case-mark.ts";
import { checkGate } from "./figures/check-gate.ts";
import { compareRuns, type EarlierRun } from "./figures/compare-runs.ts";
import { measure } from "./figures/measure.ts";
import { PERMUTATIONS } from "./figures/paired-differences.ts";
import type { Gate } from "./figures/read-gate.ts";
import { summarize } from "./figures/summarize.ts";
import { type JudgedSums, sumJudged } from "./figures/summarize-judged.ts";
import { gradeCase } from "./grade-case.ts";
import type { AnsweredBy, ControlReport, GradedReport } from "./graded-report.ts";
import { describeMetric, type Measurements, type MetricId, PRIMARY } from "./metrics.ts";
import type { Prediction } from "./prediction.ts";
import {
  type AnsweredCase,
  openLines,
  readAnswered,
  readConfiguration,
  readGraded,
  writeJson,
} from "./run-files.ts";
import { type ControlName, RUN_FILES, RUN_FORMAT } from "./run-folder.ts";
import { CONFIDENCE, RESAMPLES, SEED } from "./statistics.ts";
import { deriveControl } from "./systems/controls.ts";

/** What to grade, and what to hold it against. */
export interface GradeRequest {
  readonly folder: string;
  /** Folder of an earlier, graded run; null without one. */
  readonly against: string | null;
  readonly gate: { readonly name: string; readonly gate: Gate } | null;
}

/**
 * Grades a run.
 * @throws AssistantError `request-invalid` where a folder holds no whole run.
 */
export async function gradeRun({ folder, against, gate }: GradeRequest): Promise<GradedReport> {
  const run = await readConfiguration(folder);
  const { marks, answeredBy, judged } = await gradeOutputs(folder);
  const summary = summarize(marks);
  const controls: ControlReport[] = [];
  for (const name of run.controls) controls.push(await gradeControl(folder, name, summary.overall));
  const comparison = against === null ? null : compareRuns(marks, await readEarlier(against));
  const report: GradedReport = {
    format: RUN_FORMAT,
    run,
    answeredBy,
    statistics: { resamples: RESAMPLES, permutations: PERMUTATIONS, seed: SEED, confidence: CONFIDENCE },
    summary,
    warnings: run.warnings,
    controls,
    comparison,
    gate: gate === null ? null : checkGate(gate.name, gate.gate, { summary, controls, comparison }),
    judged: judged.summaries(),
  };
  await writeJson(folder, RUN_FILES.report, report);
  return report;
}

interface GradedOutputs {
  readonly marks: readonly CaseMark[];
  readonly answeredBy: AnsweredBy;
  readonly judged: JudgedSums;
}

async function gradeOutputs(folder: string): Promise<GradedOutputs> {
  const marks: CaseMark[] = [];
  const judged = sumJudged();
  const answerers = collectAnswerers();
  const lines = await openLines(join(folder, RUN_FILES.grades), "fresh");
  for await (const { prepared, prediction } of readAnswered(folder, RUN_FILES.outputs)) {
    const graded = gradeCase(prepared, prediction);
    await lines.write(JSON.stringify(graded));
    marks.push(markOf(graded));
    judged.add(graded.cluster, prediction.judged);
    answerers.add(prediction);
  }
  await lines.close();
  return { marks, judged, answeredBy: answerers.all() };
}

function collectAnswerers() {
  const [indexIds, embedders, composers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let fallbacks = 0;
  const note = (names: Set<string>, name: string | null): void => {
    if (name !== null) names.add(name);
  };
  return {
    add: ({ provenance }: Prediction): void => {
      if (provenance === null) return;
      note(indexIds, provenance.indexId);
      note(embedders, provenance.embedder);
      note(composers, provenance.composer);
      if (provenance.fallback !== null) fallbacks += 1;
    },
    all: (): AnsweredBy => ({
      indexIds: [...indexIds].sort(),
      embedders: [...embedders].sort(),
      composers: [...composers].sort(),
      fallbacks,
    }),
  };
}

async function gradeControl(folder: string, name: ControlName, own: Measurements): Promise<ControlReport> {
  const marks: CaseMark[] = [];
  for await (const { prepared, prediction } of controlOf(folder, name)) {
    marks.push(markOf(gradeCase(prepared, prediction)));
  }
  const overall = measure(marks);
  return { name, overall, wins: PRIMARY.filter((metric) => isBetter(metric, overall, own)) };
}

function controlOf(folder: string, name: ControlName): AsyncIterable<AnsweredCase> {
  if (name === "bm25") return readAnswered(folder, join(RUN_FILES.controls, "bm25.jsonl"));
  return deriveControl(name, readAnswered(folder, RUN_FILES.outputs));
}

function isBetter(metric: MetricId, control: Measurements, own: Measurements): boolean {
  const [theirs, ours] = [control[metric], own[metric]];
  if (theirs === null || ours === null) return false;
  return describeMetric(metric).better === "higher" ? theirs.value > ours.value : theirs.value < ours.value;
}

async function readEarlier(folder: string): Promise<EarlierRun> {
  const { system } = await readConfiguration(folder);
  const cases: CaseMark[] = [];
  for await (const graded of readGraded(folder)) cases.push(markOf(graded));
  return { name: basename(folder), system, cases };
}
