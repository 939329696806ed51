// One question's dealings with the chat model: whether it is wanted and there, how long it may take, who listens.
import type { Composer, Question } from "../../domain/question.ts";
import type { ChatModel } from "../../ports.ts";
import type { AskOptions, Provenance } from "../assistant.ts";
import {
  condenseQuestion,
  type StandaloneQuestion,
} from "../understanding/conversation/condense-question.ts";
import type { ChatWriter } from "./chat-writer.ts";
import { condenseWithModel } from "./condense-with-model.ts";

/** How the answer to one question is to be written. */
export interface Writing {
  /** The model's writer; undefined where none is configured or none is wanted. */
  readonly writer: ChatWriter | undefined;
  /** What the door asked for. */
  readonly wanted: Composer | undefined;
  /** Milliseconds that the model still has; undefined for as long as its own settings allow. */
  timeLeft(): number | undefined;
  readonly signal: AbortSignal;
  readonly watcher: AskOptions["watcher"];
  /** The words and the model of what was asked of it; none while nothing was. */
  used(): Pick<Provenance, "promptVersion" | "chatModel">;
}

/** Share of a door's time that the model may use up: the rest is for the quotations that stand in for it. */
const MODEL_SHARE = 0.85;

/** The writing of one question, begun at `startedAt` on the writer's clock. */
export function startWriting(
  asked: Question,
  writer: ChatWriter | undefined,
  now: () => number,
  signal: AbortSignal | undefined,
  { watcher, timeoutMs }: AskOptions,
): Writing {
  const endsAt = timeoutMs === undefined ? undefined : now() + MODEL_SHARE * timeoutMs;
  let used: Pick<Provenance, "promptVersion" | "chatModel"> = { promptVersion: null };
  const wanted = asked.composer === "extractive" ? undefined : writer;
  const noted = wanted && {
    ...wanted,
    model: noting(wanted.model, () => {
      used = { promptVersion: wanted.prompts.version, chatModel: wanted.model.modelId };
    }),
  };
  return {
    writer: noted,
    used: () => used,
    wanted: asked.composer,
    timeLeft: () => (endsAt === undefined ? undefined : Math.max(0, endsAt - now())),
    signal: signal ?? new AbortController().signal,
    watcher,
  };
}

function noting(model: ChatModel, note: () => void): ChatModel {
  return {
    modelId: model.modelId,
    reply: (request, signal, onText) => {
      note();
      return model.reply(request, signal, onText);
    },
  };
}

/** What a question means after the turns before it: by rule, and where a model is at hand in its words. */
export async function understandFollowUp(asked: Question, writing: Writing): Promise<StandaloneQuestion> {
  const ruled = condenseQuestion(asked.text, asked.history);
  const { writer, signal } = writing;
  if (writer === undefined) return ruled;
  return condenseWithModel(asked.text, asked.history, ruled, writer, signal, writing.timeLeft());
}
