// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.499,
  sentenceSimilarity: 2.396,
  lexical: 3.557,
  coverage: 1.896,
  sentenceCoverage: 0.878,
  headingCoverage: 0.743,
  answerType: 0.957,
  bureau: -0.01,
  documentHint: 2.087,
  translatedSimilarity: 0.998,
  bestSentence: 3.558,
  bias: -0.015,
  marginal: -0.438,
  figures: 0.333,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.146,
  sentenceSimilarity: 1.684,
  lexical: 3.103,
  coverage: 2.547,
  sentenceCoverage: 1.982,
  headingCoverage: 0.415,
  answerType: 1.208,
  bureau: -0.004,
  documentHint: 1.814,
  translatedSimilarity: 1.847,
  bestSentence: 3.692,
  bias: 0.015,
  marginal: -0.695,
  figures: 1.121,
};
