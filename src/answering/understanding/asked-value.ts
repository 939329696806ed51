// A question comes in, the kind of value that it asks for goes out (money, a share, a count, a date), with whether a
// sentence states one: an amount asked for that no near sentence states is the surest sign of a near miss.
import { foldText } from "../../text/fold.ts";
import type { SentenceProfile } from "../retrieving/passage-profile.ts";

/** A kind of value. */
export interface AskedValue {
  /** Tested on the folded question. */
  readonly asked: RegExp;
  isStatedIn(sentence: SentenceProfile): boolean;
}

const statesShare = hasUnit(["percent", "percentage-points", "multiple"]);
/** Shares in words: one for one, a half, matching. */
const MATCHED =
  /一[比对]|对半|一半|三分之|四分之|\b(one[- ](to|for)[- ](one|two)|half|third|quarter|matching)\b/;

const VALUES: readonly AskedValue[] = [
  {
    asked:
      /\bhow much (money|funding|cash|support|(does|do|did|will|would|has|have|is|was) .{0,60}\b(cost|pay|give|receive|get|allocat\w*|spen[dt]|invest\w*|earmark\w*|set aside|charge\w*|budget\w*))\b|\bwhat (is|was|are|were)? ?(the |its )?(\w+ )?(budget|subsidy|grant|cost|price|fee|salary|assets?|maximum grant)\b|\bwhat budget\b|\bthe most .{0,50}\b(receive|get|claim|borrow)\b|\b(maximum|highest) (grant|subsidy|amount|funding|fine)\b|(多少|几多)(钱|银|元|资金|经费|拨款|资助|款项|资助额)|几多?钱|(拨款|资助|经费|预算|津贴|薪酬|薪金|收费|费用|售价|罚款|金额|资助额|租金|造价)(上限)?(是|有|系|为)?(多少|几多)/,
    isStatedIn: hasUnit(["money", "percent"]),
  },
  {
    asked:
      /\b(what|which) (percentage|per cent|proportion|share|ratio)\b|百分之几|百分比|(比例|比率)(是|有|系|为)?(多少|几多)|占.{1,20}(多少|几多|几成)/,
    isStatedIn: (sentence) => statesShare(sentence) || MATCHED.test(foldText(sentence.text)),
  },
  {
    asked:
      /\bhow many\b|(多少|几多)(?!钱|银|元|资金|经费|拨款|资助|款|年|万|亿|税|补贴|津贴|费|比例|成)\p{Script=Han}/u,
    isStatedIn: ({ quantities }) => quantities.some(({ unit }) => unit.kind === "count"),
  },
  {
    asked:
      /\b((what|how much) (is |was )?(the )?(total |gross )?floor (area|space)|(how many|what) (hectares|square (metres|feet)))\b|面积|占地|(多少|几多)(公顷|平方)/,
    isStatedIn: hasUnit(["area"]),
  },
  {
    asked:
      /^when\b|\b(what|which) (year|date|month|quarter|day)\b|\bhow soon\b|几时|何时|什么时候|哪一?年|几月/,
    isStatedIn: ({ dates }) => dates.length > 0,
  },
];

/** Kinds of value that a question asks for; none for "is there a grant". */
export function askedValues(question: string): readonly AskedValue[] {
  const folded = foldText(question);
  return VALUES.filter(({ asked }) => asked.test(folded));
}

function hasUnit(kinds: readonly string[]): AskedValue["isStatedIn"] {
  return ({ quantities }) => quantities.some(({ unit }) => kinds.includes(unit.kind));
}
