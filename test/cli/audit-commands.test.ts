// `youju replay` and `youju gaps` over a log that a service wrote.
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { json, serviceOver } from "../http/support.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

/** The lines that a service writes about these questions. */
async function logOf(...questions: readonly string[]): Promise<readonly string[]> {
  const service = serviceOver();
  for (const [i, question] of questions.entries())
    await service.app.request("/api/ask", json({ question }, { "X-Request-Id": `id-${i}` }));
  return service.audited;
}

function engineOver(lines: readonly string[]) {
  return fakeEngine({
    readAuditLines: async function* () {
      yield* lines;
    },
  });
}

async function run(typed: readonly string[], lines: readonly string[], input: readonly string[] = []) {
  const terminal = fakeTerminal({ input });
  const code = await runCommandLine(typed, terminal, engineOver(lines), "0.0.0");
  return { code, out: terminal.written(), error: terminal.complained() };
}

describe("youju replay", () => {
  it("gives the same answer again", async () => {
    const lines = await logOf("piers");
    expect(await run(["replay", "id-0", "--question", "piers"], lines)).toMatchObject({
      code: 0,
      out: expect.stringContaining("The same."),
    });
    const piped = await run(["replay", "-", "--question", "piers", "--json"], [], lines);
    expect(JSON.parse(piped.out)).toMatchObject({ same: true });
  });

  it("ends with 1 where it differs", async () => {
    const { code, out, error } = await run(["replay", "id-0", "--question", "unknown"], await logOf("piers"));
    expect({ code, error }).toEqual({ code: 1, error: "youju: The answer differs.\n" });
    expect(out).toContain("status: answered, now declined");
  });

  it("says what is missing", async () => {
    const lines = await logOf("piers");
    const noWords = await run(["replay", "id-0"], lines);
    expect(noWords.code).toBe(1);
    expect(noWords.error).toContain("--question");
    expect((await run(["replay", "nowhere"], lines)).error).toContain("no answer under this id");
    expect((await run(["replay"], lines)).code).toBe(2);
    expect((await run(["replay", "-"], lines)).code).toBe(1);
  });
});

describe("youju gaps", () => {
  it("prints what was declined by reason, language, bureau and topic", async () => {
    const { code, out } = await run(["gaps"], await logOf("piers", "unknown piers", "unknown 碼頭"));
    expect(code).toBe(0);
    expect(out).toContain("3 questions: 2 declined");
    for (const name of ["nothing-found", "zh-Hant", "HPB", "Piers"]) expect(out).toContain(name);
  });

  it("gives the same as JSON, since a day", async () => {
    const lines = await logOf("unknown");
    expect(JSON.parse((await run(["gaps", "--json"], lines)).out)).toMatchObject({ declined: 1 });
    const later = await run(["gaps", "--json", "--since", "2999-01-01"], lines);
    expect(JSON.parse(later.out)).toMatchObject({ answers: 0 });
    expect((await run(["gaps", "--since", "yesterday"], lines)).code).toBe(2);
  });

  it("says which lines it could not read, and where there is no log", async () => {
    const lines = await logOf("unknown");
    const torn = await run(["gaps"], [...lines, lines[0]?.slice(0, 30) ?? ""]);
    expect(torn).toMatchObject({ code: 0, error: "1 lines could not be read and are left out.\n" });
    const empty = await run(["gaps"], []);
    expect(empty.code).toBe(1);
    expect(empty.error).toContain("YOUJU_AUDIT");
  });
});
