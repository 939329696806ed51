// What came over a socket and never became a request of the app comes in (a Host that is no host, a target that is no path, headers
// without an end); the refusal goes out, with what the app says about every response.
import { randomUUID } from "node:crypto";
import { guardedHeaders } from "./middleware.ts";
import { type ProblemCode, ProblemError, problemBody, problemFacts } from "./problem.ts";

/** Why a request was not read: a code of node's HTTP parser, or of the listener around it. */
const UNREAD: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "body-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
};

/** A refusal of what was not read, in the form of every refusal. */
export function refuseUnread(code: ProblemCode): Response {
  const { status, headers, body } = unreadRefusal(code);
  return new Response(body, { status, headers });
}

/**
 * The same for a connection whose parser gave up, as it goes over the wire; the connection is to be closed after it.
 * @param parserCode `code` of node's error; one that is not known is a malformed request
 */
export function refuseUnparsed(parserCode: string): string {
  const { status, headers, body } = unreadRefusal(UNREAD[parserCode] ?? "malformed-request");
  const lines = { ...headers, "Content-Length": String(Buffer.byteLength(body)), Connection: "close" };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  // A reason phrase tells programs nothing (RFC 9112, section 4), so it may be empty.
  return `HTTP/1.1 ${status} \r\n${head.join("")}\r\n${body}`;
}

/** What a refusal of this kind consists of. */
export function unreadRefusal(code: ProblemCode): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  const id = randomUUID();
  const headers = { ...guardedHeaders(), "Content-Type": "application/problem+json", "X-Request-Id": id };
  return {
    status: problemFacts(code).status,
    headers,
    body: JSON.stringify(problemBody(new ProblemError(code), id)),
  };
}
