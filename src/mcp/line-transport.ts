// Lines come in and go out, each one message of the Model Context Protocol: its stdio transport over whatever streams the
// command line was given.
import { deserializeMessage, serializeMessage } from "@modelcontextprotocol/sdk/shared/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";

/** A transport, and the promise that its input has ended and everything that was asked is answered. */
export interface LineTransport {
  readonly transport: Transport;
  readonly ended: Promise<void>;
}

/** A transport over lines; a line that is no message is told to `onerror` and left out. */
export function lineTransport(
  lines: () => AsyncIterable<string>,
  write: (text: string) => void,
): LineTransport {
  const waiting = new Set<unknown>();
  let inputEnded = false;
  let markEnded: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    markEnded = resolve;
  });
  const note = (change: () => unknown): void => {
    change();
    if (inputEnded && waiting.size === 0) markEnded();
  };
  const transport: Transport = {
    start: async () => void readAll(),
    send: async (message) => {
      write(serializeMessage(message));
      if (!("method" in message)) note(() => waiting.delete(message.id));
    },
    close: async () => transport.onclose?.(),
  };
  async function readAll(): Promise<void> {
    for await (const line of lines()) receive(line);
    note(() => {
      inputEnded = true;
    });
  }
  function receive(line: string): void {
    try {
      const message = deserializeMessage(line);
      if ("method" in message) note(() => track(message, waiting));
      transport.onmessage?.(message);
    } catch (error) {
      transport.onerror?.(error instanceof Error ? error : new Error("Not a message."));
    }
  }
  return { transport, ended };
}

/** A request waits for its response; one that is cancelled gets none. */
function track(message: Extract<JSONRPCMessage, { method: string }>, waiting: Set<unknown>): void {
  if ("id" in message) waiting.add(message.id);
  else if (message.method === "notifications/cancelled") waiting.delete(message.params?.requestId);
}
