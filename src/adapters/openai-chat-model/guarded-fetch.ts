// A request of the OpenAI client comes in; a response that can do no harm goes out: no redirect followed, retried once at
// most and within the deadline, bounded in bytes and silence, and always a stream of events, whatever the server sent.

import type { ChatFailure } from "../../ports.ts";
import { currentPlace, writeTraceparent } from "../../trace-place.ts";
import type { Call } from "./call-limits.ts";
import { readChunk, readEvents, type Seen } from "./read-events.ts";

/** Most bytes of a response: a reply of 1 500 tokens is about 300 KiB as events. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Further tries after a refusal that may pass. */
const MOST_RETRIES = 1;
/** Wait before a further try where the server names none, in milliseconds; up to as much again at random. */
const RETRY_WAIT_MS = 150;
/** What must be left of the time for a further try to be worth it, in milliseconds. */
const LEAST_TIME_MS = 250;

const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A `fetch` for one call; failures end the call. */
export function guardedFetch(call: Call, apiKey: string, seen: Seen): typeof fetch {
  return async (input, init) => {
    const place = currentPlace();
    const request: RequestInit = {
      method: "POST",
      body: init?.body ?? null,
      // The client's own headers tell the machine's system and versions; a server needs none of that.
      headers: {
        "Content-Type": "application/json",
        Accept: "text/event-stream, application/json",
        ...(apiKey === "" ? {} : { Authorization: `Bearer ${apiKey}` }),
        ...(place === undefined ? {} : { traceparent: writeTraceparent(place) }),
      },
      // A redirect would carry the question to an address that nobody configured.
      redirect: "manual",
      signal: call.signal,
    };
    for (let tries = 0; ; tries++) {
      const response = await send(input, request, call, tries < MOST_RETRIES);
      if (response === undefined) continue;
      seen.status = response.status;
      if (response.ok) return readable(response, call, seen);
      await refusal(response, call, tries < MOST_RETRIES);
    }
  };
}

/** The response; undefined where there was none and another try may bring one. */
async function send(
  input: Parameters<typeof fetch>[0],
  request: RequestInit,
  call: Call,
  mayRetry: boolean,
): Promise<Response | undefined> {
  call.heard();
  try {
    return await fetch(input, request);
  } catch (cause) {
    if (call.signal.aborted) throw cause;
    if (!mayRetry || !(await waited(RETRY_WAIT_MS * (1 + Math.random()), call)))
      throw call.fail("upstream-unreachable");
    return undefined;
  }
}

/** Waits for another try, or ends the call. */
async function refusal(response: Response, call: Call, mayRetry: boolean): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
  const { status } = response;
  const wait = retryAfterMs(response.headers.get("retry-after")) ?? RETRY_WAIT_MS * (1 + Math.random());
  if (MAY_PASS.has(status) && mayRetry && (await waited(wait, call))) return;
  throw call.fail(reasonOf(status));
}

function reasonOf(status: number): ChatFailure {
  if (status === 429) return "upstream-rate-limited";
  if (status === 408 || status === 504) return "upstream-timeout";
  return status >= 500 || status < 400 ? "upstream-error" : "upstream-refused";
}

/** Seconds or a date, as HTTP has it; undefined where it is neither. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** True after the wait; false at once where the time does not allow it. */
async function waited(wait: number, call: Call): Promise<boolean> {
  if (wait + LEAST_TIME_MS > call.timeLeft()) return false;
  call.rest();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, wait);
    call.signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(call.signal.reason);
      },
      { once: true },
    );
  });
  return true;
}

/** The response as events, watched. */
async function readable(response: Response, call: Call, seen: Seen): Promise<Response> {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const body = response.body?.pipeThrough(watch(call));
  if (body === undefined || type === "text/html") throw call.fail("upstream-invalid");
  if (type === "text/event-stream") return asEvents(body, call, seen);
  const text = await new Response(body).text();
  // Some servers stream under another type, and some do not stream.
  const events = /^\s{0,99}(?:data|event|id|:)/.test(text)
    ? text
    : `data: ${completion(text, call)}\n\ndata: [DONE]\n\n`;
  return asEvents(new Blob([events]).stream(), call, seen);
}

/** A completion that came as one JSON document, on one line and with the end that it has by arriving. */
function completion(text: string, call: Call): string {
  const chunk = readChunk(text, call) as { choices: { finish_reason: string | null }[] };
  const [choice] = chunk.choices;
  if (choice === undefined) throw call.fail("upstream-invalid");
  return JSON.stringify({ choices: [{ ...choice, finish_reason: choice.finish_reason ?? "stop" }] });
}

function asEvents(body: ReadableStream<Uint8Array>, call: Call, seen: Seen): Response {
  return new Response(body.pipeThrough(readEvents(call, seen)), {
    headers: { "Content-Type": "text/event-stream" },
  });
}

/** Counts bytes and silence. */
function watch(call: Call): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) throw call.fail("upstream-too-large");
      call.heard();
      controller.enqueue(chunk);
    },
    flush: () => call.rest(),
  });
}
