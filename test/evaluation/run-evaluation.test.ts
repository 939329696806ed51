import { describe, expect, it } from "vitest";
import type { AnswerReport } from "../../src/answering/assistant.ts";
import type { Question } from "../../src/domain/question.ts";
import { listFailures, renderFailures } from "../../src/evaluation/failures.ts";
import { readQuestionSet } from "../../src/evaluation/question-set.ts";
import { renderJson, renderMarkdown, renderText } from "../../src/evaluation/report.ts";
import { type EvaluationResults, runEvaluation } from "../../src/evaluation/run-evaluation.ts";
import {
  answered,
  assistantOf,
  BILL_EN,
  citationOf,
  declined,
  FUND_EN,
  FUND_ZH,
  reportOf,
  statementOf,
  YEARBOOK,
} from "./fake-assistant.ts";

const FUND = [
  { document: "address.en", snippet: "$10 billion fund", grade: 2, group: 1 },
  { document: "address.zh", snippet: "設立100億元基金", grade: 2, group: 1 },
];
const MUST = [["$10 billion", "100億"]];
const SET = readQuestionSet(
  [
    {
      id: "e1",
      lang: "en",
      query: " Fund? ",
      answerable: "yes",
      relevant: FUND,
      must_include: MUST,
      bureau: ["ITIB"],
      parallel_id: "fund",
      tags: ["how_much"],
    },
    {
      id: "t1",
      lang: "zh-Hant",
      query: "基金？",
      answerable: "yes",
      relevant: FUND,
      must_include: MUST,
      bureau: ["ITIB"],
      parallel_id: "fund",
      tags: ["how_much"],
    },
    {
      id: "t2",
      lang: "zh-Hant",
      query: "邊個負責？",
      turns: [{ role: "user", text: "氫能條例草案？" }],
      answerable: "yes",
      relevant: [{ document: "address.en", snippet: "hydrogen bill", grade: 2 }],
      must_include: [],
      bureau: ["EEB"],
      tags: ["followup", "cantonese"],
    },
    {
      id: "s1",
      lang: "zh-Hans",
      query: "几间？",
      answerable: "yes",
      relevant: [{ document: "yearbook", snippet: "29间实验室", grade: 2 }],
      must_include: [["29"]],
      bureau: ["ITIB"],
      tags: ["how_many"],
    },
    {
      id: "e2",
      lang: "en",
      query: "Hello",
      answerable: "no",
      unanswerable_kind: "chit_chat",
      relevant: [],
      must_include: [],
      bureau: [],
      tags: [],
    },
    {
      id: "s2",
      lang: "zh-Hans",
      query: "天气？",
      answerable: "no",
      unanswerable_kind: "off_topic",
      relevant: [],
      must_include: [],
      bureau: [],
      tags: [],
    },
  ]
    .map((item) => JSON.stringify(item))
    .join("\n"),
);
const ITIB = [{ code: "ITIB", basis: "stated" as const }];

/** e1 all right; t1 second place, wrong bureau; t2 declined; s1 fact missing and a quote altered; e2 declined; s2 answered. */
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
  "邊個負責？": reportOf(
    declined({ language: "zh-Hant", message: "未有資料。", nearest: [citationOf(1, BILL_EN)] }),
    30,
  ),
  "几间？": reportOf(
    answered(
      [citationOf(1, YEARBOOK, { quote: { text: "共有30间", start: 10, end: 15 } })],
      [statementOf("共有30间。"), statementOf("见年报。", [])],
      { language: "zh-Hans", bureaux: ITIB },
    ),
    40,
  ),
  Hello: reportOf(declined({ reason: "out-of-scope" }), 50),
  "天气？": reportOf(answered([citationOf(1, YEARBOOK)], [statementOf("有。")], { language: "zh-Hans" }), 60),
};

const evaluate = (answers = ANSWERS): Promise<EvaluationResults> =>
  runEvaluation({ assistant: assistantOf(answers), set: SET });

const later = (answers: typeof ANSWERS): typeof ANSWERS =>
  Object.fromEntries(
    Object.entries(answers).map(([question, report]) => [
      question,
      { ...report, timings: { ...report.timings, totalMs: report.timings.totalMs * 3 + 1 } },
    ]),
  );

describe("runEvaluation", () => {
  it("asks every question as the service is asked by default, with its history", async () => {
    const asked: Question[] = [];
    const progress: string[] = [];
    await runEvaluation({
      assistant: assistantOf(ANSWERS, asked),
      set: SET,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(asked[0]).toEqual({ text: "Fund?", history: [], language: "auto", filters: {}, limit: 5 });
    expect(asked[2]?.history).toEqual([{ role: "user", content: "氫能條例草案？" }]);
    expect(progress).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
  });

  it("adds up what each case contributes", async () => {
    const { overall } = (await evaluate()).summary;
    const counts = Object.entries(overall).map(([id, estimate]) => [
      id,
      `${estimate?.numerator}/${estimate?.denominator}`,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      "decided-right": "4/6",
      "hit-at-1": "2/4",
      "hit-at-3": "3/4",
      "all-needed": "3/4",
      facts: "2/3",
      "all-facts": "2/3",
      "bureaux-right": "2/3",
      "declined-unanswerable": "1/2",
      "false-refusals": "1/4",
      "quotes-verbatim": "4/5",
      "checks-passed": "5/5",
      "citations-exist": "4/5",
    });
  });

  it("breaks the figures down", async () => {
    const { summary } = await evaluate();
    const hits = (groups: typeof summary.byTag) =>
      groups.map(({ name, cases, measurements }) => [name, cases, measurements["hit-at-1"]?.value ?? null]);
    expect(hits(summary.byLanguage)).toEqual([
      ["en", 2, 1],
      ["zh-Hant", 2, 0],
      ["zh-Hans", 2, 1],
    ]);
    expect(summary.languageGaps["hit-at-1"]).toEqual({ best: "en", worst: "zh-Hant", gap: 1 });
    expect(hits(summary.bySourceLanguage)).toEqual([
      ["other-language", 1, 0],
      ["same", 3, 2 / 3],
    ]);
    expect(hits(summary.byTag)).toEqual([
      ["cantonese", 1, 0],
      ["followup", 1, 0],
      ["how_many", 1, 1],
      ["how_much", 2, 0.5],
    ]);
    expect(
      summary.byUnanswerableKind.map(({ name, measurements }) => [
        name,
        measurements["declined-unanswerable"]?.value,
      ]),
    ).toEqual([
      ["chit_chat", 1],
      ["off_topic", 0],
    ]);
  });

  it("reports length and latency", async () => {
    const { summary, timings } = await evaluate();
    expect(summary.answerLengths).toEqual([
      { unit: "words", answers: 1, median: 4, p95: 4 },
      { unit: "characters", answers: 3, median: 6, p95: 10 },
    ]);
    expect(timings).toEqual({ p50Ms: 30, p95Ms: 60 });
  });

  it("gives the same results twice, but for timings", async () => {
    const withoutTimings = (results: EvaluationResults): unknown =>
      JSON.parse(renderJson(results), (key, value) => (key === "timings" ? undefined : value));
    const [first, second] = [await evaluate(), await evaluate(later(ANSWERS))];
    expect(renderJson(first)).not.toBe(renderJson(second));
    expect(withoutTimings(first)).toEqual(withoutTimings(second));
    expect(renderMarkdown(first)).toBe(renderMarkdown(second));
    expect(renderFailures(first.cases)).toBe(renderFailures(second.cases));
  });

  it("names the case where the assistant breaks", async () => {
    const { "几间？": _, ...rest } = ANSWERS;
    await expect(evaluate(rest)).rejects.toMatchObject({
      code: "model-unavailable",
      message: "Case s1: The encoder is gone.",
    });
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const run = runEvaluation({
      assistant: assistantOf(ANSWERS),
      set: SET,
      onProgress: (done) => done === 2 && stop.abort(new Error("enough")),
      signal: stop.signal,
    });
    await expect(run).rejects.toThrow("enough");
  });

  it("asks nothing where a document changed under its gold passages", async () => {
    const asked: Question[] = [];
    const assistant = assistantOf(ANSWERS, asked);
    const changed = {
      ...assistant,
      library: { ...assistant.library, paragraphs: [FUND_EN, FUND_ZH, BILL_EN] },
    };
    await expect(runEvaluation({ assistant: changed, set: SET })).rejects.toMatchObject({
      code: "index-mismatch",
    });
    expect(asked).toEqual([]);
  });
});

describe("reports", () => {
  it("renders the headline as a Markdown table without latency", async () => {
    const markdown = renderMarkdown(await evaluate());
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    expect(rows[0]).toBe("| Figure | All | Count | 95 % interval | en | zh-Hant | zh-Hans | Gap |");
    expect(rows[1]).toBe("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    expect(rows).toHaveLength(14);
    expect(markdown).toContain(
      `6 questions, 4 answerable; set ${SET.sha256.slice(0, 12)}; index sha256:0123456789ab;`,
    );
    expect(rows.find((row) => row.startsWith("| Facts stated"))).toMatch(
      /^\| Facts stated \| 66\.7 \| 2\/3 facts \| .* to .* \| 100\.0 \| 100\.0 \| 0\.0 \| 100\.0 \|$/u,
    );
    expect(rows.find((row) => row.startsWith("| Answerable declined"))).toMatch(
      /^\| Answerable declined \(lower is better\) \| 25\.0 \| 1\/4 answerable \|/u,
    );
    expect(markdown).not.toMatch(/\bms\b/u);
  });

  it("renders everything for the terminal, figures aligned", async () => {
    const text = renderText(await evaluate());
    for (const part of [
      "followup",
      "chit_chat",
      "other-language",
      "median 6 characters",
      "p50 30.0 ms, p95 60.0 ms",
    ]) {
      expect(text).toContain(part);
    }
    const headline = text.split("\n\n")[1]?.split("\n") ?? [];
    expect(new Set(headline.map((line) => line.length)).size).toBe(1);
  });

  it("shows a dash where nothing was counted", async () => {
    const set = { ...SET, cases: SET.cases.filter(({ id }) => id === "e2") };
    const markdown = renderMarkdown(await runEvaluation({ assistant: assistantOf(ANSWERS), set }));
    expect(markdown).toContain("| Right paragraph cited first | – | – | – | – | – |");
  });

  it("never rounds an exception away", async () => {
    const results = await evaluate();
    const shares = [0.9996, 1, 0.0004, 0];
    const rows = shares.map((value) => {
      const estimate = { numerator: 0, denominator: 1, value, interval: { low: value, high: value } };
      const overall = { ...results.summary.overall, facts: estimate };
      return renderMarkdown({ ...results, summary: { ...results.summary, overall } }).match(
        /Facts stated \| ([\d.]+)/u,
      )?.[1];
    });
    expect(rows).toEqual(["99.9", "100.0", "0.1", "0.0"]);
  });
});

describe("failures", () => {
  it("lists the cases that fall short, with the figures", async () => {
    const failures = listFailures((await evaluate()).cases);
    expect(failures.map(({ result, shortOf }) => [result.id, shortOf.map(({ id }) => id)])).toEqual([
      ["t1", ["hit-at-1", "bureaux-right"]],
      ["t2", ["decided-right", "hit-at-1", "hit-at-3", "all-needed", "false-refusals"]],
      ["s1", ["facts", "all-facts", "quotes-verbatim", "citations-exist"]],
      ["s2", ["decided-right", "declined-unanswerable"]],
    ]);
  });

  it("prints what was expected and what came back", async () => {
    const blocks = renderFailures((await evaluate()).cases).split("\n\n");
    expect(blocks[0]?.split("\n")).toEqual([
      "t1 [zh-Hant] hit-at-1, bureaux-right",
      "  question  基金？",
      "  expected  address.en#p1 “$10 billion fund” | address.zh#p1 “設立100億元基金”",
      "  expected  bureaux ITIB",
      "  cited     address.en#p2 (para. 2) Introduce a hydrogen bill in 2025 (EEB)",
      "  cited     address.zh#p1 (para. 1) 設立100 億元基金，支援初創企業（創科局）",
      "  bureaux   EEB",
      "  answer    100 億元。",
    ]);
    expect(blocks[1]).toContain("  nearest   address.en#p2 (para. 2)");
    expect(blocks[1]).toContain("  declined  too-weak: 未有資料。");
    expect(blocks[1]).not.toContain("missing");
    expect(blocks[2]).toContain("  missing   29\n");
    expect(blocks[3]).toContain("  expected  a decline");
  });

  it("cuts long paragraphs and answers, on one line and never inside a character", async () => {
    const long = reportOf(
      answered([citationOf(1, { ...FUND_EN, text: "𠮷\n".repeat(61) })], [statementOf("長".repeat(121))]),
    );
    const { cases } = await evaluate({ ...ANSWERS, "天气？": long });
    const block = renderFailures(cases).split("\n\n").at(-1) ?? "";
    expect(block).toContain(`(para. 1) ${"𠮷 ".repeat(30)}…\n`);
    expect(block).toContain(`answer    ${"長".repeat(120)}…`);
  });

  it("says nothing where nothing fails", () => {
    expect(renderFailures([])).toBe("");
  });
});
