// The best evidence for a question comes in, the numbers go out that the decision to answer from it is made of. Two
// things speak against an answer: that the question's words and meaning are strange to the documents (off topic), and
// that what is asked of a known topic (a price, a year, a place, a name) is not said by the nearest passages (a near
// miss). How near those passages are says little: a near miss is often nearer than a hard paraphrase.
import { foldText } from "../text/fold.ts";
import { askedAttributes } from "./asked-attribute.ts";
import { askedOrdinals, asksOtherYear, asksSeenFromToday, saysOrdinals } from "./asked-time.ts";
import { askedValues } from "./asked-value.ts";
import { conceptCoverage, type WeighedConcept } from "./coverage.ts";
import { foreignPlacesIn } from "./foreign-places.ts";
import type { PassageProfile, ProfileOf, SentenceProfile } from "./passage-profile.ts";
import type { Evidence } from "./rank-candidates.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** The numbers that the decision is made of, for the fit and for the reader of an explanation; 0 speaks for an answer. */
export interface DecisionSignals {
  /** How far little similarity, little coverage and unknown words meet, 0 to 2.25. */
  readonly strange: number;
  /** How far the best evidence's coverage falls below a third, 0 to .35. */
  readonly unsaid: number;
  /** 1 when a price, an office holder, a fine … is asked for and the best evidence says no word of the kind. */
  readonly missingAttribute: number;
  /** 1 when an amount, a share, a count or a date is asked for and the best evidence states none. */
  readonly missingValue: number;
  /** How little of the question the best sentence that states such a value says, 0 to 1; 0 where no value is asked. */
  readonly looseValue: number;
  /** 1 when an ordinal is named ("the third cluster") and no sentence says it with such a value. */
  readonly missingOrdinal: number;
  /** 1 when a place outside Hong Kong is named that the best evidence does not name, one half when it says little else. */
  readonly elsewhere: number;
  /** 1 when the evidence speaks of other years than the one that is asked about. */
  readonly otherYear: number;
  /** 1 when the question asks about a time as seen from today. */
  readonly seenFromToday: number;
}

/** Names of all signals, in the order of the interface. */
export const SIGNAL_NAMES: readonly (keyof DecisionSignals)[] = [
  "strange",
  "unsaid",
  "missingAttribute",
  "missingValue",
  "looseValue",
  "missingOrdinal",
  "elsewhere",
  "otherYear",
  "seenFromToday",
];

/** Passages that count as near: the ones that an answer would be made of. */
const NEAR = 3;
/** Similarity and coverage from which on nothing is strange (upper quartile of what is off topic, development set). */
const USUAL_SIMILARITY = 0.45;
const USUAL_COVERAGE = 0.5;
const LOW_COVERAGE = 0.35;

/** What speaks for and against answering from this evidence (best first, not empty). */
export function signalsOf(
  ranked: readonly [Evidence, ...Evidence[]],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  publishedYear: (documentId: string) => number,
  profileOf: ProfileOf,
): DecisionSignals {
  const [best] = ranked;
  const nearest = versionsOf([best], profileOf);
  const near = versionsOf(ranked.slice(0, NEAR), profileOf);
  const coverage = shareSaid(concepts, near);
  return {
    strange: strangeness(best, coverage) * unknownShare(concepts),
    unsaid: Math.max(0, LOW_COVERAGE - shareSaid(concepts, nearest)),
    missingAttribute: missesAttribute(question.text, nearest) ? 1 : 0,
    ...valueSignals(question.text, concepts, nearest, near),
    elsewhere: elsewhere(question.text, concepts, nearest),
    otherYear: speaksOfOtherYear(best, nearest, question, concepts, publishedYear) ? 1 : 0,
    seenFromToday: asksSeenFromToday(question.text) ? 1 : 0,
  };
}

/** Both language versions of the evidence: either may say what is asked. */
function versionsOf(ranked: readonly Evidence[], profileOf: ProfileOf): readonly PassageProfile[] {
  return ranked.flatMap(({ profile, counterpart }) =>
    counterpart === null ? [profile] : [profile, profileOf(counterpart)],
  );
}

function strangeness({ features }: Evidence, coverage: number): number {
  const { passageSimilarity, sentenceSimilarity, translatedSimilarity } = features;
  const similarity = Math.max(passageSimilarity, sentenceSimilarity, translatedSimilarity);
  return 10 * Math.max(0, USUAL_SIMILARITY - similarity) * Math.max(0, USUAL_COVERAGE - coverage);
}

/** Share of the concepts' importance, 0 to 1, that the passages with their headings say among them. */
function shareSaid(concepts: readonly WeighedConcept[], profiles: readonly PassageProfile[]): number {
  const texts = profiles.map(({ group, terms, headingTerms }) => ({
    group,
    terms: new Set([...terms, ...headingTerms]),
  }));
  return weighedShare(concepts, (concept) =>
    Math.max(0, ...texts.map(({ group, terms }) => conceptCoverage(concept, group, terms))),
  );
}

/** Share of the question's importance that no passage of the collection says in any form. */
function unknownShare(concepts: readonly WeighedConcept[]): number {
  return concepts.length === 0 ? 1 : weighedShare(concepts, ({ known }) => (known ? 0 : 1));
}

function weighedShare(
  concepts: readonly WeighedConcept[],
  share: (concept: WeighedConcept) => number,
): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const sum = concepts.reduce((part, concept) => part + concept.importance * share(concept), 0);
  return total === 0 ? 0 : sum / total;
}

function missesAttribute(question: string, profiles: readonly PassageProfile[]): boolean {
  const attributes = askedAttributes(question);
  if (attributes.length === 0) return false;
  const folded = foldedText(profiles);
  return attributes.some(({ said }) => !said.test(folded));
}

function foldedText(profiles: readonly PassageProfile[]): string {
  return foldText(
    profiles.map(({ paragraph }) => `${paragraph.section.join(" ")}\n${paragraph.text}`).join("\n"),
  );
}

type ValueSignals = Pick<DecisionSignals, "missingValue" | "looseValue" | "missingOrdinal">;

function valueSignals(
  question: string,
  concepts: readonly WeighedConcept[],
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
): ValueSignals {
  const values = askedValues(question);
  const states = (sentence: SentenceProfile): boolean => values.some((value) => value.isStatedIn(sentence));
  const statedBy = (profiles: readonly PassageProfile[]): boolean =>
    profiles.some(({ sentences }) => sentences.some(states));
  if (values.length === 0) {
    return { missingValue: 0, looseValue: 0, missingOrdinal: 0 };
  }
  const stating = near.flatMap((profile) =>
    profile.sentences.filter(states).map((sentence) => ({ sentence, profile })),
  );
  const ordinals = askedOrdinals(question);
  const coverage = stating.map(({ sentence, profile }) => sentenceShare(concepts, sentence, profile));
  return {
    missingValue: statedBy(nearest) ? 0 : 1,
    looseValue: 1 - Math.max(0, ...coverage),
    missingOrdinal: stating.some(({ sentence, profile }) => saysOrdinals(ordinals, sentence, profile))
      ? 0
      : Number(ordinals.length > 0),
  };
}

function sentenceShare(
  concepts: readonly WeighedConcept[],
  { terms }: SentenceProfile,
  { group }: PassageProfile,
): number {
  return weighedShare(concepts, (concept) => conceptCoverage(concept, group, terms));
}

function elsewhere(
  question: string,
  concepts: readonly WeighedConcept[],
  nearest: readonly PassageProfile[],
): number {
  const places = foreignPlacesIn(question);
  if (places.length === 0) return 0;
  const folded = foldedText(nearest);
  if (!places.every(({ pattern }) => pattern.test(folded))) return 1;
  return shareSaid(concepts, nearest) < USUAL_COVERAGE ? 0.5 : 0;
}

/** Judged by the sentence that says most of the question: the paragraph around it may speak of many years. */
function speaksOfOtherYear(
  best: Evidence,
  nearest: readonly PassageProfile[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  publishedYear: (documentId: string) => number,
): boolean {
  const sentences = nearest.flatMap((profile) =>
    profile.sentences.map((sentence) => ({ sentence, share: sentenceShare(concepts, sentence, profile) })),
  );
  const most = Math.max(0, ...sentences.map(({ share }) => share));
  const telling = sentences
    .filter(({ share }) => share >= most * TELLING_SHARE)
    .map(({ sentence }) => sentence);
  return asksOtherYear(question, telling, publishedYear(best.paragraph.documentId));
}

/** Sentences that say nearly as much as the most telling one are telling too. */
const TELLING_SHARE = 0.8;
