// A question comes in, the places in a row that it asks about go out ("the second phase", 第三個平台, 二期), and whether a text names one:
// what is said of the first phase, or of both together, is not said of the second. The first is seldom told apart in words.
import { foldText } from "../../../text/fold.ts";
import { extractMarkedNumbers } from "../../../text/marked-numbers.ts";
import { remember } from "../../../text/remember.ts";
import { splitQuestion } from "../split-question.ts";
import type { StatedAttribute } from "./attributes/attribute.ts";

/** Places in a row, as numerals. */
export type Ordinals = ReadonlySet<string>;

const CHINESE_FIGURES = "一二三四五六七八九";

/** 二期 without 第. */
const SHORT_PHASE = /(?<!第|[一二三四五六七八九十])([二三四五])期(?![间限望待货权])/gu;

/** "Blueprint 2.0" is the second of its kind. */
const VERSION = /(?<![\d.])([2-9])\.0(?![\d%])/g;

/** What comes in rows of which a paper treats one by one. */
const ENGLISH_ROW =
  "phases?|stages?|rounds?|batch(?:es)?|clusters?|platforms?|cent(?:re|er)s?|buildings?|editions?|consultations?|intakes?|tranches?|meetings?|terms?";
const RANK = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d(?:nd|rd|th)";
const ASKED = new RegExp(
  String.raw`第(?:[二三四五六七八九十]|[2-9])(?:期|阶段|批|轮|座|届)|第(?:[三四五六七八九十]|[3-9])(?:个|间|家|所)(?=[\p{Script=Han}a-z])|\b(?:${RANK})(?: and (?:${RANK}))?(?: [\w-]+){0,2} (?:${ENGLISH_ROW})\b|\b(?:phase|stage|round|batch) (?:[2-9]|two|three|four|five)\b`,
  "u",
);

/** Whether two sets have one in common. */
export function haveCommon(some: Ordinals, others: Ordinals): boolean {
  return [...some].some((each) => others.has(each));
}

/** The places in a row that a text names. */
export function ordinalsIn(text: string): Ordinals {
  const ranks = extractMarkedNumbers(text).flatMap(({ kind, value }) => (kind === "rank" ? value : []));
  const phases = Array.from(foldText(text).matchAll(SHORT_PHASE), ([, figure = ""]) =>
    String(CHINESE_FIGURES.indexOf(figure) + 1),
  );
  const versions = Array.from(foldText(text).matchAll(VERSION), ([, figure = ""]) => figure);
  return new Set([...ranks, ...phases, ...versions]);
}

/** What is said of those that there are, whatever heading it stands under: 「現時兩個平台」, "the two existing platforms". */
const OF_THOSE_THERE_ARE =
  /(?:现时|目前|现有|已有)的?[两三四五]个|\b(?:existing (?:two|three|four)|(?:two|three|four) existing)\b/;

/** Said of none of them alone. */
const TOGETHER = "together";

/** Sentences and headings of documents kept at once; a question is nobody's to keep. */
const MOST_KEPT = 4000;

/** The same of a sentence or a heading of a document, remembered: question after question asks. */
export const sourceOrdinals: (text: string) => Ordinals = remember((text) => {
  const named = ordinalsIn(text);
  return OF_THOSE_THERE_ARE.test(foldText(text)) ? new Set([...named, TOGETHER]) : named;
}, MOST_KEPT);

/** Those from the second on that a question asks about; none where it names no row, or begins with another thing. */
export function ordinalsAsked(question: string): Ordinals {
  const folded = foldText(splitQuestion(question)[0]?.text ?? "");
  if (!ASKED.test(folded) && folded.search(SHORT_PHASE) < 0) return new Set();
  return new Set([...ordinalsIn(question)].filter((value) => value !== "1"));
}

/** The attribute of being said of them: a passage that names none of them states nothing of it. */
export function askedOrdinal(question: string): readonly StatedAttribute[] {
  const asked = ordinalsAsked(question);
  if (asked.size === 0) return [];
  return [{ name: "ordinal", said: { test: (passage) => haveCommon(asked, ordinalsIn(passage)) } }];
}
