// The dates of two texts come in; how each bounds what happens ("by", "from", "at the earliest"), and whether the bounds differ, goes out.
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";

/** How a date bounds what happens. */
type Bound = "none" | "by" | "from" | "earliest";

const FROM_BEFORE =
  /(?:自|由|从)(?:计划在|其)? ?$|\b(?:from|since|after|starting(?: from| in)?|beginning(?: from| in)?|as from)(?: the)? $/;
const FROM_AFTER = /^ ?(?:度)?(?:起|开始|以来|之后|以后|后)|^ ?(?:onwards?\b)/;
const EARLIEST_BEFORE =
  /最[快早](?:可|能|将|会|要)?(?:望|在|于|到)?(?:於)? ?$|不早于 ?$|\b(?:no earlier than|not before|as early as|earliest(?: in| by)?)(?: the)? $/;
const EARLIEST_AFTER = /^,? (?:at )?the earliest\b/;
const LATEST_BEFORE =
  /最[迟晚](?:可|能|将|会|要)?(?:在|于|到)? ?$|不[迟晚]于 ?$|\b(?:no|not) later than(?: the)? $/;
const LATEST_AFTER = /^,? (?:at )?the latest\b/;
const WITHIN = /\bwithin(?: the)?(?: year)? $/;

export function boundOf(text: string, { start, end, orBefore }: DateMention): Bound {
  const before = foldText(text.slice(Math.max(0, start - 24), start));
  const after = foldText(text.slice(end, end + 18));
  if (EARLIEST_BEFORE.test(before) || EARLIEST_AFTER.test(after)) return "earliest";
  if (orBefore || LATEST_BEFORE.test(before) || LATEST_AFTER.test(after)) return "by";
  return FROM_BEFORE.test(before) || FROM_AFTER.test(after) ? "from" : "none";
}

/** "By 2027" of "in 2027" is true, "in 2027" of "by 2027" is not; "by" is the opposite of "from" and "at the earliest". */
export function boundsDiffer(
  claimText: string,
  claimed: DateMention,
  text: string,
  found: DateMention,
): boolean {
  const [a, b] = [boundOf(claimText, claimed), boundOf(text, found)];
  if (a === b || b === "none") return false;
  if (a === "none") return b === "by" && !isWithin(claimText, claimed);
  return a === "by" || b === "by";
}

function isWithin(text: string, { start }: DateMention): boolean {
  return WITHIN.test(foldText(text.slice(Math.max(0, start - 16), start)));
}

export function withBound(text: string, date: DateMention): string {
  const before = /(?:\b(?:from|since|after|starting from|starting in)(?: the)? |[自由從从] ?)$/i.exec(
    text.slice(Math.max(0, date.start - 16), date.start),
  );
  const after = /^ ?(?:年度?)?(?:起|開始|开始|以來|以来|之後|之后|以後|以后|onwards?)/i.exec(
    text.slice(date.end, date.end + 10),
  );
  return text.slice(date.start - (before?.[0].length ?? 0), date.end + (after?.[0].length ?? 0)).trim();
}
