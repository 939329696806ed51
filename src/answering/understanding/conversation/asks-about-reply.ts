// A question of a conversation comes in with the turns before it; where it asks about the reply itself and not about its subject
// ("Source?", "As at when?", "Really? I read 50", 係咪真㗎), the question that was replied to goes out, to be answered once more: what
// it quotes, the name of its source and its date are what is asked for.
import type { Turn } from "../../../domain/question.ts";
import { foldText } from "../../../text/fold.ts";
import { extractQuantities } from "../../../text/quantities.ts";
import { isClosing } from "../routing/closing-words.ts";
import { asksOfReply, echoesReply, saysInstead } from "./about-reply-words.ts";
import { isBareValue } from "./bare-value.ts";
import { asksForMore } from "./more-words.ts";

/** A question that is asked again because its answer is asked about. */
export interface AskedAgain {
  readonly question: string;
  /** The turns before it. */
  readonly history: readonly Turn[];
  /** What was replied. */
  readonly reply: string;
  /** What the asker holds against the reply: "I read 50"; undefined where nothing. */
  readonly doubt: string | undefined;
}

/** Where a sentence ends, and where one goes on with what the asker knows. */
const SENTENCE_END = /(?<=[?？!！.。…])\s*|[,，]\s*(?=but\b|我|但|不[过過])/;

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
  const isPassedOver = (turn: string): boolean =>
    isAside(turn) || (said.doubt !== undefined && asksForMore(turn));
  const at = history.findLastIndex(({ role, content }) => role === "user" && !isPassedOver(content));
  const asked = history[at];
  const reply = history.slice(at + 1).find(({ role }) => role === "assistant")?.content;
  if (asked === undefined || reply === undefined) return undefined;
  return { question: asked.content, history: history.slice(0, at), reply, doubt: said.doubt };
}

/** Whether a turn asks something by itself: of the papers, and not of a reply or for more of the same. */
export function asksOfPapers({ role, content }: Turn): boolean {
  return role === "user" && !isAside(content) && !asksForMore(content);
}

/** Whether a turn says nothing of what the conversation is about: it asks about a reply, gives thanks, or says good-bye. */
export function isAside(turn: string): boolean {
  return saidOfReply(turn) !== undefined || isClosing(foldText(turn).trim());
}

/** What it says of a reply; undefined where it asks something else. */
function saidOfReply(question: string): Pick<AskedAgain, "doubt"> | undefined {
  if (question.length > LONGEST) return undefined;
  const sentences = question
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
