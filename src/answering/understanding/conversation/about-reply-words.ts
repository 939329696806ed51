// The words with which a reader asks about a reply and not about its subject, in English and Chinese, written and Cantonese: where it
// stands, what time it speaks for, whether it is so. Each is a whole sentence: "source?" asks of the reply, "the source of the river" does not.

/** What may open such a question. All rules are tested on the folded question. */
const OPENING =
  /^(?:(?:(?:and|but|so|ok(?:ay)?|hm+|wait|sorry|thanks?(?: you)?|right|great|good|yes|no|oh|well|please|excuse me|i see)(?![a-z])|咁|那么?|噉|好的?|嗯|哦|噢|吓|哎|请问|唔该|多谢|谢谢|等等|不好意思|唔好意思)[\s,.!，。！、…]*){0,3}/;

const FIGURE =
  "(?:figures?|numbers?|data|counts?|statistics?|stats?|totals?|information|info|amounts?|percentages?|answers?|ones?)";
const THAT = `(?:that|this|it|these|those|they|the|your)(?: ${FIGURE})?`;

/** Where it stands: "Says who?", "Where did you get that from?", "Which paper is that in?", "Show me the exact wording". */
const ENGLISH_SOURCE = [
  `(?:(?:what|which) (?:is|was|are) |(?:can|could|may) (?:you|i) (?:please )?(?:see|have|show|give|get|tell|cite|name)(?: me)? |(?:give|show|tell|cite|name)(?: me)? |any )?(?:the |your |a |its )?(?:original |official |exact )?(?:sources?|citations?|references?|evidence|proof|wording|quotes?|text|passage|paragraph)(?: (?:for|of|behind) ${THAT}| please| (?:is )?that(?: is)?)?`,
  `(?:says?|said|according to) (?:who|whom|what)|who (?:says?|said)(?: (?:so|that|this|it))?`,
  `where (?:did|do|does|have|has) (?:you|that|this|it|they|the|those|these)(?: ${FIGURE})?(?: (?:get|got|find|see|read|take|come|taken?))(?: (?:that|this|it|these|those|the))?(?: ${FIGURE})?(?: from)?`,
  `where (?:is|was|are|were) ${THAT}(?: (?:from|coming from|taken from|stated|written|said|mentioned|published|in))`,
  `(?:in |from )?(?:which|what) (?:official |exact )?(?:document|paper|report|paragraph|page|section|source|publication)(?: (?:(?:is|was|are|were|did) ${THAT}(?: (?:in|from|stated in|taken from|mentioned in|come from))?|(?:says?|said|states?) (?:that|this|so|it)))?`,
  "how do you know(?: (?:that|this|it))?",
  `(?:which|what) (?:news)?paper (?:is|was) ${THAT}(?: (?:from|in))?|(?:is|was|are|were) ${THAT} (?:from |by |said by |according to )?(?:the |a |an )?(?:government|newspaper|news report|official)(?: sources?| documents?| figures?| papers?)?`,
  "(?:i|we) (?:want|need|would like|have|am trying|'d like) to (?:cite|quote|check|verify|reference|look (?:it|that) up)\\b[^?]{0,40}",
];

/** What time it speaks for: "Which year is that figure from?", "As at when?", "How recent is that?". */
const ENGLISH_DATE = [
  `(?:and )?(?:(?:which|what) (?:year|month|date|time|period)|when) (?:is|was|are|were|does|do) ${THAT} (?:from|of|for|as at|as of|refer to|relate to)`,
  `(?:which year|what year|when) (?:is|was|are|were) (?:that|this|the|these|those|your) ${FIGURE} (?:dated|published|compiled|counted|taken|recorded)`,
  `(?:which|what) (?:year|date) (?:is|was|are|were) (?:that|this|these|those|the|your) ${FIGURE}`,
  "(?:that is )?as (?:at|of) (?:when|what|which)(?: (?:date|year|month|time|day))?",
  `how (?:old|recent|current|up[- ]to[- ]date|new|fresh) (?:is|are) ${THAT}`,
  `(?:is|are) ${THAT} (?:still |really )?(?:the )?(?:current|up[- ]to[- ]date|latest|most recent|recent|outdated|out of date|old)(?: ${FIGURE})?`,
];

/** "Are you sure?" */
const ENGLISH_DOUBT = [
  "(?:are you|you) (?:really |absolutely |quite |very )?(?:sure|certain|positive|serious)(?: (?:about|of) (?:that|this|it|the (?:figure|number|date|year)))?",
  `(?:can|could|should) (?:i|we) (?:really )?(?:trust|believe|rely on) ${THAT}|(?:is|are) ${THAT} (?:trustworthy|credible|believable)|i (?:do not|don't) (?:believe|trust) ${THAT}`,
  "really|seriously|(?:for )?sure|no way|you sure",
  `(?:is|was|are|were) ${THAT} (?:really |actually |definitely )?(?:true|right|correct|accurate|reliable|official)(?: ${FIGURE})?`,
  `${THAT} (?:is|can ?not be|can't be|isn't|is not|does not|doesn't|do not|don't|seems|sounds|looks|cannot be) (?:not )?(?:very |a bit |rather |really |too |so )?(?:right|true|correct|wrong|off|low|high|sound right|look right|seem right)`,
  "(?:please |can you |could you )?(?:double[- ]?check|check|verify|confirm)(?: (?:that|this|it|again|please|the (?:figure|number))){0,3}",
];

/** What the asker has in mind instead: "I thought it was 50", "That's not what I read". */
const ENGLISH_INSTEAD =
  /\b(?:i|we|my (?:notes?|friend|teacher|boss|colleague)) (?:had|have|read|heard|saw|seen|thought|was told|were told|remember(?:ed)?|recall(?:ed)?|found|believed?|seem to (?:remember|recall)|said|says)\b[^?]{0,100}$|\bnot what (?:i|we) (?:read|heard|saw|thought|was told|remember(?:ed)?)\b|\bthe (?:newspapers?|papers?|news|press) (?:said|says|reported|wrote)\b[^?]{0,100}$/;

const PAPER =
  "(?:papers?|documents?|reports?|address|yearbook|news(?:papers?)?|press|government|you|they|it|that)";

/** Another document or time held against the reply: "Didn't the 2023 paper say 29?", 為什麼立法會文件寫的是29所, 2023年不是說只有兩公頃嗎. */
const ENGLISH_CONTRAST = new RegExp(
  `\\b(?:did|do|does)(?:n't| not) [^?]{0,40}\\b${PAPER}\\b[^?]{0,30}\\b(?:say|give|report|write|mention|speak of)\\b[^?]{0,60}\\d|\\b(?:why|how come) [^?]{0,40}\\b${PAPER}\\b[^?]{0,20}\\b(?:say|says|said|give|gives|gave|state|states|write|writes|wrote)\\b[^?]{0,40}\\d`,
);
const CHINESE_CONTRAST =
  /(?:文件|报纸|报章|新闻|年报|报告|大公报|年|你|之前|以前)[^?？]{0,4}(?:不是|唔系|不系|咪)(?:说|讲|话|写)(?:过|的|得|明)?[^?？]{1,30}[?？]|(?:为什么|为何|点解|怎么)[^?？]{0,16}(?:文件|报纸|报章|新闻|年报|报告|大公报)[^?？]{0,6}(?:写|说|讲|话|是|系)[^?？]{0,20}\d/;

/** Words that ask for something else: 報紙說的那210公頃，規劃綱要哪年公布的. */
const ASKS =
  /(?<!not )\b(?:who|what|which|when|where|why|how)\b|哪|几|多少|什么|谁|边[个度间年份]|点[样解]?|如何|何[时处]/;

const THOSE =
  "(?:它们?|他们|佢哋?|这[些个份]?|呢[个啲份]|那[些个份]?|嗰[个啲份]|上面|以上|你)(?:说|讲|给|俾|提)?(?:的|嘅)?";
const FIGURES = "(?:数字|数据|数目|数|资料|统计|信息|资讯|讯息)";

const CHINESE_SOURCE = [
  `(?:${THOSE})?${FIGURES}?(?:的|嘅)?(?:原始)?(?:来源|出处|来历|依据|根据|证据)(?:是|系|呢|在|喺)?(?:什么|咩|乜嘢?|哪里?|哪儿|边度|何处|边|哪份文件|边份文件)?`,
  "(?:系|是|在|喺|出自|来自)?(?:哪|边)(?:一)?(?:份|个|篇|段|页|本)(?:文件|报告|文章|报道|资料|文|段落|书|报纸|报章|报)?(?:里面?|入面|上)?(?:讲|说|写|提|话|有|记载|提到|讲到|列明|写明)?(?:到|过|的|嘅|㗎|了|咗|这个|呢个|这些)*",
  "(?:你)?(?:呢|这|[嗰𠮶]|那)?(?:一)?(?:份|篇|个|张)?(?:系|是)(?:咩|什么|乜嘢?|边份|哪份|边张)(?:报纸|报章|文件|报告|资料)",
  "(?:这|呢|[嗰𠮶]|那)?(?:个|啲|些)?(?:系咪|是不是|是否)(?:政府|官方|报纸|报章|新闻)(?:自己)?(?:讲|说|写|话|公布|来源)?",
  "(?:系|是)?(?:边个|谁|哪个|边位)(?:讲|说|话)(?:的|嘅|㗎)?",
  `(?:${THOSE})?(?:啲|些)?${FIGURES}?(?:你)?(?:啱啱|刚刚|刚才|头先)?(?:系|是)?(?:从|由|喺|在|根据|响)?(?:哪里?|哪儿|边度|边处|何处)(?:看|见|睇|知|引|讲|说|写|摘|抄)(?:到|过|来|嚟|的|嘅|㗎|出|返|知|道)*`,
  "你(?:啱啱|刚刚|刚才|头先)?(?:系|是)?(?:从|由|喺|在|响)?(?:哪里?|哪儿|边度|边处|何处)(?:揾|找|攞|拿)(?:到|过|来|嚟|的|嘅|㗎|出|返)*",
  `(?:哪里?|哪儿|边度|边处|何处)(?:揾|找|攞|拿)(?:到|来|嚟|的|嘅)*${THOSE}${FIGURES}`,
  "(?:你)?有(?:什么|咩|乜|冇|没有)?(?:根据|依据|证据|出处|来源)",
  "(?:你)?根据(?:什么|咩|乜|边份文件|哪份文件)(?:讲|说|话)?(?:的|嘅)?",
  "(?:文件|资料|数据|数字|呢个|这个|这)?(?:系|是)?(?:出自|来自|引自)(?:哪里?|哪儿|边度|何处|哪份文件|边份文件)",
  "(?:(?:可以|可唔可以|可否|能不能|能否)?(?:给|俾|畀|让)我(?:看|睇|读)?(?:一?下|吓)?|(?:睇|看)(?:一?下|吓)?)?(?:原文|出处|来源|原句)(?:在哪里?|是什么|系咩|怎么说|怎么写|点讲|点写|如何)?",
];

const CHINESE_DATE = [
  `(?:${THOSE})?${FIGURES}?(?:系|是|为)?(?:哪一?年|边一?年|几时|何时|什么时候|哪个时候|哪个?月|边个?月)(?:的|嘅|份)?${FIGURES}(?:来的|嚟)?`,
  `(?:${THOSE})${FIGURES}?(?:系|是)(?:哪一?年|边一?年|几时|何时|什么时候)(?:的|嘅|㗎)`,
  `(?:${THOSE})?${FIGURES}?(?:是|系)?(?:截至|截止到?|计到|统计到|算到|到)(?:哪一?年|边一?年|几时|何时|什么时候|哪一?天|哪个?月|边个?月)(?:为止)?(?:的|嘅|㗎)?${FIGURES}?`,
  `(?:${THOSE})?${FIGURES}?(?:(?:是|系)(?:不是|唔系|咪)?)?(?:最新|最近)(?:的|嘅)?${FIGURES}?(?:来的|嚟)?`,
  `(?:${THOSE})?${FIGURES}?有(?:多|几)(?:新|旧|久)`,
  `(?:${THOSE})?(?:系|是)?(?:几时|何时|什么时候)(?:写|登|刊登|刊|出版)`,
];

const CHINESE_DOUBT = [
  "(?:这|那|呢个|嗰个)?(?:是|系)?(?:真的假的|真定假|真的|真系|真|是吗|是嘛|系咪|系咩|系唔系|确实)(?:的|嘅)?",
  "(?:系咪|是不是|是否)(?:真的?|真系|咁多|咁少|这么多|这么少|搞错|弄错|写错|讲错|记错)(?:了|咗|的|嘅)?",
  "(?:你)?(?:有)?(?:真的|真系)?(?:很|好)?(?:肯定|确定|确认|保证|认真)(?:无误|冇错|没错)?",
  "(?:你)?(?:有冇|有没有|冇|没有?|会不会|会唔会|是不是|系咪)(?:搞|弄|讲|说|记|睇|看|写|计|算|攪)错",
  "(?:不会|唔会|不是|唔系)(?:吧|啩)|不对(?:吧)?|唔啱(?:喎|啩)?|(?:我)?(?:唔|不)(?:太|系好|是很)?(?:信|相信)|(?:啱|对|准|真|信)[唔不](?:啱|对|准|真|信)(?:得过)?",
  `(?:${THOSE})?${FIGURES}?(?:是|系)?(?:准确|准|正确|可靠|可信)`,
  "(?:麻烦|请|唔该)?(?:再)?(?:核实|查清楚|确认|核对|查证)(?:一?下|吓)?",
  "(?:咁|这么|那么)(?:多|少|低|高|迟|早|耐|久)",
];

const CHINESE_INSTEAD =
  /(?:(?:我|我哋|我们|我朋友)(?:之前|以前|仲|还|明明|手头|手上|印象中|上次)*(?:记得|睇到?|看到?|见到?|听到?|听讲|听说|读到?|以为|印象|查到|(?<=手[头上])有?)|(?:报纸|新闻|报章)[^?？]{0,4}(?:写|讲|说|话|报))[^?？]{0,50}(?:不是|唔系|不同|唔同|不一样|唔一样|另一个|\d|[一二三四五六七八九十百千万亿两半]|对不上|唔啱)[^?？]*$/;

/** Particles behind a question. */
const CHINESE_END = "[吗么嘛呢吧呀啊㗎嘅的喎啩哦咩啫先来嚟了]{0,3}";

const MARKS = "[\\s?？!！.。…~～]*";
const ABOUT_REPLY = new RegExp(
  `^(?:(?:${[...ENGLISH_SOURCE, ...ENGLISH_DATE, ...ENGLISH_DOUBT].join("|")})${MARKS}|(?:${[...CHINESE_SOURCE, ...CHINESE_DATE, ...CHINESE_DOUBT].join("|")})${CHINESE_END}${MARKS})$`,
);

const ECHO = /^(?:only|just|净系|淨系|只有?|得|先|才)[^?？]{1,24}[?？!！]+$/;

/** Whether a folded sentence asks nothing but where a reply stands, what time it speaks for, or whether it is so. */
export function asksOfReply(sentence: string): boolean {
  return ABOUT_REPLY.test(sentence) || ABOUT_REPLY.test(sentence.replace(OPENING, ""));
}

/** Whether it says what the asker has in mind instead. */
export function saysInstead(sentence: string): boolean {
  if (ENGLISH_CONTRAST.test(sentence) || CHINESE_CONTRAST.test(sentence)) return true;
  return !ASKS.test(sentence) && (ENGLISH_INSTEAD.test(sentence) || CHINESE_INSTEAD.test(sentence));
}

/** Whether it only repeats, in wonder, what was replied: "Only two hectares?". */
export function echoesReply(sentence: string): boolean {
  return ECHO.test(sentence);
}
