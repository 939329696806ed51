// Particulars of a thing that a document on it may well leave out (who operates it, which bus goes there, what share of them are women): data
// for asked-attribute.ts, as a passage that says none of the words does not state them.
import type { AskedAttribute } from "./attribute.ts";

/** What turns a question to a part of those that were counted: "of the 900, how many are …", 「當中…有幾個」, 「…佔多少」. */
const OF_THEM = String.raw`\b(?:how many|what (?:share|percentage|per cent|proportion|part|slice|fraction)|what % ?) (?:of|are|were|is|come|came)\b|\bof (?:these|those|them|which|whom|the (?:[\w,]+ ){1,6}?),? ?how many\b|\bhow many (?:of|were|are)\b|(?:里面?|当中|其中|之中|入面|里头)[^。?？]{0,24}(?:几|多少)|占[^,，。?？]{0,6}(?:多少|几)`;

/** A part of a whole by its own name: where the question wants a share or a number of it, the passage has to speak of it. */
function part(name: string, english: string, chinese: string): AskedAttribute {
  const word = `(?:\\b(?:${english})\\b|${chinese})`;
  return {
    name,
    asked: new RegExp(
      `(?:${OF_THEM})[^.。?？]{0,60}?${word}|${word}[^.。?？]{0,30}(?:占[^,，。?？]{0,6}(?:多少|几)|有(?:多少|几)个?)`,
    ),
    said: new RegExp(word),
  };
}

/** Particulars whose words a passage that states them would use. */
export const ASKED_PARTICULARS: readonly AskedAttribute[] = [
  part("women", "women|woman|female|girls|ladies|gender|sex", "女性|女士|妇女|女生|女人"),
  part(
    "old-people",
    "elderly|seniors?|older|over[- ]?\\d\\ds?|aged \\d\\d|pensioners?",
    "长者|老人|\\d\\d岁以上|六十岁|高龄",
  ),
  part("listed", "listed|publicly traded|went public|ipos?", "上市"),
  {
    name: "each-of-several",
    asked:
      /(?<!年[^。；]{0,12})(?:大学|院校|校|区|部门|行业|公司|机构|类|种|中心)各(?:自)?(?:分别)?(?:占|有|得|分到|获|批)(?:了|咗|到|出)?(?:多少|几)|各(大学|院校|校|区|部门|年龄组|行业|公司)(分别)?(占|有|得|分到|分得|获|批)[^,，。?？]{0,8}(多少|几)|又各占(多少|几)|\bwhat (slice|portion) (goes|went|is given|was given)\b|\bhow (?:is|was|were|are|will)\b[^?.;]{0,80}\b(?:divided|shared(?: out)?|split|distributed|carved up) (?:among|between|across)\b|(?:之间)?(?:点样|怎样|如何|怎么)分(?:给|畀|配)/,
    said: /\b(respectively|each|comprising|of which|split)\b|分别|各(占|有|得|获|提供|自)|其中|当中|比例/,
  },
  {
    name: "letter-of-its-kind",
    asked: /(?<![a-z])[b-f] ?类|[乙丙丁]类|\b(category|type|class|tier|stream|group) [b-f]\b/,
    said: /(?<![a-z])[b-f] ?类|[乙丙丁]类|\b(category|type|class|tier|stream|group) [b-f]\b/,
  },
  {
    name: "operator",
    asked:
      /(由|是|系|归)?(哪|边)(几|一)?(个|间|家|所)?(机构|公司|银行|团体|组织|单位)(在|负责|去|嚟|来)?(管|打理|营运|运作|经营|操作)|由(哪家|哪间)(管理|营运|运作|经营|打理)|\bwhich (\w+ )?(company|companies|firm|firms|bank|banks|manager|managers|institutions?|organi[sz]ations?) (\w+ )?(runs?|manages?|operates?|administers?|managing|operating)\b/,
    said: /\b(manag\w+|operat\w+|administ\w+|run by|runs)\b|管理|营运|运作|经营|负责|主理|打理/,
  },
  {
    name: "station",
    asked:
      /(?<![路身旁周两海岸])(哪|边|几)(一)?个?(地铁|港铁|铁路|巴士|高铁)?(站|出口)(?!在)|(地铁|港铁|巴士|火车|轻铁)[^,，。?？]{0,6}(哪|边|几)(个|条|号)?(站|线|出口|号)|(坐|搭|乘)(什么|咩|几号|边架|哪路)(车|巴士|小巴)|\b(which|what|nearest) (mtr |bus |train |railway |metro |subway )?(station|stop|exit|platform)\b|\bwhich bus\b/,
    said: /\b(station|stop|mtr|bus stop|terminus)\b|港铁|地铁|车站|(?<!网)站(?!立|在)/,
  },
  {
    name: "way-there",
    asked:
      /\bhow (?:do|can|should|does|to)(?: (?:i|we|you|one))? (?:get|go|travel) (?:there|to (?!know|use|see|keep|have|be|work|apply|grips)[^?.,]{2,40})[?]?$|\bdirections to\b|(?:点样?|怎么样?|怎样|如何)(?:搭车|坐车)?(?:前往[^,，。?？]{0,12}|(?:过)?[去到])[㗎呀啊的呢好架咖]*[?？]?$/,
    said: /\b(?:stations?|bus(?:es)?|mtr|ferr(?:y|ies)|shuttles?|by (?:train|bus|car|road))\b|港铁|铁路站|车站|巴士|渡轮|小巴|接驳|专线/,
  },
  {
    name: "line",
    asked:
      /(哪|边|几)(一|几)?(条|号)(巴士|公交|小巴|渡轮|航)?(路)?线|(路线|航线)(是|系)(哪|边|几)|\b(which|what) (bus|ferry|tram|minibus|train|mtr) (routes?|lines?|number)\b/,
    said: /\b(routes?|line)\b|路线|航线|号线|巴士线/,
  },
  {
    name: "points",
    asked:
      /(要|需要|需|有|得|考|攞|拿)(到)?(多少|几多|几)分(?!钟|之|别|店|公司|校|一)|(分数|得分|总分)(线)?(是|系|有|要)?(多少|几)|\bhow many points\b|\b(what|which) (is the )?(score|pass(ing)? mark)\b/,
    said: /\d+ ?分(?!钟|之|别|店|期|校|区)|分数|得分|计分|\b(points?|scor\w+|marks?)\b/,
  },
  {
    name: "return-on-money",
    asked:
      /(回报|收益|投资回报|年回报)率?[^,，。?？]{0,6}(多少|几)|(多少|几)[^,，。?？]{0,4}回报|\b(what|how (much|high)) [^?.]{0,30}\breturns?\b|\b(target|expected|annual) returns?\b/,
    said: /\b(returns?|yield|dividends?|gain(s|ed)?)\b|回报|收益|股息|增值|获利/,
  },
  {
    name: "rank",
    asked:
      /\b(?:exact |what |which )(?:\w+ )?(?:position|rank|place)\b.{0,40}\b(?:ranking|table|league|index)s?\b|排名?第?几|第几(?:名|位)/,
    said: /第 ?[一二三四五六七八九十\d]|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|top (?:ten|\d+))\b|十大|首位|榜首|[一二三四五六七八九十\d]位/,
  },
  {
    name: "population",
    asked:
      /\bpopulation\b(?=[^.]{0,40}$)|(?<!工作|就业)人口(?:(?:有|是|系|大约|大概|总共)*(?:多少|几多?)|[?？]?$)/,
    said: /\bpopulation\b|(?<!工作|就业)人口/,
  },
  {
    name: "insolvent",
    asked: /倒闭|结业|执笠|清盘|破产|\bbankrupt\w*|\b(?:go|goes|gone|went) (?:bust|under)\b|\bwound up\b/,
    said: /\b(?:bankrupt\w*|insolven\w+|wound|wind\w*|clos\w+|fail\w*|ceas\w+|liquidat\w+|bust)\b|倒闭|结业|执笠|清盘|破产|停业|关闭|停办/,
  },
  {
    name: "signatory",
    asked: /\bwho signed\b|(?<![和与跟同])(?:谁|边个|边位|哪位|何人)[^,，。?？]{0,4}(?:签(?!字)|落的?笔)/,
    said: /\bsigned by\b|(?:长|主席|专员|官|代表)[^,，。]{0,16}签/,
  },
  {
    name: "make",
    asked:
      /(哪|边|什么|咩)(一)?(个|隻|只)?(牌子|型号|厂牌)|\b(which|what) brands?\b|\bwhose (chips|machines|hardware|engines|sensors)\b/,
    said: /\b(brands?|models?|made by|manufactured by|supplied by)\b|牌子|品牌|型号|制造商|供应商/,
  },
  {
    name: "capacity",
    asked:
      /(载客|座位|坐得(下|到|晒)?|坐(?=(多少|几多|几)个?人))[^,，。?？]{0,6}(多少|几)(?!钱)|(多少|几多|几)(个)?(座位|乘客)|\bhow many (passengers|seats)\b|\b(seating|passenger) capacity\b/,
    said: /\b(seats?|passengers?|capacity|seating|accommodat\w+|\d places)\b|座位|载客|容纳|乘客|学额|名额|席位/,
  },
  {
    name: "judge",
    asked: /\b(which|what) (judges?|magistrates?)\b|(哪|边)(一)?(位|个|名)(法官|裁判官)/,
    said: /\b(judges?|magistrates?|justice)\b|法官|裁判官/,
  },
  {
    name: "foremost",
    asked:
      /^(?:from |in |at )?(?:which|where)\b(?! (?:year|month|day))[^?.;,]{0,80}\b(?:(?<!\b(?:do|does|did|are|were|have) )most|least|fewest|highest|lowest|largest|biggest|smallest|longest|shortest|oldest|worst|dearest|cheapest|busiest)\b(?! of the| recent| likely)|(?:哪|(?<![那嗰旁两周这])边)(?!几|些|啲|一?年|一?日)\p{Script=Han}{1,12}最(?!近|新|后|终|初|好|想|快|迟|早|可能)|最[多少高低大][^,，。?？]{0,6}(?:的|嘅)?(?:是|系)(?:哪|边)(?!几|些|啲)/u,
    said: /\b(?:most(?:ly)?|least|fewest|first|top|leading|leads?|largest|biggest|highest|lowest|longest|shortest|smallest|oldest|greatest|main(?:ly)?|chief(?:ly)?|ranked|ranks|\w{3,}(?:est|iest)|best|worst|only|majority|half|ahead|followed by)\b|最|居首|首位|榜首|冠|第一|主要|为首|大部分|过半|多数|其次|首要|之首|领先|高于|多于|一半|排名|仅|唯一|多为|占/,
  },
  {
    name: "outcome-of-trial",
    asked: /(?:结果|成效|效果)(?:是|系|为)?(?:如何|为何|怎样|怎么样|点样?)|有几有效|\boutcomes? of\b/,
    said: /\b(?:found|show\w*|result\w*|rose|fell|fallen|cut|improv\w+|reduc\w+|success\w*|better|per cent|drop\w*|increas\w+)\b|%|结果|发现|显示|成功|减少|增加|上升|下降|提升|改善|降低|百分|证实/,
  },
  {
    name: "remaining",
    asked:
      /(?:名|学|配|余|床|差)?(?:额|位)[^,，。?？]{0,4}剩|剩[^,，。?？]{0,6}(?:几|多少)[^,，。?？]{0,3}(?:额|位|钱|经费|资金)|尚余|\b(?:places?|quotas?|money|slots?|funds?|funding|room|space) (?:are |is |does it have |do they have )?(?:still |yet )?(?:left|remain\w*|unused)\b|\bhow (?:much|many) [^?.;,]{0,60}\b(?:unspent|unused|left over)\b/,
    said: /剩|余额|余下|尚余|空置|空缺|未用|全数|额满|\b(?:remain\w*|left|unused|unspent|balance|available|vacan\w+|fully|all (?:let|taken|used))\b/,
  },
  {
    name: "once-complete",
    asked:
      /\b(?:once|when) (?:it(?:'s| is)? |they(?:'re| are)? )?(?:every|all|fully|fully built|completely|the whole)\b|\bfully (?:built|completed|up and running|developed)\b|(?:全部|全面|最终|所有期数?)(?:建成|完成|落成|启用|投入)(?:后|之后|以后|时|嗰阵)/,
    said: /\b(?:fully|full|complet\w+|final\w*|ultimate\w*|eventual\w*|overall|total|altogether)\b|最终|全部|全面|整体|总|完成后|建成后|落成后|合共/,
  },
  {
    name: "charged-at-all",
    asked: /(?:收唔收|收不收|要唔要|要不要|使唔使|用不用)(?:交|俾|畀|给|买)?[^,，。?？]{0,2}(?:钱|费|飞|票)/,
    said: /\b(?:free|fees?|charg\w+|costs?|pay\w*|paid|prices?|priced|fares?|tickets?|admission)\b|\$[\d,.]+(?! ?(?:m|b)illion)|(?<!消|经)费(?!者|用于)|免|收取|缴|付款|支付|每[^,，。]{0,6}元|票/,
  },
];
