// A part with its verified quotations in, the same part in a chat model's words out where each sentence holds: it rests on the
// part's own citations, what it leaves out stays a quotation, and where it fails or says what no source says nothing of it stays.

import type { ChatWriter, FallbackReason } from "../../answering/writing/chat-writer.ts";
import { writeStatements } from "../../answering/writing/write-statements.ts";
import type { Statement } from "../../domain/answer.ts";
import type { ReplyTongue } from "./reply-draft.ts";
import type { WrittenStatement } from "./write-statement.ts";

/** How replies are worded by a model. */
export interface Wording {
  readonly writer: ChatWriter;
  readonly signal: AbortSignal;
  /** Milliseconds that are left for all parts. */
  timeLeft(): number;
}

/** What became of a part, or of a language of it. */
export interface Worded {
  readonly written: readonly WrittenStatement[];
  /** Why the quotations stand alone; null where the model's words stand. */
  readonly failure: FallbackReason | null;
}

/** The first person is the form's alone: no paragraph of a reply says "we will". Tested outside quotation marks. */
const FIRST_PERSON = /\b(?:I|we|our|ours|us|my|mine|me)\b|本人|我們|我们|我(?![國国])|本局(?:會|会)/iu;
const QUOTED = /[“「『][^“”「」『』]{0,900}[”」』]|"[^"]{0,900}"/gu;

/** Words the quotations of one language of a part; `differing` refs stay quotations, for each must stand with its own date. */
export async function wordByModel(
  question: string,
  written: readonly WrittenStatement[],
  language: ReplyTongue,
  keep: ReadonlySet<number>,
  { writer, signal, timeLeft }: Wording,
): Promise<Worded> {
  const given = written.filter(({ citation }) => !keep.has(citation.ref));
  const citations = [...new Map(given.map(({ citation }) => [citation.ref, citation])).values()];
  if (citations.length === 0) return { written, failure: null };
  const task = { task: "reply" as const, question, citations, language, timeoutMs: timeLeft() };
  const { statements, dropped, failure } = await writeStatements(task, writer, signal);
  signal.throwIfAborted();
  if (failure !== undefined) return { written, failure };
  const held = statements.filter((statement) => mayStand(statement, language));
  const lost = dropped + statements.length - held.length;
  if (held.length < Math.max(1, lost)) return { written, failure: "not-verified" };
  const used = new Set(held.flatMap(({ citations: refs }) => refs));
  const modelled = held.flatMap((statement) => asWritten(statement, language, given));
  // What the model passed over still stands: an officer must not lose a paragraph that answers.
  return {
    written: [...modelled, ...written.filter(({ citation }) => !used.has(citation.ref))],
    failure: null,
  };
}

function mayStand({ text }: Statement, language: ReplyTongue): boolean {
  const isEnglish = !/\p{Script=Han}/u.test(text.replace(QUOTED, ""));
  return isEnglish === (language === "en") && !FIRST_PERSON.test(text.replace(QUOTED, ""));
}

/** A statement of the model stands with the evidence of the first paragraph that it cites. */
function asWritten(
  statement: Statement,
  language: ReplyTongue,
  given: readonly WrittenStatement[],
): readonly WrittenStatement[] {
  const own = given.find(({ citation }) => citation.ref === statement.citations[0]);
  if (own === undefined) return [];
  return [{ ...own, statement: { ...statement, language, basis: "model" } }];
}
