// The chat model over a scripted server: what it sends, what it makes of each fault, how long it waits, and that nothing stays
// open.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openChatModel } from "../../src/adapters/openai-chat-model.ts";
import { runUnder } from "../../src/trace-place.ts";
import { CHAT_REQUEST, testChatModel } from "../contracts/chat-model.ts";
import { CHAT_FAULTS } from "../support/chat-faults.ts";
import {
  failsWith,
  inTurn,
  type ScriptedChatServer,
  says,
  sendPiece,
  startEvents,
  startScriptedChat,
} from "../support/scripted-chat-server.ts";

let server: ScriptedChatServer;

beforeAll(async () => {
  server = await startScriptedChat(says("{}"));
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const HERE = new AbortController().signal;

function open(idleTimeoutMs = 60_000, apiKey = "sk-1") {
  return openChatModel({ baseUrl: server.url, apiKey, model: "m-1", idleTimeoutMs });
}

testChatModel("openai-chat-model", {
  replying: async (text) => {
    server.play(says(text, { size: 3 }));
    return open();
  },
  silent: async () => {
    server.play(() => undefined);
    return open();
  },
});

describe("what is sent", () => {
  it("is the messages, the schema and nothing about the machine", async () => {
    server.play(says("{}"));
    await open().reply(CHAT_REQUEST, HERE);
    const [request] = server.requests;
    expect(request?.path).toBe("/v1/chat/completions");
    expect(request?.body).toMatchObject({
      model: "m-1",
      messages: CHAT_REQUEST.messages,
      max_tokens: 50,
      stream: true,
      temperature: 0,
      response_format: { type: "json_schema", json_schema: { name: "answer", strict: true } },
    });
    expect(JSON.stringify(request?.headers)).not.toMatch(/stainless|langchain|node\/v/i);
  });

  it("goes on with the trace that the question belongs to, and names none where there is none", async () => {
    server.play(says("{}"));
    const place = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", spanId: "00f067aa0ba902b7" };
    await runUnder(place, () => open().reply(CHAT_REQUEST, HERE));
    await open().reply(CHAT_REQUEST, HERE);
    expect(server.requests.map(({ headers }) => headers.traceparent)).toEqual([
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      undefined,
    ]);
  });

  it("has no key where none is configured", async () => {
    server.play(says("{}"));
    await open(60_000, "").reply(CHAT_REQUEST, HERE);
    expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("leaves the schema out for a server that knows none, and remembers it", async () => {
    server.play((request, response) =>
      (request.body.response_format === undefined ? says("{}") : failsWith(400))(request, response),
    );
    const model = open();
    expect(await model.reply(CHAT_REQUEST, HERE)).toEqual({ ok: true, text: "{}" });
    expect(server.requests).toHaveLength(2);
    await model.reply(CHAT_REQUEST, HERE);
    expect(server.requests).toHaveLength(3);
  });

  it("goes nowhere else, whatever tracing the environment asks for", async () => {
    let calls = 0;
    const tracing = createServer((_, response) => {
      calls += 1;
      response.end("{}");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => tracing.once("listening", resolve));
    const endpoint = `http://127.0.0.1:${(tracing.address() as AddressInfo).port}`;
    for (const prefix of ["LANGCHAIN", "LANGSMITH"]) {
      vi.stubEnv(`${prefix}_TRACING_V2`, "true");
      vi.stubEnv(`${prefix}_TRACING`, "true");
      vi.stubEnv(`${prefix}_ENDPOINT`, endpoint);
      vi.stubEnv(`${prefix}_API_KEY`, "ls-1");
    }
    server.play(says("{}"));
    await open().reply(CHAT_REQUEST, HERE);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls).toBe(0);
    tracing.close();
  });
});

describe("a server that fails", () => {
  it.each(CHAT_FAULTS.map((fault) => [fault.name, fault] as const))(
    "with %s: comes to a reason or a text, in time, without a word printed",
    async (_, { scene, reasons }) => {
      server.play(scene);
      const said: unknown[] = [];
      for (const level of ["log", "warn", "error"] as const)
        vi.spyOn(console, level).mockImplementation((...words) => void said.push(words));
      // Time is short where the fault is that nothing comes; else a busy machine would be taken for it.
      const [idleMs, timeoutMs] = reasons.includes("upstream-timeout") ? [400, 1200] : [60_000, 60_000];
      const outcome = await open(idleMs).reply({ ...CHAT_REQUEST, timeoutMs }, HERE);
      expect(said).toEqual([]);
      if (outcome.ok) expect(reasons.join()).toMatch(/no-statements|not-verified/);
      else expect(reasons).toContain(outcome.reason);
    },
  );

  it("that nobody runs is unreachable", async () => {
    const gone = openChatModel({
      baseUrl: "http://127.0.0.1:9/v1",
      apiKey: "",
      model: "m",
      idleTimeoutMs: 60_000,
    });
    expect(await gone.reply(CHAT_REQUEST, HERE)).toEqual({ ok: false, reason: "upstream-unreachable" });
  });

  it("whose name does not exist is unreachable", async () => {
    const gone = openChatModel({
      baseUrl: "http://no-such-host.invalid/v1",
      apiKey: "",
      model: "m",
      idleTimeoutMs: 60_000,
    });
    const outcome = await gone.reply(CHAT_REQUEST, HERE);
    expect(outcome.ok).toBe(false);
  });

  it.each([
    ["429 whose Retry-After the time allows", failsWith(429, { "Retry-After": "1" }), 1000],
    ["503", failsWith(503), 0],
    ["a cut connection", CHAT_FAULTS[0]?.scene ?? says(""), 0],
  ])("once with %s is asked again, and not before it says", async (_, scene, leastMs) => {
    server.play(inTurn(scene, says("{}")));
    const startedAt = performance.now();
    expect(await open().reply({ ...CHAT_REQUEST, timeoutMs: 60_000 }, HERE)).toEqual({
      ok: true,
      text: "{}",
    });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(leastMs - 10);
    expect(server.requests).toHaveLength(2);
  });

  it.each([401, 403, 404])("with %i is not asked again", async (status) => {
    server.play(failsWith(status));
    await open().reply(CHAT_REQUEST, HERE);
    expect(server.requests).toHaveLength(1);
  });

  it("is let go of at once when the client leaves", async () => {
    server.play((_, response) => {
      startEvents(response);
      sendPiece(response, "{");
    });
    const before = server.cut();
    const leaving = new AbortController();
    const reply = open().reply(CHAT_REQUEST, leaving.signal, () => leaving.abort());
    await expect(reply).rejects.toThrow();
    await vi.waitFor(() => expect(server.cut()).toBe(before + 1), { timeout: 60_000 });
  });
});
