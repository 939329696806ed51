// A date in a claim comes in, the words that say what it is the date of go out: of two dates of a paragraph the one of the same
// event counts, whatever else their sentences share.

import type { DateMention } from "../../text/dates.ts";
import { beginsIn, spanAround } from "../../text/spans.ts";
import type { Claim } from "./claim.ts";
import type { ClaimConcept } from "./claim-concepts.ts";

/** How far before a date the words are read that it is of where none follow, in UTF-16 units. */
const PREDICATE_REACH = 40;

/** What the claim says to be of a date: the words after it in its clause (於2026年開始營運), else those before it ("starts operation in 2026"). */
export function predicateOf(claim: Claim, date: DateMention): readonly ClaimConcept[] {
  const clause = spanAround(claim.clauses, date);
  const from = clause?.start ?? 0;
  const inside = (start: number, end: number): readonly ClaimConcept[] =>
    claim.concepts.filter((concept) => beginsIn(concept, { start, end }));
  const after = inside(date.end, clause?.end ?? claim.text.length);
  return after.length > 0 ? after : inside(Math.max(from, date.start - PREDICATE_REACH), date.start);
}
