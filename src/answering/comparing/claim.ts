// A sentence of a draft in, what it claims out: what it is about, and each figure, date and body that can be wrong.

import type { Language, Span } from "../../domain/document.ts";
import { type DateMention, extractDates } from "../../text/dates.ts";
import { hedgedSpan } from "../../text/hedged-text.ts";
import { extractMarkedNumbers, type MarkedNumber } from "../../text/marked-numbers.ts";
import { thingsIn } from "../../text/named-things.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { splitClauses } from "../../text/sentences.ts";
import { spanAround } from "../../text/spans.ts";
import { type WeighedConcept, weighConcepts } from "../retrieving/coverage/coverage.ts";
import type { SearchLegs } from "../retrieving/retrieve-candidates.ts";
import { conceptsIn, type Knowledge } from "../understanding/understand-question.ts";
import { type ClaimConcept, placedConcepts, tellingConcepts, withPossessive } from "./claim-concepts.ts";
import { thingOf } from "./counted-thing.ts";
import type { ReadBodies, StatedBody } from "./stated-bodies.ts";
import { nameOfItsOwn, type UnlistedBody, unlistedBodiesIn } from "./unlisted-bodies.ts";

/** What reading a claim needs. */
export interface ClaimReader extends Knowledge {
  readonly lexical: SearchLegs["lexical"];
  readonly readBodies: ReadBodies;
}

/** A part of a claim between commas, with what it is about. */
export interface ClaimClause extends Span {
  readonly text: string;
  readonly concepts: readonly WeighedConcept[];
}

/** A body that no register lists, with its name in every form of both languages. */
export interface ClaimedBody extends UnlistedBody {
  readonly concepts: readonly WeighedConcept[];
}

/** What a sentence claims. */
export interface Claim {
  readonly text: string;
  readonly language: Language;
  /** What it is about: its words without figures, dates and bodies, which are compared one by one. */
  readonly concepts: readonly ClaimConcept[];
  readonly clauses: readonly ClaimClause[];
  readonly quantities: readonly Quantity[];
  /** What each of the quantities counts, in their order; empty for amounts of money. */
  readonly things: readonly (readonly WeighedConcept[])[];
  readonly dates: readonly DateMention[];
  readonly marked: readonly MarkedNumber[];
  readonly bodies: readonly StatedBody[];
  /** Bodies and office holders besides, told by how their names are built. */
  readonly unlisted: readonly ClaimedBody[];
  /** Keys of the programmes that it names. */
  readonly programmes: ReadonlySet<string>;
}

/** A claim that says less than this beside its bodies is about the bodies. */
const FEWEST_CONCEPTS = 3;

/** Reads a sentence. */
export function readClaim(text: string, language: Language, reader: ClaimReader): Claim {
  const numbers = extractMarkedNumbers(text);
  const quantities = outside(extractQuantities(text), ratiosOf(numbers));
  const dates = extractDates(text);
  const bodies = reader.readBodies(text);
  const marked = outside(numbers, [...quantities, ...dates]);
  const figures = [...quantities, ...dates];
  const conceptsOf = (part: string): readonly WeighedConcept[] => {
    const standalone = { text: part, asked: part, context: undefined, contextWeight: 0 };
    return tellingConcepts(weighConcepts(conceptsIn(standalone, reader), reader.lexical), FEWEST_CONCEPTS);
  };
  const clauses = splitClauses(text, { start: 0, end: text.length });
  const named = [...figures, ...bodies.map((body) => withPossessive(text, body))];
  // What hedges a figure is compared with it, but tells it from others of its clause.
  const hedged = quantities.map((quantity) => hedgedSpan(text, quantity));
  const unnamed = conceptsOf(blanked(text, [...named, ...hedged]));
  const isAboutBodies = unnamed.length < FEWEST_CONCEPTS;
  const bare = blanked(text, isAboutBodies ? figures : named);
  const concepts = isAboutBodies ? conceptsOf(bare) : unnamed;
  const isOne = clauses.length === 1 && quantities.every(({ modifier }) => modifier === "none");
  return {
    text,
    language,
    concepts: placedConcepts(bare, concepts),
    clauses: clauses.map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      concepts: isOne ? concepts : conceptsOf(bare.slice(start, end)),
    })),
    quantities,
    things: quantities.map((quantity) => {
      if (quantity.unit.kind === "money") return [];
      const clause = spanAround(clauses, quantity);
      return conceptsOf(thingOf(text, quantity, clause ?? { start: 0, end: text.length }, quantities));
    }),
    dates,
    marked,
    bodies,
    unlisted: unlistedBodiesIn(text, bodies).map((body) => ({
      ...body,
      concepts: conceptsOf(nameOfItsOwn(body.text)),
    })),
    programmes: thingsIn(text),
  };
}

/** "1:1" and "$1 for every $2" are one number each. */
function ratiosOf(numbers: readonly MarkedNumber[]): readonly MarkedNumber[] {
  return numbers.filter(({ kind }) => kind === "ratio");
}

/** The text with each span struck out, so that offsets stay and no words join. */
function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + "，".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** A rank or code that is part of a date or figure ("third quarter", "2023-24") is none of its own. */
function outside<T extends Span>(found: readonly T[], others: readonly Span[]): readonly T[] {
  return found.filter(({ start, end }) => others.every((other) => end <= other.start || start >= other.end));
}
