// A topic through time over HTTP: the contract's shape, with a topic, without one and for one that nobody speaks of.
import { describe, expect, it } from "vitest";
import { timelineSchema, topicListSchema } from "../../src/http/contract-drafting.ts";
import { CANARY, problemOf, serviceOver } from "./support.ts";

const { app } = serviceOver();

async function read(query: string): Promise<unknown> {
  const response = await app.request(`/api/timeline${query}`);
  expect(response.status).toBe(200);
  return response.json();
}

describe("GET /api/timeline", () => {
  it("lists the programmes without a topic", async () => {
    const { topics } = topicListSchema.strict().parse(await read(""));
    expect(topics).toMatchObject([{ id: "piers", documents: 2 }]);
  });

  it("lays out a topic in the contract's shape", async () => {
    const body = timelineSchema
      .strict()
      .parse(await read("?topic=piers&language=en&documents=harbour-plan.en"));
    expect(body.topic.id).toBe("piers");
    expect(body.entries[0]).toMatchObject({ status: "planned", bureaux: [{ code: "HPB", basis: "stated" }] });
    expect(body.citations[0]?.ref).toBe(body.entries[0]?.citation);
  });

  it("is narrowed by no documents where none is named", async () => {
    const all = timelineSchema.parse(await read("?topic=piers"));
    expect(timelineSchema.parse(await read("?topic=piers&documents="))).toEqual(all);
  });

  it("has no entries for what no document speaks of", async () => {
    const body = timelineSchema.parse(await read("?topic=unheard-of"));
    expect(body).toMatchObject({ topic: { id: null }, entries: [], differs: [], citations: [] });
  });

  it.each([
    ["?topic=", "/topic", "too-short"],
    [`?topic=${"a".repeat(201)}`, "/topic", "too-long"],
    ["?language=fr", "/language", "not-allowed"],
    [`?documents=${CANARY}`, "/documents/0", "unknown-id"],
    [`?${CANARY}=1`, "", "unknown-key"],
  ])("refuses %s", async (query, pointer, code) => {
    const problem = await problemOf(await app.request(`/api/timeline${query}`), 422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });
});
