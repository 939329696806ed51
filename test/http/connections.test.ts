// Clients that hold on: headers and bodies by the drop, answers that nobody reads, two hundred streams at once, and a service that is
// stopped in the middle of it.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type ConnectionLimits, type ListeningServer, listen } from "../../src/cli/listen.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { json, serviceOver } from "./support.ts";

const LOCAL = { host: "127.0.0.1", port: 0 };
let server: ListeningServer;
afterEach(() => server.stop(0));

async function serve(limits: Partial<ConnectionLimits> = {}, before?: () => Promise<void>) {
  const assistant = fakeAssistant(before === undefined ? {} : { before });
  const service = serviceOver(assistant, { admission: { atOnce: 500, waiting: 500 } });
  server = await listen(service.app, LOCAL, limits);
  return { ...service, assistant };
}

function open(first: string): Socket & { readonly heard: () => string; readonly over: Promise<void> } {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let heard = "";
  socket.on("data", (piece) => {
    heard += piece.toString("latin1");
  });
  const over = new Promise<void>((resolve) => {
    socket.on("error", () => resolve());
    socket.on("close", () => resolve());
  });
  socket.write(first);
  return Object.assign(socket, { heard: () => heard, over });
}

const BODY = JSON.stringify({ question: "piers" });
const HEAD = (length: number, accept = "application/json") =>
  `POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: ${accept}\r\nContent-Length: ${length}\r\n\r\n`;

/** Sends a byte now and then until the service has had enough. */
async function drip(socket: ReturnType<typeof open>): Promise<void> {
  const drop = setInterval(() => socket.write("a"), 50);
  await socket.over;
  clearInterval(drop);
}

describe("slow clients", () => {
  it("#42 headers by the drop are cut", async () => {
    await serve({ headersTimeoutMs: 300, requestTimeoutMs: 600_000 });
    await drip(open("GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow: "));
  });

  it("#42 headers that stop in the middle are cut with 408", async () => {
    await serve({ headersTimeoutMs: 300, requestTimeoutMs: 600_000 });
    const socket = open("GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    await socket.over;
    expect(socket.heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect(socket.heard()).toContain("urn:youju:problem:request-timeout");
  });

  it("#42 a body by the drop is cut, while others are answered", async () => {
    await serve({ headersTimeoutMs: 3_000, requestTimeoutMs: 4_000 });
    const dripping = drip(open(HEAD(5_000)));
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await dripping;
  });

  it("a connection that sends nothing is closed", async () => {
    await serve({ headersTimeoutMs: 300, requestTimeoutMs: 600, idleTimeoutMs: 400 });
    await open("").over;
  });

  it("more connections than allowed are closed at once, and room is made again", async () => {
    await serve({ connections: 5 });
    const held = Array.from({ length: 5 }, () => open("GET /livez HTTP/1.1\r\nHost: x\r\n"));
    await Promise.all(held.map((socket) => once(socket, "connect")));
    await open("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").over;
    for (const socket of held) socket.destroy();
    await expect
      .poll(async () =>
        fetch(`${server.url}/livez`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });
});

describe("a reader that stops reading", () => {
  it("gets no more made for it, holds up nobody else, and is cut when its time is up", async () => {
    let made = 0;
    let isOver = false;
    const piece = new Uint8Array(64 * 1_024);
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          made += 1;
          controller.enqueue(piece);
        },
        cancel: () => {
          isOver = true;
        },
      });
    const fetched = (request: Request) =>
      new Response(new URL(request.url).pathname === "/endless" ? endless() : "short");
    server = await listen({ fetch: fetched }, LOCAL, { idleTimeoutMs: 1_000 });
    const socket = open("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
    socket.pause();
    await expect.poll(() => made).toBeGreaterThan(0);
    expect(await (await fetch(`${server.url}/other`)).text()).toBe("short");
    await expect.poll(() => isOver).toBe(true);
    // What the system's buffers hold, 64 KiB a piece; more is not made until the connection is cut.
    expect(made * piece.length).toBeLessThan(32 * 2 ** 20);
    socket.destroy();
  });
});

describe("two hundred streams", () => {
  it("wait side by side, leave other routes alone, and all end with their answer", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { assistant } = await serve({}, () => gate);
    const streams = Array.from({ length: 200 }, async () => {
      const response = await fetch(
        `${server.url}/api/ask`,
        json({ question: "piers" }, { Accept: "text/event-stream" }),
      );
      return response.text();
    });
    await expect.poll(() => assistant.asked.length).toBe(200);
    expect((await fetch(`${server.url}/api/documents`)).status).toBe(200);
    release();
    for (const text of await Promise.all(streams)) expect(text).toContain("event: done");
  });
});

describe("the end under load", () => {
  it("answers every accepted question, and refuses what comes after", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { readiness, assistant } = await serve({}, () => gate);
    const accepted = Array.from({ length: 40 }, () =>
      fetch(`${server.url}/api/ask`, json({ question: "piers" })).then(async (response) => {
        await response.text();
        return response.status;
      }),
    );
    await expect.poll(() => assistant.asked.length).toBe(40);
    readiness.change({ stage: "stopping" });
    const stopped = server.stop(60_000);
    release();
    expect(new Set(await Promise.all(accepted))).toEqual(new Set([200]));
    await stopped;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });

  it("is over by its deadline, with two hundred streams open", async () => {
    await serve({}, () => new Promise(() => {}));
    const streams = Array.from({ length: 200 }, () => open(HEAD(BODY.length, "text/event-stream") + BODY));
    await expect.poll(() => streams.filter((each) => each.heard().includes("working")).length).toBe(200);
    const started = performance.now();
    await server.stop(300);
    expect(performance.now() - started).toBeLessThan(30_000);
    await Promise.all(streams.map((each) => each.over));
  });
});
