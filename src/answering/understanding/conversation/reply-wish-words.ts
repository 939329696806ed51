// The words of which a wish about a reply is made, in English and Chinese, written and Cantonese: "could you answer in Chinese
// instead", 可唔可以用淺白啲嘅字講, 打去邊度問. Some say what is wished; the rest only frame it and say nothing of any subject. All are
// matched against the folded message, one word after the other, longer ones first.

/** What words tell of a wish; `frame` tells nothing. */
export type WishWord =
  | "other"
  | "contact"
  | "short"
  | "again"
  | "en"
  | "zh"
  | "zh-Hant"
  | "zh-Hans"
  | "frame";

/** Words by what they tell, in the order in which they are tried; an English word ends where no letter goes on. */
export interface WishWords {
  readonly tells: WishWord;
  readonly english: string;
  readonly chinese: string;
}

const NOT =
  "(?:do(?: not|n't|nt)?|did(?: not|n't|nt)|does(?: not|n't|nt)|can(?: ?not|'t|t)|could(?: not|n't)|not)";
const CHILD =
  "(?:小学生|中学生|细路仔?|小朋友|小孩子?|三岁小孩|阿婆|婆婆|阿妈|老人家|长者|幼稚园|普通人|外行人?|街坊)";

/** None of these is a word of what papers tell. */
export const WISH_WORDS: readonly WishWords[] = [
  // That the reply is not on what was asked.
  {
    tells: "other",
    english: [
      "(?:the )?wrong(?: (?:answer|one|thing|reply|paragraph|passage|question))?|incorrect|irrelevant|off[- ]?topic|unrelated|nonsense|try again",
      "not (?:at all |really |quite |exactly )?(?:what|the one|the thing) (?:i|we)(?: am| was|'m)? (?:asked|asking|meant|mean|wanted?|looking|needed?|had in mind)(?: for| about)?",
      "not (?:my question|the answer|an answer|relevant|related|it|useful|helpful|answering(?: (?:my|the) question)?)",
      `${NOT} (?:really |even |actually )?(?:answer(?:ed)?|address(?:ed)?)(?: (?:me|it|my question|the question|what i asked))?`,
      "misunder(?:stood|stand)(?: (?:me|my question))?|(?:an ?)?other (?:answers?|passages?|results?|replies|reply)|different (?:answers?|passages?|results?)",
    ].join("|"),
    chinese: [
      "(?:答|回答|讲|说|搞|弄|揾|找|理解|睇|看)(?:得)?(?:错|歪|偏|乱)(?:咗|了|晒|题|嘢)?|答非所问|文不对题|牛头(?:不搭|唔搭|不答|唔对|不对)马嘴|鸡同鸭讲",
      "(?:唔|不|冇|没有?|无)(?:相?关事?|相干|关系|相关)|离题|误会(?:咗|了)?我?(?:的|嘅)?(?:意思|问题)?|乱(?:答|讲|说|噏|up)",
      "(?:唔系|不是|并非|都唔系|又唔系)(?:我)?(?:想)?(?:问|要|讲|指)(?:的|嘅|紧)?(?:这|呢|[嗰𠮶]|那)?(?:个|样|啲|些|件事|条|句)?",
      "(?:冇|没有?|无|未|唔系|不是)(?:直接|真正)?(?:答|回答|回应)(?:到|紧|我|的|嘅|条|个)*(?:问题|题|问的)?|(?:第二|其他|另一?|另外|别的)个?(?:答案|段落?|结果|说法|讲法)",
      "唔啱|不对|不正确|(?:唔系|不是)(?!(?:好|很|太|几)?(?:明|懂|清楚|理解))|错",
    ].join("|"),
  },
  // Whom to turn to.
  {
    tells: "contact",
    english: [
      "(?:who|whom|where) (?:else )?(?:can|could|should|do|would|must|might) (?:i|we) (?:call|ask|contact|phone|ring|e-?mail|write to|talk to|speak (?:to|with)|reach(?: out to)?|turn to|approach|enquire|inquire|find out(?: more)?|get help)(?: about| for)?",
      "how (?:can|do|could|should|would) (?:i|we) (?:contact|reach|get in touch with|get hold of|call|phone|ask)(?: (?:them|somebody|someone|anyone|him|her))?",
      "(?:call|phone|contact|ring|talk to|speak (?:to|with)|e-?mail) (?:somebody|someone|anyone|a person|a human|them|people)",
      "(?:what|which|any|is there an?) (?:phone |telephone |contact |enquiry |hotline )(?:numbers?|details?|persons?|lines?)?|(?:phone|telephone|contact|enquiry|hotline)(?: (?:numbers?|details?|info(?:rmation)?|persons?|lines?))?|number to (?:call|ring)",
    ].join("|"),
    chinese: [
      "(?:打|问|致电|揾|找|联络|联系|查询|查|求助|咨询)*(?:去|到|俾|给|畀|向|返)*(?:边度|边处|边个|边位|哪里|哪儿|谁|何处)(?:可以|可|先|至|去|能)*(?:打|问|查询|查|联络|联系|求助|咨询|反映|揾人|找人|讲)(?:下|到|吓|一下)?",
      "(?:可以|应该|要|该)*(?:打|问|致电|揾|找|联络|联系|咨询)(?:去|到|俾|给|畀|返)*(?:边度|边处|边个|边位|哪里|哪儿|谁|何处)",
      "向(?:谁|边个|哪里|边度)(?:查询|咨询|打听|问)|(?:点样?|怎么|怎样|如何)(?:可以|先可以|才能|去)?(?:联络|联系|揾人|找人|打电话)(?:到)?(?:负责)?(?:的|嘅|[嗰𠮶]个|那个|呢个|有关)*(?:部门|当局|人|他们|佢哋)?",
      "(?:查询|联络|联系)?(?:电话|热线)(?:号码)?(?:系|是)?(?:几多|多少|几号|乜|咩|什么)?(?:号)?|(?:联络|联系)(?:方法|方式|资料|人)|打电话",
    ].join("|"),
  },
  // That it is too long, too hard, or not understood: what can be done is to quote less.
  {
    tells: "short",
    english: [
      "short(?:er|en|est|ly)?(?: (?:version|answer|one))?|brief(?:ly|er)?|concise(?:ly)?|summar(?:y|ise|ize)d?|sum (?:it |that |this )?up|tl;? ?dr|(?:key|main) points?|gist|(?:in )?a? ?nutshell|bottom line|essence|condensed?|get to the point|cut to the chase",
      "(?:in |with )?(?:just |only )?(?:one|a single|a|1|two|2|a few|fewer|less) (?:single |short )?(?:sentences?|lines?|words?)(?: only)?|(?:too|so|very|rather|quite) (?:long|lengthy|wordy|much(?: text| words| information)?|many words)|wordy|lengthy",
      "simpl(?:e|er|est|y|ify|ified)|plain(?:er|ly)?(?: (?:english|language|words|chinese))?|easi(?:er|ly)|easy(?: to (?:understand|read|follow))?|lay(?:man'?s?|person'?s?)?(?: (?:terms?|language|words))?|eli ?\\d{1,2}|jargon|dumb it down|break it down|human (?:language|words)",
      "(?:like|as if|as though) (?:i|we)(?:'m| am| were| was|'re| are) (?:a |an )?(?:\\d{1,2}|five|six|seven|eight|ten|twelve|kid|child|baby|beginner|dummy|idiot)(?:[- ]years?[- ]olds?)?|for (?:dummies|kids|children|beginners|a (?:child|kid|layman|layperson|beginner|\\d{1,2}[- ]year[- ]old))",
      `what (?:do|does|did|the (?:hell|heck) do) (?:you|that|this|it|they) (?:even |actually |really )?mean(?: by (?:that|this|it))?|what (?:is|was) (?:that|this|it)(?: (?:supposed to mean|mean|meaning))?(?= ?(?:in|$))|mean(?:s|ing)?`,
      `(?:i )?(?:still |really |just )?${NOT} (?:really |quite |fully |even )?(?:understand|get|follow|catch)|confus(?:ed|ing)|puzzled|huh|eh|pardon|come again|not clear|unclear|no sense|rephrase|reword|paraphrase|clarify|so what|in other words|put (?:it |that )?(?:another way|differently)`,
    ].join("|"),
    chinese: [
      "短|简短|精简|简洁|简要|扼要|简略|浓缩|长篇大论|长气|(?:太|好|很|咁|够|这么|过分)(?:长|冗长|多字|复杂|深奥|深|难明|难懂)|长过头|字(?:太|好|咁)多|重点|要点|精要|撮要|摘要|大意|总结|总括(?:来说|嚟讲|而言)?|总的来说|概括|归纳|长话短说|懒人包|[啰罗]嗦|[啰罗]唆",
      "(?:一|两|几)(?:两)?(?:句|行)(?:起两句止)?(?:话|说话|说)?|直接(?:啲|点|些)?",
      "简单(?:来说|嚟讲|来讲)?|浅白|浅显|显浅|浅啲|易明|易懂|易啲明|通俗(?:易懂)?|说?人话|大白话|白话|术语",
      `(?:当|好似|好像|如果|假设|扮)(?:我|自己)?(?:系|是)?(?:一?个)?${CHILD}|(?:俾|给|畀|连|用|同|跟)?${CHILD}(?:都|也|能|可以)?(?:听得懂|听得明|睇得明|看得懂|听懂|看懂|明白?|识睇|懂)`,
      "(?:唔|不|没|未)(?:系)?(?:是)?(?:好|很|太|多|大|听|睇|看|能)?(?:明白?|懂|理解|清楚)(?:你)?(?:讲|说|话|写)?(?:乜嘢?|咩|什么|啥)?|(?:听|睇|看|搞|弄|理解)(?:唔|不|极都唔)(?:太|系好|是很)?(?:明白?|懂|清楚|到)|一头雾水|睇到头都晕",
      "(?:咩|乜嘢?|什么|几个|啥|点)(?:嘅|的)?意思|意思(?:系|是)?(?:咩|乜嘢?|什么|点)?|换句话(?:说|讲)?|换言之|(?:换|用)(?:另?一?个|第二个|另一种)(?:讲法|说法|方式)|即(?:系|是)(?:点样?|咩|什么|乜嘢?|怎样|话|怎么样?|讲乜)?|讲(?:紧)?(?:乜嘢?|咩)|说(?:的|嘅)?(?:是|系)?(?:什么|啥)|解释|解读|咩[嚟料话]|乜[嚟料话]|蛤|所以呢|何解",
    ].join("|"),
  },
  {
    tells: "again",
    english: "repeat|once more|one more time|again|resend",
    chinese: "重复|重新|再(?:讲|说|答|来|嚟|问|写|俾|给)?(?:多)?一?[次遍]|多一?[次遍]|再(?:讲|说)",
  },
  // The language that is wished for; who cannot read one wishes for the other.
  {
    tells: "zh",
    english: `${NOT} (?:read|speak|understand|know) (?:any )?english`,
    chinese: "(?:唔|不)(?:识|懂|会|明)(?:睇|看|读|听)?英[文语]|(?:睇|看|听)(?:唔|不)(?:明|懂)英[文语]",
  },
  {
    tells: "en",
    english: `${NOT} (?:read|speak|understand|know) (?:any )?(?:chinese|cantonese|mandarin)`,
    chinese: "(?:唔|不)(?:识|懂|会|明)(?:睇|看|读|听)?中[文国]|(?:睇|看)(?:唔|不)(?:明|懂)中文",
  },
  { tells: "en", english: "english|eng", chinese: "英[文语]" },
  {
    tells: "zh-Hant",
    english: "traditional(?: chinese)?(?: characters?| script)?",
    chinese: "繁体(?:中文|字)?|繁中|正体字?",
  },
  {
    tells: "zh-Hans",
    english: "simplified(?: chinese)?(?: characters?| script)?",
    chinese: "简体(?:中文|字)?|简中|简化字|普通话",
  },
  {
    tells: "zh",
    english: "chinese(?! u(?![a-z]))|cantonese|mandarin|putonghua",
    chinese: "中文|国语|华[语文]|汉语|广东话|粤语|广州话",
  },
  {
    tells: "frame",
    english: [
      "please|pls|plz|kindly|thanks?(?: you)?|sorry|excuse me|hey|hi|hello|ok(?:ay)?|hm+|um+|er+|ah|oh|well|so|but|and|then|no|nope|yes|yeah|wait|just|only|now|really|actually|maybe|perhaps|still",
      "can|could|would|will|may|shall|do|did|let|know|read|see|you|u|i|me|us|we|my|your|it|its|that|this|them|those|these|the|a|an|to|in|into|of|for|with|by|on|at|as|from|about|using|use",
      "what (?:is|was)(?: (?:the|it|that|this))?(?= (?:in |short|simpl|plain|gist|summar|english|chinese|main point|key point|bottom line|essence))|want|need|would like|'d like|like|prefer|wish|have|got|get|give|tell|show|say|said|speak|talk|write|put|make|keep|answer(?:s|ed)?|reply|respond|response|explain|describe|translate(?:d)?|translation|switch|change|convert",
      "version|languages?|words?|terms?|way|form|text|questions?|instead|rather|more|much|very|too|a bit|bit|little|one|possible|if|back|quite|all|same|thing|am|'m|(?:that|this|it|there)(?: is| was| are|'s)|(?:is|was) (?:that|this|it|there)(?= an? )|dear",
    ].join("|"),
    chinese: [
      "请问?|唔该晒?|麻烦|多谢|谢谢|唔好意思|不好意思|对[唔不]住|对不起|抱歉|可[唔不]可以|可以|可否|得[唔不]得|行[不唔]行|好[唔不]好|能[不唔]能|会[唔不]会|能否|能够|能|有[冇无]|有没有|冇|没有?|有",
      "版本?|文字|字眼?|讲法|说法|方式|方法|语言|问题?|东西|这样|这么|那么|比较",
      "一|个|句|段|次|遍|份|多|少少|少|太|好|很|咁|这样|这么|那么|比较|较|最|这|呢|[嗰𠮶]|那|嘢|东西|文|语|吗|呀|啊|啦|喇|吧|嘛|㗎|喎|㖞|啰|咯|嘞|噃|架|咩|乜|啵|啩|先|就|系|是|但|不过|噉|喂|吓|嗯|哦|哎|诶|算|试|当|行|里面|上面|头先|刚才|刚刚|啱啱|全部|晒|其实|究竟|到底|真系|真的|完全|来|嚟|问",
      "你|您|我|佢|他|哋|们|俾|给|畀|同|帮|替|为|将|把|想|要|睇|看|听|读|知|讲|说|话|答案?|回答|回复|回应|写|用|以|转|换|改|变|译|翻译?|翻|成|做|到|番|返|回|再|更|仲|还|都|也|又|即刻|而家|现在|依家|啲|些|点样?|嘅|的|得|地|咗|了|下|吓",
    ].join("|"),
  },
];
