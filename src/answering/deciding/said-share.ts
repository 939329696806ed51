// Concepts and passages come in; how much of the concepts, by their importance, the passages say goes out.
import { conceptCoverage, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile } from "../retrieving/passages/passage-profile.ts";

/** Share of the concepts' importance, 0 to 1, that the passages with their headings say among them. */
export function shareSaid(concepts: readonly WeighedConcept[], profiles: readonly PassageProfile[]): number {
  return weighedShare(concepts, (concept) => mostSaid(concept, profiles));
}

/** How far the passages with their headings say a concept at most, 0 to 1. */
export function mostSaid(concept: WeighedConcept, profiles: readonly PassageProfile[]): number {
  return Math.max(0, ...profiles.map(({ group, allTerms }) => conceptCoverage(concept, group, allTerms)));
}

/** Mean of a share of each concept, 0 to 1, by importance; 0 where there is none. */
export function weighedShare(
  concepts: readonly WeighedConcept[],
  share: (concept: WeighedConcept) => number,
): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const sum = concepts.reduce((part, concept) => part + concept.importance * share(concept), 0);
  return total === 0 ? 0 : sum / total;
}
