import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBenchmark, renderSummary } from "../../../src/evaluation/benchmarks/benchmark-report.ts";
import { fuseRankings } from "../../../src/evaluation/benchmarks/collection.ts";
import { runBenchmark } from "../../../src/evaluation/benchmarks/run-benchmark.ts";
import { fakeCollection } from "./fake-collection.ts";

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");
const ignore = (): void => undefined;

describe("fuseRankings", () => {
  it("puts first what both rankings put high", () => {
    expect(fuseRankings([["a", "b", "c"], ["b", "d"], []])).toEqual(["b", "a", "d", "c"]);
  });

  it("keeps every id once, and a single ranking as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.string(), { maxLength: 20 }), { maxLength: 4 }), (rankings) => {
        const fused = fuseRankings(rankings);
        expect([...fused].sort()).toEqual([...new Set(rankings.flat())].sort());
        if (rankings.length === 1) expect(fused).toEqual(rankings[0]);
      }),
    );
  });
});

describe("runBenchmark", () => {
  it("asks each question of its own passages, and tells the two ways to be wrong apart", async () => {
    const passages = [{ id: "p1", text: "shared" }];
    const files: Record<string, string> = {
      "refusal.en.jsonl": linesOf(
        { id: "q1", question: "answered well", answerable: true, passages },
        { id: "q2", question: "declined wrongly", answerable: true, passages },
        { id: "q3", question: "answered wrongly", answerable: false, passages },
        { id: "q4", question: "declined well", answerable: false, passages },
        { id: "q5", question: "declined again", answerable: false, passages },
        { id: "q6", question: "declined too", answerable: false, passages },
      ),
    };
    files["refusal.zh.jsonl"] = files["refusal.en.jsonl"] ?? "";
    const opened: string[][] = [];
    const result = await runBenchmark("nomiracl", {
      readFile: async (name) => files[name] ?? "",
      open: async (found) => {
        opened.push(found.map(({ id, language }) => `${id} ${language}`));
        return fakeCollection(
          () => ({}),
          (text, among) => among.join() === "p1" && text.startsWith("answered"),
        );
      },
      onProgress: ignore,
    });
    expect(opened).toEqual([["p1 en"], ["p1 zh-Hans"]]);
    const [english] = result.tasks;
    expect(english?.scores).toMatchObject({
      unanswerableAnswered: { value: 0.25, denominator: 4 },
      answerableDeclined: { value: 0.5, denominator: 2 },
    });
    const shown = renderBenchmark(result);
    expect(shown).toContain("| en | **the service** | 4 + 2 | 0.250 (");
    expect(shown).toContain("unanswerable answered ≤ 0.300: reached (0.250)");
    expect(renderSummary([result])).toContain("| NoMIRACL, en | unanswerable answered | 0.250 (");
    expect(shown).toContain("answerable declined ≤ 0.100: missed (0.500)");
  });

  it("runs every direction over its own passages, the service beside its controls", async () => {
    const files: Record<string, string> = {
      "corpus.en.jsonl": linesOf({ id: "d1", text: "pier" }, { id: "d2", text: "dock" }),
      "corpus.zh.jsonl": linesOf({ id: "d1", text: "碼頭" }, { id: "d2", text: "船塢" }),
      "queries.en.jsonl": linesOf({ id: "q", text: "Which pier?", relevant: ["d1"] }),
      "queries.zh.jsonl": linesOf({ id: "q", text: "哪個碼頭？", relevant: ["d1"] }),
    };
    const result = await runBenchmark("xquad", {
      readFile: async (name) => files[name] ?? "",
      open: async () => fakeCollection(() => ({ own: ["d1", "d2"], words: ["d2", "d1"] })),
      onProgress: ignore,
    });
    expect(result.tasks.map(({ task }) => task.title)).toEqual(["en → en", "zh → zh", "en → zh", "zh → en"]);
    const shown = renderBenchmark(result);
    expect(shown).toContain("| en → zh | **the service** | 1 | 1.000 (");
    expect(shown).toContain("| en → zh | BM25 of the question's own words | 1 | 0.000 (");
    expect(shown).toContain("R@1 ≥ 0.800: reached (1.000)");
  });
});
