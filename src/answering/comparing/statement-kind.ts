// A sentence of a draft in, whether it states a fact that documents could bear out out. What has a figure or a date in it
// always does, unless it is a question: nothing may be waved through that can be wrong.
import { extractDates } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { extractQuantities } from "../../text/quantities.ts";

const QUESTION =
  /[?？][\s"'”’」』)）]*$|(?:吗|呢)[。！]?$|^(?:请问|可否告知|(?:will|would|could|can|may) (?:the|you|i|we)\b.*\binform\b)|政府可否|inform this council/;
const GREETING =
  /^(?:dear\b|hello\b|hi\b|good (?:morning|afternoon|evening)|thank(?:s| you)\b|many thanks|i (?:would like to |wish to )?thank\b|yours? (?:sincerely|faithfully|truly)|we (?:would like to |wish to )?(?:thank|congratulate)\b|(?:best|kind|warm) (?:regards|wishes)|regards\b|ladies and gentlemen|(?:madam |mr\.? )?(?:president|chairman|chairperson|speaker)\b[,:.，：]?$|honou?rable members|welcome\b|各位|主席[：:，,。]?$|(?:尊敬的|亲爱的|敬爱的)|你好|您好|我们(?:衷心|谨此|十分)?(?:多谢|感谢)(?!.{0,6}(?:中央|国家))|大家好|早[晨上]好?|(?:多谢|谢谢|感谢)(?!.{0,6}(?:中央|国家))|此致|敬[礼启上]|顺颂|祝)/;
/** What a reply says of itself: "My reply is as follows", 現答覆如下, "set out in the Annex". */
const OF_THE_REPLY =
  /\b(?:my|our|the|consolidated) (?:consolidated )?(?:reply|response|answer)s?\b[^.]{0,80}\b(?:as follows|set out below|below)\b|\b(?:is|are) (?:set out|tabulated|listed|provided|given|detailed|contained|shown) (?:below|(?:at|in) (?:the )?(?:annex(?:es)?|appendix|table|attachment)\b)|\bas follows[:.：]?$|(?:现|兹|谨)[^。]{0,16}(?:答复|回复|答覆|回应)(?:如下)?|(?:答复|回复|答覆|分述|详情|资料)如下|(?:资料|数字|详情|数据|名单|分项)[^，。]{0,8}(?:载于|载列于|列于|见)[^，。]{0,4}(?:附件|附录|附表|下表)/u;
const OPINION =
  /\b(?:i|we) (?:(?:strongly|firmly|also|do|would) )?(?:think|believe|feel|hope|wish|trust|suggest|recommend|doubt|disagree|agree|welcome|appreciate|look forward)\b|\b(?:in my (?:view|opinion)|personally|hopefully|it (?:is|would be) (?:a )?(?:good|bad|great|wonderful|regrettable|encouraging|desirable|disappointing|important|essential|vital|worth)|(?:is|are|was|were) (?:truly |very |really |quite |so )?(?:excellent|wonderful|remarkable|admirable|disappointing|unfair|brilliant|exciting|amazing|great|impressive|commendable|terrible))\b|(?:我|我们|本人|笔者|个人)(?:也|都|亦|十分|深|坚|个人|始终)?(?:认为|觉得|相信|希望|期望|建议|深信|盼望|期待|感到|欢迎|支持|反对|同意)|依我看|在我看来|值得(?:赞|欣|鼓|肯|我们|大家)|令人(?:鼓舞|失望|振奋|欣慰|遗憾|惋惜|期待|兴奋)|(?:实在|真是|非常|十分|相当)(?:好|精彩|出色|优秀|可惜|遗憾|令人|理想|重要)/;

const END_OF_SENTENCE = /[.。!！；;…][\s"'”’」』)）】]*$/;
const ENGLISH_VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|said|says|led|set up|[a-z]{3,}ed|launches|supports|provides|manages|covers|includes|offers|aims|plans|continues|promotes|oversees|operates|runs|owns|leads|administers|funds|allows|requires|enables|helps)\b/;
const CHINESE_VERB =
  /[是为有在将会已由获于把被令让使设推提供建立促进支持负责管理协助成立公布签署举办计划拨款资助完成落成启用]/u;
/** Longest heading in words (English) or Han characters. */
const LONGEST_HEADING = { en: 12, zh: 22 } as const;

/** Whether a sentence states something to be checked: no greeting, heading, opinion or question. */
export function statesFact(sentence: string): boolean {
  const folded = bare(sentence);
  if (!/[\p{L}\p{N}]/u.test(folded)) return false;
  if (QUESTION.test(folded)) return false;
  if (extractQuantities(sentence).length > 0 || extractDates(sentence).length > 0) return true;
  return !(
    isGreeting(sentence) ||
    OF_THE_REPLY.test(folded) ||
    OPINION.test(folded) ||
    isHeading(sentence, folded)
  );
}

/** Whether a line only greets or takes leave. */
export function isGreeting(line: string): boolean {
  return GREETING.test(bare(line));
}

/** What a part of a reply begins with: (a), （二）, (1). */
const LABEL = /^[(（](?:[a-z\d]{1,3}|[一二三四五六七八九十]{1,3})[)）][、.]?\s*/;

/** Folded, without the marks of a list or heading. */
function bare(text: string): string {
  return foldText(text)
    .replace(/^[#\s>*•·-]+/, "")
    .replace(LABEL, "")
    .trim();
}

/** So few words without a verb are a label, whatever they end in: "Press release." */
const LABEL_WORDS = 2;

/** A line without an end and without a verb, or marked as a heading. */
function isHeading(sentence: string, folded: string): boolean {
  if (/^\s*#{1,6}\s/.test(sentence)) return true;
  const isLabel = folded.split(/\s+/).length <= LABEL_WORDS && !/\p{Script=Han}/u.test(folded);
  if (isLabel && !ENGLISH_VERB.test(folded)) return true;
  if (END_OF_SENTENCE.test(sentence.trim())) return false;
  if (/[:：]$/.test(folded)) return folded.length <= 60;
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return han <= LONGEST_HEADING.zh && !/[，,]/.test(folded) && !CHINESE_VERB.test(folded);
  const words = folded.split(/\s+/).length;
  return words <= LONGEST_HEADING.en && !ENGLISH_VERB.test(folded);
}
