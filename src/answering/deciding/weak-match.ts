// The best evidence for a question comes in; how far it matches a short one less well than what answers such a question goes out. In a long
// question a near miss has as much in common with a passage as a paraphrase has with its answer; in a short one ("park car park", "app
// forgot password") the word that is asked for is half of it, and a passage without it scores low. A follow-up has the words of the turns
// before it, which the passage that answered those says: there it counts as far as its own words are like those of what is left unanswered.
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Searched } from "../retrieving/searched.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { boundOver } from "./chance-nearness.ts";

/** Fitted score from which on nothing is wanting: a fifth of all answerable questions of the development sets come to less than 10, few to 16. */
const SCORE_ENOUGH = 16;
/** How much higher the best of strangers scores for each deviation of chance. */
const HIGHER = 2.25;
/** Concepts from which on a question is not short at all, and below it by how many it is short altogether. */
const LONG = 12;
const SPAN = 8;
/** What a whole unit of a follow-up's own wording counts (deciding/wording.ts), against a question that is short altogether. */
const OF_WORDING = 0.43;

/** How short a question is, 0 to 1; 0 where it leans on a conversation, whose words are many. */
export function shortnessOf(
  { isFollowUp }: Pick<UnderstoodQuestion, "isFollowUp">,
  concepts: readonly WeighedConcept[],
): number {
  return isFollowUp ? 0 : Math.min(1, Math.max(0, (LONG - concepts.length) / SPAN));
}

/** What is told of the question beside its best passage. */
interface MatchedQuestion {
  readonly question: Pick<UnderstoodQuestion, "text" | "about" | "isFollowUp">;
  readonly concepts: readonly WeighedConcept[];
  readonly searched: Pick<Searched, "passages">;
}

/**
 * Points of the fitted score that are wanting, times how short the question is, or how the own words of a follow-up are put; 0 where it puts
 * another thing in the place of what was asked about.
 */
export function weakMatch(
  { fitted }: Pick<Evidence, "fitted">,
  { question, concepts, searched }: MatchedQuestion,
  askedWording: number,
): number {
  const wanting = Math.max(0, boundOver(searched, SCORE_ENOUGH, HIGHER) - fitted);
  if (!question.isFollowUp) return shortnessOf(question, concepts) * wanting;
  const goesOn = question.about === question.text;
  return goesOn ? OF_WORDING * Math.max(0, askedWording) * wanting : 0;
}
