// The lines of the audit log: what was answered, declined or failed, and what readers thought of it. A line holds ids, counts
// and hashes; the words of a question are in it only where the operator asked for them, and then without personal numbers.
import type { Provenance, Timings } from "../answering/assistant.ts";
import type { DeclineReason } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { Question, Turn } from "../domain/question.ts";

/** Version of the lines below. */
export const AUDIT_VERSION = 1;

/** What every line has. */
interface RecordHead {
  readonly version: typeof AUDIT_VERSION;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The request's id, as in X-Request-Id. */
  readonly id: string;
}

/** The settings of a question, without its words. */
export type AskedSettings = Omit<Question, "text" | "history">;

/** The words of a question, without personal numbers. */
export interface AskedWords {
  readonly text: string;
  readonly history: readonly Turn[];
  /** Personal numbers that were replaced; above 0 the question cannot be asked again as it was. */
  readonly replaced: number;
}

/** An answer or a decline. */
export interface AnswerRecord extends RecordHead {
  readonly kind: "answer";
  readonly status: "answered" | "declined";
  readonly reason: DeclineReason | null;
  readonly language: Language;
  readonly asked: AskedSettings;
  /** Code points of the question, and turns before it. */
  readonly size: { readonly characters: number; readonly turns: number };
  /** Null unless the operator keeps questions. */
  readonly question: AskedWords | null;
  /** `sha256:` over what the reader was told (statements and their citations, or the sentence that declines). */
  readonly answerHash: string;
  /** Ids of cited paragraphs in the order of their refs. */
  readonly cited: readonly string[];
  /** Of a decline: ids of the nearest paragraphs. */
  readonly nearest: readonly string[];
  /** Codes of the bodies responsible, or likely to be. */
  readonly bureaux: readonly string[];
  readonly provenance: Provenance;
  readonly timings: Timings;
}

/** A question that came to no answer. */
export interface FailureRecord extends RecordHead {
  readonly kind: "failure";
  /** Last part of the problem's `type`, or `abandoned` where the client left. */
  readonly problem: string;
}

/** A reader's view of an answer. */
export interface FeedbackRecord extends RecordHead {
  readonly kind: "feedback";
  /** Id of the answer. */
  readonly answer: string;
  readonly rating: "up" | "down";
  /** Without personal numbers; null where none was given. */
  readonly reason: string | null;
  readonly comment: string | null;
}

/** A line of the audit log. */
export type AuditRecord = AnswerRecord | FailureRecord | FeedbackRecord;
