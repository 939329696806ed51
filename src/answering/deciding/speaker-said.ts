// A question what somebody said, or thinks, of a thing comes in with the near passages; whether none that names the speaker is about the
// thing goes out: what others say of it, and what the speaker says of other things, is no answer.
import { aliasesIn } from "../../text/aliases.ts";
import { foldText } from "../../text/fold.ts";
import { conceptCoverage, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile } from "../retrieving/passages/passage-profile.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { weighedShare } from "./said-share.ts";

/** What stands before and behind the speaker's name; on the folded question. */
const ENGLISH = {
  before: /^(?:and |so )?(?:what|how) (?:did|does|do|has|have) (?:the )?$/,
  behind:
    /^(?:'s president|'s vice-chancellor)? (?:say|said|think|comment|respond|react|reply|suggest|propose|see|view|feel)\b/,
} as const;
const CHINESE = {
  before: /^(?:请问|咁|那么?)?$/,
  behind:
    /^(?:校长|主席|方面)?(?:[对就][^,，?？]{2,30}?)?(?:[点怎](?:样|么)?(?:看|睇|讲|说|评价)|(?:说|讲|话|表示|回应|认为|评论)[了过咗]?(?:什么|乜|咩|啥)|有(?:什么|乜|咩|何)(?:看法|意见|睇法|讲法|说法|回应|评价|立场|建议))/,
} as const;

/** How surely a passage must name the speaker, and the least share of the rest of the question that it says then. */
const SURELY = 0.9;
const LEAST_SAID = 0.25;

/** Whether a named speaker's word on a thing is asked for that no near passage gives; false where no thing is named. */
export function lacksSpeakersWord(
  { text, isFollowUp }: Pick<UnderstoodQuestion, "text" | "isFollowUp">,
  concepts: readonly WeighedConcept[],
  near: readonly PassageProfile[],
): boolean {
  const speaker = isFollowUp ? undefined : speakerIn(foldText(text));
  const named = concepts.find(({ name }) => name === `“${speaker}”`);
  const rest = concepts.filter(({ name }) => !`“${speaker}”`.includes(name));
  if (speaker === undefined || named === undefined || rest.length === 0) return false;
  return near.every(
    ({ group, allTerms }) =>
      conceptCoverage(named, group, allTerms) < SURELY ||
      weighedShare(rest, (concept) => conceptCoverage(concept, group, allTerms)) < LEAST_SAID,
  );
}

/** The known name whose word is asked for, as the question has it. */
function speakerIn(folded: string): string | undefined {
  return aliasesIn(folded).find(({ found }) => {
    const at = folded.indexOf(found);
    const [before, behind] = [folded.slice(0, at), folded.slice(at + found.length)];
    return [ENGLISH, CHINESE].some((way) => way.before.test(before) && way.behind.test(behind));
  })?.found;
}
