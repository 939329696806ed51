// An app comes in; a listening server goes out, with the verb that ends it: no new work, what is under way may finish, and
// what has not finished by the deadline is cut.
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { AssistantError } from "../errors.ts";
import { refuseUnparsed, refuseUnread, unreadRefusal } from "../http/refuse-unread.ts";

/** How long clients may take, and how many there may be. */
export interface ConnectionLimits {
  /** For the headers, and for the whole request; node's defaults are 60 s and 300 s. */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** A connection without a byte in either direction is cut: a reader that reads no more holds an answer for ever. */
  readonly idleTimeoutMs: number;
  /** Further ones are closed at once, so that a flood does not use up the process's files. */
  readonly connections: number;
}

/** Limits that a slow telephone keeps and a slowloris does not. The idle time is beyond the longest silence of an answer. */
const USUAL_LIMITS: ConnectionLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  idleTimeoutMs: 660_000,
  connections: 2_000,
};
/** How often slow requests are looked for; node's default of 30 s would leave them three times their time. */
const LOOK_EVERY_MS = 1_000;

/** A server that takes requests. */
export interface ListeningServer {
  /** `http://127.0.0.1:3000`, with the port that was given out where 0 was asked for. */
  readonly url: string;
  /** Resolves when every connection is closed, after `deadlineMs` at the latest. */
  stop(deadlineMs: number): Promise<void>;
}

/** Where to listen. */
export interface ListenAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Starts listening; rejects with config-invalid where the address cannot be had. */
export async function listen(
  app: {
    readonly fetch: (request: Request, from: { readonly peer: string }) => Response | Promise<Response>;
  },
  address: ListenAddress,
  limits: Partial<ConnectionLimits> = {},
): Promise<ListeningServer> {
  const { headersTimeoutMs, requestTimeoutMs, idleTimeoutMs, connections } = { ...USUAL_LIMITS, ...limits };
  const listener = getRequestListener(
    (request, { incoming }) => app.fetch(request, { peer: incoming.socket.remoteAddress ?? "" }),
    // HTTP/1.0 knows no Host, and many a load balancer asks for health in it.
    {
      hostname: "localhost",
      errorHandler: (error) =>
        refuseUnread(error instanceof RequestError ? "malformed-request" : "internal-error"),
    },
  );
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, headersTimeoutMs),
    },
    listener,
  );
  refuseInForm(server);
  server.setTimeout(idleTimeoutMs);
  server.maxConnections = connections;
  server.listen(address.port, address.host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw addressRefused(address, cause);
  }
  return { url: urlOf(server), stop: (deadlineMs) => stop(server, deadlineMs) };
}

/** Node's own refusals have no body: what its parser refuses gets the form and the headers of every other refusal. */
function refuseInForm(server: Server): void {
  const underWay = new WeakMap<Socket, ServerResponse>();
  server.on("request", (_, response) => underWay.set(response.req.socket, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const answer = underWay.get(socket as Socket);
    // Behind the first bytes of an answer another head would be read as part of it.
    const hasBegun = answer?.headersSent === true && !answer.writableFinished;
    if (!socket.writable || hasBegun) socket.destroy();
    else socket.end(refuseUnparsed(error.code ?? ""));
  });
  server.on("checkExpectation", (_, response: ServerResponse) => {
    const { status, headers, body } = unreadRefusal("expectation-failed");
    response.writeHead(status, { ...headers, Connection: "close" }).end(body);
  });
}

async function stop(server: Server, deadlineMs: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await closed;
  clearTimeout(force);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

function addressRefused({ host, port }: ListenAddress, cause: unknown): AssistantError {
  const taken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
  const why = taken ? "another program listens there" : "the system refuses it";
  return new AssistantError("config-invalid", `Cannot listen on ${host} port ${port}: ${why}.`, {
    cause,
    remedy: "Set HOST and PORT to an address that is free, for example PORT=3001.",
  });
}
