// An ask in, the asks that it makes in one breath out: "the ceiling and the ratio of the Scheme", "applications received, approved and
// rejected", 「計劃的對象、期限及名額」, 「甲計劃及乙計劃何時完成」. Of a list that is looked up as one thing, one item that no document
// tells would leave the others unsaid.
import { ASKS } from "../../answering/understanding/split-question.ts";
import { foldText } from "../../text/fold.ts";
import { CHINESE_NOUN, ENGLISH_NOUN } from "./asked-nouns.ts";

/** Most asks that one list makes. */
const MOST_ITEMS = 5;

/** Each ask of a list; the text alone where it is none. */
export function sharedAsks(text: string): readonly string[] {
  for (const readList of /\p{Script=Han}/u.test(text) ? [sharedByTwo] : [nounsOfOne, deedsOfOne]) {
    const items = readList(text);
    if (items.length > 1) return items.slice(0, MOST_ITEMS);
  }
  return [text];
}

const NOUN_PHRASE = new RegExp(`^(?:(?:the|its|their) )?(?:[\\w'’-]+ ){0,3}?${ENGLISH_NOUN}$`, "iu");
const OF_WHAT = / (?:of|for|under|in|on) /gu;
const AMONG = /, (?:and )?| and /u;
const LED_BY = /^((?:of |on )?)(?=(?:the|its|their) )/iu;

/** "The ceiling and the ratio of the Scheme": both are of what follows. */
function nounsOfOne(text: string): readonly string[] {
  const [, lead = ""] = LED_BY.exec(text) ?? [];
  if (!LED_BY.test(text)) return [];
  for (const { index } of text.matchAll(OF_WHAT)) {
    const nouns = text.slice(lead.length, index).split(AMONG);
    if (nouns.length > 1 && nouns.every((noun) => NOUN_PHRASE.test(noun)))
      return nouns.map(
        (noun) => `${lead}${/^(?:the|its|their) /iu.test(noun) ? "" : "the "}${noun}${text.slice(index)}`,
      );
  }
  return [];
}

const DEEDS =
  /\b(?:numbers?|amounts?|how many) (?:of )?(?:[\w-]+ ){1,4}?((?:\w+ed, ){0,3}\w+ed,? and \w+ed)\b/iu;

/** "The number of applications received, approved and rejected": each is a number of its own. */
function deedsOfOne(text: string): readonly string[] {
  const [whole = "", list = ""] = DEEDS.exec(text) ?? [];
  if (list === "") return [];
  const start = text.indexOf(whole) + whole.length - list.length;
  return list
    .split(/, (?:and )?| and /u)
    .map((deed) => text.slice(0, start) + deed + text.slice(start + list.length));
}

/** What closes a Chinese ask without naming anything. */
export const CHINESE_END =
  /(?:分别|分別|各自|各)?(?:是|有)?(?:为何|為何|为多少|為多少|是多少|多少|如何|是甚么|是甚麼|是什么)?[？?。]?$/u;
const JOINT = /以及|[、及和與与]/u;
/** Items of a list at the end of an ask are short. */
const ITEM = /^\p{Script=Han}{2,8}$/u;
const ENDS_IN_NOUN = new RegExp(`${CHINESE_NOUN}$`, "u");

/** Deeds that share the number behind the last of them. */
const DEED = /^(?:申请|接获|收到|处理|获批|批准|批出|被拒|拒绝|撤回|完成)$/u;
const LEAST_OPEN = 3;

/** 「中心的算力、使用率及用戶數目」: the last of them is what is asked of the centre, and so are the others. */
export function listedAtEnd(text: string): readonly string[] {
  const bare = text.replace(CHINESE_END, "");
  if (/[，；,;]/u.test(bare)) return [];
  let longest: readonly string[] = [];
  let list = 0;
  for (let at = bare.lastIndexOf("的"); at > 0; at = bare.lastIndexOf("的", at - 1)) {
    const items = listed(bare.slice(at + 1));
    // 「計劃的撥款額、已批出的項目數目和開支」: an item may have a 的 of its own.
    if (items.length > longest.length) [longest, list] = [items, at + 1];
  }
  if (longest.length < 2) return [];
  return [
    bare.slice(0, list) + longest[0],
    ...longest.slice(1, -1),
    longest.at(-1) + text.slice(bare.length),
  ];
}

function listed(tail: string): readonly string[] {
  const items = tail.split(JOINT);
  const folded = items.map(foldText);
  const [first = "", last = ""] = [folded[0], folded.at(-1)];
  if (items.length < 2 || !items.every((item) => ITEM.test(item))) return [];
  if (!ENDS_IN_NOUN.test(last))
    return folded.filter((item) => ENDS_IN_NOUN.test(item)).length > 1 ? items : [];
  if (DEED.test(first)) return items.map((item) => (COUNTING.test(item) ? item : item + countingIn(tail)));
  return ENDS_IN_NOUN.test(first) || items.length >= LEAST_OPEN ? items : [];
}

function countingIn(tail: string): string {
  return COUNTING.exec(tail)?.[0] ?? "";
}

/** 「申請及獲批數目」: each has a number of its own. */
const COUNTING = /([數数][目量]|[宗人次][數数])$/u;

/** 「甲計劃及乙計劃何時完成」 asks of each; the two end in the same words. */
const TWO_THINGS = /^([^，；。、]{3,30}?)([及和與与])([^，；。、]{3,60})$/u;
const LEAST_SAME = 2;

function sharedByTwo(text: string): readonly string[] {
  const match = TWO_THINGS.exec(text);
  const [, first = "", , rest = ""] = match ?? [];
  const same = [4, 3, LEAST_SAME]
    .map((length) => first.slice(-length))
    .find((end) => [...end].length >= LEAST_SAME && rest.includes(end));
  if (match === null || same === undefined) return [];
  const predicate = rest.slice(rest.indexOf(same) + same.length);
  const folded = foldText(predicate);
  if (!ASKS.test(folded) && !(/^的/u.test(folded) && ENDS_IN_NOUN.test(folded.replace(CHINESE_END, ""))))
    return [];
  return [first + predicate, rest];
}
