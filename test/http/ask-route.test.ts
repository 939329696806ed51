// A question over HTTP: every field of the contract, in each language, and what a decline looks like.
import { describe, expect, it } from "vitest";
import { askResponseSchema } from "../../src/http/contract.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { json, problemOf, serviceOver } from "./support.ts";

async function answerTo(body: unknown, headers: Record<string, string> = {}) {
  const response = await serviceOver().app.request("/api/ask", json(body, headers));
  expect(response.status).toBe(200);
  const text = await response.text();
  return { response, body: askResponseSchema.strict().parse(JSON.parse(text)) };
}

describe("an answered question", () => {
  it("carries every field, its id in the header too", async () => {
    const { response, body } = await answerTo({ question: "When will the piers be rebuilt?" });
    expect(body).toMatchObject({
      status: "answered",
      reason: null,
      language: "en",
      nearest: [],
      bureaux: [{ code: "HPB", en: "Harbour Planning Bureau", zhHant: "海港規劃局", zhHans: "海港规划局" }],
      notices: [{ kind: "figures-differ", citations: [1] }],
      provenance: { indexId: "sha256:feed", composer: "extractive", fallback: null },
    });
    expect(response.headers.get("x-request-id")).toBe(body.id);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("vary")).toBe("Accept, Accept-Language");
  });

  it("cites the whole paragraph, its quote at its offsets, its document, bureau and counterpart", async () => {
    const { body } = await answerTo({ question: "When will the piers be rebuilt?" });
    const [citation] = body.citations;
    expect(citation).toMatchObject({
      ref: 1,
      paragraphId: "harbour-plan.en#p1",
      label: "para. 1",
      section: ["Piers"],
      document: { id: "harbour-plan.en", publisher: "Harbour Office", publishedPrecision: "day" },
      bureaux: [{ code: "HPB", basis: "stated" }],
      counterpart: { paragraphId: "harbour-plan.zh-hant#p1", language: "zh-Hant" },
    });
    expect(citation?.text.slice(citation.quote.start, citation.quote.end)).toBe(citation?.quote.text);
  });

  it("joins English statements with blanks and Chinese ones without, each with its markers", async () => {
    const english = await answerTo({ question: "piers" });
    const [one, two] = english.body.statements;
    expect(english.body.answer).toBe(`${one?.text} [1] ${two?.text} [1]`);
    const chinese = await answerTo({ question: "碼頭何時重建？" });
    const [first, second] = chinese.body.statements;
    expect(chinese.body.answer).toBe(`${first?.text}[1]${second?.text}[1]`);
  });

  it.each([
    ["en", "Harbour Office"],
    ["zh-Hant", "海港辦公室"],
    ["zh-Hans", "海港办公室"],
  ])("names the publisher in the language of the answer: %s", async (language, publisher) => {
    const { body } = await answerTo({ question: "piers", language });
    expect(body.language).toBe(language);
    expect(body.citations[0]?.document.publisher).toBe(publisher);
  });

  it("says why a generative answer is none where no chat model is configured", async () => {
    const asked = await answerTo({ question: "piers", composer: "generative" });
    expect(asked.body.provenance).toMatchObject({
      composer: "extractive",
      fallback: { from: "generative", reason: "not-configured" },
    });
    const unasked = await answerTo({ question: "piers", composer: "extractive" });
    expect(unasked.body.provenance.fallback).toBeNull();
  });
});

describe("a declined question", () => {
  it("is a 200 with a reason, a sentence, and the nearest paragraphs", async () => {
    const { body } = await answerTo({ question: "something unknown" });
    expect(body).toMatchObject({
      status: "declined",
      reason: "nothing-found",
      statements: [],
      citations: [],
      notices: [],
    });
    expect(body.answer).toContain("Harbour Planning Bureau");
    expect(body.nearest).toHaveLength(1);
  });
});

describe("what the assistant is asked", () => {
  it("has the contract's defaults", async () => {
    const assistant = fakeAssistant();
    await serviceOver(assistant).app.request("/api/ask", json({ question: "piers" }));
    expect(assistant.asked[0]).toMatchObject({ text: "piers", history: [], language: "auto", limit: 5 });
  });

  it.each([
    ["zh-Hans", "zh-Hans"],
    ["zh-Hant-HK,en;q=0.5", "zh-Hant"],
    ["*", undefined],
  ])("has the reader's language of %s", async (wish, reader) => {
    const assistant = fakeAssistant();
    const request = json({ question: "人工智能" }, { "Accept-Language": wish });
    await serviceOver(assistant).app.request("/api/ask", request);
    expect(assistant.asked[0]?.reader).toBe(reader);
  });

  it("has the history and the filters of the request; an empty filter narrows nothing", async () => {
    const assistant = fakeAssistant();
    const history = [{ role: "user", content: "Piers?" }];
    const filters = {
      documents: ["harbour-plan.en"],
      bureaux: [],
      languages: ["en"],
      publishedFrom: "2024-01-01",
    };
    await serviceOver(assistant).app.request(
      "/api/ask",
      json({ question: "piers", history, filters, limit: 2 }),
    );
    expect(assistant.asked[0]).toMatchObject({
      history,
      limit: 2,
      filters: {
        documents: ["harbour-plan.en"],
        bureaux: undefined,
        languages: ["en"],
        publishedFrom: "2024-01-01",
      },
    });
  });
});

describe("the request's id", () => {
  it("is the client's where it is a plain name, and a new one where it is not", async () => {
    const kept = await answerTo({ question: "piers" }, { "X-Request-Id": "trace_01-a" });
    expect(kept.body.id).toBe("trace_01-a");
    for (const odd of ["a b", "<script>", "a".repeat(65), ""]) {
      const { body } = await answerTo({ question: "piers" }, { "X-Request-Id": odd });
      expect(body.id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("trouble", () => {
  it("in the assistant is a 500 that tells nothing, and a log line without the question", async () => {
    const secret = "c4n4ry in a message";
    const { app, lines } = serviceOver(fakeAssistant({ before: () => Promise.reject(new Error(secret)) }));
    const problem = await problemOf(await app.request("/api/ask", json({ question: "c4n4ry piers" })), 500);
    expect(problem.type).toBe("urn:youju:problem:internal-error");
    expect(lines.map((line) => line.event)).toContain("request-failed");
    expect(JSON.stringify(lines)).not.toContain("c4n4ry");
  });

  it("of time is a 503 with Retry-After, and the work is told to stop", async () => {
    let stopped = false;
    const hang = fakeAssistant({
      before: (_, signal) =>
        new Promise(() =>
          signal?.addEventListener("abort", () => {
            stopped = true;
          }),
        ),
    });
    const response = await serviceOver(hang, { answerTimeoutMs: 2_000 }).app.request(
      "/api/ask",
      json({ question: "piers" }),
    );
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await problemOf(response, 503)).type).toBe("urn:youju:problem:timed-out");
    expect(stopped).toBe(true);
  });

  it("of many questions at once is a 503 for those that find no place", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { app } = serviceOver(fakeAssistant({ before: () => gate }), {
      admission: { atOnce: 1, waiting: 1 },
    });
    const responses = Array.from({ length: 4 }, () => app.request("/api/ask", json({ question: "piers" })));
    let refused = 0;
    for (const response of responses) void Promise.resolve(response).then(() => (refused += 1));
    await expect.poll(() => refused).toBe(2);
    release();
    const statuses = (await Promise.all(responses)).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 200, 503, 503]);
  });

  it("before the index is loaded is a 503 with Retry-After", async () => {
    const { app, readiness } = serviceOver();
    readiness.change({ stage: "loading" });
    const response = await app.request("/api/ask", json({ question: "piers" }));
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await problemOf(response, 503);
  });
});

describe("the log", () => {
  it("names each question's outcome by id, and never its words", async () => {
    const { app, lines } = serviceOver();
    await app.request("/api/ask", json({ question: "c4n4ry piers" }));
    await app.request("/api/ask", json({ question: "c4n4ry unknown" }));
    await app.request("/c4n4ry");
    expect(lines.map((line) => line.event)).toEqual([
      "question-answered",
      "request-served",
      "answer-declined",
      "request-served",
      "request-served",
    ]);
    expect(lines[1]?.fields).toMatchObject({ route: "/api/ask", method: "POST", status: 200 });
    expect(JSON.stringify(lines)).not.toContain("c4n4ry");
  });
});

describe("a request to explain", () => {
  const watched = () => {
    const asked: boolean[] = [];
    const fake = fakeAssistant();
    const { app } = serviceOver({
      ...fake,
      ask: async (question, signal) => {
        asked.push(question.explain ?? false);
        const explanation = { concepts: [], decision: { thin: 0.2 }, hits: [] };
        const report = await fake.ask(question, signal);
        return question.explain === true ? { ...report, explanation } : report;
      },
    });
    return { app, asked };
  };

  it.each([
    ["/api/ask", { explain: true }],
    ["/api/ask?explain=true", {}],
  ])("is heard in the body and in the query: %s", async (path, more) => {
    const { app, asked } = watched();
    const response = await app.request(path, json({ question: "piers", ...more }));
    const body = askResponseSchema.strict().parse(await response.json());
    expect(asked).toEqual([true]);
    expect(body.explanation).toEqual({ concepts: [], decision: { thin: 0.2 }, hits: [] });
  });

  it("is off by default and then leaves no field behind", async () => {
    const { app, asked } = watched();
    const body = await (await app.request("/api/ask", json({ question: "piers" }))).json();
    expect(asked).toEqual([false]);
    expect(body).not.toHaveProperty("explanation");
  });

  it("takes true or false, nothing else", async () => {
    const { app } = watched();
    await problemOf(await app.request("/api/ask?explain=yes", json({ question: "piers" })), 422);
    await problemOf(await app.request("/api/ask", json({ question: "piers", explain: "true" })), 422);
    await problemOf(await app.request("/api/search?q=piers&explain=1"), 422);
  });
});
