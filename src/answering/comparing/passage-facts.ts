// A paragraph in, what each of its sentences states out, with dates resolved by its document: read once, kept for every draft.

import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import { yearOfDocument } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { DateMention } from "../../text/dates.ts";
import { extractMarkedNumbers, type MarkedNumber } from "../../text/marked-numbers.ts";
import { thingsNamedIn } from "../../text/named-things.ts";
import type { Quantity } from "../../text/quantities.ts";
import { movedBy } from "../../text/spans.ts";
import type { PassageProfile, ProfileOf, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import type { ReadBodies, StatedBody } from "./stated-bodies.ts";
import { type UnlistedBody, unlistedBodiesIn } from "./unlisted-bodies.ts";

/** What a stretch of text states. Offsets are those of the paragraph. */
export interface StatedFacts {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly marked: readonly MarkedNumber[];
  readonly bodies: readonly StatedBody[];
  /** Bodies and office holders that no register lists. */
  readonly unlisted: readonly UnlistedBody[];
}

/** One sentence with what it states. */
export interface SentenceFacts extends StatedFacts {
  readonly profile: SentenceProfile;
}

/** A paragraph with what it states. */
export interface PassageFacts {
  readonly paragraph: Paragraph;
  readonly document: DocumentRecord;
  readonly profile: PassageProfile;
  readonly sentences: readonly SentenceFacts[];
  /** Bodies that its headings name. */
  readonly headingBodies: readonly StatedBody[];
  /** Keys of the programmes that it and its headings name. */
  readonly things: ReadonlySet<string>;
}

/** The facts of a paragraph; undefined for one whose document the library does not hold. */
export type FactsOf = (paragraph: Paragraph) => PassageFacts | undefined;

/** Paragraphs kept at once, as in the profile reader. */
const MOST_KEPT = 20_000;

/** A reader that remembers what it has read; the oldest is forgotten first. */
export function createFactsReader(library: Library, profileOf: ProfileOf, readBodies: ReadBodies): FactsOf {
  const kept = new Map<string, PassageFacts>();
  return (paragraph) => {
    const known = kept.get(paragraph.id);
    if (known !== undefined) return known;
    const document = library.document(paragraph.documentId);
    if (document === undefined) return undefined;
    const facts = readFacts(paragraph, document, profileOf(paragraph), readBodies);
    const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(paragraph.id, facts);
    return facts;
  };
}

function readFacts(
  paragraph: Paragraph,
  document: DocumentRecord,
  profile: PassageProfile,
  readBodies: ReadBodies,
): PassageFacts {
  return {
    paragraph,
    document,
    profile,
    headingBodies: readBodies(paragraph.section.join("\n")),
    things: thingsNamedIn([...paragraph.section, paragraph.text].join("\n")),
    sentences: profile.sentences.map((sentence) => {
      const bodies = readBodies(sentence.text);
      return {
        profile: sentence,
        quantities: sentence.quantities.map((quantity) => movedBy(quantity, sentence.start)),
        dates: sentence.dates.map((date) => movedBy(resolveYear(date, document), sentence.start)),
        marked: extractMarkedNumbers(sentence.text).map((marked) => movedBy(marked, sentence.start)),
        bodies: bodies.map((body) => movedBy(body, sentence.start)),
        unlisted: unlistedBodiesIn(sentence.text, bodies).map((body) => movedBy(body, sentence.start)),
      };
    }),
  };
}

/** 今年 and "last year" mean years from the document's own; so does a month or quarter without a year. */
export function resolveYear(date: DateMention, document: DocumentRecord): DateMention {
  if (date.year !== undefined || date.precision === "term") return date;
  return { ...date, year: yearOfDocument(document) + (date.relativeYear ?? 0) };
}
