// A quotation in a language that the asker may not read comes in; its figures, dates and known names in the asker's
// notation go out, by rule and exactly: what cannot be said exactly is left out.

import type { DocumentRecord, Language } from "../../domain/document.ts";
import { yearOfDocument } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import type { Quantity } from "../../text/quantities.ts";
import { ranksIn, restateRank } from "../../text/ranks.ts";
import { restateDate, restateQuantity, writeDate, writeQuantity } from "../../text/restate.ts";
import { sourceDates, sourceQuantities } from "../../text/source-facts.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { askedMentions, asksFigure, asksRank } from "./asked-figures.ts";
import { asksNames } from "./asks-names.ts";
import { asksOnlyValue } from "./asks-only-value.ts";
import { namesInQuote } from "./names-in-quote.ts";

/** Most restatements behind one quotation: beyond, they are harder to read than the quotation. */
const MOST_FIGURES = 8;
const MOST_NAMES = 5;
/** The same where names are what is asked for: eight universities, six centres. */
const MOST_ASKED_NAMES = 12;

/** A bare count up to this says nothing without its noun. */
const SMALL_COUNT = 20;

/** Kinds of question whose answer is a name. */
const NAMING_TYPES = ["who", "where", "bureau"] as const;

/** Numerals and scales that only readers of their own language know. */
const OTHER_NUMERALS = /[一二三四五六七八九十百千萬万億亿]|[a-z]{4,}/i;

/**
 * What of a foreign quotation an asker wants in their own notation: what was asked for first. Where a value is asked for it is said even
 * if it reads the same in both languages (300%, 117個), and where the quotation has none, no other figure is put in its place.
 */
export function restateQuote(
  text: string,
  document: DocumentRecord,
  question: UnderstoodQuestion,
  library: Library,
): readonly string[] {
  const shown = withSameReading(text, restateFigures(text, document, question), question);
  const ranks = ranksIn(text).flatMap((rank) => restateRank(rank, question.language) ?? []);
  const asked = asksRank(question) ? ranks : askedFigures(text, document, question);
  const others = [...shown.map(({ restated }) => restated), ...ranks];
  const isAsked = asksRank(question) || asksFigure(question);
  if (isAsked && asksOnlyValue(question) && !asksSeveral(question)) return distinct(asked);
  const most = asksNamesOf(question) || question.types.has("list") ? MOST_ASKED_NAMES : MOST_NAMES;
  const names = namesInQuote(text, question, library, asksNamesOf(question)).slice(0, most);
  const isTold = asked.length + names.length > 0;
  if (isAsked && asksOnlyValue(question)) return isTold ? distinct([...asked, ...others]) : [];
  if (asksNamesOf(question))
    return isTold || asksSeveral(question) ? distinct([...asked, ...names, ...others]) : [];
  return distinct([...asked, ...others, ...names]);
}

/** Words, folded, that join one thing asked to another: a second one may be asked in words that no rule knows. */
const SEVERAL = /[,;:]|\band\b|以及|及|和|与|同埋|又/;

function asksSeveral({ asked }: UnderstoodQuestion): boolean {
  return SEVERAL.test(foldText(asked));
}

/** The figures and dates that are asked for, in the asker's notation, in the order of the text. */
function askedFigures(
  text: string,
  document: DocumentRecord,
  question: UnderstoodQuestion,
): readonly string[] {
  if (!asksFigure(question)) return [];
  const { language } = question;
  const year = yearOfDocument(document);
  const mentions = [...sourceQuantities(text), ...sourceDates(text, year)];
  const asked = askedMentions(text, mentions, question);
  return mentions
    .filter((mention) => asked.has(mention) && !isToldByOutcome(mention, text))
    .sort((a, b) => a.start - b.start)
    .flatMap(
      (mention) =>
        ("unit" in mention ? writeQuantity(mention, language) : writeDate(mention, language)) ?? [],
    )
    .slice(0, MOST_FIGURES);
}

/** A bare count that says nothing without its noun. */
function isSmallCount({ unit, value }: Quantity): boolean {
  return unit.kind === "count" && Number(value) <= SMALL_COUNT;
}

/** A growth that is told with what it comes to (倍增至1,600萬元): the outcome says it exactly. */
function isToldByOutcome(mention: Quantity | DateMention, text: string): boolean {
  return (
    "unit" in mention &&
    mention.unit.kind === "multiple" &&
    /^\s*(?:[至到]|to\b)/.test(text.slice(mention.end))
  );
}

/** Whether names are what a question asks for: who, which, where. */
function asksNamesOf(question: UnderstoodQuestion): boolean {
  return asksNames(question) || NAMING_TYPES.some((type) => question.types.has(type));
}

function distinct(restated: readonly string[]): readonly string[] {
  return [...new Set(restated)];
}

/**
 * With figures that read the same in both languages, where another is restated or the language of the source is said to be in the way: a
 * reader would take the only number shown (HK$2 million) for what stands beside it (300%).
 */
function withSameReading(
  text: string,
  restatements: readonly Restatement[],
  { again, types, language }: UnderstoodQuestion,
): readonly Restatement[] {
  const isFigure = ({ mention }: Restatement): boolean => "unit" in mention;
  if (again?.wish !== "language" && !restatements.some(isFigure)) return restatements;
  const telling = sourceQuantities(text).filter(
    (quantity) => !isToldByOutcome(quantity, text) && (types.has("how-many") || !isSmallCount(quantity)),
  );
  return withFigures(telling, restatements, language).slice(0, MOST_FIGURES);
}

/** As {@link restateFigures}, with the counts of more than a few that read the same: for who reads no word of the quotation. */
export function restateAllFigures(
  text: string,
  document: DocumentRecord,
  question: Pick<UnderstoodQuestion, "language" | "types">,
): readonly Restatement[] {
  const counts = sourceQuantities(text).filter(
    ({ unit, value }) => unit.kind === "count" && Number(value) > SMALL_COUNT,
  );
  return withFigures(counts, restateFigures(text, document, question), question.language);
}

/** With some figures among what is restated, in the order of the text. */
function withFigures(
  figures: readonly Quantity[],
  restatements: readonly Restatement[],
  language: Language,
): readonly Restatement[] {
  const starts = new Set(restatements.map(({ mention }) => mention.start));
  const others = figures.flatMap((mention) => {
    const restated = starts.has(mention.start) ? undefined : writeQuantity(mention, language);
    return restated === undefined ? [] : [{ mention, restated }];
  });
  return [...restatements, ...others].sort((a, b) => a.mention.start - b.mention.start);
}

/** A figure or date of a quotation with its form in the asker's notation. */
export interface Restatement {
  readonly mention: Quantity | DateMention;
  readonly restated: string;
}

/** The figures and dates that a reader of another language needs restated, in the order of the text, each once. */
function restateFigures(
  text: string,
  document: DocumentRecord,
  question: Pick<UnderstoodQuestion, "language" | "types">,
): readonly Restatement[] {
  const { language } = question;
  const documentYear = yearOfDocument(document);
  const found = [
    ...sourceQuantities(text)
      .filter((quantity) => matters(quantity, question) && !isToldByOutcome(quantity, text))
      .map((quantity) => ({ mention: quantity, restated: restateQuantity(quantity, language) })),
    ...sourceDates(text, documentYear).map((date) => ({
      mention: date,
      restated: restateDate(date, language),
    })),
  ];
  const ordered = found
    .sort((a, b) => a.mention.start - b.mention.start)
    .flatMap(({ mention, restated }) => (restated === undefined ? [] : [{ mention, restated }]));
  const isFirst = ({ restated }: Restatement, i: number): boolean =>
    ordered.findIndex((other) => other.restated === restated) === i;
  return ordered.filter(isFirst).slice(0, MOST_FIGURES);
}

/**
 * A bare count, which says nothing without its noun, matters to a question that asks for a number; else only a large one whose
 * numerals a reader of the other language does not know.
 */
function matters({ unit, value, text }: Quantity, question: Pick<UnderstoodQuestion, "types">): boolean {
  if (unit.kind !== "count" || question.types.has("how-many")) return true;
  return Number(value) > SMALL_COUNT && OTHER_NUMERALS.test(text);
}
