// A text comes in, the day that it says is its own goes out: the one that stands behind words such as "Last revision date",
// and not just any day that it mentions.
import { extractDates } from "./dates.ts";

/** What stands before a document's own date, in the words of Hong Kong's departments. */
const LABEL =
  /(?:(?:修訂|修订|更新|發布|发布|發佈|公布|公佈|刊登|發出|发出)日期|最後(?:修訂|更新)|最后(?:修订|更新)|(?:last\s+(?:revision|review|update)d?|revision|publication|published|issue[ds]?)\s+(?:date|on))\s{0,3}[:：]?\s{0,3}/giu;
/** Characters behind it in which the date begins and ends. */
const REACH = 40;
/** Years that documents are from. */
const YEARS = { first: 1980, last: 2100 };

/** ISO date of the last whole date that is labelled as the text's own; undefined where none is. */
export function labelledDate(text: string): string | undefined {
  let found: string | undefined;
  for (const { index, 0: label } of text.matchAll(LABEL)) {
    const from = index + label.length;
    const [first] = extractDates(text.slice(from, from + REACH));
    if (first === undefined || first.start > 1) continue;
    const { year, month, day } = first;
    if (year === undefined || month === undefined || day === undefined) continue;
    if (year < YEARS.first || year > YEARS.last) continue;
    found = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return found;
}
