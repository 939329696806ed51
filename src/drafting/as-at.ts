// A figure of a text in, the day that it speaks for out: what its sentence says ("as of this August", 截至2023年9月底), or the sentence that
// it goes on from; a past date of its own clause (由2022年的17億元); else its document's date.

import type { DocumentRecord, Span } from "../domain/document.ts";
import { yearOfDocument } from "../domain/document.ts";
import { type DateMention, extractDates } from "../text/dates.ts";
import { splitClauses, splitSentences } from "../text/sentences.ts";
import { beginsIn, movedBy, spanAround } from "../text/spans.ts";
import { isLaterThan, lastDayOf } from "./told-status.ts";

const AS_AT_BEFORE =
  /(?:截至|截止|(?<![增升加長长減减降跌調调提大倍])至|as (?:at|of)(?: the end of)?|up to(?: the end of)?|by the end of)[ \u3000]*(?:今年|this |the )*$/iu;
/** Begins what goes on from the sentence before, or ends what is gone on from. */
const GOES_ON = /^\s*(?:其中|當中|当中|而|並|并|of (?:these|which|them)\b|this\b|these\b)/iu;
const IS_GONE_ON_FROM = /[；;]\s*$/u;
/** Before a date that something is measured from, and not told for. */
const MEASURED_FROM =
  /(?:較|较|比|自|由|從|从|與|与|相對|相对|compared (?:with|to)|than(?: in)?|since|from|over|against)\s*$/iu;
/** What stands between a date and the figure that it is of: 2022年的約17億元. */
const ATTACHED = /^[\s*]{0,6}(?:年度?的|的)?\s{0,3}(?:約|约|逾|超過|超过|近|不少於|不少于|至少)?[\s*]{0,6}$/u;
/** Opens a sentence with its date: 二零二三年，…; "In 2023, …". */
const OPENS = /^\s{0,4}(?:[-•]\s{0,3})?(?:在|於|于|in|at|during)?\s{0,3}(?:the )?$/iu;

/** How far before a date its words are read, in UTF-16 units. */
const REACH = 24;

/** ISO date that a figure at `span` of a text speaks for. */
export function asAtDate(text: string, span: Span, document: DocumentRecord): string {
  const sentences = splitSentences(text).filter(({ start }) => start <= span.start);
  return saidIn(text, sentences, span, document) ?? document.publishedOn;
}

/** The day that the last of some sentences tells for what stands in it, or else the one that it goes on from. */
function saidIn(
  text: string,
  sentences: readonly Span[],
  span: Span,
  document: DocumentRecord,
): string | undefined {
  const own = sentences.at(-1);
  if (own === undefined) return undefined;
  const dates = datesOf(text, own, document);
  const told =
    explicitDay(text, dates, span, document) ??
    ownDay(text, own, dates, span, document) ??
    openingDay(text, own, dates, span, document);
  if (told !== undefined) return told;
  const before = sentences.at(-2);
  const goesOn =
    before !== undefined &&
    (GOES_ON.test(text.slice(own.start, own.end)) ||
      IS_GONE_ON_FROM.test(text.slice(before.start, before.end)));
  if (!goesOn) return undefined;
  return explicitDay(text, datesOf(text, before, document), span, document);
}

/** The dates of a sentence, placed in the text. */
function datesOf(text: string, { start, end }: Span, document: DocumentRecord): readonly DateMention[] {
  const documentYear = yearOfDocument(document);
  return extractDates(text.slice(start, end), { documentYear }).map((date) => movedBy(date, start));
}

/** The last day before the figure up to which the sentence says that it counts. */
function explicitDay(
  text: string,
  dates: readonly DateMention[],
  { start }: Span,
  document: DocumentRecord,
): string | undefined {
  const said = dates.findLast((date) => date.start < start && AS_AT_BEFORE.test(before(text, date)));
  return pastDay(said, text, document);
}

/** The date that a figure hangs on (2022年的17億元), or the only one of its clause. */
function ownDay(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  figure: Span,
  document: DocumentRecord,
): string | undefined {
  const { start } = figure;
  const attached = dates.findLast(({ end }) => end <= start && ATTACHED.test(text.slice(end, start)));
  if (attached !== undefined) return pastDay(attached, text, document);
  const clause = spanAround(splitClauses(text, sentence), figure);
  const told = dates.filter((date) => clause !== undefined && beginsIn(date, clause));
  const [only, ...others] = told;
  if (only === undefined || others.length > 0 || MEASURED_FROM.test(before(text, only))) return undefined;
  return pastDay(only, text, document);
}

/** The date that a sentence opens with. */
function openingDay(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  { start }: Span,
  document: DocumentRecord,
): string | undefined {
  const opening = dates.find(
    (date) => date.start < start && OPENS.test(text.slice(sentence.start, date.start)),
  );
  return pastDay(opening, text, document);
}

/** The last day of a date that lies before its document, or undefined; a plan speaks for the day on which it was told. */
function pastDay(date: DateMention | undefined, text: string, document: DocumentRecord): string | undefined {
  if (date === undefined) return undefined;
  const day = lastDayOf(date, yearOfDocument(document));
  return day === undefined || isAfter(day, document) || isLaterThan(date, text, document) ? undefined : day;
}

/** Whether a day lies after a document, as far as the document's own day is known. */
function isAfter(day: string, { publishedOn, publishedPrecision }: DocumentRecord): boolean {
  const known = { day: 10, month: 7, year: 4 }[publishedPrecision];
  return day.slice(0, known) > publishedOn.slice(0, known);
}

function before(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - REACH), start);
}
