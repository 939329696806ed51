// A question that counts comes in, the class of thing that it counts goes out (people, bodies, buildings …), and the
// classes that a sentence gives numbers of: "how many people work there" is not answered by a number of companies.
import { foldText } from "../../text/fold.ts";
import type { Quantity } from "../../text/quantities.ts";

/** A class of things that documents count. */
export interface CountedClass {
  readonly name: string;
  /** English nouns; tested on single folded words. */
  readonly english: RegExp;
  /** Chinese classifiers and nouns; tested on what follows a number or a question word, folded. */
  readonly chinese: RegExp;
}

const CLASSES: readonly CountedClass[] = [
  countedThings(
    "people",
    "people|persons?|youngsters?|teenagers?|residents?|citizens?|users?|visitors?|students?|pupils|children|teachers?|staff|employees?|workers?|jobs?|posts|positions|seats|researchers?|scientists?|engineers?|talents?|experts?|specialists?|professionals?|graduates?|trainees?|interns?|members?|applicants?|participants?|recipients?|patients?|doctors?|nurses?|lawyers?|judges?|agents?|examiners?|entrepreneurs?|founders?|scholars?|academics?|holders?|owners?|directors?|inspectors?|officers?|women|men|elderly|seniors",
    "名(?!录)|位(?!于|置)|人",
    "员工|职员|雇员|人员|职位|岗位|学员|学生|教师|老师|研究员|人才|专才|专家|居民|市民|用户|会员|成员|委员|访客|旅客|病人|患者|参加者|申请人|实习生|学额|名额|配额|代理人|审查员|工程师|科学家|长者|医生|律师|青年|公务员",
  ),
  countedThings(
    "bodies",
    "compan(?:y|ies)|firms?|enterprises?|business(?:es)?|start-?ups?|smes?|institutions?|institutes?|universit(?:y|ies)|colleges?|schools?|laborator(?:y|ies)|labs?|centres?|centers?|banks?|organi[sz]ations?|merchants?|shops?|retailers?|manufacturers?|tenants?|operators?|bod(?:y|ies)|bureaux?|departments?|economies|countries|cities|hospitals|unicorns?|partners?|issuers?|funds?|agencies|museums?",
    "家|所|间",
    "公司|企业|机构|大学|院校|学校|中学|小学|实验室|中心|银行|商户|初创|独角兽|医院|单位|部门|国家|城市|经济体|伙伴|博物馆|平台",
  ),
  countedThings(
    "buildings",
    "buildings?|blocks?|towers?|estates?|flats?|storeys?|floors?|bridges?|stations?|hotels?|dormitor(?:y|ies)|hostels?|rooms?",
    "座|幢|栋|层",
    "大楼|大厦|屋邨|屋村|邨|桥|车站|宿舍|房间|宿位|床位",
  ),
  countedThings(
    "vehicles",
    "buses|taxis?|vehicles?|cars?|lorr(?:y|ies)|trucks?|trains?|ferr(?:y|ies)|vessels?|ships?|boats?|aircraft|drones?|satellites?|rockets?",
    "辆|架|艘|颗|列|部(?!门|分)",
    "巴士|的士|车|船|飞机|无人机|卫星",
  ),
  countedThings(
    "machines",
    "machines?|kiosks?|gpus?|servers?|chips?|chargers?|robots?|computers?|cameras?|sensors?|devices?",
    "台|部(?!门|分)|张(?=.{0,6}(?:显卡|芯片))|枚",
    "机器|服务机|显卡|充电|伺服器|服务器|芯片|电脑|感应器|镜头",
  ),
  countedThings(
    "cases",
    "projects?|applications?|cases?|patents?|services?|measures?|licen[cs]es?|forms?|awards?|papers?|items?|initiatives?|schemes?|programmes?|programs?|plans?|registrations?|transactions?|trademarks?|complaints?|bids?|orders?|permits?|courses?|datasets?|apis?|deals?|agreements?|types?|kinds?|lines?|products?|standards?|cards?|languages?",
    "项|宗|件|份|笔|种|条|套|款(?!项)|张|门(?!票)",
    "项目|申请|专利|服务|措施|牌照|表格|奖|计划|方案|个案|投诉|商标|课程|数据集|协议|生产线|产品|标准",
  ),
  countedThings(
    "events",
    "times|meetings?|sessions?|events?|workshops?|seminars?|conferences?|competitions?|exhibitions?|trips?|visits?|flights?|tours?|rounds?|exercises?|drills?",
    "次|场|届|回|轮|人次|转|趟",
    "会议|活动|工作坊|研讨会|比赛|展览|航班",
  ),
];

/** English words after "how many" or a number among which the noun stands. */
const ENGLISH_REACH = 5;
/** Units of text after a number that hold what it counts. */
const TEXT_REACH = 60;

const ENGLISH_COUNT = /\bhow many ((?:[\w'-]+ ?){1,8})/;
const CHINESE_COUNT =
  /(?<![哪边第])(?:多少|几多|几)(?!钱|银|元|款|年|月|日|时|点|亿|万|成|岁|快|大|高|远|久|税|比例|资|拨款|经费|投资|配对|[才可会就要呢能扣])(\p{Script=Han}{1,12})/u;

/** The class of thing that a question counts; undefined where it counts nothing, or a thing of no class. */
export function countedClass(question: string): CountedClass | undefined {
  const folded = foldText(question);
  const english = ENGLISH_COUNT.exec(folded)?.[1];
  if (english !== undefined) return classOfEnglish(english.split(/ +/).slice(0, ENGLISH_REACH));
  const chinese = CHINESE_COUNT.exec(folded)?.[1];
  return chinese === undefined ? undefined : classesOfChinese(chinese)[0];
}

/** The classes of the things that a text gives numbers of, from its figures. */
export function classesCounted(text: string, quantities: readonly Quantity[]): ReadonlySet<CountedClass> {
  return new Set(
    quantities
      .filter(({ unit }) => unit.kind === "count")
      .flatMap(({ noun, end }) => classesAfter(noun, foldText(text.slice(end, end + TEXT_REACH)))),
  );
}

/** Classes of what a number counts, by its classifier or noun and what follows: 部 is of cars and of machines. */
function classesAfter(noun: string, after: string): readonly CountedClass[] {
  const words = [noun, ...after.split(/[^a-z'-]+/)].filter((word) => word !== "").slice(0, ENGLISH_REACH);
  const english = classOfEnglish(words);
  return english === undefined ? classesOfChinese(`${noun}${after}`) : [english];
}

/** The first word that has a class: "companies in the building" are companies. */
function classOfEnglish(words: readonly string[]): CountedClass | undefined {
  for (const word of words) {
    const found = CLASSES.find(({ english }) => english.test(word));
    if (found !== undefined) return found;
  }
  return undefined;
}

function classesOfChinese(text: string): readonly CountedClass[] {
  return CLASSES.filter(({ chinese }) => chinese.test(text));
}

/** A classifier tells at once; a noun may have a few words before it (个空间数据集). */
function countedThings(name: string, english: string, classifiers: string, nouns: string): CountedClass {
  return {
    name,
    english: new RegExp(`^(?:${english})$`),
    chinese: new RegExp(`^[ 多余]*(?:${classifiers}|个?\\p{Script=Han}{0,5}(?:${nouns}))`, "u"),
  };
}
