// Ranked evidence comes in; a verdict goes out: the evidence to answer from, or why the documents do not hold the
// answer. Declining is a value: a near miss shown as an answer is the worst thing this system could do.
import type { DeclineReason } from "../domain/answer.ts";
import type { WeighedConcept } from "./coverage.ts";
import { type DecisionSignals, signalsOf } from "./decision-signals.ts";
import { DECISION } from "./decision-weights.ts";
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
): Verdict {
  const [best, ...rest] = ranked;
  if (best === undefined) return { answerable: false, reason: "nothing-found" };
  const signals = signalsOf(best, rest, question, concepts, publishedYear);
  if (confidenceOf(signals) < DECISION.threshold) return { answerable: false, reason: reasonOf(signals) };
  return { answerable: true, evidence: [best, ...rest] };
}

/** Probability, 0 to 1, that the best evidence answers the question: a logistic over the signals. */
export function confidenceOf(signals: DecisionSignals): number {
  const { bias, ...weights } = DECISION.weights;
  const names = Object.keys(weights) as (keyof DecisionSignals)[];
  const sum = names.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

function reasonOf(signals: DecisionSignals): DeclineReason {
  if (signals.coverage < DECISION.offTopicCoverage) return "out-of-scope";
  return signals.foreignYear === 1 || signals.missingType === 1 ? "not-supported" : "too-weak";
}
