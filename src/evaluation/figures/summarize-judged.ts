// What models judged of single answers comes in; means by metric, judge and prompt go out, never mixed with what was counted.

import type { JudgedSummary } from "../graded-report.ts";
import type { JudgedScore } from "../prediction.ts";
import { estimateShare, type Observation } from "../statistics.ts";

/** Takes one case after the other. */
export interface JudgedSums {
  readonly add: (cluster: string, scores: readonly JudgedScore[]) => void;
  readonly summaries: () => readonly JudgedSummary[];
}

interface Block {
  readonly score: JudgedScore;
  readonly observations: Observation[];
  readonly costs: (number | null)[];
}

/** An empty sum. */
export function sumJudged(): JudgedSums {
  const blocks = new Map<string, Block>();
  return {
    add: (cluster, scores) => {
      for (const score of scores) {
        const key = JSON.stringify([score.metric, score.judge, score.promptHash]);
        const block = blocks.get(key) ?? { score, observations: [], costs: [] };
        block.observations.push({ cluster, numerator: score.value, denominator: 1 });
        block.costs.push(score.costUsd);
        blocks.set(key, block);
      }
    },
    summaries: () => Array.from(blocks.values()).flatMap(summaryOf),
  };
}

function summaryOf({ score, observations, costs }: Block): readonly JudgedSummary[] {
  const mean = estimateShare(observations);
  if (mean === null) return [];
  const costUsd = costs.includes(null) ? null : costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0);
  const { metric, judge, promptHash } = score;
  return [{ metric, judge, promptHash, cases: observations.length, mean, costUsd }];
}
