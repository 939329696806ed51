// Citations and a task come in, the verified statements of a chat model go out, one by one: read while it still writes,
// checked against what they cite, a failing one sent back once, and dropped where it fails again.
import type { Citation, Statement } from "../../domain/answer.ts";
import type { Language } from "../../domain/document.ts";
import type { ChatOutcome, PromptTask } from "../../ports.ts";
import type { StatementFault } from "../verifying/statement-fault.ts";
import { type ChatWriter, type FallbackReason, STATEMENTS_SHAPE } from "./chat-writer.ts";
import { createStatementReader, type WrittenSentence } from "./read-statements.ts";
import { fenced, handleOf, showSources } from "./show-sources.ts";

/** Something to be written. */
export interface WritingTask {
  readonly task: Extract<PromptTask, "answer" | "reply">;
  readonly question: string;
  readonly citations: readonly Citation[];
  readonly language: Language;
  /** Longest time for all of it, in milliseconds; the writer's own bound holds besides. */
  readonly timeoutMs?: number | undefined;
}

/** What was written. */
export interface WrittenText {
  /** In the order in which they were written; all verified. */
  readonly statements: readonly Statement[];
  /** Sentences that no check let through, after their repair. */
  readonly dropped: number;
  /** Why the model did not come to its end, or undefined. */
  readonly failure: FallbackReason | undefined;
}

/** Most tokens of an answer and of a sentence's repair. */
const ANSWER_TOKENS = 1500;
const REPAIR_TOKENS = 400;
/** Sentences that are read of one reply, and repairs that are asked for. */
const MOST_SENTENCES = 16;
const MOST_REPAIRS = 3;

/**
 * Has the model write. `onStatement` hears of each statement as soon as it is verified. Rejects only with the reason of
 * `signal`; then nothing is asked of the model any more.
 */
export async function writeStatements(
  task: WritingTask,
  writer: ChatWriter,
  signal: AbortSignal,
  onStatement: (statement: Statement) => void = () => undefined,
): Promise<WrittenText> {
  const desk = createDesk(task, writer, signal);
  const statements: Statement[] = [];
  let dropped = 0;
  let taken = 0;
  // Sentences wait for each other: they are shown in the order in which they were written.
  let line: Promise<void> = Promise.resolve();
  const take = (sentences: readonly WrittenSentence[]): void => {
    for (const sentence of sentences) {
      if (taken++ >= MOST_SENTENCES) return;
      line = line.then(async () => {
        const statement = await desk.settle(sentence);
        if (statement === undefined) dropped += 1;
        else if (!statements.some(({ text }) => text === statement.text)) {
          statements.push(statement);
          onStatement(statement);
        }
      });
      // What goes wrong is told where the line is awaited.
      line.catch(() => undefined);
    }
  };
  const reader = createStatementReader();
  const outcome = await desk.ask(task.task, { question: task.question }, ANSWER_TOKENS, (piece) =>
    take(reader.push(piece)),
  );
  if (outcome.ok) take(reader.end());
  await line;
  return { statements, dropped, failure: failureOf(outcome, taken) };
}

function failureOf(outcome: ChatOutcome, taken: number): FallbackReason | undefined {
  if (!outcome.ok) return outcome.reason;
  return taken === 0 ? "no-statements" : undefined;
}

interface Desk {
  ask(
    task: PromptTask,
    values: Readonly<Record<string, string>>,
    maxTokens: number,
    onText?: (piece: string) => void,
  ): Promise<ChatOutcome>;
  /** The statement that a sentence comes to, or undefined. */
  settle(sentence: WrittenSentence): Promise<Statement | undefined>;
}

function createDesk(
  { question, citations, language, timeoutMs = Number.POSITIVE_INFINITY }: WritingTask,
  writer: ChatWriter,
  signal: AbortSignal,
): Desk {
  const endsAt = writer.now() + Math.min(timeoutMs, writer.timeoutMs);
  const sources = showSources(citations, language, writer.library);
  let repairs = 0;
  const ask: Desk["ask"] = async (task, values, maxTokens, onText) => {
    const left = endsAt - writer.now();
    if (left < 1) return { ok: false, reason: "upstream-timeout" };
    const shown = Object.entries({ question, ...values }).map(([name, value]) => [name, fenced(value)]);
    const messages = writer.prompts.messages(task, language, { ...Object.fromEntries(shown), sources });
    return writer.model.reply(
      { messages, maxTokens, shape: STATEMENTS_SHAPE, timeoutMs: left },
      signal,
      onText,
    );
  };
  const check = (sentence: WrittenSentence): Settled => settled(sentence, citations, language, writer);
  return {
    ask,
    settle: async (sentence) => {
      const first = check(sentence);
      if (first.statement !== undefined || repairs >= MOST_REPAIRS) return first.statement;
      repairs += 1;
      const values = { question, sentence: withHandles(sentence), faults: describeFaults(first.faults) };
      const outcome = await ask("repair", values, REPAIR_TOKENS);
      if (!outcome.ok) return undefined;
      const reader = createStatementReader();
      const [again] = [...reader.push(outcome.text), ...reader.end()];
      return again === undefined ? undefined : check(again).statement;
    },
  };
}

interface Settled {
  readonly statement: Statement | undefined;
  readonly faults: readonly StatementFault[];
}

/** A handle that was never given makes the sentence fail whatever else it cites. */
function settled(
  { text, refs }: WrittenSentence,
  citations: readonly Citation[],
  language: Language,
  writer: ChatWriter,
): Settled {
  const cited = refs.flatMap((ref) => citations.find((citation) => citation.ref === ref) ?? []);
  if (cited.length < refs.length)
    return { statement: undefined, faults: [{ kind: "source", claimed: text }] };
  const check = writer.verify(text, cited, language);
  if (!check.holds) return { statement: undefined, faults: check.faults };
  return {
    statement: { text, citations: refs.toSorted((a, b) => a - b), checks: check.checks },
    faults: [],
  };
}

function withHandles({ text, refs }: WrittenSentence): string {
  return `${text} [${refs.map(handleOf).join(", ")}]`;
}

/** One fault a line: what the sentence says, and what the source says. */
function describeFaults(faults: readonly StatementFault[]): string {
  return faults
    .map(({ kind, claimed, found }) => `${kind}: “${claimed}”${found === undefined ? "" : ` ≠ “${found}”`}`)
    .join("\n");
}
