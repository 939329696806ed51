// Whether a question takes for granted that something has come about ("When was it set up?", 最後交出幾多項建議): what only planned it does not
// tell of that.
import { foldText } from "../../../text/fold.ts";
import { remember } from "../../../text/remember.ts";

/** Past forms behind a question word, and words for what came of something. On the folded question, like the others. */
const ASKS_PAST_EN =
  /\b(?:when|(?:what|which|exact) (?:day|date|month|year|quarter)|how (?:many|much))\b[^?.;]{0,60}\b(?:was|were|did|has|have|had|came|come)\b(?! to\b)|\b(?:what|which)\b[^?.;]{0,30}\b(?:came|become|became|outcomes?|results?)\b/;

/** Aspect words behind a verb of measures or before what is asked for, and words that look back. */
const ASKS_PAST_ZH =
  /(?:成立|启用|推出|公布|发布|通过|设立|签署?|落成|开幕|开业|开张|批准?|建成|公开|开始|上任|提出|展开|举行|合并|改名|易名|出租|完成)[的嘅咗了]|[咗了过](?:没|大约|几|多|边|哪|什么|咩|乜)|自[哪边几]|后来|后尾|最后(?!一?[期批次届天日个份阶步轮])|最终|结果/;

/** Words for what is still to come, or was said of it beforehand. */
const ASKS_TO_COME_EN =
  /\b(?:will|should|supposed|going to|aiming|due|meant|planned|scheduled|to be|expected|would|can|at the earliest)\b/;
const ASKS_TO_COME_ZH =
  /将(?!来)|(?<![员业协法议商学社机大展峰年国金理事])会(?![议员])|才[可能]|先至|几时先|最[快早]|预[计期了咗]|打算|计划[何几什]|应该|之前/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Whether it asks of what has come about, and not of what is to be. */
export const asksOutcome: (question: string) => boolean = remember((question) => {
  const folded = foldText(question);
  const asksPast = ASKS_PAST_EN.test(folded) || ASKS_PAST_ZH.test(folded);
  return asksPast && !ASKS_TO_COME_EN.test(folded) && !ASKS_TO_COME_ZH.test(folded);
}, MOST_KEPT);
