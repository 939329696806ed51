// A question that wants a thing explained and the near passages come in; whether none of them speaks of a thing of that name goes out.
import { aliasesIn } from "../../text/aliases.ts";
import { conceptCoverage, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { passageShare } from "../retrieving/coverage/coverage-reader.ts";
import { explainThing } from "../retrieving/passages/explains-thing.ts";
import type { PassageProfile } from "../retrieving/passages/passage-profile.ts";
import { askedName } from "../understanding/asking/asked-definition.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Share of a name that a passage must say to speak of the thing, and without which it must explain it as well. */
const NAMED = 0.45;
const WELL_NAMED = 0.75;

/** Whether a question wants a thing explained that no passage calls by its name, or that passages half name and none explains. */
export function lacksThing(
  { wanted, isFollowUp }: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  passages: readonly PassageProfile[],
): boolean {
  const thing = askedName(wanted);
  if (thing === undefined || isFollowUp) return false;
  const known = aliasesIn(thing).map(({ found }) => found);
  // Pieces of a known name that documents never say are no lack.
  const named = concepts.filter(
    (concept) => concept.known || !known.some((name) => name.includes(concept.name)),
  );
  const share = Math.max(0, ...passages.map((profile) => passageShare(named, profile)));
  if (share >= WELL_NAMED || passages.some((profile) => saysKnownName(profile, thing, known, concepts)))
    return false;
  return share < NAMED || explainThing([passages], named)[0] === 0;
}

/** Share of a thing's name that a known name must make up to stand for it, and how surely a passage must say it. */
const MOST_OF_NAME = 0.7;
const SURELY = 0.9;

/** Whether a passage says, in any language, the known name that the thing is called by. */
function saysKnownName(
  { group, allTerms }: PassageProfile,
  thing: string,
  known: readonly string[],
  concepts: readonly WeighedConcept[],
): boolean {
  const names = known.filter((name) => name.length >= MOST_OF_NAME * thing.length).map((name) => `“${name}”`);
  return concepts.some(
    (concept) => names.includes(concept.name) && conceptCoverage(concept, group, allTerms) >= SURELY,
  );
}
