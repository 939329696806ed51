// An ask in, whether it asks for a plan out, and whether sentences tell of that very plan: what a scheme does today is no answer
// to whether it will be extended to 2028.
import type { SentenceProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import { foldText } from "../../text/fold.ts";
import { extractFigures, sameAmount } from "../../text/quantities.ts";
import { queryTerms } from "../../text/terms.ts";

const ASKS_PLAN =
  /\bwhether (?:(?:and when|or not) )?(?:it|they|there|the (?:government|administration|authorities|bureau|department)) (?:will|would|shall|(?:has|have|had|is|are) (?:any |a |concrete )*(?:plan\w*|intention|consider\w*|going|intend\w*)|plans?|intends?|consider\w*)\b|^will (?:it|they|the (?:government|administration|authorities|bureau|department))\b|会否|(?:有否|有没有|有无|是否有?|可有)(?:任何|具体|打算|意)?(?:计划|考虑|打算|意)|是否(?:会|将|计划|考虑|打算)/;

/** Deeds of a plan, each by the words of both languages that tell of it, folded. */
const DEEDS: readonly RegExp[] = [
  /\bextend\w*|\bextension\b|\bprolong\w*|\brenew\w*|延长|延续|延展|续期|延期|推展|扩展|推广至|拓展至|涵盖|适用于/,
  /\benlarg\w*|\bexpan\w+|扩大|扩展|扩建|扩充|扩容/,
  /\b(?:rais|increas|doubl|relax|uplift)\w*|\bhigher\b|提高|增加|上调|提升至|倍增|增至|调高|放宽/,
  /\b(?:lower|reduc|cut|shorten)\w*|降低|下调|调低|减少|减至|缩短/,
  /\b(?:cancel|abolish|terminat|suspend|end)\w*|取消|废除|终止|停止|暂停/,
  /\b(?:legislat\w*|amend\w*|bills?|ordinances?|laws?)\b|立法|修订|修例|条例|法例|草案/,
  /\b(?:set(?:ting)? up|establish\w*|creat\w*|form(?:s|ed|ing|ation)?)\b|设立|成立|建立|开设|增设|创办|组成/,
  /\b(?:build\w*|built|construct\w*|erect\w*)\b|兴建|建造|兴办|建设|新建|动工/,
];

/** Whether an ask asks for a plan. */
export function asksPlan(ask: string): boolean {
  return ASKS_PLAN.test(foldText(ask));
}

/** Whether sentences tell of the plan that an ask asks for: its deed, and the years and figures that it names. True for any other ask. */
export function tellsOfPlan(ask: string, sentences: readonly SentenceProfile[]): boolean {
  if (!asksPlan(ask)) return true;
  const folded = foldText(ask);
  const { quantities, dates } = extractFigures(ask);
  const years = dates.flatMap(({ year, untilYear }) => untilYear ?? year ?? []);
  const told = sentences.map(({ text }) => foldText(namesLaw(ask) ? text : withoutLaws(text))).join("\n");
  const deeds = DEEDS.filter((deed) => deed.test(folded));
  return (
    (deeds.length === 0 || deeds.some((deed) => deed.test(told))) &&
    years.every((year) => sentences.some((sentence) => speaksOf(sentence, year))) &&
    quantities.every((own) =>
      sentences.some((sentence) => sentence.quantities.some((each) => sameAmount(own, each))),
    )
  );
}

/** Names of laws, in which their being laws tells of no law to come. */
const LAW =
  /《[^《》]{2,30}(?:條例|条例|規則|规则)[^《》]{0,10}》|\b(?:[A-Z][a-z]+ (?:and |of )?){1,6}Ordinance\b/gu;

function namesLaw(ask: string): boolean {
  return ask.search(LAW) !== -1;
}

function withoutLaws(text: string): string {
  return text.replace(LAW, " ");
}

/** What stands between the words of a plan and its verb. */
const VERB =
  /\b(?:will|would|shall|plans?|intends?|considers?|considering|intention|going)\s+(?:it |they |the \w+ )?(?:to |of |also |further |consider |explore |whether to )*([a-z]+)|(?:会否|是否会|是否计划|是否考虑|有否计划|有否考虑)(?:考虑|计划|进一步|再|亦|另外|重新)*(?!把|将|向|为|就|与|对)(\p{Script=Han}{2})/gu;

/** What a plan is to do something with: an English one ends in its noun. */
const OBJECT =
  /\b(?:will|would|shall|to)\s+(?:it |they |the \w+ )?(?:also |further |consider |to )*(?:set up|[a-z]+)\s+(?:(?:a|an|the|any|its|more|another|second)\s+)*((?:[\w&'’-]+\s+){0,3}?[\w&'’-]+)(?=\s+(?:for|to|in|on|of|by|with|from|as|under|so|and|at|which|that|within|before)\b|[,;.?]|$)/u;

/** The noun of what a plan is to set up, build or change, as the search knows it; empty where none is told. */
export function plannedObject(ask: string): ReadonlySet<string> {
  const [, object = ""] = OBJECT.exec(foldText(ask)) ?? [];
  const noun = object.split(/\s+/u).at(-1) ?? "";
  // "Amend the law" and "introduce a bill" are told by their deed.
  return DEEDS.some((deed) => deed.test(noun)) ? new Set() : termsOf(noun);
}

/** The verb of a plan that an ask asks for, as the search knows it; empty where it is one of the known deeds. */
export function plannedDeed(ask: string): ReadonlySet<string> {
  const folded = foldText(ask);
  if (DEEDS.some((deed) => deed.test(folded))) return new Set();
  const verbs = [...folded.matchAll(VERB)].map(([, english, chinese]) => english ?? chinese ?? "");
  return termsOf(verbs.join(" "));
}

function termsOf(words: string): ReadonlySet<string> {
  return new Set(queryTerms(words).map(({ term }) => term));
}

function speaksOf({ dates }: SentenceProfile, asked: number): boolean {
  return dates.some(({ year, untilYear }) => year === asked || untilYear === asked);
}
