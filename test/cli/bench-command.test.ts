// The bench command as it is typed: what it refuses before it measures for minutes.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const folder = await mkdtemp(join(tmpdir(), "youju-bench-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function type(...typed: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await runCommandLine(["bench", ...typed], terminal, fakeEngine(), "0.0.0");
  return { code, out: terminal.written(), error: terminal.complained() };
}

describe("youju bench", () => {
  it("explains itself", async () => {
    expect((await type("--help")).out).toMatch(/--sizes LIST/);
  });

  it("refuses sizes, counts and sets that it cannot use, before anything is built", async () => {
    expect(await type("--sizes", "1000,many")).toMatchObject({ code: 2 });
    expect(await type("--sizes", "99999999")).toMatchObject({ code: 2 });
    expect(await type("--sizes", "100001")).toMatchObject({ code: 2 });
    expect(await type("--questions", "-1")).toMatchObject({ code: 2 });
    expect(await type("no-such-set.jsonl")).toMatchObject({ code: 2 });
    expect(await type("a", "b")).toMatchObject({ code: 2 });
    const empty = join(folder, "declines.jsonl");
    await writeFile(
      empty,
      JSON.stringify({ id: "x", lang: "en", query: "hi", answerable: "no", relevant: [] }),
    );
    expect(await type(empty)).toMatchObject({ code: 1, error: expect.stringMatching(/asked of everybody/) });
  });

  it("does not measure for a document that has no place for the table", async () => {
    const document = join(folder, "plain.md");
    await writeFile(document, "# Speed\n");
    const refused = await type("--write", document);
    expect(refused).toMatchObject({ code: 1, error: expect.stringMatching(/bench:begin/) });
    expect(await readFile(document, "utf8")).toBe("# Speed\n");
  });
});
