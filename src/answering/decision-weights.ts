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
    bias: -4,
    score: 0.3,
    coverage: 2,
    similarity: 4,
    unknown: -2,
    foreignYear: -2,
    margin: 0.2,
    missingType: -1,
  },
  threshold: 0.4,
  offTopicCoverage: 0.15,
};
