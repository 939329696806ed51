// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.48,
  sentenceSimilarity: 2.309,
  lexical: 3.535,
  coverage: 1.583,
  sentenceCoverage: 0.802,
  headingCoverage: 0.631,
  answerType: 1.162,
  bureau: 0.048,
  documentHint: 2.085,
  translatedSimilarity: 1.002,
  bestSentence: 3.413,
  bias: -0.039,
  marginal: -0.537,
  figures: 0.343,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.466,
  sentenceSimilarity: 1.837,
  lexical: 2.326,
  coverage: 2.255,
  sentenceCoverage: 1.725,
  headingCoverage: 0.52,
  answerType: 1.292,
  bureau: -0.071,
  documentHint: 1.918,
  translatedSimilarity: 3.021,
  bestSentence: 3.553,
  bias: 0.039,
  marginal: -1,
  figures: 1.184,
};
