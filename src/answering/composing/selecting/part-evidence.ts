// The best evidence of a question comes in with its parts, each ranked by itself; what answers each part, or may, goes out:
// the best of the whole unless another stands clearly above it, or states the value asked for where the best does not.
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { COUNCIL_FORM } from "../../understanding/council-form.ts";
import { spansTime } from "../../understanding/spans-time.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { BOUNDS, isSameAs } from "./evidence-bounds.ts";
import type { YearOf } from "./other-times.ts";
import { plannedSide } from "./planned-side.ts";
import { namesThingOf } from "./same-thing.ts";
import { statesAny } from "./states-any.ts";
import { asksOnlyWhose } from "./whose-parts.ts";

/**
 * A part is answered by the best paragraph of the whole question unless another stands this far above it for the part
 * and is not lost in the whole: few words of a part lead astray more often than they lead on.
 */
const PART_MARGIN = 2;
const PART_WHOLE_MARGIN = 6;

/** How far below the first for a part a paragraph may stand that states the value asked for where the best states none. */
const VALUE_MARGIN = 3;

/** How near the second must be for a part, and how much more of it it must say, to be quoted beside what stands first for all. */
const RIVAL_MARGIN = 1;
const RIVAL_COVERAGE = 0.1;

/** What answers a part of a question. */
export interface PartChoice {
  readonly part: RankedAsking;
  readonly evidence: Evidence;
  /** `best` is that of the whole question, `carrying` answers instead of it, `saidAtFirst` does for an earlier time, `near` may be what was meant besides it. */
  readonly role: "best" | "carrying" | "saidAtFirst" | "near";
}

/** How far below the best of the whole what stands first for the first part may stand, to be told before it. */
const LEAD_MARGIN = 3;

/**
 * What the answer begins with. Each part of a Council question, and each time of a comparison, is asked in its own right: a passage that
 * says some of all of them and stands first for none gives way to what stands first for the first.
 */
export function leadingEvidence(
  best: Evidence,
  { question, ranked }: RankedAsking,
  parts: readonly RankedAsking[],
): Evidence {
  const asksEach = spansTime(question) || COUNCIL_FORM.test(question.asked);
  const first = parts[0]?.ranked[0];
  if (!asksEach || first === undefined || parts.some((part) => standsFirstFor(best, part))) return best;
  const inWhole = ranked.find(isSameAs(first));
  return inWhole !== undefined && best.score - inWhole.score <= LEAD_MARGIN ? inWhole : best;
}

/** For each part what answers it; for one that the best answers about as well as another, that other one too. */
export function choicesForParts(
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  yearOf: YearOf,
): readonly PartChoice[] {
  if (whole.question.comparesParts === true) return firstOfEach(best, parts);
  const isOfSame = namesThingOf(best);
  const planned = plannedSide(best, whole, parts, yearOf);
  return parts.flatMap((part): readonly PartChoice[] => {
    if (planned?.part === part) return [{ part, evidence: planned.evidence, role: "saidAtFirst" }];
    const isClaimed = parts.some((other) => other !== part && standsFirstFor(best, other));
    const instead = carryingInstead(best, whole, part, isOfSame);
    if (instead !== undefined) return [{ part, evidence: instead, role: "carrying" }];
    const near = nearBeside(best, whole, part, isClaimed);
    const own = { part, evidence: best, role: "best" } as const;
    return near === undefined ? [own] : [own, { part, evidence: near, role: "near" }];
  });
}

/** Each side of a comparison is a question of its own, and wants its own answer. */
function firstOfEach(best: Evidence, parts: readonly RankedAsking[]): readonly PartChoice[] {
  return parts.flatMap((part): readonly PartChoice[] => {
    const [evidence] = part.ranked;
    if (evidence === undefined) return [];
    return [{ part, evidence, role: isSameAs(best)(evidence) ? "best" : "carrying" }];
  });
}

/** What answers a part instead of the best. */
function carryingInstead(
  best: Evidence,
  whole: RankedAsking,
  part: RankedAsking,
  isOfSame: (evidence: Evidence) => boolean,
): Evidence | undefined {
  if (asksOnlyWhose(part)) return undefined;
  const stating = statingBeside(best, part, isOfSame);
  if (stating !== undefined) return stating;
  return answersPart(best, whole, part) ? undefined : part.ranked[0];
}

/** What may be meant by a part that the best answers: what stands first for it, or says more of it and stands nearly as near. */
function nearBeside(
  best: Evidence,
  { ranked }: RankedAsking,
  part: RankedAsking,
  isClaimed: boolean,
): Evidence | undefined {
  const isRivalled = isClaimed && standsFirstFor(best, part);
  const other = isRivalled ? rivalOf(part) : part.ranked[0];
  if (other === undefined || asksOnlyWhose(part) || isSameAs(best)(other)) return undefined;
  const near = ranked.find(isSameAs(other));
  // Where another part has the best to itself, what stands first for this one may be further from the whole.
  const bound = isClaimed ? PART_WHOLE_MARGIN : BOUNDS.pointer.margin;
  return near !== undefined && best.score - near.score <= bound ? near : undefined;
}

function standsFirstFor(best: Evidence, { ranked: [first] }: RankedAsking): boolean {
  return first !== undefined && isSameAs(best)(first);
}

/** The second for a part, where it says more of it than the first and stands nearly as near. */
function rivalOf({ ranked: [first, second] }: RankedAsking): Evidence | undefined {
  if (first === undefined || second === undefined || first.score - second.score > RIVAL_MARGIN)
    return undefined;
  return second.features.coverage >= first.features.coverage + RIVAL_COVERAGE ? second : undefined;
}

/** What states the values that a part asks for, of the same thing as the best, which states none of them. */
function statingBeside(
  best: Evidence,
  { question, ranked }: RankedAsking,
  isOfSame: (evidence: Evidence) => boolean,
): Evidence | undefined {
  const values = askedValues(question.wanted);
  const states = (evidence: Evidence): boolean => statesAny(values, evidence);
  const [first] = ranked;
  if (values.length === 0 || first === undefined || states(best)) return undefined;
  return ranked.find(
    (other) => first.score - other.score <= VALUE_MARGIN && states(other) && isOfSame(other),
  );
}

/** Whether the best paragraph of the whole question is the one that answers a part of it. */
function answersPart(best: Evidence, whole: RankedAsking, part: RankedAsking): boolean {
  const [top] = part.ranked;
  if (top === undefined) return true;
  const inWhole = whole.ranked.find(isSameAs(top));
  if (inWhole === undefined || best.score - inWhole.score > PART_WHOLE_MARGIN) return true;
  const own = part.ranked.find(isSameAs(best));
  return own !== undefined && top.score - own.score <= PART_MARGIN;
}
