// What was found for a part in, the part of the reply out: its statements in each language wanted, whose matter it is, whom to
// consult, its figures with their dates, and where documents differ.

import { unlistedIn } from "../../answering/composing/answer-words.ts";
import { responsibleFor } from "../../answering/composing/compose-extractive.ts";
import { nameIn, shownQuote } from "../../answering/composing/in-language.ts";
import type { Citation } from "../../domain/answer.ts";
import type { Attribution } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { hedgedText } from "../../text/hedged-text.ts";
import { thingsNamedIn } from "../../text/named-things.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { restateQuantity } from "../../text/restate.ts";
import { splitSentences } from "../../text/sentences.ts";
import { movedBy } from "../../text/spans.ts";
import { asAtDate } from "../as-at.ts";
import { annexTable } from "./annex-table.ts";
import { compareDocuments, type Overtaken } from "./compare-documents.ts";
import type { FoundPart } from "./find-evidence.ts";
import type { PartWriter, StatementsOfPart } from "./part-writer.ts";
import type { ReplyFigure, ReplyPart, ReplyTongue } from "./reply-draft.ts";
import { isReadIn, type WrittenStatement, writeStatement } from "./write-statement.ts";

/** A part with the statements as they were made. */
export interface AnsweredPart {
  readonly part: ReplyPart;
  /** What its quotations say that a later document tells otherwise. */
  readonly overtaken: readonly Overtaken[];
  readonly written: readonly WrittenStatement[];
}

/** Most refs of a part. */
const MOST_CITED = 5;

/** The quotations of a part, in each language of the reply. */
export function quotePart(found: FoundPart, writer: PartWriter): StatementsOfPart {
  return writer.languages.flatMap((each) =>
    found.selected.flatMap((selected) => writeStatement(selected, each, writer) ?? []),
  );
}

/** Makes a part of the reply from its quotations, some of which a model may have worded; who it is joined with is settled later. */
export function answerPart(
  found: FoundPart,
  quoted: StatementsOfPart,
  worded: StatementsOfPart,
  writer: PartWriter,
): AnsweredPart {
  const [language] = writer.languages;
  const comparison = compareDocuments(found, quoted, writer);
  const written = comparison.differs.length === 0 ? worded : newestFirst(worded, writer.library);
  const citations = citedIn(written, writer);
  const answered = written.length > 0;
  const bureaux = answered ? responsibleFor(citations, found.whole.question, writer.library) : [];
  const table = annexTable(found, quoted, writer);
  const refs = [...citations.map(({ ref }) => ref), ...(table?.rows.map(({ citation }) => citation) ?? [])];
  const missing = answered ? found.missing : [found.asked.question];
  return {
    written,
    overtaken: comparison.overtaken,
    part: {
      label: found.asked.label,
      question: found.asked.question,
      status: answered ? (missing.length === 0 ? "answered" : "partly-answered") : "no-information",
      statements: written.map(({ statement }) => statement),
      citations: [...new Set(refs)].slice(0, MOST_CITED),
      bureaux,
      consult: consultNames(answered ? citations : [], found, bureaux, language, writer),
      figures: citations.flatMap((citation) => figuresOf(citation, asksHowMany(found), writer)),
      differs: comparison.differs,
      joinedWith: [],
      missing,
      table,
    },
  };
}

/** The citations that the statements use, each once; a model's sentence may use several. */
function citedIn(written: StatementsOfPart, { citations }: PartWriter): readonly Citation[] {
  const refs = new Set(written.flatMap(({ statement }) => statement.citations));
  return [...refs].flatMap((ref) => citations.all[ref - 1] ?? []);
}

/** Where documents give different figures, the newest speaks first. */
function newestFirst(written: StatementsOfPart, library: Library): StatementsOfPart {
  const dateOf = ({ citation }: WrittenStatement): string =>
    library.document(citation.paragraph.documentId)?.publishedOn ?? "";
  const rank = ({ statement }: WrittenStatement): number =>
    statement.language === written[0]?.statement.language ? 0 : 1;
  return [...written].sort(
    (a, b) => rank(a) - rank(b) || (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0),
  );
}

/** Counts up to this say nothing without their noun, and nobody asked for them. */
const SMALL_COUNT = 20;

function asksHowMany({ whole, asks }: FoundPart): boolean {
  return [whole, ...asks.map(({ asking }) => asking)].some(({ question }) => question.types.has("how-many"));
}

function figuresOf(
  { paragraph, quote, ref }: Citation,
  smallOnes: boolean,
  { library, languages }: PartWriter,
): readonly ReplyFigure[] {
  const document = library.document(paragraph.documentId);
  if (document === undefined) return [];
  const notation = languages.some((language) => isReadIn(paragraph, language)) ? undefined : languages[0];
  const matters = ({ unit, value }: Quantity): boolean =>
    smallOnes || unit.kind !== "count" || Number(value) > SMALL_COUNT;
  return extractQuantities(quote.text)
    .filter(matters)
    .map((quantity) => ({
      value: figureText(quote.text, quantity, notation),
      asAt: asAtDate(paragraph.text, movedBy(quantity, quote.start), document),
      citation: ref,
    }));
}

/** A figure with its hedge, as it is written or in the notation of a language. */
function figureText(text: string, quantity: Quantity, notation: ReplyTongue | undefined): string {
  const restated = notation === undefined ? undefined : restateQuantity(quantity, notation);
  const written = shownQuote(hedgedText(text, quantity));
  // What reads the same in both has only its Chinese noun too much: 41 家.
  const bare =
    notation === "en" && restated === undefined
      ? written.replace(/(?<![\s\p{Script=Han}])\s*\p{Script=Han}+$/u, "")
      : written;
  return restated ?? (bare === "" ? written : bare);
}

/** "And relevant bureaux" names nobody. */
const NO_BODY = /^(?:and |及)?(?:the )?(?:other )?(?:relevant|related|各?(?:有關|相關|有关|相关))/iu;

/** Paragraphs that are read for whom to ask of a part without evidence. */
const NEAR_READ = 5;

/**
 * Of a part without evidence, the bodies that it names itself, and those of near paragraphs that speak of a programme that it
 * asks about: an officer who is sent to a body that has nothing to do with it had better be sent to none.
 */
function nearestBodies({ asked, whole, names }: FoundPart, { readBodies }: PartWriter): readonly string[] {
  const own = readBodies(asked.question).map(({ key }) => key);
  const near = whole.ranked
    .slice(0, NEAR_READ)
    .find(
      ({ paragraph: { section, text, bureaux } }) =>
        bureaux.length > 0 && namesOneOf(names, [...section, text].join("\n")),
    );
  if (near === undefined) return own;
  const { bureaux, text } = near.paragraph;
  const told = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => namesOneOf(names, sentence))
    .flatMap((sentence) => readBodies(sentence).map(({ key }) => key));
  return [...own, ...bureaux.map(({ code }) => code), ...told];
}

function namesOneOf(names: ReadonlySet<string>, text: string): boolean {
  const named = thingsNamedIn(text);
  return [...names].some((name) => named.has(name));
}

/** Bodies besides the responsible ones: those that the quotations name, or for a part without evidence those nearest to it. */
function consultNames(
  citations: readonly Citation[],
  found: FoundPart,
  bureaux: readonly Attribution[],
  language: ReplyTongue,
  writer: PartWriter,
): readonly string[] {
  const { library, readBodies } = writer;
  const named = citations.flatMap(({ paragraph, quote }) => [
    ...paragraph.bureaux.map(({ code }) => code),
    ...readBodies(quote.text).map(({ key }) => key),
  ]);
  const nearest = citations.length === 0 ? nearestBodies(found, writer) : [];
  const responsible = new Set(bureaux.map(({ code }) => code));
  const codes = [...named, ...nearest].filter((code) => !responsible.has(code));
  const names = codes.flatMap((code) => {
    const body = library.bureau(code);
    return body === undefined ? [] : [nameIn(language, body)];
  });
  const unlisted = citations.flatMap(({ paragraph }) =>
    paragraph.unlistedBodies.filter((body) => !NO_BODY.test(body)).map((body) => unlistedIn(language, body)),
  );
  return [...new Set([...names, ...unlisted])];
}
