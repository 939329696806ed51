// The best evidence for a question comes in; the signals go out that its words and meaning are strange to the documents: off topic.
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { passageShare } from "../retrieving/coverage/coverage-reader.ts";
import type { PassageProfile } from "../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Searched } from "../retrieving/searched.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { boundOver } from "./chance-nearness.ts";
import { shareSaid, weighedShare } from "./said-share.ts";

/** What speaks against the question being on the topics of the documents; 0 speaks for it. */
export interface TopicSignals {
  /** How little of weight the near passage that says most of the question says, 0 (plenty) to 1 (nothing). */
  readonly thin: number;
  /** How far the similarity of the best evidence falls below what answers usually reach, about a third, 0 to 1 and beyond. */
  readonly remote: number;
  /** Share of the question's dictionary words, by importance, that the collection never says, 0 (half of them) to 1 (all). */
  readonly unheard: number;
}

/** Similarity below which evidence is remote: a tenth of the answerable questions of the development sets lie there, nine tenths of those off the topics. */
const REMOTE = 0.36;
/** How much nearer the best of strangers is for each deviation of chance. */
const NEARER = 0.1;
/** Importance that is plenty: two or three rare words. */
const PLENTY = 12;

/** A question with what it was searched in. */
interface SearchedConcepts {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  readonly searched: Pick<Searched, "passages">;
}

/**
 * Whose business a thing is takes few words ("which bureau is in charge of drugs"), and what a body does takes none but its name: where
 * the best passage states the body, it is on the topic as far as it says those few.
 */
export function topicSignals(
  best: Evidence,
  { question, concepts, searched }: SearchedConcepts,
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
): TopicSignals {
  const unheard = Math.max(0, 2 * unknownShare(concepts.filter(isDictionaryWord)) - 1);
  const stated = best.paragraph.bureaux.filter(({ basis }) => basis !== "document");
  if (question.isAboutBodies && stated.some(({ code }) => question.bodies.includes(code)))
    return { thin: 0, remote: 0, unheard };
  const thin = 1 - Math.min(1, mostSaid(concepts, near) / PLENTY);
  const asksWhose = question.types.has("bureau") && stated.length > 0;
  return {
    thin: asksWhose ? thin * (1 - shareSaid(concepts, nearest)) : thin,
    remote: Math.max(0, 1 - similarityOf(best) / boundOver(searched, REMOTE, NEARER)),
    unheard,
  };
}

/** Log odds from which on a follow-up's own words are of everyday life, and the share of them below which no near passage says them. */
const EVERYDAY = 0.2;
const SAID = 0.35;

/**
 * Whether a follow-up turns away from the papers. Of 150 everyday questions by an author whose questions shaped nothing the passage before
 * answers 106 without this, 36 with a bound of .45 and 29 with .2; no outcome of the development sets changes with either.
 */
export function isOfEverydayLife(
  everyday: number,
  concepts: readonly WeighedConcept[],
  near: readonly PassageProfile[],
): boolean {
  if (everyday <= EVERYDAY) return false;
  const own = concepts.filter(({ weight }) => weight === 1);
  return shareSaid(own, near) < SAID;
}

/** How near the evidence is by meaning: the best of its similarities. */
export function similarityOf({ features }: Evidence): number {
  return Math.max(features.passageSimilarity, features.sentenceSimilarity, features.translatedSimilarity);
}

/** Chinese that no dictionary word covers is cut into pairs of letters, which are unknown for no reason. */
export function isDictionaryWord({ name, known, translated }: WeighedConcept): boolean {
  return known || /[a-z0-9]/.test(name) || translated;
}

/** Importance that one passage says: a share would favour short questions, of which any passage says a half. */
function mostSaid(concepts: readonly WeighedConcept[], profiles: readonly PassageProfile[]): number {
  const said = profiles.map((profile) => passageShare(concepts, profile));
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  return total * Math.max(0, ...said);
}

/** Share of the importance that no passage of the collection says in any form. */
function unknownShare(concepts: readonly WeighedConcept[]): number {
  return concepts.length === 0 ? 1 : weighedShare(concepts, ({ known }) => (known ? 0 : 1));
}
