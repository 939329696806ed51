// The best evidence for a question comes in, the numbers go out that the decision to answer from it is made of. Two
// things speak against an answer: that the question's words and meaning are strange to the documents (off topic), and
// that what is asked of a known topic (a price, a year, a place, a name) is not said by the nearest passages (a near
// miss). How near those passages are says little: a near miss is often nearer than a hard paraphrase.
import { yearOfDocument } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { extractTerms } from "../../text/terms.ts";
import type { RankedAsking } from "../composing/ranked-asking.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { footnotesOf } from "../retrieving/passages/footnotes.ts";
import { givesOwnAddress } from "../retrieving/passages/own-address.ts";
import type { PassageProfile, ProfileOf, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import {
  coverageByValue,
  foldedText,
  statesAttributes,
  statesCount,
} from "../retrieving/passages/stated-details.ts";
import { limitsOf, saidOfSubject } from "../retrieving/passages/subject-sentences.ts";
import { versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { askedThing } from "../understanding/asking/asked-thing.ts";
import { asksLaterYear, asksSeenFromToday, asksStateAt } from "../understanding/asking/values/asked-time.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import { namesAbsentDocument } from "../understanding/document-hints.ts";
import { splitQuestion } from "../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { foreignPlacesAsked, foreignPlacesCompared } from "./foreign-places.ts";
import { schemesNamed } from "./known-schemes.ts";
import { lacksThing } from "./lacks-thing.ts";
import { speaksOfOtherYear } from "./other-year.ts";
import { shareSaid } from "./said-share.ts";
import { lacksSpeakersWord } from "./speaker-said.ts";
import { isOfEverydayLife, type TopicSignals, topicSignals } from "./topic-signals.ts";
import { isCountUnsaid } from "./unsaid-count.ts";
import { isPartUnsaid } from "./unsaid-part.ts";
import { weakMatch } from "./weak-match.ts";

/** The numbers that the decision is made of, for the fit and for the reader of an explanation; 0 speaks for an answer. */
export interface DecisionSignals extends TopicSignals {
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
  /** 1 when an amount, a share, a count or a date is asked for and the best evidence states none. */
  readonly missingValue: number;
  /**
   * How far the evidence lacks a number of the class of thing that is counted (people, bodies, buildings …), or of what befell it
   * (refused, hurt …): 1 when no near passage has one, or says any of it beside a number, or of the part of them that is asked
   * for; one half when only the best has none; 0 where nothing is counted.
   */
  readonly missingCount: number;
  /** How little of the question the best sentence that states such a value says, 0 to 1; 0 where no value is asked. */
  readonly looseValue: number;
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
/** Share of a thing's words that says as good as nothing of it: a character that another word has too. */
const HARDLY = 0.25;

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
  const { thin, remote, unheard } = topicSignals(best, { question, concepts, searched }, nearest, near);
  return {
    thin,
    remote,
    unheard,
    aside: isOfEverydayLife(everyday, concepts, near) ? 1 : 0,
    otherAffairs: affairs,
    goesOn: question.isFollowUp ? 1 : 0,
    missingAttribute: Math.max(
      attributeLack(question, onTopic, near, concepts),
      missingThing(question.wanted, concepts, near),
      missingAddress(question, near),
      lacksThing(question, concepts, near) || lacksSpeakersWord(question, concepts, near) ? 1 : 0,
    ),
    missingCount:
      isCountUnsaid(question.counted, concepts, onTopic, near) ||
      isPartUnsaid(question.wanted, concepts, near, () => onSubject(question, concepts, onTopic, near))
        ? 1
        : lack(onTopic, near, (profiles) => statesCount(profiles, question.counted)),
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

function fitterOf(one: Evidence, other: Evidence): Evidence {
  return other.fitted > one.fitted ? other : one;
}

/** 1 when the question asks whether a thing is somewhere, and no near passage says any word for it. */
function missingThing(
  question: string,
  concepts: readonly WeighedConcept[],
  near: readonly PassageProfile[],
): number {
  const thing = new Set(extractTerms(askedThing(question) ?? "").map(({ term }) => term));
  if (thing.size === 0) return 0;
  const named = concepts.filter(({ name }) => extractTerms(name).every(({ term }) => thing.has(term)));
  return named.length > 0 && shareSaid(named, near) < HARDLY ? 1 : 0;
}

/** 1 when the web address of a known body is asked for, and every address that is near is another's. */
function missingAddress(question: UnderstoodQuestion, near: readonly PassageProfile[]): number {
  if (question.siteOf === undefined || question.bodies.length === 0) return 0;
  return near.some(({ paragraph }) => givesOwnAddress(paragraph, question)) ? 0 : 1;
}

/** Two questions in one may be answered by two passages: then it is no lack that the best one answers only one of them. */
function attributeLack(
  question: UnderstoodQuestion,
  onTopic: readonly PassageProfile[],
  near: readonly PassageProfile[],
  concepts: readonly WeighedConcept[],
): number {
  const { wanted, asked } = question;
  const limits = limitsOf(question);
  const found = lack(onTopic, near, (profiles) =>
    statesAttributes(saidOfSubject(profiles, onTopic, concepts, limits), wanted, asked),
  );
  return found !== 0.5 || limits.parts === 1 ? found : 0;
}

/** The sentences of the best passage and of the near ones that are on the subject. */
function onSubject(
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  onTopic: readonly PassageProfile[],
  near: readonly PassageProfile[],
): ReadonlySet<SentenceProfile> {
  const sentences = saidOfSubject([...onTopic, ...near], onTopic, concepts, limitsOf(question)).sentences();
  return new Set(sentences.map(({ sentence }) => sentence));
}

/** 0 when the best evidence holds it, one half when only the passages near it do, 1 when none does. */
function lack(
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
  holds: (profiles: readonly PassageProfile[]) => boolean,
): number {
  if (holds(nearest)) return 0;
  return holds(near) ? 0.5 : 1;
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

type ValueSignals = Pick<DecisionSignals, "missingValue" | "looseValue">;

/** Where a part of a question asks for no value, the best passage may be the one that answers that part. */
function valueSignals(
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
): ValueSignals {
  const { text, wanted } = question;
  if (askedValues(wanted).length === 0) return { missingValue: 0, looseValue: 0 };
  const parts = splitQuestion(text);
  const limits = { ...limitsOf(question), parts: parts.length };
  const isOfAll = parts.every((part) => askedValues(part.text).length > 0);
  const sharesIn = (profiles: readonly PassageProfile[]): readonly number[] =>
    coverageByValue(saidOfSubject(profiles, nearest, concepts, limits), wanted).flat();
  return {
    missingValue: lack(
      isOfAll || parts.length === 1 ? nearest : near,
      near,
      (profiles) => sharesIn(profiles).length > 0,
    ),
    looseValue: Math.max(0, 1 - parts.length * Math.max(0, ...sharesIn(near))),
  };
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
