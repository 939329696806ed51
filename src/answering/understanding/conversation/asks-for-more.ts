// A question of a conversation comes in with the turns before it; where it only asks to be told more of the same ("Tell me more",
// "Anything else?", 仲有冇其他, 详细一点), or says that it was the wrong thing (答非所問), the question before goes out with what has been
// replied to it since: what was shown is known, and what was not is asked for.
import type { Turn } from "../../../domain/question.ts";
import { asksOfPapers } from "./asks-about-reply.ts";
import { asksForMore } from "./more-words.ts";
import { saysNotFound } from "./named-in-reply.ts";
import { asksForOthers } from "./reply-wishes.ts";

/** A question of whose answer more is asked for. */
export interface AskedForMore {
  readonly question: string;
  /** The turns before it. */
  readonly history: readonly Turn[];
  /** All that was replied in the conversation. */
  readonly shown: string;
  /** False where a reply to it said that there is no answer: of that there is no more. */
  readonly isAnswered: boolean;
  /** True where what was replied is said to be the wrong thing. */
  readonly isInstead: boolean;
}

const isReply = ({ role }: Turn): boolean => role === "assistant";

/** The question of which more is asked for; undefined where something else is asked, or nothing was replied. */
export function askedForMore(question: string, history: readonly Turn[]): AskedForMore | undefined {
  if (!asksForOthers(question)) return undefined;
  const at = history.findLastIndex(asksOfPapers);
  const asked = history[at];
  const replies = history.slice(at + 1).filter(isReply);
  if (asked === undefined || replies.length === 0) return undefined;
  const told = replies.map(({ content }) => content).join("\n");
  return {
    question: asked.content,
    history: history.slice(0, at),
    shown: history
      .filter(isReply)
      .map(({ content }) => content)
      .join("\n"),
    isAnswered: !saysNotFound(told),
    isInstead: !asksForMore(question),
  };
}
