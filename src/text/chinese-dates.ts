// Folded Chinese text in, by its notations: 二零二四年十月十六日, 今年第四季, 2024-25年度, 年底, 本届政府任期内.
import { type DateNotation, readParts, readYearPair } from "./date-parts.ts";

const DIGIT = "[零一二三四五六七八九]";
const YEAR = String.raw`(?<!\d|\d[.,]|[零一二三四五六七八九])(?<year>(?:19|20)\d{2}|[一二]${DIGIT}{3}) ?年`;
const RELATIVE = "(?<relative>今年|本年|去年|明年|(?<![目以当])前年|(?<![之以今])后年)";
const MONTH = "(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月";
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]`;
const HALF = "(?<half>[上下])半年";
const QUARTER = "第? ?(?<quarter>[一二三四1-4首末]) ?季度?";
const EDGE = "(?<edge>[底末]|初(?![创步级期中小次心衷])|中(?![国心期小学文旬央英西部]))";

/** Chinese notations of dates; where two fit the same place, the longer match is meant. */
export const CHINESE_DATES: readonly DateNotation[] = [
  {
    pattern: new RegExp(
      `(?:${YEAR}(?![代期轻资薪])|${RELATIVE})度?(?: ?(?:${HALF}|${QUARTER}|${MONTH}(?: ?${DAY})?))?(?: ?年?${EDGE})?`,
      "gu",
    ),
    read: readParts,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d零一二三四五六七八九十])${MONTH}(?![球亮饼薪台租费结刊嫂])(?: ?${DAY}|${EDGE})?`,
      "gu",
    ),
    read: readParts,
  },
  { pattern: new RegExp(`${HALF}|第 ?(?<quarter>[一二三四1-4]) ?季度?`, "gu"), read: readParts },
  {
    pattern: new RegExp(String.raw`(?<![\d零一二三四五六七八九今去明前后 ])年${EDGE}`, "gu"),
    read: readParts,
  },
  {
    pattern: new RegExp(
      `(?<year>[一二]${DIGIT}{3})(?:年度?)?[至到-](?<until>${DIGIT}{4}|${DIGIT}{2})(?<unit>(?:课税|财政|学)?年度?)`,
      "gu",
    ),
    read: ({ year = "", until = "", unit }) => readYearPair(year, until, unit !== "年"),
  },
  { pattern: /[本今现]届政府(?:余下)?的?任期/gu, read: () => ({ precision: "term" }) },
];

/** What after a Chinese date makes it a deadline. */
export const CHINESE_DEADLINE = /^ ?(?:或之?前|或以前|之前|以前|前(?![后往景沿瞻海述线期提年])|止)/u;
