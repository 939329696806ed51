// The best evidence for a question comes in, the numbers go out that the decision to answer from it is made of. Two
// things speak against an answer: that the question's words and meaning are strange to the documents (off topic), and
// that what is asked of a known topic (a price, a year, a place, a name) is not said by the nearest passages (a near
// miss). How near those passages are says little: a near miss is often nearer than a hard paraphrase.
import { yearOfDocument } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { RankedAsking } from "../composing/ranked-asking.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { footnotesOf } from "../retrieving/passages/footnotes.ts";
import type { PassageProfile, ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { foldedText } from "../retrieving/passages/stated-details.ts";
import { versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { asksLaterYear, asksSeenFromToday, asksStateAt } from "../understanding/asking/values/asked-time.ts";
import { namesAbsentDocument } from "../understanding/document-hints.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { foreignPlacesAsked, foreignPlacesCompared } from "./foreign-places.ts";
import { schemesNamed } from "./known-schemes.ts";
import { lack, missingAttribute, missingCount, type ValueSignals, valueSignals } from "./missing-details.ts";
import { speaksOfOtherYear } from "./other-year.ts";
import { shareSaid } from "./said-share.ts";
import { isOfEverydayLife, type TopicSignals, topicSignals } from "./topic-signals.ts";
import { weakMatch } from "./weak-match.ts";

/** The numbers that the decision is made of, for the fit and for the reader of an explanation; 0 speaks for an answer. */
export interface DecisionSignals extends TopicSignals, ValueSignals {
  /** 1 when a follow-up's own words turn to everyday life and no near passage says them. */
  readonly aside: number;
  /** How far the question is about other matters of public life than the papers, from -.5. */
  readonly otherAffairs: number;
  /** 1 when the question goes on from what was said before: a word or two on anything at all leans on a passage that answered something else. */
  readonly goesOn: number;
  /** How far the question is worded like those that documents leave unanswered, about -1 to 1. */
  readonly wording: number;
  /** 1 when a price, an office holder, a fine … is asked for and no near passage says a word of the kind, one half when only the best says none. */
  readonly missingAttribute: number;
  /**
   * How far the evidence lacks a number of the class of thing that is counted (people, bodies, buildings …), or of what befell it
   * (refused, hurt …): 1 when no near passage has one, or says any of it beside a number, or of the part of them that is asked
   * for; one half when only the best has none; 0 where nothing is counted.
   */
  readonly missingCount: number;
  /** How far the best passage matches a short question less well than one that answers it, from 0. */
  readonly weakMatch: number;
  /** Weight of the words of a short question that no near passage says and no sentence comes near by meaning, from 0. */
  readonly unsaidWords: number;
  /** 1 when a place outside Hong Kong is named that the best evidence does not name, one half when it says little else. */
  readonly elsewhere: number;
  /** 1 when the evidence speaks of other years than the one that is asked about, one half when a passage near the best does not. */
  readonly otherYear: number;
  /** 1 when the question is about years after the evidence was published, of which it says nothing. */
  readonly laterYear: number;
  /** 1 when the question names a document by kind and year that is not indexed, and the best evidence names no such kind. */
  readonly absentDocument: number;
  /** 1 when the question names a scheme, service or work of Hong Kong that no near passage names. */
  readonly absentScheme: number;
  /** 1 when the question asks about a time as seen from today. */
  readonly seenFromToday: number;
}

/** Signals that the question is not on the documents' topics. */
export const TOPIC_NAMES = [
  "thin",
  "remote",
  "unheard",
  "aside",
  "otherAffairs",
  "goesOn",
] as const satisfies SignalName[];

/** Signals that what is asked of a topic is not said. */
export const DETAIL_NAMES = [
  "missingAttribute",
  "missingValue",
  "missingCount",
  "looseValue",
  "weakMatch",
  "unsaidWords",
  "elsewhere",
  "otherYear",
  "laterYear",
  "absentDocument",
  "absentScheme",
  "seenFromToday",
  "wording",
] as const satisfies SignalName[];

type SignalName = keyof DecisionSignals;

/** Passages that count as near: the ones that an answer would be made of. */
const NEAR = 3;
/** Share of the question below which a place that is said is all that is said. */
const USUAL_COVERAGE = 0.5;

/** What speaks for and against answering from this evidence (best first, not empty). */
export function signalsOf(
  ranked: readonly [Evidence, ...Evidence[]],
  {
    question,
    concepts,
    searched,
    wording,
    askedWording,
    everyday,
    affairs,
    unsaid,
  }: Omit<RankedAsking, "ranked">,
  library: Library,
  profileOf: ProfileOf,
): DecisionSignals {
  const [best] = ranked;
  const yearOf = ({ paragraph }: Pick<PassageProfile, "paragraph">): number =>
    yearOfDocument(library.document(paragraph.documentId)) ?? Number.NaN;
  const nearest = versionsOf(best, profileOf);
  // The words of an attribute and a count may have brought a passage of another topic to the first place.
  const onTopic = versionsOf(ranked.reduce(fitterOf), profileOf);
  const near = [...ranked.slice(0, NEAR), ...footnotesOf(best, ranked)].flatMap((evidence) =>
    versionsOf(evidence, profileOf),
  );
  return {
    ...topicSignals(best, { question, concepts, searched }, nearest, near),
    aside: isOfEverydayLife(everyday, concepts, near) ? 1 : 0,
    otherAffairs: asksByName(concepts) ? Math.min(0, affairs) : affairs,
    goesOn: question.isFollowUp ? 1 : 0,
    missingAttribute: missingAttribute(question, concepts, onTopic, near),
    missingCount: missingCount(question, concepts, onTopic, near),
    ...valueSignals(question, concepts, nearest, near),
    weakMatch: weakMatch(best, { question, concepts, searched }, askedWording),
    unsaidWords: unsaid,
    elsewhere: elsewhere(question, concepts, nearest),
    otherYear: otherYear(question, nearest, near, (profiles) =>
      speaksOfOtherYear(profiles, question, concepts, yearOf),
    ),
    laterYear: asksLaterYear(question, near, yearOf(best)) ? 1 : 0,
    absentDocument: namesAbsentDocument(question, library.documents, () => foldedText(near)) ? 1 : 0,
    absentScheme: absentScheme(question.text, near),
    seenFromToday: asksSeenFromToday(question.text) ? 1 : 0,
    wording,
  };
}

/** Whether nothing is asked but a name that the papers have, "What is the ITIF?": letters alone are near to nothing. */
function asksByName(concepts: readonly WeighedConcept[]): boolean {
  return concepts.length > 0 && concepts.every(({ name, known }) => known && name.startsWith("“"));
}

function fitterOf(one: Evidence, other: Evidence): Evidence {
  return other.fitted > one.fitted ? other : one;
}

/** Where the state at a date is asked for, it does not help that a passage near the best one speaks of that year too. */
function otherYear(
  question: UnderstoodQuestion,
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
  speaksOfOther: (profiles: readonly PassageProfile[]) => boolean,
): number {
  const found = lack(nearest, near, (profiles) => !speaksOfOther(profiles));
  return found === 0.5 && asksStateAt(question) ? 1 : found;
}

function absentScheme(question: string, near: readonly PassageProfile[]): number {
  const schemes = schemesNamed(question);
  if (schemes.length === 0) return 0;
  const folded = foldedText(near);
  return schemes.every(({ pattern }) => pattern.test(folded)) ? 0 : 1;
}

function elsewhere(
  { text, asked }: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  nearest: readonly PassageProfile[],
): number {
  // "What about Singapore?" asks of another place than the question that it continues.
  const places = (text === asked ? [text] : [text, asked]).flatMap(foreignPlacesAsked);
  const compared = foreignPlacesCompared(asked);
  if (places.length + compared.length === 0) return 0;
  const folded = foldedText(nearest);
  if (compared.some(({ pattern }) => !pattern.test(folded))) return 1;
  if (places.length === 0) return 0;
  if (!places.every(({ pattern }) => pattern.test(folded))) return 1;
  return shareSaid(concepts, nearest) < USUAL_COVERAGE ? 0.5 : 0;
}
