// An ask with a paragraph in, whether the paragraph says what is asked in the ask's own words out: something besides the names,
// the dates and the words of asking, and above all the word before 數目, 比率 or 結果, which is what is counted or measured.
import { shareSaid } from "../../answering/deciding/said-share.ts";
import { conceptCoverage, type WeighedConcept } from "../../answering/retrieving/coverage.ts";
import type { PassageProfile } from "../../answering/retrieving/passage-profile.ts";
import { aliasesIn } from "../../text/aliases.ts";
import { foldText } from "../../text/fold.ts";
import { foldName, programmesQuotedIn, thingsNamedIn } from "../../text/named-things.ts";
import { queryTerms } from "../../text/terms.ts";
import { asksPlan, plannedDeed, plannedObject } from "./asked-plan.ts";
import type { PartSubject } from "./part-subject.ts";
import { CHINESE_NOUN } from "./split-asks.ts";

/** Coverage from which on a word counts as said. */
const SAID = 0.3;
/** The same for a word or its translation, and no word that is only akin to it. */
const SAID_ITSELF = 0.72;
/** Share of an ask's own words from which on a paragraph may leave the question's subject unsaid. */
const SAYS_ENOUGH = 0.66;
/** Share of a subject's words from which on a paragraph speaks of it. */
const SPEAKS_OF = 0.28;
/** The same where the subject is a name, of which other names share words. */
const SPEAKS_OF_NAME = 0.45;
/** Share of its own words that a plan must have said of it. */
const PLAN_SAID = 0.42;

/** Stems of English words that ask, count and date. */
const ENGLISH_ASKING =
  /^(?:“.*”|\d.*|numbers?|amount|quantit\w*|total|detail|progres|statu|posit|figur|year|month|date|time|latest|current|present|past|last|each|respect\w*|follow|relev\w*|involv|concern|expect|target|plan|implement|govern\w*|author\w*|annual|com|thre|two|so|far|rate|ratio|reason|result|list|cost|worth|valu|sum|budget|size|larg|big|expenditur|financial|provid|make|taken?|incur)$/u;
/** The same in Chinese; what remains between them is the ask's own. */
const CHINESE_ASKING = new RegExp(
  String.raw`${CHINESE_NOUN}|目前|现时|最新|至今|过去|未来|每年|年度|预计|预期|计划|项目|政府|当局|有关|涉及|各项|两项|三项|上述|当中|其中|为止|会否|是否|如何|为何|多少|具体|详细|(?<![零一二三四五六七八九十\d])[零一二三四五六七八九十\d]{1,12}[年月日个间家名项]|[年月日个的与和及在]`,
  "gu",
);

/** Nouns of counting and measuring at the end of a Chinese ask, with what stands before them. */
const HEAD =
  /(\p{Script=Han}{2,4})(?:的)?(?:总数目|总数|数目|数字|数量|人数|人次|次数|宗数|个案|比率|比例|百分比|分布|结果|情况|名单|评级|排名)(?:为何|是多少|多少|如何|是什么)?[？?。]?$/u;

/** Whether passages (the versions of one paragraph) say what an ask is after, in its words or their like. */
export function saysOwnWords(
  ask: string,
  concepts: readonly WeighedConcept[],
  versions: readonly PassageProfile[],
): boolean {
  const left = new Set(queryTerms(leftOf(ask, versions)).map(({ term }) => term));
  const own = concepts.filter(
    ({ name, weight }) => weight === 1 && !ENGLISH_ASKING.test(name) && left.has(name),
  );
  const isSaid = (concept: WeighedConcept): boolean => saidBy(concept, versions) >= SAID;
  if (own.length > 0 && !own.some(isSaid)) return false;
  const head = headWords(ask);
  const counted = own.filter(({ name }) => head.has(name));
  if (counted.length > 0 && !counted.some(isSaid)) return false;
  if (!asksPlan(ask) || own.length === 0) return true;
  const saysOne = (words: ReadonlySet<string>): boolean => {
    const asked = own.filter(({ name }) => words.has(name));
    return asked.length === 0 || asked.some((concept) => saidBy(concept, versions) >= SAID_ITSELF);
  };
  return saysOne(plannedDeed(ask)) && saysOne(plannedObject(ask)) && shareSaid(own, versions) >= PLAN_SAID;
}

/** What names and the words of asking leave of an ask, folded. */
function leftOf(ask: string, versions: readonly PassageProfile[]): string {
  const bare = namesIn(ask, versions).reduce((text, name) => text.replaceAll(name, " "), foldText(ask));
  return bare.replace(CHINESE_ASKING, " ");
}

function saidBy(concept: WeighedConcept, versions: readonly PassageProfile[]): number {
  return Math.max(0, ...versions.map(({ group, allTerms }) => conceptCoverage(concept, group, allTerms)));
}

/** Names in an ask, folded: of programmes, and what the passages have in quotation marks. */
function namesIn(ask: string, versions: readonly PassageProfile[]): readonly string[] {
  const folded = foldText(ask);
  const known = aliasesIn(folded).map(({ found }) => found);
  const quoted = versions.flatMap(({ paragraph }) => programmesQuotedIn(paragraph.text)).map(foldText);
  return [
    ...known.filter((found) => thingsNamedIn(found).size > 0),
    ...quoted.filter((name) => folded.includes(name)),
  ];
}

function headWords(ask: string): ReadonlySet<string> {
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
  if (subject.named.size > 0) return versions.some((version) => namesOneOf(subject.named, version));
  const share = shareSaid(subject.concepts, versions);
  if (subject.isName) return share >= SPEAKS_OF_NAME;
  const own = concepts.filter(({ weight }) => weight === 1);
  return share >= SPEAKS_OF || shareSaid(own, versions) >= SAYS_ENOUGH;
}

function namesOneOf(names: ReadonlySet<string>, { paragraph: { section, text } }: PassageProfile): boolean {
  const named = thingsNamedIn([...section, text].join("\n"));
  const folded = foldName(text);
  return [...names].some((name) => named.has(name) || folded.includes(name));
}
