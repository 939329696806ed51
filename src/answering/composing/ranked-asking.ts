// What the decision and the selection read of a question, or of one part of it: its words, their weights, how it is worded, and its ranking.
import type { WeighedConcept } from "../retrieving/coverage.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** A question, or one part of it, with its ranking. */
export interface RankedAsking {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  /** Best first; empty where nothing was found. */
  readonly ranked: readonly Evidence[];
  /** Whether more was asked for, and all that is about it was shown before. */
  readonly isExhausted?: boolean;
  /** What stands next to what was shown, where all that is about it was. */
  readonly beside?: readonly Evidence[];
  /** How far it is worded like questions that documents leave unanswered (deciding/wording.ts), below 0 where like those that they answer. */
  readonly wording: number;
  /** The same of the asker's last words alone. */
  readonly askedWording: number;
  /** How far the own words of a follow-up are of everyday life (deciding/everyday.ts); 0 of what stands alone. */
  readonly everyday: number;
  /** How far it is about other matters of public life than the best passage (deciding/other-affairs.ts), below 0 where it is about those of the papers. */
  readonly affairs: number;
  /** Weight of the words of a short question that no near passage says (deciding/unsaid-words.ts). */
  readonly unsaid: number;
}
