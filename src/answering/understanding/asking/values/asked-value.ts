// A question comes in, the kind of value that it asks for goes out (money, a share, a count, a date), with whether a
// sentence states one: an amount asked for that no near sentence states is the surest sign of a near miss.
import { remember } from "../../../../text/remember.ts";
import type { SentenceProfile } from "../../../retrieving/passages/passage-profile.ts";
import { asksNow } from "../asked-state.ts";
import { foldQuestion } from "../fold-question.ts";
import {
  allOf,
  anyOf,
  hasUnit,
  says,
  statesClock,
  statesCountOfWhole,
  statesDate,
  statesDuration,
  statesFigure,
  statesFree,
  statesPortion,
  statesRepeated,
  statesShare,
  statesSpan,
  statesWebAddress,
  statesWeekday,
} from "./stated-value.ts";

/** A kind of value. */
export interface AskedValue {
  /** Tested on the folded question. */
  readonly asked: RegExp;
  isStatedIn(sentence: SentenceProfile): boolean;
}

const DATE: AskedValue = {
  asked:
    /^when\b|\b(closing|opening|launch|start|starting|commencement|completion|due|expiry|cut-?off) date\b|\bdeadline\b|截止日期?|\b(what|which) (year|date|month|quarter|day)\b|几时|何时|什么时候|哪一?年|几月/,
  isStatedIn: anyOf(statesDate, statesClock, statesWeekday),
};

export const MONTH: AskedValue = {
  asked: /\b(which|what) month\b|[哪边]一?个?月|几月/,
  isStatedIn: ({ dates }) => dates.some(({ month, quarter }) => month !== undefined || quarter !== undefined),
};

/** Words for being finished, opened or in use. */
const FINISHED =
  /\b(ready|complet\w+|finish\w*|open\w*|operat\w+|commission\w*|launch\w*|roll\w* out|in (use|service|place)|set up|establish\w*|implement\w*|start\w*|servic\w+|built|available|by phases)\b|完成|落成|建成|竣工|启用|投入|开幕|开业|营运|运作|运营|推出|落实|实施|设立|成立|建立|完工|开放|开始|分阶段|平整|结果/;

/** When something will be finished: a sentence that dates another thing that befell it (a grant of its land) does not say. */
const READY: AskedValue = {
  asked:
    /^when (will|is|are|can|does|do|should|would)\b.{0,80}\b(be )?(ready|built|open(ed)?( up)?|up and running|in use|usable|operational)\b|\b(how soon|what (year|date|month)) .{0,60}\b(ready|open(ed)?|built)\b|(几时|何时|什么时候|哪一?年|几月).{0,12}(起好|建好|建成|整好|搞掂|搞定|完工|落成|用得|可以用|能用|开得|开幕|启用|开门|入伙|开张|投入(?:服务|运作|使用)|营运|开(?=[?？呀啊㗎]|$))/,
  isStatedIn: allOf(statesDate, says(FINISHED)),
};

/** Words after 多少 that say what kind of figure it is: units, and classifiers or nouns of what is counted one by one. */
const MEASURED =
  "公吨|吨(?!位)|公斤|千克|克(?!服)|公里|千米|米(?!厘)|公顷|平方|个?(?:月|小时|钟头|星期|礼拜|工作|学期|巴仙|百分|percent)|分钟|秒|天|日|晚|周|倍|成|年";
const CLASSIFIERS =
  "名|位|人|家|间|所|个|项|宗|份|辆|架|部|台|座|幢|栋|层|张|件|款|类|种|批|期|条|只|艘|班|户|伙|单位|次|组|场|支|席|块|套|颗|枚|棵|头|团|队|档";
const COUNTED = `${CLASSIFIERS}|\\p{Script=Han}{0,6}(?:人|者|[员生客户]|业主|公司|企业|机构|学校|国家|城市|职位|岗位)`;

/** Numbers of things; what is measured or shared has a kind of its own. */
const COUNT: AskedValue = {
  asked: new RegExp(
    String.raw`\bhow many (?!(?:\w+ ){0,2}(?:seconds|minutes|hours|days|nights|weeks|months|years|semesters|kilomet\w+|met(?:re|er)s|km|feet|miles|tons|tonnes|kilos|kilograms|grams|lit(?:re|er)s|hectares|megawatts|per ?cent|times (?:as|more|over))\b)|\bwhat (?:is|was|were) the (?:count|tally|head ?count)\b|(?:人数|数目|总数|宗数)(?:(?:是|有|为|系)(?:多少|几多?)|呢?[?？]*$)|(?:多少|几多)(?!${MEASURED}|款项)(?:${COUNTED})|(?<=[有共了咗过要出系是开收设做订])几(?!${MEASURED}|类|期|席|人|单位)(?:${CLASSIFIERS})`,
    "u",
  ),
  isStatedIn: hasUnit(["count"]),
};

/** Figures that are no times. */
const FIGURES = [
  "count",
  "money",
  "percent",
  "percentage-points",
  "multiple",
  "mass",
  "area",
  "volume",
  "power",
  "length",
];

/** Numbers of what no classifier says the kind of (多少碳, 多少保險): any figure may be it but a time. */
const SOME: AskedValue = {
  asked: new RegExp(
    String.raw`(?:多少|几多)(?!${MEASURED}|${COUNTED}|\p{Script=Han}{0,8}(?:用地|土地|楼面|空间)|\p{Script=Han}{1,4}?(?:钱|经费|资金|拨款)|钱|银|元|公帑|资金|经费|拨款|资助|款|万|亿|税|补贴|津贴|费|比例|[扣配占算减增升降跌涨到付给拿收赔补退赚花交缴租贷借赢输才就可会能要呢啊呀㗎吗了咗的嘅先至用])\p{Script=Han}|(?<=\p{Script=Han}{2})(?:总共|合共|一共|共|大约|约|会|将)?有(?:多少|几多)(?=[?？,，。呢呀㗎]|$)`,
    "u",
  ),
  isStatedIn: anyOf(hasUnit(FIGURES), statesPortion),
};

/** Names of sums, and verbs of paying, that 多少 follows. */
const SUM_ASKED =
  /(学费|入场费|豁免费|会费|年费|月费|费用?|人工|薪酬?|薪金|租金|[呎尺日月年]租|成本|造价|开支|支出|收入|赔偿|补偿|补偿额|津贴|奖励|损失|债券总额|赤字|逆差|盈余|成交额?|票价|(?!评|代|高|物|等|报|差|议)\p{Script=Han}价|价钱|价格|款额|保证金|营业额|资助)(合共|总额|总数|每年|每月|一年|一个月|平均|而家|现时|大约|约|究竟|最多|最高|会|将|各|的|嘅|上限|下限)*(是|有|系|为|要|到|达|涨|加|减|得)*(多少|几多)(?=[?？,，。呢呀啊㗎]|$)|(罚|赔|赚|欠|捐|蚀|亏|卖|收费|搭平|补贴|补助|奖励|索偿|费[付给收交])(了|咗|紧|到|得|返|翻|出)?(多少|几多)(?=[?？,，。呢呀啊㗎]|$)/u;

/** Sums of money, or shares of one. */
const MONEY: AskedValue = {
  asked: new RegExp(
    [
      /\bhow much (money|funding|cash|support|(does|do|did|will|would|has|have|is|was) .{0,60}\b(cost|pay|give|receive|get|allocat\w*|spen[dt]|invest\w*|earmark\w*|set aside|charge\w*|budget\w*))\b|\bwhat (is|was|are|were)? ?(the |its )?(\w+ )?(budget|subsidy|grant|cost|price|fee|salary|assets?|maximum grant)\b|\bwhat budget\b|\bthe most .{0,80}\b(receive|get|claim|borrow|obtain|recover|be (paid|given|awarded))\b|\b(what|which|estimated|total|overall) (\w+ ){0,2}(expenditure|spending|outlay)\b|\b(maximum|highest) (grant|subsidy|amount|funding|fine)\b|(多少|几多)(?:亿|万)?(钱|银|元|公帑|资金|经费|拨款|资助|款项|资助额)|几多?钱|(多少|几多)(?![个家间所名项条张份种支宗位人次座])\p{Script=Han}{1,4}?(钱|经费|资金|拨款)|(拨款|资助|经费|预算|津贴|薪酬|薪金|收费|费用|售价|罚款|金额|资助额|租金|造价)(上限)?(是|有|系|为)?(多少|几多)/u,
      SUM_ASKED,
    ]
      .map(({ source }) => source)
      .join("|"),
    "u",
  ),
  isStatedIn: hasUnit(["money", "percent"]),
};

const VALUES: readonly AskedValue[] = [
  MONEY,
  {
    asked:
      /\b(what|which) (percentage|per cent|proportion|share|ratio)\b|\bas a (percentage|proportion|share) of\b|\b(fixed|set|given|stated|named|agreed) an? (percentage|proportion|share)\b|\bhow many per ?cent\b|百分之几|百分比|(多少|几多)个?(巴仙|百分点|percent)|(比例|比率)(是|有|系|为)?(多少|几多)|占.{1,20}(多少|几多|几成)/,
    isStatedIn: anyOf(statesShare, statesCountOfWhole),
  },
  COUNT,
  SOME,
  {
    asked:
      /\b((what|how much) (is |was )?(the )?(total |gross )?floor (area|space)|(how many|what) (hectares|square (metres|feet))|how much (\w+ ){0,3}(land|space))\b|面积|占地|(多少|几多)(公顷|平方|\p{Script=Han}{0,8}?(用地|土地|楼面|空间))/u,
    isStatedIn: anyOf(hasUnit(["area", "percent"]), statesPortion),
  },
  {
    asked:
      /\bhow (large|big|spacious|sizeable) (is|are|was|were|will|would)\b|(有|是|系|会|要)?(多|几)大(?!程度|影响|幅度|机会|可能|学|陆)(?=[?？,，。先才至呢呀㗎]|$)/,
    isStatedIn: statesFigure,
  },
  {
    asked:
      /\bhow (tall|high|deep|wide)\b(?! (has|have|did|do|is the (score|rank)))|\bhow far (away|apart|from)\b|\bhow many (kilomet\w+|met(re|er)s?|km|miles|feet)\b|\bwhat (is the )?(height|length|distance)\b|(几|多)((?<!(?:例|率|价|值|额|费|限|本|比|分|平)[有是系会达]?[几多])高|远|深|阔)(?!级|端|效|新|等)|(多少|几多|几)(公里|千米|米(?!厘))/,
    isStatedIn: hasUnit(["length"]),
  },
  {
    asked: /(几|多)(?<!(?:期|时间|时长)[有是系为]?[几多])长(?!时间|级|端|效|新|等)/,
    isStatedIn: anyOf(hasUnit(["length"]), statesDuration),
  },
  {
    asked:
      /\bhow many (\w+ )?(seconds|minutes|days|nights|weeks|hours)\b|(多少|几多|几)个?(天|日|周|星期|礼拜|小时|钟头|分钟|秒|工作[天日]|晚)(?!度|份|级|代|前|起|底|初|尾|推|开|成|公)/,
    isStatedIn: statesDuration,
  },
  {
    asked:
      /\bhow long (does|do|did|will|would|is|are|was|can|must|may|should|has|have)\b|\bhow soon\b|\bhow many (\w+ )?(months|years|semesters)\b|\bwhat (is the )?(duration|waiting time|processing time|validity)\b|多久(?!一次)|几耐|多长时间|(期|时间|时长)(有|是|系|为)?(多|几)长|(多少|几多|几)个?(月|年|学期)(?!度|份|级|代|前|起|底|初|尾|推|开|成|公)/,
    isStatedIn: statesSpan,
  },
  {
    asked:
      /\bhow many (tons|tonnes|kilos|kilograms|grams)\b|(多少|几多|几)(公吨|吨(?!位)|公斤|千克|克(?!服))/,
    isStatedIn: hasUnit(["mass"]),
  },
  {
    asked: /\bhow many times (as|more|the|over)\b|(多少|几多|几)倍/,
    isStatedIn: statesShare,
  },
  {
    asked:
      /\b(how much|what) (electricity|power|energy)\b|\bmegawatts?\b|(用|耗)(多少|几多)电|(多少|几多)(电力|度电|千瓦|兆瓦)|耗电量|用电量/,
    isStatedIn: hasUnit(["power"]),
  },
  {
    asked: /\bhow often\b|\bhow frequently\b|多久一次|几耐一次|每隔多|几时.{0,6}一次|多(长|少)时间一次/,
    isStatedIn: statesRepeated,
  },
  {
    asked:
      /\b\w+ rate (of|for|at|among|in)?\b.{0,40}\?|(成功|合格|通过|出租|入住|空置|失业|录取|批准|留任|使用|渗透|普及|增长|淘汰|流失)率(是|有|系|为)?(多少|几多|几高|多高)?/,
    isStatedIn: statesShare,
  },
  {
    asked:
      /\b(at )?what (time|hours?)\b|\b(open|clos)ing (time|hour)s?\b|[几多]点(?![样解知先至])(?=[到至开关熄闭收起结之前后钟?？呢呀]|$)|(?<!第)几点(?!样)|(办公|开放|营业|服务)时间(是|有)?(几|多|什么)/,
    isStatedIn: statesClock,
  },
  {
    asked:
      /\bwhat (?:does|do|did|has|have|will|would) [^?.;]{1,60}\bspen[dt] (?:on|in|for|each|every|per|a year)\b(?! ?(?:[?.]|$))|\bwhat (does|do|did|will|would|is|are|was|were) .{1,70}\b(cost|charge|(?<!(?:sick|holiday|maternity) )pay|earn|fetch|get paid)\b(?! of)(?= ?[?,.]| (to|per|for|each|an?|in|on|at|me|us)\b|$)|\bwhat (?!about).{0,40}\b(prices?|premiums?|fees?|charges?|wages?|salar(y|ies)|tolls?|deposits?|fares?|rents?)\b(?! (of|that|which|and|on which)\b)|\bhow much .{0,60}\b(paid|pay|earn\w*|costs?|sells?|sold|raised?|collected|lent|forg[oe]\w*|owed|overcharged|profits?|revenue|ransom|compensation|fares?|wages?|tickets?|subsid\w+|allowances?|duty|interest|damage|fetch|lost|rent|salary|charged?|spend|budget|fees?|fine)\b/,
    isStatedIn: anyOf(hasUnit(["money", "percent"]), statesFree),
  },
  {
    asked: /占(?!地)(多少|几多|几成)|(多少|几多|几)成(?!本|立|功|员|为|年)/,
    isStatedIn: anyOf(statesShare, hasUnit(["money"])),
  },
  {
    asked: /(?:门槛|上限|下限|限额|比例|比率|总额|金额)(?:是|系|有)?(?=[?？呢呀]|$)/,
    isStatedIn: statesFigure,
  },
  { asked: /\b(web|site|internet|online) address\b|\burl\b|网址/, isStatedIn: statesWebAddress },
  DATE,
  MONTH,
  READY,
];

/** Words for a figure that is aimed at. */
const STATES_TARGET = says(
  /目标[^。；]{0,24}[至到]|任期内|\btarget\w* (to|of|at)\b|\baim\w* (to|at)\b|\bwithin the (current )?term\b/,
);

/** What will be is not what is: "targeting to increase the number to about 100" does not state the number today. */
function exceptTargets(value: AskedValue): AskedValue {
  return {
    asked: value.asked,
    isStatedIn: (sentence) => value.isStatedIn(sentence) && !STATES_TARGET(sentence),
  };
}

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Kinds of value that a question asks for; none for "is there a grant". */
export const askedValues: (question: string) => readonly AskedValue[] = remember((question) => {
  const folded = foldQuestion(question);
  const found = VALUES.filter(({ asked }) => asked.test(folded));
  const kept = found.filter((value) => value !== DATE || !(found.includes(READY) || found.includes(MONTH)));
  return asksNow(question) ? kept.map(exceptTargets) : kept;
}, MOST_KEPT);

/** Whether a question asks when something will be finished, opened or in use. */
export function asksWhenReady(question: string): boolean {
  return askedValues(question).includes(READY);
}
