// A question in a conversation comes in, how it leans on the turns before goes out: it may name nothing, point back, set
// another thing or another time in the place of the last, or stand beside what was said. Rules over its own words alone.
import { type AliasMatch, aliasesIn } from "../../../text/aliases.ts";
import { foldText } from "../../../text/fold.ts";
import { queryTerms } from "../../../text/terms.ts";
import { askedDefinition } from "../asking/asked-definition.ts";
import { withoutDocumentNames } from "../document-hints.ts";
import { changesTopic } from "./changes-topic.ts";
import { withoutDates } from "./other-time.ts";

/**
 * How a question leans on the conversation: `elliptic` names no subject ("And which bureau?"); `other-time` only another
 * date ("And in 2024?"); `shift` another thing in the same frame ("And students?", 那機場呢); `pointing` has a subject and
 * points back besides; `brief` points at nothing, and says so little that it may well go on; `alone` says enough to be asked
 * of a stranger; `new-topic` says that it leaves what was said.
 */
export type FollowUpKind = "elliptic" | "other-time" | "shift" | "pointing" | "brief" | "alone" | "new-topic";

/** What is said before the question itself: "Fine. And …". */
const CIVILITY =
  /^(fine|ok(ay)?|thanks?( you)?|right|great|good|i see|got it|noted|好[的呀啊]?|明白了?|多谢|唔该|谢谢|知道了|收到)[.,!，。！、]\s*/;

/** Openings that go on with what was said. All rules are tested on the folded question. */
const GOES_ON =
  /^(and|but|so|then|also|ok(ay)?,?|what about|how about|who else)\b|^(咁|那么?|噉|而(?!家)|还有|同埋|另外|之后|后来|其后|以后|日后|届时|然后|即系|仲有|具体|里面|入面|上面|当中|其中)|呢[?？]?$/;

/** A comparison that opens with the other side: what it is compared with is what was said (同…有咩分別). */
const COMPARES_WITH_SAID =
  /^(咁|那么?|噉)?(同|和|跟|与)[^,，。?？和同跟与]{2,20}(分别|区别|不同|差别|唔同|相比)/;

/** Openings of a part of what was said: "Just the R&D ones", 淨係…嗰啲. */
const TAKES_PART = /^(just|only|of (the|that|those|these|them|which))\b|^(净系|只计|单计|只算|单算|单是)/;

/** Words for something that was named before: of the conversation, unless the question itself has named it. */
const PRONOUN =
  /\b(it|they|them|he|she|these|those|this (?!year|month|council)|(the|that) (scheme|plan|fund|centre|center|office|programme|program|project|same|latter|former|money|amount|figure|target|deadline|measure|group|body|one|above))\b|\bthat(?=[?.,!]|$)|\byou (just )?(mentioned|named|spoke of|said)\b|你(刚才|刚刚|啱啱|头先)?(说|讲|话|提)(到|及|过)?[的嘅]|[这那嗰][个些项件次份啲间家所笔样种条批座幢]|呢[个啲间笔样条批座]|它|佢|他们|其(?!他|实|余|次)|该|上述|前者|后者|两者|同一/;

/** Words that mostly belong to something in their own clause: "tourists … with their own wallets". */
const POSSESSIVE = /\b(its|their|his|her)\b/;

/** "Is it true that …", "it is said that": this "it" means nothing. */
const EMPTY_IT =
  /\b(is|was) it (true|possible|right|correct|likely)\b|\bit (is|was) (true|possible|said|likely)\b/g;

/** A question of more terms (English words, Chinese pairs of characters) says what its pronouns mean. */
const MOST_POINTING_TERMS = { en: 6, zh: 12 } as const;

/** Where a clause ends: what a pronoun means may stand before. */
const CLAUSE_END = /[,，;；:：.。?？!！]/;

/** Words of its own below which a question cannot stand alone ("幾時開始？", "And who pays?"). */
const FEWEST_OWN_TERMS = 5;

/** Words that any scheme, office or building has: a question of these alone names no subject. Tested on the folded question. */
const OF_ANY_SUBJECT =
  /\b(apply|applied|receive[ds]?|get|gets|got|give[ns]?|paid|pays?|set aside|spent|spend|begin|begins|start(s|ed)?|open(s|ed|ing)?|finish(ed)?|complete[ds]?|completion|launch(ed)?|ready|expected|targets?|goals?|aims?|deadline|timetable|years?|months?|dates?|size|pot|money|budget|funds?|funding|amounts?|costs?|maximum|minimum|most|least|ceiling|cap|number|first|second|third|last|so far|by now|already|to date|each|every|per|one|ones|projects?|scheme|schemes|plan|plans|programme|programmes|places?|people|teams?|firms?|companies|group|body|bodies|heads?|leads?|leading|runs?|running|charge|responsible|bureaux?|bureaus?|departments?|answers?|looks? after|legislature|reach(ed)?|meet(s|ings?)?|met|members?|chair(s|ed)?)\b|每[个所家间项名年人届]|项目|计划|方案|措施|最[多少快早迟高低]|上限|限额|金额|资助额?|拨款|[批拨给拿][了到出]?|申请|到?目前(为止)?|至今|现时|预[计期算]|完成|落成|启用|开始|开放|展开|推出|实施|生效|负责|牵头|跟进|主理|营运|管理|目标|参加|参与|人数|人士?|名额|配额|数目|总数|部门|决?政?策局|机构|公司|方面|安排|内容|详情|时间|年度|一[年个所项]|全球|本港|香港|政府|第[几一二三]|[头首][两三几]?[个批期]|一共|总共|合计|开过|会议|开会|[几多]次会?|成员|主席|领导|[几多]少钱|里面|入面|中心|会设/g;

/** Terms beside those words that a question of its own has at least. */
const FEWEST_SUBJECT_TERMS = 2;

/**
 * A question of no more such terms, besides dates and names of documents, is `brief`. Chosen with its weight on 112 follow-ups written by
 * strangers and on 638 questions that follow another of which they say nothing (docs/ranking.md).
 */
const MOST_BRIEF_TERMS = { en: 4, zh: 12 } as const;
const MOST_BRIEF_TERMS_IF_KNOWN = { en: 1, zh: 3 } as const;

/** Terms beside those words that a turn has at least to be kept in mind; one pair of Chinese characters is no word yet. */
const FEWEST_NAMING_TERMS = { en: 1, zh: 2 } as const;

/** "And X?", "What about X?", 「那X呢」, "the licence one?", "the same for X": X takes the place of what was asked about. On the folded question. */
const SHIFTS_TO =
  /^(and |but |so )?(what about|how about)\b|^(and|but)\b(?! (who|which|when|where|why|how|what)\b)|^[^,，?？]{2,30}呢([?？,，]|$)|\bthe [\w -]{3,40} ones?[?.]?$|^the same\b.{0,40} for\b/;

/** "No, I meant X", 唔係呀，我講緊X: so does X. On the folded question. */
const CORRECTS_TO =
  /^((no|nope|sorry|wait|actually)[,. ]+)+(i|we) (mean|meant|(am|was|were) asking)\b|^(唔系|不是|不对|错[了咗]?)[呀啊吖,， ]*(我|我哋|我们)(讲|说|问|指|话|想问|系话|是说)/;

/** What points back is no other thing: "What about it?", 那兩個呢. On the folded question. */
const SHIFTS_BACK =
  /^(and |but |so )?(what about|how about|and|but) (it|its|they|them|their|this|that|these|those|there|he|she|the same)\b|^(and|but) [^,.?]{0,30}\bof (it|its|them|that|this|these|those)\b|^(咁|那么?|噉)?(前者|后者|它|佢|他们|佢哋|两者|[这那呢嗰][个些啲]呢)/;

/** A body by its letters: "What is the IPD doing?" */
const ABBREVIATIONS = /\b[A-Z][A-Z&]{2,}\b/g;

/** Abbreviations and places, folded, that say too little to be a question's subject: "what share of GDP?", 內地可以登記嗎. */
const OF_MUCH: ReadonlySet<string> = new Set(
  "gdp|r&d|stem|steam|ict|hkd|usd|ceo|faq|url|pdf|esg|内地|中国内地|mainland|chinese mainland|深圳|shenzhen|广州|guangzhou|澳门|macao|珠海|zhuhai|东莞|dongguan|广东|guangdong|大湾区|greater bay area|gba|北京|beijing|上海|shanghai|新加坡|singapore|立法会|legislative council|legco|施政报告|policy address".split(
    "|",
  ),
);

/** A body by the end of its name, and not "which bureau". On the folded question. */
const CHINESE_BODY =
  /(?<![边哪个间政策决相关什么咩的几些])[^\P{Script=Han}边哪个间政策决相关什么咩的几些由谁和与及]{2,12}(?:局|署|委员会|办公室|大学)/u;

/** What anything has: 面積呢 and "And the rent?" ask more of the same, and put no other thing in its place. On the folded question. */
const OF_THE_SAME =
  /\b(area|size|location|address|website|fees?|rent|length|duration|capacity|total|timing|afterwards|before|after that)\b|总?面积|大小|规模|总额|长度|地点|位置|地址|网址|费用|租金|价钱|收费|期限|年期|(调整|更新|修订|扩建|改革|重组|合并|完成|实施|生效)?[之以][后前]/g;

/** Asks what something is, not what it does or what of it there is. On the folded question. */
const ASKS_WHAT_IS = /^(?:and |but |so )?what(?:'s| is| are| was| were)\b|[是系](?:什么|咩|乜)\S{0,4}$/;

/** What is one of those that were told, or theirs: the third platform, 对方. */
const ONE_OF_SEVERAL =
  /第.|前者|后者|对方|双方|[其该此]|\b(?:one|ones|first|second|third|last|other|its|their)\b/;

/** What hangs on a time: 2023年8月的時候. */
const AT_THAT_TIME = /[的嘅]?时候?/g;

/** Words before and after the other thing. */
const SHIFT_FRAME = /^(and|but|so|what about|how about|那么|那|咁|噉|还有|另外)|呢[?？]?|\balone\b/g;

/** How a question leans on the turns before it; `asked` is the question without colloquial words. */
export function followUpKind(question: string, asked: string): FollowUpKind {
  const folded = foldText(question).replace(CIVILITY, "");
  if (changesTopic(folded)) return "new-topic";
  if (namesOnlyTime(asked)) return "other-time";
  if (shiftsSubject(folded, asked)) return "shift";
  const known = knownWordsIn(folded);
  const isNamed = hasName(question, folded, known) || isExplained(asked);
  const isKnown = known.length > 0;
  if (!isNamed && !hasSubject(asked) && !isKnown) return "elliptic";
  if (GOES_ON.test(folded) || COMPARES_WITH_SAID.test(folded) || TAKES_PART.test(folded)) return "pointing";
  if (pointsOut(folded)) return "pointing";
  return !isNamed && saysLittle(asked, isKnown) ? "brief" : "alone";
}

/** Whether a pronoun means nothing that the question itself has named: in a clause before it, or right before a possessive. */
function pointsOut(folded: string): boolean {
  if (termsIn(folded) > inItsTerms(MOST_POINTING_TERMS, folded)) return false;
  const said = folded.replace(EMPTY_IT, " ");
  const pronoun = PRONOUN.exec(said);
  if (pronoun !== null) {
    const before = said.slice(0, pronoun.index).split(CLAUSE_END);
    return termsIn(withoutCommon(before.slice(0, -1).join(" "))) < FEWEST_SUBJECT_TERMS;
  }
  const possessive = POSSESSIVE.exec(said);
  return (
    possessive !== null && termsIn(withoutCommon(said.slice(0, possessive.index))) < FEWEST_SUBJECT_TERMS
  );
}

/** Whether a question has no word of its own beside those that any scheme has: "Which bureau?" */
export function namesNothing(asked: string): boolean {
  return termsIn(withoutCommon(asked)) < inItsTerms(FEWEST_NAMING_TERMS, asked);
}

function shiftsSubject(folded: string, asked: string): boolean {
  return (
    (SHIFTS_TO.test(folded) || CORRECTS_TO.test(folded)) &&
    !SHIFTS_BACK.test(folded) &&
    termsIn(withoutCommon(asked).replace(OF_THE_SAME, " ").replace(SHIFT_FRAME, " ")) > 0
  );
}

/** "And in 2024 alone?", 那麼到2026年呢: what is asked about is what was asked about, at another time. */
function namesOnlyTime(asked: string): boolean {
  const rest = withoutDates(asked);
  return (
    rest !== asked && termsIn(withoutCommon(rest).replace(AT_THAT_TIME, " ").replace(SHIFT_FRAME, " ")) === 0
  );
}

/** Whether it names something that is known anywhere ("What does ASTRI do?"). */
function hasName(question: string, folded: string, known: readonly AliasMatch[]): boolean {
  if (CHINESE_BODY.test(folded)) return true;
  if ((question.match(ABBREVIATIONS) ?? []).some((letters) => !OF_MUCH.has(foldText(letters)))) return true;
  return known.some(({ isName }) => isName);
}

/** Whether it asks what a thing is that it names: "What is a sandbox?", 數字辦係咩嚟. */
function isExplained(asked: string): boolean {
  const thing = ASKS_WHAT_IS.test(foldText(asked)) ? askedDefinition(asked) : undefined;
  return thing !== undefined && !ONE_OF_SEVERAL.test(thing) && termsIn(withoutCommon(thing)) > 0;
}

/** Words that are known anywhere, but for those that much may be asked of. */
function knownWordsIn(folded: string): readonly AliasMatch[] {
  return aliasesIn(folded).filter(({ found }) => !OF_MUCH.has(found) && withoutCommon(found).trim() !== "");
}

/** Whether its own words are enough to say what it is about. */
function hasSubject(asked: string): boolean {
  return termsIn(asked) >= FEWEST_OWN_TERMS && termsIn(withoutCommon(asked)) >= FEWEST_SUBJECT_TERMS;
}

/** A word that is known anywhere says as much as several that are not. */
function saysLittle(asked: string, isKnown: boolean): boolean {
  const most = inItsTerms(isKnown ? MOST_BRIEF_TERMS_IF_KNOWN : MOST_BRIEF_TERMS, asked);
  return termsIn(withoutCommon(withoutDocumentNames(withoutDates(asked)))) <= most;
}

/** "How much does each project get at most?" could be asked of anything. */
export function withoutCommon(asked: string): string {
  return foldText(asked).replace(OF_ANY_SUBJECT, " ");
}

/** A number of English words, or of Chinese pairs of characters, as the text is written in. */
function inItsTerms(limit: { readonly en: number; readonly zh: number }, text: string): number {
  return /\p{Script=Han}/u.test(text) ? limit.zh : limit.en;
}

function termsIn(text: string): number {
  return new Set(queryTerms(text).map(({ term }) => term)).size;
}
