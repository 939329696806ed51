// The weights of the decision to answer or to decline, fitted with the ranking's on the development set by
// `npm run fit-ranking`, and the threshold that keeps false declines at most 2 % there.
import type { DecisionSignals } from "./decision-signals.ts";

/** Logistic weights, the probability from which on to answer, and the coverage below which a question is off topic. */
export const DECISION: {
  readonly weights: Readonly<Record<keyof DecisionSignals | "bias", number>>;
  readonly threshold: number;
  readonly offTopicCoverage: number;
} = {
  weights: {
    bias: 0.517,
    margin: 0.175,
    score: 0.125,
    coverage: -1.323,
    similarity: -0.045,
    unknown: -0.298,
    foreignYear: -1.242,
    missingType: -1.841,
  },
  threshold: 0.4,
  offTopicCoverage: 0.15,
};
