// The rules of a gate and what a run came to come in; what became of each rule, and the verdict, go out. What could not be
// compared is skipped, is said, and is no pass.

import type {
  ComparisonRow,
  ControlReport,
  GateOutcome,
  GateReport,
  RunComparison,
  Summary,
} from "../graded-report.ts";
import { describeMetric, type Group, type MetricId } from "../metrics.ts";
import type { BoundRule, ChangeRule, ControlRule, GapRule, Gate, GatePart, GateRule } from "./read-gate.ts";

/** What the rules are about. */
export interface GatedRun {
  readonly summary: Summary;
  readonly controls: readonly ControlReport[];
  readonly comparison: RunComparison | null;
}

type Finding = Pick<GateOutcome, "outcome" | "found">;

/** Applies every rule: one failure fails the gate, else one that was skipped makes it incomparable. */
export function checkGate(name: string, gate: Gate, run: GatedRun): GateReport {
  const rules = gate.rules.map((rule) => ({ rule: describeRule(rule), ...applyRule(rule, run) }));
  const has = (outcome: GateOutcome["outcome"]) => rules.some((rule) => rule.outcome === outcome);
  return { name, verdict: has("fail") ? "fail" : has("skipped") ? "incomparable" : "pass", rules };
}

function applyRule(rule: GateRule, run: GatedRun): Finding {
  switch (rule.kind) {
    case "bound":
      return checkBound(rule, run.summary);
    case "gap":
      return checkGap(rule, run.summary);
    case "change":
      return checkChange(rule, run.comparison);
    case "control":
      return checkControl(rule, run);
  }
}

function describeRule(rule: GateRule): string {
  switch (rule.kind) {
    case "bound": {
      const bounds = [
        ...(rule.least === null ? [] : [`at least ${rule.least}`]),
        ...(rule.most === null ? [] : [`at most ${rule.most}`]),
      ];
      const part = rule.part === null ? "" : ` of ${rule.part.by} ${rule.part.name}`;
      return `${rule.figure}${part} ${bounds.join(" and ")}`;
    }
    case "gap":
      return `gap of ${rule.figure} between languages at most ${rule.most}`;
    case "change":
      return `${rule.figure} not worse than before by more than ${rule.mostLoss}, or beyond chance`;
    case "control":
      return `${rule.figure} better than ${rule.control}`;
  }
}

function checkBound(rule: BoundRule, summary: Summary): Finding {
  const group =
    rule.part === null
      ? undefined
      : partOf(summary, rule.part.by).find(({ name }) => name === rule.part?.name);
  if (rule.part !== null && group === undefined) return skipped("the set has no such part");
  const estimate = (group?.measurements ?? summary.overall)[rule.figure];
  if (estimate === null) return skipped("nothing was counted");
  const { value, numerator, denominator } = estimate;
  const found = `${round(value)} (${round(numerator)}/${denominator})`;
  if (denominator < rule.counted) return skipped(`${found}: fewer than ${rule.counted} counted`);
  return verdict(
    (rule.least === null || value >= rule.least) && (rule.most === null || value <= rule.most),
    found,
  );
}

function partOf(summary: Summary, part: GatePart): readonly Group[] {
  switch (part) {
    case "language":
      return summary.byLanguage;
    case "source-language":
      return summary.bySourceLanguage;
    case "tag":
      return summary.byTag;
    case "unanswerable-kind":
      return summary.byUnanswerableKind;
    case "turn":
      return summary.byTurn;
  }
}

function checkGap({ figure, most }: GapRule, { languageGaps }: Summary): Finding {
  const gap = languageGaps[figure];
  if (gap === null) return skipped("fewer than two languages have the figure");
  return verdict(gap.gap <= most, `${round(gap.gap)} (${gap.best} over ${gap.worst})`);
}

function checkChange({ figure, mostLoss }: ChangeRule, comparison: RunComparison | null): Finding {
  if (comparison === null) return skipped("there is no run to compare with (--against)");
  if (comparison.reasons.length > 0) return skipped(comparison.reasons.join(" "));
  const row = comparison.rows.find(({ metric }) => metric === figure);
  if (row === undefined || row.result === null) return skipped(row?.reason ?? "not compared");
  const { loss, leastLoss } = lossOf(row.metric, row.result);
  const found = `${round(row.result.before)} before, ${round(row.result.after)} now, over ${row.result.pairs} cases`;
  return verdict(loss <= mostLoss && leastLoss <= 0, found);
}

/** How much worse it became, and how much worse at least by its interval. */
function lossOf(figure: MetricId, { effect, interval }: NonNullable<ComparisonRow["result"]>) {
  return describeMetric(figure).better === "higher"
    ? { loss: -effect, leastLoss: -interval.high }
    : { loss: effect, leastLoss: interval.low };
}

function checkControl({ figure, control }: ControlRule, { summary, controls }: GatedRun): Finding {
  const own = summary.overall[figure];
  const other = controls.find(({ name }) => name === control)?.overall[figure] ?? null;
  if (own === null || other === null) return skipped("the figure or the control is missing");
  const better =
    describeMetric(figure).better === "higher" ? own.value > other.value : own.value < other.value;
  return verdict(better, `${round(own.value)} against ${round(other.value)}`);
}

function verdict(holds: boolean, found: string): Finding {
  return { outcome: holds ? "pass" : "fail", found };
}

function skipped(found: string): Finding {
  return { outcome: "skipped", found };
}

function round(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
