// A claim and a window come in, how far a figure of the one and a figure of the other are of the same thing goes out: by what
// they count, the words of the clause around them, and the date that each is for. Equal digits alone say nothing of that.

import type { Span } from "../../domain/document.ts";
import { dateSupports } from "../../text/date-support.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { splitClauses } from "../../text/sentences.ts";
import { spanAround } from "../../text/spans.ts";
import { coverageOf, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { classesCounted } from "../understanding/asking/counting/counted-things.ts";
import type { Claim } from "./claim.ts";
import { thingOf } from "./counted-thing.ts";
import { type EvidenceWindow, saidTerms } from "./evidence-window.ts";
import { resolveYear } from "./passage-facts.ts";

/** What tells two figures of a window apart for a figure of a claim. */
export interface FigureContext {
  /** How far both are of the same thing; about 0 to 2, comparable within one figure of the claim. */
  likeness(claimed: Quantity, each: Quantity): number;
  /** What it adds that the same figure stands right before both. */
  following(claimed: Quantity, each: Quantity): number;
  /** Whether they count things of different classes: people and services. */
  isOfOtherClass(claimed: Quantity, each: Quantity): boolean;
  /** Whether a figure of the window is told as a part of those before it ("of which 910 …") and the claim's is not. */
  isPartOnly(claimed: Quantity, each: Quantity): boolean;
  /** Whether each is for a date of its own, in different years. */
  isOfOtherDate(claimed: Quantity, each: Quantity): boolean;
  /** Whether both are told as a part. */
  isPartOfBoth(claimed: Quantity, each: Quantity): boolean;
}

/** What a date that both figures are for adds, and what dates that differ take off. */
const SAME_DATE = 0.3;
const OTHER_DATE = 0.5;

/** The context of the figures of a claim in one window. */
export function figureContext(claim: Claim, window: EvidenceWindow): FigureContext {
  const { text } = window.passage.paragraph;
  const { group } = window.passage.profile;
  const places = new Map<Quantity, FigurePlace>();
  const placeOf = (each: Quantity): FigurePlace => {
    const known = places.get(each) ?? placeIn(text, each, window);
    places.set(each, known);
    return known;
  };
  const own = new Map(
    claim.quantities.map((quantity, i) => [quantity, ownPlace(claim, quantity, i, window)]),
  );
  return {
    likeness: (claimed, each) => {
      const mine = own.get(claimed);
      if (mine === undefined) return 0;
      const place = placeOf(each);
      const near = coverageOf(mine.clause, group, saidTerms(place.around));
      const thing = mine.thing.length === 0 ? near : coverageOf(mine.thing, group, saidTerms(place.thing));
      const beside = besideLikeness(besideOf(claim, claimed), place.beside);
      return near + thing + beside + dateLikeness(mine.date, place.date);
    },
    following: (claimed, each) =>
      followsSame(previousOf(claimed, claim.quantities), placeOf(each).previous) ? SAME_PREVIOUS : 0,
    isOfOtherClass: (claimed, each) => {
      const [a, b] = [classesIn(claim.text, claimed), classesIn(text, each)];
      return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));
    },
    isOfOtherDate: (claimed, each) => dateLikeness(own.get(claimed)?.date, placeOf(each).date) < 0,
    isPartOnly: (claimed, each) => placeOf(each).isPart && !isPartIn(claim, claimed),
    isPartOfBoth: (claimed, each) => placeOf(each).isPart && isPartIn(claim, claimed),
  };
}

/** A verb right after a figure: "310 have launched products" counts no products. */
const VERB_AFTER = /^ (?:have|has|had|are|were|is|was|will|can|may) /i;

function classesIn(text: string, figure: Quantity): ReturnType<typeof classesCounted> {
  return VERB_AFTER.test(text.slice(figure.end, figure.end + 6)) ? new Set() : classesCounted(text, [figure]);
}

/** What the same figure right before both adds: the 3 billion of "910 R&D projects involving 3 billion" are those of the 910. */
const SAME_PREVIOUS = 0.3;

function followsSame(mine: Quantity | undefined, its: Quantity | undefined): boolean {
  return mine !== undefined && its !== undefined && sameAmount(mine, its);
}

function previousOf({ start }: Quantity, all: readonly Quantity[]): Quantity | undefined {
  return all.findLast(({ end }) => end <= start);
}

/** What the same figure beside both adds: 300% of the first $2 million, 200% of the rest. */
const SAME_BESIDE = 0.3;

function besideLikeness(mine: readonly Quantity[], its: readonly Quantity[]): number {
  if (mine.length === 0 || its.length === 0) return 0;
  return mine.some((own) => its.some((other) => sameAmount(own, other))) ? SAME_BESIDE : 0;
}

/** The figures of other units in the clause of a figure of the claim that no other one of its unit stands between. */
function besideOf(claim: Claim, quantity: Quantity): readonly Quantity[] {
  return othersIn(
    clauseAround(claim.text, quantity, { start: 0, end: claim.text.length }),
    quantity,
    claim.quantities,
  );
}

function othersIn({ start, end }: Span, figure: Quantity, all: readonly Quantity[]): readonly Quantity[] {
  const isBetween = (other: Quantity, each: Quantity): boolean =>
    Math.min(each.end, figure.end) <= other.start && other.end <= Math.max(each.start, figure.start);
  return all.filter(
    (each) =>
      each.start >= start &&
      each.end <= end &&
      each.unit.kind !== figure.unit.kind &&
      !all.some((other) => other.unit.kind === figure.unit.kind && isBetween(other, each)),
  );
}

/** Leads to a number of those that were counted before. */
const PART = /^\s*(?:and )?(?:of (?:which|whom|these|them)|among (?:which|them)|including|当中|其中|包括)/u;

/** Where a figure stands in a paragraph. */
interface FigurePlace {
  /** Whether it, or what its sentence says before it, is told as a part of the figures before. */
  readonly isPart: boolean;
  readonly around: string;
  readonly thing: string;
  /** Figures of other units in its clause. */
  readonly beside: readonly Quantity[];
  /** The figure before it in the sentence. */
  readonly previous: Quantity | undefined;
  readonly date: DateMention | undefined;
}

function placeIn(text: string, each: Quantity, window: EvidenceWindow): FigurePlace {
  const sentence = window.sentences.find(
    ({ profile }) => each.start >= profile.start && each.end <= profile.end,
  );
  const span = sentence?.profile ?? window;
  const clause = clauseAround(text, each, span);
  const first = window.quantities.find(({ start }) => start >= span.start) ?? each;
  return {
    isPart: splitClauses(text, { start: span.start, end: clause.end }).some(
      (before) =>
        PART.test(foldText(text.slice(before.start, before.end))) &&
        window.passage.sentences.some(({ quantities }) =>
          quantities.some((whole) => whole.end <= before.start),
        ),
    ),
    // What a sentence says before its first figure is of all of them.
    around: `${text.slice(span.start, first.start)}\n${text.slice(clause.start, clause.end)}`,
    thing: thingOf(text, each, clause, window.quantities),
    beside: othersIn(clause, each, window.quantities),
    previous: previousOf(each, sentence?.quantities ?? window.quantities),
    date: dateOf(text, each, clause, sentence?.dates ?? window.dates),
  };
}

interface OwnPlace {
  readonly clause: readonly WeighedConcept[];
  readonly thing: readonly WeighedConcept[];
  readonly date: DateMention | undefined;
}

function ownPlace(claim: Claim, quantity: Quantity, index: number, { passage }: EvidenceWindow): OwnPlace {
  const { text, dates } = claim;
  const clause = clauseAround(text, quantity, { start: 0, end: text.length });
  const date = dateOf(text, quantity, clause, dates);
  const { concepts } = spanAround(claim.clauses, quantity) ?? claim;
  return {
    clause: unnamed(concepts),
    thing: claim.things[index] ?? [],
    date: date === undefined ? undefined : resolveYear(date, passage.document),
  };
}

/** Names are of the paragraph as a whole, not of one of its figures. */
function unnamed(concepts: readonly WeighedConcept[]): readonly WeighedConcept[] {
  const rest = concepts.filter(({ name }) => !name.startsWith("“"));
  return rest.length === 0 ? concepts : rest;
}

/** "About 20 of the initiatives". */
const PART_AFTER = /^ ?(?:\w+ )?(?:of|out of) (?:the|its|their|these|those|all|more than|over|about|some|\d)/;

function isPartIn({ text, quantities }: Claim, { start, end }: Quantity): boolean {
  const whole = { start: 0, end: text.length };
  const clauses = splitClauses(text, { start: 0, end: clauseAround(text, { start, end }, whole).end });
  const opens = clauses.some((each) => PART.test(foldText(text.slice(each.start, each.end))));
  const isOf = PART_AFTER.test(foldText(text.slice(end, end + PART_REACH)));
  return opens || isOf || (quantities.length > 1 && PART_BEFORE.test(foldText(text.slice(0, start))));
}

/** "Of the 34 applications, 20 …". */
const PART_BEFORE = /^of (?:the|its|their|these|those|all) /;
/** How far after a figure "of the" is looked for, in UTF-16 units. */
const PART_REACH = 30;

/** The clause of a stretch of a text that something begins in, else the stretch. */
export function clauseAround(text: string, place: Span, within: Span): Span {
  return spanAround(splitClauses(text, within), place) ?? within;
}

/** Right before a figure, a date is its own unless "to" or "rising to" stands between. */
const OWN_BEFORE = /^(?:(?!\bto\b|至|到|增|减|升|降|，|,|；|;).){0,8}$/u;
const OWN_AFTER = /^ ?(?:in|by|for|during|within|as (?:at|of)|at)(?: the)?(?: end of)?(?: year)? ?$/;

/** The date that a figure is for: the one right beside it, or the only one around. */
export function dateOf(
  text: string,
  figure: Span,
  clause: Span,
  dates: readonly DateMention[],
): DateMention | undefined {
  const before = dates.findLast(({ end }) => end <= figure.start);
  const after = dates.find(({ start }) => start >= figure.end);
  if (after !== undefined && OWN_AFTER.test(foldText(text.slice(figure.end, after.start)))) return after;
  if (before !== undefined && OWN_BEFORE.test(foldText(text.slice(before.end, figure.start)))) return before;
  const inClause = dates.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  return inClause.length === 1 ? inClause[0] : undefined;
}

function dateLikeness(mine: DateMention | undefined, its: DateMention | undefined): number {
  if (mine?.year === undefined || its?.year === undefined) return 0;
  return dateSupports(mine, its) || dateSupports(its, mine) || mine.year === its.year
    ? SAME_DATE
    : -OTHER_DATE;
}
