// A part that asks for a number in, whether the evidence names the things that are to be counted out: a paragraph about the
// same office that counts something else is no answer to how many of its officers resigned.
import type { Ranking } from "../../answering/composing/ranked-asking.ts";
import { conceptCoverage } from "../../answering/retrieving/coverage/coverage.ts";
import type {
  PassageProfile,
  ProfileOf,
  SentenceProfile,
} from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import {
  type CountedClass,
  classesAsked,
  classesOfNoun,
} from "../../answering/understanding/asking/counting/counted-things.ts";
import { foldText } from "../../text/fold.ts";
import { splitClauses } from "../../text/sentences.ts";
import { extractTerms, queryTerms } from "../../text/terms.ts";
import { saysItself } from "./own-words.ts";

/** Paragraphs that may name it. */
const READ = 3;
/** Coverage from which on a word counts as said. */
const SAID = 0.3;
/** The same for a word or its translation, and no word that is only akin to it. */
const SAID_ITSELF = 0.72;
/** Words after "how many", up to the word that leads away from the thing. */
const ENGLISH_THING =
  /\bhow many ((?:(?!of|in|under|for|at|on|with|by|from|to|that|who|which|and|whose|registered|funded|approved|supported|received|subsidi[sz]ed|involved|involving|taking|set|were|was|are|have|has|had)[\w-]+ ?){1,4})/g;
/** What stands before 有多少. */
const CHINESE_THING = /(\p{Script=Han}{2,6})(?:有|共有)多少(?:人|次|宗|个)/gu;

const CHINESE = /\p{Script=Han}/u;

/** True where nothing is counted, or where near evidence names what is. */
export function saysWhatIsCounted(
  { question, concepts }: Ranking,
  evidence: readonly Evidence[],
  profileOf: ProfileOf,
): boolean {
  return saysThings(
    question.text,
    concepts,
    evidence.slice(0, READ).flatMap((each) => versionsOf(each, profileOf)),
    SAID,
  );
}

/** True where a plain question counts nothing, or where passages name what it counts. */
export function saysThings(
  plain: string,
  concepts: Ranking["concepts"],
  versions: readonly PassageProfile[],
  least: number = SAID_ITSELF,
): boolean {
  const things = countedThings(plain);
  const names = (plain.match(/\b[A-Z][a-z]+/gu) ?? []).map((word) => word.toLowerCase());
  return things.every((thing) => {
    const words = new Set(queryTerms(thing).map(({ term }) => term));
    if (names.some((name) => sharesRoot(name, words))) return true;
    const naming = concepts.filter(
      ({ name, forms }) =>
        words.has(name) ||
        forms.some(({ terms }) => terms.length > 0 && terms.every((term) => words.has(term))),
    );
    if (naming.length === 0) return true;
    // What stands before 有多少 holds a verb too: 登記用戶.
    const enough = CHINESE.test(thing) ? SAID : least;
    return naming.some((concept) =>
      versions.some(
        (version) =>
          conceptCoverage(concept, version.group, version.allTerms) >= enough ||
          (enough > SAID && saysItself(concept, version, plain)),
      ),
    );
  });
}

/**
 * Whether sentences give a number of what a plain question counts: of its kind (people, bodies, cases), or in a clause that says the
 * thing. A paragraph that speaks of pupils and counts schools does not.
 */
export function countsThings(
  plain: string,
  concepts: Ranking["concepts"],
  group: PassageProfile["group"],
  sentences: readonly SentenceProfile[],
): boolean {
  return countedThings(plain).every((thing) => {
    const words = new Set(queryTerms(thing).map(({ term }) => term));
    const naming = concepts.filter(({ name }) => words.has(name));
    const classes = classesOf(thing, plain);
    if (naming.length === 0 && classes.length === 0) return true;
    const isCounted = (sentence: SentenceProfile): boolean =>
      classes.some((each) => sentence.counted.has(each)) ||
      countingClauses(sentence).some((clause) => {
        const terms = new Set(extractTerms(clause).map(({ term }) => term));
        return naming.some((concept) => conceptCoverage(concept, group, terms) >= SAID);
      });
    return sentences.some(isCounted);
  });
}

/** The kinds of what is counted, by its noun, or by the classifier that asks for it (多少人). */
function classesOf(thing: string, plain: string): readonly CountedClass[] {
  if (!CHINESE.test(thing)) return classesOfNoun(thing.trim().split(/\s+/u).at(-1) ?? "");
  const named = classesAsked(thing);
  if (named.isNamed) return named.classes;
  const [, counter = ""] = /多少(人|次|宗)/u.exec(plain) ?? [];
  return classesAsked(counter).classes;
}

/** The clauses of a sentence that give a number of something. */
function countingClauses({ text, quantities }: SentenceProfile): readonly string[] {
  return splitClauses(text, { start: 0, end: text.length })
    .filter(({ start, end }) =>
      quantities.some(({ unit, start: at }) => unit.kind !== "duration" && at >= start && at < end),
    )
    .map(({ start, end }) => text.slice(start, end));
}

/** Letters that two words of one root have in common at the least. */
const ROOT = 5;

/** The trainees of a training programme are what it is for. */
function sharesRoot(name: string, words: ReadonlySet<string>): boolean {
  return name.length >= ROOT && [...words].some((word) => word.startsWith(name.slice(0, ROOT)));
}

function countedThings(plain: string): readonly string[] {
  const folded = foldText(plain);
  const english = [...folded.matchAll(ENGLISH_THING)].map(([, thing = ""]) =>
    // "Visas issued" counts visas.
    thing.trim().replace(/(?: \w+ed)+$/u, ""),
  );
  const chinese = [...folded.matchAll(CHINESE_THING)].map(([, thing = ""]) => thing);
  return [...english, ...chinese].filter((thing) => thing !== "");
}
