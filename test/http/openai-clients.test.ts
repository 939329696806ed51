// Stock clients pointed at the service: OpenAI's own and LangChain's, as their users write them.
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatOpenAI } from "@langchain/openai";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askResponseSchema } from "../../src/http/contract.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { liveService } from "../support/live-service.ts";

let live: Awaited<ReturnType<typeof liveService>>;
let client: OpenAI;
const assistant = fakeAssistant({
  before: async ({ text }, signal) => {
    if (text !== "wait") return;
    await new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        left = true;
        reject(signal.reason);
      });
    });
  },
});
let left = false;

beforeAll(async () => {
  live = await liveService(assistant);
  client = new OpenAI({ baseURL: `${live.url}/v1`, apiKey: "none", maxRetries: 0 });
});
afterAll(() => live.stop());

const messages = [{ role: "user" as const, content: "piers" }];

describe("the openai client", () => {
  it("lists the models", async () => {
    const names: string[] = [];
    for await (const model of client.models.list()) names.push(model.id);
    expect(names).toContain("youju");
    expect((await client.models.retrieve("youju")).object).toBe("model");
  });

  it("reads a completion with its annotations and the whole answer", async () => {
    const completion = await client.chat.completions.create({ model: "youju", messages, temperature: 0 });
    const message = completion.choices[0]?.message;
    expect(message?.annotations?.map(({ type }) => type)).toEqual(["url_citation", "url_citation"]);
    const { answer } = completion as unknown as { answer: unknown };
    expect(askResponseSchema.parse(answer).answer).toBe(message?.content);
    const url = message?.annotations?.[0]?.url_citation.url ?? "";
    expect(await (await fetch(url)).json()).toMatchObject({ paragraph: { id: "harbour-plan.en#p1" } });
  });

  it("reads a stream chunk by chunk", async () => {
    const stream = await client.chat.completions.create({ model: "youju", messages, stream: true });
    let text = "";
    let last: unknown;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? "";
      last = chunk;
    }
    expect(askResponseSchema.parse((last as { answer: unknown }).answer).answer).toBe(text);
  });

  it("gathers a stream into a completion", async () => {
    const runner = client.chat.completions.stream({ model: "youju", messages });
    const final = await runner.finalChatCompletion();
    const whole = await client.chat.completions.create({ model: "youju", messages });
    expect(final.choices[0]?.message.content).toBe(whole.choices[0]?.message.content);
    expect(final.choices[0]?.message.annotations).toEqual(whole.choices[0]?.message.annotations);
    expect(final.choices[0]?.finish_reason).toBe("stop");
  });

  it("throws its own errors", async () => {
    const empty = client.chat.completions.create({ model: "youju", messages: [] });
    await expect(empty).rejects.toThrowError(OpenAI.BadRequestError);
    await expect(empty).rejects.toMatchObject({ param: "messages", code: "too-short" });
    await expect(client.models.retrieve("gpt-4o")).rejects.toThrowError(OpenAI.NotFoundError);
  });

  it("stops the work when it leaves a stream", async () => {
    left = false;
    const stream = await client.chat.completions.create({
      model: "youju",
      messages: [{ role: "user", content: "wait" }],
      stream: true,
    });
    stream.controller.abort();
    await expect.poll(() => left).toBe(true);
  });
});

describe("LangChain's ChatOpenAI", () => {
  const chat = () =>
    new ChatOpenAI({
      model: "youju",
      apiKey: "none",
      maxRetries: 0,
      configuration: { baseURL: `${live.url}/v1` },
      __includeRawResponse: true,
    });

  it("invokes, with a system message and a history", async () => {
    const answer = await chat().invoke([
      new SystemMessage("Answer as a pirate."),
      new HumanMessage("ferries?"),
      new AIMessage("They will be electric. [1]"),
      new HumanMessage("And the piers?"),
    ]);
    expect(answer.text).toContain("[1]");
    expect(answer.response_metadata.finish_reason).toBe("stop");
    expect(assistant.asked.at(-1)).toMatchObject({ text: "And the piers?", history: [{}, {}] });
    const raw = answer.additional_kwargs.__raw_response as { answer: unknown };
    expect(askResponseSchema.parse(raw.answer).status).toBe("answered");
  });

  it("streams", async () => {
    const pieces: string[] = [];
    let usage: unknown;
    for await (const chunk of await chat().stream("piers")) {
      pieces.push(chunk.text);
      usage = chunk.usage_metadata ?? usage;
    }
    expect(pieces.filter((piece) => piece !== "").length).toBeGreaterThan(1);
    expect(pieces.join("")).toBe((await chat().invoke("piers")).text);
    expect(usage).toMatchObject({ total_tokens: expect.any(Number) });
  });
});
