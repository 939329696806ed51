// The weights of the decision to answer or to decline, fitted on the development set by
// `npm run build && node scripts/fit-decision.mjs --write`, which prints what each threshold costs and saves.
import type { DecisionSignals } from "./decision-signals.ts";

/** Logistic weights, the probability from which on to answer, and the share unsaid from which on a question is off topic. */
export const DECISION: {
  readonly weights: Readonly<Record<keyof DecisionSignals | "bias", number>>;
  readonly threshold: number;
  readonly offTopicUnsaid: number;
} = {
  weights: {
    bias: 2.253,
    strange: -2.344,
    unsaid: -0.756,
    missingAttribute: -3.693,
    missingValue: -1.715,
    looseValue: -1.203,
    missingOrdinal: -0.31,
    elsewhere: -3.611,
    otherYear: -3.133,
    seenFromToday: -2.472,
  },
  threshold: 0.466,
  offTopicUnsaid: 0.15,
};
