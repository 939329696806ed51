// The figures and dates of a quotation come in with the question that it answers; whether each is of a kind that the question asks for
// goes out: the year of "when", the number of schools of "how many schools".
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import type { Quantity } from "../../text/quantities.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import type { SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { holdsAnswerType } from "../retrieving/ranking/rank-features.ts";
import { classesCounted } from "../understanding/asking/counting/counted-things.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { VALUES } from "./asks-only-value.ts";

type Mention = Quantity | DateMention;

/** Figures that other words of a question ask for, tested on the folded question. */
const ASKED_BY: readonly { readonly asked: RegExp; readonly isOf: (figure: Quantity) => boolean }[] = [
  { asked: /\bhow old\b|\bage\b|几多?岁|多少岁|年龄/, isOf: ({ noun }) => noun === "岁" },
  { asked: /\bhow (?:tall|high)\b|\bstoreys?\b|\bfloors?\b|层/, isOf: ({ noun }) => noun === "层" },
  { asked: /\bhow often\b|\bhow many times\b|几次|多少次/, isOf: ({ noun }) => noun === "次" },
  {
    asked: /\b(?:part|slice|portion|fraction|share|cut|proportion) of\b|\brate\b|几成|比重/,
    isOf: ({ unit }) => unit.kind === "percent",
  },
];

function askedByWords({ wanted }: UnderstoodQuestion): readonly ((figure: Quantity) => boolean)[] {
  const folded = foldText(wanted);
  return ASKED_BY.filter(({ asked }) => asked.test(folded)).map(({ isOf }) => isOf);
}

/** "When the report came out" in the middle of a question tells a time and asks for none. */
const TELLS_WHEN = /[^,;:?] (?<!\b(?:and|or|by|since|until|till|but|so|know|ask|tell) )when\b/;

/** Whether a question asks for a figure or a date at all. */
export function asksFigure(question: UnderstoodQuestion): boolean {
  if (askedValues(question.wanted).length + askedByWords(question).length > 0) return true;
  const tellsWhen = TELLS_WHEN.test(foldText(question.wanted));
  return [...question.types].some((type) => VALUES.has(type) && !(type === "when" && tellsWhen));
}

/** Those of the figures and dates of a text that are of a kind that is asked for, by what stands in their clause. */
export function askedMentions<Each extends Mention>(
  text: string,
  mentions: readonly Each[],
  question: UnderstoodQuestion,
): ReadonlySet<Each> {
  const clauses = splitSentences(text).flatMap((sentence) => splitClauses(text, sentence));
  const parts = new Map(mentions.map((mention) => [mention, partOf(text, clauses, mention)] as const));
  const isOf = (told: (part: SentenceProfile) => boolean): readonly Each[] =>
    mentions.filter((mention) => {
      const part = parts.get(mention);
      return part !== undefined && told(part);
    });
  const byWords = askedByWords(question);
  const worded = mentions.filter((mention) => "unit" in mention && byWords.some((isIn) => isIn(mention)));
  const values = askedValues(question.wanted);
  const stated = isOf((part) => values.some((value) => value.isStatedIn(part)));
  if (values.length + worded.length === 0) return new Set(isOf((part) => holdsAnswerType(part, question)));
  return new Set([...worded, ...withoutOtherThings(withoutTimes(stated, question), parts, question)]);
}

/** Of how long something lasts, the time that it takes, where there is one, and not the dates that stand beside it. */
function withoutTimes<Each extends Mention>(
  stated: readonly Each[],
  { types }: UnderstoodQuestion,
): readonly Each[] {
  const figures = stated.filter((mention) => "unit" in mention);
  return types.has("when") || figures.length === 0 ? stated : figures;
}

/** Of counts those of the things that are asked for, where there are any. */
function withoutOtherThings<Each extends Mention>(
  stated: readonly Each[],
  parts: ReadonlyMap<Each, SentenceProfile>,
  question: UnderstoodQuestion,
): readonly Each[] {
  const classes = new Set(question.counted.flatMap((counting) => counting.classes));
  const isCount = (mention: Each): boolean => "unit" in mention && mention.unit.kind === "count";
  const isThing = (mention: Each): boolean =>
    [...(parts.get(mention)?.counted ?? [])].some((each) => classes.has(each));
  if (!stated.some((mention) => isCount(mention) && isThing(mention))) return stated;
  return stated.filter((mention) => !isCount(mention) || isThing(mention));
}

/** The clause that a figure stands in, as a sentence that has no other figure. */
function partOf(
  text: string,
  clauses: readonly { readonly start: number; readonly end: number }[],
  mention: Mention,
): SentenceProfile {
  const around = clauses.find(({ start, end }) => start <= mention.start && mention.end <= end);
  const { start, end } = around ?? mention;
  const clause = text.slice(start, end);
  const placed = { ...mention, start: mention.start - start, end: mention.end - start };
  const quantities = "unit" in placed ? [placed] : [];
  return {
    start,
    end,
    text: clause,
    terms: new Set(),
    quantities,
    dates: "unit" in placed ? [] : [placed],
    counted: classesCounted(clause, quantities),
  };
}

/** Words that ask which place something holds in an order, on the folded question. */
const ASKS_RANK =
  /\brank(?:s|ed|ing)?\b|\bwhere (?:does|did|do|is|was|has) [^?]{1,80}\b(?:come|came|stand|stood|place|placed|land|finish)\b|\bwhere did we\b|\b(?:what|which) (?:place|position)\b|排名|排行|第几|名列|位列/;

/** Whether a question asks which place something holds in an order. */
export function asksRank({ wanted }: Pick<UnderstoodQuestion, "wanted">): boolean {
  return ASKS_RANK.test(foldText(wanted));
}
