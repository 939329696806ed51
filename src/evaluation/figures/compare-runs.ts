// The cases of two runs come in; what changed between them goes out, figure by figure, on the cases that both have.

import type { ComparisonResult, ComparisonRow, RunComparison } from "../graded-report.ts";
import { METRICS, type MetricId, PRIMARY } from "../metrics.ts";
import type { SystemDescription } from "../run-folder.ts";
import type { CaseMark } from "./case-mark.ts";
import {
  estimateDifference,
  holmCorrection,
  mcNemarP,
  type PairedDifference,
  signFlipP,
} from "./paired-differences.ts";

/** The earlier run. */
export interface EarlierRun {
  readonly name: string;
  readonly system: SystemDescription;
  readonly cases: readonly CaseMark[];
}

/** Ids named in one reason. */
const NAMED = 5;

interface Pair {
  readonly before: CaseMark;
  readonly after: CaseMark;
}

/** Compares figure by figure; what cannot be compared is said, and a gate does not pass over it. */
export function compareRuns(cases: readonly CaseMark[], earlier: EarlierRun): RunComparison {
  const there = new Map(earlier.cases.map((item) => [item.id, item]));
  const here = new Set(cases.map(({ id }) => id));
  const common = cases.flatMap((after): readonly Pair[] => {
    const before = there.get(after.id);
    return before === undefined ? [] : [{ before, after }];
  });
  const changed = common.filter(({ before, after }) => before.question !== after.question);
  const pairs = common.filter(({ before, after }) => before.question === after.question);
  const onlyHere = cases.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  const onlyThere = earlier.cases.filter(({ id }) => !here.has(id)).map(({ id }) => id);
  return {
    against: { name: earlier.name, system: earlier.system },
    cases: pairs.length,
    onlyHere: onlyHere.length,
    onlyThere: onlyThere.length,
    rows: correct(METRICS.map(({ id }) => compareFigure(id, pairs))),
    reasons: [
      ...say("stand in this run alone", onlyHere),
      ...say("stand in the earlier run alone", onlyThere),
      ...say(
        "ask or expect something else than in the earlier run",
        changed.map(({ after }) => after.id),
      ),
    ],
  };
}

function say(what: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  return [
    `${ids.length} case(s) ${what}: ${ids.slice(0, NAMED).join(", ")}${ids.length > NAMED ? ", …" : ""}.`,
  ];
}

/** Values of a case that both runs graded: means over cases, so that a long answer weighs no more than a short one. */
interface PairedValue {
  readonly cluster: string;
  readonly before: number;
  readonly after: number;
}

function compareFigure(metric: MetricId, pairs: readonly Pair[]): ComparisonRow {
  const values = pairs.flatMap(({ before, after }): readonly PairedValue[] => {
    const [a, b] = [caseValue(before, metric), caseValue(after, metric)];
    return a === null || b === null ? [] : [{ cluster: after.cluster, before: a, after: b }];
  });
  const differences = values.map(({ cluster, before, after }) => ({ cluster, difference: after - before }));
  const effect = estimateDifference(differences);
  if (effect === null) return { metric, result: null, reason: "no case has this figure in both runs" };
  const mean = (side: "before" | "after") =>
    values.reduce((sum, value) => sum + value[side], 0) / values.length;
  return {
    metric,
    reason: null,
    result: {
      before: mean("before"),
      after: mean("after"),
      ...effect,
      ...testOf(values, differences),
      pHolm: null,
    },
  };
}

function caseValue({ grades }: CaseMark, metric: MetricId): number | null {
  const ratio = grades[metric];
  return ratio === null || ratio.denominator === 0 ? null : ratio.numerator / ratio.denominator;
}

/** McNemar's test takes cases for independent: only where every cluster is a single case. */
function testOf(
  values: readonly PairedValue[],
  differences: readonly PairedDifference[],
): Pick<ComparisonResult, "test" | "p"> {
  const yesOrNo = values.every(({ before, after }) =>
    [before, after].every((value) => value === 0 || value === 1),
  );
  const alone = new Set(values.map(({ cluster }) => cluster)).size === values.length;
  if (!yesOrNo || !alone) return { test: "sign-flip", p: signFlipP(differences) };
  const gained = differences.filter(({ difference }) => difference > 0).length;
  const lost = differences.filter(({ difference }) => difference < 0).length;
  return { test: "mcnemar", p: mcNemarP(gained, lost) };
}

/** Holm's correction over the primary figures that could be compared. */
function correct(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const primary = rows.filter(({ metric, result }) => result !== null && PRIMARY.includes(metric));
  const corrected = holmCorrection(primary.map(({ result }) => result?.p ?? 1));
  return rows.map((row) => {
    const place = primary.indexOf(row);
    if (row.result === null || place < 0) return row;
    return { ...row, result: { ...row.result, pHolm: corrected[place] ?? null } };
  });
}
