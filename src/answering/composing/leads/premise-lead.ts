// A question that takes a figure or a date for granted, or asks about an answer, comes in with what is quoted for it; a word before the
// quotation goes out where the source gives another: who asks "is it 300 hectares?", or says "I read 300", must not read past the 87.
import type { Quote } from "../../../domain/answer.ts";
import type { Language } from "../../../domain/document.ts";
import { type DateMention, extractDates } from "../../../text/dates.ts";
import { foldText } from "../../../text/fold.ts";
import { type Quantity, sameAmount } from "../../../text/quantities.ts";
import { sourceQuantities } from "../../../text/source-facts.ts";
import { isBareValue } from "../../understanding/conversation/bare-value.ts";
import { type HeldFigure, heldFigures, isHeldIn } from "../../understanding/conversation/held-figures.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { ANSWER_WORDS } from "../answer-words.ts";
import { fill } from "../in-language.ts";
import { asksToConfirm, isOfKind } from "../quoting/put-figure.ts";

/** Words that set a bound, so that another figure may well agree. */
const BOUNDED =
  /\b(?:over|above|under|below|more|less|fewer|least|most|than|up to|between|about|around|if|how|what|which|when)\b|超[过逾]|多于|少于|不[到足少多]|以[上下内]|至[少多]|最[少多]|大约|约|左右|多少|几|哪|何|什么/;

/** The lead of the first quotation, with the blank that English needs; empty where nothing shows that the source differs. */
export function premiseLead(quotes: readonly Quote[], question: UnderstoodQuestion): string {
  if (question.again !== undefined) return againLead(quotes, question.again.doubt ?? "", question.language);
  const folded = foldText(question.text);
  const [first] = quotes;
  if (first === undefined || !asksToConfirm(question) || BOUNDED.test(folded)) return "";
  if (contradicts(quotes, question.quantities)) return fill(ANSWER_WORDS.otherFigure, question.language);
  const dates = quotes.flatMap(({ text }) => extractDates(text));
  const [asked] = question.dates;
  const isOther = question.dates.length === 1 && asked !== undefined && isOtherYear(asked, first, dates);
  return isOther ? fill(ANSWER_WORDS.otherDate, question.language) : "";
}

/** Before what is quoted once more because the answer was asked about: whether what the asker holds against it stands in the source. */
function againLead(quotes: readonly Quote[], doubt: string, language: Language): string {
  const { heldFigure, otherFigure, otherDate, sourceSays } = ANSWER_WORDS;
  const [first] = quotes;
  const [asked] = isBareValue(doubt) ? extractDates(doubt) : [];
  const dates = quotes.flatMap(({ text }) => extractDates(text));
  if (first !== undefined && asked !== undefined && isOtherYear(asked, first, dates))
    return fill(otherDate, language);
  const held = heldFigures(doubt);
  const said = quotes.flatMap(({ text }) => sourceQuantities(text));
  if (held.some((figure) => isHeldIn(figure, said))) return fill(heldFigure, language);
  return fill(held.length > 0 && isContradictedBy(held, said) ? otherFigure : sourceSays, language);
}

/** Figures are quoted that what is held may be one of. */
function isContradictedBy(held: readonly HeldFigure[], said: readonly Quantity[]): boolean {
  return held.some(({ quantity }) => {
    const kind = quantity?.unit.kind ?? "count";
    return kind === "count" ? said.length > 0 : said.some(({ unit }) => unit.kind === kind);
  });
}

function contradicts(quotes: readonly Quote[], asked: readonly Quantity[]): boolean {
  const [first] = quotes;
  const said = quotes.flatMap(({ text }) => sourceQuantities(text));
  return first !== undefined && asked.some((each) => isContradicted(each, first, said));
}

/** Figures of the kind are quoted, and none is the one asked about; a bare small count may be of anything. */
function isContradicted(asked: Quantity, first: Quote, said: readonly Quantity[]): boolean {
  return (
    sourceQuantities(first.text).some((figure) => isOfKind(figure, asked)) &&
    !said.some((figure) => sameAmount(asked, figure))
  );
}

function isOtherYear(asked: DateMention, first: Quote, said: readonly DateMention[]): boolean {
  if (asked.year === undefined) return false;
  const years = extractDates(first.text).flatMap(({ year }) => year ?? []);
  return (
    years.length === 1 && !said.some(({ year, untilYear }) => year === asked.year || untilYear === asked.year)
  );
}
