import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EvaluationCase } from "../../../src/evaluation/question-set.ts";
import { openSet } from "../../../src/evaluation/sets/open-set.ts";
import { prepareSet } from "../../../src/evaluation/sets/prepare-cases.ts";
import { caseOf, paragraphNamed } from "../cases.ts";
import { LIBRARY } from "../fake-assistant.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-set-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(home, name);
  await writeFile(file, text);
  return file;
}

async function casesOf(path: string, qrels?: string): Promise<readonly EvaluationCase[]> {
  const cases: EvaluationCase[] = [];
  for await (const item of (await openSet(path, { qrels })).cases()) cases.push(item);
  return cases;
}

describe("openSet", () => {
  it("reads TREC topics of both kinds with their qrels", async () => {
    const qrels = await write("qrels", "1 0 a 2\n1 0 b 0\n2 0 c 1\n");
    const gold = { needed: [[paragraphNamed("a", 2)]], judgedIrrelevant: ["b"] };
    const first = caseOf({ id: "1", query: "What fund?", ...gold });
    expect(await casesOf(await write("topics.tsv", "1\tWhat fund?\n9\tNobody judged\n"), qrels)).toEqual([
      first,
    ]);
    const blocks = "<top>\n<num> Number: 1\n<title> What fund?\n</top>\n";
    expect(await casesOf(await write("topics.sgml", blocks), qrels)).toEqual([first]);
    await expect(openSet(join(home, "topics.tsv"), { layout: "trec" })).rejects.toThrow("--qrels");
  });

  it("reads a BEIR folder", async () => {
    await mkdir(join(home, "qrels"));
    await write("queries.jsonl", '{"_id":"1","text":"碼頭？"}\n{"_id":"2","text":"Not judged"}\n');
    await write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n1\tdoc a\t1\n");
    expect(await casesOf(home)).toEqual([
      caseOf({ id: "1", query: "碼頭？", language: "zh-Hant", needed: [[paragraphNamed("doc a")]] }),
    ]);
    await write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n1\tdoc a\tmuch\n");
    await expect(casesOf(home)).rejects.toThrow("line 2");
  });

  it("reads SQuAD with its unanswerable questions", async () => {
    const qas = [
      { id: "1", question: "How much?", answers: [{ text: "$5" }, { text: "$5" }, { text: "five" }] },
      { id: "2", question: "Who?", is_impossible: true, answers: [] },
    ];
    const file = await write(
      "squad.json",
      JSON.stringify({ data: [{ paragraphs: [{ context: "c", qas }] }] }),
    );
    expect(await casesOf(file)).toEqual([
      caseOf({
        id: "1",
        query: "How much?",
        needed: [[paragraphNamed("0-0")]],
        mustInclude: [["$5", "five"]],
        reference: "$5",
      }),
      caseOf({
        id: "2",
        query: "Who?",
        answerability: "no",
        answerable: false,
        unanswerableKind: "near_miss",
      }),
    ]);
  });

  it("reads MTRAG's tasks", async () => {
    const task = {
      task_id: "conv<::>2",
      conversation_id: "conv",
      input: [
        { speaker: "user", text: "A fund?" },
        { speaker: "agent", text: "Yes." },
        { speaker: "user", text: "How large?" },
      ],
      contexts: [{ document_id: "a" }],
      targets: [{ text: "Large." }],
      Answerability: ["ANSWERABLE"],
    };
    expect(await casesOf(await write("tasks.jsonl", JSON.stringify(task)))).toEqual([
      caseOf({
        id: "conv<::>2",
        query: "How large?",
        history: [
          { role: "user", content: "A fund?" },
          { role: "assistant", content: "Yes." },
        ],
        conversationId: "conv",
        needed: [[paragraphNamed("a")]],
        reference: "Large.",
      }),
    ]);
  });

  it("refuses an id that stands twice, and a file that is not there", async () => {
    const line = '{"id":"1","query":"?","answerable":"no"}\n';
    await expect(casesOf(await write("set.jsonl", line + line))).rejects.toThrow('Line 2, field "id"');
    await expect(openSet(join(home, "none.jsonl"))).rejects.toMatchObject({ code: "request-invalid" });
  });
});

describe("prepareSet", () => {
  it("warns of leaked answers, questions that stand twice, and gold that nothing guards", async () => {
    const lines = [
      {
        id: "1",
        query: "Is the fund $10 billion?",
        relevant: ["address.en#p1"],
        must_include: ["$10 billion"],
      },
      { id: "2", query: "Who?", answerable: "yes" },
      { id: "3", query: "Who?", answerable: "no" },
    ].map((item) => JSON.stringify(item));
    const { warnings, count } = await prepareSet(
      await openSet(await write("set.jsonl", lines.join("\n"))),
      LIBRARY,
    );
    expect(count).toBe(3);
    expect(warnings.join("\n")).toMatch(/already states a fact.*\(1\)/u);
    expect(warnings.join("\n")).toMatch(/id alone.*\(1\)/u);
    expect(warnings.join("\n")).toMatch(/no gold passage, fact or reference.*\(2\)/u);
    expect(warnings.join("\n")).toMatch(/under two ids \(2 = 3\)/u);
  });
});
