// What it takes to have a chat model write: the model, the words given to it, and the verifier that nothing gets past.
import type { ChatFailure, ChatModel, Library, Prompts } from "../../ports.ts";
import type { VerifyStatement } from "../verifying/verify-statement.ts";

/** A chat model at work over one open library. */
export interface ChatWriter {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  readonly verify: VerifyStatement;
  readonly library: Library;
  /** Longest time for an answer with its repairs, in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
}

/** Why a configured or wanted chat model did not write an answer; part of the contract. */
export type FallbackReason = ChatFailure | "not-configured" | "no-statements" | "not-verified";

/** JSON Schema of a reply that is statements. */
export const STATEMENTS_SHAPE = {
  name: "statements",
  schema: {
    type: "object",
    properties: {
      statements: {
        type: "array",
        items: {
          type: "object",
          properties: { text: { type: "string" }, sources: { type: "array", items: { type: "string" } } },
          required: ["text", "sources"],
          additionalProperties: false,
        },
      },
    },
    required: ["statements"],
    additionalProperties: false,
  },
} as const;
