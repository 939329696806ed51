// A question of a conversation comes in with the turns before it; where it asks about the reply itself and not about its subject
// ("Source?", "As at when?", "Really? I read 50", 係咪真㗎), or wishes to have it in another way ("shorter", 講英文), the question that was
// replied to goes out, to be answered once more: what it quotes, the name of its source and its date are what is asked for.
import type { Turn } from "../../../domain/question.ts";
import { foldText } from "../../../text/fold.ts";
import { extractQuantities } from "../../../text/quantities.ts";
import { isClosing } from "../routing/closing-words.ts";
import { asksOfReply, echoesReply, saysInstead } from "./about-reply-words.ts";
import { isBareValue, saidBehindNo } from "./bare-value.ts";
import { saysNothingMore } from "./named-in-reply.ts";
import { asksForOthers, type ReplyWish, wishedOfReply } from "./reply-wishes.ts";

/** A question that is asked again because its answer is asked about. */
export interface AskedAgain {
  readonly question: string;
  /** The turns before it. */
  readonly history: readonly Turn[];
  /** What was replied. */
  readonly reply: string;
  /** What the asker holds against the reply: "I read 50"; undefined where nothing. */
  readonly doubt: string | undefined;
  /** What is wanted of it: where it stands, or to have it in another way. */
  readonly wish: AgainWish;
}

/** What an answer is asked again for: its source, or a wish about it. */
export type AgainWish = "source" | "language" | ReplyWish["kind"];

/** What a turn says of a reply. */
type SaidOfReply = Pick<AskedAgain, "doubt" | "wish">;

/** Where a sentence ends, and not within 1.5億; and where one goes on with what the asker knows. */
const SENTENCE_END = /(?<=[?？!！.。…])(?!\d)\s*|[,，]\s*(?=but\b|我|但|不[过過])/;

/** Something else than what was replied: another number, or that it was another. On a folded sentence. */
const OTHER =
  /\d|\bnot\b|n't\b|\b(half|twice|double|more|less|fewer|other|another|different)\b|不是|唔系|不同|唔同|不一样|唔一样|另/;

function saysOther({ text, folded }: { readonly text: string; readonly folded: string }): boolean {
  return OTHER.test(folded) || extractQuantities(text).length > 0;
}

/** Longer ones have a subject of their own. */
const LONGEST = 160;

/** The question whose answer is asked about; undefined where something else is asked, or nothing was answered. */
export function askedAgain(question: string, history: readonly Turn[]): AskedAgain | undefined {
  const said = saidOfReply(question);
  if (said === undefined) return undefined;
  // Another figure is held against the one that was asked for; "Source?" is that of whatever was told last.
  const isPassedOver = (turn: string, at: number): boolean =>
    isAside(turn) ||
    (asksForOthers(turn) && (said.doubt !== undefined || saysNothingMore(history[at + 1]?.content ?? "")));
  const at = history.findLastIndex(({ role, content }, i) => role === "user" && !isPassedOver(content, i));
  const asked = history[at];
  const reply = history.slice(at + 1).find(({ role }) => role === "assistant")?.content;
  if (asked === undefined || reply === undefined) return undefined;
  return { question: asked.content, history: history.slice(0, at), reply, ...said };
}

/** Whether a turn asks something by itself: of the papers, and not of a reply or for more of the same. */
export function asksOfPapers({ role, content }: Turn): boolean {
  return role === "user" && !isAside(content) && !asksForOthers(content);
}

/** Whether a turn says nothing of what the conversation is about: it asks or wishes something of a reply, gives thanks, or says good-bye. */
function isAside(turn: string): boolean {
  return saidOfReply(turn) !== undefined || isClosing(foldText(turn).trim());
}

/** What it says of a reply; undefined where it asks something else. */
function saidOfReply(question: string): SaidOfReply | undefined {
  const asked = askedOfReply(question);
  if (asked !== undefined) return { ...asked, wish: "source" };
  const wished = wishedOfReply(question);
  if (wished === undefined || wished.kind === "other") return undefined;
  const isForLanguage = wished.kind === "again" && wished.language !== undefined;
  return { doubt: undefined, wish: isForLanguage ? "language" : wished.kind };
}

/** Whether it asks where the reply stands, for which time, or whether it is so; undefined where it does not. */
function askedOfReply(question: string): Pick<AskedAgain, "doubt"> | undefined {
  if (question.length > LONGEST) return undefined;
  const denied = saidBehindNo(question);
  if (denied !== undefined && isBareValue(denied, true)) return { doubt: denied };
  const sentences = (denied ?? question)
    .split(SENTENCE_END)
    .map((text) => ({ text, folded: foldText(text).trim() }))
    .filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded));
  const instead = sentences.filter(
    ({ text, folded }) => !asksOfReply(folded) && (saysInstead(folded) || isBareValue(text)),
  );
  const asking = sentences.filter(({ folded }) => asksOfReply(folded));
  const rest = sentences.length - instead.length - asking.length;
  const echoes = sentences.filter(({ folded }) => echoesReply(folded)).length;
  const isDoubt = instead.length > 0 && instead.some(saysOther) && rest <= echoes;
  if (!(isDoubt || (asking.length > 0 && rest === 0))) return undefined;
  return { doubt: instead.length === 0 ? undefined : instead.map(({ text }) => text.trim()).join(" ") };
}
