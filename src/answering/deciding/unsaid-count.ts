// A question that counts things and the passages near it come in; whether none of them, where it gives a number, says a word of what
// is said of those things goes out: "how many of the 212 felt sick" of a passage that only says that 212 took part.
import { extractTerms } from "../../text/terms.ts";
import { coverageOf, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile } from "../retrieving/passages/passage-profile.ts";
import type { Counting } from "../understanding/asking/counting/counting.ts";

/** Share of the words below which nothing of them is said. */
const NOTHING = 0.05;
/** Share below which a noun is not said: a form of little probability, a part of a compound. */
const HARDLY = 0.4;

/** Units that a passage states as measures, not as counts. */
const MEASURE =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|hectares?|kilomet(?:re|er)s?|met(?:re|er)s?|tonnes?|points?|dollars?)$/;

/**
 * True where what is said of the things stands beside no number in any near passage, and the best one gives no number of those things
 * either; or where a part of known things is asked for, whose whole the passage gives. What befell them is told by rules of its own.
 */
export function isCountUnsaid(
  counted: readonly Counting[],
  concepts: readonly WeighedConcept[],
  nearest: readonly PassageProfile[],
  near: readonly PassageProfile[],
): boolean {
  return (
    counted.length === 1 &&
    counted.some(({ noun, predicate, isPart, outcomes }) => {
      const said = conceptsIn(predicate, concepts);
      if (
        outcomes.length > 0 ||
        said.length === 0 ||
        MEASURE.test(noun) ||
        besideNumbers(said, near) >= NOTHING
      )
        return false;
      const things = conceptsIn(noun, concepts);
      return isPart || (said.length > 1 && things.length > 0 && besideNumbers(things, nearest) < HARDLY);
    })
  );
}

function conceptsIn(words: string, concepts: readonly WeighedConcept[]): readonly WeighedConcept[] {
  const terms = new Set(extractTerms(words).map(({ term }) => term));
  return concepts.filter(({ name }) => terms.has(name));
}

/** The most that a sentence with a number says of the concepts, 0 to 1. */
function besideNumbers(concepts: readonly WeighedConcept[], profiles: readonly PassageProfile[]): number {
  const shares = profiles.flatMap(({ group, sentences }) =>
    sentences
      .filter(({ counted }) => counted.size > 0)
      .map(({ terms }) => coverageOf(concepts, group, terms)),
  );
  return Math.max(0, ...shares);
}
