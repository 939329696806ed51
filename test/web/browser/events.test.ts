// What the browser reads of a stream, and what it sends of a thread.
import { describe, expect, it } from "vitest";
import { historyOf } from "../../../src/web/browser/ask-service.ts";
import { readEvents } from "../../../src/web/browser/server-events.ts";
import { plainNumber } from "../../../src/web/pages/plain-number.ts";
import { ANSWER } from "../fixture.ts";

async function read(pieces: readonly string[]) {
  const events = [];
  for await (const event of readEvents(
    (async function* () {
      yield* pieces;
    })(),
  ))
    events.push(event);
  return events;
}

describe("a stream of events", () => {
  const text = ': working\n\nevent: statement\ndata: {"a":1}\n\nevent: done\r\ndata: x\r\ndata: y\r\n\r\n';
  const events = [
    { event: "statement", data: '{"a":1}' },
    { event: "done", data: "x\ny" },
  ];

  it("is the same however it is cut", async () => {
    for (let at = 0; at < text.indexOf("\r"); at += 1)
      expect(await read([text.slice(0, at), text.slice(at)])).toEqual(events);
    expect(await read([...text.slice(0, 40), text.slice(40)])).toEqual(events);
  });

  it("drops what was broken off", async () => {
    expect(await read(["event: done\ndata: hal"])).toEqual([]);
  });
});

describe("the history of a follow-up", () => {
  it("is the last five answered turns, each cut", () => {
    const turns = Array.from({ length: 9 }, (_, i) => ({
      question: `${i}${"字".repeat(2000)}`,
      answer: ANSWER,
    }));
    const history = historyOf([...turns, { question: "failed", problem: { code: "overloaded", id: "" } }]);
    expect(history).toHaveLength(10);
    expect(history[0]?.content.startsWith("4")).toBe(true);
    expect(Array.from(history[0]?.content ?? "")).toHaveLength(1200);
  });
});

describe("a figure to plot", () => {
  it.each([
    ["29 所", { value: 29, unit: "所" }],
    ["約19億元", { value: 1.9e9, unit: "元" }],
    ["$10 billion", { value: 1e10, unit: "" }],
    ["1,300", { value: 1300, unit: "" }],
    ["10 000", { value: 10_000, unit: "" }],
    ["三十多所", undefined],
    ["5至6所", undefined],
  ])("%s", (text, number) => {
    expect(plainNumber(text)).toEqual(number);
  });
});
