// A chat model with its words and an assistant's parts come in, a writer goes out: the comparisons are those that check drafts.
import type { ChatModel, Library, Prompts } from "../../ports.ts";
import type { ClaimReader } from "../comparing/claim.ts";
import { createFactsReader } from "../comparing/passage-facts.ts";
import { createBodyReader } from "../comparing/stated-bodies.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { createStatementVerifier } from "../verifying/verify-statement.ts";
import type { ChatWriter } from "./chat-writer.ts";
import { pauseFailingModel } from "./pause-failing-model.ts";

/** The configured model. */
export interface ConfiguredChat {
  readonly model: ChatModel;
  readonly prompts: Prompts;
  /** Longest time for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What a writer stands on besides the model. */
export interface WriterParts extends Omit<ClaimReader, "readBodies"> {
  readonly library: Library;
  readonly now: () => number;
}

/** A writer over an open library. */
export function createChatWriter(
  { model, prompts, timeoutMs }: ConfiguredChat,
  { library, now, translator, findBodies, lexical }: WriterParts,
  profileOf: ProfileOf,
): ChatWriter {
  const readBodies = createBodyReader(library.bureaux);
  const reader = { translator, findBodies, lexical, readBodies };
  const verify = createStatementVerifier(library, reader, createFactsReader(library, profileOf, readBodies));
  return { model: pauseFailingModel(model, now), prompts, timeoutMs, verify, library, now };
}
