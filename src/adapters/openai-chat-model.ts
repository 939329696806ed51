// The address, key and name of a model on an OpenAI-compatible server come in; the port ChatModel goes out, over LangChain's
// client. Its streaming step is called without LangChain's callbacks, so that no tracing set in the environment can carry
// questions elsewhere.
import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatOpenAICompletions } from "@langchain/openai";
import type { ChatModel, ChatOutcome, ChatRequest } from "../ports.ts";
import { type Call, startCall } from "./openai-chat-model/call-limits.ts";
import { guardedFetch } from "./openai-chat-model/guarded-fetch.ts";
import type { Seen } from "./openai-chat-model/read-events.ts";

/** Where the model is. */
export interface ChatServer {
  /** With the `/v1`. */
  readonly baseUrl: string;
  /** Empty where the server wants none. */
  readonly apiKey: string;
  readonly model: string;
  /** Longest silence of the server, in milliseconds. */
  readonly idleTimeoutMs: number;
}

/** Statuses of a server that does not know a setting of the request, such as a JSON Schema for the reply. */
const UNKNOWN_SETTING = new Set([400, 415, 422, 501]);

/** A chat model on a server. Nothing is asked of it before `reply`. */
export function openChatModel(server: ChatServer): ChatModel {
  // Once a server has refused the schema and then answered without it, it is not offered the schema again.
  let takesSettings = true;
  return {
    modelId: server.model,
    reply: async (request, signal, onText) => {
      signal.throwIfAborted();
      const startedAt = performance.now();
      if (takesSettings) {
        const first = await callServer(server, request, true, signal, onText);
        if (!first.unknownSetting) return first.outcome;
      }
      const timeoutMs = request.timeoutMs - (performance.now() - startedAt);
      if (timeoutMs < 1) return { ok: false, reason: "upstream-timeout" };
      const plain = await callServer(server, { ...request, timeoutMs }, false, signal, onText);
      if (plain.outcome.ok) takesSettings = false;
      return plain.outcome;
    },
  };
}

interface Called {
  readonly outcome: ChatOutcome;
  readonly unknownSetting: boolean;
}

async function callServer(
  server: ChatServer,
  request: ChatRequest,
  withSettings: boolean,
  signal: AbortSignal,
  onText: ((piece: string) => void) | undefined,
): Promise<Called> {
  const call = startCall(signal, request.timeoutMs, server.idleTimeoutMs);
  const seen: Seen = { status: 0, end: false };
  try {
    const client = clientOf(server, request, withSettings, call, seen);
    const reply = await readReply(client, request, withSettings, call, onText);
    return { outcome: wholeReply(reply, seen), unknownSetting: false };
  } catch {
    if (signal.aborted) throw signal.reason;
    return {
      outcome: { ok: false, reason: call.failure() ?? "upstream-invalid" },
      unknownSetting: withSettings && UNKNOWN_SETTING.has(seen.status),
    };
  } finally {
    call.close();
  }
}

function clientOf(
  { baseUrl, apiKey, model }: ChatServer,
  { maxTokens }: ChatRequest,
  withSettings: boolean,
  call: Call,
  seen: Seen,
): ChatOpenAICompletions {
  return new ChatOpenAICompletions({
    model,
    apiKey: apiKey === "" ? "none" : apiKey,
    maxTokens,
    maxRetries: 0,
    streamUsage: false,
    ...(withSettings ? { temperature: 0 } : {}),
    configuration: { baseURL: baseUrl, maxRetries: 0, fetch: guardedFetch(call, apiKey, seen) },
  });
}

async function readReply(
  client: ChatOpenAICompletions,
  { messages, shape }: ChatRequest,
  withSettings: boolean,
  call: Call,
  onText: ((piece: string) => void) | undefined,
): Promise<Reply> {
  const shaped = messages.map(({ role, content }) =>
    role === "system" ? new SystemMessage(content) : new HumanMessage(content),
  );
  const format = { type: "json_schema", json_schema: { ...shape, strict: true } } as const;
  const options = { signal: call.signal, ...(withSettings ? { response_format: format } : {}) };
  let text = "";
  let finish: unknown;
  for await (const chunk of client._streamResponseChunks([...shaped], options)) {
    finish = chunk.generationInfo?.finish_reason ?? finish;
    if (chunk.text === "") continue;
    text += chunk.text;
    onText?.(chunk.text);
  }
  // The client ends quietly when its signal is aborted.
  call.signal.throwIfAborted();
  return { text, finish };
}

interface Reply {
  readonly text: string;
  /** Why the server says it ended; servers have words of their own for an ordinary end. */
  readonly finish: unknown;
}

function wholeReply({ text, finish }: Reply, { end }: Seen): ChatOutcome {
  if (finish === "content_filter") return { ok: false, reason: "upstream-refused" };
  if (finish === "length" || (finish === undefined && !end))
    return { ok: false, reason: "upstream-truncated" };
  return text.trim() === "" ? { ok: false, reason: "upstream-invalid" } : { ok: true, text };
}
