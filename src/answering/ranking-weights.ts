// The weights of the ranking's features. Fitted on the development set by `npm run fit-ranking`; the file is meant to
// be read: a weight is what one unit of its feature is worth against the others.
import type { RankFeatures } from "./rank-features.ts";

/** Weight of each feature in the linear score. */
export type RankingWeights = Readonly<Record<keyof RankFeatures, number>>;

/** The weights in use. */
export const RANKING_WEIGHTS: RankingWeights = {
  passageSimilarity: 4,
  sentenceSimilarity: 5,
  lexical: 2,
  coverage: 4,
  sentenceCoverage: 3,
  headingCoverage: 1,
  answerType: 0.5,
  documentHint: 0.7,
  sameLanguage: 0.3,
  marginal: -1.5,
  figures: 0.7,
};
