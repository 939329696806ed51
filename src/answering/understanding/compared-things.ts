// A question comes in that sets two things side by side ("Compare the floor area of A and B", 「A 同 B 有咩分別」, "which gives more, A or B"); what
// is asked of each by itself goes out: a passage seldom tells of both.
import { extractDates } from "../../text/dates.ts";
import { withoutTail } from "../../text/tail.ts";
import { namedKinds } from "./document-hints.ts";

/** Two things: at most so many letters each. */
const THING = "(.{2,60}?)";

/** "Compare the floor area of A and B", "the difference between A and B", "how does A differ from B". */
const IN_ENGLISH = [
  new RegExp(
    `^(?:please )?compare (?:the (?<asked>[\\w -]{3,50}?) (?:of|at|for|in) )?(?:the )?${THING} (?:and|with|to|against|versus|vs\\.?) (?:that of |those of |the )*${THING}$`,
    "i",
  ),
  new RegExp(
    `^(?:what(?:'s| is| are) the )?(?:main |key )?differences? (?:in (?:the )?(?<asked>[\\w -]{3,50}?) )?between (?:the )?${THING} and (?:the )?${THING}$`,
    "i",
  ),
  new RegExp(`^how (?:does|do|is|are) (?:the )?${THING} (?:differ|different) from (?:the )?${THING}$`, "i"),
  new RegExp(`^which (?<asked>[^,:?]{3,80})[,:] (?:the )?${THING},? or (?:the )?${THING}$`, "i"),
];

/** 「A 同 B 有咩分別」, 「比較 A 與 B 的面積」, 「邊個資助多啲，A 定 B」. */
const IN_CHINESE = [
  new RegExp(
    `^${THING}(?:同埋|同|跟|與|与|和)${THING}(?:之间|之間)?(?:有|嘅|的|到底)*(?:咩|乜嘢|乜|什么|甚么|什麼|甚麼|何)?(?:分别|分別|不同|区别|區別|差别|差別)(?:呢|呀|啊|吗|嗎)?$`,
    "u",
  ),
  new RegExp(
    `^(?:请|請)?(?:比较|比較|对比|對比)(?:一下|吓)?${THING}(?:同埋|同|跟|與|与|和)${THING}(?:[的嘅](?<asked>[^的嘅,，]{2,20}))?$`,
    "u",
  ),
  new RegExp(
    `^(?<asked>[^,，:：]{2,30}[多大高少小低快早][^,，:：]{0,4})[,，:：]${THING}(?:定系|定係|定|还是|還是|抑或)${THING}(?:呢|呀)?$`,
    "u",
  ),
];

/** 邊度多啲公司, 邊個資助多啲: which has more of something is how much of it each has. */
const WHICH_HAS_MORE =
  /^(?:边个|邊個|边度|邊度|哪个|哪個|哪里|哪裡|哪家|哪间|哪間)?[的嘅]?([^多少]{0,12}?)(?:比较|比較|更)?[多少](?:啲|些|点|點)?([^多少]{0,12})$/u;

/** What is asked of each of two things, as questions of their own; undefined where a question compares no two, or times of one. */
export function comparedThings(question: string): readonly [string, string] | undefined {
  const bare = withoutTail(question.trim(), /[\s?？。.!！]/u);
  for (const pattern of [...IN_ENGLISH, ...IN_CHINESE]) {
    const found = pattern.exec(bare);
    if (found === null) continue;
    const [one, other] = thingsOf(found);
    if (one === undefined || other === undefined || isNoThing(one) || isNoThing(other)) return undefined;
    const asked = found.groups?.asked;
    return asked === undefined ? [one, other] : [withThing(asked, one), withThing(asked, other)];
  }
  return undefined;
}

/** The two things are the last two groups that have no name. */
function thingsOf(found: RegExpExecArray): readonly (string | undefined)[] {
  const asked = found.groups?.asked;
  const groups = found.slice(1);
  const at = asked === undefined ? -1 : groups.indexOf(asked);
  return groups.filter((group, i) => i !== at && group !== undefined);
}

function withThing(asked: string, thing: string): string {
  if (!/\p{Script=Han}/u.test(thing + asked)) return `${asked} ${thing}`;
  return thing + asked.replace(WHICH_HAS_MORE, "$1有多少$2");
}

/** What names no thing without the one beside it: "the first and second phases of the park", 第一期和第二期. */
const LEANS_ON_OTHER =
  /^(?:first|second|third|last|old|new|former|latter|current|previous|original|revised|one|two|english|chinese|local|overseas|第?[一二三四首][期批轮輪阶階段次届屆个個]*(?:段)?)$/i;

/** Places by themselves: what is asked of them is not what they are. */
const PLACE =
  /^(?:香港|深圳|内地|內地|大陆|大陸|中国|中國|本港|新加坡|上海|北京|广州|廣州|澳门|澳門|hong kong|shenzhen|(?:the )?mainland|china|singapore|shanghai|beijing|guangzhou|macao|macau)$/i;

/** A time or a paper is no thing: what was said of one thing at two times is told by its papers. */
function isNoThing(thing: string): boolean {
  return (
    PLACE.test(thing) ||
    LEANS_ON_OTHER.test(thing) ||
    extractDates(thing).length > 0 ||
    namedKinds(thing).length > 0
  );
}
