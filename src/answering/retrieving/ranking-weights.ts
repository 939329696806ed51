// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.493,
  sentenceSimilarity: 2.378,
  lexical: 3.396,
  coverage: 1.941,
  sentenceCoverage: 0.934,
  headingCoverage: 0.745,
  answerType: 1.121,
  bureau: -0.013,
  documentHint: 2.091,
  translatedSimilarity: 0.992,
  bestSentence: 3.637,
  bias: 0.012,
  marginal: -0.44,
  figures: 0.306,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 2.132,
  sentenceSimilarity: 1.662,
  lexical: 3.081,
  coverage: 2.492,
  sentenceCoverage: 1.903,
  headingCoverage: 0.391,
  answerType: 1.381,
  bureau: -0.004,
  documentHint: 1.819,
  translatedSimilarity: 1.776,
  bestSentence: 3.827,
  bias: -0.012,
  marginal: -0.69,
  figures: 1.091,
};
