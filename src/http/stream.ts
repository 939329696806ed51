// An answer in the making comes in; server-sent events go out: citations, statement (one each), notices, done, or one error.
// A client that leaves stops the work behind the stream.
import { streamSSE } from "hono/streaming";
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

/** Streams the answer that `answer` makes; a failure of it becomes one `error` event. */
export function streamAnswer(
  context: RequestContext,
  answer: (signal: AbortSignal) => Promise<AskResponse>,
  onFailure: (error: unknown) => void,
): Response {
  const left = new AbortController();
  const leave = () => left.abort();
  context.req.raw.signal.addEventListener("abort", leave, { once: true });
  return streamSSE(context, async (stream) => {
    stream.onAbort(leave);
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
    await stream.write(": working\n\n");
    const keepAlive = setInterval(() => void stream.write(": working\n\n"), KEEP_ALIVE_MS);
    try {
      const response = await answer(left.signal);
      for (const [event, data] of answerEvents(response)) await send(event, data);
    } catch (error) {
      onFailure(error);
      await send("error", problemBody(toProblem(error), context.get("requestId")));
    } finally {
      clearInterval(keepAlive);
    }
  });
}

/** The events of an answer in the contract's order. */
export function answerEvents(response: AskResponse): readonly (readonly [event: string, data: unknown])[] {
  return [
    ["citations", response.citations],
    ...response.statements.map((statement) => ["statement", statement] as const),
    ["notices", response.notices],
    ["done", response],
  ];
}
