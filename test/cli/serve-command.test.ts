// `youju serve` from its first line to its last: listening before the index is there, ready after, and ended on request.
import { afterEach, describe, expect, it } from "vitest";
import type { Engine } from "../../src/cli/command.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { AssistantError } from "../../src/errors.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { type FakeTerminal, fakeTerminal } from "../support/fake-terminal.ts";

let terminal: FakeTerminal;
afterEach(() => terminal.stop());

function serve(engine: Engine, ...options: string[]): Promise<number> {
  terminal = fakeTerminal({ environment: { PORT: "0" }, watched: true });
  return runCommandLine(["serve", ...options], terminal, engine, "0.0.0");
}

const events = (): { event: string; url?: string }[] =>
  terminal
    .written()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

async function url(): Promise<string> {
  await expect.poll(() => events()[0]?.event).toBe("server-listening");
  return events()[0]?.url ?? "";
}

describe("youju serve", () => {
  it("lives at once, is ready when the index is open, and ends with exit code 0", async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { ensureAssistant } = fakeEngine();
    const exit = serve(
      fakeEngine({ ensureAssistant: (config) => opened.then(() => ensureAssistant(config)) }),
    );
    const address = await url();
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    open();
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200);
    expect(terminal.complained()).toContain(`Ready: ${address}`);
    terminal.stop();
    expect(await exit).toBe(0);
    await expect(fetch(`${address}/livez`)).rejects.toThrow();
    expect(
      events()
        .map(({ event }) => event)
        .filter((event) => event !== "request-served"),
    ).toEqual(["server-listening", "server-ready", "server-stopping", "server-stopped"]);
  });

  it("ends while the index is still being built", async () => {
    const exit = serve(fakeEngine({ ensureAssistant: () => new Promise(() => {}) }));
    await url();
    terminal.stop();
    expect(await exit).toBe(0);
  });

  it("ends with the failure where the index cannot be had", async () => {
    const broken = new AssistantError("seeds-invalid", "The manifest is missing.", {
      remedy: "Set YOUJU_SEEDS.",
    });
    expect(await serve(fakeEngine({ ensureAssistant: () => Promise.reject(broken) }))).toBe(1);
    expect(terminal.complained()).toContain("youju: The manifest is missing.\n  → Set YOUJU_SEEDS.\n");
  });

  it("--json writes nothing but the log", async () => {
    const exit = serve(fakeEngine(), "--json");
    await expect.poll(() => events().map(({ event }) => event)).toContain("server-ready");
    terminal.stop();
    await exit;
    expect(terminal.complained()).not.toContain("Ready");
  });
});
