// The in-domain retrieval test is checked as a person checks it, and the checker is shown to see what it is there to see.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const CHECKER = "eval/in-domain/check.mjs";
const SET = "eval/in-domain";
const FILES = ["passages.zh.jsonl", "passages.en.jsonl", "queries.en.jsonl", "queries.zh.jsonl"] as const;

type Row = Readonly<Record<string, string>>;

interface Outcome {
  readonly exit: number;
  readonly output: string;
}

function check(folder: string): Outcome {
  try {
    return {
      exit: 0,
      output: execFileSync(process.execPath, [CHECKER, "seeds", folder], { encoding: "utf8" }),
    };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { exit: status, output: stdout };
  }
}

describe("the in-domain retrieval test", () => {
  it("is well", () => {
    const { exit, output } = check(SET);
    expect(output).toContain("no trouble");
    expect(exit).toBe(0);
  });
});

describe("its checker", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "in-domain-"));
    for (const name of FILES) cpSync(join(SET, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const rows = (name: string): readonly Row[] =>
    readFileSync(join(folder, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
  const change = (name: (typeof FILES)[number], edit: (rows: readonly Row[]) => readonly Row[]): Outcome => {
    const lines = edit(rows(name)).map((row) => JSON.stringify(row));
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
    return check(folder);
  };
  const first =
    (edit: (row: Row) => Row) =>
    (all: readonly Row[]): readonly Row[] =>
      all.map((row, index) => (index === 0 ? edit(row) : row));
  const seedLine = (name: string, longEnough: RegExp): string =>
    longEnough.exec(readFileSync(join("seeds", name), "utf8"))?.[0] ?? "";

  it.each([
    [
      "an id twice",
      "queries.en.jsonl",
      (all: readonly Row[]) => [...all, { ...all[0], query: "Something else?" }],
      "q-en-001: id stands twice",
    ],
    [
      "a text twice",
      "queries.zh.jsonl",
      (all: readonly Row[]) => [...all, { ...all[0], id: "q-zh-999" }],
      "q-zh-999: same text as q-zh-001",
    ],
    [
      "a passage that is not there",
      "queries.en.jsonl",
      first((row) => ({ ...row, passage_id: "zh-nowhere-1" })),
      "no passage zh-nowhere-1",
    ],
    [
      "a passage without a question",
      "queries.zh.jsonl",
      (all: readonly Row[]) => all.slice(3),
      "no question asks for it",
    ],
    ["too few questions", "queries.en.jsonl", (all: readonly Row[]) => all.slice(0, 149), "fewer than 150"],
    [
      "the wrong script",
      "passages.zh.jsonl",
      first((row) => ({ ...row, lang: "zh-Hans" })),
      "zh-rental-1: Traditional",
    ],
    [
      "a passage that is a line",
      "passages.en.jsonl",
      first((row) => ({ ...row, text: "Too short." })),
      "2 long",
    ],
    ["another field", "queries.en.jsonl", first((row) => ({ ...row, note: "easy" })), "fields are to be"],
    [
      "questions that repeat the numbers of the passage",
      "queries.en.jsonl",
      (all: readonly Row[]) => {
        const texts = new Map(rows("passages.zh.jsonl").map((row) => [row.id, row.text ?? ""]));
        return all.map((row) => ({
          ...row,
          query: `${row.query} ${/\d{2,}/u.exec(texts.get(row.passage_id ?? "") ?? "")?.[0] ?? ""}`,
        }));
      },
      "share terms with their passage",
    ],
  ] as const)("sees %s", (_, name, edit, trouble) => {
    const { exit, output } = change(name, edit);
    expect(output).toContain(trouble);
    expect(exit).toBe(1);
  });

  it.each([
    ["passages.en.jsonl", "policy-address-2024-ch4.en.txt", /[^\n]{200,}/u],
    ["passages.zh.jsonl", "legco-itb-panel-2023-11-13.zh-Hant.txt", /[^\n]{80,}/u],
    ["passages.zh.jsonl", "yearbook-2024-ch16.zh-Hans.txt", /[^\n]{80,}/u],
  ] as const)("sees in %s a sentence of the seed %s", (name, seed, line) => {
    const { exit, output } = change(
      name,
      first((row) => ({ ...row, text: `${row.text} ${seedLine(seed, line)}` })),
    );
    expect(output).toContain("stands in a seed");
    expect(exit).toBe(1);
  });
});
