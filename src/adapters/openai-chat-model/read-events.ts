// The bytes of a server's stream come in, the same stream goes out with nothing in it but what is read: text, and why it ended.
// What does not parse ends the call here; the client behind would print it, and with it what somebody asked.
import type { Call } from "./call-limits.ts";

/** What was seen of the responses of a call; written here, read when the call is over. */
export interface Seen {
  /** Status of the last response; 0 before any. */
  status: number;
  /** Whether the stream of events came to its own end. */
  end: boolean;
}

const END = "[DONE]";

/** Passes on the events of completions; counts no bytes. */
export function readEvents(call: Call, seen: Seen): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = "";
  const take = (line: string, controller: TransformStreamDefaultController<Uint8Array>): void => {
    if (!line.startsWith("data:")) return;
    const data = line.slice("data:".length).trim();
    if (data === END) seen.end = true;
    const event = data === END ? END : JSON.stringify(readChunk(data, call));
    controller.enqueue(encoder.encode(`data: ${event}\n\n`));
  };
  return new TransformStream({
    transform: (bytes, controller) => {
      const lines = decoder.decode(bytes, { stream: true }).split("\n");
      lines[0] = rest + lines[0];
      rest = lines.pop() ?? "";
      for (const line of lines) take(line, controller);
    },
    flush: (controller) => take(rest, controller),
  });
}

/** What is read of one choice, wherever the server puts it. */
interface Choice {
  readonly delta?: { readonly content?: unknown } | null;
  readonly message?: { readonly content?: unknown } | null;
  readonly finish_reason?: unknown;
}

/** One event, or a whole completion, as a chunk; ends the call where it is neither. */
export function readChunk(json: string, call: Call): object {
  const choice = firstChoice(json, call);
  // The last event of some servers tells of tokens and has no choice.
  if (choice === undefined) return { choices: [] };
  const content = choice.delta?.content ?? choice.message?.content ?? "";
  if (typeof content !== "string") throw call.fail("upstream-invalid");
  const finish = typeof choice.finish_reason === "string" ? choice.finish_reason : null;
  return { choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: finish }] };
}

function firstChoice(json: string, call: Call): Choice | undefined {
  let body: { readonly choices?: unknown } | null;
  try {
    body = JSON.parse(json);
  } catch {
    throw call.fail("upstream-invalid");
  }
  const choices = body?.choices;
  if (!Array.isArray(choices) || choices[0] === null) throw call.fail("upstream-invalid");
  return choices[0] as Choice | undefined;
}
