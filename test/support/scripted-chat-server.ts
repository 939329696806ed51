// An OpenAI-compatible server that plays a script: it answers as it is told, or fails in one of the ways in which such servers
// fail, and remembers what it was asked and what became of each connection.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it came. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: ChatBody;
}

interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly max_tokens?: number;
  readonly temperature?: number;
  readonly response_format?: unknown;
  readonly tools?: unknown;
}

/** What the server does with one request. */
export type Scene = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

export interface ScriptedChatServer {
  /** With the `/v1`. */
  readonly url: string;
  readonly requests: SeenRequest[];
  /** Responses whose connection was cut before they ended. */
  readonly cut: () => number;
  /** Connections that are open now. */
  readonly open: () => number;
  play(scene: Scene): void;
  stop(): Promise<void>;
}

/** Starts one that plays `scene` until it is given another. */
export async function startScriptedChat(scene: Scene): Promise<ScriptedChatServer> {
  let playing = scene;
  let cut = 0;
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    response.on("close", () => {
      if (!response.writableFinished) cut += 1;
    });
    response.on("error", () => undefined);
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as ChatBody;
      const seen = { path: request.url ?? "", headers: request.headers, body };
      requests.push(seen);
      await playing(seen, response);
    })().catch(() => response.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    cut: () => cut,
    open: () => sockets.size,
    play: (next) => {
      playing = next;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** A statement as a model would write it. */
export interface ScriptedStatement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Streams a reply in pieces of `size` characters, as servers do. */
export function says(text: string, { size = 12, finish = "stop" } = {}): Scene {
  return (_, response) => {
    startEvents(response);
    for (let at = 0; at < text.length; at += size) sendPiece(response, text.slice(at, at + size));
    sendEnd(response, finish);
  };
}

/** Streams statements as the JSON object that is asked for. */
export function saysStatements(...statements: readonly ScriptedStatement[]): Scene {
  return says(JSON.stringify({ statements }));
}

/** One JSON document, from a server that knows no streaming. */
export function saysAtOnce(text: string): Scene {
  return (_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({ choices: [{ message: { role: "assistant", content: text }, finish_reason: "stop" }] }),
    );
  };
}

export function startEvents(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
}

export function sendPiece(response: ServerResponse, content: string): void {
  const chunk = { id: "x", choices: [{ index: 0, delta: { content }, finish_reason: null }] };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

export function sendEnd(response: ServerResponse, finish: string | null): void {
  const chunk = { id: "x", choices: [{ index: 0, delta: {}, finish_reason: finish }] };
  response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
}

/** Answers with a status and nothing of use. */
export function failsWith(status: number, headers: Readonly<Record<string, string>> = {}): Scene {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end('{"error":{"message":"secret detail of the upstream"}}');
  };
}

/** Plays scenes one after the other, the last one for ever. */
export function inTurn(...scenes: readonly Scene[]): Scene {
  let at = 0;
  return (request, response) => scenes[Math.min(at++, scenes.length - 1)]?.(request, response);
}

/** Says one thing to the task of writing, another to repairs and condensing, which are told apart by their tags. */
export function byTask(scenes: {
  readonly answer: Scene;
  readonly repair?: Scene;
  readonly condense?: Scene;
}): Scene {
  return (request, response) => {
    const asked = request.body.messages.at(-1)?.content ?? "";
    const scene = asked.includes("<conversation>")
      ? scenes.condense
      : asked.includes("<faults>")
        ? scenes.repair
        : scenes.answer;
    return (scene ?? saysStatements())(request, response);
  };
}
