// The signals of a decision come in, probabilities go out: of each half, by which a question is answered or declined, and of the
// whole, for whoever weighs answers against declines (the evaluation's risk and coverage).
import { DETAIL_NAMES, TOPIC_NAMES } from "./decision-signals.ts";
import { DETAIL, type HalfDecision, TOPIC } from "./decision-weights.ts";

/**
 * 0 to 1: the question is on the documents' topics, and of those that are, the nearest passages say what it asks. Each
 * half is a logistic fitted on the development sets (decision-weights.ts).
 */
export function decisionConfidence(signals: Readonly<Record<string, number>>): number {
  return halfConfidence(signals, TOPIC_NAMES, TOPIC) * halfConfidence(signals, DETAIL_NAMES, DETAIL);
}

/** Probability, 0 to 1, by one half of the decision; a signal that is not given speaks for an answer. */
export function halfConfidence<Name extends string>(
  signals: Readonly<Partial<Record<Name, number>>>,
  names: readonly Name[],
  { weights }: HalfDecision<Name>,
): number {
  const sum = names.reduce((total, name) => total + weights[name] * (signals[name] ?? 0), weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
