// Facts that a document states in words of their own or not at all: hours, contacts, who holds an office, what is valid how long. Data
// for asked-attribute.ts.
import type { AskedAttribute } from "./attribute.ts";

/** Offices that one person holds, by whose name documents seldom call them. */
const ENGLISH_OFFICES =
  "commissioner|director|director-general|principal|ceo|chief executive|chief secretary|financial secretary|(under )?secretary (for|of)|minister|mayor|dean";
const CHINESE_OFFICES = "署长|专员|行政总监|总干事|校长|院长|局长|司长|部长|市长|特首|行政长官";

/** Facts, by how they are asked for and said. */
export const ASKED_FACTS: readonly AskedAttribute[] = [
  {
    name: "clock",
    asked:
      /\b(opening|office|visiting) hours\b|\b(at |by )?what time (of|does|do|is|are|will|must|can|should)\b|\bhow (late|early) (is|are|does|do|can)\b|几点(?!解|样)|(办公|开放|营业|服务)时间(是|系|有|为|会)/,
    said: /\d ?(am|pm|a\.m|p\.m)\b|\b(noon|midnight|dawn|dusk|sunset|sunrise|o'clock|24 hours|round the clock|day and night)\b|\d:\d\d|[上下]午|凌晨|[早晚]上?\d|中午|正午|午夜|\d ?[时点]|[一二三四五六七八九十]时|24小时|日落|日出|通宵/,
  },
  {
    name: "appeal",
    asked: /\bappeals?\b(?! to (tourists|visitors|young|families))|上诉/,
    said: /\b(appeal\w*|review\w*|tribunal|object\w*)\b|上诉|复核|审裁|反对/,
  },
  {
    name: "contact",
    asked:
      /\b(what|which|whose|give|tell|need|provide|find|their|its)\b.{0,40}\b(phone|telephone|fax|e-?mail) (number|address|no\.?)\b|\b(email|postal|street) address\b|(?<!智能|智慧|手提|流动)电话(号码)?(是|系|几|有|多少|哪)|((?<!智能|智慧|手提|流动)电话|热线)(号码)?(是|系)?(哪|几|边|多少|咩)|热线(电话|号码)|(?<!\b(my|your|a|prepaid|mobile) )\b(hotline|phone|telephone) (number|for)\b|电话(号码)?$|联[络系](方法|方式|资料|电话)|(电邮|邮箱|电子邮件)(地址)?($|是|系)|(通讯|邮寄|办公)地址|\bcontact (details?|number|info\w*)\b|\b(phone|telephone|tel|fax|e-?mail)( no\.?| number| address)? (of|for)\b|\b(phone|telephone|fax|contact|tel) (number|no)$|\be-?mail( address)?$|传真|(寄|投)(去|到|往)(哪|边|何)|\bto which address\b|\bwhere (?:do|should|can|must) (?:i|we|one) (?:send|post|mail)\b|打(?:哪|边|几|多少|什么|咩)[个号]?.{0,2}电话|地址(是|系|喺|在)/,
    said: /\b(telephone|hotline|e-?mail|fax|address)\b|电话(?!智能卡|卡)|电邮|传真|地址|热线|@/,
  },
  {
    name: "reach",
    asked:
      /\bhow (?:do|can|could|should|would|may) (?:i|we|one|people|someone) (?:contact|get in touch|get (?:a )?hold of)\b|(?:点样?|怎[么样]?|如何)(?:才)?(?:可以|能够?)?联[络系]/,
    said: /\b(telephone|hotline|e-?mail|fax|address|websites?)\b|\bwww\.|电话(?!智能卡|卡)|电邮|传真|地址|热线|网址|网站|@/,
  },
  {
    name: "office-holder",
    asked:
      /\bwho('s| is| was| will be| are| has been)? .{0,30}\b(director|chair(man|person|woman|s|ed)?|heads?|headed|chief executive|ceo|president|convenor|commissioner|founder|dean)\b|(院长|主席|总裁|总监|主任|行政总监|召集人|校长|署长|会长|处长|馆长)(系|是|叫)?(由)?(谁|边个|边位|何人|哪位|哪一位|[哪边]个(?!\p{Script=Han})|咩名|什么名)|(谁|边个|边位|哪位).{0,6}(院长|主席|总裁|总监|主任|召集人|校长|署长|会长|处长)/u,
    said: /\b(director|chair(ed|man|person|woman|s)?|heads?|headed|chief executive|ceo|president|convenor|commissioner|led by|founder|dean)\b|院长|主席|总裁|总监|主任|召集人|校长|署长|会长|处长|领导|主持|率领|专员|由.{1,20}担任/,
  },
  {
    name: "contractor",
    asked:
      /\bwho (won|got|was awarded) .{0,30}\b(contract|tender|bid)\b|\bwho (built|is building|will build|constructs?)\b|\b(main )?contractors?\b|(谁|边个|由谁|(哪|边)(家|间|个)\p{Script=Han}{0,5}(公司|承建商|集团|财团))(负责)?(承建|兴建|中标|投得|建造|起)|承建商(是|系|叫)?/u,
    said: /\b(contractors?|contract|tender(ed|er)?|awarded to|(built|constructed|developed|made) by)\b|承建|中标|投得|合约|招标|批出予|开发|研制|研发/,
  },
  {
    name: "street",
    asked:
      /\b(which|what) (street|road|avenue|mtr station|building)\b|\bwhat (is the )?address\b|(哪|边)(条|一条)(街|路|道)|(哪|边)个(地铁站|港铁站|站)/,
    said: /\b(street|road|avenue|mtr|station)\b|街|路(?!线|向|径)|大道|港铁|地铁|站/,
  },
  {
    name: "district",
    asked: /\b(?:which|what) district\b|(?:哪|边)(?:里)?(?:一|几)?个?(?:区(?![域块])|市(?![场民区]))/,
    said: /\b(?:district|central|wan chai|kowloon|sha tin|tai po|yuen long|tuen mun|tsuen wan|kwun tong|kai tak|tung chung|lantau|fanling|sheung shui|tseung kwan o|pok fu lam|pak shek kok|san tin|sandy ridge|loop|hetao|technopole|northern metropolis)\b|中环|湾仔|[东南西北]区|九龙|沙田|大埔|元朗|屯门|荃湾|葵[青涌]|观塘|深水|尖沙|西贡|启德|东涌|大屿山|粉岭|上水|将军澳|薄扶林|白石角|新田|沙岭|河套|落马洲|牛潭尾|流浮山|北部都会区|深圳|广州|珠海|东莞|佛山|惠州|中山|江门|肇庆/,
  },
  {
    name: "building",
    asked:
      /\b(?:which|what) (?:tower|building|innopark|industrial estate)\b|(?:哪|边)(?:一|几)?(?:个|座|幢|栋)?(?:大厦|大楼|创新园|工业邨|商场)/,
    said: /\b(?:district|tower|building|central|wan chai|kowloon|sha tin|tai po|yuen long|tuen mun|tsuen wan|kwun tong|kai tak|tung chung|lantau|fanling|sheung shui|tseung kwan o|pok fu lam|pak shek kok|san tin|sandy ridge|loop|hetao|technopole|northern metropolis)\b|大厦|大楼|中环|湾仔|九龙|沙田|大埔|元朗|屯门|荃湾|葵|观塘|启德|东涌|大屿山|粉岭|上水|北区|将军澳|薄扶林|白石角|新田|沙岭|河套|落马洲|北部都会区|数码港|科学园/,
  },
  {
    name: "visits",
    asked:
      /\bhow many (visitors|visits|views|downloads|hits|attendees|people (visit|attend|use)\w*)\b|\b(attendance|footfall) (of|at|figure)\b|(多少|几多)(人次|人访问|人浏览|人参观|人下载|人入场)|(访问|浏览|参观|下载)(量|人数)/,
    said: /\b(visitors?|visits|attend\w*|participants?|delegates|downloads?|users?)\b|与会|出席|参加|参与|人次|访问|浏览|参观|下载|入场|用户|用量/,
  },
  {
    name: "area",
    asked:
      /\b(what|how much) .{0,30}\b(floor area|floor space|square (metres?|feet)|hectares?)\b|面积(有|是|系|为)?(多少|几多|几大|多大)|(多少|几多)(公顷|平方)/,
    said: /\b(square (metres?|feet)|hectares?|m2)\b|平方|公顷/,
  },
  {
    name: "member-count",
    asked: /\bhow many (members|directors|commissioners)\b|(多少|几多|几)(名|个|位)?(委员|成员)/,
    said: /\b\d+(?!\d) ?(\w+ )?(members|staff|employees|people|posts|jobs)\b|(\d|[一二三四五六七八九十百千万]) ?(多|余)?(名|位|个)(\p{L}{0,4})(委员|成员|员工|职员|雇员|人员|职位)/u,
  },
  {
    name: "day",
    // The date that a paper gives, or by which something is due, may be a year.
    asked:
      /\b(which|what) day\b|(?<!\bby )\b(which|what) date\b(?! [^?.;,]{0,40}\b(give|gave|given|set|expected|quoted?|mention(ed)?|stated?|says?)\b)|哪一?(天|日)|几月几(日|号)|几号|边日/,
    said: /\b\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?(日|号)|(星期|周|礼拜)[一二三四五六日天]/,
  },
  {
    name: "each",
    figures: ["money", "percent", "percentage-points", "multiple", "count"],
    asked:
      /\b(how much|max(imum)?|the most|what (is|are|was|amount|sum|grant|subsidy|does|would|will))\b[^?.;]{0,100}\b((per|for (each|every|one)|to (each|every)) (?!cent|annum|year|month|week|day|night|hour|capita|side|of)\w|(each|every) (\w+ )?(firm|company|student|project|person|applicant|scholar|business|sme|university|household|unit|enterprise|case|school|team|shop|centre)\b)|\b(per|for each|each) (\w+ )?(firm|company|student|project|person|applicant|scholar|business|sme|university|household|unit|trip|enterprise|case|head)\b|\bhow much (subsidy |money |funding |support |cash )?(can|could|would|will|do|does|may|might) (i|we|my [\w-]+|one|an?|each|every) ([\w-]+ ){0,6}?(get|receive|claim|obtain)\b|(每|一)(家|间|位|名|部|辆|架|户|支|所)[^,，。?？]{0,16}(几|多少)|每(个|宗|项|人)(?!月|小时|钟|星期)[^,，。?？]{0,16}(几|多少)|(几多?|多少)(钱|元|津贴|资助|补贴)[^,，。?？]{0,4}(一|每)(架|部|间|家|个(?!钟|月|小时|星期|字)|位|名|支|人|辆)|平均每(家|间|部|个|名|位|宗|项|人)|每(家|间|部|个|名|位|宗|项)[^,，。?？]{0,8}平均/,
    said: /\b(per|each|every|ceiling|maximum|up to|at most|no more than|capped?|matching|whichever|one[- ](third|half|quarter)|half|two-thirds)\b|每(?!年|月|日|天|周|季|星期|晚)|各(?!地|界|国|类|种|级|局|部)|上限|最多|最高|多达|不多于|不超过|一[比对]|较低者|分之|%|百分|配对|\d ?[:：] ?\d|不等/,
  },
  {
    name: "ceiling",
    figures: ["money", "percent", "percentage-points", "multiple", "duration"],
    asked:
      /(最多|最高|封顶)(?:可以|可|能|会)?有(?:几多?|多少)钱|(最多|最高|封顶)[^,，。?？]{0,8}(攞|拿|取|领|获|给|俾|畀|资助|津贴|申请|补|批|借)[^,，。?？]{0,8}(几|多少)|(攞|拿|领|获|资助|津贴|补贴|补助|拨款|申请)[^,，。?？]{0,4}(上限|最高|最多)[^,，。?？]{0,6}(几|多少)|(几|多少)[^,，。?？]{0,6}(封顶|上限)|\b(max(imum)?|ceiling|cap|the most|at most|upper limit)\b[^?.;]{0,60}\b(grant|subsid\w+|fund\w*|amount|sum|get|receive|claim|given|paid|pay|payout|support)\b|\b(grant|subsid\w+|funding|amount) (ceiling|cap|limit)\b/,
    said: /\b(ceiling|maximum|max|up to|at most|no more than|not exceed\w*|cap|capped|whichever|limit\w*|most)\b|\bto (hk)?\$|上限|最多|最高|多达|高达|不多于|不超过|不逾|较低者|至[^,，。]{0,8}元|以内|封顶|不设/,
  },
  {
    name: "person",
    asked: new RegExp(
      `\\b(who('s| is| was)|(what is|what's) the name of) (the |our )?(current |present |new )?(${ENGLISH_OFFICES})\\b|(?:${CHINESE_OFFICES})(的|嘅)?(名字|姓名)?(而家|现在|现任|依家|今日)?(是|系|叫|姓)(做)?(谁|边个|边位|何人|哪位|哪一位|咩名?|什么名?|乜名?|哪个)(?!工作|计划|组|小组)|(?:${CHINESE_OFFICES})(?:谁|[边哪][个位]|哪一位)[?？呀啊㗎]*$|(谁|边个|边位|哪位|哪个|哪一位)(是|系|做|当)(现任|而家|现在)?[^,，。?？的嘅]{0,8}(?:${CHINESE_OFFICES})`,
    ),
    said: new RegExp(
      `\\b(mr|mrs|ms|miss|dr|prof|professor)\\.? [a-z]+|(?:${CHINESE_OFFICES})\\p{Script=Han}{2,3}(表示|指出|认为|说|教授|博士|先生|女士)`,
      "u",
    ),
  },
  {
    name: "deputy",
    asked:
      /\b(vice|deputy)[- ]?(chair(man|person|woman)?|director|head|president|commissioner|convenor)\b|副(主席|主任|召集人|会长|院长|署长|校长|总裁|组长|专员)/,
    said: /\b(vice|deputy)[- ]?(chair(man|person|woman)?|director|head|president|commissioner|convenor)\b|副(主席|主任|召集人|会长|院长|署长|校长|总裁|组长|专员)/,
  },
  {
    name: "shareholders",
    asked: /\b(share|stock)holders?\b|\bwho owns\b|股东|持股/,
    said: /\b((share|stock)holders?|own(s|ed)?)\b|股东|持股|拥有|全资/,
  },
  { name: "parameters", asked: /\bparameters\b|参数/, said: /\bparameters\b|参数/ },
  {
    name: "electricity",
    asked:
      /\bhow much (electricity|power|energy)\b|\b(electricity|power|energy) (use|usage|consumption|bill)\b|用电(量|多少|几多)|耗电(量|多少|几多)|电费/,
    said: /\b(electricity|(kilo|mega|giga)watts?|kwh|mw|power consumption)\b|用电|耗电|电费|千瓦|兆瓦|度电/,
  },
  {
    name: "weight",
    asked: /\bhow many (metric )?(tons|tonnes|kilos|kilograms)\b|(多少|几多|几)(公)?(吨|公斤)/,
    said: /\b(tons|tonnes|kilograms?)\b|吨|公斤/,
  },
  {
    name: "height",
    asked:
      /\bhow (tall|high) (is|are|was|were|will|would|can|could|should)\b|\bhow many (storeys|floors)\b|(几|多)(?<!(?:例|率|价|值|额|费|限|本|比|分|平)[有是系会达]?[几多])高|(?<![十百])(多少|几多|几)层(楼)?/,
    said: /\b(storeys?|floors|tall|height)\b|\d ?(m|metres?)\b|层|米高|高度|楼高|\d ?米/,
  },
  {
    name: "validity",
    asked:
      /\bhow long (is|are|will|would|does|do) .{0,50}\bvalid\b|\b(validity|expiry) (period|date)\b|\bexpires?\b|有效期|(几时|何时|什么时候|哪天|哪年)(会)?(到期|届满|失效)/,
    said: /\b(valid|validity|expir\w+|term of|lease|(extended|prolonged|drawn out) (to|until|till))\b|有效|到期|届满|失效|租期|批租期|年期|延(长|期)?至/,
  },
  {
    name: "rate-of-success",
    asked:
      /\b(pass|success|rejection|approval|drop-?out|retention|survival|failure|completion) rates?\b|合格率|及格率|成功率|淘汰率|流失率|留任|获批率|完成率/,
    said: /\b(pass|success|rejection|approval|drop-?out|retention|survival|failure|completion) rates?\b|合格率|及格率|成功率|淘汰率|流失率|留任|获批率|完成率/,
  },
  {
    name: "incidents",
    asked:
      /\bhow many (complaints|accidents|outages|breaches|incidents|failures)\b|(投诉|意外|故障|停顿|事故)(的|嘅)?(次数|数字|宗数|数目|有多少|有几多)|(多少|几多|几)(宗|次)(投诉|意外|故障|事故)/,
    said: /\b(complaints?|accidents?|outages?|breach(es)?|incidents?|failures?)\b|投诉|意外|故障|停顿|事故/,
  },
  {
    name: "structure",
    asked: /\borgani[sz]ation(al)? (chart|structure)\b|组织架构|架构图|科室/,
    said: /\b(structure|divisions?|branches|units?)\b|架构|科室|分科|组别/,
  },
];
