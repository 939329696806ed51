// A question of a conversation comes in with the turns before it; where it says that it goes back ("Back to the first one: …",
// 返回先前那條草案), the turns up to the one that it means go out.
import type { Turn } from "../../../domain/question.ts";
import { rewriteColloquial } from "../../../text/colloquial.ts";
import { foldText } from "../../../text/fold.ts";
import { queryTerms } from "../../../text/terms.ts";
import { withoutCommon } from "./follow-up-kind.ts";

/** Words for what was asked first. On the folded question. */
const TO_FIRST =
  /\bback to (the |your |my )?(very )?(first|start|beginning|original)\b|\bback to [^,.?]{1,60}\b(at|from|in) the (very )?(start|beginning|outset)\b|\b(the|your|my) (very )?(first|original) (question|point|topic|thing)\b|\byou (named|mentioned|spoke of) first\b|(回到|返去|返回|讲返|说回|问返)[^,，。?？]{0,4}(最初|开头|第一|头一|一开始)|(最初|头一|第一)(个|条)?(问题|题目|话题)/;

/** Words for what was asked before the last. */
const TO_EARLIER =
  /\b(back|return(ing)?) to (the |your |my |what )?(earlier|previous|one before|other|former)\b|\bbefore that you (said|named|mentioned)\b|(回到|返去|返回|讲返|说回|问返)[^,，。?？]{0,4}(先前|之前|刚才|头先|前面|上一)/;

/** Words for what it names itself: "going back to the plan", 返轉頭講架車. */
const TO_NAMED =
  /\b(go(ing)? back|back|return(ing)?) to\b|(返转头|返返去|返去|讲返|讲回|说回|回到|问返|回头|再说回)/;

/** The turns that a question goes on from; undefined where it does not say that it goes back, or nothing lies further back. */
export function turnsGoneBackTo(question: string, history: readonly Turn[]): readonly Turn[] | undefined {
  const asked = history.flatMap(({ role }, i) => (role === "user" ? [i] : []));
  if (asked.length < 2) return undefined;
  const folded = foldText(question);
  if (TO_FIRST.test(folded)) return history.slice(0, asked[1]);
  if (TO_EARLIER.test(folded)) return history.slice(0, asked.at(-1));
  return TO_NAMED.test(folded) ? turnsUpToNamed(question, history, asked) : undefined;
}

/** The turns up to the reply to the last question but one or before that shares most words with this one; undefined where none shares any. */
function turnsUpToNamed(
  question: string,
  history: readonly Turn[],
  asked: readonly number[],
): readonly Turn[] | undefined {
  const own = wordsOf(question);
  const shared = asked.slice(0, -1).map((from, i) => {
    const until = asked[i + 1];
    const words = wordsOf(
      history
        .slice(from, until)
        .map(({ content }) => content)
        .join("\n"),
    );
    return { until, count: [...own].filter((word) => words.has(word)).length };
  });
  const best = shared.reduce((one, other) => (other.count >= one.count ? other : one), {
    until: undefined,
    count: 1,
  });
  return best.until === undefined ? undefined : history.slice(0, best.until);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(queryTerms(withoutCommon(rewriteColloquial(text))).map(({ term }) => term));
}
