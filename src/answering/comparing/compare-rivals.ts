// A claim and a window come in; how many places, groups of people and fields the claim names goes out that the paragraph does not say
// where it says others of the class: 大埔 of what stands in 元朗, secondary schools of what is for universities.
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import type { Claim, ClaimClause } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import { type EvidenceWindow, mostTelling } from "./evidence-window.ts";
import { NO_RIVAL, RIVAL_CLASSES } from "./rival-names.ts";

/** What a text names: for each class, its members by number, and -1 for wider words. */
function namesIn(text: string): readonly ReadonlySet<number>[] {
  const folded = foldText(text).replace(NO_RIVAL, " ");
  return RIVAL_CLASSES.map(({ members, wider }) => {
    const named = members.flatMap((member, at) => (member.test(folded) ? [at] : []));
    return new Set(wider?.test(folded) ? [...named, -1] : named);
  });
}

/** Texts of documents kept with what they name: each sentence of a paragraph stands in several windows. A draft is nobody's to keep. */
const MOST_KEPT = 4000;
const sourceNames = remember(namesIn, MOST_KEPT);

/** The claim without the names of bodies, which are compared as such: the bureau for industry is of no field. */
function unnamed({ text, bodies, unlisted }: Claim): string {
  return [...bodies, ...unlisted].reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

/** What the comparison of names comes to. */
export interface ComparedRivals extends Compared {
  /** Whether what is claimed of a place is said of another one. */
  readonly isElsewhere: boolean;
}

/** Counts the names that a rival stands for. */
export function compareRivals(claim: Claim, window: EvidenceWindow): ComparedRivals {
  const claimed = namesIn(unnamed(claim));
  const { paragraph } = window.passage;
  let unsaid = 0;
  let isElsewhere = false;
  for (const [at, kind] of RIVAL_CLASSES.entries()) {
    const own = claimed[at] ?? new Set<number>();
    if (own.size === 0) continue;
    const whole = sourceNames([...paragraph.section, paragraph.text].join("\n"))[at] ?? new Set<number>();
    const isPlace = kind.isOfSentence;
    const isRivalled = isPlace
      ? claim.clauses.some((clause) => isOfOtherPlace(clause, claim, window, at, whole))
      : isMissing(own, whole);
    if (isRivalled) unsaid += 1;
    if (isRivalled && isPlace) isElsewhere = true;
  }
  return { findings: [], matched: 0, unsaid, isElsewhere };
}

/** Whether others are named and not all of a claim's own. */
function isMissing(own: ReadonlySet<number>, there: ReadonlySet<number>): boolean {
  return [...there].some((name) => !own.has(name)) && [...own].some((name) => name >= 0 && !there.has(name));
}

/** Whether the sentence that speaks of what a clause says of a place names another place. */
function isOfOtherPlace(
  clause: ClaimClause,
  claim: Claim,
  window: EvidenceWindow,
  at: number,
  whole: ReadonlySet<number>,
): boolean {
  const own = namesIn(clause.text)[at] ?? new Set<number>();
  if (own.size === 0) return false;
  const things = [clause.concepts, claim.concepts].map((concepts) =>
    concepts.filter(({ name }) => !isOfPlace(name, clause.text, at)),
  );
  const { passage } = window;
  const concepts = things.find(({ length }) => length > 0) ?? claim.concepts;
  const best = mostTelling(concepts, { passage, sentences: passage.sentences });
  const named = best === undefined ? undefined : sourceNames(best.profile.text)[at];
  return isMissing(own, named === undefined || named.size === 0 ? whole : named);
}

/** How much of what a claim says of its places a window says, whatever places it names. */
export function coveredBesidePlaces(
  { concepts, text }: Claim,
  { passage, sentences }: EvidenceWindow,
): number {
  const others = concepts.filter(
    ({ name }) => !RIVAL_CLASSES.some(({ isOfSentence }, at) => isOfSentence && isOfPlace(name, text, at)),
  );
  const terms = new Set(sentences.flatMap(({ profile }) => [...profile.terms]));
  return coverageOf(others, passage.profile.group, new Set([...passage.profile.headingTerms, ...terms]));
}

/** Whether a word is in the name of a place of a text. */
function isOfPlace(name: string, text: string, at: number): boolean {
  const word = name.replace(/^“(.*)”$/u, "$1");
  const folded = foldText(text);
  return (RIVAL_CLASSES[at]?.members ?? []).some((member) => {
    const place = member.exec(folded)?.[0];
    return place !== undefined && (place.includes(word) || word.includes(place));
  });
}
