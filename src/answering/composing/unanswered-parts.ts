// The parts of a question with their evidence come in, the ones that the documents do not answer go out: by the same
// decision as for a whole question, for a reader must not take silence on a part for an answer.
import type { Verdict } from "../deciding/decide-answerable.ts";
import type { RankedAsking } from "./ranked-asking.ts";

/** Own words below which a part ("and when?") has no subject of its own to be judged by. */
const FEWEST_OWN_WORDS = 3;

/** Numbers, from 1, of the parts that are not answered; none where that would be all, since the whole has an answer. */
export function unansweredParts<Part extends RankedAsking>(
  parts: readonly Part[],
  judge: (part: Part) => Verdict,
): readonly number[] {
  const unanswered = parts.flatMap((part, i) => (hasSubject(part) && isUnsaid(judge(part)) ? [i + 1] : []));
  return unanswered.length === parts.length ? [] : unanswered;
}

function hasSubject({ question }: RankedAsking): boolean {
  return question.concepts.filter(({ weight }) => weight === 1).length >= FEWEST_OWN_WORDS;
}

/** What is asked is not said of a topic at hand; a part may well seem off topic by its few words alone. */
function isUnsaid(verdict: Verdict): boolean {
  return !verdict.answerable && verdict.reason === "not-supported";
}
