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
/** The same where the question before says what is wanted: its own words ("And in 2023?") tell little by themselves. */
const TIED_AGAIN = 1.5;
/** Places that are looked at. */
const PLACES = 3;
/** Share of what the first paragraph's best sentence says of the question that a sentence with the value says at least. */
const AS_TELLING = 0.85;
/** The same where the question before says what is wanted: the other thing, or the other year, is most of what is said anew. */
const AS_TELLING_AGAIN = 0.7;

/** Moves at most one paragraph; gives the list back as it came where nothing is to be moved. */
export function putStatedValueFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
  yearOf: (evidence: Evidence) => number | undefined,
): readonly Evidence[] {
  const values = askedValues(question.wanted);
  const [first] = ranked;
  if (values.length === 0 || first === undefined) return ranked;
  const states = (sentence: SentenceProfile): boolean => values.some((value) => value.isStatedIn(sentence));
  const told = (evidence: Evidence, counts: (sentence: SentenceProfile) => boolean): number =>
    mostTold(versionsOf(evidence, profileOf), concepts, counts, question.wantsAgain);
  if (versionsOf(first, profileOf).some(({ sentences }) => sentences.some(states))) return ranked;
  const enough = (question.wantsAgain ? AS_TELLING_AGAIN : AS_TELLING) * told(first, () => true);
  const tied = question.wantsAgain ? TIED_AGAIN : TIED;
  const place = ranked
    .slice(0, PLACES)
    .findIndex(
      (evidence) =>
        first.score - evidence.score <= tied &&
        told(evidence, states) >= enough &&
        speaksForYear(evidence, question, yearOf(evidence)),
    );
  const moved = ranked[place];
  if (place <= 0 || moved === undefined) return ranked;
  return inPlacesOf(ranked, [moved, ...ranked.filter((evidence) => evidence !== moved)]);
}

/** Whether a passage names the year that "And in 2023?" asks about, or is of a document of that year. */
function speaksForYear(
  { profile }: Evidence,
  { wantsAgain, dates }: UnderstoodQuestion,
  published: number | undefined,
): boolean {
  if (!wantsAgain) return true;
  return dates.every(({ year }) => year === undefined || year === published || profile.years.has(year));
}

/**
 * The greatest share of the question that one of these sentences says, below 0 where there is none of them; or that the paragraph of one
 * says with its headings, where `inParagraph`.
 */
function mostTold(
  profiles: readonly PassageProfile[],
  concepts: readonly WeighedConcept[],
  counts: (sentence: SentenceProfile) => boolean,
  inParagraph: boolean,
): number {
  const shares = profiles.flatMap(({ group, sentences, allTerms }) =>
    sentences.filter(counts).map(({ terms }) => coverageOf(concepts, group, inParagraph ? allTerms : terms)),
  );
  return Math.max(-1, ...shares);
}
