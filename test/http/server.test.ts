// The service on a real socket: bodies without an end, clients that leave, methods that no Request can have, and the end.
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answering/assistant.ts";
import { type ListeningServer, listen } from "../../src/cli/listen.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

const LOCAL = { host: "127.0.0.1", port: 0 };
let server: ListeningServer;
/** The signal of the last question, while the assistant waits for it to abort. */
let seen: AbortSignal | undefined;

function waitingAssistant(): Assistant {
  return fakeAssistant({
    before: (question, signal) =>
      question.text === "wait"
        ? new Promise((_, reject) => {
            seen = signal;
            signal?.addEventListener("abort", () => reject(signal.reason));
          })
        : Promise.resolve(),
  });
}

beforeEach(async () => {
  seen = undefined;
  server = await listen(serviceOver(waitingAssistant()).app, LOCAL);
});

afterEach(() => server.stop(0));

describe("a body over the limit", () => {
  const megabyte = CANARY.repeat(180_000);

  it("with a length", async () => {
    await problemOf(await fetch(`${server.url}/api/ask`, json(megabyte)), 413);
  });

  it("in pieces", async () => {
    const body = new Blob([megabyte]).stream();
    const init = { ...json(""), body, duplex: "half" } as RequestInit;
    await problemOf(await fetch(`${server.url}/api/ask`, init), 413);
  });
});

describe("a client that leaves", () => {
  it.each(["application/json", "text/event-stream"])("stops the work behind %s", async (accept) => {
    const left = new AbortController();
    const init = { ...json({ question: "wait" }, { Accept: accept }), signal: left.signal };
    const answer = fetch(`${server.url}/api/ask`, init).then((response) => response.text());
    await expect.poll(() => seen?.aborted).toBe(false);
    left.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => seen?.aborted).toBe(true);
  });
});

describe("what a plain socket may send", () => {
  /** Status line and headers of the answer to raw lines. */
  async function raw(...lines: string[]): Promise<string> {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end(`${lines.join("\r\n")}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let text = "";
    for await (const piece of socket) text += piece;
    return text;
  }

  it("a path that climbs stays in the service", async () => {
    expect(await raw("GET /api/documents/../../../etc/passwd HTTP/1.1")).toMatch(/^HTTP\/1.1 404 /);
    expect(await raw("GET /api/paragraphs/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1")).toMatch(/^HTTP\/1.1 404 /);
  });

  it("a method that no Request can have is refused", async () => {
    expect(await raw("TRACE /api/ask HTTP/1.1")).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it("a request id with a line break does not become a header", async () => {
    const answer = await raw("GET /livez HTTP/1.1", "X-Request-Id: a", " X-Injected: yes");
    expect(answer).not.toMatch(/x-injected/i);
  });
});

describe("the end", () => {
  it("lets a request finish that is under way, and takes no new one", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = false;
    const slow = fakeAssistant({
      before: () => {
        begun = true;
        return gate;
      },
    });
    const other = await listen(serviceOver(slow).app, LOCAL);
    const answer = fetch(`${other.url}/api/ask`, json({ question: "piers" }));
    await expect.poll(() => begun).toBe(true);
    const stopped = other.stop(60_000);
    await expect(fetch(`${other.url}/livez`)).rejects.toThrow();
    release();
    expect((await answer).status).toBe(200);
    await stopped;
  });

  it("cuts what has not finished by the deadline", async () => {
    const body = JSON.stringify({ question: "wait" });
    const client = request(`${server.url}/api/ask`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
    });
    client.end(body);
    const cut = once(client, "error");
    await expect.poll(() => seen).toBeDefined();
    const started = performance.now();
    await server.stop(50);
    expect(performance.now() - started).toBeLessThan(30_000);
    await cut;
  });

  it("an address that is taken is a failure with a remedy", async () => {
    const port = Number(new URL(server.url).port);
    await expect(listen(serviceOver().app, { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "config-invalid",
      remedy: expect.stringContaining("PORT"),
    });
  });
});
