// The best evidence of a question comes in with its parts; what tells the part that asks what was said at first goes out: a later document
// says what became of it, and all the words of the question, but only touches on what was said before.
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { looksAtFirst } from "../../understanding/spans-time.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { within } from "./evidence-bounds.ts";
import type { YearOf } from "./other-times.ts";
import { statesAny } from "./states-any.ts";

/** A part that asks what was said at first, and what tells it. */
export interface PlannedSide {
  readonly part: RankedAsking;
  readonly evidence: Evidence;
}

/**
 * The first of an earlier document than the best for the part that asks what was said at first, where another part asks what became of
 * it: near for the part and for the whole, and stating a value where one is asked for.
 */
export function plannedSide(
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  yearOf: YearOf,
): PlannedSide | undefined {
  const asksFirst = ({ question }: RankedAsking): boolean => looksAtFirst(question.asked);
  const part = parts.find(asksFirst);
  const first = part?.ranked[0];
  const year = yearOf(best.paragraph.documentId);
  if (part === undefined || first === undefined || year === undefined || parts.every(asksFirst))
    return undefined;
  const values = askedValues(part.question.wanted);
  const nearWhole = new Set(nearOf(best, whole.ranked).map(({ paragraph }) => paragraph.id));
  const evidence = [first, ...nearOf(first, part.ranked)].find(
    (each) =>
      (yearOf(each.paragraph.documentId) ?? year) < year &&
      nearWhole.has(each.paragraph.id) &&
      (values.length === 0 || statesAny(values, each)),
  );
  return evidence === undefined ? undefined : { part, evidence };
}

function nearOf(best: Evidence, ranked: readonly Evidence[]): readonly Evidence[] {
  return within(best, ranked, "saidAtFirst");
}
