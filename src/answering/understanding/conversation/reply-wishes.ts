// A message comes in, what it wishes of the reply before it goes out: another language, less of it, the same once more, other passages, or
// whom to turn to. Read from its start, word by word: nothing of a subject may be left, so "in English please" is a wish and "what was
// said of English lessons" is a question.
import type { Language } from "../../../domain/document.ts";
import { foldText } from "../../../text/fold.ts";
import { remember } from "../../../text/remember.ts";
import { asksForMore } from "./more-words.ts";
import { WISH_WORDS, type WishWord } from "./reply-wish-words.ts";

/** `zh` is Chinese in whichever script the conversation has. */
export type WishedLanguage = Language | "zh";

/** What is wished of a reply. */
export interface ReplyWish {
  readonly kind: "other" | "contact" | "short" | "again";
  /** The language that the reply is wished in, or undefined. */
  readonly language?: WishedLanguage | undefined;
}

/** Longer ones have a subject of their own. */
const LONGEST = 90;

const BETWEEN =
  /(?:[\s,，.。!！?？~～、;；:：()"'“”「」…-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/uy;

/** Each word with what it tells as the place of its group. */
const WORD = new RegExp(
  WISH_WORDS.map(({ english, chinese }) => `((?:${english})(?![a-z0-9'])|${chinese})`).join("|"),
  "uy",
);

/** What is wished where several things are said: who says that it is wrong does not want less of it. */
const BY_WEIGHT = ["other", "contact", "short"] as const satisfies readonly ReplyWish["kind"][];

const LANGUAGES: readonly WishWord[] = ["en", "zh", "zh-Hant", "zh-Hans"];

/** Messages kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** What a message wishes of the reply before it; undefined where it asks something. */
export const wishedOfReply: (message: string) => ReplyWish | undefined = remember((message) => {
  if (message.length > LONGEST || asksForMore(message)) return undefined;
  const told = wordsTold(foldText(message).trim());
  if (told === undefined) return undefined;
  const language = told.findLast((word): word is WishedLanguage => LANGUAGES.includes(word));
  const kind = BY_WEIGHT.find((each) => told.includes(each));
  if (kind !== undefined) return { kind, language };
  return language !== undefined || told.includes("again") ? { kind: "again", language } : undefined;
}, MOST_KEPT);

/** What each word of a folded message tells; undefined where one is no word of a wish. */
function wordsTold(folded: string): readonly WishWord[] | undefined {
  const told: WishWord[] = [];
  let at = 0;
  while (at < folded.length) {
    BETWEEN.lastIndex = at;
    if (BETWEEN.test(folded)) {
      at = BETWEEN.lastIndex;
      continue;
    }
    WORD.lastIndex = at;
    const groups = WORD.exec(folded);
    const place = groups?.findIndex((group, i) => i > 0 && group !== undefined) ?? -1;
    const word = WISH_WORDS[place - 1];
    if (groups === null || groups[0] === "" || word === undefined) return undefined;
    told.push(word.tells);
    at = WORD.lastIndex;
  }
  return told;
}

/** Whether a message asks for other passages than those that were shown: more of the same, or because they were the wrong ones. */
export function asksForOthers(message: string): boolean {
  return asksForMore(message) || wishedOfReply(message)?.kind === "other";
}
