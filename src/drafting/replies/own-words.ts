// An ask with a paragraph in, whether the paragraph says what is asked in the ask's own words out: something besides the names,
// the dates and the words of asking, and above all the word before 數目, 比率 or 結果, which is what is counted or measured.
import { shareSaid } from "../../answering/deciding/said-share.ts";
import { conceptCoverage, type WeighedConcept } from "../../answering/retrieving/coverage/coverage.ts";
import type { PassageProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import type { Paragraph } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { foldName, thingsNamedIn } from "../../text/named-things.ts";
import { queryTerms } from "../../text/terms.ts";
import { asksPlan, plannedDeed, plannedObject } from "./asked-plan.ts";
import type { PartSubject } from "./part-subject.ts";
import { ENGLISH_ASKING, leftTerms } from "./words-of-asking.ts";

/** Coverage from which on a word counts as said. */
const SAID = 0.3;
/** The same for a word or its translation, and no word that is only akin to it. */
const SAID_ITSELF = 0.72;
/** The same for its translation, of which nothing surer is known. */
const TRANSLATED = 0.65;
/** Share of an ask's own words from which on a paragraph may leave the question's subject unsaid. */
const SAYS_ENOUGH = 0.66;
/** Share of a subject's words from which on a paragraph speaks of it. */
const SPEAKS_OF = 0.28;
/** The same where the subject is a name, of which other names share words. */
const SPEAKS_OF_NAME = 0.45;
/** Share of an ask's own words that must be said of it at the least, whatever of its subject is. */
const LEAST_OWN = 0.15;
/** Share of its own words that a plan must have said of it. */
const PLAN_SAID = 0.42;

/** Nouns of counting and measuring at the end of a Chinese ask, with what stands before them. */
const HEAD =
  /(\p{Script=Han}{2,4})(?:的)?(?:总数目|总数|数目|数字|数量|人数|人次|次数|宗数|个案|比率|比例|百分比|分布|结果|情况|名单|评级|排名)(?:为何|是多少|多少|如何|是什么)?[？?。]?$/u;

/** Whether passages (the versions of one paragraph) say what an ask is after, in its words or their like. */
export function saysOwnWords(
  ask: string,
  concepts: readonly WeighedConcept[],
  versions: readonly PassageProfile[],
): boolean {
  const left = leftTerms(ask, versions);
  const own = concepts.filter(
    ({ name, weight }) => weight === 1 && !ENGLISH_ASKING.test(name) && left.has(name),
  );
  const isSaid = (concept: WeighedConcept): boolean => saidBy(concept, versions) >= SAID;
  const said = own.filter(isSaid);
  if (own.length > 0 && said.length === 0) return false;
  if (2 * said.length < own.length && shareSaid(own, versions) < LEAST_OWN) return false;
  const isTermSaid = (term: string): boolean =>
    versions.some(({ allTerms }) => allTerms.has(term)) ||
    concepts.some((concept) => isOfTerm(concept, term) && saidBy(concept, versions) >= SAID_ITSELF);
  if (!lawWords(ask).every((words) => [...words].every(isTermSaid))) return false;
  const head = headWords(ask);
  const counted = own.filter(({ name }) => head.has(name));
  if (
    counted.length > 0 &&
    !counted.some((concept) => versions.some((each) => saysItself(concept, each, ask)))
  )
    return false;
  if (!asksPlan(ask) || own.length === 0) return true;
  const saysOne = (words: ReadonlySet<string>): boolean => {
    const asked = own.filter(({ name }) => words.has(name));
    return asked.length === 0 || asked.some((concept) => saidBy(concept, versions) >= SAID_ITSELF);
  };
  return saysOne(plannedDeed(ask)) && saysOne(plannedObject(ask)) && shareSaid(own, versions) >= PLAN_SAID;
}

/** So few words of its own may be said of anything: "the total value". */
const FEWEST_WORDS = 3;

/** Whether one sentence of the passages says every word that is an ask's own: then it is of the ask, whatever else seems to be missing. */
export function saysEachWord(
  ask: string,
  concepts: readonly WeighedConcept[],
  versions: readonly PassageProfile[],
): boolean {
  const left = leftTerms(ask, versions);
  const words = concepts.filter(
    ({ name, weight }) => weight === 1 && !name.startsWith("“") && !ENGLISH_ASKING.test(name),
  );
  const own = words.filter(({ name }) => left.has(name));
  return (
    own.length >= FEWEST_WORDS &&
    versions.some(({ group, sentences }) =>
      sentences.some(({ terms }) => own.every((concept) => conceptCoverage(concept, group, terms) >= SAID)),
    )
  );
}

/**
 * Whether a passage says what is counted: in the language of the ask itself and no word that is only akin to it (配額 for 簽證), in the
 * other one by a translation.
 */
export function saysItself(
  concept: WeighedConcept,
  { group, allTerms }: PassageProfile,
  ask: string,
): boolean {
  const isSameLanguage = (group === "zh") === /\p{Script=Han}/u.test(ask);
  return conceptCoverage(concept, group, allTerms) >= (isSameLanguage ? SAID_ITSELF : TRANSLATED);
}

function saidBy(concept: WeighedConcept, versions: readonly PassageProfile[]): number {
  const said = Math.max(
    0,
    ...versions.map(({ group, allTerms }) => conceptCoverage(concept, group, allTerms)),
  );
  const isOfRoot = (): boolean =>
    versions.some(({ allTerms }) => [...allTerms].some((term) => areOfOneRoot(concept.name, term)));
  return said < SAID && isOfRoot() ? SAID : said;
}

/** Letters and share of the longer of two English words that are of one root have in common: legislative, legislation. */
const ROOT = { letters: 6, share: 0.6 } as const;

function areOfOneRoot(one: string, other: string): boolean {
  const least = Math.max(ROOT.letters, Math.ceil(ROOT.share * Math.max(one.length, other.length)));
  return /^[a-z]{6}/u.test(one) && one.length >= least && other.startsWith(one.slice(0, least));
}

/** Laws that an ask names, and what it wants figures broken down by. */
const LAWS = [
  /\b((?:[A-Z][a-z]+ (?:and |of |\()?)+)(?:\([\w ]+\) )?(?:Ordinance|Bill|Regulations?|Rules)\b/gu,
  /《([^《》]{2,20})(?:条例|條例)/gu,
  /按(\p{Script=Han}{2,4})(?:劃分|划分|分類|分类|分列|列出)/gu,
  /\b(?:broken down|breakdown|categori[sz]ed|classified) by (?:the )?(\w+)/giu,
];

/** The words of each, as the search knows them: a passage that leaves them unsaid tells of another. */
function lawWords(ask: string): readonly ReadonlySet<string>[] {
  const named = LAWS.flatMap((pattern) => [...ask.matchAll(pattern)].map(([, name = ""]) => name));
  return named.map((name) => new Set(queryTerms(foldText(name)).map(({ term }) => term)));
}

function isOfTerm({ name, forms }: WeighedConcept, term: string): boolean {
  return name === term || forms.some(({ terms }) => terms.includes(term));
}

function headWords(ask: string): ReadonlySet<string> {
  // Of 「受惠人數或批出數目」 either will do.
  if (/[数量]或/u.test(foldText(ask))) return new Set();
  const [, head = ""] = HEAD.exec(foldText(ask).trim()) ?? [];
  return new Set(queryTerms(head.slice(-3)).map(({ term }) => term));
}

/** Whether they speak of what the ask is about though it does not name it. */
export function speaksOf(
  subject: PartSubject | undefined,
  concepts: readonly WeighedConcept[],
  versions: readonly PassageProfile[],
): boolean {
  if (subject === undefined || subject.concepts.length === 0) return true;
  if (subject.named.size > 0) return versions.some(({ paragraph }) => namesOneOf(subject.named, paragraph));
  const share = shareSaid(subject.concepts, versions);
  if (subject.isName) return share >= SPEAKS_OF_NAME;
  const own = concepts.filter(({ weight }) => weight === 1);
  return share >= SPEAKS_OF || shareSaid(own, versions) >= SAYS_ENOUGH;
}

/** Whether a paragraph or its headings name one of some programmes, in quotation marks or without. */
export function namesOneOf(
  names: ReadonlySet<string>,
  { section, text }: Pick<Paragraph, "section" | "text">,
): boolean {
  const named = thingsNamedIn([...section, text].join("\n"));
  const folded = foldName(text);
  return [...names].some((name) => named.has(name) || folded.includes(name));
}

/** A sentence that names programmes, and none of those asked about, tells of another. */
export function namesOnlyOthers(sentence: string, programmes: ReadonlySet<string>): boolean {
  if (programmes.size === 0) return false;
  const named = thingsNamedIn(sentence);
  return named.size > 0 && ![...programmes].some((name) => named.has(name));
}
