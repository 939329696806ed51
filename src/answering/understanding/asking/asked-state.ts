// Whether a question asks how something stands ("has it opened yet?", 起好未, 現時門檻), or a turn says that something has come about
// ("it has passed already", 已經通過咗), to which the papers say how it stands.
import { foldText } from "../../../text/fold.ts";
import { remember } from "../../../text/remember.ts";

/** Words that ask whether something has come about. On the folded question. */
const ASKS_DONE =
  /\b(yet|already)\W*$|^(has|have|is|are|did|was|were)\b[^?.;]{0,60}\b(opened|open|started|begun|launched|finished|completed|built|ready|set up|established|done|up and running|in use|let|rented|passed|published|released)\b|^did\b[^?.;]{0,60}\b(?:open|start|begin|launch|finish|complete|pass|publish|release|approve|take effect|come into (?:force|effect|operation))\b|(?:咗|了)(?:没有?|未|吗|嘛)|是否(?:已|仍|还|依然)|[^之]仍(?:然|旧|会|在|是|为|有)|还(?:会|是|在|有)[^,，。?？]{1,30}[吗嘛]|\bstill\b|\b(?:has|have) (?:\w+ ){0,3}?been (?:\w+ )?(?:opened|started|launched|finished|completed|built|set up|established|rolled out|introduced|commissioned|digitised|implemented|extended|published|released|passed)\b|(?<![几何多从前尚])未(?=[呀啊㗎?？]|$)|已经?[^,，。?？]{1,16}(?:了吗|了没|未)|(?:好|成|完)(?:了吗|未)/;

/** Words for how things stand today. */
const ASKS_NOW =
  /\b(today|currently|presently|at present|right now|at the moment|nowadays|these days|as things stand|now|so far|to date)\b|现时|目前|现在|而家|依家|家阵|眼下|如今|当前|现今|刻下|最新|进展|进度|实际上|至今|迄今/;

/** Words of a turn for what has come about. On the folded text. */
const SAYS_DONE =
  /已经|早就|\balready\b|\b(?:it|that|this|they|those|the [a-z-]{2,20}) (?:has|have|was|were|is|are) (?:now |since |long )?(?:been|passed|done|opened|open|closed|started|begun|finished|completed|launched|cancelled|built|set up|in (?:use|force))\b/;

/** Words that ask how much has come about until now: what was approved, and not what may be. On the folded question. */
const ASKS_SO_FAR =
  /(?:咗|了|过)(?:大约|大概|合共|总共|一共|共)?(?:几多?|多少)(?!年|月|日|天|耐|久|长|次)|\bhow (?:many|much)\b[^?.;]{0,50}\b(?:has|have) (?:\w+ ){0,3}(?:been )?\w+(?:ed|en|ent|id|ade)\b/;

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

/** Whether it asks how much has come about until now. */
export const asksSoFar: (question: string) => boolean = remember(
  (question) => ASKS_SO_FAR.test(foldText(question)),
  MOST_KEPT,
);

/** Whether it asks how things stand, or if something has come about. */
export function asksPresent(question: string): boolean {
  return asksNow(question) || asksDone(question);
}

/** Whether a turn says that something has come about. */
export function saysDone(turn: string): boolean {
  return SAYS_DONE.test(foldText(turn));
}
