// A date and a document come in; whether all of the date lies after the document's own day goes out: what is told for it is a plan.
import type { DocumentRecord } from "../../domain/document.ts";
import type { DateMention } from "../../text/dates.ts";

/** First month of a part of a year. */
const EDGE_MONTH = { start: 1, middle: 6, end: 12 } as const;

/** Whether all of a date lies after the document's day: the year 2025 of one of 2024, the end of 2023 of one of that November. */
export function isAfterDocument(
  date: DateMention,
  { publishedOn, publishedPrecision }: DocumentRecord,
): boolean {
  if (date.year === undefined || date.precision === "term" || date.precision === "years") return false;
  const [year = 0, month = 12, day = 31] = publishedOn.split("-").map(Number);
  if (date.year !== year) return date.year > year;
  if (publishedPrecision === "year") return false;
  const quarterMonth = date.quarter === undefined ? undefined : date.quarter * 3 - 2;
  const halfMonth = date.half === undefined ? undefined : date.half * 6 - 5;
  const edgeMonth = date.edge === undefined ? undefined : EDGE_MONTH[date.edge];
  const first = date.month ?? quarterMonth ?? halfMonth ?? edgeMonth ?? 1;
  return first === month ? (date.day ?? 0) > day : first > month;
}
