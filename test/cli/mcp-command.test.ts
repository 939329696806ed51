// `youju mcp` as a command: messages in, messages out, and an end when the input ends.
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

function line(id: number, method: string, params: object = {}): string {
  return JSON.stringify({ jsonrpc: "2.0", id, method, params });
}

const HELLO = line(1, "initialize", {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
});

describe("youju mcp", () => {
  it("answers everything that was asked before its input ended, and writes nothing but messages", async () => {
    const call = line(2, "tools/call", { name: "ask", arguments: { question: "piers" } });
    const terminal = fakeTerminal({ input: [HELLO, "no message", "", call] });
    expect(await runCommandLine(["mcp"], terminal, fakeEngine(), "0.0.0")).toBe(0);
    const messages = terminal
      .written()
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(messages).toMatchObject([
      { id: 1, result: { serverInfo: { name: "youju", version: "0.0.0" } } },
      { id: 2, result: { structuredContent: { status: "answered" } } },
    ]);
  });

  it("ends when nothing is asked", async () => {
    expect(await runCommandLine(["mcp"], fakeTerminal(), fakeEngine(), "0.0.0")).toBe(0);
  });
});
