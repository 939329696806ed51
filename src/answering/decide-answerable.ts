// Ranked evidence comes in; a verdict goes out: the evidence to answer from, or why the documents do not hold the
// answer. Declining is a value: a near miss shown as an answer is the worst thing this system could do.
import type { DeclineReason } from "../domain/answer.ts";
import type { WeighedConcept } from "./coverage.ts";
import { type DecisionSignals, SIGNAL_NAMES, signalsOf } from "./decision-signals.ts";
import { DECISION } from "./decision-weights.ts";
import type { ProfileOf } from "./passage-profile.ts";
import type { Evidence } from "./rank-candidates.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** Evidence to answer from (never empty), or the reason to decline. */
export type Verdict =
  | { readonly answerable: true; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly answerable: false; readonly reason: DeclineReason };

/** Answer from the best evidence when it is good enough, else say why not. */
export function decideAnswerable(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  publishedYear: (documentId: string) => number,
  profileOf: ProfileOf,
): Verdict {
  const [best, ...rest] = ranked;
  if (concepts.length === 0) return { answerable: false, reason: "unclear" };
  if (best === undefined) return { answerable: false, reason: "nothing-found" };
  const signals = signalsOf([best, ...rest], question, concepts, publishedYear, profileOf);
  if (confidenceOf(signals) < DECISION.threshold) return { answerable: false, reason: reasonOf(signals) };
  return { answerable: true, evidence: [best, ...rest] };
}

/** Probability, 0 to 1, that the best evidence answers the question: a logistic over the signals. */
export function confidenceOf(signals: DecisionSignals): number {
  const { bias, ...weights } = DECISION.weights;
  const sum = SIGNAL_NAMES.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** What spoke against the answer most plainly: the topic, the detail, or nothing in particular. */
function reasonOf(signals: DecisionSignals): DeclineReason {
  const { missingAttribute, missingValue, missingOrdinal, elsewhere, otherYear, seenFromToday } = signals;
  const details = [missingAttribute, missingValue, missingOrdinal, elsewhere, otherYear, seenFromToday];
  if (signals.unsaid > DECISION.offTopicUnsaid) return "out-of-scope";
  return details.some((detail) => detail === 1) ? "not-supported" : "too-weak";
}
