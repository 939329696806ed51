// A selected paragraph in, a statement of the reply out in the language wanted: the document's own sentences, and where a
// reader of that language cannot read them, their figures and dates in the reader's notation beside them.
import { chooseQuote } from "../../answering/composing/choose-quote.ts";
import { restateFigures } from "../../answering/composing/restate-quote.ts";
import type { SelectedEvidence } from "../../answering/composing/select-evidence.ts";
import { quoted, shownQuote } from "../../answering/composing/words.ts";
import type { ProfileOf } from "../../answering/retrieving/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/rank-candidates.ts";
import { verifyAnswer } from "../../answering/verifying/verify-answer.ts";
import type { Citation, Quote } from "../../domain/answer.ts";
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { CitationList } from "./citation-list.ts";
import type { ReplyStatement, ReplyTongue } from "./reply-draft.ts";

/** What writing needs. */
export interface StatementWriter {
  readonly library: Library;
  readonly profileOf: ProfileOf;
  readonly citations: CitationList;
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
  const evidence = versionFor(selected.evidence, language, writer.profileOf);
  const quote = withoutBodies(evidence.paragraph, chooseQuote({ ...selected, evidence }));
  const { paragraph, counterpart, relevance } = evidence;
  const citation = writer.citations.cite(paragraph, quote, counterpart, relevance);
  const document = writer.library.document(paragraph.documentId);
  if (document === undefined) return undefined;
  const said = sayIn(language, citation, document);
  const draft = {
    statements: [{ text: said.text, citations: [citation.ref], quotes: [quote] }],
    citations: [citation],
    bureaux: [],
  };
  const [verified] = verifyAnswer(draft, language, writer.library.document);
  return verified === undefined
    ? undefined
    : { statement: { ...verified, language, basis: said.basis }, citation, evidence };
}

function sayIn(
  language: ReplyTongue,
  { paragraph, quote }: Citation,
  document: DocumentRecord,
): Pick<ReplyStatement, "text" | "basis"> {
  const text = shownQuote(quote.text);
  if (isReadIn(paragraph, language)) return { text, basis: "verbatim" };
  const restated = restateFigures(quote.text, document, { language, types: EVERY_COUNT });
  if (restated.length === 0) return { text, basis: "verbatim" };
  const pairs = restated.map(({ written, restated: said }) => `${written.trim()}: ${said}`);
  const beside =
    language === "en" ? ` (${pairs.join("; ")})` : `（${pairs.join("；").replaceAll(": ", "：")}）`;
  return { text: quoted(text, language) + beside, basis: "restated" };
}

/** Small counts are restated too: 六所 tells a reader of English nothing. */
const EVERY_COUNT: ReadonlySet<"how-many"> = new Set(["how-many"]);

/** Whether readers of a language read the paragraph. */
export function isReadIn({ language }: Pick<Paragraph, "language">, wanted: ReplyTongue): boolean {
  return (language === "en") === (wanted === "en");
}

/** The evidence in the version that is read in the language, where there is one. */
function versionFor(evidence: Evidence, language: ReplyTongue, profileOf: ProfileOf): Evidence {
  const { paragraph, counterpart } = evidence;
  if (isReadIn(paragraph, language) || counterpart === null || !isReadIn(counterpart, language))
    return evidence;
  return {
    ...evidence,
    paragraph: counterpart,
    counterpart: paragraph,
    profile: profileOf(counterpart),
    sentenceSimilarities: new Map(),
  };
}

const BODIES = /[\s\u3000]*[(（][^()（）\n]{2,120}[)）][.。]?$/u;

/** The quotation without the responsible bodies in brackets behind it: who is responsible stands in the working note. */
function withoutBodies(paragraph: Paragraph, quote: Quote): Quote {
  const stated =
    paragraph.bureaux.some(({ basis }) => basis === "stated") || paragraph.unlistedBodies.length > 0;
  const bodies = stated && quote.end === paragraph.text.trimEnd().length ? BODIES.exec(quote.text) : null;
  if (bodies === null || bodies.index === 0) return quote;
  const text = quote.text.slice(0, bodies.index);
  return { text, start: quote.start, end: quote.start + text.length };
}
