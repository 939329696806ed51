// Candidates come in, ranked evidence goes out: best first, the two language versions of a paragraph as one.
import type { DocumentRecord, Language, Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { mentionsDocument } from "../understanding/document-hints.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import type { WeighedConcept } from "./coverage.ts";
import { coverageReader } from "./coverage-reader.ts";
import type { PassageProfile, ProfileOf } from "./passage-profile.ts";
import { FEATURE_NAMES, featuresOf, type RankFeatures } from "./rank-features.ts";
import { OTHER_LANGUAGE_WEIGHTS, type RankingWeights, SAME_LANGUAGE_WEIGHTS } from "./ranking-weights.ts";
import type { Candidate, SentenceSimilarities } from "./retrieve-candidates.ts";

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
interface ScoredCandidate extends Pick<Evidence, "features" | "score" | "same" | "sentenceSimilarities"> {
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
  const byId = new Map<string, ScoredCandidate>();
  for (const each of scored) byId.set(each.paragraph.id, each);
  scored.sort((a, b) => b.score - a.score || (a.paragraph.id < b.paragraph.id ? -1 : 1));
  const evidence: Evidence[] = [];
  const taken = new Set<string>();
  for (const { paragraph, features, score, same } of scored) {
    if (taken.has(paragraph.id)) continue;
    const counterpart = counterpartOf(paragraph, library);
    const choice = counterpart !== undefined && isAdmitted(counterpart.id) ? counterpart : undefined;
    const shown = preferredVersion(paragraph, choice, question.language);
    taken.add(paragraph.id);
    if (counterpart !== undefined) taken.add(counterpart.id);
    const other = shown === paragraph ? (counterpart ?? null) : paragraph;
    evidence.push({
      sentenceSimilarities: byId.get(shown.id)?.sentenceSimilarities ?? NOT_FOUND,
      same,
      paragraph: shown,
      found: paragraph,
      profile: profileOf(shown),
      counterpart: other,
      score,
      fitted: score,
      relevance: relevanceOf(score),
      features,
      otherFeatures: byId.get(counterpart?.id ?? "")?.features,
    });
  }
  return evidence;
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
  const coverage = coverageReader(concepts, first);
  const isMentioned = rememberMentions(question);
  const scored: ScoredCandidate[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const { paragraph } = candidate;
    const document = library.document(paragraph.documentId);
    if (document === undefined) continue;
    const profile = profiles[i] as PassageProfile;
    const features = featuresOf(candidate, profile, isMentioned(document), question, coverage);
    const same = (question.language === "en") === (profile.group === "en");
    const score = scoreOf(features, weightsFor(same));
    scored.push({ paragraph, features, score, same, sentenceSimilarities: candidate.sentenceSimilarities });
  }
  return scored;
}

/** Whether the question mentions a document, found out once for each of the few that the candidates are of. */
function rememberMentions(question: UnderstoodQuestion): (document: DocumentRecord) => boolean {
  const known = new Map<string, boolean>();
  return (document) => {
    const mentioned = known.get(document.id) ?? mentionsDocument(question, document);
    known.set(document.id, mentioned);
    return mentioned;
  };
}

/** The weights for passages in the question's group of languages, or in the other. */
export function weightsFor(same: boolean): RankingWeights {
  return same ? SAME_LANGUAGE_WEIGHTS : OTHER_LANGUAGE_WEIGHTS;
}

/** The weighted sum of the features. */
export function scoreOf(features: RankFeatures, weights: RankingWeights): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) sum += weights[name] * features[name];
  return sum;
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
