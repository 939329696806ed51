// What a question asks of a topic and the nearest passages come in; how far they lack it goes out: an attribute (a price, an office holder),
// a number of what is counted, a value. That a passage is near says little of it: a near miss is often nearer than a hard paraphrase.
import { extractTerms } from "../../text/terms.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { givesOwnAddress } from "../retrieving/passages/own-address.ts";
import type { PassageProfile, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { coverageByValue, statesAttributes, statesCount } from "../retrieving/passages/stated-details.ts";
import { limitsOf, saidOfSubject } from "../retrieving/passages/subject-sentences.ts";
import { askedThing } from "../understanding/asking/asked-thing.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import { splitQuestion } from "../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { lacksThing } from "./lacks-thing.ts";
import { shareSaid } from "./said-share.ts";
import { lacksSpeakersWord } from "./speaker-said.ts";
import { isCountUnsaid } from "./unsaid-count.ts";
import { isPartUnsaid } from "./unsaid-part.ts";

/** Share of a thing's words that says as good as nothing of it: a character that another word has too. */
const HARDLY = 0.25;

/** How far what is asked for is missing: an attribute, a thing, an address, what a thing is, what somebody said. */
export function missingAttribute(
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  onTopic: readonly PassageProfile[],
  near: readonly PassageProfile[],
): number {
  return Math.max(
    attributeLack(question, onTopic, near, concepts),
    missingThing(question.wanted, concepts, near),
    missingAddress(question, near),
    lacksThing(question, concepts, near) || lacksSpeakersWord(question, concepts, near) ? 1 : 0,
  );
}

/** How far a number of what is counted is missing, or of the part of it that is asked for. */
export function missingCount(
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  onTopic: readonly PassageProfile[],
  near: readonly PassageProfile[],
): number {
  const isUnsaid =
    isCountUnsaid(question.counted, concepts, onTopic, near) ||
    isPartUnsaid(question.wanted, concepts, near, () => onSubject(question, concepts, onTopic, near));
  return isUnsaid ? 1 : lack(onTopic, near, (profiles) => statesCount(profiles, question.counted));
}

/** How far a value that is asked for is missing. */
export interface ValueSignals {
  /** 1 when an amount, a share, a count or a date is asked for and the best evidence states none. */
  readonly missingValue: number;
  /** How little of the question the best sentence that states such a value says, 0 to 1; 0 where no value is asked. */
  readonly looseValue: number;
}

/** Where a part of a question asks for no value, the best passage may be the one that answers that part. */
export function valueSignals(
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

/** 0 when the best evidence holds it, one half when only the passages near it do, 1 when none does. */
export function lack(
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
  holds: (profiles: readonly PassageProfile[]) => boolean,
): number {
  if (holds(nearest)) return 0;
  return holds(near) ? 0.5 : 1;
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
