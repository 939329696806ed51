// The signals of a decision come in; how probable it is that the documents answer the question goes out, for whoever
// weighs answers against declines: the evaluation's risk and coverage.
import { DETAIL_NAMES, TOPIC_NAMES } from "./decision-signals.ts";
import { DETAIL, type HalfDecision, TOPIC } from "./decision-weights.ts";

/**
 * 0 to 1: the question is on the documents' topics, and of those that are, the nearest passages say what it asks. Each
 * half is a logistic fitted on the development sets (decision-weights.ts).
 */
export function decisionConfidence(signals: Readonly<Record<string, number>>): number {
  return probability(signals, TOPIC_NAMES, TOPIC) * probability(signals, DETAIL_NAMES, DETAIL);
}

function probability<Name extends string>(
  signals: Readonly<Record<string, number>>,
  names: readonly Name[],
  { weights }: HalfDecision<Name>,
): number {
  const sum = names.reduce((total, name) => total + weights[name] * (signals[name] ?? 0), weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
