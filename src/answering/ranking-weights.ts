// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development set by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 4,
  sentenceSimilarity: 5,
  lexical: 2,
  coverage: 4,
  sentenceCoverage: 3,
  headingCoverage: 1,
  answerType: 0.5,
  documentHint: 0.7,
  translatedSimilarity: 0,
  bestSentence: 0,
  bias: 0.3,
  marginal: -1.5,
  figures: 0.7,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 4,
  sentenceSimilarity: 5,
  lexical: 2,
  coverage: 4,
  sentenceCoverage: 3,
  headingCoverage: 1,
  answerType: 0.5,
  documentHint: 0.7,
  translatedSimilarity: 0,
  bestSentence: 0,
  bias: 0,
  marginal: -1.5,
  figures: 0.7,
};
