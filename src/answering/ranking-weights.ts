// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.571,
  sentenceSimilarity: 2.348,
  lexical: 3.347,
  coverage: 1.55,
  sentenceCoverage: 0.779,
  headingCoverage: 0.87,
  answerType: 1.044,
  bureau: 0.034,
  documentHint: 2.007,
  translatedSimilarity: 1.02,
  bestSentence: 3.404,
  bias: 0.048,
  marginal: -0.437,
  figures: 0.212,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.383,
  sentenceSimilarity: 1.791,
  lexical: 2.571,
  coverage: 2.353,
  sentenceCoverage: 1.573,
  headingCoverage: 0.517,
  answerType: 1.197,
  bureau: -0.047,
  documentHint: 1.986,
  translatedSimilarity: 3.121,
  bestSentence: 3.324,
  bias: -0.048,
  marginal: -0.959,
  figures: 1.263,
};
