// A question comes in, the kind of value that it asks for goes out (money, a share, a count, a date), with whether a
// sentence states one: an amount asked for that no near sentence states is the surest sign of a near miss.
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import type { SentenceProfile } from "../retrieving/passage-profile.ts";

/** A kind of value. */
export interface AskedValue {
  /** Tested on the folded question. */
  readonly asked: RegExp;
  isStatedIn(sentence: SentenceProfile): boolean;
  /** True where only a sentence counts that says at least half as much of the question as any: a page may date many things. */
  readonly isOfItsSubject?: true;
}

const statesShare = hasUnit(["percent", "percentage-points", "multiple"]);
/** Shares in words: one for one, a half, matching. */
const MATCHED =
  /一[比对]|对半|一半|三分之|四分之|\b(one[- ](to|for)[- ](one|two)|half|third|quarter|matching)\b/;

/** Words for what comes again and again, or is counted by its times. */
const REPEATED =
  /\d ?(万|亿)?次|\btransactions\b|每(年|月|日|天|周|季|星期|隔|半年|两年|三年)|定期|不时|一年一度|\b(every|each|annual(ly)?|monthly|quarterly|weekly|daily|yearly|regular(ly)?|once|twice|biennial(ly)?|times a)\b/;

const DATE: AskedValue = {
  asked:
    /^when\b|\b(what|which) (year|date|month|quarter|day)\b|\bhow soon\b|几时|何时|什么时候|哪一?年|几月/,
  isStatedIn: ({ dates }) => dates.length > 0,
};

/** Words for being finished, opened or in use. */
const FINISHED =
  /\b(ready|complet\w+|finish\w*|open\w*|operat\w+|commission\w*|launch\w*|roll\w* out|in (use|service|place)|set up|establish\w*|implement\w*|start\w*|servic\w+|built|available|by phases)\b|完成|落成|建成|竣工|启用|投入|开幕|开业|营运|运作|运营|推出|落实|实施|设立|成立|建立|完工|开放|开始|分阶段|展开|平整|结果/;

/** When something will be finished: a sentence that dates another thing that befell it (a grant of its land) does not say. */
const READY: AskedValue = {
  asked:
    /^when (will|is|are|can|does|do|should|would)\b.{0,80}\b(be )?(ready|built|open(ed)?( up)?|up and running|in use|usable|operational)\b|\b(how soon|what (year|date|month)) .{0,60}\b(ready|open(ed)?|built)\b|(几时|何时|什么时候|哪一?年|几月).{0,12}(起好|建好|建成|整好|搞掂|搞定|完工|落成|用得|可以用|能用|开得|开幕|启用|开门|入伙|开张)/,
  isStatedIn: ({ dates, text }) => dates.length > 0 && FINISHED.test(foldText(text)),
  isOfItsSubject: true,
};

const VALUES: readonly AskedValue[] = [
  {
    asked:
      /\bhow much (money|funding|cash|support|(does|do|did|will|would|has|have|is|was) .{0,60}\b(cost|pay|give|receive|get|allocat\w*|spen[dt]|invest\w*|earmark\w*|set aside|charge\w*|budget\w*))\b|\bwhat (is|was|are|were)? ?(the |its )?(\w+ )?(budget|subsidy|grant|cost|price|fee|salary|assets?|maximum grant)\b|\bwhat budget\b|\bthe most .{0,80}\b(receive|get|claim|borrow|obtain|recover|be (paid|given|awarded))\b|\b(what|which|estimated|total|overall) (\w+ ){0,2}(expenditure|spending|outlay)\b|\b(maximum|highest) (grant|subsidy|amount|funding|fine)\b|(多少|几多)(?:亿|万)?(钱|银|元|资金|经费|拨款|资助|款项|资助额)|几多?钱|(多少|几多)(?![个家间所名项条张份种支宗位人次座])\p{Script=Han}{1,4}?(钱|经费|资金|拨款)|(拨款|资助|经费|预算|津贴|薪酬|薪金|收费|费用|售价|罚款|金额|资助额|租金|造价)(上限)?(是|有|系|为)?(多少|几多)/u,
    isStatedIn: hasUnit(["money", "percent"]),
  },
  {
    asked:
      /\b(what|which) (percentage|per cent|proportion|share|ratio)\b|百分之几|百分比|(比例|比率)(是|有|系|为)?(多少|几多)|占.{1,20}(多少|几多|几成)/,
    isStatedIn: (sentence) => statesShare(sentence) || MATCHED.test(foldText(sentence.text)),
  },
  {
    asked:
      /\bhow many\b|(多少|几多)(?!\p{Script=Han}{0,8}(用地|土地|楼面|空间)|(?![个家间所名项条张份种支宗位人次座])\p{Script=Han}{1,4}?(?:钱|经费|资金|拨款)|钱|银|元|资金|经费|拨款|资助|款|年|万|亿|税|补贴|津贴|费|比例|成|[扣配占算减增升降跌涨到付给拿收赔补退赚花交缴租贷借赢输才就可会能要呢啊呀㗎吗了咗的嘅先至用])\p{Script=Han}/u,
    isStatedIn: ({ quantities }) => quantities.some(({ unit }) => unit.kind === "count"),
  },
  {
    asked:
      /\b((what|how much) (is |was )?(the )?(total |gross )?floor (area|space)|(how many|what) (hectares|square (metres|feet))|how much (\w+ ){0,3}(land|space))\b|面积|占地|(多少|几多)(公顷|平方|\p{Script=Han}{0,8}?(用地|土地|楼面|空间))/u,
    isStatedIn: hasUnit(["area"]),
  },
  {
    asked:
      /\bhow (large|big|spacious|sizeable) (is|are|was|were|will|would)\b|(有|是|系|会)?(多|几)大(?!程度|影响|幅度|机会|可能|学|陆)(?=[?？,，。呢呀㗎]|$)/,
    isStatedIn: ({ quantities }) => quantities.length > 0,
  },
  {
    asked:
      /\bhow (tall|high|deep|wide)\b(?! (has|have|did|do|is the (score|rank)))|\bhow far (away|apart|from)\b|\bhow many (kilomet\w+|met(re|er)s?|km|miles)\b|\bwhat (is the )?(height|length|distance)\b|(几|多)((?<!(?:例|率|价|值|额|费|限|本|比|分|平)[有是系会达]?[几多])高|远|深|阔)(?!级|端|效|新|等)|(多少|几多|几)(公里|千米|米(?!厘))/,
    isStatedIn: hasUnit(["length"]),
  },
  {
    asked: /(几|多)(?<!(?:期|时间|时长)[有是系为]?[几多])长(?!时间|级|端|效|新|等)/,
    isStatedIn: hasUnit(["length", "duration"]),
  },
  {
    asked:
      /\bhow long (does|do|did|will|would|is|are|was|can|must|may|should|has|have)\b|\bhow many (days|weeks|months|years|hours)\b|\bwhat (is the )?(duration|waiting time|processing time|validity)\b|多久(?!一次)|几耐|多长时间|(期|时间|时长)(有|是|系|为)?(多|几)长|(多少|几多|几)个?(天|日|周|星期|礼拜|月|年|小时|钟头)(?!度|份|级|代|前|起|底|初|尾|推|开|成|公)/,
    isStatedIn: ({ quantities, dates }) =>
      quantities.some(({ unit }) => unit.kind === "duration") || dates.length > 0,
  },
  {
    asked:
      /\b(how much|what) (electricity|power|energy)\b|\bmegawatts?\b|(用|耗)(多少|几多)电|(多少|几多)(电力|度电|千瓦|兆瓦)|耗电量|用电量/,
    isStatedIn: hasUnit(["power"]),
  },
  {
    asked: /\bhow often\b|\bhow frequently\b|多久一次|几耐一次|每隔多|几时.{0,6}一次|多(长|少)时间一次/,
    isStatedIn: ({ text }) => REPEATED.test(foldText(text)),
  },
  {
    asked:
      /\b\w+ rate (of|for|at|among|in)?\b.{0,40}\?|(成功|合格|通过|出租|入住|空置|失业|录取|批准|留任|使用|渗透|普及|增长|淘汰|流失)率(是|有|系|为)?(多少|几多|几高|多高)?/,
    isStatedIn: hasUnit(["percent", "percentage-points"]),
  },
  DATE,
  READY,
];

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Kinds of value that a question asks for; none for "is there a grant". */
export const askedValues: (question: string) => readonly AskedValue[] = remember((question) => {
  const folded = foldText(question);
  const found = VALUES.filter(({ asked }) => asked.test(folded));
  return found.includes(READY) ? found.filter((value) => value !== DATE) : found;
}, MOST_KEPT);

function hasUnit(kinds: readonly string[]): AskedValue["isStatedIn"] {
  return ({ quantities }) => quantities.some(({ unit }) => kinds.includes(unit.kind));
}
