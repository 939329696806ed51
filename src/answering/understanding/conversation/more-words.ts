// The words with which a reader asks to be told more of the same, in English and Chinese, written and Cantonese. Each is a whole
// question: "anything else?" asks on, "anything else for taxis?" has a subject of its own.
import { foldText } from "../../../text/fold.ts";
import { withoutTail } from "../../../text/tail.ts";

/** Longer ones have a subject of their own. */
const LONGEST = 80;

/** What is said before it asks. All rules are tested on the folded question, without the marks at its end. */
const OPENING =
  /^(?:(?:and|but|so|ok(?:ay)?|hm+|wait|sorry|thanks?(?: you)?|right|great|good|yes|no|oh|well|please|i see|just)(?![a-z])[\s,.!]*|(?:咁|那么?|噉|好的?|嗯|哦|噢|请问?|唔该晒?|多谢晒?|谢谢|麻烦)[\s,，.。!！、]*){1,3}/;

const IT = "(?:it|this|that|them|these|those|the (?:same|above|topic|subject|matter))";
const ABOUT_IT = `(?: (?:about|on|to|for|than|besides|apart from|in) ${IT}| there| here)?`;
const DETAIL = "(?:details?|information|info|detail|depth|facts?|background)";
const CAN_YOU =
  "(?:(?:can|could|would|will) you (?:please )?|please |(?:can |could |may )?i(?: would|'d)? ?(?:want|like|need)?(?: to)? )?";

const ENGLISH = [
  `${CAN_YOU}(?:(?:tell|give|show|know|hear|say|see|have|get)(?: me| us)? )?(?:a (?:bit|little|lot) |some |any |even |much |in )?(?:more|further|additional|greater)(?: ${DETAIL})?${ABOUT_IT}`,
  `${CAN_YOU}(?:please )?(?:elaborate|expand|go on|continue|carry on|keep going|explain|go into(?: (?:more|further))? ${DETAIL})(?: (?:a (?:bit|little)|further|more))?(?: on ${IT})?`,
  `(?:(?:is|are|was|were) there |do you have |have you (?:got )?|(?:has it|have they) )?(?:(?:any|some)(?:thing|body)? )?(?:else|more|others?|further)(?: (?:details?|information|info|to (?:say|add|know)|you (?:can|could) (?:tell|say|add)(?: me)?|worth knowing|i should know|ones?))?${ABOUT_IT}`,
  `what (?:else|more|other (?:details?|information|things?))(?: (?:is|are|was|were) there| (?:can|could|do|did|would) (?:you|i|we|they|it) (?:tell|say|know|have|add|find|get)(?: (?:me|us))?| (?:does|did) (?:it|that|this|the (?:paper|document|report|source)) (?:say|mention|give)| (?:is|was) (?:said|known|planned|done|in (?:it|there)))?${ABOUT_IT}`,
  `(?:any |some |the )?(?:more|further|additional|other|extra) (?:details?|information|info|examples?|facts?|points?|things?|passages?|measures?|ones?)${ABOUT_IT}`,
  `(?:anything |something |what )?(?:besides|apart from|other than|beyond) ${IT}`,
  `there (?:must|has to|should) be more${ABOUT_IT}`,
  `(?:is|was) (?:that|this|it) (?:all|everything|it)(?: there is| you have| you know)?`,
].map((form) => `(?:${form})`);

const MORE_ZH = "(?:其他|其它|别[的样啲]|第二[啲样]|更多|多[啲些点]|另外|补充|进一步)";
const THING_ZH =
  "(?:的|嘅|资料|资讯|信息|内容|措施|详情|细节|例子|方面|嘢|东西|事项|讲法|说法|相关|有关|可以|补充|讲|说|话|知道?|提到?|一?下)";
const LITTLE_ZH = "(?:一?[啲点些]|多?少少|一?下|一?吓|几句|一遍)";
const ASK_ZH =
  "(?:你|我|想|再|可(?:唔)?可以|可不可以|可否|可以|能不能|能否|能|帮我|俾我|给我|同我|跟我|知道?|要|睇|看|听){0,5}";
const DETAIL_ZH = "(?:详细|具体|仔细|深入|详尽)";
const SAY_ZH = "(?:讲|说|话|介绍|解释|说明|谈|展开|阐述|补充|列)";
const EXIST_ZH = "(?:有没有|有无|有冇|有|冇|没有)";
const WHAT_ZH = "(?:什么|咩|乜嘢?|哪些|边啲)";

const CHINESE = [
  `(?:仲|还|重)?${EXIST_ZH}?${WHAT_ZH}?${MORE_ZH}${THING_ZH}{0,3}`,
  `(?:仲|还|重)(?:有|冇)(?:没有|冇|无)?${WHAT_ZH}?${THING_ZH}{0,3}`,
  `${ASK_ZH}${SAY_ZH}(?:得)?(?:多|更?${DETAIL_ZH}|清楚)${LITTLE_ZH}?(?:的|嘅|资料|内容)?`,
  `${ASK_ZH}(?:多|再)${SAY_ZH}{1,2}${LITTLE_ZH}?`,
  `${ASK_ZH}(?:更|再)?(?:多)?${DETAIL_ZH}(?:的|嘅)?(?:${LITTLE_ZH}|${SAY_ZH}{1,2}${LITTLE_ZH}?|资料|内容|情况|详情)*`,
  `${ASK_ZH}(?:继续|接住|接着)${SAY_ZH}?(?:落去|下去)?|${SAY_ZH}(?:落去|下去)`,
  `(?:除此之外|此外|除[咗了](?:这|呢|那|嗰)(?:个|啲|些|样)?(?:之?外|以外)?)[，,]?(?:(?:仲|还)有)?${WHAT_ZH}?`,
  "(?:就|得|净系|只有)(?:系|是)?(?:这|呢|咁)(?:些|啲|样|么|多)(?:多)?",
].map((form) => `(?:${form})`);

const WHOLE = new RegExp(`^(?:${ENGLISH.join("|")}|(?:${CHINESE.join("|")})[吗么嘛呢吧呀啊㗎嘅喎咩]{0,3})$`);

/** Marks, and what is said behind it: "please", 唔該. */
const LAST_MARK = /[\s?？!！.。…~～,，]/u;
const CLOSING = /\b(?:please|pls|thanks?(?: you)?)$|(?:唔该晒?|谢谢|多谢)$/;

/** Whether a question only asks to be told more of what was asked before. */
export function asksForMore(question: string): boolean {
  if (question.length > LONGEST) return false;
  const said = withoutTail(foldText(question).trim(), LAST_MARK);
  const asking = withoutTail(said.replace(CLOSING, ""), LAST_MARK);
  return WHOLE.test(asking) || WHOLE.test(asking.replace(OPENING, ""));
}
