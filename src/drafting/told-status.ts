// A sentence with its paragraph and document in, whether it tells of something to come or of something done out: by its words,
// and by its dates, for what a document dates later than itself is a plan however it is put ("in 2027", 「在2024年內啟用」).
import { type ClauseStatus, clauseStatus } from "../answering/verifying/clause-status.ts";
import type { DocumentRecord, Paragraph } from "../domain/document.ts";
import { type DateMention, extractDates } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";

/** Where a sentence stands. */
export interface ToldIn {
  readonly paragraph: Pick<Paragraph, "kind">;
  readonly document: Pick<DocumentRecord, "kind" | "publishedOn" | "publishedPrecision">;
}

/** Aspect words that no plan has. */
const IS_DONE = /已(?!建|平|预留|挑)|\b(?:has|have|had|already)\b/;
/** A day on which something was told, not one on which it happens. */
const AS_AT = /(?:截至|截止|as (?:at|of)(?: the end of)?)[ \u3000]*$/iu;
/** Verbs of measures after a date. */
const PAST_DEED =
  /推出|成立|设立|公布|发布|发表|签署|签订|启用|落成|展开|开展|举行|生效|实施|\b(?:publish|releas|launch|establish|sign|set up|introduc|announc|roll)\w*/;

/** Whether a list of measures, which tells what will be done, holds the sentence. */
export function isMeasure({ paragraph, document }: ToldIn): boolean {
  return document.kind === "policy-address" && paragraph.kind === "bullet";
}

/** What a sentence or clause tells; `none` where it tells neither. */
export function toldStatus(text: string, told: ToldIn): ClauseStatus {
  const measure = isMeasure(told);
  const words = clauseStatus(text, measure);
  const folded = foldText(text);
  const days = datedIn(text, told.document);
  const latest = latestDay(told.document);
  if (days.some((day) => day > latest) && !IS_DONE.test(folded)) return "planned";
  const happened = days.length > 0 && PAST_DEED.test(folded);
  if (words !== "done" && happened && days.every((day) => day <= latest)) return "done";
  return words === "none" && measure ? "planned" : words;
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

/** Last days of the dates on which something happens, of a span its first. */
function datedIn(text: string, { publishedOn }: ToldIn["document"]): readonly string[] {
  const documentYear = Number(publishedOn.slice(0, 4));
  return extractDates(text, { documentYear }).flatMap((date) =>
    AS_AT.test(text.slice(Math.max(0, date.start - 24), date.start))
      ? []
      : (lastDayOf(date, documentYear) ?? firstDayOf(date) ?? []),
  );
}

function firstDayOf({ year, precision }: DateMention): string | undefined {
  return year === undefined || precision === "term" ? undefined : `${year}-01-01`;
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
