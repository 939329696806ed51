import { describe, expect, it } from "vitest";
import { AssistantError } from "../../src/errors.ts";
import { readBenchmark, runBenchmark } from "../../src/evaluation/retrieval-benchmark.ts";

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");
const IDS = Array.from({ length: 12 }, (_, index) => `d${index + 1}`);
const CORPUS = linesOf(...IDS.map((id) => ({ id, text: `text of ${id}` })));
const QUERIES = linesOf(
  { id: "q1", text: "first", relevant: ["d1"], answers: ["ignored"] },
  { id: "q2", text: "second", relevant: ["d3", "d11"] },
  { id: "q3", text: "graded", relevant: [{ id: "d2", grade: 3 }, "d1"] },
);

describe("readBenchmark", () => {
  it("reads bare ids as grade 1, grades as they are, and titles where there are some", () => {
    const { corpus, queries } = readBenchmark(
      linesOf({ id: "d1", title: "梵文", text: "…" }, { id: "d2", text: "…" }),
      linesOf({ id: "q", text: "?", relevant: ["d1", { id: "d2", grade: 2 }] }),
    );
    expect(corpus).toEqual([
      { id: "d1", title: "梵文", text: "…" },
      { id: "d2", title: null, text: "…" },
    ]);
    expect(queries).toEqual([
      {
        id: "q",
        text: "?",
        relevant: new Map([
          ["d1", 1],
          ["d2", 2],
        ]),
      },
    ]);
  });

  it.each([
    ["a document twice", linesOf({ id: "d1", text: "…" }, { id: "d1", text: "…" }), "", 'Line 2, field "id"'],
    ["a query twice", CORPUS, `${QUERIES}\n${QUERIES}`, 'Line 4, field "id"'],
    ["nothing relevant", CORPUS, linesOf({ id: "q", text: "?", relevant: [] }), 'Line 1, field "relevant"'],
    [
      "a relevant stranger",
      CORPUS,
      linesOf({ id: "q", text: "?", relevant: ["x"] }),
      'Line 1, field "relevant[0]"',
    ],
    [
      "one relevant twice",
      CORPUS,
      linesOf({ id: "q", text: "?", relevant: ["d1", { id: "d1", grade: 2 }] }),
      'Line 1, field "relevant[1].id"',
    ],
    [
      "a grade of half",
      CORPUS,
      linesOf({ id: "q", text: "?", relevant: [{ id: "d1", grade: 0.5 }] }),
      'Line 1, field "relevant[0].grade"',
    ],
  ])("refuses %s", (_, corpus, queries, message) => {
    expect(() => readBenchmark(corpus, queries)).toThrow(message);
  });
});

describe("runBenchmark", () => {
  it("gives the means over the queries", async () => {
    const asked: string[] = [];
    const scores = await runBenchmark(readBenchmark(CORPUS, QUERIES), async (query) => {
      asked.push(query);
      return IDS;
    });
    // q1: rank 1. q2: ranks 3 and 11 of two. q3: grade 1 at rank 1, grade 3 at rank 2.
    expect(asked).toEqual(["first", "second", "graded"]);
    expect(scores.recallAt1.value).toBeCloseTo((1 + 0 + 1 / 2) / 3, 12);
    expect(scores.recallAt5.value).toBeCloseTo((1 + 1 / 2 + 1) / 3, 12);
    expect(scores.recallAt10.value).toBeCloseTo((1 + 1 / 2 + 1) / 3, 12);
    expect(scores.reciprocalRankAt10.value).toBeCloseTo((1 + 1 / 3 + 1) / 3, 12);
    const second = 1 / Math.log2(4) / (1 + 1 / Math.log2(3));
    const graded = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3));
    expect(scores.ndcgAt10.value).toBeCloseTo((1 + second + graded) / 3, 12);
    expect(scores.ndcgAt10.denominator).toBe(3);
  });

  it("draws queries about one document together", async () => {
    const queries = linesOf(
      { id: "q1", text: "found", relevant: ["d1"] },
      { id: "q2", text: "lost", relevant: ["d1"] },
    );
    const scores = await runBenchmark(readBenchmark(CORPUS, queries), (query) =>
      query === "found" ? ["d1"] : [],
    );
    expect(scores.recallAt1).toMatchObject({ value: 0.5, interval: { low: 0, high: 1 } });
  });

  it.each([
    ["a document twice", ["d1", "d1"], '"d1" twice'],
    ["a stranger", ["d1", "x"], '"x" though the corpus'],
  ])("refuses a ranking with %s", async (_, ranking, message) => {
    const run = runBenchmark(readBenchmark(CORPUS, QUERIES), () => ranking);
    await expect(run).rejects.toThrow(AssistantError);
    await expect(run).rejects.toThrow(message);
  });

  it("refuses a benchmark without queries", async () => {
    await expect(runBenchmark(readBenchmark(CORPUS, ""), () => IDS)).rejects.toThrow("no queries");
  });
});
