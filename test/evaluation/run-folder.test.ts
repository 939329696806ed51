// A run from its first question to its report: what is asked, what a kill leaves behind, and what is the same twice.
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnswerReport } from "../../src/answering/assistant.ts";
import type { Question } from "../../src/domain/question.ts";
import { askCases } from "../../src/evaluation/ask-cases.ts";
import { writeReport } from "../../src/evaluation/export/write-report.ts";
import { gradeRun } from "../../src/evaluation/grade-run.ts";
import type { GradedReport } from "../../src/evaluation/graded-report.ts";
import { openSet } from "../../src/evaluation/sets/open-set.ts";
import { ownLine } from "../../src/evaluation/systems/own-line.ts";
import { predictionsFile } from "../../src/evaluation/systems/predictions-file.ts";
import type { SystemUnderTest } from "../../src/evaluation/systems/system.ts";
import {
  answered,
  assistantOf,
  BILL_EN,
  citationOf,
  declined,
  FUND_EN,
  FUND_ZH,
  LIBRARY,
  PARAGRAPHS,
  reportOf,
  statementOf,
  YEARBOOK,
} from "./fake-assistant.ts";

const FUND = [
  { document: "address.en", snippet: "$10 billion fund", grade: 2, group: 1 },
  { document: "address.zh", snippet: "設立100億元基金", grade: 2, group: 1 },
];
const SET = [
  {
    id: "e1",
    lang: "en",
    query: " Fund? ",
    relevant: FUND,
    must_include: ["$10 billion"],
    bureau: ["ITIB"],
    parallel_id: "fund",
  },
  {
    id: "t1",
    lang: "zh-Hant",
    query: "基金？",
    relevant: FUND,
    must_include: ["100億"],
    bureau: ["ITIB"],
    parallel_id: "fund",
  },
  {
    id: "t2",
    lang: "zh-Hant",
    query: "邊個負責？",
    turns: [{ role: "user", text: "氫能條例草案？" }],
    relevant: [
      { document: "address.en", snippet: "hydrogen bill" },
      { id: "yearbook#p1", grade: 0 },
    ],
  },
  {
    id: "s1",
    lang: "zh-Hans",
    query: "几间？",
    relevant: [{ id: "yearbook#p1", snippet: "29间" }],
    must_include: ["29"],
  },
  { id: "e2", lang: "en", query: "Hello", answerable: "no", unanswerable_kind: "chit_chat" },
];
const ITIB = [{ code: "ITIB", basis: "stated" as const }];

/** e1 right; t1 in the second place, with another bureau; t2 declined; s1 without its fact; e2 declined. */
const ANSWERS: Readonly<Record<string, AnswerReport>> = {
  "Fund?": reportOf(
    answered([citationOf(1, FUND_EN)], [statementOf("It is $10 billion.")], { bureaux: ITIB }),
    10,
  ),
  "基金？": reportOf(
    answered([citationOf(1, BILL_EN), citationOf(2, FUND_ZH)], [statementOf("100 億元。", [2])], {
      language: "zh-Hant",
      bureaux: [{ code: "EEB", basis: "stated" }],
    }),
    20,
  ),
  "邊個負責？": reportOf(declined({ language: "zh-Hant", nearest: [citationOf(1, BILL_EN)] }), 30),
  "几间？": reportOf(
    answered([citationOf(1, YEARBOOK)], [statementOf("不知。")], { language: "zh-Hans" }),
    40,
  ),
  Hello: reportOf(declined({ reason: "out-of-scope" }), 50),
};

let home: string;
let set: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-run-"));
  set = join(home, "set.jsonl");
  await writeFile(set, SET.map((item) => JSON.stringify(item)).join("\n"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

interface Run {
  readonly system?: SystemUnderTest;
  readonly resume?: boolean;
  readonly asked?: Question[];
}

/** Ranks all paragraphs, the one that the question's answer cites first. */
function assistant(asked: Question[] = []) {
  const search = async () =>
    PARAGRAPHS.map((paragraph, index) => ({ paragraph, counterpart: null, score: 1 / (index + 1) }));
  return { ...assistantOf(ANSWERS, asked), search };
}

async function ask(name: string, { system, resume = false, asked = [] }: Run = {}): Promise<string> {
  const folder = join(home, name);
  await askCases({
    source: await openSet(set),
    system: system ?? ownLine(assistant(asked), () => 0.5),
    library: LIBRARY,
    rankByWords: async () =>
      PARAGRAPHS.map(({ id, text }, index) => ({ id, text, score: -index, counterpartId: null })),
    withControls: true,
    folder,
    environment: { version: "1", node: "1", platform: "test" },
    resume,
  });
  return folder;
}

const grade = (folder: string, against: string | null = null): Promise<GradedReport> =>
  gradeRun({ folder, against, gate: null });

async function bytesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes("json")).sort();
  const read = names
    .filter((name) => name !== "timings.jsonl")
    .map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(read));
}

const counts = ({ summary }: GradedReport) =>
  Object.fromEntries(
    Object.entries(summary.overall).flatMap(([id, found]) =>
      found === null ? [] : [[id, `${found.numerator}/${found.denominator}`]],
    ),
  );

describe("a run", () => {
  it("asks as the service is asked by default, and adds up what each case contributes", async () => {
    const asked: Question[] = [];
    const report = await grade(await ask("run", { asked }));
    const byDefault = { history: [], language: "auto", filters: {}, limit: 5 };
    expect(asked[0]).toEqual({ ...byDefault, text: "Fund?", explain: true });
    expect(asked[2]?.history).toEqual([{ role: "user", content: "氫能條例草案？" }]);
    expect(counts(report)).toMatchObject({
      "decided-right": "4/5",
      "hit-at-1": "2/4",
      "hit-at-3": "3/4",
      "all-facts": "2/3",
      "bureaux-right": "1/2",
      "declined-unanswerable": "1/1",
      "false-refusals": "1/4",
      "refusal-precision": "1/2",
    });
    expect(report.summary.overall["forbidden-stated"]).toBeNull();
    expect(report.summary.byTurn.map(({ name, cases }) => [name, cases])).toEqual([
      ["1", 4],
      ["2", 1],
    ]);
    expect(report.summary.parity.find(({ metric }) => metric === "hit-at-1")).toMatchObject({
      first: "en",
      second: "zh-Hant",
      questions: 1,
      difference: 1,
    });
    expect(report.summary.bureaux).toEqual({
      labels: ["EEB", "ITIB"],
      counts: [
        [0, 0],
        [1, 1],
      ],
    });
  });

  it("is the same twice and graded again, byte for byte, but for its timings", async () => {
    const first = await ask("first");
    await grade(first);
    const once = await bytesOf(first);
    await grade(first);
    expect(await bytesOf(first)).toEqual(once);
    const second = await ask("second");
    await grade(second);
    expect(await bytesOf(second)).toEqual(once);
  });

  it.each(["outputs.jsonl", "timings.jsonl"])(
    "goes on where a kill cut %s in the middle of a line",
    async (file) => {
      const whole = await ask("whole");
      await grade(whole);
      const folder = await ask("killed");
      const text = await readFile(join(folder, file), "utf8");
      const cut = Buffer.byteLength(text.split("\n").slice(0, 2).join("\n")) + 9;
      await truncate(join(folder, file), cut);
      const asked: Question[] = [];
      await ask("killed", { resume: true, asked });
      expect(asked).toHaveLength(3);
      await grade(folder);
      expect(await bytesOf(folder)).toEqual(await bytesOf(whole));
    },
  );

  it("overwrites no run, and goes on with none of another set", async () => {
    await ask("run");
    await expect(ask("run")).rejects.toMatchObject({ code: "request-invalid" });
    await writeFile(set, JSON.stringify(SET[0]));
    await expect(ask("run", { resume: true })).rejects.toThrow("another set");
  });

  it("asks nothing where a document changed under its gold passages", async () => {
    const asked: Question[] = [];
    await writeFile(
      set,
      JSON.stringify({ id: "x", query: "?", relevant: [{ document: "address.en", snippet: "gone" }] }),
    );
    await expect(ask("run", { asked })).rejects.toMatchObject({ code: "index-mismatch" });
    expect(asked).toEqual([]);
  });

  it("names the case where the system breaks, and can be resumed", async () => {
    const { Hello: _, ...rest } = ANSWERS;
    const broken = ownLine({ ...assistant(), ask: assistantOf(rest).ask }, () => 0.5);
    await expect(ask("run", { system: broken })).rejects.toThrow("Case e2: The encoder is gone.");
    const folder = await ask("run", { resume: true });
    expect((await grade(folder)).summary.cases).toBe(5);
  });
});

describe("controls", () => {
  it("are graded beside the system, and named where they win", async () => {
    const { controls } = await grade(await ask("run"));
    const shares = (name: string, metric: "hit-at-1" | "declined-unanswerable" | "false-refusals") =>
      controls.find((control) => control.name === name)?.overall[metric]?.value;
    expect(controls.map(({ name }) => name)).toHaveLength(6);
    expect(shares("top-paragraph", "hit-at-1")).toBe(0.5);
    expect(shares("always-refuse", "declined-unanswerable")).toBe(1);
    expect(shares("never-refuse", "false-refusals")).toBe(0);
    expect(shares("shuffled-citations", "hit-at-1")).toBeLessThan(0.5);
    expect(controls.find(({ name }) => name === "never-refuse")?.wins).toContain("false-refusals");
  });
});

describe("an export, imported again", () => {
  it("gives the same figures from our own predictions", async () => {
    const run = await ask("run");
    const own = await grade(run);
    const system = await predictionsFile(join(run, "outputs.jsonl"), () => undefined);
    expect(counts(await grade(await ask("again", { system })))).toEqual(counts(own));
  });

  it("gives the same retrieval figures from TREC's and BEIR's files", async () => {
    const run = await ask("run");
    const own = await grade(run);
    await writeReport(run, own, join(home, "out"), ["trec-run", "beir", "trec-qrels"]);
    const system = await predictionsFile(join(home, "out", "run.trec"), () => undefined);
    const source = await openSet(join(home, "out", "beir"));
    await askCases({
      source,
      system,
      library: null,
      rankByWords: null,
      withControls: false,
      folder: join(home, "beir-run"),
      environment: { version: "1", node: "1", platform: "test" },
      resume: false,
    });
    expect(await readFile(join(home, "out", "qrels.trec"), "utf8")).toContain("t2 0 yearbook#p1 0\n");
    const again = await grade(join(home, "beir-run"));
    for (const id of [
      "recall-at-1",
      "recall-at-5",
      "recall-at-10",
      "ndcg-at-10",
      "rr-at-10",
      "judged-at-10",
    ] as const) {
      expect(again.summary.overall[id]?.value, id).toBeCloseTo(own.summary.overall[id]?.value ?? -1, 12);
    }
    expect(again.summary.overall["hit-at-1"]).toBeNull();
  });

  it("gives the same answers' figures from TREC RAG's lines", async () => {
    const run = await ask("run");
    const own = await grade(run);
    await writeReport(run, own, join(home, "out"), ["trec-rag"]);
    const find = (id: string) => PARAGRAPHS.find((paragraph) => paragraph.id === id);
    const system = await predictionsFile(join(home, "out", "answers.trec-rag.jsonl"), find);
    const again = counts(await grade(await ask("again", { system })));
    for (const id of [
      "decided-right",
      "hit-at-1",
      "all-needed",
      "all-facts",
      "citation-precision",
      "alce-recall",
    ]) {
      expect(again[id], id).toBe(counts(own)[id]);
    }
  });
});

describe("a run against an earlier one", () => {
  it("shows no change where there is none", async () => {
    const earlier = await ask("earlier");
    await grade(earlier);
    const { comparison } = await grade(await ask("later"), earlier);
    expect(comparison?.reasons).toEqual([]);
    const row = comparison?.rows.find(({ metric }) => metric === "hit-at-1");
    expect(row?.result).toMatchObject({ effect: 0, pairs: 4, p: 1, pHolm: 1 });
  });

  it("says what cannot be compared", async () => {
    const earlier = await ask("earlier");
    await grade(earlier);
    await writeFile(
      set,
      SET.slice(1)
        .map((item, at) => JSON.stringify(at === 0 ? { ...item, query: "基金？ " } : item))
        .join("\n"),
    );
    const { comparison } = await grade(await ask("later"), earlier);
    expect(comparison?.reasons).toEqual([
      "1 case(s) stand in the earlier run alone: e1.",
      "1 case(s) ask or expect something else than in the earlier run: t1.",
    ]);
  });
});
