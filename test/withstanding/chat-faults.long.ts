// Five hundred questions while the chat model's server fails in every way there is, many at once, as events and as JSON, some
// of them left by their clients: each of the others ends in a valid answer, in time, and nothing is left open behind them.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openChatModel } from "../../src/adapters/openai-chat-model.ts";
import { createAssistant } from "../../src/answering/answer-question.ts";
import { askResponseSchema } from "../../src/http/contract.ts";
import { readPrompts } from "../../src/prompts.ts";
import { openParts } from "../../src/wiring.ts";
import { buildRealIndex, type RealIndex } from "../end-to-end/real-index.ts";
import { json, serviceOver } from "../http/support.ts";
import { CHAT_FAULTS } from "../support/chat-faults.ts";
import { type ScriptedChatServer, says, startScriptedChat } from "../support/scripted-chat-server.ts";

const REQUESTS = 500;
const AT_ONCE = 3;
/** Every so many requests, the client leaves. */
const LEAVES_EVERY = 10;
const LONGEST_MS = 15_000;
/** Growth of the heap that warming up explains, in bytes. */
const MOST_GROWTH = 30 * 1024 * 1024;

const QUESTIONS = [
  "How much is the I&T Industry-Oriented Fund worth?",
  "InnoHK 有多少所研發實驗室？",
  "“产学研1+计划”由哪个政策局负责？",
];

let index: RealIndex;
let server: ScriptedChatServer;

beforeAll(async () => {
  index = await buildRealIndex();
  server = await startScriptedChat(says("{}"));
}, 120_000);

afterAll(async () => {
  await server.stop();
  await index.remove();
});

describe("a server that fails in every way", () => {
  it(`leaves ${REQUESTS} of ${REQUESTS} questions answered and nothing open`, async () => {
    const parts = await openParts(index.config);
    const prompts = await readPrompts(index.config.promptsFolder);
    const chat = {
      model: openChatModel({ baseUrl: server.url, apiKey: "", model: "m", idleTimeoutMs: 2000 }),
      prompts,
      timeoutMs: 5000,
    };
    const service = serviceOver(createAssistant({ ...parts, chat }), {
      answerTimeoutMs: LONGEST_MS,
      admission: { atOnce: AT_ONCE, waiting: REQUESTS },
    });
    // In an order of its own, so that the faults of one kind do not all come in a row and have the server left alone.
    const played = new Set<string>();
    let turn = 0;
    server.play((request, response) => {
      const fault = CHAT_FAULTS[(turn++ * 17) % CHAT_FAULTS.length];
      if (fault === undefined) return;
      played.add(fault.name);
      return fault.scene(request, response);
    });
    const outcomes = { answered: 0, left: 0, slow: 0 };
    const reasons = new Map<string, number>();
    const one = async (n: number): Promise<void> => {
      const leaving = new AbortController();
      const events = n % 2 === 0;
      const request = new Request("http://localhost/api/ask", {
        ...json({ question: QUESTIONS[n % QUESTIONS.length] }, events ? { Accept: "text/event-stream" } : {}),
        signal: leaving.signal,
      });
      const leaves = n % LEAVES_EVERY === 0;
      if (leaves) setTimeout(() => leaving.abort(), 30 + (n % 200));
      const startedAt = performance.now();
      const text = await Promise.resolve(service.app.fetch(request))
        .then((response) => response.text())
        .catch(() => undefined);
      if (leaves) {
        outcomes.left += 1;
        return;
      }
      if (performance.now() - startedAt > LONGEST_MS) outcomes.slow += 1;
      const body = events ? /event: done\ndata: (.*)/.exec(text ?? "")?.[1] : text;
      const answer = askResponseSchema.strict().parse(JSON.parse(body ?? ""));
      expect(answer.status).toBe("answered");
      const reason = answer.provenance.fallback?.reason ?? "none";
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      outcomes.answered += 1;
    };
    const run = async (from: number, to: number): Promise<void> => {
      let next = from;
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          while (next < to) await one(next++);
        }),
      );
    };
    await run(0, 60);
    const before = await settledHeap();
    await run(60, REQUESTS);
    const after = await settledHeap();
    console.log(
      outcomes,
      Object.fromEntries(reasons),
      `heap ${((after - before) / 2 ** 20).toFixed(1)} MiB more`,
    );
    expect(outcomes).toEqual({
      answered: REQUESTS * (1 - 1 / LEAVES_EVERY),
      left: REQUESTS / LEAVES_EVERY,
      slow: 0,
    });
    expect([...played].sort()).toEqual(CHAT_FAULTS.map(({ name }) => name).sort());
    expect(after - before).toBeLessThan(MOST_GROWTH);
    // Idle connections are kept for a few seconds by the client; none of them is in use.
    await vi.waitFor(() => expect(server.open()).toBeLessThanOrEqual(AT_ONCE), {
      timeout: 15_000,
      interval: 250,
    });
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    expect(timers).toBeLessThan(20);
  });
});

/** The heap in use once everything that nobody holds is gone. */
async function settledHeap(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  await new Promise((resolve) => setTimeout(resolve, 5000));
  collect();
  return process.memoryUsage().heapUsed;
}
