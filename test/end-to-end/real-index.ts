// The five seeds and the bundled encoder, indexed once into a temporary folder: what the end-to-end tests stand on.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnswerReport, Assistant } from "../../src/answering/assistant.ts";
import { type Config, readConfig } from "../../src/config.ts";
import type { Answered } from "../../src/domain/answer.ts";
import type { Question } from "../../src/domain/question.ts";
import { type QuestionSet, readQuestionSet } from "../../src/evaluation/question-set.ts";
import { buildIndex, openAssistant } from "../../src/wiring.ts";

/** An index of the seeds in a folder of its own. */
export interface RealIndex {
  readonly config: Config;
  readonly report: Awaited<ReturnType<typeof buildIndex>>;
  /** Milliseconds of processor time that the build took, the encoder's loading included. */
  readonly builtInMs: number;
  readonly assistant: Assistant;
  readonly remove: () => Promise<void>;
}

/** Builds and opens it; `remove` when done. */
export async function buildRealIndex(): Promise<RealIndex> {
  const folder = await mkdtemp(join(tmpdir(), "youju-seeds-"));
  const config = readConfig({ YOUJU_INDEX: folder });
  const startedAt = process.cpuUsage();
  const report = await buildIndex(config);
  const { user, system } = process.cpuUsage(startedAt);
  const builtInMs = (user + system) / 1_000;
  const { assistant } = await openAssistant(config);
  return { config, report, builtInMs, assistant, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A question as the service asks it by default. */
export function ask(
  assistant: Assistant,
  text: string,
  more: Partial<Omit<Question, "text">> = {},
): Promise<AnswerReport> {
  return assistant.ask({ text, history: [], language: "auto", filters: {}, limit: 5, ...more });
}

/** The answer to a question that the documents answer; a decline fails the test, with its reason. */
export async function answered(
  assistant: Assistant,
  text: string,
  more: Partial<Omit<Question, "text">> = {},
): Promise<Answered> {
  const { answer } = await ask(assistant, text, more);
  if (answer.status === "answered") return answer;
  throw new Error(`Declined (${answer.reason}): ${text}`);
}

/** The small question set that anybody may look at. */
export async function starterSet(): Promise<QuestionSet> {
  return readQuestionSet(await readFile("eval/starter.jsonl", "utf8"));
}
