// A declined question with its ranked evidence comes in; the closest passages go out, and whether the body of the first is the one to
// ask. There is always a first place: of a question about bus fares too, and a passage that has one word in common with it is nobody's office.
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { foreignPlacesAsked, isPlace } from "./foreign-places.ts";
import { shareSaid } from "./said-share.ts";
import { similarityOf } from "./topic-signals.ts";

/** Passages shown with a decline at most. */
const MOST_SHOWN = 3;

/**
 * Least share of the question's own words that a passage says whose body is to be asked, and its least nearness by meaning
 * (docs/decisions/0009).
 */
const LEAST_SAID = 0.2;
const LEAST_SIMILAR = 0.35;

/** What a decline shows, and whether the body of its first passage is the one to ask. */
export interface NearQuestion {
  readonly nearest: readonly Evidence[];
  /** False where the first is not about what was asked, and where another place is asked about: no body of Hong Kong answers for it. */
  readonly isForItsBody: boolean;
}

/** The first passages of the ranking; whether the first is about what was asked decides whose business it is. */
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
  const [first] = ranked;
  const isForItsBody = first !== undefined && isNear(first) && foreignPlacesAsked(question).length === 0;
  return { nearest: ranked.slice(0, MOST_SHOWN), isForItsBody };
}
