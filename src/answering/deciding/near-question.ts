// A declined question with its ranked evidence comes in; the passages that are about what was asked go out. There is always a first
// place: of a question about bus fares too, and a passage that has one word in common with it helps nobody.
import type { WeighedConcept } from "../retrieving/coverage.ts";
import { versionsOf } from "../retrieving/evidence-list.ts";
import type { ProfileOf } from "../retrieving/passage-profile.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import { foreignPlacesAsked, isPlace } from "./foreign-places.ts";
import { shareSaid } from "./said-share.ts";
import { similarityOf } from "./topic-signals.ts";

/** Passages shown with a decline at most. */
const MOST_SHOWN = 3;

/**
 * Least share of the question's own words that such a passage says, and its least nearness by meaning. Of the declined questions of the
 * development sets these leave a passage to 94 of 100 near misses, and to one of 52 off the topics (docs/decisions/0009).
 */
const LEAST_SAID = 0.2;
const LEAST_SIMILAR = 0.3;

/** What a decline may show, and whether the body of its first passage is the one to ask. */
export interface NearQuestion {
  readonly nearest: readonly Evidence[];
  /** False where nothing is near, and where another place is asked about: no body of Hong Kong answers for it. */
  readonly isForItsBody: boolean;
}

/** The first passages of the ranking, as far as they are about what was asked. */
export function nearQuestion(
  question: string,
  ranked: readonly Evidence[],
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): NearQuestion {
  // Any passage may say where: 「香港工資高還是深圳高」 asks about wages.
  const wanted = concepts.filter(({ name }) => !isPlace(name));
  const isNear = (evidence: Evidence): boolean =>
    similarityOf(evidence) >= LEAST_SIMILAR &&
    shareSaid(wanted, versionsOf(evidence, profileOf)) >= LEAST_SAID;
  const nearest = ranked.slice(0, MOST_SHOWN).filter(isNear);
  const isFirst = nearest[0] !== undefined && nearest[0] === ranked[0];
  return { nearest, isForItsBody: isFirst && foreignPlacesAsked(question).length === 0 };
}
