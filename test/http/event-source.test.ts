// A stock EventSource client on POST /api/ask: it reads GETs by itself, so its own `fetch` option makes a POST of them.
import { EventSource } from "eventsource";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askResponseSchema, problemSchema } from "../../src/http/contract.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { liveService } from "../support/live-service.ts";

let live: Awaited<ReturnType<typeof liveService>>;
let working = 0;
let stopped = 0;
const assistant = fakeAssistant({
  before: async ({ text }, signal) => {
    if (text === "break") throw new Error("c4n4ry");
    if (text !== "wait") return;
    working += 1;
    await new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        stopped += 1;
        reject(signal.reason);
      });
    });
  },
});

beforeAll(async () => {
  live = await liveService(assistant);
});
afterAll(() => live.stop());

function listen(question: string): EventSource {
  return new EventSource(`${live.url}/api/ask`, {
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        method: "POST",
        headers: { ...init.headers, "Content-Type": "application/json" },
        body: JSON.stringify({ question }),
      }),
  });
}

/** Every event until the last one; then the client closes, or it would ask again. */
function gather(question: string): Promise<{ name: string; data: unknown }[]> {
  const events: { name: string; data: unknown }[] = [];
  const source = listen(question);
  return new Promise((resolve) => {
    for (const name of ["citations", "statement", "notices", "done", "error"]) {
      source.addEventListener(name, (event) => {
        if (!("data" in event)) return;
        events.push({ name, data: JSON.parse(String(event.data)) });
        if (name !== "done" && name !== "error") return;
        source.close();
        resolve(events);
      });
    }
  });
}

describe("a stock EventSource", () => {
  it("hears the answer in the contract's order", async () => {
    const events = await gather("piers");
    expect(events.map(({ name }) => name)).toEqual([
      "citations",
      "statement",
      "statement",
      "notices",
      "done",
    ]);
    expect(askResponseSchema.strict().parse(events.at(-1)?.data).status).toBe("answered");
  });

  it("hears of trouble as one problem", async () => {
    const events = await gather("break");
    expect(events.map(({ name }) => name)).toEqual(["error"]);
    expect(problemSchema.strict().parse(events[0]?.data).status).toBe(500);
  });

  it("that leaves stops the work, and so do many; the service answers on", async () => {
    const sources = Array.from({ length: 12 }, () => listen("wait"));
    // Four are worked on at once, the others wait for their turn and leave the queue.
    await expect.poll(() => working).toBe(4);
    for (const source of sources) source.close();
    await expect.poll(() => stopped >= 4 && stopped === working).toBe(true);
    expect((await gather("piers")).at(-1)?.name).toBe("done");
    const left = () => live.audited.filter((line) => line.includes('"abandoned"')).length;
    await expect.poll(left).toBe(12);
  });
});
