// Ranked evidence comes in; for each hit goes out which leg found it at which rank, which words it says, and what each
// feature added to its score. Everything is read off what the ranking used, nothing is computed again.
import type { ExplainedFeature, ExplainedHit, ExplainedLeg, MatchedTerm } from "../../assistant.ts";
import { bestForm, type WeighedConcept } from "../coverage/coverage.ts";
import type { ProfileOf } from "../passages/passage-profile.ts";
import { type Evidence, weightsFor } from "./rank-candidates.ts";
import { FEATURE_NAMES, type RankFeatures } from "./rank-features.ts";

/** The feature that holds each leg's own score. */
const LEGS: readonly (readonly [ExplainedLeg["leg"], keyof RankFeatures])[] = [
  ["passage", "passageSimilarity"],
  ["sentence", "sentenceSimilarity"],
  ["translated", "translatedSimilarity"],
  ["words", "lexical"],
];

/** Explains the first `count` of the ranked evidence; ranks of a leg are among everything that was found. */
export function explainRanking(
  ranked: readonly Evidence[],
  count: number,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly ExplainedHit[] {
  const orders = new Map(
    LEGS.map(([leg, feature]) => [
      leg,
      ranked.map(({ features }) => features[feature]).sort((a, b) => b - a),
    ]),
  );
  return ranked.slice(0, count).map((evidence, i) => ({
    paragraphId: evidence.paragraph.id,
    rank: i + 1,
    score: evidence.fitted,
    ...(evidence.judged === undefined ? {} : { rerankerScore: evidence.judged }),
    legs: LEGS.map(([leg, feature]) => {
      const score = evidence.features[feature];
      return { leg, score, rank: score > 0 ? (orders.get(leg) ?? []).indexOf(score) + 1 : null };
    }),
    matchedTerms: matchedTerms(evidence, concepts, profileOf),
    features: contributions(evidence),
  }));
}

/** What the version that was found says of the question, most important words first. */
function matchedTerms(
  { found }: Evidence,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly MatchedTerm[] {
  const { group, allTerms } = profileOf(found);
  return [...concepts]
    .sort((a, b) => b.importance - a.importance)
    .flatMap((concept): readonly MatchedTerm[] => {
      const { form, coverage } = bestForm(concept, group, allTerms);
      return form === undefined ? [] : [{ asked: concept.name, said: form.text, coverage }];
    });
}

function contributions({ features, same }: Evidence): readonly ExplainedFeature[] {
  const weights = weightsFor(same);
  return FEATURE_NAMES.map((name) => ({
    name,
    value: features[name],
    contribution: features[name] * weights[name],
  }));
}
