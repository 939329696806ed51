// What the decision and the selection read of a question, or of one part of it: its words, their weights, its ranking, and what the encoder
// says of it beside.
import type { QuestionSigns } from "../deciding/question-signs.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Searched } from "../retrieving/searched.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** What was found for a question, or for one part of it. */
export interface Ranking {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  /** Best first; empty where nothing was found. */
  readonly ranked: readonly Evidence[];
  /** What it was ranked out of. */
  readonly searched: Searched;
  /** Whether more was asked for, and all that is about it was shown before. */
  readonly isExhausted?: boolean;
  /** What stands next to what was shown, where all that is about it was. */
  readonly beside?: readonly Evidence[];
}

/** A question, or one part of it, with its ranking and what tells whether that answers it. */
export interface RankedAsking extends Ranking, QuestionSigns {}
