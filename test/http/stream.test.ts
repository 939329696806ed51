// The answer as server-sent events: their order, their data, and what happens when something breaks or somebody leaves.
import { describe, expect, it } from "vitest";
import {
  askResponseSchema,
  citationSchema,
  problemSchema,
  statementSchema,
} from "../../src/http/contract.ts";
import { wantsEvents } from "../../src/http/stream.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { json, problemOf, serviceOver } from "./support.ts";

const EVENTS = { Accept: "text/event-stream" };

function readEvents(text: string): { event: string; data: unknown }[] {
  return text
    .split("\n\n")
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => {
      const lines = block.split("\n");
      const value = (field: string) =>
        lines
          .filter((line) => line.startsWith(field))
          .map((line) => line.slice(field.length))
          .join("\n");
      return { event: value("event: "), data: JSON.parse(value("data: ")) };
    });
}

async function eventsOf(service: ReturnType<typeof serviceOver>, question: string) {
  const response = await service.app.request("/api/ask", json({ question }, EVENTS));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { response, text: await response.text() };
}

describe("the events of an answer", () => {
  it("come in the contract's order and add up to the response", async () => {
    const { response, text } = await eventsOf(serviceOver(), "piers");
    const events = readEvents(text);
    expect(events.map(({ event }) => event)).toEqual([
      "citations",
      "statement",
      "statement",
      "notices",
      "done",
    ]);
    const done = askResponseSchema.strict().parse(events.at(-1)?.data);
    expect(citationSchema.array().parse(events[0]?.data)).toEqual(done.citations);
    expect([1, 2].map((i) => statementSchema.parse(events[i]?.data))).toEqual(done.statements);
    expect(events[3]?.data).toEqual(done.notices);
    expect(response.headers.get("x-request-id")).toBe(done.id);
  });

  it("begin with a comment, so that the connection is seen to live", async () => {
    const { text } = await eventsOf(serviceOver(), "piers");
    expect(text.startsWith(": ")).toBe(true);
  });

  it("of a decline have no statement", async () => {
    const events = readEvents((await eventsOf(serviceOver(), "unknown")).text);
    expect(events.map(({ event }) => event)).toEqual(["citations", "notices", "done"]);
    expect(events.at(-1)?.data).toMatchObject({ status: "declined", citations: [] });
  });
});

describe("trouble", () => {
  it("ends the stream with one problem that tells nothing", async () => {
    const service = serviceOver(fakeAssistant({ before: () => Promise.reject(new Error("c4n4ry")) }));
    const { text } = await eventsOf(service, "piers");
    const events = readEvents(text);
    expect(events.map(({ event }) => event)).toEqual(["error"]);
    expect(problemSchema.strict().parse(events[0]?.data).status).toBe(500);
    expect(text + JSON.stringify(service.lines)).not.toContain("c4n4ry");
    expect(service.lines.map(({ event }) => event)).toContain("stream-failed");
  });

  it("of time is an error event too", async () => {
    const service = serviceOver(fakeAssistant({ before: () => new Promise(() => {}) }), {
      answerTimeoutMs: 2_000,
    });
    const events = readEvents((await eventsOf(service, "piers")).text);
    expect(events).toMatchObject([{ event: "error", data: { type: "urn:youju:problem:timed-out" } }]);
  });

  it("with the request itself is a plain problem", async () => {
    await problemOf(await serviceOver().app.request("/api/ask", json({ question: "" }, EVENTS)), 422);
  });

  it("a client that leaves stops the work", async () => {
    let seen: AbortSignal | undefined;
    const service = serviceOver(
      fakeAssistant({
        before: (_, signal) =>
          new Promise((_resolve, reject) => {
            seen = signal;
            signal?.addEventListener("abort", () => reject(signal.reason));
          }),
      }),
    );
    const response = await service.app.request("/api/ask", json({ question: "piers" }, EVENTS));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await expect.poll(() => seen?.aborted).toBe(false);
    await reader.cancel();
    await expect.poll(() => seen?.aborted).toBe(true);
  });
});

describe("who gets events", () => {
  it.each([
    ["text/event-stream", true],
    ["application/json, text/event-stream", true],
    ["text/event-stream;q=0.5", true],
    ["text/event-stream;q=0", false],
    ["*/*", false],
    ["image/png", false],
    [undefined, false],
  ])("Accept: %s", (accept, wanted) => {
    expect(wantsEvents(accept)).toBe(wanted);
  });
});
