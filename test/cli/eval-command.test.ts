// `youju eval` as it is typed, over a predictions file: no index and no model, only what is written, printed and returned.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

let home: string;
let at: (name: string) => string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-eval-test-"));
  at = (name) => join(home, name);
  await writeFile(at("topics.tsv"), "1\tWhich fund?\n2\tWhich bill?\n");
  await writeFile(at("qrels"), "1 0 a 1\n2 0 b 1\n");
  await writeFile(at("run.trec"), "1 Q0 a 1 0.9 x\n2 Q0 c 1 0.9 x\n2 Q0 b 2 0.8 x\n");
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function youju(...typed: readonly string[]) {
  const terminal = fakeTerminal();
  const exitCode = await runCommandLine(["eval", ...typed], terminal, fakeEngine(), "1.2.3");
  return { exitCode, out: terminal.written(), error: terminal.complained() };
}

const gradeRun = (...more: readonly string[]) =>
  youju(at("topics.tsv"), "--qrels", at("qrels"), "--predictions", at("run.trec"), ...more);

async function gate(...rules: readonly object[]): Promise<string> {
  await writeFile(at("gate.json"), JSON.stringify({ format: 1, rules }));
  return at("gate.json");
}

describe("youju eval", () => {
  it("grades a TREC run and prints its figures with counts", async () => {
    const { exitCode, out } = await gradeRun();
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Recall at 1 +50\.0 +1\/2 with gold/u);
    expect(out).toMatch(/Reciprocal rank at 10 +75\.0 +1\.5\/2/u);
    expect(out).toMatch(/Right paragraph cited first +– +–/u);
  });

  it.each([
    ["holds", { figure: "recall-at-10", least: 1 }, 0],
    ["fails", { figure: "recall-at-1", least: 0.6 }, 1],
    ["cannot be compared", { figure: "hit-at-1", least: 0.1 }, 2],
  ])("exits by its gate where that %s", async (_, rule, exitCode) => {
    const ended = await gradeRun("--gate", await gate(rule));
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.out).toContain("Gate gate.json");
  });

  it("keeps a run that can be graded again, compared and reported", async () => {
    await gradeRun("--run", at("first"));
    const rule = await gate({ change: "ndcg-at-10", mostLoss: 0 });
    const again = await youju(
      "--grade",
      at("first"),
      "--against",
      at("first"),
      "--gate",
      rule,
      "--report",
      at("out"),
    );
    expect(again.exitCode).toBe(0);
    expect((await readdir(at("out"))).sort()).toEqual(["report.html", "report.json", "report.md"]);
    expect(await readFile(at("out/report.md"), "utf8")).toContain("| Recall at 1 | 50.0 |");
    expect((await gradeRun("--run", at("first"))).error).toContain("--resume");
    expect((await gradeRun("--run", at("first"), "--resume")).exitCode).toBe(0);
  });

  it("prints everything as one JSON value", async () => {
    const { out } = await gradeRun("--json");
    expect(JSON.parse(out)).toMatchObject({
      summary: { cases: 2 },
      timings: null,
      cases: [{ id: "1" }, { id: "2" }],
    });
  });

  it.each([
    [["--grade"]],
    [["a", "b"]],
    [["set.jsonl", "--resume"]],
    [["topics.tsv", "--qrels", "q", "--format", "word"]],
  ])("refuses %j as wrong usage", async (typed) => {
    expect((await youju(...typed.map((word) => (word === "topics.tsv" ? at(word) : word)))).exitCode).toBe(2);
  });

  it("writes an example set that it reads itself", async () => {
    expect((await youju("init", at("mine.jsonl"))).exitCode).toBe(0);
    const lines = (await readFile(at("mine.jsonl"), "utf8")).trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(JSON.parse(line)._comment).not.toBe("");
    expect((await youju("init", at("mine.jsonl"))).exitCode).toBe(1);
  });
});
