// The record of an answer comes in, and the assistant over the same index; whether it says the same again goes out.
import type { Assistant } from "../answering/assistant.ts";
import { AssistantError } from "../errors.ts";
import type { AnswerRecord } from "./audit-record.ts";
import { hashAnswer } from "./audit-trail.ts";

/** An answer given twice. */
export interface Replay {
  readonly same: boolean;
  /** What differs, for the reader; empty where nothing does. */
  readonly differences: readonly string[];
  readonly then: ReplayedAnswer;
  readonly now: ReplayedAnswer;
}

/** What is compared. */
export interface ReplayedAnswer {
  readonly status: string;
  readonly reason: string | null;
  readonly answerHash: string;
  readonly cited: readonly string[];
  readonly composer: string;
}

/** Asks again what the record's question asked; `text` stands in for words that the log does not hold. */
export async function replayAnswer(
  record: AnswerRecord,
  assistant: Assistant,
  text: string | undefined,
): Promise<Replay> {
  const words = wordsToAsk(record, text);
  if (record.provenance.indexId !== assistant.library.indexId) {
    throw new AssistantError(
      "index-mismatch",
      `The answer was given from index ${record.provenance.indexId}; this one is ${assistant.library.indexId}.`,
      {
        remedy:
          "Set YOUJU_INDEX to the index of that time, or build it again from the documents of that time.",
      },
    );
  }
  const { answer, provenance } = await assistant.ask({ ...record.asked, ...words });
  const then = { ...pick(record), composer: record.provenance.composer };
  const now = {
    status: answer.status,
    reason: answer.status === "declined" ? answer.reason : null,
    answerHash: hashAnswer(answer),
    cited: answer.status === "answered" ? answer.citations.map(({ paragraph }) => paragraph.id) : [],
    composer: provenance.composer,
  };
  const differences = differencesOf(then, now);
  return { same: differences.length === 0, differences, then, now };
}

function wordsToAsk({ question, size }: AnswerRecord, text: string | undefined) {
  if (text !== undefined && size.turns === 0) return { text, history: [] };
  if (question === null) {
    throw new AssistantError("request-invalid", "The log does not hold the words of this question.", {
      remedy:
        size.turns === 0
          ? "Give them with --question, or keep questions from now on: YOUJU_AUDIT=questions."
          : "It followed an earlier turn, so it cannot be given by hand; keep questions from now on: YOUJU_AUDIT=questions.",
    });
  }
  if (question.replaced > 0) {
    throw new AssistantError(
      "request-invalid",
      "Personal numbers of this question were replaced in the log, so it cannot be asked again as it was.",
      { remedy: "Give the question with --question." },
    );
  }
  return { text: question.text, history: question.history };
}

function pick({ status, reason, answerHash, cited }: AnswerRecord) {
  return { status, reason, answerHash, cited };
}

function differencesOf(then: ReplayedAnswer, now: ReplayedAnswer): readonly string[] {
  const facts = ["status", "reason", "composer", "cited"] as const;
  const found = facts
    .filter((fact) => JSON.stringify(then[fact]) !== JSON.stringify(now[fact]))
    .map((fact) => `${fact}: ${shown(then[fact])}, now ${shown(now[fact])}`);
  const words = then.answerHash === now.answerHash ? [] : ["the words or quotations"];
  return [...found, ...words];
}

function shown(value: string | null | readonly string[]): string {
  return value === null || value.length === 0 ? "none" : [value].flat().join(", ");
}
