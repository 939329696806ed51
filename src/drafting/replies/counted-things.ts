// A part that asks for a number in, whether the evidence names the things that are to be counted out: a paragraph about the
// same office that counts something else is no answer to how many of its officers resigned.
import type { RankedQuestion } from "../../answering/rank-question.ts";
import { conceptCoverage } from "../../answering/retrieving/coverage.ts";
import type { ProfileOf } from "../../answering/retrieving/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/rank-candidates.ts";
import { foldText } from "../../text/fold.ts";
import { queryTerms } from "../../text/terms.ts";

/** Paragraphs that may name it. */
const READ = 3;
/** Coverage from which on a word counts as said. */
const SAID = 0.3;
/** Words after "how many", up to the word that leads away from the thing. */
const ENGLISH_THING =
  /\bhow many ((?:(?!of|in|under|for|at|on|with|by|from|to|that|who|which|and|whose|registered|funded|approved|supported|received|subsidi[sz]ed|involved|involving|taking|set|were|was|are|have|has|had)[\w-]+ ?){1,4})/g;
/** What stands before 有多少. */
const CHINESE_THING = /(\p{Script=Han}{2,6})(?:有|共有)多少(?:人|次|宗|个)/gu;

/** True where nothing is counted, or where near evidence names what is. */
export function saysWhatIsCounted(
  { question, concepts }: RankedQuestion,
  evidence: readonly Evidence[],
  profileOf: ProfileOf,
): boolean {
  const things = countedThings(question.text);
  if (things.length === 0) return true;
  const versions = evidence
    .slice(0, READ)
    .flatMap(({ profile, counterpart }) =>
      counterpart === null ? [profile] : [profile, profileOf(counterpart)],
    );
  return things.every((thing) => {
    const words = new Set(queryTerms(thing).map(({ term }) => term));
    const naming = concepts.filter(
      ({ name, forms }) =>
        words.has(name) ||
        forms.some(({ terms }) => terms.length > 0 && terms.every((term) => words.has(term))),
    );
    if (naming.length === 0) return true;
    return naming.some((concept) =>
      versions.some(
        ({ group, terms, headingTerms }) =>
          conceptCoverage(concept, group, new Set([...terms, ...headingTerms])) >= SAID,
      ),
    );
  });
}

function countedThings(plain: string): readonly string[] {
  const folded = foldText(plain);
  const english = [...folded.matchAll(ENGLISH_THING)].map(([, thing = ""]) => thing.trim());
  const chinese = [...folded.matchAll(CHINESE_THING)].map(([, thing = ""]) => thing);
  return [...english, ...chinese].filter((thing) => thing !== "");
}
