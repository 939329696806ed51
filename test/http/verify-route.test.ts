// Checking a draft over HTTP: the contract's shape, offsets of the request as it was sent, and strict refusals.
import { describe, expect, it } from "vitest";
import { DRAFT_LIMIT, verifyResponseSchema } from "../../src/http/contract-drafting.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

const { app, lines } = serviceOver();

const verify = (body: unknown) => app.request("/api/verify", json(body));

describe("POST /api/verify", () => {
  it("answers in the contract's shape, with a summary of the verdicts", async () => {
    const response = await verify({ text: "Three piers. It is wrong." });
    expect(response.status).toBe(200);
    const body = verifyResponseSchema.strict().parse(await response.json());
    expect(body.sentences.map(({ verdict }) => verdict)).toEqual(["supported", "number-differs"]);
    expect(body.summary).toMatchObject({ supported: 1, "number-differs": 1, "not-checked": 0 });
    expect(body.id).toBe(response.headers.get("x-request-id"));
    expect(body.citations[0]).toMatchObject({ ref: 1, paragraphId: "harbour-plan.en#p1" });
  });

  it("counts offsets in the text as it was sent, white space and invisible characters included", async () => {
    const text = "\n\u200b  Three piers.\u3000 It is\u00adwrong.  ";
    const body = verifyResponseSchema.parse(await (await verify({ text })).json());
    for (const { start, end, text: sentence } of body.sentences)
      expect(text.slice(start, end)).toBe(sentence);
  });

  it("takes as many code points as it promises, after trimming", async () => {
    expect((await verify({ text: ` ${"a".repeat(DRAFT_LIMIT)} ` })).status).toBe(200);
    // A whole Chinese draft, each character written as an escape of six bytes, and each of two for the rarer ones.
    for (const character of ["\\u653f", "\\ud842\\udfb7"])
      expect(
        (
          await app.request("/api/verify", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: `{"text":"${character.repeat(DRAFT_LIMIT)}"}`,
          })
        ).status,
      ).toBe(200);
    const problem = await problemOf(await verify({ text: "a".repeat(DRAFT_LIMIT + 1) }), 422);
    expect(problem.errors).toEqual([{ pointer: "/text", code: "too-long", limit: DRAFT_LIMIT }]);
  });

  it.each([
    [{}, "/text", "required"],
    [{ text: " \u200b\u3000\n" }, "/text", "too-short"],
    [{ text: 5 }, "/text", "wrong-type"],
    [{ text: `${CANARY}\ud800` }, "/text", "not-well-formed"],
    [{ text: CANARY, sentences: 1 }, "", "unknown-key"],
    [{ text: CANARY, language: "fr" }, "/language", "not-allowed"],
    [{ text: CANARY, documents: "harbour-plan.en" }, "/documents", "wrong-type"],
    [{ text: CANARY, documents: ["harbour-plan.en", CANARY] }, "/documents/1", "unknown-id"],
  ])("refuses %j", async (body, pointer, code) => {
    const problem = await problemOf(await verify(body), 422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  it("takes no query and no other method", async () => {
    await problemOf(await app.request(`/api/verify?${CANARY}=1`, json({ text: "a" })), 422);
    await problemOf(await app.request("/api/verify"), 405);
  });

  it("logs counts and durations, and nothing of the draft", async () => {
    await verify({ text: `${CANARY} piers.` });
    const line = lines.findLast(({ event }) => event === "draft-checked");
    expect(line?.fields).toMatchObject({ sentences: 1, totalMs: 2 });
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });
});
