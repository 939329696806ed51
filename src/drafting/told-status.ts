// A sentence with its paragraph and document in, whether it tells of something to come or of something done out: by its words,
// and by its dates, for what a document dates later than itself is a plan however it is put ("in 2027", 「在2024年內啟用」).

import { type ClauseStatus, clauseStatus } from "../answering/verifying/clause-status.ts";
import { type DocumentRecord, isMeasure, type Paragraph, yearOfDocument } from "../domain/document.ts";
import { type DateMention, extractDates } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";
import { splitClauses } from "../text/sentences.ts";

/** Where a sentence stands. */
export interface ToldIn {
  readonly paragraph: Pick<Paragraph, "kind">;
  readonly document: Pick<DocumentRecord, "kind" | "publishedOn" | "publishedPrecision">;
}

/** Aspect words that no plan has. */
const IS_DONE = /已(?!建|平|预留|挑)|\b(?:has|have|had|already)\b/;
/** A day on which something was told, not one on which it happens. */
const AS_AT = /(?:截至|截止|as (?:at|of)(?: the end of)?)[ \u3000]*$/iu;
/** Behind a date, a deadline. */
const BEFORE = /^\**(?:年底|底)?(?:或之|或以|以|之)?前/u;
/** Verbs of measures after a date. */
const PAST_DEED =
  /推出|成立|设立|公布|发布|发表|签署|签订|启用|落成|展开|开展|举行|生效|实施|\b(?:publish|releas|launch|establish|sign|set up|introduc|announc|roll)\w*/;

/** What a sentence or clause tells; `none` where it tells neither. */
export function toldStatus(text: string, told: ToldIn): ClauseStatus {
  const measure = isMeasure(told.paragraph, told.document);
  const words = clauseStatus(text, measure);
  const clauses = datedClauses(text);
  const isLater = (clause: string): boolean => timesIn(clause, told.document).includes("later");
  const plansLater = (clause: string): boolean => isLater(clause) && clauseStatus(clause) === "planned";
  if (isLater(text)) {
    if (!IS_DONE.test(foldText(text)) || clauses.some(plansLater)) return "planned";
  } else if (words !== "done" && clauses.some((clause) => happened(clause, told, measure))) return "done";
  return words === "none" && measure ? "planned" : words;
}

/** The clauses of a text; a date that stands alone (今年 6 月，) is of the clause after it. */
function datedClauses(text: string): readonly string[] {
  const joined: string[] = [];
  let date = "";
  for (const { start, end } of splitClauses(text, { start: 0, end: text.length })) {
    const clause = date + text.slice(start, end);
    const [first] = extractDates(clause);
    const isDate = first !== undefined && clause.length - (first.end - first.start) <= MOST_BESIDE_DATE;
    date = isDate ? clause : "";
    if (!isDate) joined.push(clause);
  }
  return date === "" ? joined : [...joined, date];
}

/** Characters that stand beside a date alone: "in", 於, a comma and a blank. */
const MOST_BESIDE_DATE = 5;

/** A deed with a date before the document, and no word of a plan beside it. */
function happened(clause: string, told: ToldIn, measure: boolean): boolean {
  return (
    PAST_DEED.test(foldText(clause)) &&
    clauseStatus(clause, measure) !== "planned" &&
    timesIn(clause, told.document).includes("past")
  );
}

/** The last day on which a document may have been published. */
function latestDay({ publishedOn, publishedPrecision }: ToldIn["document"]): string {
  const [year = "", month = ""] = publishedOn.split("-");
  const last: Readonly<Record<typeof publishedPrecision, string>> = {
    day: publishedOn,
    month: `${year}-${month}-31`,
    year: `${year}-12-31`,
  };
  return last[publishedPrecision];
}

/** When the dates of what happens are, seen from the document; its own year alone is neither. */
function timesIn(text: string, document: ToldIn["document"]): readonly ("past" | "later")[] {
  const documentYear = yearOfDocument(document);
  const latest = latestDay(document);
  return extractDates(text, { documentYear }).flatMap((date): readonly ("past" | "later")[] => {
    if (AS_AT.test(text.slice(Math.max(0, date.start - 24), date.start))) return [];
    if (date.precision === "term") return [];
    if (isLaterThan(date, text, document)) return ["later"];
    const last = lastDayOf(date, documentYear);
    const isExact = date.month !== undefined || date.quarter !== undefined;
    return last !== undefined && (last <= latest || isExact) ? ["past"] : [];
  });
}

/** Whether a date of a text lies after its document, as far as the document's own day is known; a deadline counts by its last day. */
export function isLaterThan(date: DateMention, text: string, document: ToldIn["document"]): boolean {
  if (date.precision === "term") return true;
  const documentYear = yearOfDocument(document);
  const first = firstDayOf(date, documentYear);
  const isUntil = date.orBefore || date.edge === "end" || BEFORE.test(text.slice(date.end));
  return ((isUntil ? lastDayOf(date, documentYear) : first) ?? first ?? "") > latestDay(document);
}

/** The first day of a date, of a span that of its first year. */
function firstDayOf(
  { year, relativeYear, precision, quarter, half, month, day }: DateMention,
  documentYear: number,
): string | undefined {
  if (precision === "term") return undefined;
  const inYear = year ?? documentYear + (relativeYear ?? 0);
  const first = month ?? (quarter !== undefined ? quarter * 3 - 2 : half !== undefined ? half * 6 - 5 : 1);
  return `${inYear}-${String(first).padStart(2, "0")}-${String(day ?? 1).padStart(2, "0")}`;
}

/** The last day of a date that names a year; undefined for a span. */
export function lastDayOf(
  { year, relativeYear, precision, quarter, half, month, day, untilYear }: DateMention,
  documentYear: number,
): string | undefined {
  if (untilYear !== undefined || precision === "term") return undefined;
  const inYear = year ?? documentYear + (relativeYear ?? 0);
  const lastMonth = month ?? (quarter !== undefined ? quarter * 3 : half !== undefined ? half * 6 : 12);
  const end = new Date(Date.UTC(inYear, lastMonth, day === undefined ? 0 : 1));
  if (day !== undefined) end.setUTCMonth(lastMonth - 1, day);
  return end.toISOString().slice(0, 10);
}
