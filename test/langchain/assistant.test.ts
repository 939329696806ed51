// The assistant as LangChain's users meet it: a retriever and a step of a chain.
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { RunnableLambda, RunnableMap, RunnablePassthrough } from "@langchain/core/runnables";
import { describe, expect, it } from "vitest";
import { askResponseSchema } from "../../src/http/contract.ts";
import { AssistantRetriever } from "../../src/langchain/assistant-retriever.ts";
import { AssistantRunnable } from "../../src/langchain/assistant-runnable.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";

describe("the retriever", () => {
  it("gives paragraphs as documents", async () => {
    const documents = await new AssistantRetriever({ assistant: fakeAssistant(), k: 2 }).invoke("piers");
    expect(documents).toHaveLength(2);
    expect(documents[0]).toMatchObject({
      id: "harbour-plan.en#p1",
      pageContent: "Three piers will be rebuilt by 2030. The cost is $2 billion.",
      metadata: {
        label: "para. 1",
        title: "Harbour Plan",
        bureaux: ["HPB"],
        language: "en",
        publishedOn: "2024-10-16",
        counterpartId: "harbour-plan.zh-hant#p1",
        score: 1,
      },
    });
  });

  it("stands in a chain before a prompt", async () => {
    const retriever = new AssistantRetriever({ assistant: fakeAssistant(), k: 1 });
    const chain = RunnableMap.from({
      context: retriever.pipe((documents) => documents.map(({ pageContent }) => pageContent).join("\n")),
      question: new RunnablePassthrough<string>(),
    }).pipe(ChatPromptTemplate.fromTemplate("{context}\n\n{question}"));
    expect((await chain.invoke("Which piers?")).toString()).toContain("Three piers will be rebuilt");
  });
});

describe("the runnable", () => {
  it.each([["piers"], [{ question: "piers", limit: 3 }], [[new HumanMessage("piers")]]])(
    "answers %j",
    async (input) => {
      const answer = await new AssistantRunnable(fakeAssistant()).invoke(input);
      expect(askResponseSchema.strict().parse(answer).answer).toContain("[1]");
    },
  );

  it("reads a conversation, but for its system message", async () => {
    const assistant = fakeAssistant();
    await new AssistantRunnable(assistant).invoke([
      new SystemMessage("Be a pirate."),
      new HumanMessage("ferries?"),
      new AIMessage("Electric. [1]"),
      new HumanMessage("And the piers?"),
    ]);
    expect(assistant.asked[0]).toMatchObject({
      text: "And the piers?",
      history: [
        { role: "user", content: "ferries?" },
        { role: "assistant", content: "Electric. [1]" },
      ],
    });
  });

  it("pipes, runs in batches and streams", async () => {
    const chain = new AssistantRunnable(fakeAssistant()).pipe(
      RunnableLambda.from((answer: { status: string }) => answer.status),
    );
    expect(await chain.batch(["piers", "unknown"])).toEqual(["answered", "declined"]);
    const pieces: string[] = [];
    for await (const piece of await chain.stream("piers")) pieces.push(piece);
    expect(pieces).toEqual(["answered"]);
  });

  it("hands the signal on", async () => {
    let seen: AbortSignal | undefined;
    const assistant = fakeAssistant({
      before: async (_, signal) => {
        seen = signal;
      },
    });
    const leaving = new AbortController();
    await new AssistantRunnable(assistant).invoke("piers", { signal: leaving.signal });
    leaving.abort();
    expect(seen?.aborted).toBe(true);
  });

  it.each([[""], [{ question: "piers", stars: 5 }], [[]], [{ question: "x".repeat(4001) }]])(
    "refuses %j",
    async (input) => {
      const answer = new AssistantRunnable(fakeAssistant()).invoke(input as string);
      await expect(answer).rejects.toMatchObject({ code: "request-invalid" });
    },
  );
});
