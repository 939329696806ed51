// What is paid: prices, rents, wages, fines, budgets, with the terms of jail that stand beside fines. Data for asked-attribute.ts, as a
// passage that says none of the words does not state them, and most of them are stated only with a figure.
import type { AskedAttribute } from "./attribute.ts";

/** Kinds of figures that state what is paid: an amount, or a share of one. */
const RATES = ["money", "percent", "percentage-points"];

/** Payments, by how they are asked for and said. */
export const ASKED_PAYMENTS: readonly AskedAttribute[] = [
  {
    name: "price",
    figures: RATES,
    asked:
      /\bhow much (does|do|did|will|would|is|are|was) .{0,60}\b(costs?|charged?|priced?|pay)\b|\bwhat (does|do|did|will|would|is|has|have|had) .{1,60}\b(charged?|cost)\b|\b(ticket|entry|entrance|admission|application|registration|tuition|licence|renewal) (prices?|fees?)\b|(入场|申请|登记|报名|学|注册|续期|牌照|手续)费|(门票|入场券|票价|票)(要|系|是|卖)?(多少|几多|几钱)|\b(prices?|fees?|charges|tariffs?|costs?) (of|for|per|to)\b|\bwhat .{0,40}\b(prices?|fees?|fares?|costs?)\b|\bhow much (does|do|did|will) .{1,50}\bsell for\b|\bhow much (is|are|will be) (a|an|one|the) [^?,]{0,40}\b(tickets?|fares?|berths?|pass|seat|licence|permit|room|card|course|bottle|meal|trip|ride)\b|售价|(卖|市价|票|飞|一晚|一程|一次|一部|一个|一张|一套|一架|一支|一件)(要|是|系|卖)?(几|多少|几多)钱|(装|换|租|搭|飞|续牌|查|坐)[^,，。?？攞拿领获补]{0,10}(几|多少|几多)钱(?!津贴|资助|补贴)|收费|价钱|造价|(收|用|花|使)(了|咗)?(多少|几多)钱|(交|付|缴|收|俾|畀)(多少|几多)(钱|费用|元)|几多?钱(一|每)|(费用|价格|成本)(是|系|有|为|要)?(多少|几多)/,
    said: /\b(costs?|prices?|fees?|fares?|tickets?|admission|charges?|charged|expenditure|spen[dt]|spending|proceeds|pays?|fined)\b|\$[\d,.]+( million| billion)? (an?|each|per|for) |\bat \$|[日月年]租|以[^,，。]{0,12}元|费|价|票|造价|动用|用作|耗资|斥资|成本|开支|收入|资助总额|批出/,
  },
  {
    name: "building-cost",
    figures: ["money"],
    asked:
      /\bcosts? .{0,30}\bto (build|construct|develop|set up|fit out|convert|install)\b|\b(construction|building|capital|total|whole|full) .{0,20}\bcosts?\b|\bwhat (will|would|did) .{3,60}\bcost( in (total|all))?[?]|造价|(兴建|建造|改装|建成|起|整)[^,，。?？]{0,10}(使|用|花|要)(了|咗)?(多少|几多|几)钱|(多少|几多)钱(兴建|建造|建成|建|起|整)/,
    said: /\b(costs?|prices?|expenditure|spen[dt]|spending|estimated|bill|budget|contract|worth)\b|费|价|动用|用作|耗资|斥资|成本|开支|预算|拨款|合约/,
  },
  {
    name: "rent",
    figures: RATES,
    asked:
      /\b(how much|what)( is| are| was)? (the |is the )?(\w+ )?(rents?|rental)\b|\b(pays?|charges?|highest|lowest) .{0,20}\brents?\b|\brent per\b|租金|[呎尺日月年]租(?!用|赁)|租(要)?(几钱|几多钱|多少钱|(?:几多|多少)(?=[?？呢]|$))|租[^。?？]{0,14}每(平方)?[米呎尺][^,，。?？]{0,8}(多少|几)|\b(rents?|rental) (of|for|per)\b|(一|每)(平方)?(呎|尺).{0,4}(租|几钱|几多|多少)|(几钱|几多钱?|多少钱?)(一|每)?(平方)?[呎尺]/,
    said: /\b(rents?|rental|leas(e|ed|es|ing))\b|[日月年]租|每月[^,，。]{0,12}元|\ba month\b|租金|租约|租务|租用/,
  },
  {
    name: "pay",
    figures: RATES,
    asked:
      /\b(salar(y|ies)|wages?|stipends?|emoluments?|remunerations?|paid (a|per|each) month|monthly (pay|allowance)|how much .{0,40}earn|how much (pay|salary)|what (do|does|did|will) .{1,50} earn|(what|how much) (is|are|was|were|will) [^?]{2,40} (be )?paid)\b|(人|员|师|机|工|者|律师|个月|每月|平均)[^,，。?？]{0,4}赚(几|多少)|(每|一)个?月(?:可以|能|会)?(?:给|畀|俾|出|拿|攞|有)(?:几|多少)|(?<!高)薪|月入|工资|人工(?!智|费|作)|(个月|每(?:月|位|人|名|辆|架|部))[^,，。?？]{0,12}津贴/,
    said: /\b(salar(y|ies)|wages?|stipends?|allowances?|monthly|remuneration)\b|薪|工资|津贴|每月/,
  },
  {
    name: "penalty",
    asked:
      /\b(fined|penalt(y|ies)|punish(ed|ment)?|jail(ed)?|imprison(ed|ment)?|prison)\b|\b(what|how much|how big) .{0,20}\bfines?\b|罚|判监|坐监|监禁|刑期/,
    said: /\b(fines?|fined|penalt(y|ies)|punish\w*|jail\w*|imprison\w*|offences?|sentenc\w+|convict\w+|tickets?)\b|罚|监禁|刑|告票|定罪|判处/,
  },
  {
    name: "jail-term",
    figures: ["duration"],
    asked:
      /\b(jail|prison) (terms?|sentences?)\b|\bwhat sentences?\b|\bhow long .{0,40}\b(prison|jail(ed)?|imprisoned|sentenced)\b|坐(几|多)(久|耐|长|少年)|刑期|(判监|监禁|坐监|坐牢)[^,，。?？]{0,4}(多久|几耐|多少|几)/,
    said: /\b(jail\w*|prison|imprison\w*|sentence\w*)\b|监|狱|刑/,
  },
  {
    name: "budget",
    figures: RATES,
    asked:
      /\b(annual|operating|yearly|running) (\w+ )?(budget|costs?|expenses?)\b|\bwhat('s| is) (its|their|the) budget\b|(每年|年度|一年|全年|营运)(的|嘅)?(预算|经费|营运费|营运开支)/,
    said: /\b(budget|subvention|recurrent|(operating|running|annual|yearly) (costs?|expenses?)|running)\b|\$[\d,.]+( million| billion)? (a|per|each) year\b|预算|经费|经常开支|(营运|额外|维修)(开支|费)|每年[^,，。]{0,12}元/,
  },
  {
    name: "tax-revenue",
    asked: /\btax (revenue|receipts|income)\b|\bin tax(es)?\b|税收|税款/,
    said: /\b(revenue|receipts|tax(es)? (paid|raised|collected))\b|税收|税款|库房/,
  },
  {
    name: "output-value",
    asked: /\b(output|production) value\b|\bvalue of (the )?(output|production)\b|产值/,
    said: /\b(output|added value|value added|gdp)\b|产值|生产总值|增加值/,
  },
  {
    name: "income-limit",
    figures: ["money"],
    asked:
      /\b(?:income|salary|earnings) (?:requirement|threshold|limit|floor)s?\b|\b(?:minimum|lowest) (?:annual |yearly )?(?:income|salary|earnings)\b|\bwhat (?:yearly|annual|monthly) (?:income|salary|earnings|pay)\b|\b(?:pay|income|salary) (?:you|one|they|i|we) need\b|(?:收入|薪金|年薪|入息)[^,，。?？]{0,4}(?:要求|门槛|下限|上限|最低)|最低(?:年)?(?:收入|薪金|年薪)/,
    said: /\b(?:incomes?|salar(?:y|ies)|earn\w*)\b|收入|薪|入息/,
  },
  {
    name: "capital",
    figures: ["money"],
    asked: /\b(?:paid-up|share|registered|minimum) (?:\w+ )?capital\b|(?:实缴|注册|缴足|最低)(?:股本|资本)/,
    said: /\bcapital\b|资本|股本/,
  },
  { name: "fare", asked: /\bfares?\b|车费|车资/, said: /\bfares?\b|车费|票价|车资|收费/ },
  {
    name: "home-price",
    asked: /[楼房屋]价|\b(?:house|flat|property|home) prices?\b/,
    said: /[楼房屋]价|\b(?:house|flat|property|home) prices?\b/,
  },
  { name: "land-price", asked: /\bland premium\b|地价/, said: /\bpremium\b|地价|补价/ },
  {
    name: "compensation",
    figures: RATES,
    asked: /\bcompensation\b|赔偿|补偿金/,
    said: /\bcompensat\w+|赔偿|补偿/,
  },
];
