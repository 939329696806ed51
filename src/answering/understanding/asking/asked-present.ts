// Whether a sentence of a document tells how something stands, which is asked for with "has it opened yet?" or 現時門檻: of two papers the later
// one knows, and what was planned does not say what came of it.
import { foldText } from "../../../text/fold.ts";
import { rememberOf } from "../../../text/remember.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";
import { clauseStatus } from "../../verifying/clause-status.ts";

/** Words of a sentence that tells what has come about until a day. On folded text. */
const IS_SO_FAR =
  /截至|至今|迄今|已|共有|合共|累计(?!总)|获推荐|批出|[增升]至近|现有|\b(?:so far|to date|as (?:at|of)|has|have|had|was|were)\b/;
/** … and not what is to be. */
const IS_TO_BE = /增加?至\d{4}年|不少于|目标/;

/** Words of a sentence by which something has come about. */
const IS_DONE =
  /已(?!有的)|(?:正式|全数|陆续)(?:成立|启用|落成|完成|出租|开幕)|首次|\b(was|were|has been|have been|had) (\w+ )?(opened|established|set up|launched|completed|commissioned|released|published|introduced|signed|granted|approved|let|formed)\b|(?<!\bbe )\b(opened|began|started|launched|released) (in|on|last|this)\b/;

/** A date before what came about on it, and words by which it is only planned for then. */
const DATED = /(?:年|月|日)(?:启用|成立|落成|完成|推出|公布|发布|发表|开幕|批予|设立|签署|签订)/;
const IS_PLANNED = /[将会拟]|计划|筹备|预[计期]|最快|争取|目标|明年|来年/;

/** Words of a sentence by which something is under way. */
const IS_UNDER_WAY =
  /正(?:在|继续|进行|研究|推进|提升|构建|陆续|积极)|现正|现阶段|进行中|施工中|\b(?:under way|underway|in progress|being (?:built|prepared|implemented|developed)|is taking forward)\b/;

/** Whether a sentence of a document says that something has come about. */
export const statesDone: (sentence: SentenceProfile) => boolean = rememberOf(({ text }: SentenceProfile) => {
  const folded = foldText(text);
  return IS_DONE.test(folded) || (DATED.test(folded) && !IS_PLANNED.test(folded));
});

/** Whether a sentence of a document says how much has come about until a day. */
export const tellsSoFar: (sentence: SentenceProfile) => boolean = rememberOf(({ text }: SentenceProfile) => {
  const folded = foldText(text);
  return IS_SO_FAR.test(folded) && !IS_TO_BE.test(folded);
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
