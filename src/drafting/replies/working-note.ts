// The answered parts in, the working note out: what documents said would be done and by when, what no rule could check, and
// how much of the reply is whose words.

import { shownQuote } from "../../answering/composing/in-language.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import { type Quote, quoteFrom } from "../../domain/answer.ts";
import type { DocumentRecord } from "../../domain/document.ts";
import { yearOfDocument } from "../../domain/document.ts";
import { extractDates } from "../../text/dates.ts";
import { thingsNamedIn } from "../../text/named-things.ts";
import { isLaterThan, toldStatus } from "../told-status.ts";
import type { AnsweredPart } from "./answer-part.ts";
import type { FoundPart } from "./find-evidence.ts";
import type { PartWriter } from "./part-writer.ts";
import type { Promised, ReplyDraft, StatementBasis, Unchecked } from "./reply-draft.ts";
import { isReadIn, type WrittenStatement } from "./write-statement.ts";

/** Paragraphs of a part's ranking that are read for earlier promises, and how far below the best they may stand. */
const EARLIER_READ = 6;
const EARLIER_MARGIN = 4.5;
/** Share of the best one's coverage that an earlier paragraph must have to speak of the same thing. */
const EARLIER_COVERAGE = 0.6;
/** What only leads to a list says nothing of its own. */
const LEADS_TO_LIST = /[:：]\s*$/u;
/** Most promises that one part brings. */
const MOST_PROMISES = 3;

/** Writes the note. */
export function writeNote(
  answered: readonly AnsweredPart[],
  found: readonly FoundPart[],
  writer: PartWriter,
): ReplyDraft["note"] {
  const promised = answered.flatMap((each, i) => promisesFor(each, found[i], writer));
  const key = ({ statement, citation }: Promised): string => `${citation} ${statement}`;
  return {
    promised: [...new Map(promised.toReversed().map((each) => [key(each), each])).values()].toReversed(),
    unchecked: answered.flatMap((each) => [...overtakenIn(each, writer), ...uncheckedIn(each, writer)]),
    written: countWritten(answered),
  };
}

/** Plans that the part's own paragraphs tell of, and those of other documents that speak of the same thing. */
function promisesFor(
  { part, written }: AnsweredPart,
  found: FoundPart | undefined,
  writer: PartWriter,
): readonly Promised[] {
  if (found === undefined || written.length === 0) return [];
  const [best] = found.whole.ranked;
  const used = new Set(written.map(({ evidence }) => evidence.paragraph.id));
  const near = found.whole.ranked.slice(0, EARLIER_READ).filter((evidence) => {
    if (best === undefined || used.has(evidence.paragraph.id)) return false;
    const covers = evidence.features.coverage >= EARLIER_COVERAGE * best.features.coverage;
    return covers && best.score - evidence.score <= EARLIER_MARGIN;
  });
  const own = written.map(({ evidence }) => evidence);
  const versions = [...new Map([...own, ...near].map((each) => [each.paragraph.id, each])).values()];
  return versions
    .filter((evidence) => isOf(found.names, evidence.paragraph.section, evidence.paragraph.text))
    .flatMap((evidence) => promisesIn(evidence, part.label, found, writer))
    .slice(0, MOST_PROMISES)
    .map(({ promise, quote, evidence: { paragraph, counterpart, relevance } }) => {
      const { ref } = writer.citations.cite(paragraph, quote, counterpart, relevance);
      return { ...promise, citation: ref };
    });
}

/** A promise before it is cited: of many only the first few are. */
interface FoundPromise {
  readonly promise: Omit<Promised, "citation">;
  readonly evidence: Evidence;
  readonly quote: Quote;
}

/** Share of what the most telling sentence says of a part without which a promise is of something else. */
const OF_THE_PART = 0.4;

function promisesIn(
  evidence: Evidence,
  part: string,
  { whole: { concepts }, names }: FoundPart,
  writer: PartWriter,
): readonly FoundPromise[] {
  const { paragraph, profile } = evidence;
  const document = writer.library.document(paragraph.documentId) as DocumentRecord;
  const shares = profile.sentences.map(({ terms }) => coverageOf(concepts, profile.group, terms));
  const most = Math.max(0, ...shares);
  return profile.sentences.flatMap((sentence, i): readonly FoundPromise[] => {
    const { text } = sentence;
    const isPlan = toldStatus(text, { paragraph, document }) === "planned";
    if (!isPlan || LEADS_TO_LIST.test(text) || (shares[i] ?? 0) < OF_THE_PART * most) return [];
    if (thingsNamedIn(text).size > 0 && !isOf(names, [], text)) return [];
    const promise = {
      part,
      statement: shownQuote(text).replace(/^[-•]\s*/u, ""),
      by: promisedBy(text, document)?.replaceAll("*", "") ?? null,
      saidOn: document.publishedOn,
    };
    return [{ promise, evidence, quote: quoteFrom(paragraph, sentence) }];
  });
}

/** Whether a text names one of the programmes that a part asks about; true where it asks about none by name. */
function isOf(names: ReadonlySet<string>, section: readonly string[], text: string): boolean {
  if (names.size === 0) return true;
  const named = thingsNamedIn([...section, text].join("\n"));
  return [...names].some((name) => named.has(name));
}

/** The first of its dates that the document itself looks forward to; what it is compared with lies before. */
function promisedBy(text: string, document: DocumentRecord): string | undefined {
  const dates = extractDates(text);
  const year = yearOfDocument(document);
  const date =
    dates.find((each) => isLaterThan(each, text, document)) ??
    dates.find((each) => each.month === undefined && (each.year === year || each.relativeYear === 0));
  return date === undefined ? undefined : shownQuote(date.text);
}

/** What an earlier document says and a later one tells otherwise, with the later one's place. */
function overtakenIn({ part, overtaken }: AnsweredPart, { library }: PartWriter): readonly Unchecked[] {
  return overtaken.map(({ older, newer }) => {
    const document = library.document(newer.paragraph.documentId);
    return {
      part: part.label,
      text: shownQuote(older.quote.text),
      reason: "overtaken",
      citation: older.ref,
      newer: { text: shownQuote(newer.quote.text), saidOn: document?.publishedOn ?? "", citation: newer.ref },
    };
  });
}

/** What a rule could not check: a quotation to be translated, a newspaper's word, a gap in the documents. */
function uncheckedIn({ part, written }: AnsweredPart, writer: PartWriter): readonly Unchecked[] {
  const about = ({ statement, citation }: WrittenStatement): readonly Unchecked[] => {
    const base = { part: part.label, text: statement.text, citation: citation.ref };
    const kind = writer.library.document(citation.paragraph.documentId)?.kind;
    return [
      ...(statement.basis === "model" || isReadIn(citation.paragraph, statement.language)
        ? []
        : [{ ...base, reason: "untranslated" as const }]),
      ...(kind === "news" ? [{ ...base, reason: "media-source" as const }] : []),
    ];
  };
  const [row] = part.table?.rows ?? [];
  const rowOf = row === undefined ? undefined : writer.citations.all[row.citation - 1];
  const [language] = writer.languages;
  const annex =
    row === undefined || rowOf === undefined || isReadIn(rowOf.paragraph, language)
      ? []
      : [
          {
            part: part.label,
            text: row.cells.join(" | "),
            reason: "untranslated" as const,
            citation: row.citation,
          },
        ];
  const gaps = part.missing.map((text) => ({
    part: part.label,
    text,
    reason: "not-in-documents" as const,
    citation: null,
  }));
  return [...written.flatMap(about), ...annex, ...gaps];
}

function countWritten(answered: readonly AnsweredPart[]): Readonly<Record<StatementBasis, number>> {
  const counts = { verbatim: 0, restated: 0, model: 0 };
  for (const { part } of answered) for (const { basis } of part.statements) counts[basis] += 1;
  return counts;
}
