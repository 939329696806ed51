import { describe, expect, it } from "vitest";
import { AssistantError } from "../../../src/errors.ts";
import { readPassages, readQuestions } from "../../../src/evaluation/benchmarks/read-benchmark.ts";
import { runRetrieval } from "../../../src/evaluation/benchmarks/retrieval-benchmark.ts";
import { fakeCollection } from "./fake-collection.ts";

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");
const IDS = Array.from({ length: 12 }, (_, index) => `d${index + 1}`);
const PASSAGES = readPassages(linesOf(...IDS.map((id) => ({ id, text: `text of ${id}` }))), "en");
const QUESTIONS = linesOf(
  { id: "q1", text: "first", relevant: ["d1"] },
  { id: "q2", text: "second", relevant: ["d3", "d11"] },
  { id: "q3", text: "graded", relevant: [{ id: "d2", grade: 3 }, "d1"] },
);
const ignore = (): void => undefined;

describe("runRetrieval", () => {
  it("gives the means over the questions, for each way to rank", async () => {
    const collection = fakeCollection(() => ({ own: IDS, encoder: ["d12"] }));
    const scores = await runRetrieval(readQuestions(PASSAGES, QUESTIONS), collection, ignore);
    // q1: rank 1. q2: ranks 3 and 11 of two. q3: grade 1 at rank 1, grade 3 at rank 2.
    expect(collection.asked).toEqual(["first", "second", "graded"]);
    expect(scores.own?.recallAt1.value).toBeCloseTo((1 + 0 + 1 / 2) / 3, 12);
    expect(scores.own?.recallAt5.value).toBeCloseTo((1 + 1 / 2 + 1) / 3, 12);
    expect(scores.own?.recallAt10.value).toBeCloseTo((1 + 1 / 2 + 1) / 3, 12);
    expect(scores.own?.reciprocalRankAt10.value).toBeCloseTo((1 + 1 / 3 + 1) / 3, 12);
    const second = 1 / Math.log2(4) / (1 + 1 / Math.log2(3));
    const graded = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3));
    expect(scores.own?.ndcgAt10.value).toBeCloseTo((1 + second + graded) / 3, 12);
    expect(scores.own?.ndcgAt10.denominator).toBe(3);
    expect(scores.encoder?.recallAt10.value).toBe(0);
    expect(Object.keys(scores)).toEqual(["own", "encoder"]);
  });

  it("draws questions of one cluster together", async () => {
    const questions = linesOf(
      { id: "q1", text: "found", relevant: ["d1"] },
      { id: "q2", text: "lost", relevant: ["d1"] },
    );
    const collection = fakeCollection((text) => ({ own: text === "found" ? ["d1"] : [] }));
    const scores = await runRetrieval(readQuestions(PASSAGES, questions), collection, ignore);
    expect(scores.own?.recallAt1).toMatchObject({ value: 0.5, interval: { low: 0, high: 1 } });
  });

  it("shows what the history is worth only where there is some", async () => {
    const rankings = { own: IDS, "own-last-turn": IDS };
    const { passages, questions } = readQuestions(PASSAGES, QUESTIONS);
    const alone = await runRetrieval(
      { passages, questions },
      fakeCollection(() => rankings),
      ignore,
    );
    expect(Object.keys(alone)).toEqual(["own"]);
    const history = [{ role: "user" as const, content: "Earlier?" }];
    const [first, ...rest] = questions.map((question) => ({ ...question, history: [] }));
    const continued = [{ ...first, history } as (typeof questions)[number], ...rest];
    const collection = fakeCollection(() => rankings);
    const scores = await runRetrieval({ passages, questions: continued }, collection, ignore);
    expect(scores["own-last-turn"]?.recallAt1.denominator).toBe(3);
  });

  it("tells how far it is", async () => {
    const told: string[] = [];
    const collection = fakeCollection(() => ({ own: IDS }));
    await runRetrieval(readQuestions(PASSAGES, QUESTIONS), collection, (done, total) => {
      told.push(`${done}/${total}`);
    });
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
  });

  it.each([
    ["a passage twice", ["d1", "d1"], '"d1" twice'],
    ["a stranger", ["d1", "x"], '"x" though the corpus'],
  ])("refuses a ranking with %s", async (_, ranking, message) => {
    const run = runRetrieval(
      readQuestions(PASSAGES, QUESTIONS),
      fakeCollection(() => ({ own: ranking })),
      ignore,
    );
    await expect(run).rejects.toThrow(AssistantError);
    await expect(run).rejects.toThrow(message);
  });

  it("refuses a benchmark without questions", async () => {
    const run = runRetrieval(
      readQuestions(PASSAGES, ""),
      fakeCollection(() => ({ own: IDS })),
      ignore,
    );
    await expect(run).rejects.toThrow("no questions");
  });
});
