// Details of a thing that a document states in words of their own or not at all (its power, its age limit, its turnover,
// who is hurt, what a breakdown shows). Data for asked-attribute.ts.
import type { AskedAttribute } from "./attribute.ts";

/** A question word near the detail's own words, in either order; what merely mentions the detail asks for something else. */
function detail(
  name: string,
  english: string,
  chinese: string,
  also = "",
  figures?: readonly string[],
): AskedAttribute {
  const asked = [
    String.raw`\b(?:what|which|how (?:much|many|high|large|big))\b[^?.;]{0,50}\b(?:${english})\b`,
    String.raw`\bthe (?:\w+ )?(?:${english}) of\b`,
    `(?:${chinese})[^,，。?？]{0,6}(?:多少|几多|几|什么|咩|哪|边|如何|点|怎样)`,
    `(?:多少|几多|什么|咩|哪些|边啲)[^,，。?？]{0,4}(?:${chinese})`,
  ].join("|");
  const said = [String.raw`\b(?:${english})\b`, `(?:${chinese})`, ...(also === "" ? [] : [also])].join("|");
  const words = { name, asked: new RegExp(asked), said: new RegExp(said) };
  return figures === undefined ? words : { ...words, figures };
}

/** Details whose words a passage that states them would use. */
export const ASKED_MEASURES: readonly AskedAttribute[] = [
  detail("computing-power", "petaflops|flops|pflops", "浮点|每秒[^,，。]{0,6}次"),
  {
    name: "computing-capacity",
    asked:
      /\b(what|how much) (is the |total )?comput(ing|ational) (power|capacity)\b|算力(有|是|达|会|将)?[^,，。?？]{0,6}(多少|几多|几大|多大)/,
    said: /\b\w*flops\b|浮点|\bgpus?\b|每秒/,
  },
  detail(
    "turnover",
    "turnover|profits?(?! tax)|loss(?:es)?|net (?:income|worth)|valuation|market (?:value|cap\\w*)|share price",
    "营业额|盈利|赚定蚀|利润(?!税)|亏损|净值|估值|市值|股价",
    String.raw`\blost\b[^.;]{0,30}\$|损失|蚀`,
  ),
  detail(
    "interest",
    "interest rates?|coupon|yield",
    "利率|息率|票息|孳息率?|利息",
    String.raw`\binterest\b|\b(?:borrow\w*|loans?|lent|lend\w*)\b[^.;]{0,60}\bat \d[\d.]*(?:%| per cent)|[年月免]息`,
    ["percent", "percentage-points", "money"],
  ),
  detail(
    "casualties",
    "deaths?|injur(?:y|ies)|casualt(?:y|ies)|died|injured",
    "伤亡|死亡|受伤|死伤",
    String.raw`\b(?:killed|hurt|bitten|knocked|wounded)\b|[咬撞砸压跌]伤|伤者|死者|丧生`,
  ),
  detail("waiting", "waiting (?:time|list)|queue|backlog", "轮候|积压|排队"),
  detail("market-share", "market share", "市占率|市场占有率|市场份额"),
  detail("votes", "votes?|voted|majority|abstentions?|abstained", "票数|赞成票|反对票|弃权|表决"),
  detail("bandwidth", "bandwidth|latency|upload|download speed", "频宽|带宽|延迟|网速|下载速度"),
  {
    name: "age-limit",
    asked:
      /\b(minimum|maximum|youngest|oldest|upper|lower) age\b|\bage (limit|range|group|requirement)s?\b|\bhow old (do|does|must|should|can|are|is)\b|年龄(上限|下限|限制|要求|有|是)|(多少|几多|几)岁/,
    said: /\b(aged?|years old|age)\b|岁|年龄/,
  },
  {
    name: "breakdown",
    asked:
      /\b(broken down|breakdowns?|split|distribution) (by|of|per|among)\b|\bby (gender|sex|nationality|age group|district|industry|country of origin)\b|(按|以)(性别|国籍|年龄|地区|行业|年度|院校)[^,，。?？]{0,6}(划分|分类|分项|列出)|分项数字|男女(比例|各)/,
    said: /\b(respectively|breakdown|male|female|men and women|by (gender|sex|nationality|district|industry))\b|分别|各占|男|女|按.{0,4}划分/,
  },
  {
    name: "personal-name",
    asked:
      /\b(that|the|its|his|her) (person|head|director|chair\w*|chief|leader|founder|president|manager|designer|architect)('s)? name\b|\bnames? of (the|its|that) (\w+ ){0,3}(head|director|chair\w*|chief|leader|founder|president|manager|person|architect|designer|consultant|officer)\b|\bwhat is (his|her|his or her) name\b|\bwho became the (?:first|new)\b|\b(?:which|what) [a-z ]{0,20}(?:vice-mayor|mayor|professor)\b|(?:院长|主席|校长|总裁|主任|专员)人选(?!的?条件|须|要)|\bwhat is (he|she|that person|the (head|director|chair\w*)) called\b|((院长|主席|总裁|总监|主任|负责人|召集人|校长|署长|会长|处长|馆长|人|佢|他|她)(?!以前|之前|从前|原来|原先|本来|旧时)[^,，。?？]{0,6}叫(什么|咩|乜嘢?|乜)名|高姓大名|姓甚名谁|(院长|主席|总裁|总监|主任|负责人|召集人|校长|署长|会长|处长|馆长|设计师|建筑师)(的|嘅)?(姓名|名字))/,
    said: /\b(mr|mrs|ms|miss|dr|prof|professor|sir)\.? [a-z]+|\p{Script=Han}{2,3}(教授|博士|先生|女士)|(校长|主席|署长|局长|院长|总裁|行政总监)\p{Script=Han}{2,3}(表示|指出|认为|说)/u,
  },
  {
    name: "designer",
    asked:
      /\bwho (designed|invented|drew up|wrote|painted|composed|sculpted)\b|(谁|边个|边位|哪位|何人)(负责)?(设计|发明|撰写|绘画|作曲)|由(谁|边个|哪家|哪位|何人)(设计|发明|撰写)|设计师(是|系|叫)?(谁|边个|哪)/,
    said: /\b(design(ed|er|ers)?|invent(ed|or)|architects?|written by|drawn up)\b|设计|发明|建筑师|撰写/,
  },
  {
    name: "winner",
    asked:
      /\bwho (won|were the winners|was the winner|got the (prize|award|medal))\b|\bwhich (team|student|school|project)s? (won|took|got)\b|(谁|边个|边队|哪队|哪个|边位)[^,，。?？]{0,6}(得奖|获奖|夺冠|赢|冠军)|(冠军|得奖者|得奖名单|获奖者|优胜者)(是|系|有)?(谁|边|哪)/,
    said: /\b(won|winn\w+|champions?|prizes?|medals?|awarded|granted to|tender\w*)\b|得奖|获奖|夺|冠军|优胜|奖项|批予|批给|判给|中标|投得/,
  },
  {
    name: "applications",
    asked:
      /\bhow many (\w+ ){0,3}(applied|applications|applicants)\b|\bnumber of (\w+ ){0,2}(applications|applicants)\b|(多少|几多)(个|人|宗|份|间|家)?(人|公司|企业|机构)?(申请(?!资助|专利)|报名)|(申请|报名)(人数|宗数|数字|数目|个案)/,
    said: /\b(appli\w+|approv\w+|grant(s|ed)?)\b|申请|报名|获批|批出/,
  },
  {
    name: "statute",
    asked:
      /\b(which|what) (section|chapter|clause|article|ordinance number|cap\.?)\b|第几(条|章|节)|哪一?(条|章|节)(条例|法例|条文)|条例(的|嘅)?编号/,
    said: /\b(cap\.? ?\d+|sections? \d+|chapter \d+|clause \d+|article \d+)\b|第[\d一二三四五六七八九十百]+(章|条)/,
  },
  {
    name: "route-of-application",
    asked:
      /\b(where|how) (do|can|should|must|could) (i|we|one|they|companies|people|students|applicants) (apply|sign up|enrol|register)\b|\bhow to (apply|sign up|enrol|register)\b|\b(application|registration) (form|procedure|deadline|website|link)s?\b|(去|喺|在)?(边度|哪里?|哪儿)(可以)?(申请|报名|登记|填表|交表)|(点样?|如何|怎样|怎么)(可以|能够?|去)?(申请|报名|登记)|(申请|报名)(表格?|手续|程序|步骤|截止|方法|办法)/,
    said: /\b(appl(y|ied|ying|ications?) (online|through|via|by|at|to)|applications? (are|is|was|were|will be) (open|accepted|invited)|submit\w*|forms?|kiosks?|counters?|websites?|deadline|www)\b|网上|网站|网页|平台|申请表|递交|提交|接受.{0,6}申请|登记站|自助|柜[台位]|亲身|截止/,
  },
  {
    name: "distance",
    asked:
      /\bhow far (is|are) (?!.{0,60}(target|goal|plan))|\bhow many (kilometres|km|miles)\b|\bdistance (from|between|to)\b|(几|多)远(?!景)|(多少|几多|几)公里|距离(是|有|多少|几)/,
    said: /\b(km|kilometres?|metres?|miles?|minutes?)\b|公里|千米|米|分钟/,
  },
  {
    name: "speed",
    asked:
      /\bhow fast (can|does|do|will|is|are) .{0,40}\b(fly|drive|travel|go|run|move|sail)\b|\btop speed\b|时速|(跑|行|走|飞|驶|开|游|航)(得|到|有)?几快/,
    said: /\b(km\/h|kilometres per hour|knots|mph|speed)\b|时速|公里|航速/,
  },
  {
    name: "each-hour-or-day",
    asked:
      /(?:每|一个)(?:小时|钟头?)[^,，。?？]{0,14}(?:几|多少)|\bhow (?:much|many)\b[^?]{0,80}\b(?:per|an|each|every) hour\b|(?<!第)[每一](?:日|天|晚)[^,，。?？]{0,14}(?:几|多少)|\bhow (?:much|many)\b[^?]{0,80}\b(?:per|a|every) (?:day|night)\b/,
    said: /\b(?:hour\w*|da(?:y|ys|ily)|night\w*)\b|小时|钟头|[每一]?日|天|晚|夜/,
  },
  {
    name: "each-month",
    asked:
      /每个?月[^,，。?？]{0,6}(?:付|补|交|畀|俾|津贴|薪|赚|租|费)[^,，。?？]{0,4}(?:几|多少)|月[租薪费](?:大概|会|系|是)?[^,，。?？]{0,4}(?:几|多少)|\b(?:what|how much)\b[^?]{0,60}\b(?:monthly|(?:per|a|each|every) month)\b/,
    said: /\bmonth\w*\b|月|%|百分|\bper cent\b/,
  },
];
