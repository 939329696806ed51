// What was found for a part in, the part of the reply out: its statements in each language wanted, whose matter it is, whom to
// consult, its figures with their dates, and where documents differ.

import { hedgedText } from "../../answering/comparing/compare-figures.ts";
import type { ReadBodies } from "../../answering/comparing/stated-bodies.ts";
import { responsibleFor } from "../../answering/composing/compose-extractive.ts";
import { type DatedCitation, differenceOf } from "../../answering/composing/differing-figures.ts";
import { nameIn, shownQuote, unlistedIn } from "../../answering/composing/words.ts";
import type { Citation } from "../../domain/answer.ts";
import type { Attribution } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { restateQuantity } from "../../text/restate.ts";
import { asAtDate } from "./as-at.ts";
import type { FoundPart } from "./find-evidence.ts";
import type { ReplyDifference, ReplyFigure, ReplyPart, ReplyTongue } from "./reply-draft.ts";
import { isReadIn, type StatementWriter, type WrittenStatement, writeStatement } from "./write-statement.ts";

/** What making parts needs. */
export interface PartWriter extends StatementWriter {
  readonly readBodies: ReadBodies;
  /** Languages of the reply, the first one's names are used. */
  readonly languages: readonly [ReplyTongue, ...ReplyTongue[]];
}

/** A part with the statements as they were made. */
export interface AnsweredPart {
  readonly part: ReplyPart;
  readonly written: readonly WrittenStatement[];
}

/** Makes a part of the reply; who it is joined with is settled later. */
export function answerPart(found: FoundPart, writer: PartWriter): AnsweredPart {
  const [language] = writer.languages;
  const written = newestFirst(
    writer.languages.flatMap((each) =>
      found.selected.flatMap((selected) => writeStatement(selected, each, writer) ?? []),
    ),
    writer.library,
  );
  const citations = [...new Map(written.map(({ citation }) => [citation.ref, citation])).values()];
  const answered = written.length > 0;
  const bureaux = answered ? responsibleFor(citations, found.whole.question, writer.library) : [];
  const missing = answered ? found.missing : [found.asked.question];
  return {
    written,
    part: {
      label: found.asked.label,
      question: found.asked.question,
      status: answered ? (missing.length === 0 ? "answered" : "partly-answered") : "no-information",
      statements: written.map(({ statement }) => statement),
      citations: citations.map(({ ref }) => ref),
      bureaux,
      consult: consultNames(answered ? citations : [], found, bureaux, language, writer),
      figures: citations.flatMap((citation) => figuresOf(citation, writer)),
      differs: differencesIn(citations, writer.library),
      joinedWith: [],
      missing,
    },
  };
}

/** Where documents give different figures, the newest speaks first; otherwise the best. */
function newestFirst(written: readonly WrittenStatement[], library: Library): readonly WrittenStatement[] {
  if (
    differencesIn(
      written.map(({ citation }) => citation),
      library,
    ).length === 0
  )
    return written;
  const dateOf = ({ citation }: WrittenStatement): string =>
    library.document(citation.paragraph.documentId)?.publishedOn ?? "";
  const rank = ({ statement }: WrittenStatement): number =>
    statement.language === written[0]?.statement.language ? 0 : 1;
  return [...written].sort(
    (a, b) => rank(a) - rank(b) || (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0),
  );
}

function figuresOf(
  { paragraph, quote, ref }: Citation,
  { library, languages }: PartWriter,
): readonly ReplyFigure[] {
  const document = library.document(paragraph.documentId);
  if (document === undefined) return [];
  const notation = languages.some((language) => isReadIn(paragraph, language)) ? undefined : languages[0];
  return extractQuantities(quote.text).map((quantity) => ({
    value: figureText(quote.text, quantity, notation),
    asAt: asAtDate(quote.text, quantity, document),
    citation: ref,
  }));
}

/** A figure with its hedge, as it is written or in the notation of a language. */
function figureText(text: string, quantity: Quantity, notation: ReplyTongue | undefined): string {
  const restated = notation === undefined ? undefined : restateQuantity(quantity, notation);
  return restated ?? shownQuote(hedgedText(text, quantity));
}

function differencesIn(citations: readonly Citation[], library: Library): readonly ReplyDifference[] {
  const dated = citations.flatMap((citation): readonly DatedCitation[] => {
    const document = library.document(citation.paragraph.documentId);
    return document === undefined ? [] : [{ citation, document }];
  });
  return dated.flatMap((a, i) =>
    dated.slice(i + 1).flatMap((b): readonly ReplyDifference[] => {
      const pair = differenceOf(a, b);
      if (pair?.figures === undefined) return [];
      const values = [pair.older, pair.newer].map(({ citation, document }, side): ReplyFigure => {
        const quantity = pair.figures?.[side] as Quantity;
        return { value: shownQuote(quantity.text), asAt: document.publishedOn, citation: citation.ref };
      });
      return [{ what: pair.newer.citation.quote.text, values }];
    }),
  );
}

/** Bodies besides the responsible ones: those that the quotations name, or for a part without evidence those nearest to it. */
function consultNames(
  citations: readonly Citation[],
  found: FoundPart,
  bureaux: readonly Attribution[],
  language: ReplyTongue,
  { library, readBodies }: PartWriter,
): readonly string[] {
  const named = citations.flatMap(({ paragraph, quote }) => [
    ...paragraph.bureaux.map(({ code }) => code),
    ...readBodies(quote.text).map(({ key }) => key),
  ]);
  const nearest = citations.length > 0 ? [] : (found.whole.ranked[0]?.paragraph.bureaux ?? []);
  const responsible = new Set(bureaux.map(({ code }) => code));
  const codes = [...named, ...nearest.map(({ code }) => code)].filter((code) => !responsible.has(code));
  const names = codes.flatMap((code) => {
    const body = library.bureau(code);
    return body === undefined ? [] : [nameIn(language, body)];
  });
  const unlisted = citations.flatMap(({ paragraph }) =>
    paragraph.unlistedBodies.map((body) => unlistedIn(language, body)),
  );
  return [...new Set([...names, ...unlisted])];
}
