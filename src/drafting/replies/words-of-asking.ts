// An ask in, what names and the words of asking leave of it out: the words that are its own.
import type { PassageProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import { aliasesIn } from "../../text/aliases.ts";
import { foldText } from "../../text/fold.ts";
import { programmesQuotedIn, thingsNamedIn } from "../../text/named-things.ts";
import { queryTerms } from "../../text/terms.ts";
import { CHINESE_NOUN } from "./asked-nouns.ts";

/** Stems of English words that ask, count and date. */
export const ENGLISH_ASKING =
  /^(?:“.*”|\d.*|numbers?|amount|quantit\w*|total|detail|progres|statu|posit|figur|year|month|date|time|latest|current|present|past|last|each|respect\w*|follow|relev\w*|involv|concern|expect|target|plan|implement|govern\w*|author\w*|annual|com|thre|two|so|far|rate|ratio|reason|result|list|cost|worth|valu|sum|budget|size|larg|big|expenditur|financial|provid|make|taken?|incur|respons|bureau|bureaux|department|charg|term|referenc)$/u;
/** The same in Chinese; what remains between them is the ask's own. */
const CHINESE_ASKING = new RegExp(
  String.raw`[\p{Script=Han}]{2,4}[／/][\p{Script=Han}]{2,4}|受惠|${CHINESE_NOUN}|目前|现时|最新|截至|截止|至今|过去|未来|每年|年度|预计|预期|负责|隶属|政策局|部门|达致|达到|达成|实现|计划|项目|政府|当局|有关|涉及|各自|分别|各项|各类|两项|三项|上述|当中|其中|为止|会否|是否|如何|为何|多少|具体|详细|(?<![零一二三四五六七八九十\d])[零一二三四五六七八九十\d]{1,12}[年月日个间家名项]|[年月日个的与和及在]`,
  "gu",
);

/** What is told of documents: "as stated in 2023". */
export const REPORTED_ENGLISH = "(?:stated|announced|published|reported|disclosed|given)";
/** Whether an ask asks what was said in some years: the documents of those years tell it. */
export const ASKS_REPORTED = new RegExp(`公[布佈]|所述|披露|\\b${REPORTED_ENGLISH} (?:in|on|by)\\b`, "iu");

/** How many words a text has besides names and those of asking; two characters of Chinese are one. */
export function countOwnWords(text: string): number {
  const left = leftOf(text, []);
  const chinese = (left.match(/\p{Script=Han}+/gu) ?? []).reduce(
    (sum, run) => sum + Math.ceil(run.length / 2),
    0,
  );
  const english = queryTerms(left).filter(({ term }) => /^[a-z]/u.test(term) && !ENGLISH_ASKING.test(term));
  return chinese + new Set(english.map(({ term }) => term)).size;
}

/** The terms that names and the words of asking leave of an ask. */
export function leftTerms(ask: string, versions: readonly PassageProfile[]): ReadonlySet<string> {
  return new Set(queryTerms(leftOf(ask, versions)).map(({ term }) => term));
}

/** What they leave of it, folded. */
function leftOf(ask: string, versions: readonly PassageProfile[]): string {
  const bare = namesIn(ask, versions).reduce((text, name) => text.replaceAll(name, " "), foldText(ask));
  return bare.replace(CHINESE_ASKING, " ");
}

/** Names in an ask, folded: of programmes, and what the passages have in quotation marks. */
function namesIn(ask: string, versions: readonly PassageProfile[]): readonly string[] {
  const folded = foldText(ask);
  const known = aliasesIn(folded).map(({ found }) => found);
  const quoted = versions.flatMap(({ paragraph }) => programmesQuotedIn(paragraph.text)).map(foldText);
  return [
    ...known.filter((found) => thingsNamedIn(found).size > 0),
    ...quoted.filter((name) => folded.includes(name)),
  ];
}
