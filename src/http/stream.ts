// An answer in the making comes in; server-sent events go out: citations, statement (one each), notices, done, or one error.
// A client that leaves stops the work behind the stream.
import { streamSSE } from "hono/streaming";
import type { Language } from "../domain/document.ts";
import type { AskResponse } from "./contract.ts";
import { problemBody, toProblem } from "./problem.ts";
import type { RequestContext } from "./route.ts";

/** Time between two comments that keep an idle connection open, in milliseconds; proxies close after 30 s or more. */
const KEEP_ALIVE_MS = 10_000;

/** True where the client's Accept header takes server-sent events. */
export function wantsEvents(accept: string | undefined): boolean {
  return (accept ?? "").split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    return (
      type === "text/event-stream" && !parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter))
    );
  });
}

/** One server-sent event; without a name it is the stream's plain message. */
export interface ServerEvent {
  readonly event?: string;
  readonly data: string;
}

/** Told of a part of an answer before the whole is there: an event of `POST /api/ask` with its data. */
export type ShowPart = (
  event: "citations" | "statement",
  data: unknown,
  /** Language of the answer; told with its citations. */
  language?: Language,
) => void;

/** How a door says an answer, and what went wrong, in events. */
export interface StreamVoice {
  /** All events of an answer; those of its parts that were shown before are the first of them. */
  readonly answered: (response: AskResponse) => readonly ServerEvent[];
  /** The event of a part that is there before the whole; without it, all comes at the end. */
  readonly part?: (...part: Parameters<ShowPart>) => ServerEvent;
  readonly failed: (error: unknown) => ServerEvent;
}

/** Streams the answer that `answer` makes in the events of `POST /api/ask`; a failure of it becomes one `error` event. */
export function streamAnswer(
  context: RequestContext,
  answer: (signal: AbortSignal, show?: ShowPart) => Promise<AskResponse>,
  onFailure: (error: unknown) => void,
): Response {
  const voice: StreamVoice = {
    answered: (response) =>
      answerEvents(response).map(([event, data]) => ({ event, data: JSON.stringify(data) })),
    part: (event, data) => ({ event, data: JSON.stringify(data) }),
    failed: (error) => ({
      event: "error",
      data: JSON.stringify(problemBody(toProblem(error), context.get("requestId"))),
    }),
  };
  return streamInVoice(context, answer, voice, onFailure);
}

/** Streams the answer that `answer` makes, as the voice says it. */
export function streamInVoice(
  context: RequestContext,
  answer: (signal: AbortSignal, show?: ShowPart) => Promise<AskResponse>,
  voice: StreamVoice,
  onFailure: (error: unknown) => void,
): Response {
  const left = new AbortController();
  const leave = () => left.abort();
  context.req.raw.signal.addEventListener("abort", leave, { once: true });
  const response = streamSSE(context, async (stream) => {
    stream.onAbort(leave);
    await stream.write(": working\n\n");
    const keepAlive = setInterval(() => void stream.write(": working\n\n"), KEEP_ALIVE_MS);
    try {
      const { part } = voice;
      let shown = 0;
      const show: ShowPart | undefined =
        part &&
        ((...each) => {
          shown += 1;
          // Writes queue up in their order; one to a client that has left is the signal's business.
          void stream.writeSSE(part(...each)).catch(() => undefined);
        });
      const response = await answer(left.signal, show);
      for (const event of voice.answered(response).slice(shown)) await stream.writeSSE(event);
    } catch (error) {
      onFailure(error);
      await stream.writeSSE(voice.failed(error));
    } finally {
      clearInterval(keepAlive);
    }
  });
  // Stricter than the streaming helper's own no-cache: an answer is nobody's to keep.
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** The events of an answer in the contract's order. */
function answerEvents(response: AskResponse): readonly (readonly [event: string, data: unknown])[] {
  return [
    ["citations", response.citations],
    ...response.statements.map((statement) => ["statement", statement] as const),
    ["notices", response.notices],
    ["done", response],
  ];
}
