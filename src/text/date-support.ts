// Two dates in, whether the second says at least what the first says out: a draft may say "in 2024" of what a paragraph says
// happened in September 2024, and not the other way round.
import type { DateMention } from "./dates.ts";

/** Whether `source` says all that `claim` says: every part that the claim names, in whatever notation. */
export function dateSupports(claim: DateMention, source: DateMention): boolean {
  if (claim.precision === "term" || source.precision === "term") return claim.precision === source.precision;
  if (claim.untilYear !== undefined) {
    return claim.year === source.year && claim.untilYear === source.untilYear;
  }
  if (!supportsYear(claim, source)) return false;
  if (isMonthEnd(claim, source)) return true;
  const named = partsOf(source);
  return supportsSeason(claim, named) && supportsDay(claim, named) && supportsEdge(claim, named);
}

type Parts = Pick<DateMention, "month" | "day" | "quarter" | "half" | "edge">;

/** A year names a date of its own year, and either end of a span; a date without a year is of any year. */
function supportsYear(claim: DateMention, source: DateMention): boolean {
  if (claim.year === undefined)
    return claim.relativeYear === undefined || claim.relativeYear === source.relativeYear;
  if (source.year === undefined) return claim.month !== undefined || claim.quarter !== undefined;
  return claim.year === source.year || claim.year === source.untilYear;
}

/** The last day of a year is its end. */
function partsOf({ month, day, quarter, half, edge }: DateMention): Parts {
  const last = month === 12 && day === 31;
  return { month, day, quarter, half, edge: edge ?? (last ? "end" : undefined) };
}

/** Whether one of two dates is the last day of a month, and the other the end of it: 8月31日 and 8月底. */
function isMonthEnd(a: DateMention, b: DateMention): boolean {
  const [day, end] = a.day === undefined ? [b, a] : [a, b];
  if (day.month === undefined || day.month !== end.month || end.day !== undefined || end.edge !== "end")
    return false;
  // A year that is not told may be a leap year.
  return day.day === new Date(Date.UTC(day.year ?? end.year ?? 2000, day.month, 0)).getUTCDate();
}

function supportsSeason(claim: Parts, source: Parts): boolean {
  const quarter = source.quarter ?? (source.month === undefined ? undefined : Math.ceil(source.month / 3));
  const half = source.half ?? (quarter === undefined ? undefined : Math.ceil(quarter / 2));
  return (
    (claim.quarter === undefined || claim.quarter === quarter) &&
    (claim.half === undefined || claim.half === half)
  );
}

function supportsDay(claim: Parts, source: Parts): boolean {
  const yearEnd =
    claim.month === 12 && claim.day === 31 && source.month === undefined && source.edge === "end";
  // December is the end of the year, for what is told up to then.
  const december = claim.month === 12 && claim.day === undefined && source.month === undefined;
  if (yearEnd || (december && source.edge === "end")) return true;
  return (
    (claim.month === undefined || claim.month === source.month) &&
    (claim.day === undefined || claim.day === source.day)
  );
}

/** 年底 of a source that names only the month: December is the end of the year, June its middle, January its beginning. */
const EDGE_MONTHS = { start: [1, 2], middle: [6, 7], end: [11, 12] } as const;

function supportsEdge(claim: Parts, source: Parts): boolean {
  if (claim.edge === undefined || claim.edge === source.edge) return true;
  if (claim.month !== undefined || source.month === undefined || source.edge !== undefined) return false;
  const months: readonly number[] = EDGE_MONTHS[claim.edge];
  return months.includes(source.month);
}
