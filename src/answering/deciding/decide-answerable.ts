// Ranked evidence comes in; a verdict goes out: the evidence to answer from, or why the documents do not hold the
// answer. Declining is a value: a near miss shown as an answer is the worst thing this system could do.
import type { DeclineReason } from "../../domain/answer.ts";
import type { Library } from "../../ports.ts";
import type { RankedAsking } from "../composing/ranked-asking.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { speaksOfBody } from "../retrieving/passages/speaks-of-body.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { halfConfidence } from "./decision-confidence.ts";
import { DETAIL_NAMES, type DecisionSignals, signalsOf, TOPIC_NAMES } from "./decision-signals.ts";
import { DETAIL, TOPIC } from "./decision-weights.ts";

/** Evidence to answer from (never empty), or the reason to decline. */
export type Verdict =
  | { readonly answerable: true; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly answerable: false; readonly reason: DeclineReason };

/** Answer from the best evidence when it is good enough, else say why not. */
export function decideAnswerable(asked: RankedAsking, library: Library, profileOf: ProfileOf): Verdict {
  const { ranked } = asked;
  if (asked.concepts.length === 0) return { answerable: false, reason: "unclear" };
  if (!isFound(ranked)) return { answerable: false, reason: "nothing-found" };
  const { ofBody } = asked.question;
  // The register tells it, beside any passage that speaks of the body.
  if (ofBody !== undefined)
    return speaksOfBody(ranked[0].profile, ofBody) > 0
      ? { answerable: true, evidence: ranked }
      : { answerable: false, reason: "not-supported" };
  const signals = signalsOf(ranked, asked, library, profileOf);
  const reason = reasonToDecline(signals);
  return reason === undefined ? { answerable: true, evidence: ranked } : { answerable: false, reason };
}

function isFound(ranked: readonly Evidence[]): ranked is readonly [Evidence, ...Evidence[]] {
  return ranked.length > 0;
}

/**
 * Two halves, each with its own threshold: is the question on the documents' topics, and do the nearest passages say what
 * it asks? One sum over both would let a near miss buy itself free with how near it is.
 */
export function reasonToDecline(signals: DecisionSignals): DeclineReason | undefined {
  if (halfConfidence(signals, TOPIC_NAMES, TOPIC) < TOPIC.threshold) return "out-of-scope";
  if (halfConfidence(signals, DETAIL_NAMES, DETAIL) >= DETAIL.threshold) return undefined;
  return DETAIL_NAMES.some((name) => name !== "looseValue" && signals[name] === 1)
    ? "not-supported"
    : "too-weak";
}
