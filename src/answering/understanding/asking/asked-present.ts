// Whether a question asks how something stands ("has it opened yet?", 起好未, 現時門檻): of two papers the later one knows, and what was
// planned does not say what came of it.
import { foldText } from "../../../text/fold.ts";
import { remember, rememberOf } from "../../../text/remember.ts";
import type { SentenceProfile } from "../../retrieving/passage-profile.ts";
import { clauseStatus } from "../../verifying/clause-status.ts";

/** Words that ask whether something has come about. On the folded question. */
const ASKS_DONE =
  /\b(yet|already)\W*$|^(has|have|is|are|did|was|were)\b[^?.;]{0,60}\b(opened|open|started|begun|launched|finished|completed|built|ready|set up|established|done|up and running|in use|let|rented|passed|published|released)\b|(?:咗|了)(?:没有?|未|吗|嘛)|是否(?:已|仍|还|依然)|[^之]仍(?:然|旧|会|在|是|为|有)|还(?:会|是|在|有)[^,，。?？]{1,30}[吗嘛]|\bstill\b|\b(?:has|have) (?:\w+ ){0,3}?been (?:\w+ )?(?:opened|started|launched|finished|completed|built|set up|established|rolled out|introduced|commissioned|digitised|implemented|extended|published|released|passed)\b|(?<![几何多从前尚])未(?=[呀啊㗎?？]|$)|已经?[^,，。?？]{1,16}(?:了吗|了没|未)|(?:好|成|完)(?:了吗|未)/;

/** Words for how things stand today. */
const ASKS_NOW =
  /\b(today|currently|at present|right now|at the moment|nowadays|now|so far|to date)\b|现时|目前|现在|而家|依家|最新|进展|进度|实际上|至今|迄今/;

/** Words of a sentence by which something has come about. */
const IS_DONE =
  /已(?!有的)|(?:正式|全数|陆续)(?:成立|启用|落成|完成|出租|开幕)|首次|\b(was|were|has been|have been|had) (\w+ )?(opened|established|set up|launched|completed|commissioned|released|published|introduced|signed|granted|approved|let|formed)\b|(?<!\bbe )\b(opened|began|started|launched|released) (in|on|last|this)\b/;

/** A date before what came about on it, and words by which it is only planned for then. */
const DATED = /(?:年|月|日)(?:启用|成立|落成|完成|推出|公布|开幕|批予|设立|签署)/;
const IS_PLANNED = /[将会拟]|计划|筹备|预[计期]|最快|争取|目标|明年|来年/;

/** Words of a sentence by which something is under way. */
const IS_UNDER_WAY =
  /正(?:在|继续|进行|研究|推进|提升|构建|陆续|积极)|现正|现阶段|进行中|施工中|\b(?:under way|underway|in progress|being (?:built|prepared|implemented|developed)|is taking forward)\b/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Whether it asks if something has come about. */
export const asksDone: (question: string) => boolean = remember(
  (question) => ASKS_DONE.test(foldText(question)),
  MOST_KEPT,
);

/** Whether it asks how things stand today. */
export const asksNow: (question: string) => boolean = remember(
  (question) => ASKS_NOW.test(foldText(question)),
  MOST_KEPT,
);

/** Whether it asks how things stand, or if something has come about. */
export function asksPresent(question: string): boolean {
  return asksNow(question) || asksDone(question);
}

/** Whether a sentence of a document says that something has come about. */
export const statesDone: (sentence: SentenceProfile) => boolean = rememberOf(({ text }: SentenceProfile) => {
  const folded = foldText(text);
  return IS_DONE.test(folded) || (DATED.test(folded) && !IS_PLANNED.test(folded));
});

/** Whether a sentence of a document says how something stands: that it has come about, when it will, or that it is under way. */
export const tellsState: (sentence: SentenceProfile) => boolean = rememberOf((sentence: SentenceProfile) => {
  const folded = foldText(sentence.text);
  return (
    statesDone(sentence) ||
    clauseStatus(sentence.text) !== "none" ||
    IS_UNDER_WAY.test(folded) ||
    sentence.dates.length > 0
  );
});
