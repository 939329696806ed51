// A question and the conversation before it come in; what is to be searched goes out: the question itself, and the
// earlier turn that it leans on, with how strongly. Rules only; nothing of the history is ever evidence.
import type { Turn } from "../../domain/question.ts";
import { rewriteColloquial } from "../../text/colloquial.ts";
import { foldText } from "../../text/fold.ts";
import { queryTerms } from "../../text/terms.ts";
import { detectLanguage } from "./detect-language.ts";

/** What is searched. */
export interface StandaloneQuestion {
  /** The question as a reader would understand it without the conversation. */
  readonly text: string;
  /** The asker's own last words, which decide what kind of answer is wanted. */
  readonly asked: string;
  /** The earlier question that it continues, or undefined when it stands alone. */
  readonly context: string | undefined;
  /** Weight of the context's words against the question's own, 0 to 1. */
  readonly contextWeight: number;
  /** Opening of the reply that it continues ("Who leads it?" may mean what the reply named), or undefined. */
  readonly reply?: string | undefined;
  /** Weight of the reply's words, 0 to 1. */
  readonly replyWeight?: number;
}

/** A question that points back: pronouns, ellipsis, "and …?", 「那…呢？」. Tested on the folded question. */
const POINTS_BACK =
  /^(and|but|so|then|also|ok(ay)?,?|what about|how about|who else|why|when|where|how much|how many|which (bureau|department|one)s?)\b|\b(it|its|they|them|their|this|that|these|those|there|he|she|the (scheme|plan|fund|centre|center|office|programme|program|project|same|latter|former|money|amount|figure|target|deadline|measure|above))\b|^(咁|那么?|那|噉|而|还有|同埋|另外|之后|然后|即系|仲有|具体)|呢[?？]?$|(这个?|那个?|呢个|嗰个|它|佢|他们|佢哋|其|该|上述|前者|后者|两者|同一)/;

/** The asker says so when the subject changes; then nothing is carried over. Tested on the folded question. */
const CHANGES_TOPIC =
  /\b(separately|on (another|a different) (topic|note|subject|matter)|(new|another|different) (topic|question|subject)|chang(e|ing) (the )?(topic|subject)|by the way)\b|(转|换|另一?)(过)?(个|一个)?(话题|题目|问题)|讲第二样|问第二样|顺便(问|一问)/;

/** Words of its own below which a question cannot stand alone ("幾時開始？", "And who pays?"). */
const FEWEST_OWN_TERMS = 5;

/** Words that any scheme, office or building has: a question of these alone names no subject. Tested on the folded question. */
const OF_ANY_SUBJECT =
  /\b(apply|applied|receive[ds]?|get|gets|got|give[ns]?|paid|pays?|set aside|spent|spend|begin|begins|start(s|ed)?|open(s|ed|ing)?|finish(ed)?|complete[ds]?|completion|launch(ed)?|ready|expected|targets?|goals?|aims?|deadline|timetable|years?|months?|dates?|size|pot|money|budget|funds?|funding|amounts?|costs?|maximum|minimum|most|least|ceiling|cap|number|first|second|third|last|so far|by now|already|to date|each|every|per|one|ones|projects?|scheme|schemes|plan|plans|programme|programmes|places?|people|teams?|firms?|companies|group|body|bodies|heads?|leads?|leading|runs?|running|charge|responsible|bureaux?|bureaus?|departments?|answers?|looks? after|legislature|reach(ed)?)\b|每[个所家间项名年人届]|项目|计划|方案|措施|最[多少快早迟高低]|上限|限额|金额|资助额?|拨款|[批拨给拿][了到出]?|申请|到?目前(为止)?|至今|现时|预[计期算]|完成|落成|启用|开始|开放|展开|推出|实施|生效|负责|牵头|跟进|主理|营运|管理|目标|参加|参与|人数|人士?|名额|配额|数目|总数|部门|决?政?策局|机构|公司|方面|安排|内容|详情|时间|年度|一[年个所项]|全球|本港|香港|政府|第[几一二三]|[头首][两三几]?[个批期]/g;

/** Terms beside those words that a question of its own has at least. */
const FEWEST_SUBJECT_TERMS = 2;

/** Weight of the earlier question: .3 is the reference's figure for conversations (MTRAG-UN); more when the question is elliptic. */
const CONTEXT_WEIGHTS = { elliptic: 0.9, pointing: 0.6 } as const;

/** Weight of the last reply's words against the earlier question's: at twice this they lead more follow-ups astray than they help. */
const REPLY_SHARE = 0.25;
/** What a reply says first names its subject; beyond these UTF-16 units it is detail. */
const REPLY_LENGTH = 200;

/** The question to be searched, given the turns before it (oldest first). */
export function condenseQuestion(question: string, history: readonly Turn[]): StandaloneQuestion {
  const asked = rewriteColloquial(question.trim());
  const weight = contextWeight(question, asked);
  const context = weight === 0 ? undefined : lastTopic(history);
  if (context === undefined) return { text: question.trim(), asked, context: undefined, contextWeight: 0 };
  return {
    text: joinQuestions(question.trim(), context),
    asked,
    context,
    contextWeight: weight,
    reply: lastReply(history)?.slice(0, REPLY_LENGTH),
    replyWeight: weight * REPLY_SHARE,
  };
}

function contextWeight(question: string, asked: string): number {
  if (CHANGES_TOPIC.test(foldText(question))) return 0;
  const own = new Set(queryTerms(asked).map(({ term }) => term)).size;
  if (own < FEWEST_OWN_TERMS || !namesSubject(asked)) return CONTEXT_WEIGHTS.elliptic;
  return POINTS_BACK.test(foldText(question)) ? CONTEXT_WEIGHTS.pointing : 0;
}

/** "How much does each project get at most?" could be asked of anything. */
function namesSubject(asked: string): boolean {
  const rest = foldText(asked).replace(OF_ANY_SUBJECT, " ");
  return new Set(queryTerms(rest).map(({ term }) => term)).size >= FEWEST_SUBJECT_TERMS;
}

function lastReply(history: readonly Turn[]): string | undefined {
  return history.filter(({ role }) => role === "assistant").at(-1)?.content;
}

/** The last question of the user that had a topic of its own, an elliptic one joined with the one before it. */
function lastTopic(history: readonly Turn[]): string | undefined {
  const asked = history
    .filter(({ role }) => role === "user")
    .map(({ content }) => rewriteColloquial(content.trim()));
  const parts: string[] = [];
  for (const text of asked.reverse()) {
    parts.unshift(text);
    if (contextWeight(text, text) === 0) break;
  }
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** "And which bureau? (about: …)": the reader sees what the question was taken to mean. */
function joinQuestions(question: string, context: string): string {
  const language = detectLanguage(question, detectLanguage(context));
  if (language === "en") return `${question} (about: ${context})`;
  return language === "zh-Hant" ? `${question}（關於：${context}）` : `${question}（关于：${context}）`;
}
