// What documents count, by classes (people, bodies, buildings …), and the classes that a sentence gives numbers of: "how many
// people work there" is not answered by a number of companies.
import type { DateMention } from "../../../../text/dates.ts";
import { fold, foldText } from "../../../../text/fold.ts";
import { numeralsIn } from "../../../../text/numerals.ts";
import type { Quantity } from "../../../../text/quantities.ts";

/** A class of things that documents count. */
export interface CountedClass {
  readonly name: string;
  /** English nouns; tested on single folded words. */
  readonly english: RegExp;
  /** Chinese nouns; tested on what follows a number or a question word and its classifier, folded. */
  readonly noun: RegExp;
  /** Chinese classifiers, several of which other classes have too (部 is of cars and of machines). */
  readonly classifier: RegExp;
}

/** Any classifier, which may stand between a number and its noun. */
const ANY_CLASSIFIER =
  "[个名位家所间座幢栋层辆架艘颗列部台张枚项宗件份笔种条套款门次场届回轮单只班队组户伙支块幅头棵]";

const CLASSES: readonly CountedClass[] = [
  countedThings(
    "people",
    "people|persons?|youngsters?|teenagers?|residents?|citizens?|users?|visitors?|students?|pupils|children|teachers?|staff|employees?|workers?|jobs?|posts|positions|seats|researchers?|scientists?|engineers?|talents?|experts?|specialists?|professionals?|graduates?|trainees?|interns?|members?|applicants?|participants?|recipients?|patients?|doctors?|nurses?|lawyers?|judges?|agents?|examiners?|entrepreneurs?|founders?|scholars?|academics?|holders?|owners?|drivers?|guards?|tenants?|learners?|apprentices?|families|households?|customers?|travell?ers?|passengers?|tourists?|guests?|volunteers?|directors?|inspectors?|officers?|women|men|elderly|seniors",
    "名(?!录)|位(?!于|置)|个?人|户|伙",
    "员工|职员|雇员|人员|职位|岗位|学员|学生|教师|老师|研究员|人才|专才|专家|居民|市民|用户|会员|成员|委员|访客|旅客|病人|患者|参加者|申请人|实习生|学额|名额|配额|代理人|审查员|工程师|科学家|长者|医生|律师|青年|公务员|女人|妇女|男人|使者|业主|租户|司机|学徒|家庭|乘客|旅客|游客|义工|学员",
  ),
  countedThings(
    "bodies",
    "compan(?:y|ies)|firms?|enterprises?|business(?:es)?|start-?ups?|smes?|institutions?|institutes?|universit(?:y|ies)|colleges?|schools?|laborator(?:y|ies)|labs?|centres?|centers?|banks?|organi[sz]ations?|merchants?|shops?|retailers?|manufacturers?|tenants?|operators?|bod(?:y|ies)|bureaux?|departments?|economies|countries|cities|hospitals|unicorns?|partners?|issuers?|funds?|agencies|museums?",
    "家|所|间|个单位",
    "公司|企业|租户|机构|大学|院校|学校|中学|小学|实验室|中心|银行|商户|初创|独角兽|医院|单位|部门|国家|城市|经济体|伙伴|博物馆|平台",
  ),
  countedThings(
    "buildings",
    "buildings?|blocks?|towers?|estates?|flats?|storeys?|floors?|bridges?|stations?|hotels?|dormitor(?:y|ies)|hostels?|rooms?|houses?|homes?|structures?|premises|mansions?",
    "座|幢|栋|层|间|所|伙|户|套",
    "大楼|大厦|楼宇|豪宅|独立屋|屋邨|屋村|邨|桥|车站|宿舍|房间|宿位|床位",
  ),
  countedThings(
    "vehicles",
    "buses|taxis?|vehicles?|cars?|lorr(?:y|ies)|trucks?|trains?|ferr(?:y|ies)|vessels?|ships?|boats?|aircraft|drones?|satellites?|rockets?",
    "辆|架|艘|颗|列|台|只|班|部(?!门|分)",
    "巴士|的士|车|船|飞机|无人机|卫星",
  ),
  countedThings(
    "machines",
    "machines?|kiosks?|gpus?|servers?|chips?|chargers?|robots?|computers?|cameras?|sensors?|devices?|posts?",
    "台|部(?!门|分)|张(?=.{0,6}(?:显卡|芯片))|枚|架|支|组",
    "机器|服务机|显卡|充电|伺服器|服务器|芯片|电脑|感应器|镜头",
  ),
  countedThings(
    "cases",
    "projects?|applications?|cases?|patents?|services?|measures?|licen[cs]es?|forms?|awards?|papers?|items?|initiatives?|schemes?|programmes?|programs?|plans?|registrations?|transactions?|trademarks?|complaints?|reports?|requests?|enquir(?:y|ies)|accidents?|incidents?|offences?|objections?|loans?|bids?|orders?|permits?|courses?|datasets?|apis?|deals?|agreements?|types?|kinds?|lines?|products?|standards?|cards?|languages?",
    "项|宗|件|份|笔|种|条|套|单|部(?!门|分)|款(?!项)|张|门(?!票)",
    "项目|申请|专利|服务|措施|牌照|表格|奖(?!金|学金)|计划|方案|个案|投诉|商标|课程|数据集|协议|生产线|产品|标准",
  ),
  countedThings(
    "events",
    "times|activit(?:y|ies)|meetings?|sessions?|events?|workshops?|seminars?|conferences?|competitions?|exhibitions?|trips?|visits?|flights?|tours?|rounds?|exercises?|drills?|rides?",
    "次|场|届|回|轮|人次|转|趟|班|宗|节|程",
    "会议|活动|工作坊|研讨会|比赛|展览|航班",
  ),
];

/** Numbers of things that no word beside them names: "Forty are open", 「已設15 400個」. */
export const UNNAMED: CountedClass = {
  name: "unnamed",
  english: /^(?!)/,
  noun: /^(?!)/,
  classifier: /^(?!)/,
};

/** English words after a number among which the noun stands. */
const ENGLISH_REACH = 5;
/** Units of text after a number that hold what it counts. */
const TEXT_REACH = 60;

/** The classes of the things that a text gives numbers of, from its figures. */
export function classesCounted(text: string, quantities: readonly Quantity[]): ReadonlySet<CountedClass> {
  return new Set(
    quantities
      .filter(({ unit }) => unit.kind === "count")
      .flatMap(({ noun, end }) => classesAfter(noun, foldText(text.slice(end, end + TEXT_REACH)))),
  );
}

/**
 * As {@link classesCounted}, with those of shares ("89% of users"), and with {@link UNNAMED} where a number stands by itself or counts what has no
 * class: what a sentence says of a count that is asked for.
 */
export function classesStated(
  text: string,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
): ReadonlySet<CountedClass> {
  const stated = new Set<CountedClass>();
  for (const { unit, noun, end } of quantities) {
    if (unit.kind !== "count" && unit.kind !== "percent") continue;
    const classes = classesAfter(noun, foldText(text.slice(end, end + TEXT_REACH)));
    for (const each of classes) stated.add(each);
    if (classes.length === 0) stated.add(UNNAMED);
  }
  if (!stated.has(UNNAMED) && hasBareNumber(text, [...quantities, ...dates])) stated.add(UNNAMED);
  return stated;
}

/** Whether a number stands in a text besides those that are read as figures and dates. */
function hasBareNumber(
  text: string,
  read: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const folded = fold(text);
  return numeralsIn(folded.text).some(({ start, kind, text: digits }) => {
    const at = folded.offsets[start] ?? 0;
    return isNumber(kind, digits) && !read.some((each) => at >= each.start && at < each.end);
  });
}

/** 一 and "one" are articles as often as numbers. */
function isNumber(kind: string, digits: string): boolean {
  return kind === "arabic" || !/^(?:一|one|a)$/.test(digits);
}

/** Classes of what a number counts, by its noun, or its classifier where the noun tells nothing. */
function classesAfter(noun: string, after: string): readonly CountedClass[] {
  const words = after.split(/[^a-z'-]+/).filter((word) => word !== "");
  const english = classesOfEnglish(words.slice(0, ENGLISH_REACH));
  return english.length > 0 ? english : classesOfChinese(`${noun}${after}`);
}

/** Those of the first word that has a class, and of the word after it: "companies in the building" are companies, "ferry licences" licences. */
function classesOfEnglish(words: readonly string[]): readonly CountedClass[] {
  const first = words.findIndex((word) => classesOfNoun(word).length > 0);
  return first < 0 ? [] : words.slice(first, first + 2).flatMap(classesOfNoun);
}

/** Classes of an English noun, folded. */
export function classesOfNoun(word: string): readonly CountedClass[] {
  return CLASSES.filter(({ english }) => english.test(word));
}

/** Classes of what a Chinese text begins to count, by classifier or noun. */
function classesOfChinese(text: string): readonly CountedClass[] {
  return CLASSES.filter(({ noun, classifier }) => classifier.test(text) || noun.test(text));
}

/** Classes of what follows a Chinese question word, and whether its noun tells them: a classifier tells less. */
export function classesAsked(text: string): {
  readonly classes: readonly CountedClass[];
  readonly isNamed: boolean;
} {
  const named = CLASSES.filter(({ noun }) => noun.test(text));
  return named.length > 0
    ? { classes: named, isNamed: true }
    : { classes: CLASSES.filter(({ classifier }) => classifier.test(text)), isNamed: false };
}

/** A noun may have a few words before it (个空间数据集), but no verb. */
function countedThings(name: string, english: string, classifiers: string, nouns: string): CountedClass {
  return {
    name,
    english: new RegExp(`^(?:${english})$`),
    noun: new RegExp(
      `^[ 多余]*${ANY_CLASSIFIER}?(?:(?![了过被在是有获将可要会参报已])\\p{Script=Han}){0,5}?(?:${nouns})`,
      "u",
    ),
    classifier: new RegExp(`^[ 多余]*(?:${classifiers})`, "u"),
  };
}
