// The dates of a claim and of a window come in, what differs goes out: another day, month, quarter or year, or "from" for "by".

import type { DocumentRecord } from "../../domain/document.ts";
import { dateSupports } from "../../text/date-support.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { thingsNamedIn } from "../../text/named-things.ts";
import { sameAmount } from "../../text/quantities.ts";
import { splitClauses } from "../../text/sentences.ts";
import { spanAround } from "../../text/spans.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import { isAfterDocument } from "./after-document.ts";
import type { Claim } from "./claim.ts";
import { type Compared, clauseOf } from "./compare-figures.ts";
import { boundOf, boundsDiffer, withBound } from "./date-bounds.ts";
import { predicateOf } from "./date-predicate.ts";
import { type EvidenceWindow, saidTerms, termsAround } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";
import { resolveYear, type SentenceFacts } from "./passage-facts.ts";

/** Compares the dates of a claim with those of a window. */
export function compareDates(claim: Claim, window: EvidenceWindow): Compared {
  const { document } = window.passage;
  const used = new Set<DateMention>();
  const findings: Finding[] = [];
  const open: DateMention[] = [];
  let matched = 0;
  for (const stated of claim.dates) {
    const claimed = resolveYear(stated, document);
    const equal = nearest(
      claim,
      claimed,
      window,
      window.dates.filter((date) => dateSupports(claimed, date)),
    );
    if (equal === undefined) {
      if (isSpanOf(claimed, window.dates)) matched += 1;
      else open.push(claimed);
      continue;
    }
    used.add(equal);
    const finding = findingFor(claim, claimed, equal, window);
    if (finding === undefined) matched += 1;
    else findings.push(finding);
  }
  const others = compareOpen(claim, open, used, window);
  return { ...others, findings: [...findings, ...others.findings], matched };
}

/** The dates of the claim that the window has no equal of: another one there, the document's own day, or none. */
function compareOpen(
  claim: Claim,
  open: readonly DateMention[],
  equals: ReadonlySet<DateMention>,
  window: EvidenceWindow,
): Omit<Compared, "matched"> {
  const { document } = window.passage;
  const used = new Set(equals);
  const findings: Finding[] = [];
  let assumed = 0;
  for (const claimed of open) {
    const isDocuments = isDocumentDate(claimed, document);
    const isOnlyAsAt = isDocuments && isToldAsAt(claim.text, claimed) && !hasAsAt(window);
    const free = window.dates.filter((date) => !used.has(date) && date.precision !== "term");
    const other = isOnlyAsAt ? undefined : nearest(claim, claimed, window, free);
    if (other === undefined) assumed += isDocuments ? 1 : 0;
    // What only says less of the same date contradicts nothing.
    else if (dateSupports(other, claimed)) used.add(other);
    else {
      used.add(other);
      findings.push({ kind: "date", claimed: claimed.text, found: other.text });
    }
  }
  return { findings, assumed, unsaid: open.length - findings.length - assumed };
}

/** What is wrong with a date although the window has an equal one. */
function findingFor(
  claim: Claim,
  claimed: DateMention,
  equal: DateMention,
  window: EvidenceWindow,
): Finding | undefined {
  const { text } = window.passage.paragraph;
  const swapped = swappedFor(claim, claimed, equal, window);
  if (swapped !== undefined) return { kind: "date", claimed: claimed.text, found: swapped.text };
  if (!boundsDiffer(claim.text, claimed, text, equal)) return undefined;
  // What happened by a day had happened as at that day.
  const isCount = COUNTED_AT.test(before(claim.text, claimed));
  if (isCount && equal.orBefore && !isAfterDocument(equal, window.passage.document)) return undefined;
  return { kind: "modifier", claimed: withBound(claim.text, claimed), found: withBound(text, equal) };
}

/** From 2022 to 2027, where the paragraph says 2022 and 2027 apart. */
export function isSpanOf(
  { precision, year, untilYear }: DateMention,
  dates: readonly DateMention[],
): boolean {
  return precision === "years" && [year, untilYear].every((end) => dates.some((date) => date.year === end));
}

/** What a document says without a date, it says for the day on which it was published. */
export function isDocumentDate(
  claimed: DateMention,
  { publishedOn, publishedPrecision }: DocumentRecord,
): boolean {
  const [year, month, day] = publishedOn.split("-").map(Number);
  const published = {
    ...claimed,
    precision: publishedPrecision,
    untilYear: undefined,
    quarter: undefined,
    half: undefined,
    edge: undefined,
    year,
    month: publishedPrecision === "year" ? undefined : month,
    day: publishedPrecision === "day" ? day : undefined,
  };
  return dateSupports(claimed, published);
}

/** What a date follows up to which something is told, or on which it was told. */
const AS_AT =
  /(?:截至|截止|至|到)$|\bas (?:at|of)(?: the end of)? $|\bup to (?:the end of )?$|\bby (?:the end of )?$|\b(?:announced|said|told|stated|reported|promised)(?: \w+){0,4} in $/;

/** The same told by what follows the date. */
const TOLD_AFTER =
  /^(?:[^，。；]{0,10}(?:预告|公布|宣布|表示|指出|提出|说|称|交代)|[^，。；]{0,16}的(?:文件|答复|公布|讲话|发言))/u;

/** Whether a date is only that on which a thing is told. */
function isToldAsAt(text: string, { start, end }: DateMention): boolean {
  return AS_AT.test(before(text, { start })) || TOLD_AFTER.test(foldText(text.slice(end, end + 24)));
}

/** What stands before a date up to which something is counted. */
const COUNTED_AT = /(?:截至|截止)$|\bas (?:at|of)(?: the)?(?: end of)? $/;

function before(text: string, { start }: Pick<DateMention, "start">): string {
  return foldText(text.slice(Math.max(0, start - 40), start));
}

/** Whether a window says itself up to which date it tells. */
function hasAsAt({ passage, dates }: EvidenceWindow): boolean {
  return dates.some((date) => isToldAsAt(passage.paragraph.text, date));
}

/** An equal date elsewhere counts no longer where another stands that much closer to the claim's words. */
const SWAP_MARGIN = 0.3;
/** The same for a date of another sentence, by what the two sentences say of the claim's clause. */
const SENTENCE_MARGIN = 0.4;

/** What a date gains whose clause says what the claim's date is of. */
const SAME_PREDICATE = 0.5;

function clauseTerms(window: EvidenceWindow, date: DateMention): ReadonlySet<string> {
  const { text } = window.passage.paragraph;
  const sentence = sentenceOf(date, window)?.profile ?? window;
  const { start, end } = spanAround(splitClauses(text, sentence), date) ?? sentence;
  return saidTerms(text.slice(start, end));
}

/** A date that no date of the claim says, and that is clearly the one of what the claim's words are about. */
function swappedFor(
  claim: Claim,
  claimed: DateMention,
  equal: DateMention,
  window: EvidenceWindow,
): DateMention | undefined {
  if (window.dates.length < 2) return undefined;
  const concepts = clauseOf(claim, claimed);
  const { document, profile } = window.passage;
  // What stands before the first date of a sentence is of all of them.
  const around = (date: DateMention): number => {
    const terms = new Set([...leadTerms(date, window), ...termsAround(window, date)]);
    return coverageOf(concepts, profile.group, terms) + boundLikeness(claim, claimed, window, date);
  };
  const within = (date: DateMention): number =>
    coverageOf(concepts, profile.group, sentenceOf(date, window)?.profile.terms ?? new Set());
  return window.dates.find((date) => {
    if (date.precision === "term" || isLessExact(date, claimed)) return false;
    if (claim.dates.some((own) => areOne(resolveYear(own, document), date))) return false;
    const [its, own] = [sentenceOf(date, window), sentenceOf(equal, window)];
    if (its !== own && hasFigureOf(claim, claimed, own) && !hasFigureOf(claim, claimed, its)) return false;
    if (its !== own && names(claim, its) && !names(claim, own)) return true;
    return its !== own
      ? within(date) >= within(equal) + SENTENCE_MARGIN
      : around(date) >= around(equal) + SWAP_MARGIN;
  });
}

/** A day that both say is hardly said of two things: no mere month or year stands in its place. */
function isLessExact(date: DateMention, { precision }: DateMention): boolean {
  return precision === "day" && date.precision !== "day";
}

/** What a date that is bounded as the claim's is gains over one that is not. */
const SAME_BOUND = 0.3;

function boundLikeness(
  { text }: Claim,
  claimed: DateMention,
  { passage }: EvidenceWindow,
  date: DateMention,
): number {
  const own = boundOf(text, claimed);
  return own !== "none" && own === boundOf(passage.paragraph.text, date) ? SAME_BOUND : 0;
}

function leadTerms(date: DateMention, window: EvidenceWindow): ReadonlySet<string> {
  const sentence = sentenceOf(date, window);
  if (sentence === undefined) return new Set();
  const first = sentence.dates[0]?.start ?? sentence.profile.start;
  return saidTerms(window.passage.paragraph.text.slice(window.start, first));
}

/** Whether one of two dates says the other, less exactly or as exactly. */
function areOne(a: DateMention, b: DateMention): boolean {
  return dateSupports(a, b) || dateSupports(b, a);
}

/** Whether a sentence names a programme that the claim names. */
function names({ programmes }: Claim, sentence: SentenceFacts | undefined): boolean {
  if (programmes.size === 0 || sentence === undefined) return false;
  const named = thingsNamedIn(sentence.profile.text);
  return [...programmes].some((name) => named.has(name));
}

/** Whether a sentence has a figure of the clause that a date of the claim is in: it goes on about what the one before it names. */
function hasFigureOf(
  { clauses, quantities }: Claim,
  date: DateMention,
  sentence: SentenceFacts | undefined,
): boolean {
  const clause = clauses.find(({ start, end }) => date.start >= start && date.start < end);
  const beside = quantities.filter(
    ({ start }) => clause !== undefined && start >= clause.start && start < clause.end,
  );
  return (sentence?.quantities ?? []).some((each) => beside.some((own) => sameAmount(own, each)));
}

function sentenceOf({ start, end }: DateMention, { sentences }: EvidenceWindow): SentenceFacts | undefined {
  return sentences.find(({ profile }) => start >= profile.start && end <= profile.end);
}

function nearest(
  claim: Claim,
  claimed: DateMention,
  window: EvidenceWindow,
  dates: readonly DateMention[],
): DateMention | undefined {
  if (dates.length < 2) return dates[0];
  const concepts = clauseOf(claim, claimed);
  const predicate = predicateOf(claim, claimed);
  const { group } = window.passage.profile;
  let best: DateMention | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const alike = date.precision === claimed.precision ? 0.3 : 0;
    const bound = date.orBefore === claimed.orBefore ? 0.1 : 0;
    const same = SAME_PREDICATE * coverageOf(predicate, group, clauseTerms(window, date));
    const worth =
      coverageOf(concepts, group, termsAround(window, date)) +
      same +
      alike +
      bound +
      boundLikeness(claim, claimed, window, date);
    if (worth > most) [best, most] = [date, worth];
  }
  return best;
}
