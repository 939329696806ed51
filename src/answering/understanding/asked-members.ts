// Questions that want the members of a group by name ("which universities", 「是哪幾個城市」, "list the estates"): a passage
// that only counts them, or speaks of none, does not answer. Data for asked-attribute.ts.
import type { AskedAttribute } from "./attribute.ts";

/** Words between "which" and the noun; a preposition or a verb between them would make the noun another's. */
const BETWEEN = String.raw`(?:(?!of |for |in |is |are |was |were |can |do |will |does |did |to |from )[\w-]+ ){0,3}`;

/**
 * The turns of phrase that ask for names of a kind of thing, given its nouns: English in the plural, Chinese in Simplified
 * characters; `said` is what a folded passage that names some would hold.
 */
function members(name: string, english: string, chinese: string, said: RegExp): AskedAttribute {
  const which = String.raw`\b(?:which|what|name|list|identify) ${BETWEEN}(?:${english})\b|\bnames? of ${BETWEEN}(?:${english})\b`;
  const noun = `(?:${chinese})(?!级|部|机|界|际)`;
  const asks = `(?:哪|边)(?:几|一|两|三|四|五|六|七|八|九|十|些|啲)?(?:个|间|家|所|条|座|名|位|啲)?${noun}`;
  const after = `${noun}(?:的|嘅)?(?:名称|名单|名字)|${noun}(?:有|是|系|包括)(?:哪|边|咩|什么)`;
  const list = `(?:列出|列明|列举|点名)[^,，。?？]{0,6}${noun}`;
  return { name, asked: new RegExp(`${which}|${asks}|${after}|${list}`), said };
}

/** Kinds of things that documents either name or do not. */
export const ASKED_MEMBERS: readonly AskedAttribute[] = [
  members(
    "companies",
    "companies|firms|vendors|suppliers|contractors|operators|investors|applicants|winners|issuers|manufacturers|consultants",
    "公司|企业|厂商|供应商|承办商|投资者|得奖者|营办商|发行人|承建商|顾问公司",
    /\b(limited|ltd|inc|plc|corporation|company)\b|有限公司|集团|[\p{L}]{2}公司/u,
  ),
  members(
    "banks",
    "banks",
    "银行",
    /\b(hsbc|standard chartered|bank of|hang seng)\b|汇丰|渣打|中银|恒生|[\p{L}]{2}银行/u,
  ),
  members(
    "universities",
    "universit(?:y|ies)|colleges?|schools?",
    "大学|院校|学校",
    /\buniversity of\b|\b\w+ university\b|\b(hku|cuhk|hkust|polyu|cityu|hkbu)\b|(港|中文|科技|理工|城市|浸会|岭南|教育|清华|北京)大学|港大|中大|科大|理大|城大|浸大|大学(包括|有|如)|universities|院校|学校|所大学/,
  ),
  members(
    "estates",
    "(?:housing )?estates",
    "屋邨|屋村|公共屋邨",
    /(?<!屋)邨|\b(tsuen|court|lai|tin|wan) estate\b/,
  ),
  members(
    "countries",
    "countries|economies|nations",
    "国家|经济体",
    /\b(singapore|japan|korea|united (states|kingdom|arab)|usa|uk|switzerland|france|germany|canada|australia|israel|asean|italy|sweden)\b|新加坡|日本|韩国|美国|英国|瑞士|法国|德国|加拿大|澳洲|澳大利亚|以色列|东盟|意大利|瑞典/,
  ),
  members(
    "cities",
    "cities|provinces|city(?!')",
    "城市|省份|省市",
    /\b(shenzhen|guangzhou|beijing|shanghai|dongguan|zhuhai|foshan|huizhou|zhongshan|jiangmen|zhaoqing|wuhan|chengdu|hangzhou|nanjing|suzhou|macao|bangkok|singapore|tokyo|seoul|london|dubai)\b|深圳|广州|北京|上海|东莞|珠海|佛山|惠州|中山|江门|肇庆|武汉|成都|杭州|南京|苏州|福田|前海|南沙|澳门|曼谷|东京|首尔|伦敦|迪拜|杜拜/,
  ),
  members(
    "airports-and-airlines",
    "airlines|airports|routes",
    "航空公司|机场|航线",
    /\b(cathay|airlines?|airport)\b|国泰|航空|机场|航线/,
  ),
  members("hospitals", "hospitals|clinics", "医院|诊所", /\b\w+ hospital\b|[\p{L}]{2}医院/u),
];
