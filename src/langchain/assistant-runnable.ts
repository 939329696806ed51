// The assistant in, LangChain's `Runnable` out: a question, or a conversation, comes to the response of POST /api/ask.
import { randomUUID } from "node:crypto";
import { type BaseMessage, isBaseMessage } from "@langchain/core/messages";
import { Runnable, type RunnableConfig } from "@langchain/core/runnables";
import type { Assistant } from "../answering/assistant.ts";
import type { Turn } from "../domain/question.ts";
import { AssistantError } from "../errors.ts";
import { type AskRequest, type AskResponse, askRequestSchema, HISTORY_LIMIT } from "../http/contract.ts";
import { knownFilters } from "../http/filters.ts";
import { presentAnswer } from "../http/present-answer.ts";

/** A question, a request of POST /api/ask, or messages of which the last is the question. */
export type AssistantInput = string | AskInput | readonly BaseMessage[];

/** A request of POST /api/ask, as far as it is given. */
export type AskInput = Pick<AskRequest, "question"> & Partial<Omit<AskRequest, "question">>;

/** The assistant as LangChain knows a step of a chain; a class because LangChain's own is one. */
export class AssistantRunnable extends Runnable<AssistantInput, AskResponse> {
  static override lc_name(): string {
    return "AssistantRunnable";
  }

  lc_namespace = ["youju", "runnables"];
  readonly #assistant: Assistant;

  constructor(assistant: Assistant) {
    super();
    this.#assistant = assistant;
  }

  /** Answers or declines; throws request-invalid on an input that POST /api/ask would refuse. */
  override async invoke(input: AssistantInput, config?: Partial<RunnableConfig>): Promise<AskResponse> {
    return this._callWithConfig((given: AssistantInput) => this.#ask(given, config?.signal), input, config);
  }

  async #ask(input: AssistantInput, signal: AbortSignal | undefined): Promise<AskResponse> {
    const request = askRequestSchema.safeParse(toRequest(input));
    if (!request.success) {
      throw new AssistantError("request-invalid", "The input is no question that can be asked.", {
        cause: request.error,
        remedy: "Give 1 to 4000 characters, or the body of POST /api/ask.",
      });
    }
    const { question: text, filters, ...settings } = request.data;
    const { library } = this.#assistant;
    const question = { text, ...settings, filters: knownFilters(filters, library, "/filters") };
    return presentAnswer(await this.#assistant.ask(question, signal), library, randomUUID());
  }
}

function toRequest(input: AssistantInput): unknown {
  if (typeof input === "string") return { question: input };
  if (!isMessages(input)) return input;
  return {
    question: input.at(-1)?.text ?? "",
    history: input.slice(0, -1).flatMap(toTurn).slice(-HISTORY_LIMIT),
  };
}

function isMessages(input: AskInput | readonly BaseMessage[]): input is readonly BaseMessage[] {
  return Array.isArray(input) && input.every(isBaseMessage);
}

/** Only what people and the assistant said: a system message is an instruction to a model. */
function toTurn(message: BaseMessage): readonly Turn[] {
  if (message.type === "human") return [{ role: "user", content: message.text }];
  return message.type === "ai" ? [{ role: "assistant", content: message.text }] : [];
}
