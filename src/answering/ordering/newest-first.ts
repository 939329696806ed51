// Ranked evidence comes in for a question how something stands, or when it came about; the first places go out with what the newest
// document tells of it first: what an older one planned does not say what came of it. Each place keeps the score that it had.
import { extractDates } from "../../text/dates.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { sentenceShares } from "../retrieving/coverage/coverage-reader.ts";
import type { ProfileOf, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { statesCount } from "../retrieving/passages/stated-details.ts";
import { limitsOf, saidOfSubject } from "../retrieving/passages/subject-sentences.ts";
import { inPlacesOf, versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { statesDone, tellsSoFar, tellsState } from "../understanding/asking/asked-present.ts";
import { asksDone, asksPresent, asksSoFar } from "../understanding/asking/asked-state.ts";
import { askedValues, asksWhenReady } from "../understanding/asking/values/asked-value.ts";
import { looksAtPlan } from "../understanding/spans-time.ts";
import { splitQuestion } from "../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Places that are read. */
const PLACES = 10;

/** What a later sentence has to tell, and how near it has to be to the first place, in score units and in words. */
interface Telling {
  readonly tells: (sentence: SentenceProfile) => boolean;
  readonly margin: number;
  /** Share of what the most telling sentence says of the question without which a sentence tells of another thing. */
  readonly share: number;
}

/** How things stand; and when something came about, which a later paper tells and a nearer one may only plan. */
const STATE = { margin: 5, share: 0.65 };
const DAY = { margin: 2, share: 0.95 };
/** How much has come about until now; the sentence after the one that names the thing tells it as well. */
const SO_FAR = { margin: 2.5, share: 0 };
/** When it will be ready: of two papers that say so, the later knows of the delay. */
const READY = { margin: 5.5, share: 0.55 };

/** Share of the question that the most telling sentence must say for a plan to be of its subject. */
const TELLS_SUBJECT = 0.5;

/** Day of a document, ISO, by the evidence that stands in it; undefined where it is not known. */
export type DayOf = (evidence: Evidence) => string | undefined;

/** The same evidence; in the order that it came where the question asks for nothing of this kind. */
export function putNewestFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
  dayOf: DayOf,
): readonly Evidence[] {
  const [best] = ranked;
  if (best === undefined) return ranked;
  const first = ranked.slice(0, PLACES);
  const all = first.flatMap((evidence) => versionsOf(evidence, profileOf));
  const mostSaid = (): number => Math.max(0, ...all.flatMap((profile) => sentenceShares(concepts, profile)));
  const telling = tellingFor(question, mostSaid);
  if (telling === undefined) return ranked;
  const most = mostSaid();
  const limits = limitsOf(question);
  const tellsOf = (evidence: Evidence): boolean => {
    const versions = versionsOf(evidence, profileOf);
    const said = saidOfSubject(versions, all, concepts, limits);
    return (
      statesCount(versions, question.counted) &&
      said.sentences().some((each) => each.share >= telling.share * most && telling.tells(each.sentence))
    );
  };
  const dayOfBest = dayOf(best) ?? "";
  const later = first
    .map((evidence) => ({ evidence, day: dayOf(evidence) ?? "" }))
    .filter(({ evidence, day }) => day > dayOfBest && best.score - evidence.score <= telling.margin)
    .filter(({ evidence }) => tellsOf(evidence))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ evidence }) => evidence);
  if (later.length === 0) return ranked;
  return inPlacesOf(ranked, [...later, ...ranked.filter((evidence) => !later.includes(evidence))]);
}

/** What a sentence has to tell, with the values that are asked for; undefined where the question asks for nothing of the kind. */
function tellingFor(
  { wanted, text, types }: UnderstoodQuestion,
  mostSaid: () => number,
): Telling | undefined {
  if (looksAtPlan(text) && !asksDone(wanted)) return undefined;
  // Of several questions in one, another may ask for the value.
  const values = splitQuestion(wanted).length > 1 ? [] : askedValues(wanted);
  const states = (sentence: SentenceProfile): boolean =>
    values.length === 0 || values.some(({ isStatedIn }) => isStatedIn(sentence));
  if (asksPresent(wanted)) return { tells: (sentence) => tellsState(sentence) && states(sentence), ...STATE };
  if (asksSoFar(wanted) && extractDates(text).length === 0)
    return { tells: (sentence) => tellsSoFar(sentence) && states(sentence), ...SO_FAR };
  if (asksWhenReady(wanted) && mostSaid() >= TELLS_SUBJECT) return { tells: states, ...READY };
  return types.has("when")
    ? { tells: (sentence) => statesDone(sentence) && states(sentence), ...DAY }
    : undefined;
}
