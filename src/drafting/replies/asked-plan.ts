// An ask in, whether it asks for a plan out, and whether sentences tell of that very plan: what a scheme does today is no answer
// to whether it will be extended to 2028.
import type { SentenceProfile } from "../../answering/retrieving/passage-profile.ts";
import { foldText } from "../../text/fold.ts";
import { extractFigures, sameAmount } from "../../text/quantities.ts";

const ASKS_PLAN =
  /\bwhether (?:(?:and when|or not) )?(?:it|they|there|the (?:government|administration|authorities|bureau|department)) (?:will|would|shall|(?:has|have|had|is|are) (?:any |a |concrete )*(?:plan\w*|intention|consider\w*|going|intend\w*)|plans?|intends?|consider\w*)\b|会否|(?:有否|有没有|有无|是否有?|可有)(?:任何|具体|打算|意)?(?:计划|考虑|打算|意)|是否(?:会|将|计划|考虑|打算)/;

/** Deeds of a plan, each by the words of both languages that tell of it, folded. */
const DEEDS: readonly RegExp[] = [
  /\bextend\w*|\bextension\b|\bprolong\w*|\brenew\w*|延长|延续|延展|续期|延期|推展|扩展|推广至|拓展至|涵盖|适用于/,
  /\benlarg\w*|\bexpan\w+|扩大|扩展|扩建|扩充|扩容/,
  /\b(?:rais|increas|doubl|relax|uplift)\w*|\bhigher\b|提高|增加|上调|提升至|倍增|增至|调高|放宽/,
  /\b(?:lower|reduc|cut|shorten)\w*|降低|下调|调低|减少|减至|缩短/,
  /\b(?:cancel|abolish|terminat|suspend|end)\w*|取消|废除|终止|停止|暂停/,
  /\b(?:legislat|amend|bill|law)\w*|立法|修订|修例|条例|法例|法律/,
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
  const told = sentences.map(({ text }) => foldText(text)).join("\n");
  const deeds = DEEDS.filter((deed) => deed.test(folded));
  return (
    (deeds.length === 0 || deeds.some((deed) => deed.test(told))) &&
    years.every((year) => sentences.some((sentence) => speaksOf(sentence, year))) &&
    quantities.every((own) =>
      sentences.some((sentence) => sentence.quantities.some((each) => sameAmount(own, each))),
    )
  );
}

function speaksOf({ dates }: SentenceProfile, asked: number): boolean {
  return dates.some(({ year, untilYear }) => year === asked || untilYear === asked);
}
