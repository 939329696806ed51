// The weights of the ranking's features, one set for passages in the question's language and one for passages in the
// other: there, words seldom match and meaning is less exact. Fitted on the development sets by
// `node scripts/fit-ranking.mjs --write`; the file is meant to be read: a weight is what one unit of its feature is
// worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** For passages in the group of the question's language. */
export const SAME_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 4.804,
  sentenceSimilarity: 3.895,
  lexical: 1.704,
  coverage: 2.966,
  sentenceCoverage: 0,
  headingCoverage: 0.377,
  answerType: 0.938,
  documentHint: 1.943,
  translatedSimilarity: 1.117,
  bestSentence: 3.163,
  bias: 0.144,
  marginal: 0.026,
  figures: 0.114,
};

/** For passages in the other group. */
export const OTHER_LANGUAGE_WEIGHTS: RankingWeights = {
  passageSimilarity: 5.563,
  sentenceSimilarity: 3.691,
  lexical: 1.506,
  coverage: 2.583,
  sentenceCoverage: 0.184,
  headingCoverage: 1.523,
  answerType: 1.035,
  documentHint: 1.662,
  translatedSimilarity: 1.954,
  bestSentence: 3.41,
  bias: -0.143,
  marginal: 0.375,
  figures: 0.478,
};
