// The service with a scripted chat model behind it: statements come one by one as they are verified, a client that leaves ends
// the work upstream, and every fault of the model's server ends in a valid answer, in time.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../../src/config.ts";
import { askResponseSchema } from "../../src/http/contract.ts";
import { openAssistant } from "../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "../end-to-end/real-index.ts";
import { CHAT_FAULTS } from "../support/chat-faults.ts";
import {
  type ScriptedChatServer,
  says,
  saysStatements,
  sendEnd,
  sendPiece,
  startEvents,
  startScriptedChat,
} from "../support/scripted-chat-server.ts";
import { json, serviceOver } from "./support.ts";

const QUESTION = "How much is the I&T Industry-Oriented Fund worth?";
const TRUE = "The Government will set up a $10 billion I&T Industry-Oriented Fund.";
const FALSE = "Every resident will receive a dividend from it.";
const EVENTS = { Accept: "text/event-stream" };

let index: RealIndex;
let server: ScriptedChatServer;
let service: ReturnType<typeof serviceOver>;

beforeAll(async () => {
  index = await buildRealIndex();
  server = await startScriptedChat(saysStatements());
});

afterAll(async () => {
  await server.stop();
  await index.remove();
});

const SHORT = { YOUJU_CHAT_TIMEOUT_MS: "1500", YOUJU_CHAT_IDLE_TIMEOUT_MS: "500" };
const AMPLE = { YOUJU_CHAT_TIMEOUT_MS: "60000", YOUJU_CHAT_IDLE_TIMEOUT_MS: "60000" };

async function serviceWith(times: typeof SHORT): Promise<ReturnType<typeof serviceOver>> {
  const config = readConfig({
    YOUJU_INDEX: index.config.indexFolder,
    OPENAI_BASE_URL: server.url,
    CHAT_MODEL: "scripted",
    ...times,
  });
  return serviceOver((await openAssistant(config)).assistant, { answerTimeoutMs: 120_000 });
}

/** A service of its own for each test: a server that failed in the last one is not yet left alone. */
function openForEach(times: typeof SHORT): void {
  beforeEach(async () => {
    service = await serviceWith(times);
  });
}

async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, event = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== "") yield { event, data: JSON.parse(data) };
    }
  }
}

async function allEvents(response: Response) {
  const events: { event: string; data: unknown }[] = [];
  for await (const event of eventsOf(response)) events.push(event);
  return events;
}

describe("a generative answer as events", () => {
  openForEach(AMPLE);

  it("shows each statement once it is verified, while the model still writes", async () => {
    let goOn: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    server.play(async (_, response) => {
      startEvents(response);
      sendPiece(response, `{"statements":[${JSON.stringify({ text: TRUE, sources: ["S1"] })},`);
      sendPiece(response, " ".repeat(60));
      await waiting;
      sendPiece(response, `${JSON.stringify({ text: FALSE, sources: ["S1"] })}]}`);
      sendEnd(response, "stop");
    });
    const events: { event: string; data: unknown }[] = [];
    for await (const event of eventsOf(
      await service.app.request("/api/ask", json({ question: QUESTION }, EVENTS)),
    )) {
      events.push(event);
      if (event.event === "statement") goOn();
    }
    expect(events.map(({ event }) => event)).toEqual(["citations", "statement", "notices", "done"]);
    const done = askResponseSchema.strict().parse(events.at(-1)?.data);
    expect(events[0]?.data).toEqual(done.citations);
    expect(done.statements).toEqual([events[1]?.data]);
    expect(done.answer).toBe(`${TRUE} [1]`);
    expect(done.provenance).toMatchObject({ composer: "generative", fallback: null, chatModel: "scripted" });
  });

  it("keeps what it has shown where the model fails afterwards, and quotes the rest", async () => {
    service = await serviceWith(SHORT);
    server.play((_, response) => {
      startEvents(response);
      sendPiece(response, `{"statements":[${JSON.stringify({ text: TRUE, sources: ["S1"] })},`);
      sendPiece(response, " ".repeat(60));
    });
    const events = await allEvents(
      await service.app.request("/api/ask", json({ question: QUESTION }, EVENTS)),
    );
    const done = askResponseSchema.parse(events.at(-1)?.data);
    const statements = events.filter(({ event }) => event === "statement").map(({ data }) => data);
    expect(statements).toEqual(done.statements);
    expect(done.statements.length).toBeGreaterThan(1);
    expect(done.statements[0]?.text).toBe(TRUE);
    expect(done.provenance).toMatchObject({
      composer: "generative",
      fallback: { from: "generative", reason: "upstream-timeout" },
    });
  });
});

describe("a client that leaves", () => {
  openForEach(AMPLE);

  it.each([
    ["an answer as events", EVENTS],
    ["an answer as JSON", {}],
  ])("ends the work upstream: %s", async (_, headers) => {
    let asked: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      asked = resolve;
    });
    server.play((_request, response) => {
      startEvents(response);
      asked();
    });
    const before = server.cut();
    const leaving = new AbortController();
    const request = new Request("http://localhost/api/ask", {
      ...json({ question: QUESTION }, headers),
      signal: leaving.signal,
    });
    const response = Promise.resolve(service.app.fetch(request)).catch(() => undefined);
    await arrived;
    leaving.abort();
    await vi.waitFor(() => expect(server.cut()).toBe(before + 1), { timeout: 60_000 });
    await response;
  });
});

describe("a server that fails", () => {
  it.each(CHAT_FAULTS.map((fault) => [fault.name, fault] as const))(
    "with %s: leaves a valid answer with its reason",
    async (_, { scene, reasons }) => {
      server.play(scene);
      // Time is short where the fault is that nothing comes; else a busy machine would be taken for it.
      service = await serviceWith(reasons.includes("upstream-timeout") ? SHORT : AMPLE);
      const response = await service.app.request("/api/ask", json({ question: QUESTION }));
      const answer = askResponseSchema.strict().parse(await response.json());
      expect(answer.status).toBe("answered");
      expect(answer.statements.length).toBeGreaterThan(0);
      for (const { text, quote } of answer.citations)
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(answer.provenance.composer).toBe("extractive");
      expect(reasons).toContain(answer.provenance.fallback?.reason);
      expect(JSON.stringify(answer)).not.toContain("secret detail");
    },
  );

  it("again and again is left alone for a while, so that nobody waits for it", async () => {
    service = await serviceWith(SHORT);
    server.play(() => undefined);
    const reasons: (string | undefined)[] = [];
    for (let i = 0; i < 9; i++) {
      const response = await service.app.request("/api/ask", json({ question: QUESTION }));
      reasons.push(askResponseSchema.parse(await response.json()).provenance.fallback?.reason);
    }
    expect(reasons.slice(0, 8)).toEqual(Array(8).fill("upstream-timeout"));
    expect(reasons.at(-1)).toBe("upstream-paused");
  });
});

describe("who is to write", () => {
  openForEach(AMPLE);

  it("is what the request says; without a model a generative answer says that there is none", async () => {
    server.play(says("{}"));
    const bare = serviceOver(index.assistant);
    const ask = async (app: typeof service, composer: string) => {
      const response = await app.app.request("/api/ask", json({ question: QUESTION, composer }));
      return askResponseSchema.parse(await response.json()).provenance;
    };
    expect(await ask(service, "extractive")).toMatchObject({ composer: "extractive", fallback: null });
    expect(await ask(bare, "generative")).toMatchObject({
      composer: "extractive",
      fallback: { from: "generative", reason: "not-configured" },
      promptVersion: null,
    });
  });
});
