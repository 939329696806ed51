// Candidates come in, ranked evidence goes out: best first, the two language versions of a paragraph as one.
import type { Language, Paragraph } from "../../../domain/document.ts";
import type { Library } from "../../../ports.ts";
import { mentionsDocument } from "../../understanding/document-hints.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import type { WeighedConcept } from "../coverage/coverage.ts";
import { coverageReader } from "../coverage/coverage-reader.ts";
import type { PassageProfile, ProfileOf } from "../passages/passage-profile.ts";
import type { Candidate, SentenceSimilarities } from "../retrieve-candidates.ts";
import { featureReader, type RankFeatures } from "./rank-features.ts";
import { OTHER_LANGUAGE_WEIGHTS, type RankingWeights, SAME_LANGUAGE_WEIGHTS } from "./ranking-weights.ts";

/** A ranked paragraph, in the version that the asker reads. */
export interface Evidence {
  readonly paragraph: Paragraph;
  readonly profile: PassageProfile;
  /** The version that scored best, in either language. */
  readonly found: Paragraph;
  readonly counterpart: Paragraph | null;
  /** The linear score; comparable within one question. Where a later step moves the evidence, the score stays with the place. */
  readonly score: number;
  /** The linear score of its own features, whatever place a later step gave it. */
  readonly fitted: number;
  /** The reranker's score, where one read it. */
  readonly judged?: number;
  /** The score squeezed between 0 and 1, for readers. */
  readonly relevance: number;
  /** Features of the version that scored best. */
  readonly features: RankFeatures;
  /** Features of the other version, where some leg found that too: other weights might have put it first. */
  readonly otherFeatures?: RankFeatures | undefined;
  /** Similarity of the shown paragraph's sentences by where they start. */
  readonly sentenceSimilarities: SentenceSimilarities;
  /** True when that version is in the question's language. */
  readonly same: boolean;
}

/** Logistic from score to the share of such paragraphs that are right, over the first ten of each development question. */
const RELEVANCE = { slope: 0.53, midpoint: 13 } as const;

/** A candidate with its place among the others. */
interface ScoredCandidate
  extends Pick<Evidence, "features" | "profile" | "score" | "same" | "sentenceSimilarities"> {
  readonly paragraph: Paragraph;
}

/** Similarities of a version that no leg found. */
const NOT_FOUND: SentenceSimilarities = { get: () => undefined };

/** All candidates, best first; ties by paragraph id. `isAdmitted` keeps a version that the filters exclude from being shown. */
export function rankCandidates(
  candidates: readonly Candidate[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  library: Library,
  profileOf: ProfileOf,
  isAdmitted: (paragraphId: string) => boolean,
): readonly Evidence[] {
  const scored = scoreCandidates(candidates, question, concepts, library, profileOf);
  scored.sort(bestFirst);
  const twins = twinsAmong(scored);
  const evidence: Evidence[] = [];
  const taken = new Set<string>();
  for (const each of scored) {
    const { paragraph } = each;
    if (taken.has(paragraph.id)) continue;
    const counterpart = counterpartOf(paragraph, library);
    if (counterpart !== undefined) taken.add(counterpart.id);
    const choice = counterpart !== undefined && isAdmitted(counterpart.id) ? counterpart : undefined;
    const shown = preferredVersion(paragraph, choice, question.language);
    const twin = counterpart === undefined ? undefined : twins.get(counterpart.id);
    evidence.push(evidenceOf(each, twin, counterpart, shown, profileOf));
  }
  return evidence;
}

function bestFirst(a: ScoredCandidate, b: ScoredCandidate): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  return a.paragraph.id < b.paragraph.id ? -1 : 1;
}

/** What is shown of a paragraph that was found; `twin` is its other version where that was found too. */
function evidenceOf(
  found: ScoredCandidate,
  twin: ScoredCandidate | undefined,
  counterpart: Paragraph | undefined,
  shown: Paragraph,
  profileOf: ProfileOf,
): Evidence {
  const { paragraph, features, score, same } = found;
  const own = shown === paragraph ? found : twin;
  return {
    sentenceSimilarities: own?.sentenceSimilarities ?? NOT_FOUND,
    same,
    paragraph: shown,
    found: paragraph,
    profile: own?.profile ?? profileOf(shown),
    counterpart: shown === paragraph ? (counterpart ?? null) : paragraph,
    score,
    fitted: score,
    relevance: relevanceOf(score),
    features,
    otherFeatures: twin?.features,
  };
}

/** Those that have a version in the other language, by paragraph: most paragraphs of a collection have none. */
function twinsAmong(scored: readonly ScoredCandidate[]): ReadonlyMap<string, ScoredCandidate> {
  const twins = new Map<string, ScoredCandidate>();
  for (const each of scored) if (each.paragraph.counterpartId !== null) twins.set(each.paragraph.id, each);
  return twins;
}

function counterpartOf({ counterpartId }: Paragraph, library: Library): Paragraph | undefined {
  return counterpartId === null ? undefined : library.paragraph(counterpartId);
}

/** Those of known documents, each with its features. */
function scoreCandidates(
  candidates: readonly Candidate[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  library: Library,
  profileOf: ProfileOf,
): ScoredCandidate[] {
  const profiles = candidates.map(({ paragraph }) => profileOf(paragraph));
  // Terms get their numbers as places are read, and the question's terms are looked up when all have theirs.
  for (const profile of profiles) void profile.places;
  const [first] = profiles;
  if (first === undefined) return [];
  const featuresOf = featureReader(question, coverageReader(concepts, first));
  const isMentioned = mentionReader(question, library);
  const scored: ScoredCandidate[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate;
    const { paragraph, sentenceSimilarities } = candidate;
    const mentioned = isMentioned(paragraph.documentId);
    if (mentioned === undefined) continue;
    const profile = profiles[i] as PassageProfile;
    const features = featuresOf(candidate, profile, mentioned);
    const same = (question.language === "en") === (profile.group === "en");
    const score = scoreOf(features, weightsFor(same));
    scored.push({ paragraph, profile, features, score, same, sentenceSimilarities });
  }
  return scored;
}

/** Whether the question mentions a document, found out once for each of the few that the candidates are of; undefined of an unknown one. */
function mentionReader(
  question: UnderstoodQuestion,
  library: Library,
): (documentId: string) => boolean | undefined {
  const known = new Map<string, boolean | undefined>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined || known.has(id)) return before;
    const document = library.document(id);
    const mentioned = document === undefined ? undefined : mentionsDocument(question, document);
    known.set(id, mentioned);
    return mentioned;
  };
}

/** The weights for passages in the question's group of languages, or in the other. */
export function weightsFor(same: boolean): RankingWeights {
  return same ? SAME_LANGUAGE_WEIGHTS : OTHER_LANGUAGE_WEIGHTS;
}

/** The weighted sum of the features, each by its name: a loop over the names looks each of them up anew, a hundred times a question. */
export function scoreOf(features: RankFeatures, weights: RankingWeights): number {
  return (
    weights.passageSimilarity * features.passageSimilarity +
    weights.sentenceSimilarity * features.sentenceSimilarity +
    weights.lexical * features.lexical +
    weights.coverage * features.coverage +
    weights.sentenceCoverage * features.sentenceCoverage +
    weights.headingCoverage * features.headingCoverage +
    weights.answerType * features.answerType +
    weights.documentHint * features.documentHint +
    weights.translatedSimilarity * features.translatedSimilarity +
    weights.bestSentence * features.bestSentence +
    weights.bias * features.bias +
    weights.marginal * features.marginal +
    weights.figures * features.figures
  );
}

function relevanceOf(score: number): number {
  return 1 / (1 + Math.exp(-RELEVANCE.slope * (score - RELEVANCE.midpoint)));
}

/** The version in the asker's language, else the one that was found. */
function preferredVersion(
  found: Paragraph,
  counterpart: Paragraph | undefined,
  language: Language,
): Paragraph {
  if (counterpart === undefined) return found;
  const reads = (paragraph: Paragraph): boolean => (paragraph.language === "en") === (language === "en");
  return !reads(found) && reads(counterpart) ? counterpart : found;
}
