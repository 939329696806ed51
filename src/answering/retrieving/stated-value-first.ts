// Ranked evidence comes in; the same evidence goes out with a paragraph that states the kind of value asked for (an amount,
// a count, a date) before one that states none and is as near. Each place keeps the score that it had.
import { askedValues } from "../understanding/asked-value.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { coverageOf, type WeighedConcept } from "./coverage.ts";
import { inPlacesOf, versionsOf } from "./evidence-list.ts";
import type { PassageProfile, ProfileOf, SentenceProfile } from "./passage-profile.ts";
import type { Evidence } from "./rank-candidates.ts";

/** Scores that are no further apart say nothing about which paragraph is right. */
const TIED = 0.5;
/** Places that are looked at. */
const PLACES = 3;
/** Share of what the first paragraph's best sentence says of the question that a sentence with the value says at least. */
const AS_TELLING = 0.85;

/** Moves at most one paragraph; gives the list back as it came where nothing is to be moved. */
export function putStatedValueFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  const values = askedValues(question.wanted);
  const [first] = ranked;
  if (values.length === 0 || first === undefined) return ranked;
  const states = (sentence: SentenceProfile): boolean => values.some((value) => value.isStatedIn(sentence));
  const told = (evidence: Evidence, counts: (sentence: SentenceProfile) => boolean): number =>
    mostTold(versionsOf(evidence, profileOf), concepts, counts);
  if (versionsOf(first, profileOf).some(({ sentences }) => sentences.some(states))) return ranked;
  const enough = AS_TELLING * told(first, () => true);
  const place = ranked
    .slice(0, PLACES)
    .findIndex((evidence) => first.score - evidence.score <= TIED && told(evidence, states) >= enough);
  const moved = ranked[place];
  if (place <= 0 || moved === undefined) return ranked;
  return inPlacesOf(ranked, [moved, ...ranked.filter((evidence) => evidence !== moved)]);
}

/** The greatest share of the question that one of these sentences says; below 0 where there is none of them. */
function mostTold(
  profiles: readonly PassageProfile[],
  concepts: readonly WeighedConcept[],
  counts: (sentence: SentenceProfile) => boolean,
): number {
  const shares = profiles.flatMap(({ group, sentences }) =>
    sentences.filter(counts).map(({ terms }) => coverageOf(concepts, group, terms)),
  );
  return Math.max(-1, ...shares);
}
