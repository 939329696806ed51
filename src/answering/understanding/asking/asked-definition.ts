// A question comes in, the thing that it wants explained goes out: "What is InnoHK?", 「數碼港係做咩㗎」 and the bare name are one wish.
// A question for a detail of a thing ("what is the target for …") is none.
import { foldText } from "../../../text/fold.ts";
import { remember } from "../../../text/remember.ts";
import { withoutTail } from "../../../text/tail.ts";
import { type AnswerType, answerTypesOf } from "../question-type.ts";

const ENGLISH_OPENING =
  "(?:(?:hi|hello|hey|please|pls|so|and|but|ok|okay|sorry|well|now|can|could|would|you|briefly|just|i want to know|do you know|i would like to know) )*";
const ENGLISH_ENDING =
  "(?: (?:about|all about|for|exactly|used for|i (?:keep|kept) hearing about|everyone is talking about|they (?:keep )?talk(?:ing)? about|meant for|anyway|supposed to (?:be|do)|meant to (?:be|do)|in hong kong|in short))?";
const ARTICLE = "(?:the |an? |this |that |these |those )?";
const ENGLISH_THING = "([a-z0-9][a-z0-9+@&.,'()/“”\" -]{1,90}?)";

const CHINESE_WHAT = "(?:什么|乜嘢?|乜野|咩嘢?|咩野|啥)";
const CHINESE_OPENING =
  "(?:(?:请问|想问|请|问下|其实|究竟|到底|可唔可以|可不可以|可以|你|我|同我|帮我|给我|简单|简介|想要?)[,，、 ]?)*";
const CHINESE_THING =
  "(?:[^,，。?？!！;；的嘅\\n]{0,8}(?:讲|说|提到|听到|见到|睇到)[的嘅])?([^,，。?？!！;；的嘅\\n]{2,30}?)";
const IS = "(?:其实|究竟|到底|即|又|呢个|就)*(?:是|系)";
const SORT = "(?:东西|机构|组织|计划|平台|基金|来的|来嘅|来|嚟|嘢|野|意思|玩意|地方|部门|公司|网站|app)?";
const WORK = `(?:做|干|搞)(?:${CHINESE_WHAT}|嘛)(?:工作|研究|嘢|野|事)?(?:[的嘅]${SORT}|用)?`;

/** Each with the thing as its only group, on the folded question; nothing may be left over. */
const WHOLE_QUESTIONS: readonly RegExp[] = [
  `(?:what is|what are|what was|what exactly is|what actually is|whats|what's) ${ARTICLE}${ENGLISH_THING}${ENGLISH_ENDING}`,
  `what (?:does|do|did|will|would|can|could) ${ARTICLE}${ENGLISH_THING} (?:actually |really )?(?:do|mean|stand for|offer)(?: here| exactly| for (?:us|me|people))?`,
  `who are ${ARTICLE}${ENGLISH_THING}(?:,? and what do they do)?`,
  `(?:tell me|explain|describe|introduce)(?: more| something| a bit)?(?: about)?(?: to me)?(?: what)? ${ARTICLE}${ENGLISH_THING}(?: is| are| does)?`,
  `(?:more|info|information|details) (?:about|on) ${ARTICLE}${ENGLISH_THING}`,
  `(?:i (?:keep|kept) hearing about |i (?:have |just )?(?:heard|read) (?:about|of) )?${ARTICLE}${ENGLISH_THING}[,: –—-]+(?:so )?(?:what(?:'s| is| are| does| do) (?:it|that|this|they)(?: do| for| about)?|explain)`,
]
  .map((pattern) => new RegExp(`^${ENGLISH_OPENING}${pattern}$`))
  .concat(
    [
      `(?:${CHINESE_WHAT}(?:是|系|叫做?|为)|何谓|何为)${CHINESE_THING}`,
      `${CHINESE_THING}[,， ]?${IS}(?:${CHINESE_WHAT}|干嘛|做乜)${SORT}(?:的|用)?`,
      `${CHINESE_THING}[,， ]?(?:${IS})?(?:用(?:来|嚟))?${WORK}`,
      `${CHINESE_THING}有(?:${CHINESE_WHAT}|何)(?:用|作用|用处|用途)`,
      `${CHINESE_THING}[的嘅]?(?:作用|功能|用途|职能|宗旨)(?:是|系)?(?:${CHINESE_WHAT}|何)?`,
      `(?:介绍|解释|讲|说|谈|了解|认识|(?:想|要)?知道?(?!识))(?:一下|下|吓|多啲|多点)?(?:关于|有关)?${CHINESE_THING}(?:${IS}${CHINESE_WHAT}${SORT})?`,
      `(?:知道?(?!识)|了解|认识|听)(?:多啲|多点|更多|一下|下)(?:关于|有关)?${CHINESE_THING}`,
    ].map((pattern) => new RegExp(`^${CHINESE_OPENING}${pattern}$`, "u")),
  );

/** A name alone, as it is written: what it is of is told by its capitals or by how Chinese names end. */
const BARE_NAME =
  /^(?:[A-Z][\w&.'+-]*|I&T)(?: (?:(?:of|for|on|and|the|in) )?(?:[A-Z][\w&.'+-]*|I&T)){1,9}$|^[\p{Script=Han}A-Za-z0-9+]{2,16}(?:计划|計劃|基金|中心|平台|委员会|委員會|办公室|辦公室|研究院|研发院|研發院|工作组|工作組|论坛|論壇|蓝图|藍圖|条例|條例|协会|協會|实验所|實驗所|[局署处處院])$/u;

/** What stands for a thing that was named before, and what is asked of a thing rather than being one. */
const NO_THING =
  /^(?:(?:it|they|them|he|she|there)\b.*|that|this|those|these|you|your|your name|new|happening|going on|up|wrong|next|different|[这那呢嗰该其它佢你我].{0,3}|.{0,3}(?:目标|条件|要求|资格|原因|内容|名称|名字|结果|成效|进展|主题|分别|好处|步骤|责任|问题|意见|看法|时间|日期|地址|电话|价钱|费用|收费))$/;
/** What is asked of a thing ("the target for visitors"), and words of sentences that name none ("planned for …"). */
const DETAIL =
  /有份|是谁|系边个|\b(?:to|by|how|who|whom|what|when|where|why|being|doing|done|going|hoping|said|planned|due|called|supposed|happened|happening|joke|that|earliest|latest|smallest|largest|biggest|lowest|highest|average|assets|figure|rent|fine|penalty|news|target|aim|goal|plan|role|name|number|date|cost|price|budget|amount|size|area|length|rate|share|ratio|limit|cap|ceiling|deadline|result|outcome|progress|status|reason|purpose|difference|relationship|link|condition|requirement|criteri(?:a|on)|requirements|conditions|measures|plans|targets|features?|functions?|benefits?|advantages?|steps?|total|maximum|position|rank(?:ing)?|address|website|phone|email|fee|fees|salary|view|opinion|government|policy|best|most|latest|next|first|second|third)\b/;

const LAST_MARK = /[\s!！?？。.,，~呀啊呢吗嘛㗎㖞架咯啦喎]/u;

/** Kinds of answer that an explanation is. */
const EXPLAINS: ReadonlySet<AnswerType> = new Set(["why", "list", "bureau"]);

/** What no name has that only its end shows to be one: 「負責的政策局」 is asked of something. */
const ASKS = /[有会會能可吗嗎几幾边邊哪]|[负負][责責]|主管|[牵牽][头頭]|跟[进進]/;

function isBareName(question: string): boolean {
  return BARE_NAME.test(question) && !ASKS.test(question);
}

/** Units of a question that only names a thing. */
const LONGEST = 120;
/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Chinese words of a description, and the length from which a phrase is one. */
const DESCRIBES = /[个嗰那啲些块]|^新|^旧|关于|相关|那种|这种/;
const LONGEST_CHINESE_NAME = 14;

/** The thing to be explained where it is called by a name: a description of it may share no word with the documents. */
export function askedName(question: string): string | undefined {
  const thing = askedDefinition(question);
  if (thing === undefined) return undefined;
  if (/\p{Script=Han}/u.test(thing))
    return thing.length > LONGEST_CHINESE_NAME || DESCRIBES.test(thing) ? undefined : thing;
  return !thing.includes(" ") || /[A-Z]/.test(nameAsAsked(thing, question)) ? thing : undefined;
}

/** The name of the thing as the asker wrote it, where it stands so in the question; else folded. */
export function nameAsAsked(thing: string, question: string): string {
  const at = question.toLowerCase().indexOf(thing);
  return at < 0 ? thing : question.slice(at, at + thing.length);
}

/** The thing that is to be explained, folded; undefined where something else is asked. */
export const askedDefinition: (question: string) => string | undefined = remember((question) => {
  const folded = withoutTail(foldText(question), LAST_MARK).replaceAll("甚么", "什么");
  if (folded.length > LONGEST || [...answerTypesOf(question)].some((type) => !EXPLAINS.has(type)))
    return undefined;
  for (const pattern of WHOLE_QUESTIONS) {
    const thing = pattern.exec(folded)?.[1]?.trim();
    if (thing !== undefined && !NO_THING.test(thing) && !DETAIL.test(thing)) return thing;
  }
  return isBareName(withoutTail(question.trim(), LAST_MARK)) ? folded : undefined;
}, MOST_KEPT);
