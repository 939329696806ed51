// A text comes in, the bodies and office holders that it names and that no register lists go out, told by how such names are
// built: 国家…部, …委员会, "Ministry of …", "… Association". What a register lists is left to its own reader.
import type { Span } from "../../domain/document.ts";
import { fold, sourceSpan } from "../../text/fold.ts";

/** What English names of bodies and of office holders end in. */
const ENGLISH_HEAD =
  /^(?:Ministry|Department|Bureau|Office|Authority|Commission|Committee|Council|Board|Corporation|Company|Limited|Ltd|Inc|Association|Federation|Society|Institute|Institution|University|College|Foundation|Trust|Club|Forum|Bank|Court|Judiciary|Agency|Police|Hospital|Secretariat|Chamber|Union|Organi[sz]ation|Registry|Laboratory|Observatory|Service|Services|Government|Municipality|Academy|Officer|Commissioner|Secretary|Director|Director-General|Minister|Mayor|Governor|Premier|President|Ombudsman)$/;
/** Heads that stand before "of" or "for". */
const LEADING_HEAD =
  /^(?:Ministry|Department|Office|Commissioner|Secretary|Director|Director-General|Minister|Mayor|Governor|President|University|Bank|Academy|Chamber|Institute|Court|Federation|Association)$/;
/** Heads that are names by themselves. */
const LONE_HEAD = /^(?:Judiciary|Ombudsman)$/;
/** Words that make no name of a head beside them: the Government of Hong Kong is what every document is about. */
const COMMON_WORD =
  /^(?:the|hong|kong|hksar|sar|hk|government|central|people's|people’s|special|administrative|region|of|and|for|our|this|each|all|relevant|local|mainland|lead|services?|officer|secretary|director|office|board|bank|company|hospital|court|council|committee|university|institute|institution|organi[sz]ation|trust|union|paper|president|minister)$/i;
const CONNECTING = new Set(["of", "for", "and", "the"]);

/** What Chinese names of bodies and of office holders end in, folded. */
const CHINESE_END =
  /国家[^，。；、由与]{2,12}?部(?!门|分|署|长)|(?:商务|教育|外交|财政|公安|交通运输|农业农村|文化和旅游|生态环境|科学技术|科技|信息化|工信|自然资源|社会保障|民政|司法|国防|水利|城乡建设|事务)部(?!门|分|署|长)|大学(?!生|城|校|学|及|和|科|教育)|委员会(?!成员|委员)|协会|学会|商会|联会|总会|基金会|马会|人民政府|[省市]政府|研究院|研发院|学院|医院|集团|公司|实验所|管理局|监管局|(?<!国家发|布|结|全|大|当|格|策)局(?!限|面|部|势|长)|(?<!部|签)署(?!理|名|长|及)|(?:认可|事务|统计|管理|秘书|新闻)处(?!长)|办公室|法院|司法机构|银行|专员|总监|市长|省长|署长|局长|部长|司长|校长|院长|总署/gu;
/** Characters that no name of a body has inside. */
const CHINESE_BREAK = /[^\p{Script=Han}]|[由与及跟同向在于就获被把将会已的以按从等并或各每该此其是]/u;
/** Words that lead to a name and are no part of it, folded. */
const CHINESE_LEAD =
  /^.*(?:政府和|成立|设立|支持|支援|推动|协助|包括|参与|委托|邀请|根据|通过|透过|鼓励|资助|拨款|签署|签订|提交|出任|担任|特区政府|专责|负责|联同|连同|涉及|统筹|作为|转为|改为|合作|接受|经由|成为|代表|分享)/u;
/** What makes no name of an ending beside it. */
const CHINESE_COMMON =
  /^(?:(?:[一二三四五六七八九十两多几\d间所家个]|本地|本港|有关|相关|指定|知名|著名|顶尖|合资格|资助|公立|私家|私营|科技|创科|初创|顾问|数码|上市|控股|附属|技术转移|海外|内地|政府|主要|创新|研究|研发|教学|决策|关|子|母|分|总|两地|园区|优秀|龙头|重点|新|旧|家族|特区|香港|国家|前|现任|各|专责|工商|高等|专上|副|时任|其他|学术|医学|发展|应用|工作|领导|中央|公共|国际|世界|专业|小型|中小型|大型))*(?:大学|公司|医院|学院|集团|银行|法院|委员会|协会|商会|学会|局|署|办公室|人民政府|[省市]政府|研究院|局长|署长|校长|院长|专员|总监|部长|司长|市长|省长|总会|联会|总署|基金会|研发院)$/u;
/** Endings that only a name with a place before it has. */
const NEEDS_PLACE = /(?:大学|公司|医院|学院|集团|银行)$/u;
const PLACE =
  /^(?:国家|中国|香港|澳门|北京|上海|广东|广州|深圳|珠海|东莞|佛山|惠州|中山|江门|肇庆|浙江|江苏|清华|复旦|暨南|南方|英国|美国|日本|新加坡|瑞士|德国|法国|麻省|牛津|剑桥|斯坦福|洛桑|东亚|岭南|浸会|恒生|树仁|圣|中文|理工|城市|科技|教育|都会)/u;
const LONGEST_CHINESE = 14;

/** A body that no register lists, as the text names it. */
export interface UnlistedBody extends Span {
  readonly text: string;
  /** Its name, folded. */
  readonly name: string;
}

/** The bodies of a text outside the spans that are already read, in reading order. */
export function unlistedBodiesIn(text: string, read: readonly Span[]): readonly UnlistedBody[] {
  const isFree = ({ start, end }: Span): boolean =>
    read.every((other) => end <= other.start || start >= other.end);
  return [...englishBodies(text, read), ...chineseBodies(text)]
    .filter(isFree)
    .map(({ start, end }) => {
      const own = text.slice(start, end);
      return { start, end, text: own, name: fold(own).text };
    })
    .sort((a, b) => a.start - b.start);
}

interface Word extends Span {
  readonly word: string;
}

function englishBodies(text: string, read: readonly Span[]): readonly Span[] {
  const words = Array.from(
    text.matchAll(/[A-Za-z][A-Za-z0-9&’'-]*/g),
    ({ 0: word, index }): Word => ({ word, start: index, end: index + word.length }),
  ).filter(({ start, end }) => read.every((other) => end <= other.start || start >= other.end));
  return runsOf(text, words).flatMap(splitAtHeads).flatMap(namedBy);
}

/** Capitalised words in a row, with the small words between them. */
function runsOf(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const each of words) {
    const last = run.at(-1);
    const touches = last !== undefined && text.slice(last.end, each.start) === " ";
    const isCapital = /^[A-Z](?!.*-based$)/.test(each.word);
    const follows = touches && (isCapital || CONNECTING.has(each.word)) && mayFollow(last.word, each.word);
    if (follows) run.push(each);
    else {
      runs.push(run);
      run = isCapital ? [each] : [];
    }
  }
  return [...runs, run].map(withoutLooseEnds).filter(({ length }) => length > 0);
}

/** "The" is part of a name only after "of" and "for". */
function mayFollow(last: string, next: string): boolean {
  if (next === "the") return last === "of" || last === "for";
  return !(CONNECTING.has(last) && CONNECTING.has(next)) && last !== "The";
}

function withoutLooseEnds(run: readonly Word[]): readonly Word[] {
  const end = run.findLastIndex(({ word }) => !CONNECTING.has(word)) + 1;
  return run.slice(run[0]?.word === "The" ? 1 : 0, end);
}

/** "The Hospital Authority and Housing Society" are two. */
function splitAtHeads(run: readonly Word[]): readonly (readonly Word[])[] {
  const cut = run.findIndex(
    ({ word }, at) => word === "and" && at > 1 && ENGLISH_HEAD.test(run[at - 1]?.word ?? ""),
  );
  return cut < 0 ? [run] : [run.slice(0, cut), ...splitAtHeads(run.slice(cut + 1))];
}

/** The name in a run: up to its last head, or all of it where a head leads with "of". */
function namedBy(run: readonly Word[]): readonly Span[] {
  const leading = run.findIndex(
    ({ word }, at) => LEADING_HEAD.test(word) && /^(?:of|for)$/.test(run[at + 1]?.word ?? ""),
  );
  const last = run.findLastIndex(({ word }) => ENGLISH_HEAD.test(word));
  const own = leading >= 0 ? run : run.slice(0, last + 1);
  const [first] = own;
  const end = own.at(-1);
  if (first === undefined || end === undefined) return [];
  const isName =
    own.some(({ word }) => LONE_HEAD.test(word)) ||
    own.some(({ word }) => !COMMON_WORD.test(word) && !(ENGLISH_HEAD.test(word) && own.length === 1));
  return isName && (own.length > 1 || LONE_HEAD.test(first.word))
    ? [{ start: first.start, end: end.end }]
    : [];
}

function chineseBodies(text: string): readonly Span[] {
  const folded = fold(text);
  const spans = Array.from(folded.text.matchAll(CHINESE_END), ({ 0: ending, index }) => {
    const end = index + ending.length;
    let start = index;
    while (start > 0 && end - start < LONGEST_CHINESE && isInside(folded.text, start - 1, ending)) start -= 1;
    const lead = CHINESE_LEAD.exec(folded.text.slice(start, index))?.[0].length ?? 0;
    return { start: start + lead, end };
  });
  return spans
    .filter(({ start, end }) => isChineseName(folded.text.slice(start, end)))
    .map(({ start, end }) => sourceSpan(text, folded, start, end));
}

/** 工业和信息化部 has 和 inside, and 都会大学 a 会 that tells of no plan. */
function isInside(text: string, at: number, ending: string): boolean {
  const character = text[at] ?? "";
  if (character === "和") return ending.endsWith("部");
  if (character === "会") return /[都浸社协商学委议]/u.test(text[at - 1] ?? "");
  return !CHINESE_BREAK.test(character);
}

function isChineseName(name: string): boolean {
  if ([...name].length < 3 || CHINESE_COMMON.test(name)) return false;
  return !NEEDS_PLACE.test(name) || PLACE.test(name);
}

/** Words of a name that say only what kind of body it is of: another language has another word for that. */
const KIND =
  /\b(?:Ministry|Department|Bureau|Office|Authority|Commission|Committee|Council|Board|Corporation|Company|Limited|Ltd|Organi[sz]ation|Institute|Secretariat|of|for|the|and)\b|(?:委員會|委员会|辦公室|办公室|有限公司|公司|局|署|部|處|处)$/gu;

/** The words of a name that tell it from others of its kind: "Commerce" of "Ministry of Commerce". */
export function nameOfItsOwn(name: string): string {
  const own = name.replace(KIND, " ").trim();
  return own === "" ? name : own;
}
