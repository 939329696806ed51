// Clients that hold on: headers and bodies by the drop, answers that nobody reads, two hundred streams at once, and a service that is
// stopped in the middle of it.
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
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

/** Sends a byte now and then until the service has had enough; gives the milliseconds that it took. */
async function drip(socket: ReturnType<typeof open>, text: string): Promise<number> {
  const started = performance.now();
  let isOver = false;
  void socket.over.then(() => {
    isOver = true;
  });
  for (let i = 0; !isOver && i < 200; i++) {
    socket.write(text.charAt(i % text.length));
    await wait(50);
  }
  return performance.now() - started;
}

describe("slow clients", () => {
  it("#42 headers by the drop are cut with 408", async () => {
    await serve({ headersTimeoutMs: 300, requestTimeoutMs: 5_000 });
    const socket = open("GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    expect(await drip(socket, "a")).toBeLessThan(4_000);
    expect(socket.heard()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("#42 a body by the drop is cut, while others are answered", async () => {
    await serve({ headersTimeoutMs: 3_000, requestTimeoutMs: 4_000 });
    const socket = open(HEAD(5_000));
    const dripping = drip(socket, "a");
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await dripping).toBeLessThan(9_500);
  });

  it("a connection that sends nothing is closed", async () => {
    await serve({ headersTimeoutMs: 300, requestTimeoutMs: 600, idleTimeoutMs: 400 });
    const socket = open("");
    await Promise.race([socket.over, wait(4_000).then(() => expect.fail("It is still open."))]);
  });

  it("more connections than allowed are closed at once, and room is made again", async () => {
    await serve({ connections: 5 });
    const held = Array.from({ length: 5 }, () => open("GET /livez HTTP/1.1\r\nHost: x\r\n"));
    await wait(100);
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
    await wait(300);
    const filled = made;
    expect(await (await fetch(`${server.url}/other`)).text()).toBe("short");
    await wait(200);
    // What the system's buffers hold, 64 KiB a piece; after that nothing more is made.
    expect(made).toBe(filled);
    expect(made * piece.length).toBeLessThan(32 * 2 ** 20);
    await expect.poll(() => isOver, { timeout: 5_000 }).toBe(true);
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
    await expect.poll(() => assistant.asked.length, { timeout: 30_000 }).toBe(200);
    expect((await fetch(`${server.url}/api/documents`)).status).toBe(200);
    release();
    for (const text of await Promise.all(streams)) expect(text).toContain("event: done");
  }, 60_000);
});

describe("the end under load", () => {
  it("answers every accepted question, and refuses what comes after", async () => {
    const { readiness, assistant } = await serve({}, () => wait(1_000));
    const accepted = Array.from({ length: 40 }, () =>
      fetch(`${server.url}/api/ask`, json({ question: "piers" })).then(async (response) => {
        await response.text();
        return response.status;
      }),
    );
    await expect.poll(() => assistant.asked.length, { timeout: 30_000, interval: 5 }).toBe(40);
    readiness.change({ stage: "stopping" });
    const stopped = server.stop(10_000);
    expect(new Set(await Promise.all(accepted))).toEqual(new Set([200]));
    await stopped;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });

  it("is over by its deadline, with two hundred streams open", async () => {
    await serve({}, () => new Promise(() => {}));
    const streams = Array.from({ length: 200 }, () => open(HEAD(BODY.length, "text/event-stream") + BODY));
    await expect
      .poll(() => streams.filter((each) => each.heard().includes("working")).length, { timeout: 10_000 })
      .toBe(200);
    const started = performance.now();
    await server.stop(300);
    expect(performance.now() - started).toBeLessThan(2_000);
    await Promise.all(streams.map((each) => each.over));
  }, 60_000);
});
