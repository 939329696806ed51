// Views of answers over HTTP, and what the audit log gets to see of every door.
import { describe, expect, it } from "vitest";
import { NO_AUDIT } from "../../src/auditing/audit-trail.ts";
import { feedbackRequestSchema, feedbackResponseSchema } from "../../src/http/contract-feedback.ts";
import { FEEDBACK_REQUEST_EXAMPLES } from "../../src/http/examples.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

async function answerId(service: ReturnType<typeof serviceOver>): Promise<string> {
  const response = await service.app.request("/api/ask", json({ question: "piers" }));
  return ((await response.json()) as { id: string }).id;
}

function recordsOf({ audited }: ReturnType<typeof serviceOver>) {
  return audited.map((line) => JSON.parse(line));
}

describe("POST /api/feedback", () => {
  it.each([
    [{ rating: "up" }, { reason: null, comment: null }],
    [
      { rating: "down", reason: "wrong-source", comment: "我的電話是９１２３４５６７。" },
      { reason: "wrong-source", comment: "我的電話是[phone]。" },
    ],
    [{ rating: "down", reason: "" }, { reason: null }],
  ])("keeps %j", async (view, kept) => {
    const service = serviceOver();
    const id = await answerId(service);
    const response = await service.app.request("/api/feedback", json({ id, ...view }));
    expect(response.status).toBe(200);
    const body = feedbackResponseSchema.strict().parse(await response.json());
    expect(body).toEqual({ id: response.headers.get("x-request-id"), answer: id, rating: view.rating });
    expect(recordsOf(service).at(-1)).toMatchObject({ kind: "feedback", answer: id, id: body.id, ...kept });
  });

  it("takes answers of every door", async () => {
    const service = serviceOver();
    const messages = [{ role: "user", content: "piers" }];
    const completion = await service.app.request("/v1/chat/completions", json({ messages }));
    const { answer } = (await completion.json()) as { answer: { id: string } };
    const view = json({ id: answer.id, rating: "up" });
    expect((await service.app.request("/api/feedback", view)).status).toBe(200);
  });

  it("knows no other answers", async () => {
    const view = json({ id: CANARY, rating: "up" });
    await problemOf(await serviceOver().app.request("/api/feedback", view), 404);
  });

  it.each([
    [{}, "/id", "required"],
    [{ id: "one" }, "/rating", "required"],
    [{ id: "one", rating: "sideways" }, "/rating", "not-allowed"],
    [{ id: "one two", rating: "up" }, "/id", undefined],
    [{ id: 1, rating: "up" }, "/id", "wrong-type"],
    [{ id: "one", rating: "up", stars: 5 }, "", "unknown-key"],
    [{ id: "one", rating: "up", comment: "x".repeat(2001) }, "/comment", "too-long"],
  ])("refuses %j", async (body, pointer, code) => {
    const problem = await problemOf(await serviceOver().app.request("/api/feedback", json(body)), 422);
    expect(problem.errors?.[0]).toMatchObject({ pointer, ...(code === undefined ? {} : { code }) });
  });

  it("says so where nothing is kept", async () => {
    const service = serviceOver(undefined, { audit: NO_AUDIT });
    const view = json({ id: await answerId(service), rating: "up" });
    const problem = await problemOf(await service.app.request("/api/feedback", view), 503);
    expect(problem.type).toBe("urn:youju:problem:feedback-off");
  });

  it.each(Object.entries(FEEDBACK_REQUEST_EXAMPLES))(
    "has an example that may be sent: %s",
    (_, { value }) => {
      expect(feedbackRequestSchema.safeParse(value).success).toBe(true);
    },
  );
});

describe("the audit log", () => {
  it("has a line for each answer under the id of its request", async () => {
    const service = serviceOver();
    const id = await answerId(service);
    await service.app.request("/api/ask", json({ question: "unknown" }));
    expect(recordsOf(service)).toMatchObject([{ id, status: "answered" }, { reason: "nothing-found" }]);
  });

  it("has a line for a question that failed or was left", async () => {
    const broken = serviceOver(fakeAssistant({ before: () => Promise.reject(new Error(CANARY)) }));
    await broken.app.request("/api/ask", json({ question: CANARY }));
    expect(recordsOf(broken)).toMatchObject([{ kind: "failure", problem: "internal-error" }]);
    expect(broken.audited.join("")).not.toContain(CANARY);
    const slow = serviceOver(fakeAssistant({ before: () => new Promise(() => {}) }), { answerTimeoutMs: 5 });
    await slow.app.request("/api/ask", json({ question: "piers" }));
    expect(recordsOf(slow)).toMatchObject([{ kind: "failure", problem: "timed-out" }]);
  });
});
