// A figure of a quotation in, the day that it speaks for out: what the sentence itself says ("as of this August", 截至2023年9月底),
// else its document's date.
import type { DocumentRecord, Span } from "../../domain/document.ts";
import type { DateMention } from "../../text/dates.ts";
import { extractDates } from "../../text/dates.ts";
import { splitSentences } from "../../text/sentences.ts";

const AS_AT_BEFORE =
  /(?:截至|截止|as (?:at|of)(?: the end of)?|up to(?: the end of)?|by the end of)[ \u3000]*(?:今年|this |the )*$/iu;

/** ISO date that a figure at `span` of a text speaks for. */
export function asAtDate(text: string, span: Span, document: DocumentRecord): string {
  const sentence = splitSentences(text).find(({ start, end }) => start <= span.start && span.start < end);
  const from = sentence?.start ?? 0;
  const documentYear = Number(document.publishedOn.slice(0, 4));
  const said = extractDates(text.slice(from, sentence?.end ?? text.length), { documentYear }).findLast(
    ({ start }) =>
      from + start < span.start &&
      AS_AT_BEFORE.test(text.slice(Math.max(0, from + start - 24), from + start)),
  );
  return (said === undefined ? undefined : lastDayOf(said, documentYear)) ?? document.publishedOn;
}

/** The last day of a date that names a year; undefined for a span. */
function lastDayOf(
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
