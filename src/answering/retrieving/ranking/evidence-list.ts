// What several steps ask of ranked evidence: both language versions of a paragraph, and another order in the same places.
import type { PassageProfile, ProfileOf } from "../passages/passage-profile.ts";
import type { Evidence } from "./rank-candidates.ts";

/** Both language versions of the evidence, the shown one first: either may say what is asked. */
export function versionsOf(
  { profile, counterpart }: Evidence,
  profileOf: ProfileOf,
): readonly PassageProfile[] {
  return counterpart === null ? [profile] : [profile, profileOf(counterpart)];
}

/**
 * The evidence in another order, each place with the score that it had in `ranked`: the decision and the composing are
 * fitted to the scale of the fitted score. `order` holds the same evidence as `ranked`, or as its beginning.
 */
export function inPlacesOf(ranked: readonly Evidence[], order: readonly Evidence[]): readonly Evidence[] {
  return order.map((evidence, place) => {
    const { score, relevance } = ranked[place] as Evidence;
    return evidence.score === score && evidence.relevance === relevance
      ? evidence
      : { ...evidence, score, relevance };
  });
}

/** The evidence with one of it in the first place, each place with the score that it had; as it came where there is none to move. */
export function withFirst(ranked: readonly Evidence[], moved: Evidence | undefined): readonly Evidence[] {
  if (moved === undefined || moved === ranked[0]) return ranked;
  return inPlacesOf(ranked, [moved, ...ranked.filter((evidence) => evidence !== moved)]);
}

/**
 * The evidence with the first `places` of it in the order of other scores, best first, equal ones as they came; each place keeps the score
 * that it had. `scoreOf` is told the evidence and its place.
 */
export function inOrderOf(
  ranked: readonly Evidence[],
  scoreOf: (evidence: Evidence, place: number) => number,
  places = ranked.length,
): readonly Evidence[] {
  const scored = ranked
    .slice(0, places)
    .map((evidence, place) => ({ evidence, score: scoreOf(evidence, place) }));
  scored.sort((a, b) => b.score - a.score);
  return inPlacesOf(ranked, [...scored.map(({ evidence }) => evidence), ...ranked.slice(places)]);
}
