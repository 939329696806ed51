// What documents tell of one topic in, the figures that they give differently for the same thing out, each with its hedge and the day
// that it speaks for.

import {
  type DatedCitation,
  datedCitations,
  differenceOf,
  inTime,
} from "../answering/composing/differing-figures.ts";
import { shownQuote } from "../answering/composing/in-language.ts";
import type { Citation } from "../domain/answer.ts";
import type { Library } from "../ports.ts";
import type { DateMention } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";
import { hedgedText } from "../text/hedged-text.ts";
import { extractQuantities, type Quantity } from "../text/quantities.ts";
import { movedBy } from "../text/spans.ts";
import { asAtDate } from "./as-at.ts";
import type { TimelineDifference } from "./drafting-desk.ts";
import { slippedDates } from "./slipped-dates.ts";

/** Where two documents give different figures for the same thing; of three that differ, each pair in time. */
export function timelineDifferences(
  citations: readonly Citation[],
  library: Library,
): readonly TimelineDifference[] {
  const dated = datedCitations(citations, library);
  const found = dated.flatMap((a, i) =>
    dated.slice(i + 1).flatMap((b): readonly TimelineDifference[] => {
      const [before, after] = inTime(a, b);
      const slipped = slippedDates(before, after);
      if (slipped !== undefined) return [dateDifference([before, after], slipped)];
      const pair = differenceOf(a, b);
      const figures = pair?.figures ?? areasOf(a, b, dated);
      if (figures === undefined || isOfMore(a) !== isOfMore(b)) return [];
      const [older, newer] = pair === undefined ? inTime(a, b) : [pair.older, pair.newer];
      const values = [figureOfPair(older, figures[0]), figureOfPair(newer, figures[1])];
      return [{ what: newer.citation.quote.text, values, holds: values.length - 1 }];
    }),
  );
  const key = ({ values }: TimelineDifference): string =>
    values.map(({ value, asAt }) => `${asAt} ${value}`).join("|");
  return joined([...new Map(found.map((difference) => [key(difference), difference])).values()]);
}

function dateDifference(
  told: readonly [DatedCitation, DatedCitation],
  dates: readonly [DateMention, DateMention],
): TimelineDifference {
  const values = told.map(({ citation, document }, i) => ({
    value: shownQuote(dates[i]?.text ?? ""),
    asAt: document.publishedOn,
    citation: citation.ref,
  }));
  return { what: told[1].citation.quote.text, values, holds: 1 };
}

/** 「連同港深創科園」: a figure of a thing with another one is not that of the thing alone. */
function isOfMore({ citation }: DatedCitation): boolean {
  return WITH_ANOTHER.test(foldText(citation.quote.text));
}

const WITH_ANOTHER = /连同|合共|共提供|整合为|\b(?:together|along) with\b/;

/** Pairs that have a value in common are one row of values: 300, 約300, 約210 公頃. */
function joined(pairs: readonly TimelineDifference[]): readonly TimelineDifference[] {
  const name = ({ value, citation }: TimelineDifference["values"][number]): string => `${citation} ${value}`;
  const rows: TimelineDifference[] = [];
  for (const pair of pairs) {
    const own = new Set(pair.values.map(name));
    const touching = rows.filter(({ values }) => values.some((value) => own.has(name(value))));
    const all = [...touching, pair].flatMap(({ values }) => values);
    const values = [...new Map(all.map((value) => [name(value), value])).values()].sort((a, b) =>
      a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : 0,
    );
    const row = { what: pair.what, values, holds: values.length - 1 };
    rows.splice(0, rows.length, ...rows.filter((each) => !touching.includes(each)), row);
  }
  return rows;
}

/** A place has one area: the only one that each of two documents gives of it, where they differ. */
function areasOf(
  a: DatedCitation,
  b: DatedCitation,
  all: readonly DatedCitation[],
): readonly [Quantity, Quantity] | undefined {
  const onlyIn = ({ citation, document }: DatedCitation): Quantity | undefined => {
    const given = all
      .filter((each) => each.document === document)
      .flatMap((each) => extractQuantities(each.citation.quote.text));
    const areas = given.filter(({ unit }) => unit.kind === "area");
    const own = extractQuantities(citation.quote.text).find(({ unit }) => unit.kind === "area");
    return areas.length === 1 ? own : undefined;
  };
  const [older, newer] = inTime(a, b).map(onlyIn);
  const isSameDocument = a.document.publishedOn === b.document.publishedOn;
  if (isSameDocument || older === undefined || newer === undefined) return undefined;
  return JSON.stringify(older.unit) === JSON.stringify(newer.unit) && older.value !== newer.value
    ? [older, newer]
    : undefined;
}

/** A figure with its hedge and the day that it speaks for; one of the other language version as it is. */
export function figureOfPair(
  { citation: { quote, paragraph, ref }, document }: DatedCitation,
  quantity: Quantity,
): TimelineDifference["values"][number] {
  if (quote.text.slice(quantity.start, quantity.end) !== quantity.text)
    return { value: quantity.text, asAt: document.publishedOn, citation: ref };
  return {
    value: shownQuote(hedgedText(quote.text, quantity)),
    asAt: asAtDate(paragraph.text, movedBy(quantity, quote.start), document),
    citation: ref,
  };
}
