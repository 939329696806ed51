// The command line as it is typed: what each command prints, for people and for programs, and the exit code of each end.
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/cli/command.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { AssistantError } from "../../src/errors.ts";
import { askResponseSchema } from "../../src/http/contract.ts";
import { documentListSchema } from "../../src/http/contract-library.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { type FakeTerminal, fakeTerminal } from "../support/fake-terminal.ts";

async function run(
  typed: readonly string[],
  terminal: FakeTerminal = fakeTerminal(),
  engine: Engine = fakeEngine(),
) {
  const exitCode = await runCommandLine(typed, terminal, engine, "1.2.3");
  return { exitCode, out: terminal.written(), error: terminal.complained() };
}

const COMMANDS = ["serve", "ask", "index", "documents", "embed"];

describe("help", () => {
  it.each([["--help"], ["-h"], ["help"]])("%s names every command and the exit codes", async (word) => {
    const { exitCode, out } = await run([word]);
    expect(exitCode).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command}`);
    expect(out).toContain("3 another build is running");
  });

  it.each(COMMANDS)("youju %s --help has examples, and does nothing", async (command) => {
    const { exitCode, out } = await run(
      [command, "--help"],
      fakeTerminal({ environment: { PORT: "wrong" } }),
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\n.*youju ${command}`));
    expect(out).toContain("--json");
  });

  it("--version is the package's", async () => {
    expect((await run(["--version"])).out).toBe("1.2.3\n");
  });
});

describe("wrong usage is exit code 2", () => {
  it.each([
    [[]],
    [["launch"]],
    [["ask"]],
    [["ask", "   "]],
    [["ask", "piers", "--language", "fr"]],
    [["ask", "piers", "--limit", "0"]],
    [["ask", "piers", "--limit", "many"]],
    [["ask", "piers", "--colour"]],
    [["documents", "all"]],
    [["serve", "--port", "http"]],
    [["embed"]],
    [["embed", "--role", "author"]],
    [["index", "--watch"]],
  ])("youju %j", async (typed) => {
    const { exitCode, out, error } = await run(typed);
    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(error).toMatch(/^youju: .+\n {2}→ /);
  });
});

describe("failures", () => {
  const failing = (error: unknown) => fakeEngine({ ensureAssistant: () => Promise.reject(error) });

  it("print the message and its remedy, without a stack", async () => {
    const broken = new AssistantError("model-unavailable", "The model is missing.", {
      remedy: "Restore it.",
    });
    const { exitCode, error } = await run(["ask", "piers"], fakeTerminal(), failing(broken));
    expect(exitCode).toBe(1);
    expect(error).toBe("youju: The model is missing.\n  → Restore it.\n");
  });

  it("another build is exit code 3", async () => {
    const busy = new AssistantError("build-in-progress", "Another build is running.");
    expect((await run(["ask", "piers"], fakeTerminal(), failing(busy))).exitCode).toBe(3);
  });

  it("of any other kind are exit code 1", async () => {
    const { exitCode, error } = await run(["ask", "piers"], fakeTerminal(), failing(new TypeError("odd")));
    expect(exitCode).toBe(1);
    expect(error).toBe("youju: TypeError: odd\n");
  });

  it("a wrong setting names its variable", async () => {
    const { exitCode, error } = await run(["documents"], fakeTerminal({ environment: { PORT: "wrong" } }));
    expect(exitCode).toBe(1);
    expect(error).toContain("PORT must be");
    expect(error).not.toContain("wrong");
  });
});

describe("youju ask", () => {
  it("prints the answer and its sources in the answer's language", async () => {
    const english = await run(["ask", "When will the piers be rebuilt?"]);
    expect(english.exitCode).toBe(0);
    expect(english.out).toContain("Responsible: Harbour Planning Bureau (HPB)");
    expect(english.out).toContain(
      "[1] Harbour Plan · Piers · para. 1 · 16 October 2024 · Harbour Planning Bureau\n    “Three ”",
    );
    const chinese = await run(["ask", "碼頭何時重建？"]);
    expect(chinese.out).toContain("負責：海港規劃局 (HPB)");
    expect(chinese.out).toContain("2024年10月16日");
    expect(chinese.out).toContain("「三個碼頭將於」");
  });

  it("wraps to the window", async () => {
    const { out } = await run(["ask", "piers"], fakeTerminal({ columns: 40 }));
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("prints a decline with the nearest paragraphs, and is fine", async () => {
    const { exitCode, out } = await run(["ask", "something", "unknown"]);
    expect(exitCode).toBe(0);
    expect(out).toContain("Nearest paragraphs");
  });

  it("--json prints the service's response in one line", async () => {
    const { out } = await run(["ask", "piers", "--json", "--language", "zh-Hans", "--limit", "3"]);
    expect(out.indexOf("\n")).toBe(out.length - 1);
    expect(askResponseSchema.strict().parse(JSON.parse(out)).language).toBe("zh-Hans");
  });
});

describe("youju documents", () => {
  it("lists them for people and for programs", async () => {
    expect((await run(["documents"])).out).toContain("harbour-plan.en\n  Harbour Plan, Harbour Office\n");
    const { out } = await run(["documents", "--json"]);
    expect(documentListSchema.strict().parse(JSON.parse(out)).documents).toHaveLength(2);
  });
});

describe("youju index", () => {
  it("says what was indexed and what does not fit", async () => {
    const { out } = await run(["index", "my/seeds"]);
    expect(out).toContain("Indexed 1 documents in 7 chunks, 2 of them embedded anew.");
    expect(out).toContain("my/seeds: 5 paragraphs");
    expect(out).toContain("without a counterpart in the other language: 1");
    expect(out).not.toContain("whose bureaux differ");
  });

  it("says that nothing changed, and which index stands", async () => {
    const { buildIndex } = fakeEngine();
    const standing = async (...given: Parameters<typeof buildIndex>) => ({
      ...(await buildIndex(...given)),
      written: false,
    });
    const { out } = await run(["index"], fakeTerminal(), fakeEngine({ buildIndex: standing }));
    expect(out).toContain("Nothing has changed: the index of 1 documents in 7 chunks stands as it was.");
    expect(out).toContain("Index sha256:feed");
  });

  it("--json prints the whole report", async () => {
    const { out } = await run(["index", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      indexId: "sha256:feed",
      corpus: { withoutTwin: ["harbour-plan.en#p9"] },
    });
  });
});

describe("youju embed", () => {
  it("prints one array a line, in order, for more lines than a batch", async () => {
    const input = Array.from({ length: 70 }, (_, i) => "a".repeat(i));
    const { out } = await run(["embed", "--role", "query"], fakeTerminal({ input }));
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(input.map((text) => [text.length, 1]));
  });

  it("prints nothing for nothing", async () => {
    expect((await run(["embed", "--role", "passage"])).out).toBe("");
  });
});

describe("the progress bar", () => {
  it("is drawn for a person and not in a pipe", async () => {
    expect((await run(["ask", "piers"])).error).toBe("");
    expect((await run(["ask", "piers"], fakeTerminal({ watched: true }))).error).toContain("1/2");
  });
});
