// Relations that a question asks of its subject (why it is so, who got it, of what it was formed, with whom it is done) and that few
// sentences on it tell, with how a sentence tells each: what says all other words of the question does not answer. Data for
// telling-first.ts.
import { remember } from "../../../text/remember.ts";
import { foldQuestion } from "./fold-question.ts";
import { givesSpan } from "./values/asked-span.ts";
import { MONTH } from "./values/asked-value.ts";
import { allOf, type StatesValue, says, statesFigure, statesShare } from "./values/stated-value.ts";

/** A relation, and the sentences that tell it. */
export interface AskedRelation {
  readonly name: string;
  /** Tested on the folded question. */
  readonly asked: RegExp;
  readonly isToldIn: StatesValue;
  /** Score units below the first within which a passage that tells it is the nearer answer, where many sentences say such words. */
  readonly margin?: number;
}

const WHO = "(?:谁|[边哪][个位间家所]?|何人|乜人)";

/** A question that asks for several is taken for the first: the words of the later ones stand in more questions. */
const RELATIONS: readonly AskedRelation[] = [
  {
    name: "reason",
    asked:
      /\bwhy\b|\bhow come\b|\breasons?\b|为什么|为何|为啥|点解|因何|凭什么|原因|理由|干嘛(?![的呢]?[?？]*$)/,
    isToldIn: says(
      /由于|因为|鉴于|考虑到|有见及|认为|理由|原因|\b(?:because|in view of|given that|due to|owing to|reasons?|consider(?:s|ed|ing))\b/,
    ),
  },
  {
    name: "recipient",
    asked: new RegExp(
      String.raw`[批卖判租拨颁](?:了|咗|出|给|予|俾|畀)+${WHO}|\bwho (?:got|won|received|(?:was|were|has been) (?:awarded|given|granted))\b|\bwhich \w+ (?:got|won|received|was (?:awarded|given|granted))\b|\bto whom\b`,
    ),
    isToldIn: says(
      /[批判颁拨租]予|[批授判颁卖拨]给|批出予|中标|投得|\b(?:award|grant|giv|allocat|leas|s)(?:ed|en|old) to\b/,
    ),
  },
  {
    name: "constituents",
    asked:
      /[哪边][两二三几]?[个间家]?\p{Script=Han}{0,4}(?:合并|夹埋|合埋|[并合组]成|合起来)|\bwhich (?:two|three|\w+s) (?:\w+ ){0,3}(?:merged|rolled|folded|combined|joined|put together)\b/u,
    isToldIn: says(
      /合并|整合为|由[^,，。；]{2,40}组成|\b(?:merg|combin|amalgamat)(?:e[sd]?|ing)\b|\bmerger\b/,
    ),
  },
  {
    name: "change",
    asked:
      /[由从](?:多少|几多?|百分之几)[^,，。?？]{0,8}[升增减降加提变改到至]|[减降加升增][到至](?:多少|几)|\bfrom (?:what|how (?:much|many))\b/,
    isToldIn: allOf(givesSpan, says(/[由从]|\bfrom\b/)),
  },
  {
    name: "minimum",
    asked:
      /最低|至少|最少|起码|不得?[少低]于(?:多少|几多)|门槛|入场|\b(?:minimum|smallest|least|lowest|threshold|(?:entry|investment|application) bar)\b/,
    isToldIn: allOf(
      statesFigure,
      says(
        /不低于|不少于|至少|最少|最低|门槛|\b(?:minimum|at least|(?:no|not) less than|threshold|or (?:above|more))\b/,
      ),
    ),
    margin: 4,
  },
  {
    name: "tenths",
    asked: /(?:几|多少)成(?![本立功员为年])/,
    isToldIn: statesShare,
  },
  {
    name: "day",
    asked: /\b(?:(?:what|which|exact) day|exact date)\b|[哪边]一?[天日]|几[号日]|何日/,
    isToldIn: ({ dates }) => dates.some(({ day }) => day !== undefined),
  },
  { name: "month", asked: MONTH.asked, isToldIn: MONTH.isStatedIn },
  {
    name: "extension",
    asked: /只限|仅限|只[给是有得]|\bonly\b/,
    isToldIn: says(/(?:扩展|扩大|拓展)[至到]|\bextend(?:s|ed|ing)?\b[^.;]{0,40}\bto\b/),
  },
  {
    name: "partner",
    asked: new RegExp(
      String.raw`[跟同和与]${WHO}|拍档|搭档|由${WHO}一(?:起|齐)|[哪边]两[个间家](?!政策局|局|部门)|\bwith wh(?:om|ich)\b|\bwho with\b|\bteam(?:s|ed)? up with\b`,
    ),
    isToldIn: says(
      /[与和同][^,，。；]{2,24}(?:合作|携手|联手|共同|合办|商讨|对接|签)|携手|\bcollaborat\w+ with\b|\btogether with\b|\bjointly\b|\bin partnership\b/,
    ),
  },
  {
    name: "word",
    asked:
      /[怎点]么?样?(?:看|睇|说|讲)|看好|有(?:什么|咩|乜|何)(?:看法|意见|反应|回应|期望|立场|评价)|认为|期望|指望|希望|想[在喺]|\bwhat (?:does|do|did|is|was|are) [^?]{2,60}\b(?:says?|thinks?|reckons?|hop(?:e|es|ing)|believes?|expects?|claims?|wants?)\b|\b(?:according to|reckons?|says?|claims?|hopes? to)\b/,
    isToldIn: says(
      /表示|认为|认同|期望|期待|希望|指出|强调|\b(?:believes?|hopes?|said|says|expects?|considers?|noted|stressed)\b/,
    ),
    margin: 1,
  },
];

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** The first relation that a question asks for; usually none. */
export const askedRelation: (question: string) => AskedRelation | undefined = remember((question) => {
  const folded = foldQuestion(question);
  return RELATIONS.find(({ asked }) => asked.test(folded));
}, MOST_KEPT);
