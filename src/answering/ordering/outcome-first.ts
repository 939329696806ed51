// Ranked evidence for a question that takes for granted that something has come about comes in; where the first passage only plans it, the
// best near one of a later document that tells of it as done goes out before it: the plan says the same words, and not what came of it.
// Each place keeps the score that it had.

import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { ProfileOf, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { type SubjectSentence, sharedSentences } from "../retrieving/passages/subject-sentences.ts";
import { versionsOf, withFirst } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { asksOutcome } from "../understanding/asking/asked-outcome.ts";
import { statesDone } from "../understanding/asking/asked-present.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import { askedYears, looksAtPlan } from "../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { type ClauseStatus, clauseStatus } from "../verifying/clause-status.ts";
import type { DayOf } from "./newest-first.ts";

/** Places that are read. */
const PLACES = 10;

/** Score units below the first within which a passage that tells the outcome is the nearer answer. */
const MARGIN = 3;

/** Shares of what the most telling sentence says of the question: of one that tells the outcome, of one that the first passage is of, and of
 * one of its sentences that may tell the outcome itself. */
const OUTCOME_SHARE = 0.4;
const PLAN_SHARE = 0.8;
const TOLD_SHARE = 0.5;

/** A passage that is read: the day of its document and what its sentences say of the question. */
interface ReadPassage {
  readonly evidence: Evidence;
  readonly day: string;
  readonly sentences: readonly SubjectSentence[];
}

/** The same evidence; in the order that it came where nothing of the kind is asked for, or the first passage plans nothing. */
export function putOutcomeFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
  dayOf: DayOf,
): readonly Evidence[] {
  if (!asksOutcome(question.asked) || looksAtPlan(question.text)) return ranked;
  const [first, ...others] = ranked
    .slice(0, PLACES)
    .map((evidence) => readPassage(evidence, dayOf(evidence) ?? "", concepts, profileOf));
  if (first === undefined || asksOfDocument(question, first)) return ranked;
  const values = askedValues(question.wanted);
  const isYearDoubted = question.types.has("yes-no") && askedYears(question).length > 0;
  const tells = ({ sentence }: SubjectSentence, day: string): boolean =>
    statusAt(sentence, day) === "done" &&
    // A year that is put to be confirmed is set right by a sentence that names one: a yearbook's bare month does not.
    (!isYearDoubted || sentence.dates.some(({ year }) => year !== undefined)) &&
    (values.length === 0 || values.some(({ isStatedIn }) => isStatedIn(sentence)));
  if (!onlyPlans(first, tells)) return ranked;
  const most = Math.max(mostSaid(first), ...others.map(mostSaid));
  const found = others.find(
    ({ evidence, day, sentences }) =>
      day > first.day &&
      first.evidence.score - evidence.score <= MARGIN &&
      sentences.some((each) => each.share >= OUTCOME_SHARE * most && tells(each, day)),
  );
  return withFirst(ranked, found?.evidence);
}

function readPassage(
  evidence: Evidence,
  day: string,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): ReadPassage {
  const sentences = versionsOf(evidence, profileOf).flatMap((passage) => sharedSentences(concepts, passage));
  return { evidence, day, sentences };
}

/** Whether the question names the year of the document: how it was then is asked for. A year put to be confirmed may be wrong. */
function asksOfDocument(question: UnderstoodQuestion, { day }: ReadPassage): boolean {
  return !question.types.has("yes-no") && askedYears(question).includes(yearOf(day));
}

/** Whether what a passage says most of the question with is a plan, and no sentence beside tells what came of it. */
function onlyPlans(
  passage: ReadPassage,
  tells: (sentence: SubjectSentence, day: string) => boolean,
): boolean {
  const { day, sentences } = passage;
  const most = mostSaid(passage);
  const plans = sentences.some(
    ({ sentence, share }) => share >= PLAN_SHARE * most && statusAt(sentence, day) === "planned",
  );
  return plans && !sentences.some((each) => each.share >= TOLD_SHARE * most && tells(each, day));
}

function mostSaid({ sentences }: ReadPassage): number {
  return Math.max(0, ...sentences.map(({ share }) => share));
}

/** What a sentence tells of in a document of that day: a year after it is one to come, whatever the words; another is past. */
function statusAt(sentence: SentenceProfile, day: string): ClauseStatus {
  const years = sentence.dates.flatMap(({ year }) => year ?? []);
  if (years.some((year) => year > yearOf(day))) return "planned";
  if (statesDone(sentence)) return "done";
  const status = clauseStatus(sentence.text);
  return status === "none" && years.length > 0 ? "done" : status;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
