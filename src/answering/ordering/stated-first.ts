// Ranked evidence comes in; the first places go out in a new order, in which a paragraph that does not state what is asked
// of the topic (the amount, the number of such things, the office holder) stands lower. Each place keeps the score that it had.

import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { explainThing } from "../retrieving/passages/explains-thing.ts";
import type { PassageProfile, ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { coverageByValue, statesAttributes, statesCount } from "../retrieving/passages/stated-details.ts";
import { limitsOf, type SaidOfSubject, saidOfSubject } from "../retrieving/passages/subject-sentences.ts";
import { inOrderOf, versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { askedDefinition } from "../understanding/asking/asked-definition.ts";
import { asksPresent } from "../understanding/asking/asked-state.ts";
import { askedAttributes } from "../understanding/asking/attributes/asked-attribute.ts";
import { asksLaterYear } from "../understanding/asking/values/asked-time.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { LACK_NAMES, LACK_WEIGHTS, type Lacks } from "./lacks.ts";

/** Places that are put in a new order: nine tenths of the right paragraphs that do not come first stand there. */
const PLACES = 10;

/** The same evidence; in the order that it came where the question asks for nothing of this kind. */
export function putStatedFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
  yearOf: (evidence: Evidence) => number | undefined,
): readonly Evidence[] {
  if (ranked.length < 2 || !asksForDetails(question)) return ranked;
  const first = ranked.slice(0, PLACES);
  const newest = Math.max(...first.flatMap((evidence) => yearOf(evidence) ?? []));
  const limits = limitsOf(question);
  const paragraphs = first.map((evidence) => versionsOf(evidence, profileOf));
  const explains = askedDefinition(question.wanted) !== undefined ? explainThing(paragraphs, concepts) : [];
  const scoreOf = (evidence: Evidence, place: number): number => {
    const versions = paragraphs[place] ?? [];
    const said = saidOfSubject(versions, versions, concepts, limits);
    const lacks = {
      explanation: 1 - (explains[place] ?? 1),
      ...lacksOf(versions, said, question, yearOf(evidence), newest),
    };
    return evidence.score - penaltyOf(lacks);
  };
  return inOrderOf(ranked, scoreOf, PLACES);
}

function asksForDetails({ wanted, counted, dates }: UnderstoodQuestion): boolean {
  return (
    counted.some(({ classes, outcomes }) => classes.length + outcomes.length > 0) ||
    dates.length > 0 ||
    askedValues(wanted).length > 0 ||
    askedAttributes(wanted).length > 0 ||
    asksPresent(wanted) ||
    askedDefinition(wanted) !== undefined
  );
}

function lacksOf(
  versions: readonly PassageProfile[],
  said: SaidOfSubject,
  question: UnderstoodQuestion,
  publishedYear: number | undefined,
  newestYear: number,
): Omit<Lacks, "explanation"> {
  const { wanted, counted } = question;
  const shares = coverageByValue(said, wanted);
  const isStated = shares.filter((each) => each.length > 0).length;
  return {
    attribute: statesAttributes(said, wanted) ? 0 : 1,
    values: shares.length === 0 ? 0 : 1 - isStated / shares.length,
    count: statesCount(versions, counted) ? 0 : 1,
    looseValue: shares.length === 0 ? 0 : 1 - Math.max(0, ...shares.flat()),
    laterYear: publishedYear !== undefined && asksLaterYear(question, versions, publishedYear) ? 1 : 0,
    sameYear: speaksForYear(versions, question, publishedYear) ? 0 : 1,
    age: asksPresent(wanted) && publishedYear !== undefined ? newestYear - publishedYear : 0,
  };
}

/** Whether a passage names the year that "And in 2023?" asks about, or is of a document of that year; true of other questions. */
function speaksForYear(
  versions: readonly PassageProfile[],
  { wantsAgain, dates }: UnderstoodQuestion,
  publishedYear: number | undefined,
): boolean {
  const isNamed = (year: number): boolean => versions.some(({ years }) => years.has(year));
  return (
    !wantsAgain || dates.every(({ year }) => year === undefined || year === publishedYear || isNamed(year))
  );
}

function penaltyOf(lacks: Lacks): number {
  return LACK_NAMES.reduce((sum, name) => sum + LACK_WEIGHTS[name] * lacks[name], 0);
}
