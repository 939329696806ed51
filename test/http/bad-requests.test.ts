// Every bad input gets its own answer: the right status as problem+json, never a 500, and nothing of it comes back.
import { describe, expect, it } from "vitest";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { CANARY, json, problemOf, serviceOver } from "./support.ts";

const { app } = serviceOver();
const ask = (body: unknown, headers?: Record<string, string>) => app.request("/api/ask", json(body, headers));
const first = async (body: unknown) => (await problemOf(await ask(body), 422)).errors?.[0];

describe("a body that is no question", () => {
  it.each([
    ["empty", "", 400, "invalid-json"],
    ["not JSON", `{"question": '${CANARY}'}`, 400, "invalid-json"],
    ["a trailing comma", `{"question": "${CANARY}",}`, 400, "invalid-json"],
    ["NaN", `{"question": NaN, "x": "${CANARY}"}`, 400, "invalid-json"],
    ["an array", `["${CANARY}"]`, 422, "request-invalid"],
    ["a string", `"${CANARY}"`, 422, "request-invalid"],
    ["null", "null", 422, "request-invalid"],
    ["true", "true", 422, "request-invalid"],
    ["nested 30 000 deep", "[".repeat(30_000) + "]".repeat(30_000), 422, "request-invalid"],
  ])("%s", async (_, body, status, code) => {
    const problem = await problemOf(await ask(body), status);
    expect(problem.type).toBe(`urn:youju:problem:${code}`);
  });

  it("a body that is not UTF-8", async () => {
    const response = await app.request("/api/ask", {
      ...json(""),
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    await problemOf(response, 400);
  });

  it.each([
    ["none", {}],
    ["plain text", { "Content-Type": "text/plain" }],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }],
    ["Big5", { "Content-Type": "application/json; charset=big5" }],
    ["gzip", { "Content-Type": "application/json", "Content-Encoding": "gzip" }],
  ])("a media type that is not read: %s", async (_, headers) => {
    const body = new TextEncoder().encode(JSON.stringify({ question: CANARY }));
    await problemOf(await app.request("/api/ask", { method: "POST", headers, body }), 415);
  });

  it("a charset that says UTF-8 is read", async () => {
    const response = await ask(
      { question: "piers" },
      { "Content-Type": 'application/json; charset="UTF-8"' },
    );
    expect(response.status).toBe(200);
  });

  it("more than 64 KiB, with a length or without", async () => {
    const megabyte = `{"question": "${CANARY.repeat(180_000)}"}`;
    await problemOf(await ask(megabyte, { "Content-Length": String(megabyte.length) }), 413);
    await problemOf(await ask(megabyte), 413);
  });

  it("more than 64 KiB in pieces: the rest is not read", async () => {
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
        if (pieces === 1_000) controller.close();
      },
    });
    await problemOf(await app.request("/api/ask", { ...json(""), body, duplex: "half" } as RequestInit), 413);
    expect(pieces).toBeLessThan(20);
  });
});

describe("a question that cannot be asked", () => {
  it.each([
    ["missing", {}, "/question", "required"],
    ["null", { question: null }, "/question", "wrong-type"],
    ["a number", { question: 5 }, "/question", "wrong-type"],
    ["a list", { question: [CANARY] }, "/question", "wrong-type"],
    ["empty", { question: "" }, "/question", "too-short"],
    ["blanks", { question: " \t\r\n" }, "/question", "too-short"],
    ["ideographic blanks", { question: "\u3000\u3000" }, "/question", "too-short"],
    ["zero-width characters", { question: "\u200b\u2060\ufeff" }, "/question", "too-short"],
    ["bidirectional controls", { question: "\u202e\u2066\u2069" }, "/question", "too-short"],
    ["tag characters", { question: "\u{e0041}\u{e0042}" }, "/question", "too-short"],
    ["control characters", { question: "\u0000\u0007\u001b" }, "/question", "too-short"],
    ["a lone surrogate", `{"question": "${CANARY} \\ud800"}`, "/question", "not-well-formed"],
    ["one too long", { question: "問".repeat(4_001) }, "/question", "too-long"],
    ["ten thousand combining marks", { question: `a${"\u0301".repeat(10_000)}` }, "/question", "too-long"],
    ["with an unknown key", { question: "piers", [CANARY]: 1 }, "", "unknown-key"],
    ["with __proto__", '{"question": "piers", "__proto__": {"polluted": true}}', "", "unknown-key"],
    ["with constructor", { question: "piers", constructor: { prototype: {} } }, "", "unknown-key"],
    ["limit 0", { question: "piers", limit: 0 }, "/limit", "too-small"],
    ["limit 21", { question: "piers", limit: 21 }, "/limit", "too-large"],
    ["limit 1.5", { question: "piers", limit: 1.5 }, "/limit", "wrong-type"],
    ["limit text", { question: "piers", limit: "5" }, "/limit", "wrong-type"],
    ["limit null", { question: "piers", limit: null }, "/limit", "wrong-type"],
    ["limit 1e300", { question: "piers", limit: 1e300 }, "/limit", "too-large"],
    ["an unknown language", { question: "piers", language: CANARY }, "/language", "not-allowed"],
    ["zh-HK", { question: "piers", language: "zh-HK" }, "/language", "not-allowed"],
    ["an unknown composer", { question: "piers", composer: CANARY }, "/composer", "not-allowed"],
    ["history no list", { question: "piers", history: CANARY }, "/history", "wrong-type"],
    [
      "21 turns",
      { question: "piers", history: Array.from({ length: 21 }, () => ({ role: "user", content: "a" })) },
      "/history",
      "too-long",
    ],
    [
      "a system turn",
      { question: "piers", history: [{ role: "system", content: CANARY }] },
      "/history/0/role",
      "not-allowed",
    ],
    [
      "a turn without content",
      { question: "piers", history: [{ role: "user" }] },
      "/history/0/content",
      "required",
    ],
    [
      "a turn with more",
      { question: "piers", history: [{ role: "user", content: "a", name: CANARY }] },
      "/history/0",
      "unknown-key",
    ],
    [
      "a turn with half a character",
      '{"question": "piers", "history": [{"role": "user", "content": "\\udc00"}]}',
      "/history/0/content",
      "not-well-formed",
    ],
    ["filters no object", { question: "piers", filters: [] }, "/filters", "wrong-type"],
    ["an unknown filter", { question: "piers", filters: { [CANARY]: [] } }, "/filters", "unknown-key"],
    [
      "an unknown document",
      { question: "piers", filters: { documents: ["harbour-plan.en", CANARY] } },
      "/filters/documents/1",
      "unknown-id",
    ],
    [
      "an unknown bureau",
      { question: "piers", filters: { bureaux: [CANARY] } },
      "/filters/bureaux/0",
      "unknown-id",
    ],
    [
      "a name of every object",
      { question: "piers", filters: { bureaux: ["__proto__"] } },
      "/filters/bureaux/0",
      "unknown-id",
    ],
    [
      "an unknown evidence language",
      { question: "piers", filters: { languages: ["fr"] } },
      "/filters/languages/0",
      "not-allowed",
    ],
    [
      "a day that is none",
      { question: "piers", filters: { publishedFrom: "2024-02-30" } },
      "/filters/publishedFrom",
      "not-a-date",
    ],
    [
      "a date in words",
      { question: "piers", filters: { publishedTo: CANARY } },
      "/filters/publishedTo",
      "not-a-date",
    ],
    [
      "a period that ends before it starts",
      { question: "piers", filters: { publishedFrom: "2025-01-01", publishedTo: "2024-01-01" } },
      "/filters/publishedTo",
      "before-start",
    ],
  ])("%s", async (_, body, pointer, code) => {
    expect(await first(body)).toMatchObject({ pointer, code });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("says the limit that was passed", async () => {
    expect(await first({ question: "a".repeat(4_001) })).toEqual({
      pointer: "/question",
      code: "too-long",
      limit: 4_000,
    });
  });

  it("names no more than twenty faults", async () => {
    const history = Array.from({ length: 20 }, () => ({ role: CANARY }));
    const problem = await problemOf(await ask({ question: "piers", history }), 422);
    expect(problem.errors).toHaveLength(20);
  });

  it("takes no query", async () => {
    await problemOf(await app.request(`/api/ask?${CANARY}=1`, json({ question: "piers" })), 422);
  });
});

describe("a question that may be asked", () => {
  const asked = async (question: string) => {
    const assistant = fakeAssistant();
    const response = await serviceOver(assistant).app.request("/api/ask", json({ question }));
    expect(response.status).toBe(200);
    return assistant.asked[0]?.text;
  };

  it.each([
    ["4 000 characters of any plane", "𠮷".repeat(4_000), "𠮷".repeat(4_000)],
    ["blanks at its ends", "\u3000 piers?\u00a0\n", "piers?"],
    ["a zero-width blank inside a word", "創\u200b科", "創科"],
    ["hidden instructions in tag characters", "piers\u{e0049}\u{e0067}", "piers"],
    ["a direction override", "pi\u202eers", "piers"],
    ["line breaks of every kind", "a\r\nb\rc\td", "a\nb\nc\td"],
    ["markup", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["only punctuation", "？！", "？！"],
  ])("%s", async (_, question, text) => {
    expect(await asked(question)).toBe(text);
  });

  it("the last of two that bear the same key", async () => {
    const assistant = fakeAssistant();
    await serviceOver(assistant).app.request("/api/ask", json('{"question": "first", "question": "last"}'));
    expect(assistant.asked.map(({ text }) => text)).toEqual(["last"]);
  });
});

describe("a query that cannot be searched", () => {
  it.each([
    ["", "/q", "required"],
    ["q=", "/q", "too-short"],
    ["q=%E3%80%80", "/q", "too-short"],
    [`q=${CANARY}&q=b`, "/q", "wrong-type"],
    [`q=a&${CANARY}=1`, "", "unknown-key"],
    ["q=a&__proto__=1", "", "unknown-key"],
    ["q=a&limit=0", "/limit", "too-small"],
    ["q=a&limit=101", "/limit", "too-large"],
    ["q=a&limit=1.5", "/limit", "wrong-type"],
    [`q=a&limit=${CANARY}`, "/limit", "wrong-type"],
    ["q=a&limit=1e1", "/limit", "wrong-type"],
    ["q=a&limit=", "/limit", "wrong-type"],
    ["q=a&languages=fr", "/languages/0", "not-allowed"],
    [`q=a&documents=harbour-plan.en,${CANARY}`, "/documents/1", "unknown-id"],
    [`q=a&bureaux=${CANARY}`, "/bureaux/0", "unknown-id"],
    ["q=a&publishedFrom=2024-13-01", "/publishedFrom", "not-a-date"],
    ["q=a&publishedFrom=2025-01-01&publishedTo=2024-01-01", "/publishedTo", "before-start"],
  ])("?%s", async (query, pointer, code) => {
    const problem = await problemOf(await app.request(`/api/search?${query}`), 422);
    expect(problem.errors?.[0]).toMatchObject({ pointer, code });
  });

  it("a query that is not UTF-8", async () => {
    await problemOf(await app.request("/api/search?q=%ff%fe"), 400);
    await problemOf(await app.request("/api/search?q=%zz"), 400);
  });

  it.each([
    "/api/documents",
    "/api/bureaux",
    "/api/documents/harbour-plan.en",
    "/api/paragraphs/harbour-plan.en%23p1",
  ])("%s takes no query", async (path) => {
    await problemOf(await app.request(`${path}?${CANARY}=1`), 422);
  });
});

describe("an id that nothing has", () => {
  const ids = [
    CANARY,
    "..%2f..%2fetc%2fpasswd",
    "..%252f..%252fetc",
    "%2e%2e%5c%2e%2e%5cwindows",
    "..\\..\\windows",
    "%00",
    "harbour-plan.en%00",
    "%2fetc%2fpasswd",
    "C:%5Cwindows",
    "%zz",
    "%ff",
    "__proto__",
    "constructor",
    "a".repeat(4_096),
    "%0d%0aX-Injected:%20yes",
    "harbour-plan.en%23p99",
  ];

  it.each(ids.flatMap((id) => [`/api/documents/${id}`, `/api/paragraphs/${id}`]))("%s", async (path) => {
    const response = await app.request(path);
    expect(response.headers.get("x-injected")).toBeNull();
    const problem = await problemOf(response, 404);
    expect(problem.type).toBe("urn:youju:problem:not-found");
  });

  it.each(["/api", "/api/", "/api/ask/", `/${CANARY}`, "/api/documents/a/b", "/.env", "/index.html"])(
    "an address that nothing has: %s",
    async (path) => {
      await problemOf(await app.request(path), 404);
    },
  );
});
