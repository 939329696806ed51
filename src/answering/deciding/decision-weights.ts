// The weights of the decision to answer or to decline, fitted on the development set by
// `npm run build && node scripts/fit-decision.mjs --write`, which prints what the thresholds cost and save.
import type { DETAIL_NAMES, TOPIC_NAMES } from "./decision-signals.ts";

/** Logistic weights over named signals, and the probability from which on this half of the decision is for answering. */
export interface HalfDecision<Name extends string> {
  readonly weights: Readonly<Record<Name | "bias", number>>;
  readonly threshold: number;
}

/**
 * Whether the question is on the documents' topics. The weights of `remote` and `thin` were set by hand when the encoder learned everyday
 * words. Of 4,156 answerable development questions 95 were declined at a threshold of .25, 87 at .15 and 78 at .1, and 1,322, 1,321 and 1,321
 * of 1,559 unanswerable ones; `goesOn` keeps that of follow-ups at .25, for .1 lets half as many more everyday asides pass.
 */
export const TOPIC: HalfDecision<(typeof TOPIC_NAMES)[number]> = {
  weights: {
    bias: 3.414,
    thin: -4,
    remote: -5,
    unheard: -2.548,
    aside: -6,
    otherAffairs: -1.5,
    goesOn: -1.1,
  },
  threshold: 0.1,
};

/**
 * Whether the nearest passages say what is asked of the topic. Some weights were set by hand after the fit, by what each
 * signal stood against on the development sets (right answers against unanswerable questions): a value that the best
 * passage does not state, 9 against 65; a count that no near passage gives, 3 against 22; another year than the one asked
 * about, 2 against 19; a scheme that no near passage names, none against 23. Another year outweighs most wordings (a weight of -4.5
 * let through three of the development sets); a year later than the evidence does not decline alone. How the
 * question is worded counts as it was fitted (fit-wording.mjs), and the threshold is what that script's table makes of it.
 */
export const DETAIL: HalfDecision<(typeof DETAIL_NAMES)[number]> = {
  weights: {
    bias: 2.482,
    missingAttribute: -5.25,
    missingValue: -4.5,
    missingCount: -3.8,
    looseValue: -1.5,
    weakMatch: -0.3,
    unsaidWords: -0.23,
    elsewhere: -5.637,
    otherYear: -5,
    laterYear: -1,
    absentDocument: -6,
    absentScheme: -5,
    seenFromToday: -3.905,
    wording: -1,
  },
  threshold: 0.12,
};
