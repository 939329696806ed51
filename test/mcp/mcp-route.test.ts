// The door of the Model Context Protocol as bytes: whose requests it takes, and what it answers to what is no message.
import { describe, expect, it } from "vitest";
import { OPEN_TO_ALL } from "../../src/http/guard-requests.ts";
import { isOwnRequest } from "../../src/mcp/own-request.ts";
import { json, problemOf, serviceOver } from "../http/support.ts";

const ACCEPT = { Accept: "application/json, text/event-stream" };
const LIST = { jsonrpc: "2.0", id: 7, method: "tools/list" };

describe("POST /mcp", () => {
  it("answers without a session", async () => {
    const response = await serviceOver().app.request("/mcp", json(LIST, ACCEPT));
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("mcp-session-id")).toBeNull();
    expect(await response.json()).toMatchObject({ jsonrpc: "2.0", id: 7, result: { tools: { length: 5 } } });
  });

  it("takes notifications with 202", async () => {
    const body = { jsonrpc: "2.0", method: "notifications/initialized" };
    expect((await serviceOver().app.request("/mcp", json(body, ACCEPT))).status).toBe(202);
  });

  it.each([
    [{}, 400, -32700],
    [[], 400, undefined],
    [{ ...LIST, method: "nowhere" }, 200, -32601],
  ])("answers %j in JSON-RPC", async (body, status, code) => {
    const response = await serviceOver().app.request("/mcp", json(body, ACCEPT));
    if (code === undefined) return expect(response.status).toBeLessThan(500);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it("refuses what is not JSON, other types and long bodies as every route does", async () => {
    const { app } = serviceOver();
    await problemOf(await app.request("/mcp", json("{", ACCEPT)), 400);
    await problemOf(await app.request("/mcp", { method: "POST", body: "x", headers: ACCEPT }), 415);
    await problemOf(await app.request("/mcp", json("x".repeat(70_000), ACCEPT)), 413);
    const get = await app.request("/mcp", { headers: ACCEPT });
    expect(get.headers.get("allow")).toBe("POST, OPTIONS");
    await problemOf(get, 405);
  });

  it("takes no more messages at once than a limit on requests can bear", async () => {
    const { app } = serviceOver();
    const batch = (size: number) =>
      app.request(
        "/mcp",
        json(
          Array.from({ length: size }, (_, id) => ({ ...LIST, id })),
          ACCEPT,
        ),
      );
    expect((await batch(10)).status).toBe(200);
    const problem = await problemOf(await batch(11), 422);
    expect(problem.errors).toEqual([{ pointer: "", code: "too-long", limit: 10 }]);
  });

  it("checks no draft without the key that /api/verify asks for", async () => {
    const guard = { ...OPEN_TO_ALL, apiKeys: [{ name: "staff", secret: "a secret of staff" }] };
    const { app } = serviceOver(undefined, { guard });
    const call = (name: string, input: object) => ({
      ...LIST,
      method: "tools/call",
      params: { name, arguments: input },
    });
    const resultOf = async (body: object, headers: Record<string, string> = {}) =>
      (
        (await (await app.request("/mcp", json(body, { ...ACCEPT, ...headers }))).json()) as {
          result: object;
        }
      ).result;
    const draft = call("verify_text", { text: "Three piers." });
    expect(await resultOf(draft)).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining("key") }],
    });
    expect(await resultOf(draft, { "X-API-Key": "another secret" })).toMatchObject({ isError: true });
    expect(await resultOf(draft, { "X-API-Key": "a secret of staff" })).not.toHaveProperty("isError");
    expect(await resultOf(call("list_documents", {}))).not.toHaveProperty("isError");
  });

  it("wants both types accepted, as the protocol says", async () => {
    expect((await serviceOver().app.request("/mcp", json(LIST))).status).toBe(406);
  });

  it("does not answer another page", async () => {
    const request = json(LIST, { ...ACCEPT, Origin: "https://evil.example" });
    const problem = await problemOf(await serviceOver().app.request("/mcp", request), 403);
    expect(problem.type).toBe("urn:youju:problem:origin-refused");
  });

  it("while loading says so in the result of a tool", async () => {
    const { app, readiness } = serviceOver();
    readiness.change({ stage: "loading" });
    const call = { ...LIST, method: "tools/call", params: { name: "list_documents" } };
    const response = await app.request("/mcp", json(call, ACCEPT));
    expect(await response.json()).toMatchObject({ result: { isError: true } });
  });
});

describe("whose request it is", () => {
  const local = { host: "127.0.0.1", publicUrl: "" };
  const everywhere = { host: "0.0.0.0", publicUrl: "" };
  const known = { host: "127.0.0.1", publicUrl: "https://ask.example.hk" };
  it.each([
    [local, { host: "127.0.0.1:3000" }, true],
    [local, { host: "localhost:3000" }, true],
    [local, { host: "[::1]:3000" }, true],
    [local, { host: "rebound.example:3000" }, false],
    [local, { host: "rebound.example:3000", origin: "http://rebound.example:3000" }, false],
    [local, { host: "localhost:3000", origin: "http://localhost:6274" }, true],
    [local, { host: "localhost:3000", origin: "https://evil.example" }, false],
    [local, { host: "localhost:3000", origin: "null" }, false],
    [local, { host: "localhost.evil.example" }, false],
    [known, { host: "ask.example.hk", origin: "https://ask.example.hk" }, true],
    [known, { host: "ask.example.hk.evil.example" }, false],
    [everywhere, { host: "10.0.0.7:3000" }, true],
    [everywhere, { host: "10.0.0.7:3000", origin: "http://10.0.0.7:3000" }, true],
    [everywhere, { host: "10.0.0.7:3000", origin: "https://evil.example" }, false],
  ])("%j %j: %j", (names, headers, own) => {
    expect(isOwnRequest(new Headers(headers as Record<string, string>), names)).toBe(own);
  });
});
