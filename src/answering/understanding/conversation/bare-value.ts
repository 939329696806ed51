// A sentence comes in; whether it only holds a value against what was replied goes out: "Isn't it 30 million?", 唔係兩公頃咩,
// 不是三千万吗. What is left beside the value must be words of doubt: "is it 30 million for taxis?" asks of something else.
import { extractDates } from "../../../text/dates.ts";
import { foldText } from "../../../text/fold.ts";
import { extractFigures } from "../../../text/quantities.ts";
import { withoutTail } from "../../../text/tail.ts";

/** Longer sentences say more than a value. */
const LONGEST = 60;

/** Stands where the value stood; and in no question. */
const VALUE = "§";

/** On the folded sentence, with `VALUE` for its one value. */
const DOUBTS = new RegExp(
  `^(?:(?:but|so|hm+|wait|no|really|sorry|ok)[ ,]+)*(?:(?:(?:is|was|are|were|should|did|do)(?:n't| not)?(?: (?:it|that|this|they|there|those|you))?(?: not)?(?: (?:be|mean|say))?|not|surely|it (?:is|was|should be|must be)) ?(?:(?:more like|closer to|about|around|nearly|supposed to be|meant to be|in|by) )*)?${VALUE}(?: [a-z]{3,14})?$` +
    `|^(?:但(?:是|系)?|吓|咦|哦|真[的系])?[,，]?(?:唔系|不是|[唔不]?应该?[是系]|其实[是系]?|难道[不唔]?[是系]|系咪|是不是|是否|[是系])?(?:[话说讲])?(?:大?约|差不多)?${VALUE}(?:左右|[这那]么多|咁多)?[咩吗么呀吧啩喎㖞㗎嘛的嘅]{0,2}$`,
);

/** What tells that it is put to be denied where nothing but the value is said. */
const ASKS = /[?？]|[咩吗吧啩喎㖞]$/;

/** A time alone is another time, unless it is denied: "2024?" asks on, 唔係2024年咩 does not. */
const DENIES = /n't|\bnot\b|不是|唔系/;

/** A "no" at the beginning, to the mark behind it. */
const DENIAL =
  /^\s*(?:no|nope|wrong|not so|not true|not really|(?:唔係|唔系|不是|並非|并非|不對|不对|唔啱|錯|错)[呀啊吖喔哦吧喎㖞㗎的嘅了咗啦喇啩]{0,3})\s*[,，.。!！…;；]\s*/iu;

/** What a turn says behind its "no" ("No, it's 50", 不對吧，是200項); undefined where it begins with none. */
export function saidBehindNo(turn: string): string | undefined {
  const said = turn.replace(DENIAL, "").trim();
  return said === turn.trim() || said === "" ? undefined : said;
}

/** Whether a sentence only holds a value against a reply; behind a "no" it need not ask or deny. */
export function isBareValue(sentence: string, isDenied = false): boolean {
  if (sentence.length > LONGEST) return false;
  const folded = foldText(withValueMarked(sentence)).trim();
  const said = withoutTail(folded, /[\s?？!！.。…,，]/u);
  if (!DOUBTS.test(said)) return false;
  return DENIES.test(said) || ((isDenied || ASKS.test(folded)) && extractDates(sentence).length === 0);
}

/** The sentence with its value, or its one number, marked; as it is where it has more than one, or none. */
function withValueMarked(sentence: string): string {
  const { quantities, dates } = extractFigures(sentence);
  const [value, another] = [...quantities, ...dates];
  if (another !== undefined) return sentence;
  if (value === undefined) return sentence.replace(/(?<![\d.,])\d[\d,.]{0,15}(?!\d)/u, VALUE);
  return sentence.slice(0, value.start) + VALUE + sentence.slice(value.end);
}
