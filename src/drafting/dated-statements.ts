// A sentence that sets figures of several dates side by side comes in ("29 laboratories in November 2023 and 30 at the end of
// 2024"), a statement for each figure with its date goes out: each may stand in a document of its own.

import { dateOf } from "../answering/comparing/figure-context.ts";
import type { Span } from "../domain/document.ts";
import type { DateMention } from "../text/dates.ts";
import { hedgedSpan } from "../text/hedged-text.ts";
import { thingNamesIn } from "../text/named-things.ts";
import { extractFigures } from "../text/quantities.ts";
import { splitClauses } from "../text/sentences.ts";
import { spanAround } from "../text/spans.ts";
import { subjectOf } from "./joined-statements.ts";

/** A figure and the date that it is for, as they stand in a sentence. */
interface DatedFigure extends Span {
  readonly figure: Span;
  readonly date: DateMention;
  /** Whether nothing but digits says what it counts. */
  readonly isBare: boolean;
}

/** Words between two dated figures that only lead from one to the other. */
const LEADS_ON =
  /^[\s,，、;；]*(?:(?:and|while|whereas|but|then|it|was|up|down|compared|as against|against|with|than|rose|risen|increased|grown|grew|fell|fallen|raised|reduced|further|(?:up )?from|to|而|並|并|及|和|與|与|較|较|比|同期|其後|其后|再|由|從|从|自|增至|增加至|增加到|升至|上升至|提升至|擴大至|减至|減至|降至|下降至|跌至|至|到)(?![a-z])[\s,，]*)*/i;
const LEADS_TO =
  /(?:\b(?:has |have |had |was |were |is |are |has been )?(?:risen|rose|increas\w+|grown|grew|up|raised|expanded|fell|fallen|reduced|down)?\s*(?:from|to)|由|從|从|自|至|到|截至)\s*$/i;
/** The last of the words that lead from one to the next. */
const CONNECTIVE =
  /(?:[\s,，、;；]|\b(?:and|up|down|compared|against|with|from|to|rose|while|whereas|but|at|in|by|as|the|of)|[而並并及和與与至到於于在]|[增升減减降]至|截至)$/i;
const MOST_CONNECTIVES = 12;
/** A number that no unit follows: "from 330 in 2022 to 539". */
const NUMBER = /(?<![\d.,])\d{1,3}(?:[ ,]\d{3})+(?!\d)|(?<![\d.,])\d{2,}(?![\d%])/g;
/** Fewest letters or characters of what a sentence begins with, for it to be what all its figures are of. */
const LEAST_LEAD = 4;

/** Each is searched for by itself. */
const MOST_FIGURES = 6;

/** The statements of a sentence, one for each figure with its date; none where it has not two dates with figures. */
export function datedStatements(sentence: string): readonly string[] {
  const pairs = datedFigures(sentence);
  const [first, second] = pairs;
  if (first === undefined || second === undefined) return [];
  const opening = openingOf(sentence, first, second);
  const before = sentence.slice(0, first.start).replace(LEADS_TO, "").trim();
  const lead = before.length >= LEAST_LEAD ? before : subjectOf(opening);
  const noun = nounAfter(sentence, first);
  return pairs.map((pair, at): string => {
    if (at === 0) return opening;
    const between = sentence.slice(pairs[at - 1]?.end ?? 0, pair.start).replace(LEADS_ON, "");
    const own = withNoun(sentence, pair, noun);
    const rest = at === pairs.length - 1 ? sentence.slice(pair.end) : "";
    const names = between.trim().length >= LEAST_LEAD ? thingNamesIn(lead) : [];
    return [...(names.length > 0 ? names.map((name) => `${name},`) : [lead]), between.trim(), `${own}${rest}`]
      .join(" ")
      .trim();
  });
}

/** The sentence up to where the second figure is led up to. */
function openingOf(sentence: string, first: Span, second: Span): string {
  const between = /[,，;；]/.exec(sentence.slice(first.end, second.start));
  const end = between === null ? second.start : first.end + between.index;
  let opening = sentence.slice(0, end);
  for (let words = 0; words < MOST_CONNECTIVES; words++) opening = opening.replace(CONNECTIVE, "");
  return opening;
}

/** Figures that have a date of their own, in reading order without overlap, where their dates differ. */
function datedFigures(sentence: string): readonly DatedFigure[] {
  const { quantities, dates } = extractFigures(sentence);
  const loose = [...sentence.matchAll(NUMBER)]
    .map(({ 0: digits, index }) => ({ start: index, end: index + digits.length }))
    .filter((each) => [...quantities, ...dates].every((other) => apart(each, other)));
  const figures = [
    ...quantities.map((each) => ({
      figure: hedgedSpan(sentence, each),
      bare: each.noun === "" && each.unit.kind === "count",
    })),
    ...loose.map((figure) => ({ figure, bare: true })),
  ].sort((a, b) => a.figure.start - b.figure.start);
  const clauses = splitClauses(sentence, { start: 0, end: sentence.length });
  const pairs: DatedFigure[] = [];
  for (const { figure, bare } of figures) {
    const date = dateBeside(sentence, figure, dates, clauses);
    if (date === undefined || pairs.some((pair) => pair.date === date)) continue;
    const span = { start: Math.min(figure.start, date.start), end: Math.max(figure.end, date.end) };
    if (pairs.every((pair) => apart(pair, span))) pairs.push({ ...span, figure, date, isBare: bare });
  }
  const isComparison = new Set(pairs.map(({ date }) => date.text)).size > 1;
  return isComparison && pairs.length <= MOST_FIGURES ? pairs : [];
}

/** From a figure to its date: " laboratories in ". */
const TO_DATE =
  /^ ?(?:(?!(?:and|but|from|while|up|with|to) )[a-z][a-z-]* ){0,5}?(?:(?:in|by|for|during|within|as at|as of|at|up to)(?: the)?(?: end of)? )?$/i;

/** The date that a figure is for: the one right after what it counts, the one beside it, or the only one of its clause. */
function dateBeside(
  sentence: string,
  figure: Span,
  dates: readonly DateMention[],
  clauses: readonly Span[],
): DateMention | undefined {
  const next = dates.find(({ start }) => start >= figure.end);
  if (next !== undefined && TO_DATE.test(sentence.slice(figure.end, next.start))) return next;
  const clause = spanAround(clauses, figure);
  return dateOf(sentence, figure, clause ?? figure, dates);
}

function apart(a: Span, b: Span): boolean {
  return a.end <= b.start || a.start >= b.end;
}

/** What the first figure counts: "laboratories" of "29 laboratories in November 2023". */
function nounAfter(sentence: string, { figure, date }: DatedFigure): string {
  const between = sentence.slice(figure.end, Math.max(figure.end, date.start));
  const at = between.search(/\b(?:in|by|at|as|during|for|within)\b/i);
  return (at < 0 ? between : between.slice(0, at)).trimEnd();
}

function withNoun(sentence: string, { start, end, figure, date, isBare }: DatedFigure, noun: string): string {
  return isBare && figure.end <= date.start
    ? `${sentence.slice(start, figure.end)}${noun}${sentence.slice(figure.end, end)}`
    : sentence.slice(start, end);
}
