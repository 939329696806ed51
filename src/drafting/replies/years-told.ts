// An ask with what is quoted for its part in, the years that it asks of and nothing quoted tells of out: of five years one is held, of
// two days the later. Who reads "answered" would take the reply for complete.

import type { RankedAsking } from "../../answering/composing/ranked-asking.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import type { PassageProfile, SentenceProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import { versionsOf } from "../../answering/retrieving/ranking/evidence-list.ts";
import { askedValues } from "../../answering/understanding/asking/values/asked-value.ts";
import { yearOfDocument } from "../../domain/document.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { thingsIn } from "../../text/named-things.ts";
import { movedBy } from "../../text/spans.ts";
import { asAtDate } from "../as-at.ts";
import { namesOnlyOthers } from "./own-words.ts";
import type { AskedWords, PassageReading } from "./says-what-is-asked.ts";
import { ASKS_REPORTED, ENGLISH_ASKING, leftTerms } from "./words-of-asking.ts";

/** A series is told year by year; a span alone is told by one figure. */
const EACH_YEAR = /\beach (?:of|year)\b|\bevery year\b|\bannual|\byearly\b|每年|各年|逐年|按年/;
/** Years of a series that are looked for at the most. */
const MOST_YEARS = 12;
/** Before or behind a date that something is measured from, and not asked of. */
const FROM_BEFORE = /(?:since|than(?: in)?|compared (?:with|to)|較|较|比|與|与|自)\s*$/iu;
const FROM_BEHIND = /^\s*(?:以來|以来|比較|比较|起)/u;
/** Closes a list of things, of all of which it tells the time. */
const SHARED_END =
  /(?:,\s*(?:respectively,? )?(?:in|for|during|between)|\bas (?:at|of)|\b(?:in|for) each of)\s[^,;]{2,60}$/iu;
/** Share of what the most telling sentence says of an ask's own words from which on another tells of the ask too. */
const TELLING_SHARE = 0.5;

/** The years of which the quoted passages tell nothing that an ask asks; empty where it names no year. */
export function untoldYears(
  { plain, text, about, subject }: AskedWords,
  { part, first }: { readonly part: string; readonly first: string | undefined },
  { ranked, concepts }: Pick<RankedAsking, "ranked" | "concepts">,
  { library, profileOf }: PassageReading,
): readonly number[] {
  const asked = yearsAsked(timedWords(text, about, part, first));
  if (asked.length === 0) return [];
  const isReported = ASKS_REPORTED.test(text);
  const values = isReported ? [] : askedValues(plain);
  const programmes = new Set([...thingsIn(about), ...(subject?.named ?? [])]);
  const own = ownConcepts(text, concepts);
  const read = ranked.flatMap((evidence) =>
    versionsOf(evidence, profileOf).flatMap((profile) =>
      profile.sentences.flatMap((sentence) =>
        namesOnlyOthers(sentence.text, programmes)
          ? []
          : [{ profile, sentence, share: coverageOf(own, profile.group, sentence.terms) }],
      ),
    ),
  );
  const stating = read.filter(({ sentence }) => values.every(({ isStatedIn }) => isStatedIn(sentence)));
  const most = Math.max(0, ...stating.map(({ share }) => share));
  const telling = stating.filter(({ share }) => share >= TELLING_SHARE * most);
  const told = new Set(
    telling.flatMap(({ profile, sentence }) => yearsTold(profile, sentence, isReported, library)),
  );
  return asked.filter((year) => !told.has(year));
}

/** Those of the words that are left of an ask without names, dates and words of asking. */
function ownConcepts(text: string, concepts: RankedAsking["concepts"]): RankedAsking["concepts"] {
  const left = leftTerms(withoutDates(text), []);
  return concepts.filter(({ name }) => left.has(name) && !ENGLISH_ASKING.test(name));
}

function withoutDates(text: string): string {
  return extractDates(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}

/** The ask with what tells its time: its own words, those that it leans on, or the list that it stands in, which tells it at its end or first. */
function timedWords(text: string, about: string, part: string, first: string | undefined): string {
  if (extractDates(text).length > 0) return text;
  if (extractDates(about).length > 0) return about;
  const isListed = LISTED.test(part.slice(0, Math.max(0, part.indexOf(text))));
  return SHARED_END.exec(part)?.[0] ?? (isListed ? first : undefined) ?? text;
}

/** Before an item of a Chinese list. */
const LISTED = /(?<![，,；;]\s{0,2}以?)[、及和與与]$/u;

function yearsAsked(text: string): readonly number[] {
  const each = EACH_YEAR.test(foldText(text));
  const years = extractDates(text).flatMap((date) => (isMeasuredFrom(text, date) ? [] : yearsOf(date, each)));
  return [...new Set(years)].slice(0, MOST_YEARS);
}

function isMeasuredFrom(text: string, { start, end }: DateMention): boolean {
  return FROM_BEFORE.test(text.slice(0, start)) || FROM_BEHIND.test(text.slice(end));
}

/** The years of a date: all of a span where each is asked for, and none of a longer span that is asked for as one. */
function yearsOf({ year, untilYear }: DateMention, each: boolean): readonly number[] {
  if (year === undefined) return [];
  // A financial year goes by its first.
  if (untilYear === undefined || untilYear === year + 1) return [year];
  return each ? Array.from({ length: Math.max(0, untilYear - year + 1) }, (_, i) => year + i) : [];
}

/** Years that a sentence tells something of: its dates, the days that its figures speak for, and of what was said, when it was. */
function yearsTold(
  { paragraph }: PassageProfile,
  { dates, quantities, start }: SentenceProfile,
  isReported: boolean,
  library: PassageReading["library"],
): readonly number[] {
  const document = library.document(paragraph.documentId);
  if (document === undefined) return [];
  const published = yearOfDocument(document);
  const days = quantities.map((quantity) =>
    Number(asAtDate(paragraph.text, movedBy(quantity, start), document).slice(0, 4)),
  );
  // 「十二月」 is of the document's own year.
  const named = dates.flatMap(({ year, untilYear, relativeYear }) => [
    year ?? published + (relativeYear ?? 0),
    ...(untilYear === undefined ? [] : [untilYear]),
  ]);
  return [...named, ...days, ...(isReported ? [published] : [])];
}
