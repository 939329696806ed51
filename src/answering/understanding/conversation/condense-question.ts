// A question and the conversation before it come in; what is to be searched goes out: the question itself, and the
// earlier turn that it leans on, with how strongly. Rules only; nothing of the history is ever evidence.
import type { Turn } from "../../../domain/question.ts";
import { rewriteColloquial } from "../../../text/colloquial.ts";
import { foldText } from "../../../text/fold.ts";
import { extractQuantities } from "../../../text/quantities.ts";
import { detectLanguage } from "../detect-language.ts";
import { withoutDocumentNames } from "../document-hints.ts";
import { type AgainWish, type AskedAgain, askedAgain, asksOfPapers } from "./asks-about-reply.ts";
import { type AskedForMore, askedForMore } from "./asks-for-more.ts";
import { isBareValue } from "./bare-value.ts";
import { withoutLeaving } from "./changes-topic.ts";
import { type FollowUpKind, followUpKind, namesNothing } from "./follow-up-kind.ts";
import { turnsGoneBackTo } from "./goes-back.ts";
import { namedInReply, saidInReply } from "./named-in-reply.ts";
import { type AskedPair, askedOfTheOther, setSideBySide, turnsOfOne } from "./of-the-two.ts";
import { resolveRelativeYear, withoutDates } from "./other-time.ts";

/** What is searched. */
export interface StandaloneQuestion {
  /** The question as a reader would understand it without the conversation. */
  readonly text: string;
  /** The asker's own last words, which decide what kind of answer is wanted. */
  readonly asked: string;
  /** The question before, which says what kind of answer is wanted where the last words do not; undefined when it stands alone. */
  readonly frame?: string | undefined;
  /** The earlier question that it continues, or undefined when it stands alone. */
  readonly context: string | undefined;
  /** Weight of the context's words against the question's own, 0 to 1. */
  readonly contextWeight: number;
  /** The names in the reply that it continues ("Who leads it?" may mean what the reply named), else its opening; or undefined. */
  readonly reply?: string | undefined;
  /** Weight of the reply's words, 0 to 1. */
  readonly replyWeight?: number;
  /** Values of the figures in the reply, where the question names no subject and may well go on about what they were said of. */
  readonly replyFigures?: readonly string[];
  /** True where it puts another thing in the place of what was asked about: "What about planes?" */
  readonly takesPlace?: boolean;
  /** Where it is asked again because its answer is asked about ("Source?"), with what the asker holds against that ("I read 50") and wants of it; or undefined. */
  readonly again?: { readonly doubt: string | undefined; readonly wish: AgainWish };
  /** What was replied to it already, where more of the same is asked for ("Anything else?"); or undefined. */
  readonly shown?: string;
  /** The questions that it sets side by side ("Which of the two has more?"), each to be answered; or undefined. */
  readonly parts?: readonly StandaloneQuestion[];
  /** What the conversation was about before the context took its place, or undefined. */
  readonly before?: string;
  /** Weight of its words, 0 to 1. */
  readonly beforeWeight?: number;
}

/**
 * Weight of the earlier question by how the new one leans on it: .3 is the reference's figure for conversations
 * (MTRAG-UN), more where the question says less by itself.
 */
const CONTEXT_WEIGHTS: Readonly<Record<FollowUpKind, number>> = {
  elliptic: 0.9,
  "other-time": 0.9,
  pointing: 0.6,
  shift: 0.2,
  brief: 0.3,
  alone: 0,
  "new-topic": 0,
};

/** Weight of a reply's opening against the earlier question's: at twice this it leads more follow-ups astray than it helps. */
const OPENING_SHARE = 0.25;
/** Weight of the names in a reply, which pronouns may mean, against the earlier question's. */
const NAMES_SHARE = 0.6;
/** Weight of what the conversation was about before another thing took its place, against that thing's. */
const BEFORE_SHARE = 0.25;
/** What a reply says first names its subject; beyond these UTF-16 units it is detail. */
const REPLY_LENGTH = 200;

/** The question to be searched, given the turns before it (oldest first). */
export function condenseQuestion(question: string, history: readonly Turn[]): StandaloneQuestion {
  const again = askedAgain(question, history);
  if (again !== undefined) return askAgain(again);
  const more = askedForMore(question, history);
  if (more !== undefined) return askForMore(question, more);
  const ofOther = askedOfTheOther(question, history);
  if (ofOther !== undefined) return condenseQuestion(ofOther, history);
  const pair = setSideBySide(question, history);
  if (pair !== undefined) return compareAsked(question, history, pair);
  const goneBackTo = turnsOfOne(question, history) ?? turnsGoneBackTo(question, history);
  return continueFrom(question, goneBackTo ?? history, goneBackTo !== undefined);
}

/** A question whose answer is asked about, leaning on what was replied; a doubt that names a time or a document may mean another passage. */
function askAgain({ question, history, reply, doubt, wish }: AskedAgain): StandaloneQuestion {
  const again = condenseQuestion(question, history);
  const isElsewhere = doubt !== undefined && namesTimeOrDocument(doubt) && !isBareValue(doubt);
  return {
    ...again,
    ...(isElsewhere
      ? { text: `${again.text} ${doubt}`, asked: `${again.asked} ${rewriteColloquial(doubt)}` }
      : {}),
    replyFigures: figuresOf(saidInReply(reply)),
    again: { doubt, wish },
  };
}

/** Both questions asked once more, each for itself. */
function compareAsked(
  asking: string,
  history: readonly Turn[],
  { former, latter }: AskedPair,
): StandaloneQuestion {
  const [first, second] = [former, latter].map((at) =>
    condenseQuestion(history[at]?.content ?? "", history.slice(0, at)),
  ) as [StandaloneQuestion, StandaloneQuestion];
  const about = [former, latter].map((at) => history[at]?.content.trim()).join(" ");
  return { ...first, text: joinQuestions(asking.trim(), about), parts: [first, second] };
}

/** The question of whose answer more is asked for, with what of that was shown. */
function askForMore(
  asking: string,
  { question, history, shown, isAnswered, isInstead }: AskedForMore,
): StandaloneQuestion {
  const { takesPlace: _, ...again } = condenseQuestion(question, history);
  if (!isAnswered) return again;
  const about = [again.context, question.trim()].filter((text) => text !== undefined).join(" ");
  const instead = isInstead ? { again: { doubt: undefined, wish: "other" as const } } : {};
  return { ...again, text: joinQuestions(asking.trim(), about), shown, ...instead };
}

function namesTimeOrDocument(text: string): boolean {
  return withoutDates(text) !== text || withoutDocumentNames(text) !== text;
}

/** The question as it goes on from the last of some turns; `goesBack` where it says that it means those. */
function continueFrom(question: string, history: readonly Turn[], goesBack: boolean): StandaloneQuestion {
  const turns = history.filter(asksOfPapers).map(({ content }) => content.trim());
  const typed = resolveRelativeYear(question.trim(), turns);
  // With nothing before it, it is nobody's follow-up: most questions are the first of their conversation.
  const told = turns.length === 0 ? "alone" : followUpKind(typed, rewriteColloquial(typed));
  const kind = goesBack && CONTEXT_WEIGHTS[told] < CONTEXT_WEIGHTS.pointing ? "pointing" : told;
  const weight = CONTEXT_WEIGHTS[kind];
  const topic = weight === 0 ? undefined : lastTopic(turns);
  const trimmed = kind === "new-topic" ? withoutLeaving(typed) : typed;
  const asked = rewriteColloquial(trimmed);
  if (topic === undefined) return { text: trimmed, asked, context: undefined, contextWeight: 0 };
  const context = kind === "other-time" ? withoutDates(wholeTopic(topic)) : topic.text;
  return {
    text: joinQuestions(trimmed, context),
    asked,
    frame: kind === "pointing" ? undefined : turns.map(rewriteColloquial).at(-1),
    context,
    contextWeight: weight,
    ...(kind === "shift" ? { takesPlace: true } : replyOf(history, weight)),
    ...(kind === "elliptic" ? { replyFigures: figuresOf(lastReply(history)) } : {}),
    ...(topic.before === undefined ? {} : { before: topic.before, beforeWeight: weight * BEFORE_SHARE }),
  };
}

/** What is asked again of another time is all that was asked: "And Shenzhen?" says nothing of what share of its output goes into research. */
function wholeTopic({ text, before }: Topic): string {
  return before === undefined ? text : `${before} ${text}`;
}

function replyOf(
  history: readonly Turn[],
  weight: number,
): Pick<StandaloneQuestion, "reply" | "replyWeight"> {
  const reply = lastReply(history);
  const named = namedInReply(reply ?? "");
  return named === ""
    ? { reply: reply?.slice(0, REPLY_LENGTH), replyWeight: weight * OPENING_SHARE }
    : { reply: named, replyWeight: weight * NAMES_SHARE };
}

function lastReply(history: readonly Turn[]): string | undefined {
  const last = history.filter(({ role }) => role === "assistant").at(-1)?.content;
  return last === undefined ? undefined : saidInReply(last);
}

function figuresOf(reply: string | undefined): readonly string[] {
  const values = extractQuantities(reply ?? "").map(({ value }) => value);
  return [...new Set(values)].filter((value) => value.length > 1);
}

/** "Any trials?", 有冇試驗: a thing that is brought up, which the next turn may mean. On the folded question. */
const INTRODUCES = /^(and |but |so )?(any|(is|are) there)\b|^(咁|那么?|还)?有(冇|没有)/;

/** "The third one", 第二期, "the 3 billion one", 30億嗰個計劃: one of what was told is picked out, by its number. On the folded question. */
const PICKS =
  /\bthe (?:(?:second|third|fourth|fifth|next|other) (?:one|phase|stage|platform|scheme|fund|centre|part)|(?:hk|us)?\$ ?\d|\d[\d,.]{0,12} ?(?:million|billion|m\b|bn\b))|第[二三四五六七八九](?:个|期|阶段|间|座|批|所|项|部分)|\d ?[百千万亿]{1,2}元?[那𠮶]?个?(?:的|那个|那笔|那项)/u;

/** What a conversation is about, and what it was about before another thing took its place. */
interface Topic {
  readonly text: string;
  readonly before: string | undefined;
}

/** An earlier question as the rules read it. */
interface EarlierTurn {
  readonly text: string;
  readonly kind: FollowUpKind;
}

/**
 * The last question of the user that had a topic of its own, with those that point at it. What names no subject adds nothing, unless it
 * brings one up or is the first turn, which goes on from nothing.
 */
function lastTopic(turns: readonly string[]): Topic | undefined {
  const parts: string[] = [];
  const earlier = turns.map((turn, at): EarlierTurn => {
    // As it was typed: without its 呢 it would put nothing in the place of anything.
    const typed = resolveRelativeYear(turn, turns.slice(0, at));
    const text = rewriteColloquial(typed);
    return { text, kind: followUpKind(typed, text) };
  });
  for (const [at, turn] of [...earlier.entries()].reverse()) {
    const { text, kind } = turn;
    if (addsNothing(turn, at === 0)) continue;
    parts.unshift(text);
    if (kind === "shift") return { text: parts.join(" "), before: lastTopic(turns.slice(0, at))?.text };
    if (kind === "alone" || kind === "new-topic") break;
  }
  const text = (parts.length === 0 ? earlier.map((turn) => turn.text) : parts).join(" ");
  return text === "" ? undefined : { text, before: undefined };
}

/** Whether a turn says nothing of what the conversation is about. */
function addsNothing({ text, kind }: EarlierTurn, isFirst: boolean): boolean {
  const folded = foldText(text);
  if (kind === "other-time") return true;
  if (kind === "shift" || PICKS.test(folded)) return false;
  return (kind === "elliptic" && !isFirst && !INTRODUCES.test(folded)) || namesNothing(text);
}

/** "And which bureau? (about: …)": the reader sees what the question was taken to mean. */
function joinQuestions(question: string, context: string): string {
  const language = detectLanguage(question, detectLanguage(context));
  if (language === "en") return `${question} (about: ${context})`;
  return language === "zh-Hant" ? `${question}（關於：${context}）` : `${question}（关于：${context}）`;
}
