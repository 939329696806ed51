// The parts of a question with their evidence come in, the ones that the documents do not answer go out: by the same
// decision as for a whole question, for a reader must not take silence on a part for an answer, and not a sentence that
// denies what is quoted right before it.

import type { Verdict } from "../../deciding/decide-answerable.ts";
import { statesAttributes } from "../../retrieving/passages/stated-details.ts";
import { saidOfSubject } from "../../retrieving/passages/subject-sentences.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { holdsAnswerType } from "../../retrieving/ranking/rank-features.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { asksAgain } from "../../understanding/asks-again.ts";
import { chooseQuote } from "../quoting/choose-quote.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { namingNotesOf } from "./companions.ts";

/** Own words below which a part ("and when?") has no subject of its own to be judged by. */
const FEWEST_OWN_WORDS = 3;

/**
 * Numbers, from 1, of the parts that are not answered by their own evidence, nor by the passages that the answer is made
 * of; none where that would be all, since the whole has an answer.
 */
export function unansweredParts<Part extends RankedAsking>(
  parts: readonly Part[],
  judge: (part: Part) => Verdict,
  answering: readonly Evidence[],
): readonly number[] {
  const unanswered = parts.flatMap((part, i) => {
    const isMissing =
      hasSubject(part) &&
      isUnsaid(judge(part), part) &&
      (isLackingIn(answering, part) || isOfOtherYears(answering, part));
    return isMissing ? [i + 1] : [];
  });
  return unanswered.length === parts.length ? [] : unanswered;
}

/**
 * Whether a value that a part asks for, or where it asks for none the office, the price … is in none of the passages. What
 * asks for neither cannot be told to be missing beside passages that answer the question as a whole.
 */
function isLackingIn(passages: readonly Evidence[], { question, concepts }: RankedAsking): boolean {
  const profiles = passages.map(({ profile }) => profile);
  const sentences = profiles.flatMap((profile) => profile.sentences);
  const values = askedValues(question.wanted);
  if (values.length > 0) return values.some((value) => !sentences.some((each) => value.isStatedIn(each)));
  return !statesAttributes(saidOfSubject(profiles, profiles, concepts), question.text);
}

/** Whether a part names a year that none of the passages speaks of. */
function isOfOtherYears(passages: readonly Evidence[], { question }: RankedAsking): boolean {
  const years = question.dates.flatMap(({ year }) => year ?? []);
  return years.length > 0 && !passages.some(({ profile }) => years.some((year) => profile.years.has(year)));
}

/** A question of which the documents answer a part. */
export interface PartlyAnswered<Part> {
  /** The parts that are answered, in their order; the first of the question among them. */
  readonly answered: readonly [Part, ...Part[]];
  /** Numbers, from 1, of the others. */
  readonly unanswered: readonly number[];
}

/**
 * The parts of a declined question that are answered by themselves: the first one, where it asks for a kind of value that
 * its best paragraph states, and what else is answered. Undefined where the first is not: what follows leans on it.
 */
export function answeredParts<Part extends RankedAsking>(
  parts: readonly Part[],
  judge: (part: Part) => Verdict,
): PartlyAnswered<Part> | undefined {
  const [first, ...rest] = parts;
  if (first === undefined || !hasSubject(first) || !statesValue(first) || !judge(first).answerable)
    return undefined;
  const verdicts = new Map(rest.map((part) => [part, judge(part)]));
  const leansOnFirst = ({ question }: Part): boolean => asksAgain(question.asked);
  if (!rest.some(leansOnFirst) && ![...verdicts.values()].some((verdict) => isUnsaid(verdict)))
    return undefined;
  const isAnswered = (part: Part): boolean =>
    verdicts.get(part)?.answerable === true || isNamedInFootnote(part);
  const others = rest.filter((part) => isAnswered(part) && (hasSubject(part) || leansOnFirst(part)));
  const answered = [first, ...others] as const;
  const isOpen = (part: Part): boolean => !answered.includes(part) && !leansOnFirst(part);
  return { answered, unanswered: parts.flatMap((part, i) => (isOpen(part) ? [i + 1] : [])) };
}

/** Whether what would be quoted for a part states each kind of value that it asks for; false where it asks for none. */
function statesValue(part: RankedAsking): boolean {
  const { question, ranked } = part;
  const [best] = ranked;
  if (best === undefined) return false;
  const { start, end } = chooseQuote({ evidence: best, askings: [part], role: "main" });
  const quoted = best.profile.sentences.filter((each) => each.start >= start && each.end <= end);
  const values = askedValues(question.wanted);
  if (values.length === 0) return quoted.some((each) => holdsAnswerType(each, question));
  return values.every((value) => quoted.some((each) => value.isStatedIn(each)));
}

function hasSubject({ question }: RankedAsking): boolean {
  if (asksAgain(question.asked)) return false;
  return question.concepts.filter(({ weight }) => weight === 1).length >= FEWEST_OWN_WORDS;
}

/** What is asked is not said of a topic at hand; a part may well seem off topic by its few words alone. */
function isUnsaid(verdict: Verdict, part?: RankedAsking): boolean {
  const isDeclined = !verdict.answerable && verdict.reason === "not-supported";
  return isDeclined && (part === undefined || !isNamedInFootnote(part));
}

/** Names that are asked for may stand in a footnote of what is nearest, which says little of the question by itself. */
function isNamedInFootnote(part: RankedAsking): boolean {
  const [nearest] = part.ranked;
  return nearest !== undefined && namingNotesOf(nearest, part).length > 0;
}
