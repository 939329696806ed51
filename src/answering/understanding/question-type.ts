// A standalone question comes in, what kind of answer it wants goes out: it decides which sentence answers.

import { foldText } from "../../text/fold.ts";
import { withoutTail } from "../../text/tail.ts";
import { ASKS_SITE } from "./asking/asked-site.ts";
import { ASKS_WHOSE } from "./asking/asked-whose.ts";
import { COUNCIL_FORM } from "./council-form.ts";

/** The kind of thing asked for; a question may want several. */
export type AnswerType =
  | "bureau"
  | "when"
  | "how-much"
  | "how-many"
  | "percent"
  | "who"
  | "where"
  | "website"
  | "why"
  | "list"
  | "compare"
  | "yes-no";

interface TypeRule {
  readonly type: AnswerType;
  /** Tested on the folded text (lower case, Simplified). */
  readonly pattern: RegExp;
}

const TYPE_RULES: readonly TypeRule[] = [
  {
    type: "bureau",
    pattern: ASKS_WHOSE,
  },
  {
    type: "when",
    pattern:
      /\b(when|(what|which) ((financial|school|academic|calendar|fiscal) )?(year|date|month|time|quarter)|how soon|by what (date|year)|since when|deadline|timetable|target date|how long until)\b|几时|何时|什么时候|哪年|哪一年|哪个?.{0,2}年度|边年|几多?年|几月|时间表|限期|多久|几耐|几快|哪天|何日|何年|哪个季度/,
  },
  {
    type: "how-much",
    pattern:
      /\bhow much\b|\b(what|which) .{0,40}\b(budget|costs?|amounts?|subsid(y|ies)|grants?|ceiling|cap|sums?|funding)\b(?! scheme)|多少(钱|资金|经费|拨款|资助|款项)?|几多?(钱|银|资助)|几钱|金额|上限|拨款|资助额|开支|预算|注资|门槛|限额/,
  },
  {
    type: "how-many",
    pattern:
      /\bhow (many|large|big|far|often|fast|long)\b|\b(number|total) of\b|\bwhat area\b|多少|几多|几个|几间|几家|几项|几所|几大|多大|数目|数量|人数|有几/,
  },
  {
    type: "percent",
    pattern:
      /\b(percent(age)?|per cent|proportion|share|ratio|rate)\b|百分|比例|比率|占.{0,10}(多少|几)|成数/,
  },
  {
    type: "who",
    pattern: /\b(who|whom|whose)\b|\bled by\b|边个|谁|何人|由.{0,4}(领导|带领|主持|牵头)|边位|哪位/,
  },
  {
    type: "where",
    pattern:
      /\b(where|which (site|place|park|district|location)s?|located|location)\b|边度|哪里|哪儿|何处|边区|地点|位于|选址|喺边/,
  },
  {
    type: "website",
    pattern: ASKS_SITE,
  },
  {
    type: "why",
    pattern:
      /\b(why|reasons?|purpose|aims?|rationale|what for)\b|点解|为何(?![,，。;；?？)]|$)|为什么|原因|目的|理由|为咗咩|做咩要/,
  },
  {
    type: "list",
    pattern:
      /^(please )?(list|name|enumerate)\b|\bwhat (is|are|has) [^?]{2,60} (doing|done)\b|\b(list|which|what|all|name) ((are|were) )?(all |the |new |other |legislative |funding ){0,6}(measures|steps|initiatives|proposals|schemes|programmes|programs|amendments)\b|\bwhat (is|are|has been|was|were) (being |been )?done\b|\bwhat .{0,30}\b(doing|done) (about|for|to)\b|\bwhat (will|would|does) (the )?(government|administration) (do|plan|intend)( to do)? (about|for|on|with)\b|列出|列举|(哪些|什么|有何|有咩|有乜|哪[几两二三四五六])(新|具体|主要|相关|不同|其他|项|种|个)*(的)?(措施|举措|计划|方案|建议|工作|修订)|有.{0,12}(措施|举措)$|表列|列表|各项[^,，。?？]{0,8}(百分比|面积|比例|金额|数目|数字|用途)|(做紧?|正在做|负责|有)[啲些]?(什么|咩|乜)(嘢|做|搞|工作|计划)?$|(有哪些|有何)(做|工作|计划)/,
  },
  {
    type: "compare",
    pattern:
      /\b(compar(e[ds]?|ing|ison)|versus|vs|how (do|does|did) .{1,60} differ|differ(ence|s)? between|what (has )?changed|on (time|schedule)|as (planned|promised|scheduled|proposed|intended)|had (\w+ ){0,3}said (it|they) would|come true|(kept|keep|met) (its|the|their) (promise|target|goal)|how (has|have|did) .{1,60} (changed?|grown?|developed?))\b|比较(?!多|少|大|小|高|低|快|慢)|对比|相比|比起|(有何|有什么|有咩|有乜)(不同|分别|变化)|前后|如期|按时|还差|差距|距离.{0,30}目标|目标.{0,12}(相比|距离|达到|完成)/,
  },
  {
    type: "yes-no",
    pattern:
      /^(is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|am)\b|是否|有没有|有冇|系咪|[是系][不唔][是系]|会[不唔]会|要[不唔]要|能[不唔]能|用[不唔]用|可[不唔]可|可否|能否|吗$/,
  },
];

/** "What is the Housing Bureau doing?", "What is the Tram Office responsible for?": names the body and asks for its work. */
const BODY_AT_WORK =
  /\bwhat (is|are|does|has|did|will) (the )?[^?]{2,60}\b(bureaux?|departments?|offices?|authority) (been )?(doing|do|done|working on|(responsible|in charge) (for|of)$)/;

/** "What was it when it was announced": behind another question word "when" only tells the time of what is asked, unless "and" or a verb of saying leads to it. */
const WHEN_IT_WAS =
  /(\b(?:what|which|who|how)\b[^,;:.?]{2,120}?)(?<!\b(?:and|or|but|by|since|until|till|from|of|exactly|know|say|says|said|tell|tells|told|state|states|stated)) when (?=(?:it|they|the|this|that|its|their|he|she|we|i|[a-z]+ (?:was|were|is|are))\b)/g;

/** The Council's way of asking is a request (政府可否告知本會), and asks whether only where it says so. */
function withoutRequest(question: string): string {
  return question.replace(COUNCIL_FORM, (form) => (/whether/i.test(form) ? form : " "));
}

/** All kinds of answer that the question's words ask for, in the order of the table; empty for "what is X". */
export function answerTypesOf(question: string): ReadonlySet<AnswerType> {
  const folded = withoutTail(foldText(withoutRequest(question)).trim(), /[?？。!！\s]/u)
    .replaceAll("甚么", "什么")
    .replace(WHEN_IT_WAS, "$1 ");
  const types = new Set(TYPE_RULES.filter(({ pattern }) => pattern.test(folded)).map(({ type }) => type));
  if (BODY_AT_WORK.test(folded)) types.delete("bureau");
  return types;
}
