// An extractive answer's draft comes in, the same answer in a chat model's words goes out where they hold: it rests on the
// same citations, keeps what is ours to say (who is responsible, what has no answer), and gives way to the quotations where
// the model's sentences lose the substance.
import type { Statement } from "../../domain/answer.ts";
import { unansweredWords } from "../composing/answer-words.ts";
import type { Draft } from "../composing/compose-extractive.ts";
import { bureauSentence } from "../composing/leads/bureau-sentence.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import type { ChatWriter, FallbackReason } from "./chat-writer.ts";
import { type WrittenText, writeStatements } from "./write-statements.ts";
import type { Writing } from "./writing.ts";

/** What the model made of it. */
export interface GeneratedAnswer {
  /** Empty where nothing of the model's is shown. */
  readonly statements: readonly Statement[];
  /** Why the quotations stand instead, or after what was already shown; null where the model's words stand alone. */
  readonly fallback: FallbackReason | "not-wanted" | null;
}

/** What is to be answered. */
export interface AnswerTask {
  readonly draft: Draft;
  readonly question: UnderstoodQuestion;
  /** Parts of the question that nothing answers, from 1. */
  readonly unanswered: readonly number[];
}

/** Has the answer written; a watcher hears of each statement once it is verified. */
export async function writeAnswer(task: AnswerTask, writing: Writing): Promise<GeneratedAnswer> {
  const { writer, wanted, watcher, signal } = writing;
  if (writer === undefined) {
    return { statements: [], fallback: wanted === "generative" ? "not-configured" : "not-wanted" };
  }
  const { draft, question, unanswered } = task;
  const { language } = question;
  watcher?.citations(draft.citations, language);
  const ending = unansweredWords(unanswered, language);
  const shown = createShown(leadStatement(task, writer), ending, watcher?.statement);
  const written = await writeStatements(
    {
      task: "answer",
      question: question.text,
      citations: draft.citations,
      language,
      timeoutMs: writing.timeLeft(),
    },
    writer,
    signal,
    shown.add,
  );
  signal.throwIfAborted();
  const fallback = written.failure ?? (keepsSubstance(written, draft) ? null : "not-verified");
  if (fallback === null) return { statements: shown.finish(), fallback };
  return { statements: watcher === undefined ? [] : shown.soFar(), fallback };
}

interface Shown {
  add(statement: Statement): void;
  /** What was told. */
  soFar(): readonly Statement[];
  /** Everything, the last with what is to be said at the end. */
  finish(): readonly Statement[];
}

/** Our own sentence comes before the first of the model's; the last is held back where something is to be said after it. */
function createShown(
  lead: Statement | undefined,
  ending: string,
  tell: ((statement: Statement) => void) | undefined,
): Shown {
  const told: Statement[] = [];
  let held: Statement | undefined;
  const show = (statement: Statement | undefined): void => {
    if (statement === undefined) return;
    told.push(statement);
    tell?.(statement);
  };
  return {
    add: (statement) => {
      if (told.length === 0 && held === undefined) show(lead);
      if (ending === "") return show(statement);
      show(held);
      held = statement;
    },
    soFar: () => told,
    finish: () => {
      show(held === undefined ? undefined : { ...held, text: held.text + ending });
      return told;
    },
  };
}

/** Who is responsible, in our words, where that is asked: no model decides it. */
function leadStatement({ draft, question }: AnswerTask, { library }: ChatWriter): Statement | undefined {
  const [first, ...others] = draft.whose;
  if (first === undefined) return undefined;
  return {
    text: bureauSentence([first, ...others], question.language, library),
    citations: draft.whose.map(({ ref }) => ref),
    checks: { quote: "not-checked", numbers: "not-checked", dates: "not-checked" },
  };
}

/** At least half of what the model wrote holds, and it rests on a paragraph that the answer stands on. */
function keepsSubstance({ statements, dropped }: WrittenText, draft: Draft): boolean {
  const carrying = new Set(draft.statements.flatMap(({ citations }) => citations));
  return (
    statements.length >= Math.max(1, dropped) &&
    statements.some(({ citations }) => citations.some((ref) => carrying.has(ref)))
  );
}
