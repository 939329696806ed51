// Requests as raw bytes that no ordinary client sends and every service meets: several at once, in pieces, in the form of 1996, for
// another host, or such that two readers would disagree where one ends and the next begins.
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ListeningServer, listen } from "../../src/cli/listen.ts";
import { problemSchema } from "../../src/http/contract.ts";
import { CANARY, serviceOver } from "./support.ts";

let server: ListeningServer;
beforeAll(async () => {
  server = await listen(serviceOver().app, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.stop(0));

/** Sends the bytes and hears until the server has nothing more to say: the last request in them must ask it to close. */
function heard(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let all = "";
    socket.on("data", (piece) => {
      all += piece.toString("utf8");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(all));
    socket.write(bytes);
  });
}

const statusesOf = (answer: string): readonly string[] =>
  Array.from(answer.matchAll(/HTTP\/1\.1 (\d{3}) /gu), ([, status = ""]) => status);

const BODY = JSON.stringify({ question: "piers" });
const ask = (headers: string, body = BODY): string =>
  `POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
const WHOLE = ask(`Content-Length: ${BODY.length}`);
const LAST = ask(`Content-Length: ${BODY.length}\r\nConnection: close`);
const chunked = (pieces: readonly string[]): string =>
  pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join("");

it.each([
  ["five on one connection, all sent at once", WHOLE.repeat(4) + LAST, ["200", "200", "200", "200", "200"]],
  [
    "one in chunks of one byte",
    ask("Transfer-Encoding: chunked\r\nConnection: close", `${chunked([...BODY])}0\r\n\r\n`),
    ["200"],
  ],
  [
    "one in chunks with extensions and a trailer",
    ask(
      "Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\nConnection: close",
      `${BODY.length.toString(16)};name=value\r\n${BODY}\r\n0\r\nX-Sum: 1\r\n\r\n`,
    ),
    ["200"],
  ],
  [
    "one that waits to be told to go on",
    ask(`Content-Length: ${BODY.length}\r\nExpect: 100-continue\r\nConnection: close`),
    ["100", "200"],
  ],
  [
    "one behind a refused type with its body",
    ask(`Content-Length: ${BODY.length}`).replace("application/json", "text/plain") + LAST,
    ["415", "200"],
  ],
  [
    "one behind a wrong method with a body",
    `PUT /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello${LAST}`,
    ["405", "200"],
  ],
  ["one for the whole address", LAST.replace("/api/ask", "http://other.example/api/ask"), ["200"]],
  ["one that would rather speak HTTP/2", LAST.replace("close", "close, Upgrade\r\nUpgrade: h2c"), ["200"]],
  ["one of HTTP/1.0 without a host", "GET /livez HTTP/1.0\r\n\r\n", ["200"]],
])("takes %s", async (_, bytes, statuses) => {
  expect(statusesOf(await heard(bytes))).toEqual(statuses);
});

it.each([
  ["a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked"],
  ["two lengths", `Content-Length: 5\r\nContent-Length: ${BODY.length}`],
  ["a length below nothing", "Content-Length: -1"],
  ["a length with a sign", `Content-Length: +${BODY.length}`],
  ["chunks of a negative size", "Transfer-Encoding: chunked\r\nX-Pad: 1"],
  ["a packed transfer", "Transfer-Encoding: gzip"],
  ["a folded header", `X-Long: a\r\n b\r\nContent-Length: ${BODY.length}`],
  ["a blank before the colon", `X-Long : a\r\nContent-Length: ${BODY.length}`],
  ["a NUL in a header", `X-Long: a\0b\r\nContent-Length: ${BODY.length}`],
])("refuses one with %s, and answers nothing behind it", async (_, headers) => {
  const body = headers.includes("X-Pad") ? `-5\r\n${BODY}\r\n0\r\n\r\n` : BODY;
  expect(statusesOf(await heard(ask(headers, body) + LAST))).toEqual(["400"]);
});

it.each([
  ["what is no HTTP", 400, "malformed-request", `${CANARY}\r\n\r\n`],
  [
    "a header without a colon",
    400,
    "malformed-request",
    `GET /livez HTTP/1.1\r\nHost: x\r\n${CANARY}\r\n\r\n`,
  ],
  [
    "headers without an end",
    431,
    "headers-too-large",
    `GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${CANARY.repeat(5_000)}`,
  ],
  [
    "an expectation that nobody meets",
    417,
    "expectation-failed",
    `GET /livez HTTP/1.1\r\nHost: x\r\nExpect: ${CANARY}\r\n\r\n`,
  ],
  [
    "a host that is none",
    400,
    "malformed-request",
    `GET /livez HTTP/1.1\r\nHost: a ${CANARY}\r\nConnection: close\r\n\r\n`,
  ],
  [
    "a host with a name before it",
    400,
    "malformed-request",
    `GET /livez HTTP/1.1\r\nHost: ${CANARY}@x\r\nConnection: close\r\n\r\n`,
  ],
  [
    "a target that is no path",
    400,
    "malformed-request",
    "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  ],
  [
    "an address that is none",
    400,
    "malformed-request",
    `GET http://[${CANARY}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  ],
])("refuses %s as every other refusal reads", async (_, status, code, bytes) => {
  const answer = await heard(bytes);
  expect(statusesOf(answer)).toEqual([String(status)]);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head.toLowerCase()).toContain("content-type: application/problem+json");
  expect(head.toLowerCase()).toContain("x-content-type-options: nosniff");
  const problem = problemSchema
    .strict()
    .parse(JSON.parse(body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1)));
  expect(problem.type).toBe(`urn:youju:problem:${code}`);
  expect(head).toContain(problem.instance.replace("urn:request:", ""));
  expect(answer).not.toContain(CANARY);
});
