// Systems other than our own line, asked over HTTP: a server that speaks each contract in its smallest form.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/domain/document.ts";
import { chatSystem } from "../../../src/evaluation/systems/chat-system.ts";
import { withTexts } from "../../../src/evaluation/systems/fill-texts.ts";
import { readMarkedAnswer } from "../../../src/evaluation/systems/marked-answer.ts";
import { serviceSystem } from "../../../src/evaluation/systems/service-system.ts";
import { caseOf } from "../cases.ts";

let server: Server | undefined;
const seen: { readonly url: string; readonly body: unknown }[] = [];

afterEach(() => {
  server?.close();
  seen.length = 0;
});

/** Answers by path; 404 for every other. */
async function serve(answers: Readonly<Record<string, unknown>>): Promise<string> {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    seen.push({ url: request.url ?? "", body: body === "" ? null : JSON.parse(body) });
    const answer = answers[(request.url ?? "").split("?")[0] ?? ""];
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const CITATION = {
  ref: 1,
  paragraphId: "d#p1",
  label: "para. 1",
  text: "The fund is large.",
  quote: { text: "The fund", start: 0, end: 8 },
  counterpart: { paragraphId: "e#p1" },
  score: 0.8,
};
const CHECKS = { quote: "pass", numbers: "pass", dates: "not-checked" };

describe("a service that speaks api.md", () => {
  it("is asked for the answer and for the ranking behind it", async () => {
    const base = await serve({
      "/api/ask": {
        status: "answered",
        reason: null,
        language: "en",
        standaloneQuestion: "How large is the fund?",
        statements: [{ text: "It is large.", citations: [1], checks: CHECKS }],
        citations: [CITATION],
        nearest: [],
        confidence: 0.7,
        bureaux: [{ code: "ITIB" }],
      },
      "/api/search": {
        results: [{ paragraphId: "d#p1", score: 2, text: "The fund is large.", counterpart: null }],
      },
    });
    const { prediction, totalMs } = await serviceSystem(base).ask(caseOf({ query: "How large?" }));
    expect(totalMs).toBeGreaterThan(0);
    expect(prediction).toMatchObject({
      refused: false,
      answer: [{ text: "It is large.", citations: [0], checks: CHECKS }],
      references: [{ id: "d#p1", quote: { start: 0 }, counterpartId: "e#p1" }],
      retrieved: [{ id: "d#p1", score: 2 }],
      bureaux: ["ITIB"],
      confidence: 0.7,
    });
    expect(seen[0]).toEqual({ url: "/api/ask", body: { question: "How large?", history: [], limit: 5 } });
    expect(seen[1]?.url).toBe("/api/search?q=How+large+is+the+fund%3F&limit=10");
  });

  it("may decline, and may have no search", async () => {
    const base = await serve({
      "/api/ask": {
        status: "declined",
        reason: "too-weak",
        answer: "Not here.",
        statements: [],
        nearest: [CITATION],
      },
    });
    const { prediction } = await serviceSystem(base).ask(caseOf());
    expect(prediction).toMatchObject({ refused: true, refusalReason: "too-weak", retrieved: null });
    expect(prediction.references).toHaveLength(1);
  });

  it("names the case where it refuses or cannot be reached, and keeps no password", async () => {
    await expect(serviceSystem(await serve({})).ask(caseOf({ id: "q7" }))).rejects.toThrow(
      /Case q7: .* 404/u,
    );
    const gone = serviceSystem("http://me:secret@127.0.0.1:1/base");
    await expect(gone.ask(caseOf({ id: "q8" }))).rejects.toThrow("Case q8");
    expect(gone.description.at).toBe("http://127.0.0.1:1/base/");
  });
});

describe("an OpenAI-compatible chat", () => {
  const completion = (message: object) => ({ "/v1/chat/completions": { choices: [{ message }] } });
  const settings = { model: "m", apiKey: undefined, declinesWith: "I do not know" };

  it("cites by annotations", async () => {
    const annotations = [
      { type: "url_citation", url_citation: { url: "http://x/api/paragraphs/d%23p1", title: "para. 1" } },
    ];
    const base = await serve(completion({ content: "It is large. [1]", annotations }));
    const { prediction } = await chatSystem({ ...settings, base }).ask(caseOf());
    expect(prediction).toMatchObject({
      refused: false,
      answer: [{ text: "It is large.", citations: [0] }],
      references: [{ id: "d#p1", label: "para. 1" }],
      retrieved: null,
      bureaux: null,
    });
  });

  it("has the texts of what it only names, where an index is at hand", async () => {
    const annotations = [{ type: "url_citation", url_citation: { url: "http://x/api/paragraphs/d%23p1" } }];
    const base = await serve(completion({ content: "It is large. [1]", annotations }));
    const found = { text: "A large thing.", counterpartId: "e#p1" } as unknown as Paragraph;
    const system = withTexts(chatSystem({ ...settings, base }), (id) => (id === "d#p1" ? found : undefined));
    expect((await system.ask(caseOf())).prediction.references).toMatchObject([
      { id: "d#p1", text: "A large thing.", counterpartId: "e#p1" },
    ]);
  });

  it("is found whether or not the base names the version", async () => {
    const base = await serve(completion({ content: "It is large." }));
    for (const written of [base, `${base}/`, `${base}/v1`, `${base}/v1/`])
      await chatSystem({ ...settings, base: written }).ask(caseOf());
    expect(new Set(seen.map(({ url }) => url))).toEqual(new Set(["/v1/chat/completions"]));
  });

  it.each([
    ["nothing", { content: "" }],
    ["a refusal", { content: null, refusal: "I cannot." }],
    ["the words that its prompt gives it", { content: "Sorry, I do not know that." }],
  ])("declines by %s", async (_, message) => {
    const base = await serve(completion(message));
    expect((await chatSystem({ ...settings, base }).ask(caseOf())).prediction.refused).toBe(true);
  });
});

describe("an answer with markers", () => {
  it("gives each sentence the citations that it carries", () => {
    expect(readMarkedAnswer("One fund [1]. Two bills. [2][3]\n三條【1、2】。")).toEqual([
      { text: "One fund.", citations: [0], checks: null },
      { text: "Two bills.", citations: [1, 2], checks: null },
      { text: "三條。", citations: [0, 1], checks: null },
    ]);
  });
});
