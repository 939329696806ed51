// A question comes in, the thing that it asks whether it is somewhere ("Is there a car park at the pier?", 「碼頭有冇泊車位」) goes out:
// passages on the place that say no word of the thing do not answer.
import { foldText } from "../../../text/fold.ts";

/** On the folded question. */
const ENGLISH_THING =
  /^(?:is|are|was|were|will) there (?:be )?(?:still |also |already )?(?:any |an |a |some |free )?([a-z][a-z '-]{1,30}?) (?:in|at|inside|near|around|within|on) (?:the )?[a-z0-9][a-z0-9 '-]{2,40}[?.!\s]*$/;
/** First characters of what stands after 「有沒有」 and is no thing: what is done or becomes (「被人」, 「減少」), what anything may have (「着數」). */
const NO_THING = "得人可能办计钱资津补机提讲说谈写涉收因减增加升降改变好多少被受影周出着帮效位";
/** What any paper has. */
const ANYTHING = "措施|方法|政策|安排|支援|支持|对策";
const CHINESE_THING = new RegExp(
  `^(?:请问)?(?:(?![想要是系能可会])\\p{Script=Han}){2,8}?(?:里面?|入面|附近|旁边|那里|哪里|度)?(?:有没有|有无|有冇|是否有|设不设)((?![${NO_THING}]|${ANYTHING})\\p{Script=Han}{2,6})[?？呀啊㗎呢的]*$`,
  "u",
);

/** Who or what may do something or is counted in: "Can a retail investor buy", 「包不包括越南」. */
const ENGLISH_TAKER =
  /^(?:can|may|could|do|does) (?:an? |any )?([a-z][a-z' -]{2,50}?) (?:sign|apply|buy|join|use|get|take|enter|work|enrol|register|claim|participate|have|qualify)\b/;
const NO_TAKER =
  /^(?:i|we|you|they|he|she|it|my|our|one|this|that|these|those|there|the|anyone|somebody|people)\b/;
const CHINESE_COUNTED_IN =
  /(?:包不包括?|包唔包括?|有没有包括?|有冇包(?:括|埋)|是否包括)(\p{Script=Han}{2,8})[?？呀啊㗎呢的]*$/u;

/** The thing, folded; undefined where no such question is asked. */
export function askedThing(question: string): string | undefined {
  const folded = foldText(question).trim();
  const taker = ENGLISH_TAKER.exec(folded)?.[1] ?? "i";
  const thing = ENGLISH_THING.exec(folded) ?? CHINESE_COUNTED_IN.exec(folded) ?? CHINESE_THING.exec(folded);
  return thing?.[1] ?? (NO_TAKER.test(taker) ? undefined : taker);
}
