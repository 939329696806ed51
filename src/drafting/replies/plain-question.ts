// A part in the Council's wording in, the same as a plain question out: "of the number of", 「…的人數為何」 ask "how many" in a
// form of their own, and "if so, of the details; if not, the reasons for that" asks nothing that words could find.
import { withoutTail } from "../../text/tail.ts";
import { REPORTED_ENGLISH } from "./words-of-asking.ts";

/** "If so, of the details; if not, the reasons": asks for nothing in particular. */
const FORMULAS =
  /[,，;；]?(?<!\s)\s*(?:and )?(?:if (?:so|yes|affirmative)|if (?:not|no|negative)|if (?:it|they) (?:has|have|will|does|do)(?: not)?),? (?:of |what )?(?:are )?(?:the )?(?:details?|reasons?|specific details|justifications?)(?: (?:for that|of that|thereof|and progress))?|[，,；;]?(?<!\s)\s*(?:如|若|倘)(?:有|會|会|是|能|可|可以|設有|设有|沒有|没有|不會|不会|未有|否|不是|不能|不可)[，,]?\s*(?:其)?(?:具體|具体|有關|有关)?(?:詳情|详情|原因|理由|內容|内容|進展|进展)(?:為何|为何|是甚麼|是什麼|是什么)?/giu;

/** Leads that carry no word of their own. */
const LEADS =
  /^(?:of|on|about|as to|given that|in respect of)\s+(?=\S)|^(?:請|请)?(?:告知|列出|提供|[說说]明|交代|[闡阐]述)(?:本會|本会|本委員會|委員會)?[：:，,]?/iu;

type Rewrite = readonly [RegExp, string];

const ENGLISH: readonly Rewrite[] = [
  [new RegExp(`,? as ${REPORTED_ENGLISH} (?:in|on|by) [^,;]{2,60}$`, "giu"), ""],
  [
    /\b(deductions?|expenditure|expenses|costs?|fees?|subsid(?:y|ies)) (?:claimed|incurred|involved) (?=for|by|in|on|under)\b/giu,
    "$1 ",
  ],
  [/\bthe (?:original|initial) and (?:the )?(?:latest|current|revised|updated|present) /giu, "the "],
  [/^the (?:latest|recent) (?:adjustments?|changes?|revisions?) (?:to|of|in) (?=\S)/giu, ""],
  [
    /^the (?:latest |current |implementation )*(?:purposes?|objectives?|aims?|details?|particulars|(?:progress|position|situation|status|developments?)(?= (?:of|in|on|regarding) )) (?:of|in|on|regarding) (?=\S)/giu,
    "",
  ],
  [/\bif so,? (?:of )?/giu, ""],
  [/\bthe (?:respective |total |overall |cumulative |actual |current |latest )*numbers? of\b/giu, "how many"],
  [
    /\bthe (?:respective |total |overall |annual )*(?:quantit(?:y|ies)|volumes?|tonnages?) of\b/giu,
    "how many",
  ],
  [/\bthe target (?:total )?number of\b/giu, "the target: how many"],
  [/\bthe (?:average|median) number of\b/giu, "on average how many"],
  [
    /\bthe (?:respective |total |overall |cumulative |actual )*(?:amount|sum)s? of (?:the )?(?:funding|money|funds|subsid(?:y|ies)|expenditure)\b/giu,
    "how much money",
  ],
  [
    /\bthe (?:respective |total |overall |cumulative |actual )*(?:amount|sum|expenditure)s?(?: of)?\b/giu,
    "how much money",
  ],
  [/\bthe (?:month|date|time|timing|year|quarter)s? (?:in|on|at) which\b/giu, "when"],
  [/\bthe (?:expected |estimated |target |scheduled )*(?:date|time|timing)s? of\b/giu, "when is the"],
  [
    /\bthe (?:implementation |legislative |specific |expected )?(?:timetable|timeframe|time frame|schedule)\b/giu,
    "when",
  ],
  [/\bthe (?:percentage|proportion|share)s? of\b/giu, "what percentage of"],
  [/\bthe (?:terms of reference|remit) of\b/giu, "the tasks of"],
  [/,? (?:in|over|during|for) (?:each of )?the (?:past|last|preceding) \w+ (?:\w+ )?years\b/giu, ""],
  [
    /\bthe (?:respective |total |latest |current |land |site )*areas? of (?=(?:the |each )?[^,;]{0,80}\b(?:parks?|sites?|land|zones?|technopole|lots?)\b)/giu,
    "how many hectares are ",
  ],
  [
    /^whether (?:the (?:government|administration|authorities)|it|they) (has|have|had|will|would|is|are|was|were|does|did|can)\b/giu,
    "$1 the Government",
  ],
  [/^the (?=target: how)/giu, ""],
];

const CHINESE: readonly Rewrite[] = [
  [/\d{4}年(?:(?:、|及|和|與|与)\d{4}年){0,5}所?(?:公布|公佈|披露)的/gu, ""],
  [
    /在?(?:過去|过去|近)[一二兩两三四五六七八九十\d]{1,2}(?:個|个)?(?:財政|财政|學|学)?年(?:度)?(?:內|内)?(?:每年|各年)?的?/gu,
    "",
  ],
  [/(?:原定|原先|最初)(?:[及和與与]|以及)(?:最新|現時|现时|目前|現在|现在)的?/gu, ""],
  [/(?<=撥款|拨款|資助|资助|投資|投资)(?:總|总)?[額额]/gu, "金額"],
  [/(?:撥款|拨款)總[額额]/gu, "撥款金額"],
  [/現有人數|现有人数/gu, "現有多少人"],
  [
    /的?(?:最新|[現现][時时]|目前)?的?(?:[籌筹][備备]|[發发]展|推[進进]|[實实]施|落[實实]|建[設设])?(?:[進进]度|[進进]展|[詳详]情|情[況况]|[內内]容|目的)(?:[為为]何|如何|是甚麼|是什么|$|(?=[？?]))/gu,
    "",
  ],
  [/(?:分别|分別|各自|各)(?=[為为]何|是多少|[為为]多少|$|[？?])/gu, ""],
  [/(?:如|若|倘)(?:有|會|会|是|能|可以)[，,]/gu, "，"],
  [/的?(?:最新|最近)的?(?:調整|调整|變動|变动|變化|变化|改[變变])(?=$|[，,；;？?。])/gu, ""],
  // So with 「受惠人數或批出數目」.
  [
    /的\p{Script=Han}{1,4}(?:人[數数]|[數数]目|[數数]量)或\p{Script=Han}{1,4}(?:人[數数]|[數数]目|[數数]量)/gu,
    "，有多少個",
  ],
  // 「人數／配額」: either will do.
  [/\p{Script=Han}{1,4}[數数](?:目)?[／/](\p{Script=Han}{2,4}?)(?=[及和與与、，,；;？?。]|$)/gu, "$1多少個"],
  [/受惠(?:者|人士)?的?人[數数](?:[為为]何|是多少|[為为]多少)?/gu, "惠及多少人"],
  [/(?:的|之)?人[數数](?:[為为]何|是多少|[為为]多少)?/gu, "有多少人"],
  [/(?:的|之)?人次(?:[總总][數数]|[為为]何|是多少|[為为]多少|$|(?=[，,；;、及和與与]))/gu, "有多少人次"],
  [/(?:的|之)?次[數数](?:[為为]何|是多少|[為为]多少)?/gu, "有多少次"],
  [/(?:的|之)?宗[數数](?:[為为]何|是多少|[為为]多少)?/gu, "有多少宗"],
  [/(?:的|之)?(?:[總总])?(?:[數数]目|[數数]量)(?:[為为]何|是多少|[為为]多少)?/gu, "有多少個"],
  [
    /(?<=[額额]|[總总]值|撥款|拨款|款[項项]|[費费]用|造[價价]|面[積积]|比率|比例|上限)(?:[為为]何|[為为]多少)/gu,
    "是多少",
  ],
  [/(?<=[額额]|[總总]值|撥款|拨款|[費费]用|造[價价]|面[積积]|比率|比例)$/gu, "是多少"],
  [/[開开]支(?:[為为]何|[為为]多少|是多少|(?=$|[，,；;？?。、及和與与]))/gu, "開支金額是多少"],
  [/(?:的)?(?:[時时][間间]表|[時时][間间]|日期)[為为]何/gu, "是何時"],
  [/(?:[為为]何)(?=$|[，,；;？?。、])/gu, "是甚麼"],
];

/** The part as a plain question, for searching and deciding; what the reply shows stays as it was asked. */
export function plainQuestion(part: string): string {
  const bare = part.replace(FORMULAS, "").replace(LEADS, "").trim();
  const rewritten = [...ENGLISH, ...CHINESE].reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain),
    bare,
  );
  const tidy = withoutTail(rewritten, /[\s,，;；.。?？]/u).trim();
  if (tidy === "") return part;
  const asks = /^the\b/iu.test(tidy) ? `what is ${tidy}` : tidy;
  return /\p{Script=Han}/u.test(asks) ? `${asks}？` : `${asks}?`;
}
