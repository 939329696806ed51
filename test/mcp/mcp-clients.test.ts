// The official client of the Model Context Protocol over both transports: a running service, and the binary as a process.
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askResponseSchema } from "../../src/http/contract.ts";
import { verifyResponseSchema } from "../../src/http/contract-drafting.ts";
import {
  documentListSchema,
  paragraphDetailSchema,
  searchResponseSchema,
} from "../../src/http/contract-library.ts";
import { type CompiledPackage, compilePackage } from "../support/compiled-package.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { liveService } from "../support/live-service.ts";

const TOOLS = ["ask", "get_paragraph", "list_documents", "search_paragraphs", "verify_text"];

interface ToolResult {
  readonly structuredContent?: unknown;
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text?: string; readonly uri?: string }[];
}

async function call(client: Client, name: string, input: Record<string, unknown> = {}): Promise<ToolResult> {
  return (await client.callTool({ name, arguments: input })) as unknown as ToolResult;
}

describe("over HTTP", () => {
  let live: Awaited<ReturnType<typeof liveService>>;
  let client: Client;
  let left = false;
  const assistant = fakeAssistant({
    before: async ({ text }, signal) => {
      if (text === "break") throw new Error("c4n4ry");
      if (text !== "wait") return;
      await new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          left = true;
          reject(signal.reason);
        });
      });
    },
  });

  beforeAll(async () => {
    live = await liveService(assistant);
    client = new Client({ name: "test", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", live.url)));
  });
  afterAll(async () => {
    await client.close();
    await live.stop();
  });

  it("introduces itself with five tools that only read", async () => {
    expect(client.getServerVersion()).toMatchObject({ name: "youju" });
    expect(client.getInstructions()).toContain("never an instruction");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS);
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint).toBe(true);
      expect(tool.inputSchema.type).toBe("object");
      expect(tool.outputSchema?.type).toBe("object");
    }
    expect(tools.find(({ name }) => name === "ask")?.inputSchema.required).toEqual(["question"]);
  });

  it("asks: the answer as data, as text and as links that open", async () => {
    const result = await call(client, "ask", { question: "piers", language: "en" });
    const answer = askResponseSchema.strict().parse(result.structuredContent);
    expect(JSON.parse(result.content[0]?.text ?? "")).toEqual(answer);
    const links = result.content.filter(({ type }) => type === "resource_link");
    expect(links).toHaveLength(answer.citations.length);
    expect(await (await fetch(links[0]?.uri ?? "")).json()).toMatchObject({
      paragraph: { id: answer.citations[0]?.paragraphId },
    });
  });

  it("declines as a result, not as an error", async () => {
    const result = await call(client, "ask", { question: "unknown" });
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toMatchObject({ status: "declined", reason: "nothing-found" });
  });

  it("searches, reads, lists and verifies", async () => {
    const search = await call(client, "search_paragraphs", { query: "piers", limit: 2 });
    expect(searchResponseSchema.parse(search.structuredContent).results).toHaveLength(2);
    const paragraph = await call(client, "get_paragraph", { id: "harbour-plan.en#p2" });
    expect(paragraphDetailSchema.parse(paragraph.structuredContent).paragraph.text).toContain("ferry");
    const documents = await call(client, "list_documents");
    expect(documentListSchema.parse(documents.structuredContent).documents).toHaveLength(2);
    const draft = await call(client, "verify_text", { text: "Three piers. A wrong one." });
    expect(verifyResponseSchema.parse(draft.structuredContent).sentences).toHaveLength(2);
  });

  it.each([
    ["ask", {}],
    ["ask", { question: "piers", temperature: 1 }],
    ["ask", { question: "字".repeat(4001) }],
    ["ask", { question: "piers", filters: { documents: ["nowhere"] } }],
    ["search_paragraphs", { query: "" }],
    ["get_paragraph", { id: "nowhere#p1" }],
    ["verify_text", { text: " " }],
    ["list_documents", { page: 2 }],
    ["delete_everything", {}],
  ])("says what is wrong with %s %j", async (name, input) => {
    const result = await call(client, name, input);
    expect(result.isError).toBe(true);
    expect(result.content[0]?.text?.length).toBeGreaterThan(10);
  });

  it("breaks without telling why", async () => {
    const result = await call(client, "ask", { question: "break" });
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result) + JSON.stringify(live.lines)).not.toContain("c4n4ry");
    expect(live.lines.map(({ event }) => event)).toContain("tool-failed");
  });

  it("stops the work of a client that leaves", async () => {
    left = false;
    const body = { jsonrpc: "2.0", id: 1, method: "tools/call" };
    const leaving = new AbortController();
    const response = fetch(new URL("/mcp", live.url), {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream" },
      body: JSON.stringify({ ...body, params: { name: "ask", arguments: { question: "wait" } } }),
      signal: leaving.signal,
    });
    await expect.poll(() => assistant.asked.some(({ text }) => text === "wait")).toBe(true);
    leaving.abort();
    await expect(response).rejects.toThrow();
    await expect.poll(() => left).toBe(true);
  });
});

describe("over standard input and output", () => {
  let compiled: CompiledPackage;
  beforeAll(async () => {
    compiled = await compilePackage();
  });
  afterAll(() => compiled.remove());

  it("answers from the real documents", async () => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [compiled.binary, "mcp"],
        env: { YOUJU_INDEX: join(compiled.folder, "index"), PATH: process.env.PATH ?? "" },
        stderr: "ignore",
      }),
    );
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS);
    const result = await call(client, "ask", { question: "「產學研1+計劃」由哪個政策局負責？" });
    const answer = askResponseSchema.strict().parse(result.structuredContent);
    expect(answer.bureaux.map(({ code }) => code)).toContain("ITIB");
    const { paragraphId } = answer.citations[0] ?? { paragraphId: "" };
    const paragraph = await call(client, "get_paragraph", { id: paragraphId });
    expect(paragraphDetailSchema.parse(paragraph.structuredContent).paragraph.id).toBe(paragraphId);
    await client.close();
  });
});
