// The ablation command over the real line and a few passages: its tables, and that a table which no longer holds is told.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { openCollection } from "../../src/wiring.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const PASSAGES: readonly Passage[] = [
  {
    id: "pier",
    title: null,
    language: "en",
    text: "The new ferry pier at Kai Tak will open in 2027 at a cost of 300 million dollars.",
  },
  {
    id: "tree",
    title: null,
    language: "en",
    text: "Gardeners of the parks department plant four thousand trees a year.",
  },
  { id: "tax", title: null, language: "zh-Hant", text: "利得稅稅率為百分之十六點五，由稅務局徵收。" },
];
const CASES = [
  { id: "a", lang: "en", query: "When will the ferry pier at Kai Tak open?", relevant: ["pier"] },
  {
    id: "b",
    lang: "en",
    query: "And how much does it cost?",
    turns: [
      { role: "user", text: "When will the ferry pier at Kai Tak open?" },
      { role: "assistant", text: "In 2027." },
    ],
    relevant: ["pier"],
  },
  { id: "c", lang: "en", query: "What is the rate of profits tax?", relevant: ["tax"] },
  { id: "d", lang: "zh-Hant", query: "利得稅稅率是多少？", relevant: ["tax"] },
  { id: "e", lang: "en", query: "Who won the lottery?", answerable: "no" },
];

let folder: string;
let set: string;
let page: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-ablate-"));
  set = join(folder, "set.jsonl");
  page = join(folder, "page.md");
  await writeFile(set, CASES.map((item) => JSON.stringify(item)).join("\n"));
  await writeFile(page, "# Ranking\n<!-- ablation:begin -->\n<!-- ablation:end -->\nThe end.\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function type(...typed: readonly string[]) {
  const terminal = fakeTerminal();
  const engine = fakeEngine({ openParts: (config) => openCollection(PASSAGES, config) });
  const exitCode = await runCommandLine(["ablate", ...typed], terminal, engine, "1.2.3");
  return { exitCode, out: terminal.written(), error: terminal.complained() };
}

describe("youju ablate", () => {
  it("ranks the answerable questions with every leg and feature left out, and by direction", async () => {
    const { exitCode, out, error } = await type(set, "--json");
    expect(error).toBe("");
    expect(exitCode).toBe(0);
    const { sections } = JSON.parse(out);
    const names = sections[0].ways.map(({ name }: { name: string }) => name);
    expect(names[0]).toBe("the service");
    expect(names).toEqual(
      expect.arrayContaining([
        "leg encoder",
        "leg BM25",
        "leg BM25, zh",
        "leg translation table",
        "feature lexical",
      ]),
    );
    const counts = sections.map(
      (section: { ways: { figures: Record<string, { denominator: number }> }[] }) =>
        section.ways[0]?.figures["hit@1"]?.denominator ?? 0,
    );
    expect(counts).toEqual([4, 4, 2, 1, 1, 0, 1, 0]);
  });

  it("writes its tables between the markers, and says when they no longer hold", async () => {
    expect((await type(set, "--check", page)).exitCode).toBe(1);
    expect((await type(set, "--write", page)).exitCode).toBe(0);
    const text = await readFile(page, "utf8");
    expect(text).toContain("| **the service** | 100.0 (");
    expect(text.endsWith("The end.\n")).toBe(true);
    expect((await type(set, "--check", page)).exitCode).toBe(0);
    await writeFile(page, text.replace("100.0 (", "99.0 ("));
    const stale = await type(set, "--check", page);
    expect(stale.exitCode).toBe(1);
    expect(stale.error).toContain("other figures");
  });

  it("refuses no set, a missing one, a page without markers, and gold that is not there", async () => {
    expect((await type()).exitCode).toBe(2);
    expect((await type(join(folder, "nowhere.jsonl"))).error).toContain("cannot be read");
    expect((await type(set, "--write", set)).error).toContain("lacks the markers");
    const other = join(folder, "other.jsonl");
    await writeFile(other, JSON.stringify({ id: "x", query: "Which tram?", relevant: ["tram"] }));
    expect((await type(other)).error).toContain("there is no paragraph tram");
  });
});
