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
    bias: 0.646,
    margin: 0.208,
    score: 0.099,
    coverage: -1.073,
    similarity: -0.118,
    unknown: -0.372,
    foreignYear: -1.226,
    missingType: -1.682,
  },
  threshold: 0.4,
  offTopicCoverage: 0.15,
};
