// What was found for a part of a question comes in; whether a paragraph answers it goes out. An officer takes a near miss in a reply for an
// answer, so a part rather stays open.
import { decideAnswerable, type Verdict } from "../../answering/deciding/decide-answerable.ts";
import type { RankedQuestion } from "../../answering/read-signs.ts";
import type { ProfileOf } from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import type { Library } from "../../ports.ts";
import { saysWhatIsCounted } from "./counted-things.ts";
import { saysEachWord } from "./own-words.ts";

/**
 * What the best paragraph must reach, at the least, in one of the two: the share of the part's words that it says, and its
 * score. Over eval/replies the parts without an answer reach .32 and 10.4 at the most, those with one .42 and 11.1 at the least.
 */
const LEAST = { coverage: 0.36, score: 10.8 } as const;

/** One sentence that says this much of a part in official words, or each of its own words, answers it, though a kind of value seems to be missing. */
const NEARLY_ALL = 0.8;
/** How far below the best, in score units, it may stand. */
const NEAR_BEST = 1.5;

/**
 * The line's own decision, and besides: a part is answered only by a paragraph that says enough of its words and names what
 * it counts. An officer takes a near miss in a reply for an answer, so a part rather stays open.
 */
export function judgePart(found: RankedQuestion, library: Library, profileOf: ProfileOf): Verdict {
  const { ranked } = found;
  const verdict = decideAnswerable(found, library, profileOf);
  const [best, ...rest] = ranked;
  if (best === undefined) return verdict;
  const isNear = ({ score }: Evidence): boolean => best.score - score <= NEAR_BEST;
  const saysAll = (each: Evidence): boolean =>
    each.features.sentenceCoverage >= NEARLY_ALL ||
    saysEachWord(found.question.text, found.concepts, versionsOf(each, profileOf));
  const mayHold = verdict.answerable || verdict.reason === "not-supported";
  if (!mayHold || (!verdict.answerable && !ranked.some((each) => isNear(each) && saysAll(each))))
    return verdict;
  const isWeak = best.features.coverage < LEAST.coverage && best.score < LEAST.score;
  const evidence = [best, ...rest] as const;
  const holds = !isWeak && saysWhatIsCounted(found, evidence, profileOf);
  return holds ? { answerable: true, evidence } : { answerable: false, reason: "not-supported" };
}
