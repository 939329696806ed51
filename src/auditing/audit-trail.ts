// What happened at the doors comes in; lines of the audit log go out to a sink. It remembers which answers it saw, so that a
// view can only be given of an answer that was given.
import { createHash } from "node:crypto";
import type { AnswerReport } from "../answering/assistant.ts";
import type { Answer } from "../domain/answer.ts";
import type { Question } from "../domain/question.ts";
import { type AnswerRecord, AUDIT_VERSION, type AuditRecord, type FeedbackRecord } from "./audit-record.ts";
import { redact } from "./redact.ts";

/** Answers that feedback is taken on; about 5 MB of ids. */
const REMEMBERED_ANSWERS = 50_000;

/** A view as a reader gives it. */
export type Feedback = Pick<FeedbackRecord, "answer" | "rating"> & {
  readonly reason: string | undefined;
  readonly comment: string | undefined;
};

/** What the doors tell. */
export interface AuditTrail {
  answered(id: string, question: Question, report: AnswerReport): void;
  failed(id: string, problem: string): void;
  /** `unknown`: no answer has this id, or it is too old; `off`: nothing is kept. */
  feedback(id: string, feedback: Feedback): "kept" | "unknown" | "off";
}

/** What a trail writes to and by. */
export interface AuditSettings {
  /** Takes one line without its line feed; never throws. */
  readonly write: (line: string) => void;
  readonly keepQuestions: boolean;
  /** Ids of answers of an earlier run. */
  readonly known: Iterable<string>;
  readonly now: () => Date;
}

/** A trail that keeps nothing. */
export const NO_AUDIT: AuditTrail = {
  answered: () => undefined,
  failed: () => undefined,
  feedback: () => "off",
};

/** A trail that writes a line for everything it is told. */
export function createAuditTrail({ write, keepQuestions, known, now }: AuditSettings): AuditTrail {
  const answers = new Set(known);
  const put = (id: string, body: AuditBody) => {
    write(JSON.stringify({ version: AUDIT_VERSION, time: now().toISOString(), id, ...body }));
  };
  return {
    answered: (id, question, report) => {
      remember(answers, id);
      put(id, answerBody(question, report, keepQuestions));
    },
    failed: (id, problem) => put(id, { kind: "failure", problem }),
    feedback: (id, { answer, rating, reason, comment }) => {
      if (!answers.has(answer)) return "unknown";
      put(id, { kind: "feedback", answer, rating, reason: kept(reason), comment: kept(comment) });
      return "kept";
    },
  };
}

/** What a record has besides its head. */
type AuditBody = BodyOf<AuditRecord>;
type BodyOf<R> = R extends AuditRecord ? Omit<R, "version" | "time" | "id"> : never;

function remember(answers: Set<string>, id: string): void {
  answers.add(id);
  if (answers.size <= REMEMBERED_ANSWERS) return;
  const [oldest] = answers;
  if (oldest !== undefined) answers.delete(oldest);
}

function answerBody(
  question: Question,
  { answer, provenance, timings }: AnswerReport,
  keepQuestions: boolean,
): BodyOf<AnswerRecord> {
  const { text, history, ...asked } = question;
  const answered = answer.status === "answered";
  return {
    kind: "answer",
    status: answer.status,
    reason: answered ? null : answer.reason,
    language: answer.language,
    asked,
    size: { characters: Array.from(text).length, turns: history.length },
    question: keepQuestions ? wordsOf(question) : null,
    answerHash: hashAnswer(answer),
    cited: answered ? answer.citations.map(({ paragraph }) => paragraph.id) : [],
    nearest: answered ? [] : answer.nearest.map(({ paragraph }) => paragraph.id),
    bureaux: [...new Set(answer.bureaux.map(({ code }) => code))],
    provenance,
    timings,
  };
}

function wordsOf({ text, history }: Question): AnswerRecord["question"] {
  const asked = redact(text);
  const turns = history.map(({ role, content }) => ({ role, ...redact(content) }));
  return {
    text: asked.text,
    history: turns.map((turn) => ({ role: turn.role, content: turn.text })),
    replaced: turns.reduce((sum, { replaced }) => sum + replaced, asked.replaced),
  };
}

function kept(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : redact(text).text;
}

/** A hash over what the reader was told: equal hashes are equal answers. */
export function hashAnswer(answer: Answer): string {
  const told =
    answer.status === "answered"
      ? [
          answer.statements.map(({ text, citations }) => [text, citations]),
          answer.citations.map(({ paragraph, quote }) => [paragraph.id, quote.start, quote.end]),
        ]
      : [answer.reason, answer.message, answer.nearest.map(({ paragraph }) => paragraph.id)];
  return `sha256:${createHash("sha256").update(JSON.stringify(told)).digest("hex")}`;
}
