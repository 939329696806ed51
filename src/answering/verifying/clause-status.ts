// A clause in, whether it tells of something to come or of something that has happened out: a draft that says "has set up"
// of what a paragraph only plans is wrong, whatever its figures. Told by auxiliaries and aspect words of both languages.
import { foldText } from "../../text/fold.ts";

/** `none` where the clause says neither, or both. */
export type ClauseStatus = "planned" | "done" | "none";

/** The present of a plan: what is being prepared is not there yet. A five-year plan is the name of one. */
const PLANNED_EN =
  /\b(?:will|shall|would|is to|are to|was to|were to|to be|going to|(?<!year )plans?|(?:is|are|was|were|now) planning|planning to|planned to|intends?|intended to|being planned|aims? to|aiming|targets? to|(?:we|government|bureau|department|and|also) targets?|targeting|targeted|expect(?:s|ed|ing)?|anticipated?|scheduled|proposes? to|strives? (?:to|for)|slated|due to|preparing|under (?:planning|preparation)|at the earliest|the earliest|(?:target|goal|objective)s? (?:is|of))\b/;
const DONE_EN =
  /\b(?:(?:has|have|had) (?:(?:also|already|so far|since|been|recently|successfully|jointly|now) )*(?!to\b)\w+|already|(?:was|were)(?! to\b| being planned\b)|did)\b/;
/** Past forms of the verbs that tell of measures; as participles they say the same ("established in 2024"). */
const PAST_EN =
  /(?<!\b(?:be|to be|being|get|newly|will|is|are|not|fully|yet|the|an?|its|their|our|of) |\bwith (?:[\w-]{1,20} ){1,4})\b(?:launched|introduced|established|completed|commenced|opened|allocated|granted|approved|rolled out|released|published|announced|signed|received|funded|began|begun|started|came|invested|attracted|issued|enacted|passed|supported|merged|formed|appointed|ranked|rose|grew|fell|increased|reached|exceeded|extended|expanded|disbursed|engaged|registered|implemented|set aside|negotiated|earmarked|injected|organised|hosted|held|joined|participated|concluded|finished|acceded|became)\b/;

const PLANNED_ZH =
  /最[快早](?=可|能|会|将|于|在|到|\p{Script=Han}{0,2}\d)|预计|预期|预料|料(?:于|将|会)|(?<![模虚比草])拟(?!真|议)|(?<![即已])将(?!军|来|香港|现时|制造|专利|门槛|资助|这|其|两|把|科技园|所|申请)|即将|打算|争取|力争|筹备|筹建|筹划|目标是|以期|以待|有望|可望|(?<![员业法议协学商事金理])会(?=于|在|推出|设立|成立|拨款|建立|继续|探讨|研究|展开|开展|提供|向|把|容许|就|与|为|加强|进一步|从|积极|尽快|陆续|全力|率先|逐步|首先|按|配合|透过|确保|考虑|吸纳|合作|对接|先|[a-z])|(?:正|亦|并|也|府|司|局|署|园|港)计划(?=于|在|兴|设|推|参|建|把|[^\p{Script=Han}])|(?<!(?:资助|支援|优化|培训|实习|入境|扩建|培育|共融|配对|补助金|奖学金|先导|试验|试点|加速|应用|认证|合作|推广|服务|参与|1\+|[”」]))计划(?:于|在|参与)|(?:现正|正在|正)(?:计划|筹|研究|准备|拟)|待|(?:便|方|始|才)可(?!以|见|能)/u;
const DONE_ZH =
  /已(?!(?![把将经於于在就为由获与向])\p{Script=Han}{1,8}的)|(?<!除|为|明|终|末|受|到)了(?!解)|至今|曾|自.{1,14}(?:以来|起)|迄今|先后/u;
/** With a day, month or year before it, a Chinese verb of a measure without an aspect word tells of the past. */
const PAST_ZH =
  /(?:于|在)[^，；。]{1,14}(?:年|月|日|年底|年初)[^，；。]{0,6}(?:推出|成立|设立|公布|发布|发表|签署|签订|启用|落成|展开|开展|举行|上任)/u;

/** The status that the words of a clause tell; in a list of measures a date alone tells of no past. */
export function clauseStatus(clause: string, isMeasure = false): ClauseStatus {
  const folded = foldText(clause);
  const planned = PLANNED_EN.test(folded) || PLANNED_ZH.test(folded);
  const done = DONE_EN.test(folded) || PAST_EN.test(folded) || DONE_ZH.test(folded);
  if (planned !== done) return planned ? "planned" : "done";
  return !planned && !isMeasure && PAST_ZH.test(folded) ? "done" : "none";
}
