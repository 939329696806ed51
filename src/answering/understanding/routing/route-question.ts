// A question comes in; what is none for the documents (small talk, distress, instructions, opinions, personal cases)
// goes out by its kind, before anything is searched. Rules, not a model: the same words always take the same road.

import { foldText } from "../../../text/fold.ts";
import { withoutTail } from "../../../text/tail.ts";
import { isBareSum } from "./bare-sum.ts";
import { CHINESE_DISTRESS_RULES } from "./chinese-distress-rules.ts";
import { CHINESE_ROUTE_RULES } from "./chinese-route-rules.ts";
import { isClosing } from "./closing-words.ts";
import { ENGLISH_DISTRESS_RULES } from "./english-distress-rules.ts";
import { ENGLISH_ROUTE_RULES } from "./english-route-rules.ts";
import { asksOfOwnMatter, toldBeforeOther } from "./own-matter.ts";
import type { Route, RouteRule } from "./route-rules.ts";
import { SMALL_TALK_RULES } from "./small-talk-rules.ts";

/** A greeting that may stand before a real question ("Hello, which bureau …", 你好，請問…). */
const GREETING =
  /^(hi|hello|hey|dear (sir|madam)|good (morning|afternoon|evening|day)|greetings|你好|您好|哈[喽罗啰]|早晨|早安|午安|早上好|下午好|晚上好|嗨|喂)( there| youju| everyone|呀|啊|吗|各位|大家|，?有据)*(?=$|[\s,，.。!！~、;；:：])/;

const FIRST_MARKS = /^[\s,，.。!！~～、;；:：]+/u;
const LAST_MARK = /[\s!！?？。.,，~～、:：;；]/u;

/** Particles that end a sentence and say only how it is meant; 呢 and 吗 ask, so they stay. */
const FINAL_PARTICLE = /[呀啊㖞㗎啦咯喔哦噃嘛]/u;

/** Pictures that thank or approve; on the folded message. */
const APPLAUDS =
  /^[👍👌🙏❤♥👏💪🤝✅🎉💯🫡🥰😍😘🤗](?:[👍👌🙏❤♥👏💪🤝✅🎉💯🫡🥰😍😘🤗\s!！~]|\ufe0f|\p{Emoji_Modifier}){0,24}$/u;

/** Sounds and smiles that only acknowledge what was replied. */
const ACKNOWLEDGES =
  /^(?:[哦噢喔嗯😊🙂😀😃😄😁😆]|oh|ah|aha|mm+|hm+)(?:[哦噢喔嗯😊🙂😀😃😄😁😆\s,，.。!！~…]|oh|ah|mm){0,24}$/u;

/** In the order in which they are tried. */
const RULES: readonly RouteRule[] = [
  ...ENGLISH_DISTRESS_RULES,
  ...CHINESE_DISTRESS_RULES,
  ...SMALL_TALK_RULES,
  ...ENGLISH_ROUTE_RULES,
  ...CHINESE_ROUTE_RULES,
  { route: "personal-case", pattern: { test: asksOfOwnMatter } },
];

/**
 * Which road past the documents a question takes, or undefined when it is one for them. Digits alone ask nothing, unless something was
 * asked before ("2024?").
 */
export function routeQuestion(text: string, isFollowUp = false): Route | undefined {
  const whole = foldText(text);
  if (APPLAUDS.test(whole) || (isFollowUp && ACKNOWLEDGES.test(whole))) return "thanks";
  const folded = trimMarks(whole);
  if (!(isFollowUp ? /[\p{L}\p{N}]/u : /\p{L}/u).test(folded)) return "unclear";
  const ungreeted = trimMarks(folded.replace(GREETING, ""));
  if (ungreeted === "") return "greeting";
  const route = isBareSum(text) ? "other-task" : roadOf(ungreeted);
  return route ?? (!whole.includes("?") && isClosing(ungreeted) ? "thanks" : undefined);
}

/** Who tells of their own case may ask something else, of which the documents speak: then what is told alone leads nowhere. */
function roadOf(folded: string): Route | undefined {
  const other = toldBeforeOther(folded);
  return RULES.find(
    ({ route, pattern }) =>
      pattern.test(folded) &&
      !(route === "personal-case" && other && pattern.test(other.told) && !pattern.test(other.asked)),
  )?.route;
}

function trimMarks(text: string): string {
  return withoutTail(withoutTail(text.replace(FIRST_MARKS, ""), LAST_MARK), FINAL_PARTICLE);
}
