// What two documents tell of one thing in, the dates out that they give for the same deed of it where the later one names a later date:
// a reorganisation that was to be completed by the end of 2024 and is to be completed in 2025.

import type { DatedCitation } from "../answering/composing/differing-figures.ts";
import type { DocumentRecord } from "../domain/document.ts";
import { yearOfDocument } from "../domain/document.ts";
import { type DateMention, extractDates } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";
import { splitClauses } from "../text/sentences.ts";
import { sourceTerms } from "../text/source-facts.ts";
import { isLaterThan, lastDayOf } from "./told-status.ts";

/** Deeds that are dated, each by the words of both languages that tell of it, folded. */
const DEEDS: readonly RegExp[] = [
  /完成|落成|竣工|得出结果|\bcomplet\w+/,
  /成立|设立|\b(?:establish\w*|set up)\b/,
  /启用|投入(?:服务|运作)|营运|\bcommission\w*|\boperat\w+/,
  /推出|推行|\b(?:launch|introduc|roll)\w*/,
];

/** What is only prepared or looked into by a date is not done by it. */
const PREPARES = /筹备|研究|探讨|草拟|\bprepar\w+|\bstud(?:y|ies)\b|\bexplor\w+/;

/** Terms that two sentences share at the least, and their share of the shorter one's, to tell of the same thing. */
const FEWEST_SHARED = 4;
const LEAST_SHARE = 0.25;

/** A date of a citation with the clause that it stands in. */
interface DatedClause {
  readonly date: DateMention;
  readonly clause: string;
}

/** The date that the older document plans and the later one that the newer gives; undefined where none slipped. */
export function slippedDates(
  older: DatedCitation,
  newer: DatedCitation,
): readonly [DateMention, DateMention] | undefined {
  if (older.document.publishedOn >= newer.document.publishedOn) return undefined;
  if (!tellOfOne(older.citation.quote.text, newer.citation.quote.text)) return undefined;
  for (const before of datedClauses(older)) {
    if (!isLaterThan(before.date, before.clause, older.document)) continue;
    const deeds = DEEDS.filter((deed) => deed.test(foldText(before.clause)));
    const after = datedClauses(newer).find(
      ({ date, clause }) =>
        deeds.some((deed) => deed.test(foldText(clause))) &&
        isAfter([date, newer.document], [before.date, older.document]),
    );
    if (after !== undefined) return [before.date, after.date];
  }
  return undefined;
}

function datedClauses({ citation: { quote }, document }: DatedCitation): readonly DatedClause[] {
  const documentYear = yearOfDocument(document);
  return splitClauses(quote.text, { start: 0, end: quote.text.length }).flatMap(({ start, end }) => {
    const clause = quote.text.slice(start, end);
    const [date, ...others] = extractDates(clause, { documentYear });
    // Of several dates nothing tells which is the deed's.
    const isNone = date === undefined || others.length > 0 || date.precision === "term";
    return isNone || PREPARES.test(foldText(clause)) ? [] : [{ date, clause }];
  });
}

/** Whether all of a date lies after another one, each seen from its document. */
function isAfter(
  [late, by]: readonly [DateMention, DocumentRecord],
  [early, from]: readonly [DateMention, DocumentRecord],
): boolean {
  const last = lastDayOf(early, yearOfDocument(from));
  const until = lastDayOf(late, yearOfDocument(by));
  const lateYear = late.year ?? yearOfDocument(by) + (late.relativeYear ?? 0);
  if (last === undefined || until === undefined || until <= last) return false;
  return lateYear > Number(last.slice(0, 4)) || (late.month !== undefined && early.month !== undefined);
}

function tellOfOne(a: string, b: string): boolean {
  const [terms, others] = [sourceTerms(a), sourceTerms(b)].map((each) =>
    [...each].filter((term) => !/\d/.test(term)),
  );
  const shared = (terms ?? []).filter((term) => others?.includes(term)).length;
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARE * Math.min(terms?.length ?? 0, others?.length ?? 0);
}
