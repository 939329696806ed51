// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.367,
  sentenceSimilarity: 2.306,
  lexical: 3.787,
  coverage: 1.623,
  sentenceCoverage: 0.776,
  headingCoverage: 0.729,
  answerType: 0.981,
  bureau: 0.001,
  documentHint: 2.192,
  translatedSimilarity: 1.005,
  bestSentence: 3.344,
  bias: -0.001,
  marginal: -0.449,
  figures: 0.409,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.23,
  sentenceSimilarity: 1.628,
  lexical: 2.929,
  coverage: 2.779,
  sentenceCoverage: 2.069,
  headingCoverage: 0.433,
  answerType: 1.211,
  bureau: -0.006,
  documentHint: 1.769,
  translatedSimilarity: 2.132,
  bestSentence: 3.654,
  bias: 0.001,
  marginal: -0.708,
  figures: 1.115,
};
