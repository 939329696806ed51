// Questions that want the members of a group by name ("which universities", 「是哪幾個城市」, "list the estates"): a passage
// that only counts them, or speaks of none, does not answer. Data for asked-attribute.ts.
import type { AskedAttribute } from "./attribute.ts";

/** Words between "which" and the noun; a preposition or a verb between them would make the noun another's. */
const BETWEEN = String.raw`(?:(?!of |for |in |is |are |was |were |can |do |will |does |did |to |from |have |has |had |should |would |could |must |may |happens |when |if )[\w-]+ ){0,3}`;

/**
 * The turns of phrase that ask for names of a kind of thing, given its nouns: English in the plural, Chinese in Simplified
 * characters; `said` is what a folded passage that names some would hold.
 */
function members(name: string, english: string, chinese: string, said: RegExp): AskedAttribute {
  const which = String.raw`\b(?:which|what|name|list|identify) ${BETWEEN}(?:${english})\b|\bnames? of ${BETWEEN}(?:${english})\b`;
  const noun = `(?:${chinese})(?!级|部|机|界|际)`;
  const asks = `(?:哪|边)(?:几|一|两|三|四|五|六|七|八|九|十|些|啲)?(?:个|间|家|所|条|座|名|位|啲)?${noun}`;
  const after = `${noun}(?:的|嘅)?(?:名称|名单|名字)|${noun}(?:分别)?(?:叫|称)(?:做)?(?:什么|咩|乜|啥)|${noun}(?:有|是|系|包括)(?:哪|边|咩|什么(?![\u4e00-\u9fff]))`;
  const list = `(?:列出|列明|列举|点名)[^,，。?？]{0,6}${noun}`;
  // A note says which "the designated universities" are.
  const elsewhere = String.raw`(?:指定|下列)(?:${chinese})|\b(?:designated|following) (?:${english})\b`;
  return {
    name,
    asked: new RegExp(`${which}|${asks}|${after}|${list}`),
    said: new RegExp(`${said.source}|${elsewhere}`, said.flags),
  };
}

/** What a company's name ends in; 「保險公司」 is a kind of company, and names none. */
const NAMED_COMPANY =
  /\b(limited|ltd|inc|plc|corporation|consortium|holdings?|mtr|clp|pccw)\b|有限公司|集团|财团|港铁|中电|港灯|(?![多几每各该此本些大小等的家间个与和及由对向为是有]|保险|科技|电讯|巴士|物流|初创|上市|私人|私营|海外|本地|外地|跨国|国际|有关|合资|建筑|外国|内地|航空|渡轮|制药|油|创科|智能|生物)\p{Script=Han}(?![的家间个等小大])\p{Script=Han}公司/u;

/** Kinds of things that documents either name or do not. */
export const ASKED_MEMBERS: readonly AskedAttribute[] = [
  members(
    "companies",
    "companies|firms|vendors|suppliers|contractors|operators|investors|applicants|winners|issuers|manufacturers|consultants",
    "公司|企业|厂商|供应商|承办商|投资者|得奖者|营办商|发行人|承建商|顾问公司",
    NAMED_COMPANY,
  ),
  {
    name: "three-or-more",
    asked:
      /\b(which|what|who|names? of the|list the) (\w+ )?(three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9]|1\d|2\d|\d\d) (?!(years?|months?|days|weeks|hours|per|%))[a-z]+|(哪|边)(三|四|五|六|七|八|九|十\p{Script=Han}?|[3-9]|\d\d) ?[个间家所条座名位处区类种款支宗大]|(?:[三四五六七八九十]|[3-9]|\d\d)\p{Script=Han}{1,16}分别(?:叫|称|是|系)(?:做)?(?:什么|咩|乜|哪)/u,
    said: /[^、。]、[^、。]{1,30}(、|及|和|与|以及|或)|[^,.;]{2,60}, [^,.;]{2,60},? (and|or) |;[^;]+;|；[^；]+；|(:|：)/,
  },
  {
    name: "company",
    asked:
      /(?<!\btell )\bwhich (company|firm|supplier|vendor|contractor|operator|manufacturer|developer|maker|carrier|utility|airline|insurer)\b|(?:发给|批给|批予|卖给|判给|交给)(?:了|咗)?(?:哪|边)(?:几|一)?(?:家|间)|(哪|边)(一|几)?(间|家|个)(?:建筑|科技|物流|外国|本地|内地|海外)?(公司|企业|厂|电讯商|集团|财团|承建商|供应商|营办商|发展商|保险公司)|(公司|厂商|承建商|供应商|财团|店|厂|老板|食肆)[^,，。?？]{0,6}叫(做)?(咩|什么|甚么)|\bname of the (company|firm|supplier|contractor|operator|manufacturer|developer|maker|shop|restaurant)\b/,
    said: NAMED_COMPANY,
  },
  {
    name: "institutions",
    asked:
      /(?:哪|边)(?:几|些|啲)(?:家|间|个)?(?:机构|团体|单位)|(?:代表|得主|经理)(?:是|有)(?:哪|边)(?:几|些)/,
    said: /有限公司|集团|大学(?!生)|银行(?!卡)|医院|中心|基金会|协会|商会|总会|学会|联盟|科学院|研究院|办公室|署(?!理)|发展局|\b(?:limited|university|bank|hospital|centre|foundation|association|chamber|institute|council|office|department)\b/,
  },
  members(
    "banks",
    "banks",
    "(?:中央)?银行|央行(?![网数货跨])",
    /\b(?:hsbc|standard chartered|bank of|hang seng)\b|\b(?!(?:an?|the|one|two|each|every|that|this|which|any|another|some|local|virtual|retail|central|commercial|licensed|private|major|big|small|same|digital|food|blood|job|data|by|of|or|and|to|with|river)\b)[a-z]+ bank\b|汇丰|渣打|中银|恒生|(?:(?![的间家个等和与及向由是有为在于各多每该本一二两三四五六七八九十些类大小拟发持虚零商数私央])\p{Script=Han}){2}(?<!虚拟|零售|商业|数码|私人|中央|参与|主要|本地|持牌|大型|传统|多家|外资)银行/u,
  ),
  members(
    "universities",
    "universit(?:y|ies)|colleges?|schools?",
    "大学|院校|学校",
    /\buniversity of\b|\b\w+ university\b|\b(hku|cuhk|hkust|polyu|cityu|hkbu)\b|(港|中文|科技|理工|城市|浸会|岭南|教育|清华|北京)大学|港大|中大|科大|理大|城大|浸大|大学(包括|有|如)|universities|院校|学校|所大学/,
  ),
  {
    name: "one-university",
    asked:
      /(?:哪|边)(?:里)?一?(?:间|所|家|个)(?:大学|院校)|\bwhich university\b|\bwhich (?:university|college) teams\b/,
    said: /(?:香港|中文|科技|理工|城市|浸会|岭南|教育|都会|恒生|清华|北京|交通|复旦|中山)大学|(?<![\p{Script=Han}])[港中科理城浸岭教]大(?!学|家|量|型|湾|力|幅|多)|\buniversity of\b|\b(?!(?:the|an?|each|every|this|that|which|one|any|local|another|some|of|and|or|to|by|in|for|with|from)\b)[a-z]+ university\b|\b(?:hku|cuhk|hkust|polyu|cityu|hkbu|lingnan)\b/u,
  },
  members(
    "estates",
    "(?:housing )?estates",
    "屋邨|屋村|公共屋邨|邨",
    /(?<!屋|几条)邨(?!管)|\b(tsuen|court|lai|tin|wan) estate\b/,
  ),
  members(
    "countries",
    "countries|economies|nations",
    "国家|经济体",
    /\b(singapore|japan|korea|united (states|kingdom|arab)|usa|uk|switzerland|france|germany|canada|australia|israel|asean|italy|sweden|spain|portugal|netherlands|norway|denmark|finland|india|pakistan|thailand|vietnam|malaysia|indonesia|philippines|saudi arabia|bahrain|oman|jordan|qatar|kuwait|egypt|kenya|nigeria|south africa|brazil|mexico|chile|new zealand)\b|新加坡|日本|韩国|美国|英国|瑞士|法国|德国|加拿大|澳洲|澳大利亚|以色列|东盟|意大利|瑞典|西班牙|葡萄牙|荷兰|挪威|丹麦|芬兰|印度|巴基斯坦|泰国|越南|马来西亚|印尼|菲律宾|沙特|巴林|阿曼|约旦|卡塔尔|科威特|埃及|肯尼亚|肯亚|尼日利亚|南非|巴西|墨西哥|智利|新西兰|纽西兰/,
  ),
  members(
    "cities",
    "cities|provinces|city(?!')",
    "城市|省份|省市",
    /\b(shenzhen|guangzhou|beijing|shanghai|dongguan|zhuhai|foshan|huizhou|zhongshan|jiangmen|zhaoqing|wuhan|chengdu|hangzhou|nanjing|suzhou|macao|bangkok|singapore|tokyo|osaka|taipei|seoul|london|paris|berlin|new york|toronto|vancouver|sydney|melbourne|copenhagen|amsterdam|dubai)\b|深圳|广州|北京|上海|东莞|珠海|佛山|惠州|中山|江门|肇庆|武汉|成都|杭州|南京|苏州|福田|前海|南沙|澳门|曼谷|东京|大阪|台北|首尔|伦敦|巴黎|柏林|纽约|多伦多|温哥华|悉尼|雪梨|墨尔本|哥本哈根|阿姆斯特丹|迪拜|杜拜/,
  ),
  members(
    "airports-and-airlines",
    "airlines|airports|routes",
    "航空公司|机场|航线",
    /\b(cathay|airlines?|airport)\b|国泰|航空|机场|航线/,
  ),
  members("hospitals", "hospitals?|clinics?", "医院|诊所", /\b\w+ hospital\b|[\p{L}]{2}医院/u),
];
