// A text in, the dates that it names out, in every notation of both languages and three scripts, so that a date in an answer
// can be checked against a paragraph that writes it another way.
import { CHINESE_DATES, CHINESE_DEADLINE } from "./chinese-dates.ts";
import type { DateNotation, DateParts, DatePrecision } from "./date-parts.ts";
import { ENGLISH_DATES, ENGLISH_DEADLINE } from "./english-dates.ts";
import { type Folded, fold, sourceSpan } from "./fold.ts";

/** A date as a text names it: what it says, and where it says it. */
export interface DateMention extends DateParts {
  /** 或之前 or "by": the date is a deadline. */
  readonly orBefore: boolean;
  /** UTF-16 units: `source.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is known of the document that a text comes from. */
export interface DateContext {
  /** Year that 今年 and "this year" mean. */
  readonly documentYear?: number;
}

/** All dates of a text in reading order, without overlap; time linear in its length. */
export function extractDates(text: string, context: DateContext = {}): readonly DateMention[] {
  return datesIn(text, fold(text), context);
}

/** As {@link extractDates}, for a text whose fold is at hand. */
export function datesIn(text: string, folded: Folded, context: DateContext = {}): readonly DateMention[] {
  if (!DATE_SIGN.test(folded.text)) return [];
  const candidates = NOTATIONS.flatMap((notation) => matchesOf(notation, folded.text));
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: DateMention[] = [];
  let done = 0;
  for (const candidate of candidates) {
    if (candidate.start < done) continue;
    mentions.push(mentionOf(candidate, text, folded, context));
    done = candidate.end;
  }
  return mentions;
}

/** Whether two mentions name the same date: every part that either names, and whether it is a deadline. */
export function sameDate(a: DateMention, b: DateMention): boolean {
  const sameYear = a.year === b.year && (a.year !== undefined || a.relativeYear === b.relativeYear);
  return sameYear && a.orBefore === b.orBefore && COMPARED.every((part) => a[part] === b[part]);
}

const COMPARED = ["precision", "untilYear", "quarter", "half", "month", "day", "edge"] as const;
const NOTATIONS: readonly DateNotation[] = [...CHINESE_DATES, ...ENGLISH_DATES];
/** No notation fits a text that has none of these: most sentences are told by one look instead of thirty. */
const DATE_SIGN =
  /[0-9年月季期]|[一二][零一二三四五六七八九]{3}|year|quarter|half|term|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
/** Units before and after a date in which a deadline word is looked for. */
const DEADLINE_REACH = 24;

/** A notation that fits a range of the folded text. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly parts: Partial<DateParts>;
}

function matchesOf({ pattern, read }: DateNotation, folded: string): readonly Candidate[] {
  const found: Candidate[] = [];
  // The shared pattern itself, and not a copy for each text as matchAll makes one.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const parts = read(match.groups ?? {});
    if (parts !== undefined) found.push({ start: match.index, end: pattern.lastIndex, parts });
  }
  return found;
}

function mentionOf(candidate: Candidate, text: string, folded: Folded, context: DateContext): DateMention {
  const lead = ENGLISH_DEADLINE.exec(
    folded.text.slice(Math.max(0, candidate.start - DEADLINE_REACH), candidate.start),
  );
  const tail = CHINESE_DEADLINE.exec(folded.text.slice(candidate.end, candidate.end + DEADLINE_REACH));
  const start = candidate.start - (lead?.[0].length ?? 0);
  const span = sourceSpan(text, folded, start, candidate.end + (tail?.[0].length ?? 0));
  const { parts } = candidate;
  return {
    precision: parts.precision ?? precisionOf(parts),
    year: parts.year ?? yearFrom(parts.relativeYear, context.documentYear),
    relativeYear: parts.relativeYear,
    untilYear: parts.untilYear,
    quarter: parts.quarter,
    half: parts.half,
    month: parts.month,
    day: parts.day,
    edge: parts.edge,
    orBefore: lead !== null || tail !== null,
    ...span,
    text: text.slice(span.start, span.end),
  };
}

function yearFrom(relative: number | undefined, documentYear: number | undefined): number | undefined {
  return relative === undefined || documentYear === undefined ? undefined : documentYear + relative;
}

function precisionOf(parts: Partial<DateParts>): DatePrecision {
  return (["day", "month", "quarter", "half"] as const).find((part) => parts[part] !== undefined) ?? "year";
}
