// What stands beside a number in folded text in, its unit out: currencies, percentages, measures, classifiers and nouns.
import { ENGLISH_STOP_WORDS } from "./stop-words.ts";

/** ISO 4217 codes of the currencies that the documents name. */
export type Currency = "HKD" | "USD" | "CNY" | "JPY" | "EUR" | "GBP" | "AUD" | "CAD" | "SGD" | "TWD" | "MOP";

/** Classes of measure; quantities of one class are compared in its base. */
export type MeasureKind = "area" | "length" | "volume" | "mass" | "duration" | "power" | "frequency";

/** What a number counts or measures. `multiple` is the factor of a change: doubled is 2. */
export type Unit =
  | { readonly kind: "count" }
  | { readonly kind: "percent" }
  | { readonly kind: "percentage-points" }
  | { readonly kind: "multiple" }
  | { readonly kind: "money"; readonly currency: Currency }
  | { readonly kind: MeasureKind; readonly measure: string };

/** A measure: `factor` of its base, names to write it by, pattern to find it after a number. */
export interface Measure {
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly base: string;
  /** How many of the base it is; a whole number. */
  readonly factor: bigint;
  readonly zhHant: string;
  readonly en: readonly [singular: string, plural: string];
  readonly pattern: string;
}

/** Units of measurement that figures come in, each with its words in both languages. */
export const MEASURES: readonly Measure[] = [
  measure(
    "km2",
    "area",
    "m2",
    1_000_000n,
    "平方公里",
    ["square kilometre", "square kilometres"],
    "平方公里|平方千米|square kilomet(?:re|er)s?|sq\\.? ?km|km2",
  ),
  measure(
    "m2",
    "area",
    "m2",
    1n,
    "平方米",
    ["square metre", "square metres"],
    "平方米|平方公尺|square met(?:re|er)s?|sq\\.? ?m|m2",
  ),
  measure("ha", "area", "m2", 10_000n, "公頃", ["hectare", "hectares"], "公顷|hectares?|ha"),
  measure(
    "ft2",
    "area",
    "ft2",
    1n,
    "平方呎",
    ["square foot", "square feet"],
    "平方呎|平方尺|平方英尺|square f(?:ee|oo)t|sq\\.? ?ft",
  ),
  measure(
    "km",
    "length",
    "mm",
    1_000_000n,
    "公里",
    ["kilometre", "kilometres"],
    "公里|千米|kilomet(?:re|er)s?|km",
  ),
  measure("mm", "length", "mm", 1n, "毫米", ["millimetre", "millimetres"], "毫米|millimet(?:re|er)s?|mm"),
  measure(
    "cm",
    "length",
    "mm",
    10n,
    "厘米",
    ["centimetre", "centimetres"],
    "厘米|公分|centimet(?:re|er)s?|cm",
  ),
  measure("m", "length", "mm", 1_000n, "米", ["metre", "metres"], "米|met(?:re|er)s?|m(?:pd)?"),
  measure("ft", "length", "ft", 1n, "呎", ["foot", "feet"], "英?[呎尺]|f(?:ee|oo)t|ft"),
  measure(
    "nmi",
    "length",
    "nmi",
    1n,
    "海里",
    ["nautical mile", "nautical miles"],
    "海[里浬]|nautical miles?",
  ),
  measure("mi", "length", "mi", 1n, "英里", ["mile", "miles"], "英里|miles?"),
  measure(
    "m3",
    "volume",
    "l",
    1_000n,
    "立方米",
    ["cubic metre", "cubic metres"],
    "立方米|cubic met(?:re|er)s?|m3",
  ),
  measure("l", "volume", "l", 1n, "公升", ["litre", "litres"], "公升|升(?![一-鿿])|lit(?:re|er)s?"),
  measure("t", "mass", "g", 1_000_000n, "公噸", ["tonne", "tonnes"], "公吨|吨|tonnes?|tons?"),
  measure("kg", "mass", "g", 1_000n, "公斤", ["kilogram", "kilograms"], "公斤|千克|kilograms?|kg"),
  measure("g", "mass", "g", 1n, "克", ["gram", "grams"], "克(?!隆|服|拉)|grams?"),
  measure("GW", "power", "kW", 1_000_000n, "吉瓦", ["gigawatt", "gigawatts"], "吉瓦|gigawatts?|gw"),
  measure("MW", "power", "kW", 1_000n, "兆瓦", ["megawatt", "megawatts"], "兆瓦|megawatts?|mw"),
  measure("kW", "power", "kW", 1n, "千瓦", ["kilowatt", "kilowatts"], "千瓦(?!时)|kilowatts?(?! ?h)|kw"),
  measure("GHz", "frequency", "MHz", 1_000n, "吉赫", ["gigahertz", "gigahertz"], "吉赫|gigahertz|ghz"),
  measure("MHz", "frequency", "MHz", 1n, "兆赫", ["megahertz", "megahertz"], "兆赫|megahertz|mhz"),
  measure("month", "duration", "month", 1n, "個月", ["month", "months"], "个月|months?"),
  measure(
    "year",
    "duration",
    "month",
    12n,
    "年",
    ["year", "years"],
    "年(?![代度级轻资薪纪份报会费]|期间|规划|计划)|years?(?![- ](?:plan|old))",
  ),
  measure("week", "duration", "day", 7n, "星期", ["week", "weeks"], "个?星期|周(?![年边围期转末])|weeks?"),
  measure(
    "working-day",
    "duration",
    "working-day",
    1n,
    "個工作天",
    ["working day", "working days"],
    "个?工作[天日]|(?:working|business)[ -]days?",
  ),
  measure(
    "night",
    "duration",
    "night",
    1n,
    "晚",
    ["night", "nights"],
    "个?晚(?![上间会报期年宴餐饭市])|nights?",
  ),
  measure("semester", "duration", "semester", 1n, "個學期", ["semester", "semesters"], "个?学期|semesters?"),
  measure("day", "duration", "day", 1n, "日", ["day", "days"], "天|日(?![元圆本报期常])|days?"),
  measure("hour", "duration", "second", 3_600n, "小時", ["hour", "hours"], "个?(?:小时|钟头)|hours?"),
  measure("minute", "duration", "second", 60n, "分鐘", ["minute", "minutes"], "分钟|minutes?"),
  measure("second", "duration", "second", 1n, "秒", ["second", "seconds"], "秒钟?|seconds"),
];

function measure(
  name: string,
  kind: MeasureKind,
  base: string,
  factor: bigint,
  zhHant: string,
  en: Measure["en"],
  pattern: string,
): Measure {
  return { measure: name, kind, base, factor, zhHant, en, pattern };
}

/** Longest first where one name begins another. */
const CURRENCIES: readonly (readonly [Currency, prefix: string, suffix: string])[] = [
  ["USD", "us\\$|usd", "美元|美金|us dollars?|usd"],
  ["CNY", "rmb|cny|人民币|cn¥", "元人民币|人民币|元?rmb|yuan|renminbi|cny"],
  ["JPY", "jpy|¥", "日元|日圆|(?:japanese )?yen|jpy"],
  ["EUR", "€|eur", "欧元|euros?|eur"],
  ["GBP", "£|gbp", "英镑|pounds? sterling|gbp"],
  ["AUD", "au?\\$|aud", "澳元|australian dollars?|aud"],
  ["CAD", "ca?\\$|cad", "加元|加币|canadian dollars?|cad"],
  ["SGD", "s\\$|sgd", "新加坡元|坡元|singapore dollars?|sgd"],
  ["TWD", "nt\\$|twd|新台币", "新台币|台币|twd"],
  ["MOP", "mop\\$?|澳门币", "澳门元|澳门币|patacas?|mop"],
  [
    "HKD",
    "hk\\$|hkd|港币|\\$",
    "港元|港币|元(?![朗宇素旦老首件])(?:港币)?|蚊|hong kong dollars?|dollars?|hkd",
  ],
];

const CURRENCY_PREFIX = new RegExp(
  `(?<![a-z])(?:${CURRENCIES.map(([code, prefix]) => `(?<${code}>${prefix})`).join("|")}) ?$`,
);
const CURRENCY_SUFFIX = new RegExp(
  `^ ?(?:${CURRENCIES.map(([code, , suffix]) => `(?<${code}>${suffix})`).join("|")})(?![a-z])`,
);

/** Units that a currency before a number takes, with its space and the letter that must not stand before it. */
const LONGEST_PREFIX = 6;

/** A currency sign before or after a number: its code, and how many units it takes. */
export interface CurrencyMark {
  readonly currency: Currency;
  readonly length: number;
}

/** The currency written right before `start` in a folded text. */
export function currencyBefore(folded: string, start: number): CurrencyMark | undefined {
  return markOf(CURRENCY_PREFIX.exec(folded.slice(Math.max(0, start - LONGEST_PREFIX), start)));
}

/** The currency written right after a number; 元 and an unmarked $ are Hong Kong's. */
export function currencyAfter(after: string): CurrencyMark | undefined {
  return markOf(CURRENCY_SUFFIX.exec(after));
}

function markOf(match: RegExpExecArray | null): CurrencyMark | undefined {
  const found = Object.entries(match?.groups ?? {}).find(([, text]) => text !== undefined);
  if (match === null || found === undefined) return undefined;
  return { currency: found[0] as Currency, length: match[0].length };
}

/** A unit read after a number: the unit, the classifier or noun ("" where there is none), and the units of text it takes. */
export interface UnitMark {
  readonly unit: Unit;
  readonly noun: string;
  readonly length: number;
}

const PERCENT = /^ ?(?:(?<points>个百分点|percentage points?)|(?<percent>%|per ?cent(?!age)))(?![a-z])/;
const MEASURE = new RegExp(
  `^[ -]?(?:${MEASURES.map(({ pattern }, index) => `(?<m${index}>${pattern})`).join("|")})(?![a-z])`,
);
const MULTIPLE = /^ ?(?:倍|-?fold\b|times (?=as |the |more|higher|that |of |larger|greater))/;
/** Classifiers, each with the words in which it is none. */
const CLASSIFIER =
  /^ ?(?<noun>阶段(?!性)|人次|人|名(?!额|单|为)|位(?![于置居列])(?!一体)|家|间(?!接|隔)|所(?![有以谓需得在属述])|个(?![别性])|项|宗|份(?!额)|辆|架|部(?![分门署队长])|台(?!湾)|座|幢|栋|层|张|件|款|类|种|批(?!准)|期(?![间望])|条(?![件例])|只(?![能有是])|艘|班|户|伙|单位|次|组|门|场|支(?![持援付])|股|笔|席|块|粒|床|岁|套|方面|大(?![学湾会量型厦幅力致多部埔规奖陆]))/;
const ENGLISH_NOUN = /^ (?<noun>[a-z][a-z&-]*[a-z])/;

/** The unit after a numeral, without money; undefined where nothing says what the number counts. */
export function unitAfter(after: string): UnitMark | undefined {
  const percent = PERCENT.exec(after);
  if (percent !== null) {
    const kind = percent.groups?.points === undefined ? "percent" : "percentage-points";
    return { unit: { kind }, noun: "", length: percent[0].length };
  }
  const multiple = MULTIPLE.exec(after);
  if (multiple !== null)
    return { unit: { kind: "multiple" }, noun: "", length: multiple[0].trimEnd().length };
  return measureAfter(after) ?? counted(CLASSIFIER.exec(after)) ?? nounAfter(after);
}

function measureAfter(after: string): UnitMark | undefined {
  const match = MEASURE.exec(after);
  const index = Object.values(match?.groups ?? {}).findIndex((text) => text !== undefined);
  const found = MEASURES[index];
  if (match === null || found === undefined) return undefined;
  return { unit: { kind: found.kind, measure: found.measure }, noun: "", length: match[0].length };
}

function counted(match: RegExpExecArray | null): UnitMark | undefined {
  const noun = match?.groups?.noun;
  return match === null || noun === undefined
    ? undefined
    : { unit: { kind: "count" }, noun, length: match[0].length };
}

/** The English word after a number says what it counts; the number's own text ends before it. */
function nounAfter(after: string): UnitMark | undefined {
  const noun = ENGLISH_NOUN.exec(after)?.groups?.noun;
  if (noun === undefined || ENGLISH_STOP_WORDS.has(noun)) return undefined;
  return { unit: { kind: "count" }, noun, length: 0 };
}
