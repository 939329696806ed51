// A selected paragraph in, a statement of the reply out in the language wanted: the document's own sentences, and where a
// reader of that language cannot read them, their figures and dates in the reader's notation beside them.

import { quoted, shownQuote } from "../../answering/composing/in-language.ts";
import { restateAllFigures } from "../../answering/composing/restate-quote.ts";
import type { SelectedEvidence } from "../../answering/composing/selecting/select-evidence.ts";
import type { ProfileOf } from "../../answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import { verifyAnswer } from "../../answering/verifying/verify-answer.ts";
import type { Citation, Quote, Statement } from "../../domain/answer.ts";
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { hedgedText } from "../../text/hedged-text.ts";
import type { IsAdmitted } from "../admitted.ts";
import type { CitationList } from "./citation-list.ts";
import type { ReplyStatement, ReplyTongue } from "./reply-draft.ts";
import { chooseReplyQuote } from "./reply-quote.ts";

/** What writing needs. */
export interface StatementWriter {
  readonly library: Library;
  readonly profileOf: ProfileOf;
  readonly citations: CitationList;
  readonly isAdmitted: IsAdmitted;
}

/** A statement with what it quotes. */
export interface WrittenStatement {
  readonly statement: ReplyStatement;
  readonly citation: Citation;
  readonly evidence: Evidence;
}

/** Writes the statement; undefined where the verifier finds that it does not hold. */
export function writeStatement(
  selected: SelectedEvidence,
  language: ReplyTongue,
  writer: StatementWriter,
): WrittenStatement | undefined {
  const evidence = versionFor(selected.evidence, language, writer);
  const quote = chooseReplyQuote({ ...selected, evidence });
  const { paragraph, counterpart, relevance } = evidence;
  const citation = writer.citations.cite(paragraph, quote, counterpart, relevance);
  const document = writer.library.document(paragraph.documentId);
  if (document === undefined) return undefined;
  const verify = (text: string, mentions: readonly Quote[]): Statement | undefined => {
    const statements = [{ text, citations: [citation.ref], quotes: [quote, ...mentions] }];
    const draft = { statements, citations: [citation] };
    return verifyAnswer(draft, language, writer.library.document)[0];
  };
  const own = shownQuote(quote.text);
  const restated = isReadIn(paragraph, language)
    ? []
    : restatedPairs(quote, document, language, askedTypes(selected));
  const beside = restated.filter((pair) => verify(withBeside(own, [pair], language), [pair.mention]));
  const text = beside.length === 0 ? own : withBeside(own, beside, language);
  const verified = verify(
    text,
    beside.map(({ mention }) => mention),
  );
  if (verified === undefined) return undefined;
  const basis = beside.length === 0 ? "verbatim" : "restated";
  return { statement: { ...verified, language, basis }, citation, evidence };
}

/** A figure or date with its form in the reader's notation: "100亿元: HK$10 billion". */
interface RestatedPair {
  readonly text: string;
  /** Where the quotation has it. */
  readonly mention: Quote;
}

function restatedPairs(
  quote: Quote,
  document: DocumentRecord,
  language: ReplyTongue,
  types: RestatedTypes,
): readonly RestatedPair[] {
  const colon = language === "en" ? ": " : "：";
  return restateAllFigures(quote.text, document, { language, types }).map(({ mention, restated }) => {
    const written = "modifier" in mention ? hedgedText(quote.text, mention) : mention.text;
    const { start, end } = mention;
    const place = { start: quote.start + start, end: quote.start + end };
    return {
      text: shownQuote(written) + colon + restated,
      mention: { text: quote.text.slice(start, end), ...place },
    };
  });
}

function withBeside(text: string, pairs: readonly RestatedPair[], language: ReplyTongue): string {
  const texts = pairs.map((pair) => pair.text);
  const beside = language === "en" ? ` (${texts.join("; ")})` : `（${texts.join("；")}）`;
  return quoted(text, language) + beside;
}

type RestatedTypes = SelectedEvidence["askings"][number]["question"]["types"];

/** Small counts are restated where one is asked for: 六所 tells a reader of English nothing. */
function askedTypes({ askings }: SelectedEvidence): RestatedTypes {
  return new Set(askings.flatMap(({ question }) => [...question.types]));
}

/** Whether readers of a language read the paragraph. */
export function isReadIn({ language }: Pick<Paragraph, "language">, wanted: ReplyTongue): boolean {
  return (language === "en") === (wanted === "en");
}

/** The evidence in the version that is read in the language, where there is one that may be cited. */
function versionFor(
  evidence: Evidence,
  language: ReplyTongue,
  { profileOf, isAdmitted }: StatementWriter,
): Evidence {
  const { paragraph, counterpart } = evidence;
  if (isReadIn(paragraph, language) || counterpart === null) return evidence;
  if (!isReadIn(counterpart, language) || !isAdmitted(counterpart)) return evidence;
  return {
    ...evidence,
    paragraph: counterpart,
    counterpart: paragraph,
    profile: profileOf(counterpart),
    sentenceSimilarities: new Map(),
  };
}
