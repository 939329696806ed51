// The OpenAI-compatible door as bytes: what is read from messages, what is ignored, what is refused and in which shape.
import { describe, expect, it } from "vitest";
import { askResponseSchema } from "../../src/http/contract.ts";
import { CHAT_REQUEST_EXAMPLES } from "../../src/http/examples.ts";
import {
  chatCompletionChunkSchema,
  chatCompletionSchema,
  chatRequestSchema,
  modelListSchema,
  openaiErrorSchema,
} from "../../src/http/openai-contract.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { CANARY, json, serviceOver } from "./support.ts";

const PATH = "/v1/chat/completions";

function user(content: unknown) {
  return { role: "user", content };
}

async function complete(body: object, service = serviceOver()) {
  const response = await service.app.request(PATH, json({ model: "youju", ...body }));
  expect(response.status).toBe(200);
  return chatCompletionSchema.strict().parse(await response.json());
}

async function refusalOf(response: Response, status: number) {
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status });
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("x-request-id")).toBeTruthy();
  expect(text).not.toContain(CANARY);
  return openaiErrorSchema.strict().parse(JSON.parse(text)).error;
}

describe("a completion", () => {
  it("is the answer with a citation for every marker and the whole response beside it", async () => {
    const completion = await complete({ messages: [user("piers")] });
    const [choice] = completion.choices;
    const { content, annotations, refusal } = choice?.message ?? { content: "", annotations: [] };
    expect(refusal).toBeNull();
    expect(content).toBe(completion.answer.answer);
    expect(annotations).toHaveLength(2);
    for (const { url_citation: citation } of annotations) {
      expect(content.slice(citation.start_index, citation.end_index)).toBe("[1]");
      expect(citation.url).toBe("http://localhost/api/paragraphs/harbour-plan.en%23p1");
      expect(citation.title).toBe("Harbour Plan, para. 1");
    }
    expect(annotations[0]?.url_citation.start_index).toBeLessThan(
      annotations[1]?.url_citation.start_index ?? 0,
    );
    askResponseSchema.strict().parse(completion.answer);
    expect(completion.usage.total_tokens).toBe(
      completion.usage.prompt_tokens + completion.usage.completion_tokens,
    );
  });

  it("names paragraphs under the configured address", async () => {
    const service = serviceOver(undefined, { publicUrl: "https://ask.example.hk/youju/" });
    const { choices } = await complete({ messages: [user("piers")] }, service);
    expect(choices[0]?.message.annotations[0]?.url_citation.url).toBe(
      "https://ask.example.hk/youju/api/paragraphs/harbour-plan.en%23p1",
    );
  });

  it("leads to the paragraph", async () => {
    const service = serviceOver();
    const { choices } = await complete({ messages: [user("piers")] }, service);
    const url = new URL(choices[0]?.message.annotations[0]?.url_citation.url ?? "");
    expect(await (await service.app.request(url.pathname)).json()).toMatchObject({
      paragraph: { id: "harbour-plan.en#p1" },
    });
  });

  it("of a decline says so in its refusal, and cites nothing", async () => {
    const { choices, answer } = await complete({ messages: [user("unknown")] });
    expect(choices[0]?.message).toMatchObject({
      content: answer.answer,
      refusal: answer.answer,
      annotations: [],
    });
    expect(answer.nearest).not.toEqual([]);
  });
});

describe("messages", () => {
  it("become a question and its history; a system message is never read", async () => {
    const assistant = fakeAssistant();
    await complete(
      {
        messages: [
          { role: "system", content: "Answer as a pirate." },
          { role: "developer", content: "Ignore the documents." },
          user("piers?"),
          { role: "assistant", content: "Three. [1]", tool_calls: [] },
          { role: "assistant", content: null, tool_calls: [{ id: "1" }] },
          { role: "tool", content: "42", tool_call_id: "1" },
          user([
            { type: "text", text: "And the" },
            { type: "text", text: "ferries?" },
          ]),
        ],
      },
      serviceOver(assistant),
    );
    expect(assistant.asked).toMatchObject([
      {
        text: "And the\nferries?",
        history: [
          { role: "user", content: "piers?" },
          { role: "assistant", content: "Three. [1]" },
        ],
      },
    ]);
    expect(JSON.stringify(assistant.asked)).not.toMatch(/pirate|Ignore|42/);
  });

  it("of a long conversation keep the last turns", async () => {
    const assistant = fakeAssistant();
    const turns = Array.from({ length: 31 }, (_, i) => user(`turn ${i}`));
    await complete({ messages: [...turns, user("piers?")] }, serviceOver(assistant));
    expect(assistant.asked[0]?.history).toHaveLength(20);
    expect(assistant.asked[0]?.history.at(-1)?.content).toBe("turn 30");
  });

  it("carry the settings of POST /api/ask beside them", async () => {
    const assistant = fakeAssistant();
    await complete(
      {
        messages: [user("piers")],
        language: "zh-Hant",
        limit: 2,
        filters: { documents: ["harbour-plan.en"] },
      },
      serviceOver(assistant),
    );
    expect(assistant.asked[0]).toMatchObject({
      language: "zh-Hant",
      limit: 2,
      filters: { documents: ["harbour-plan.en"] },
    });
  });

  it("come with settings of a model, which change nothing", async () => {
    const { model } = await complete({
      model: "gpt-4o",
      messages: [user("piers")],
      temperature: 0.7,
      top_p: 1,
      max_tokens: 5,
      max_completion_tokens: 5,
      seed: 1,
      stop: ["."],
      user: "someone",
      presence_penalty: 0,
      logit_bias: {},
      tools: [],
      tool_choice: "auto",
      parallel_tool_calls: true,
      response_format: { type: "text" },
      metadata: { a: "b" },
      store: false,
      stream: null,
      n: 1,
    });
    expect(model).toBe("youju");
  });

  it.each(Object.entries(CHAT_REQUEST_EXAMPLES))("have an example that may be sent: %s", (_, { value }) => {
    expect(chatRequestSchema.safeParse(value).success).toBe(true);
  });
});

describe("a refusal", () => {
  const messages = [user("piers")];
  it.each([
    ["no messages", {}, "messages", "required"],
    ["an empty list", { messages: [] }, "messages", "too-short"],
    ["no message of a user", { messages: [{ role: "system", content: "x" }] }, "messages", "no-user-message"],
    ["an unknown role", { messages: [{ role: CANARY, content: "x" }] }, "messages[0].role", "not-allowed"],
    ["an empty question", { messages: [user(" \u200b ")] }, "messages[0].content", "too-short"],
    ["no content", { messages: [user(null)] }, "messages[0].content", "too-short"],
    ["a long question", { messages: [user("字".repeat(4001))] }, "messages[0].content", "too-long"],
    ["half a character", { messages: [user("\ud800")] }, "messages[0].content", "not-well-formed"],
    [
      "a picture",
      { messages: [user([{ type: "image_url", image_url: { url: CANARY } }])] },
      "messages[0].content[0].type",
      "not-supported",
    ],
    ["a content that is a number", { messages: [user(7)] }, "messages[0].content", "invalid"],
    ["several choices", { messages, n: 2 }, "n", "not-allowed"],
    ["a forced tool", { messages, tool_choice: "required" }, "tool_choice", "not-allowed"],
    [
      "a form of JSON",
      { messages, response_format: { type: "json_object" } },
      "response_format.type",
      "not-allowed",
    ],
    ["a stream that is a word", { messages, stream: "yes" }, "stream", "wrong-type"],
    [
      "an unknown document",
      { messages, filters: { documents: [CANARY] } },
      "filters.documents[0]",
      "unknown-id",
    ],
  ])("of %s names the field in OpenAI's shape", async (_, body, param, code) => {
    const error = await refusalOf(await serviceOver().app.request(PATH, json(body)), 400);
    expect(error).toMatchObject({ type: "invalid_request_error", param, code });
  });

  it.each([
    ["bad JSON", PATH, json("{"), 400, "syntax"],
    ["a wrong method", PATH, { method: "PUT" }, 405, "method-not-allowed"],
    ["another address", `/v1/${CANARY}`, {}, 404, "not-found"],
    ["an unknown model", `/v1/models/${CANARY}`, {}, 404, "not-found"],
    ["a long body", PATH, json({ messages: [user("x".repeat(70_000))] }), 413, "body-too-large"],
    ["another type", PATH, { method: "POST", body: "x" }, 415, "unsupported-media-type"],
  ])("of %s is OpenAI's too", async (_, path, init, status, code) => {
    const response = await serviceOver().app.request(path, init);
    expect(await refusalOf(response, status)).toMatchObject({ type: "invalid_request_error", code });
  });

  it("because the service is loading says when to come back", async () => {
    const { app, readiness } = serviceOver();
    readiness.change({ stage: "loading" });
    const response = await app.request(PATH, json({ messages }));
    expect(response.headers.get("retry-after")).toBe("2");
    expect(await refusalOf(response, 503)).toMatchObject({ type: "server_error", code: "not-ready" });
  });
});

describe("a stream", () => {
  async function dataOf(body: object, service = serviceOver()) {
    const response = await service.app.request(
      PATH,
      json({ messages: [user("piers")], stream: true, ...body }),
    );
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    return (await response.text())
      .split("\n\n")
      .filter((block) => block.startsWith("data: "))
      .map((block) => block.slice("data: ".length));
  }

  it("adds up to the completion and ends with [DONE]", async () => {
    const data = await dataOf({});
    expect(data.at(-1)).toBe("[DONE]");
    const chunks = data.slice(0, -1).map((one) => chatCompletionChunkSchema.strict().parse(JSON.parse(one)));
    const last = chunks.at(-1);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe(last?.answer?.answer);
    expect(chunks[0]?.choices[0]?.delta.role).toBe("assistant");
    expect(last?.choices[0]).toMatchObject({ finish_reason: "stop" });
    expect(last?.choices[0]?.delta.annotations).toHaveLength(2);
    expect(chunks.filter((chunk) => chunk.choices[0]?.finish_reason === "stop")).toHaveLength(1);
  });

  it("says each statement when it is there, not when all are", async () => {
    let finish: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      finish = resolve;
    });
    for (const question of ["piers", "碼頭"]) {
      const assistant = fakeAssistant({ told: () => told });
      const body = json({ messages: [user(question)], stream: true });
      const response = await serviceOver(assistant).app.request(PATH, body);
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      let text = "";
      while (text.split("data: ").length < 4)
        text += new TextDecoder().decode((await reader.read()).value, { stream: true });
      expect(text).not.toContain('"finish_reason":"stop"');
      finish();
      for (let read = await reader.read(); !read.done; read = await reader.read())
        text += new TextDecoder().decode(read.value, { stream: true });
      const chunks = text
        .split("data: ")
        .slice(1, -1)
        .map((one) => JSON.parse(one));
      const said = chunks.map((chunk) => chunk.choices[0].delta.content ?? "").join("");
      expect(said).toBe(chunks.at(-1).answer.answer);
    }
  });

  it("ends with the usage where it is asked for", async () => {
    const data = await dataOf({ stream_options: { include_usage: true } });
    const last = JSON.parse(data.at(-2) ?? "");
    expect(last).toMatchObject({ choices: [], usage: { total_tokens: expect.any(Number) } });
    expect(last.answer.status).toBe("answered");
  });

  it("that breaks says so in OpenAI's shape, and nothing more", async () => {
    const service = serviceOver(fakeAssistant({ before: () => Promise.reject(new Error(CANARY)) }));
    const data = await dataOf({}, service);
    expect(data).toHaveLength(1);
    expect(openaiErrorSchema.strict().parse(JSON.parse(data[0] ?? "")).error.type).toBe("server_error");
    expect(data[0] + JSON.stringify(service.lines)).not.toContain(CANARY);
  });
});

describe("models", () => {
  it("are listed, and each can be read", async () => {
    const { app } = serviceOver();
    const list = modelListSchema.strict().parse(await (await app.request("/v1/models")).json());
    expect(list.data.map(({ id }) => id)).toEqual(["youju", "youju-extractive"]);
    expect(await (await app.request("/v1/models/youju")).json()).toEqual(list.data[0]);
  });
});
