// Spans of requests and questions: a client's trace goes on, what it does not record is not recorded, and nobody's words are in them.
import { describe, expect, it } from "vitest";
import type { TraceSpan } from "../../src/domain/trace-span.ts";
import { readTraceparent, traceQuestions } from "../../src/http/tracing.ts";
import { currentPlace } from "../../src/trace-place.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { CANARY, json, serviceOver } from "./support.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";

function tracedService() {
  const spans: TraceSpan[] = [];
  const sink = { write: (span: TraceSpan) => void spans.push(span) };
  return { spans, ...serviceOver(traceQuestions(fakeAssistant(), sink), { spans: sink }) };
}

describe("a question", () => {
  it("goes on with its client's trace: the request below the client's span, the question below the request's", async () => {
    const { app, spans } = tracedService();
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, "X-Request-Id": "r-1" };
    await app.request("/api/ask", json({ question: `piers ${CANARY}` }, headers));
    const [ask, request] = spans;
    expect(request).toMatchObject({
      traceId: TRACE,
      parentSpanId: PARENT,
      name: "POST /api/ask",
      isError: false,
      attributes: { "http.response.status_code": 200, "youju.request_id": "r-1" },
    });
    expect(ask).toMatchObject({ traceId: TRACE, parentSpanId: request?.spanId, name: "ask" });
    expect(ask?.attributes["youju.outcome"]).toBe("answered");
    expect(request?.endedAt).toBeGreaterThanOrEqual(ask?.endedAt ?? Number.POSITIVE_INFINITY);
    expect(JSON.stringify(spans)).not.toContain(CANARY);
  });

  it("is what the work behind it belongs to", async () => {
    const places: unknown[] = [];
    const spans: TraceSpan[] = [];
    const sink = { write: (span: TraceSpan) => void spans.push(span) };
    const watching = fakeAssistant({ before: async () => void places.push(currentPlace()) });
    const { app } = serviceOver(traceQuestions(watching, sink), { spans: sink });
    await app.request("/api/ask", json({ question: "piers" }));
    const [ask] = spans;
    expect(places).toEqual([{ traceId: ask?.traceId, spanId: ask?.spanId }]);
  });

  it("begins a trace where its client brings none, or none that can be read", async () => {
    for (const traceparent of [
      "",
      "00-0-0-01",
      `00-${"0".repeat(32)}-${PARENT}-01`,
      `ff-${TRACE}-${PARENT}-01`,
    ]) {
      const { app, spans } = tracedService();
      await app.request("/livez", { headers: traceparent === "" ? {} : { traceparent } });
      expect(spans).toHaveLength(1);
      expect(spans[0]).toMatchObject({ name: "GET /livez", parentSpanId: undefined });
      expect(spans[0]?.traceId).toMatch(/^[\da-f]{32}$/);
    }
  });

  it("is not recorded where its client's trace is not", async () => {
    const { app, spans } = tracedService();
    const headers = { traceparent: `00-${TRACE}-${PARENT}-00` };
    expect((await app.request("/api/ask", json({ question: "piers" }, headers))).status).toBe(200);
    expect(spans).toEqual([]);
  });
});

it("a traceparent of a later version is read by its beginning", () => {
  expect(readTraceparent(`01-${TRACE}-${PARENT}-01-more`)).toEqual({
    traceId: TRACE,
    spanId: PARENT,
    isSampled: true,
  });
  expect(readTraceparent(`00-${TRACE}-${PARENT}`)).toBeUndefined();
});
