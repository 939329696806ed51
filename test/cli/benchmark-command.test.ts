// The benchmark command over the real parts and a stand-in encoder: what it prints of a benchmark small enough to check.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { openCollection } from "../../src/wiring.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-benchmark-"));
  const passages = [
    { id: "pier", text: "The new ferry pier at Kai Tak will open in 2027 at a cost of 300 million dollars." },
    {
      id: "tree",
      title: "Parks",
      text: "Gardeners of the parks department plant four thousand trees a year.",
    },
    { id: "tax", text: "Profits tax is charged at a rate of 16.5 per cent on companies." },
  ];
  await writeFile(join(folder, "corpus.jsonl"), linesOf(...passages));
  const turns = [
    { role: "user", text: "When will the ferry pier at Kai Tak open?" },
    { role: "assistant", text: "In 2027." },
    { role: "user", text: "And how much does it cost?" },
  ];
  await writeFile(join(folder, "tasks.jsonl"), linesOf({ id: "c<::>2", turns, relevant: ["pier"] }));
  const refusals = linesOf(
    { id: "a", question: "When will the ferry pier at Kai Tak open?", answerable: true, passages },
    { id: "b", question: "你好", answerable: false, passages },
  );
  await writeFile(join(folder, "refusal.en.jsonl"), refusals);
  await writeFile(join(folder, "refusal.zh.jsonl"), refusals);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...typed: readonly string[]) {
  const terminal = fakeTerminal();
  const engine = fakeEngine({ openCollection });
  const exitCode = await runCommandLine(["benchmark", ...typed], terminal, engine, "1.2.3");
  return { exitCode, out: terminal.written(), error: terminal.complained() };
}

describe("youju benchmark", () => {
  it("follows the conversation where the last turn alone says nothing of the topic", async () => {
    const { exitCode, out } = await run("mtrag", folder);
    expect(exitCode).toBe(0);
    expect(out).toContain("| en, with history | **the service** | 1 | 1.000");
    expect(out).toContain("R@5 ≥ 0.800: reached (1.000)");
    expect(out).toContain("the service without the history");
  });

  it("decides through the service's own line", async () => {
    const { out } = await run("nomiracl", folder, "--json");
    const { encoder, tasks } = JSON.parse(out);
    expect(encoder).toBe("fake-encoder");
    expect(tasks[0].scores).toMatchObject({
      unanswerableAnswered: { value: 0, denominator: 1 },
      answerableDeclined: { value: 0, denominator: 1 },
    });
  });

  it("names the file that is missing", async () => {
    const { exitCode, error } = await run("drcd", join(folder, "nowhere"));
    expect(exitCode).toBe(1);
    expect(error).toContain("corpus.jsonl cannot be read");
  });

  it.each([[[]], [["squad", "."]], [["xquad"]], [["xquad", ".", "."]]])(
    "is used wrongly as %j",
    async (typed) => {
      expect((await run(...typed)).exitCode).toBe(2);
    },
  );
});
