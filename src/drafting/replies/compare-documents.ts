// The asks of a part with its quotations in, where documents of different dates tell differently of the same thing out: figures
// that differ, and what an earlier document said that a later one has overtaken, be it a figure, a date or a plan.

import {
  type DifferingPair,
  datedCitations,
  differingPairs,
  inTime,
} from "../../answering/composing/differing-figures.ts";
import { shownQuote } from "../../answering/composing/in-language.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import type { SentenceProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import { askedValues } from "../../answering/understanding/asking/values/asked-value.ts";
import { clauseStatus } from "../../answering/verifying/clause-status.ts";
import type { Citation } from "../../domain/answer.ts";
import { quoteFrom } from "../../domain/answer.ts";
import { type DocumentRecord, isMeasure, yearOfDocument } from "../../domain/document.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";
import { hedgedText } from "../../text/hedged-text.ts";
import type { Quantity } from "../../text/quantities.ts";
import { asAtDate } from "../as-at.ts";
import { figureOfPair } from "../timeline-differences.ts";
import type { FoundAsk, FoundPart } from "./find-evidence.ts";
import type { PartWriter, StatementsOfPart } from "./part-writer.ts";
import { plainQuestion } from "./plain-question.ts";
import type { ReplyDifference, ReplyFigure } from "./reply-draft.ts";

/** What an earlier document says that a later one tells otherwise. */
export interface Overtaken {
  readonly older: Citation;
  readonly newer: Citation;
}

/** How the documents of a part compare. */
export interface Comparison {
  readonly differs: readonly ReplyDifference[];
  readonly overtaken: readonly Overtaken[];
}

/** Paragraphs that are read for a later word, how far below the best they may stand, and the share of its coverage they need. */
const LATER_READ = 6;
const LATER_MARGIN = 4.5;
const LATER_COVERAGE = 0.6;
/** Share of the ask's words that a sentence must say to tell of the thing itself. */
const TELLS = 0.4;

/** A paragraph's telling sentence for one ask. */
interface Told {
  /** Where the part quotes the paragraph. */
  readonly quoted: Citation | undefined;
  /** Cites the sentence where the part does not quote the paragraph: what is only read gets no ref. */
  readonly cite: () => Citation;
  readonly document: DocumentRecord;
  readonly sentence: SentenceProfile;
  readonly evidence: Evidence;
}

/** Compares what the documents of a part say. */
export function compareDocuments(
  found: FoundPart,
  written: StatementsOfPart,
  writer: PartWriter,
): Comparison {
  const asked = found.asks.map((each) => compareAsk(each, written, writer));
  const quoted = [...new Map(written.map(({ citation }) => [citation.ref, citation])).values()];
  const pairs = differingPairs(datedCitations(quoted, writer.library));
  const differs = [
    ...pairs.flatMap((pair) => (pair.figures === undefined ? [] : [quotedDifference(pair)])),
    ...asked.flatMap((each) => each.differs),
  ];
  const overtaken = [
    ...pairs.map(({ older, newer }) => ({ older: older.citation, cite: () => newer.citation })),
    ...asked.flatMap((each) => each.overtaken),
  ];
  return {
    differs: firstOfEach(differs, ({ values }) => values.map(({ citation }) => citation).join(" ")),
    overtaken: firstOfEach(overtaken, ({ older }) => String(older.ref)).map(({ older, cite }) => ({
      older,
      newer: cite(),
    })),
  };
}

function firstOfEach<T>(all: readonly T[], key: (each: T) => string): readonly T[] {
  return [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed();
}

function quotedDifference(pair: DifferingPair): ReplyDifference {
  const values = [pair.older, pair.newer].map((told, side) =>
    figureOfPair(told, pair.figures?.[side] as Quantity),
  );
  return { what: pair.newer.citation.quote.text, values };
}

/** What one ask comes to; what overtakes a quotation is cited only where it is told. */
interface ComparedAsk {
  readonly differs: readonly ReplyDifference[];
  readonly overtaken: readonly { readonly older: Citation; readonly cite: () => Citation }[];
}

/** An ask for a figure or a date: what each document's telling sentence gives. */
function compareAsk({ ask, asking }: FoundAsk, written: StatementsOfPart, writer: PartWriter): ComparedAsk {
  const values = askedValues(plainQuestion(ask.text));
  const [best] = asking.ranked;
  if (best === undefined || values.length === 0) return { differs: [], overtaken: [] };
  const states = (sentence: SentenceProfile): boolean =>
    values.some(({ isStatedIn }) => isStatedIn(sentence));
  const near = asking.ranked
    .slice(0, LATER_READ)
    .filter(
      ({ score, features }) =>
        best.score - score <= LATER_MARGIN && features.coverage >= LATER_COVERAGE * best.features.coverage,
    );
  const told = near.flatMap((evidence) => toldBy(evidence, asking.concepts, states, written, writer) ?? []);
  const pairs = told.flatMap((a, i) =>
    told
      .slice(i + 1)
      .flatMap((b) => (a.document.publishedOn === b.document.publishedOn ? [] : [inTime(a, b)])),
  );
  const figures = pairs.flatMap(([older, newer]) => figureDifference(older, newer, states) ?? []);
  const overtaken = pairs.flatMap(([older, newer]) => {
    const isOvertaken =
      figureDifference(older, newer, states) !== undefined || isLaterDate(older, newer, states);
    return older.quoted !== undefined && isOvertaken ? [{ older: older.quoted, cite: newer.cite }] : [];
  });
  return { differs: figures, overtaken };
}

function toldBy(
  evidence: Evidence,
  concepts: FoundAsk["asking"]["concepts"],
  states: (sentence: SentenceProfile) => boolean,
  written: StatementsOfPart,
  { library, citations }: PartWriter,
): Told | undefined {
  const { paragraph, profile, counterpart, relevance } = evidence;
  const document = library.document(paragraph.documentId);
  const telling = profile.sentences
    .filter(states)
    .map((sentence) => ({ sentence, share: coverageOf(concepts, profile.group, sentence.terms) }))
    .filter(({ share }) => share >= TELLS)
    .sort((a, b) => b.share - a.share)[0];
  if (document === undefined || telling === undefined) return undefined;
  const { sentence } = telling;
  const quoted = written.find(({ citation }) => {
    const ids = [citation.paragraph.id, citation.counterpart?.id];
    return ids.includes(paragraph.id);
  })?.citation;
  const cite = (): Citation =>
    quoted ?? citations.cite(paragraph, quoteFrom(paragraph, sentence), counterpart, relevance);
  return { quoted, cite, document, sentence, evidence };
}

/** The one figure of a unit that each gives, where both are quoted and the two are not the same. */
function figureDifference(
  older: Told,
  newer: Told,
  states: (sentence: SentenceProfile) => boolean,
): ReplyDifference | undefined {
  if (older.quoted === undefined || newer.quoted === undefined) return undefined;
  const differing = figuresAlike(askedFigures(older, states), askedFigures(newer, states));
  if (differing === undefined) return undefined;
  const [before, after] = differing;
  const figure = ({ cite, document, sentence, evidence }: Told, quantity: Quantity): ReplyFigure => {
    const [start, end] = [sentence.start + quantity.start, sentence.start + quantity.end];
    return {
      value: shownQuote(hedgedText(sentence.text, quantity)),
      asAt: asAtDate(evidence.paragraph.text, { start, end }, document),
      citation: cite().ref,
    };
  };
  return { what: newer.sentence.text, values: [figure(older, before), figure(newer, after)] };
}

function askedFigures(
  { sentence }: Told,
  states: (sentence: SentenceProfile) => boolean,
): readonly Quantity[] {
  return sentence.quantities.filter((quantity) =>
    states(givingOnly(sentence, { quantities: [quantity], dates: [] })),
  );
}

/** The one figure of a unit and a noun (56條) that each has, where the two differ and neither has another of them. */
function figuresAlike(
  older: readonly Quantity[],
  newer: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const key = ({ unit, noun }: Quantity): string => JSON.stringify([unit, noun]);
  const onlyOf = (all: readonly Quantity[]): readonly Quantity[] =>
    all.filter((each) => all.filter((other) => key(other) === key(each)).length === 1);
  for (const before of onlyOf(older)) {
    const after = onlyOf(newer).find((each) => key(each) === key(before));
    if (after !== undefined) return after.value === before.value ? undefined : [before, after];
  }
  return undefined;
}

/** A sentence as if it gave these figures and dates only; a copy by spreading would lose what sentences read of themselves. */
function givingOnly(
  { start, end, text, terms, counted, quantities, dates }: SentenceProfile,
  given: Partial<Pick<SentenceProfile, "quantities" | "dates">>,
): SentenceProfile {
  return { start, end, text, terms, counted, quantities, dates, ...given };
}

/** A plan with a date of which a later document gives another date, or says that it is done. */
function isLaterDate(older: Told, newer: Told, states: (sentence: SentenceProfile) => boolean): boolean {
  const asksWhen = states(givingOnly(older.sentence, { quantities: [] }));
  if (!asksWhen || statusOf(older) !== "planned") return false;
  if (clauseStatus(newer.sentence.text) === "done") return true;
  const [before, after] = [lastDate(older), lastDate(newer)];
  return before !== undefined && after !== undefined && before !== after;
}

function statusOf({ document, evidence, sentence }: Told): "planned" | "done" | "none" {
  const isPlan = isMeasure(evidence.paragraph, document);
  const status = clauseStatus(sentence.text, isPlan);
  return isPlan && status === "none" ? "planned" : status;
}

/** The year and month of a sentence's last date, as the document's own date makes them. */
function lastDate({ document, sentence }: Told): string | undefined {
  const documentYear = yearOfDocument(document);
  const last: DateMention | undefined = extractDates(sentence.text, { documentYear }).at(-1);
  if (last === undefined) return undefined;
  return String(last.year ?? documentYear + (last.relativeYear ?? 0));
}
