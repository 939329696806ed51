// Cases with the system's confidence come in; how well it tells what can be answered goes out: the area under the ROC
// curve, and the risk taken when the surest share of the questions is answered.
import type { DecliningSummary, RankEstimate } from "../graded-report.ts";
import { bootstrapInterval } from "../statistics.ts";
import type { CaseMark } from "./case-mark.ts";

/** Most points of a curve: more than a plot can show apart. */
const MOST_POINTS = 200;

interface Sure {
  readonly cluster: string;
  readonly confidence: number;
  readonly answerable: boolean;
  readonly answered: boolean;
  /** 0 where the answer was worth all it could be, 1 where it should not have been given; null where it cannot be told. */
  readonly risk: number | null;
}

/** Null where no case that is answerable or not has a confidence. */
export function summarizeDeclining(cases: readonly CaseMark[]): DecliningSummary | null {
  const sure = cases.flatMap(sureOf).sort((a, b) => a.confidence - b.confidence);
  if (sure.length === 0) return null;
  const answered = sure.filter(({ answered }) => answered).reverse();
  const { curve, area } = riskCurve(answered, sure.length);
  const last = curve.at(-1);
  return {
    cases: sure.length,
    auroc: estimateAuroc(sure),
    riskCoverageArea: area,
    curve: thin(curve),
    chosen: last === undefined ? null : { coverage: last.coverage, risk: last.risk },
  };
}

function sureOf({ cluster, confidence, answerability, status, grades }: CaseMark): readonly Sure[] {
  if (confidence === null || (answerability !== "yes" && answerability !== "no")) return [];
  const worth = grades["conditioned-score"];
  const risk = worth === null ? null : 1 - worth.numerator / worth.denominator;
  return [
    { cluster, confidence, answerable: answerability === "yes", answered: status === "answered", risk },
  ];
}

/** `answered` from the surest on; cases of equal confidence are answered together. */
function riskCurve(
  answered: readonly Sure[],
  all: number,
): { curve: DecliningSummary["curve"]; area: number | null } {
  const curve: { coverage: number; risk: number; confidence: number }[] = [];
  let [risk, graded, area] = [0, 0, 0];
  for (const [index, one] of answered.entries()) {
    if (one.risk !== null) {
      risk += one.risk;
      graded += 1;
    }
    if (graded === 0) continue;
    area += risk / graded;
    if (answered[index + 1]?.confidence === one.confidence) continue;
    curve.push({ coverage: (index + 1) / all, risk: risk / graded, confidence: one.confidence });
  }
  return { curve, area: graded === 0 ? null : area / answered.length };
}

function thin<Point>(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

/** `sorted` by rising confidence. */
function estimateAuroc(sorted: readonly Sure[]): RankEstimate | null {
  const names = [...new Set(sorted.map(({ cluster }) => cluster))];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const clusters = sorted.map(({ cluster }) => numbers.get(cluster) ?? 0);
  const once = new Uint32Array(names.length).fill(1);
  const value = weightedAuroc(sorted, clusters, once);
  if (value === null) return null;
  const positives = sorted.filter(({ answerable }) => answerable).length;
  return {
    value,
    interval: bootstrapInterval(names.length, value, (times) => weightedAuroc(sorted, clusters, times)),
    positives,
    negatives: sorted.length - positives,
  };
}

/** Chance that an answerable case is surer than another, ties counted half; null where one kind is not drawn. */
function weightedAuroc(
  sorted: readonly Sure[],
  clusters: readonly number[],
  times: Uint32Array,
): number | null {
  let [positives, negatives, wins] = [0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let [tiedPositives, tiedNegatives, to] = [0, 0, from];
    for (; sorted[to]?.confidence === sorted[from]?.confidence && to < sorted.length; to += 1) {
      const weight = times[clusters[to] ?? 0] ?? 0;
      if (sorted[to]?.answerable === true) tiedPositives += weight;
      else tiedNegatives += weight;
    }
    wins += tiedPositives * (negatives + tiedNegatives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
    from = to;
  }
  return positives === 0 || negatives === 0 ? null : wins / (positives * negatives);
}
