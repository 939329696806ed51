// Words to the assistant and about it, in English and Chinese: greetings, praise, blame, moods, and what documents it has, how new and
// how sound they are. Each rule is a whole message, so that none takes a question on the documents' subjects.
import type { RouteRule } from "./route-rules.ts";

/** Adjectives of praise and of blame, and how people feel; on the folded message. */
const GOOD_EN =
  "great|smart|clever|amazing|cute|funny|nice|kind|helpful|useful|the best|wonderful|lovely|good|brilliant|awesome|cool|impressive";
const BAD_EN =
  "dumb|stupid|useless|idiots?|idiotic|rubbish|garbage|crap|trash|hopeless|silly|annoying|boring|slow|lame|bad|terrible|awful|unhelpful|broken|pathetic|a joke|horrible|shit|worst";
const YOU_EN =
  "(?:(?:you|u)(?: are|'re|r| r)?|ur|(?:this|the|your) (?:bot|thing|site|website|service|app|robot|system|tool|assistant) is|what an?)";
const VERY_EN =
  "(?:just |so |really |very |such |all |totally |pretty |quite |a |an |bloody |fucking |the )*";
const BEHIND_EN =
  "(?: (?:bot|robot|machine|thing|program|assistant|app|service|tool|today|you know|lol|haha|man|mate|ever|all))*";

const GOOD_ZH =
  "叻|劲|厉害|聪明|醒(?:目)?|得意|可爱|犀利|棒|赞|掂|好(?:嘢|帮手|用)|有用|有心|贴心|专业|快|正";
const BAD_ZH =
  "(?:无|没|冇)(?:有)?(?:鬼)?用|废(?:柴|物|话|到(?:冇|没)朋友)?|蠢|笨|傻|低能|白痴|弱智|垃圾|烂|差(?:劲)?|慢|烦|讨厌|乌龙|流|渣|水皮|唔掂|不行|唔得|不智能|唔智能|冇料|人工智障";
const YOU_ZH =
  "(?:你(?:哋|们)?|呢个|这个|[嗰𠮶]个)(?:个|的|嘅)?(?:ai|机器人|机械人|系统|网站|app|程式|嘢|东西|助手|服务)?";
const VERY_ZH = "(?:真的|真|实在|好鬼|好|很|太|咁|都|几|极|非常|有够|是|系|有点|有啲|超)*";
const END_ZH = "(?:呀|啊|㗎|㖞|了|啦|喇|嘅|的|哦|喔|晒|到死|死|[,，。!！~ ])*";

const DOCUMENTS_EN =
  "(?:documents?|papers?|files?|sources?|data(?: ?bases?)?|information|info|materials?|reports?)";
const DOCUMENTS_ZH = "(?:文件|资料|数据|报告|文章|来源|资讯|数据库|资料库|文档)";
const ANSWERS_ZH = "(?:答案|回答|回复|答复|讲法|嘢)";
const PAPER_ZH = "(?:大公报|文汇报|(?:呢|这|[嗰𠮶]|那)?(?:份|张)?(?:报纸|报章)|报纸|新闻|媒体|来源)";
const SOUND_ZH =
  "(?:可[唔不]可(?:信|靠)|可(?:信|靠)|可以信(?:赖|任)?|信[唔不]信得过|信得过|靠[唔不]靠得住|靠得住|准[唔不]准(?:确)?|准确?|啱[唔不]啱|对不对|真[唔不]真|权威|中立|值得信(?:赖|任)?|偏颇)";

/** Rules in the order in which they are tried. */
export const SMALL_TALK_RULES: readonly RouteRule[] = [
  {
    route: "greeting",
    pattern:
      /^((hey|hi|hello|good (morning|afternoon|evening|day))( there)?[,!. ]+)?(how are you|how('s| is) (it|your (day|week|evening|morning|weekend)) going|how('s| is| was| has) your (day|week|evening|morning|weekend)( been)?|how do you do|what's up|(nice|pleased|glad|good) to (meet|see) you|are you (there|ok|okay|happy|sad|tired|busy|bored|hungry|alive|awake)|have you eaten|did you sleep|i('m| am) (fine|back)|(i )?(love|miss|hate) you|do you (love|like|miss|hate) me|happy (birthday|new year)|merry christmas)( (today|now|yet|doing|well|too|there|youju|so much|and you))*$/,
  },
  {
    route: "greeting",
    pattern:
      /^((很|好)?(高兴|开心)(认识|见到|识到)你|幸会|(食|吃)(咗|了|过|左)?(早餐|午饭|晚饭|饭|嘢)?(饭)?(未|没有?|了吗|了没)|你?(今日|今天|最近|近来)?(点样?|好吗|过得好吗|怎么样|过得怎么样|开(唔|不)开心|开心吗|累(不累|吗)|忙(不忙|吗)|攰唔攰|心情(点|好吗|怎么?样))|你(爱|钟意|喜欢|想|恨|讨厌)(唔(爱|钟意)|不(爱|喜欢))?我吗?|我(爱|钟意|喜欢|讨厌)你|新年快乐|生日快乐|恭喜发财|圣诞快乐|节日快乐|(你)?(在|喺度)(吗|不在))$|陪我(倾|聊|讲)(下|吓)?(偈|天|聊|计|话)?$/,
  },
  {
    route: "complaint",
    pattern: new RegExp(
      `^${YOU_EN} ${VERY_EN}(?:not (?:very |so |really )?(?:${GOOD_EN})|${BAD_EN})${BEHIND_EN}$|^${YOU_ZH}${VERY_ZH}(?:${BAD_ZH})${END_ZH}$`,
      "u",
    ),
  },
  {
    route: "thanks",
    pattern: new RegExp(
      `^${YOU_EN} ${VERY_EN}(?:${GOOD_EN})${BEHIND_EN}$|^${YOU_ZH}${VERY_ZH}(?:${GOOD_ZH})${END_ZH}$`,
      "u",
    ),
  },
  {
    route: "mood",
    pattern:
      /^(i('m| am)|feeling|so|very) (so |really |very |a bit |quite |just |feeling )*(tired|sleepy|exhausted|hungry|bored|lonely|cold|hot|annoyed|grumpy|happy|excited|stressed|angry|upset)( (today|now|already|lol|again))*$/,
  },
  {
    route: "mood",
    pattern:
      /^(今日|今天|最近|我|真系|真的|成日|返工|放工)*(好|很|太|超|真系|真的|有啲|有点)(攰|累|眼瞓|困|肚饿|饿|闷|无聊|烦|忟|嬲|热|冻|冷|开心|唔开心|不开心|寂寞|孤独|劳气|激气|火滚)(呀|啊|㖞|了|啦|死|[,，。!！ ])*$|^我(闷|无聊|寂寞|孤独)(呀|啊|了|啦)?$/,
  },
  {
    route: "about-documents",
    pattern: new RegExp(
      `^(?:so,? |and |but )?(?:what|which|how many) ${DOCUMENTS_EN} (?:do|have|can|are|did) (?:you|in here|here)\\b[^?]{0,40}$|^(?:so,? |and |but )?(?:where|what) do(?:es)? (?:you|your ${DOCUMENTS_EN}|your answers?) (?:get|take|find|come)(?: your (?:${DOCUMENTS_EN}|answers?))?(?: from)?$` +
        `|^(?:so,? |and |but )?(?:how (?:recent|new|old|current|up[- ]to[- ]date|accurate|reliable|fresh|trustworthy)|when) (?:is|are|was|were) (?:you|your (?:${DOCUMENTS_EN}|answers?))(?: (?:last )?updated| from)?$` +
        `|^(?:so,? |and |but )?(?:is|are|can i trust|can we trust|should i trust|how (?:reliable|trustworthy|neutral) is) (?:you|your (?:${DOCUMENTS_EN}|answers?)|(?:the |this |that )?(?:newspapers?|press|ta kung pao|media))(?: (?:really |always |even )?(?:accurate|reliable|trustworthy|correct|true|credible|neutral|biased|up[- ]to[- ]date|right))?$`,
    ),
  },
  {
    route: "about-documents",
    pattern: new RegExp(
      `^(?:咁|那么?|请问)?(?:你(?:哋|们)?|呢度|这里|系统)(?:个|的|嘅)?(?:系统|数据库|资料库)?(?:有|收录|收集|收|用|睇|看|读|掌握|包括|涵盖|引用|根据)(?:咗|了|的|住|紧)?(?:[边哪几]|咩|什么|乜嘢?|多少|几多)(?:啲|些|几|个)?(?:份|种|类|样)?(?:的|嘅)?${DOCUMENTS_ZH}${END_ZH}$` +
        `|^(?:咁|那么?|请问)?(?:你(?:哋|们)?|呢度|这里|系统)?(?:啲|的|嘅|些)?${DOCUMENTS_ZH}(?:系|是)?(?:更新|最新|截至|新)(?:系|是|去)*(?:到|至|去到)?(?:几时|何时|什么时候|[边哪几]一?[年日天月])${END_ZH}$|^(?:咁|那么?)?(?:你(?:哋|们)?)(?:啲|的|嘅|些)?${DOCUMENTS_ZH}(?:有)?几新${END_ZH}$` +
        `|^(?:咁|那么?|其实)?(?:你(?:哋|们)?(?:啲|的|嘅|些|个)?(?:${DOCUMENTS_ZH}|${ANSWERS_ZH})?|${PAPER_ZH}(?:讲|说)?(?:啲|的|嘅)?(?:嘢|话|报道)?)(?:系咪|是不是|到底)?(?:${SOUND_ZH})(?:吗|咩|么|嘅|的|度|性)?${END_ZH}$`,
      "u",
    ),
  },
  {
    route: "about-assistant",
    pattern:
      /^(?:so,? )?what (?:is|'s) (?:this|the) (?:site|website|place|app|bot|service|page|tool|thing)(?: (?:for|about|do(?:ing)?))?$|^what do you (?:even )?do(?: here)?$|^(?:呢度|这里|(?:呢个|这个)(?:网站?|系统|app|程式|平台|机器人|机械人|服务|页面?))(?:到底|究竟|其实)?(?:系|是)?(?:用)?(?:做|干|搞|有|用)?(?:来|嚟)?(?:做)?(?:咩|什么|乜嘢?|啥)(?:嘢|东西|用|来|嚟|的|㗎|嘅)*$/,
  },
];
