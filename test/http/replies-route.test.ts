// Drafting a reply over HTTP: the contract's shape, strict refusals, and nothing of the question in answers, errors or logs.
import { describe, expect, it } from "vitest";
import { REPLY_QUESTION_LIMIT, replyResponseSchema } from "../../src/http/contract-replies.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

const { app, lines } = serviceOver();

const reply = (body: unknown, headers: Record<string, string> = {}) =>
  app.request("/api/replies", json(body, headers));

describe("POST /api/replies", () => {
  it("answers in the contract's shape", async () => {
    const response = await reply({
      question: "How many piers?",
      member: "the Hon Chan Tai-man",
      date: "2025-03-19",
    });
    expect(response.status).toBe(200);
    const body = replyResponseSchema.strict().parse(await response.json());
    expect(body).toMatchObject({ form: "lcq-written", language: "en" });
    expect(body.opening).toContain("the Hon Chan Tai-man");
    expect(body.id).toBe(response.headers.get("x-request-id"));
    expect(body.parts).toHaveLength(1);
    expect(body.citations[0]).toMatchObject({ ref: 1, paragraphId: "harbour-plan.en#p1" });
  });

  it("says that a generative reply is not configured", async () => {
    const body = replyResponseSchema.parse(
      await (await reply({ question: "How many piers?", composer: "generative" })).json(),
    );
    expect(body.provenance.fallback).toEqual({ from: "generative", reason: "not-configured" });
  });

  it.each([
    [{}, "/question", "required"],
    [{ question: " \u200b\n" }, "/question", "too-short"],
    [{ question: "a".repeat(REPLY_QUESTION_LIMIT + 1) }, "/question", "too-long"],
    [{ question: `${CANARY}?`, form: "letter" }, "/form", "not-allowed"],
    [{ question: `${CANARY}?`, language: "zh-Hans" }, "/language", "not-allowed"],
    [{ question: `${CANARY}?`, date: "19/3/2025" }, "/date", "not-a-date"],
    [{ question: `${CANARY}?`, member: "" }, "/member", "too-short"],
    [{ question: `${CANARY}?`, documents: [CANARY] }, "/documents/0", "unknown-id"],
    [{ question: `${CANARY}?`, keep: true }, "", "unknown-key"],
  ])("refuses %j", async (body, pointer, code) => {
    const problem = await problemOf(await reply(body), 422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  it("says that there is no question where none can be read", async () => {
    const problem = await problemOf(await reply({ question: `${CANARY}.` }), 422);
    expect(problem.type).toBe("urn:youju:problem:no-question");
  });

  it("logs counts and durations, and nothing of the question", async () => {
    await reply({ question: `${CANARY}?`, member: CANARY });
    const line = lines.findLast(({ event }) => event === "reply-drafted");
    expect(line?.fields).toMatchObject({ parts: 1, form: "lcq-written", totalMs: 2 });
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });
});
