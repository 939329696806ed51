// A question of a conversation comes in with the turns before it; which of the two things that were asked about last it means goes out:
// the former, the latter, or both, set side by side ("Which of the two has more?", 邊個多啲).
import type { Turn } from "../../../domain/question.ts";
import { rewriteColloquial } from "../../../text/colloquial.ts";
import { foldText } from "../../../text/fold.ts";
import { withoutTail } from "../../../text/tail.ts";
import { asksOfPapers } from "./asks-about-reply.ts";
import { followUpKind, namesNothing } from "./follow-up-kind.ts";

/** The places, in the history, of the two questions that named them. */
export interface AskedPair {
  readonly former: number;
  readonly latter: number;
}

/** All on the folded question. "The former Chief Secretary" is somebody else. */
const FORMER =
  /\bthe former\b(?=$|[?.,!']| (?:one|is|was|has|have|had|gets?|do|does|did|starts?|opens?|set|in|at|be|up|located|run|by|costs?|receives?|covers?)\b)|前者/;
const LATTER = /\bthe latter\b|后者/;

const MORE =
  "(?:more|most|bigger|biggest|larger|largest|greater|greatest|higher|highest|fewer|less|smaller|smallest|lower|lowest|earlier|later|longer|faster|older|newer|better)";
const SIDE_BY_SIDE = new RegExp(
  `^(?:(?:and|so|then) )?which(?: (?:of (?:the two|these two|those two|them|these|those)|one))?(?: (?:is|are|was|were|has|have|had|gets|got|does|costs))?(?: the)? ${MORE}(?: (?:of them|of the two|[a-z]{3,12}))?$` +
    "|^(?:(?:please|can you) )?compare (?:the two|them|both|these two)$|^what is the difference(?: between (?:the two|them))?$" +
    "|^(?:咁|那么?|噉)?(?:两者|[佢它他]们?哋?两?[个间]?|两[个间])?(?:之中|当中|相比|之间|比较)?[，,]?(?:[边哪][一]?[个间家样]|何者|谁)(?:比较|较|更)?(?:多|大|高|少|细|小|低|早|迟|长|快|贵)(?:[啲些]|一些|一点)?[呢呀啊]?$" +
    "|^(?:比较|对比)(?:一下|一吓|吓)?(?:两者|两个|佢哋|它们|他们)$|^两者(?:有何|有什么|有咩|之间的?|的|嘅)?(?:分别|差别|区别|不同|比较)$",
);

/** A question that names two things is itself what "the former" goes on from; one that puts a thing in another's place names one. */
const NAMES_BOTH = /(?!^)\b(?:and|or|versus|vs)\b|[和与同及、跟]/;

const NAMES_ONE = /^(?:and|what about|how about)\b|呢[?？]?$/;

const LAST_MARK = /[\s?？!！.。]/u;

/** Words for the thing that was asked about before. On the folded question. */
const POINTS = /\b(?:it|its|they|them|their|there|that|those)\b|[佢它]|[嗰𠮶那][里度边個个]/u;

/** "And the latter?", 前者呢: asks of it what was asked of the other. */
const BARE =
  /^(?:(?:and|but|so|then|what about|how about) )*the (?:former|latter)$|^(?:咁|那么?|噉)?[，,]?[前后]者呢?$/;
const ONE = /\bthe (?:former|latter)\b|[前後后]者/i;

/** Whether a question means one of two things, or both, by no name. */
function meansPair(question: string): boolean {
  const folded = foldText(question);
  return FORMER.test(folded) || LATTER.test(folded) || asksSideBySide(question);
}

function asksSideBySide(question: string): boolean {
  return SIDE_BY_SIDE.test(withoutTail(foldText(question).trim(), LAST_MARK));
}

/** The turns up to the reply on the thing that a question means by "the former" or 後者; undefined where it means none. */
export function turnsOfOne(question: string, history: readonly Turn[]): readonly Turn[] | undefined {
  const folded = foldText(question);
  const isFormer = FORMER.test(folded);
  const pair = isFormer || LATTER.test(folded) ? pairIn(history) : undefined;
  if (pair === undefined) return undefined;
  return isFormer ? history.slice(0, pair.latter) : history.slice(0, afterReply(history, pair.latter));
}

/** What "And the latter?" asks, in the words of the last question that was asked of either; undefined where it asks something by itself. */
export function askedOfTheOther(question: string, history: readonly Turn[]): string | undefined {
  if (!isBare(question)) return undefined;
  const last = history.findLast(
    ({ role, content }) => role === "user" && ONE.test(content) && !isBare(content),
  )?.content;
  return last?.replace(ONE, ONE.exec(question)?.[0] ?? "");
}

function isBare(question: string): boolean {
  return BARE.test(withoutTail(foldText(question).trim(), LAST_MARK));
}

/** The two questions whose answers a question sets side by side; undefined where it sets none. */
export function setSideBySide(question: string, history: readonly Turn[]): AskedPair | undefined {
  return asksSideBySide(question) ? pairIn(history) : undefined;
}

/** The last two questions with a thing of their own; undefined where the last one names two. */
function pairIn(history: readonly Turn[]): AskedPair | undefined {
  const [latter, former] = [...history.entries()]
    .filter(([, turn]) => asksOfPapers(turn) && !meansPair(turn.content) && namesThing(turn.content))
    .map(([at]) => at)
    .reverse();
  if (former === undefined || latter === undefined) return undefined;
  const last = foldText(history[latter]?.content ?? "").trim();
  return NAMES_BOTH.test(last) && !NAMES_ONE.test(last) ? undefined : { former, latter };
}

/** "How many people work there?" goes on about a thing and names none. */
function namesThing(question: string): boolean {
  const asked = rewriteColloquial(question);
  return (
    followUpKind(question, asked) === "shift" || !(namesNothing(asked) || POINTS.test(foldText(question)))
  );
}

function afterReply(history: readonly Turn[], at: number): number {
  const next = history.findIndex(({ role }, i) => i > at && role === "user");
  return next === -1 ? history.length : next;
}
