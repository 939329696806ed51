// What holds for every question, over the whole starter set: quotations, repeatability, spellings, engines.
import { Converter } from "opencc-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadHnsw } from "../../src/adapters/hnsw-vector-index.ts";
import type { AnswerReport } from "../../src/answering/assistant.ts";
import type { EvaluationCase } from "../../src/evaluation/question-set.ts";
import { presentAnswer } from "../../src/http/present-answer.ts";
import { openAssistant, openParts } from "../../src/wiring.ts";
import { ask, buildRealIndex, type RealIndex, starterSet } from "./real-index.ts";

let index: RealIndex;
let cases: readonly EvaluationCase[];
let reports: readonly AnswerReport[];

const askAll = async (opened: RealIndex): Promise<readonly AnswerReport[]> => {
  const asked: AnswerReport[] = [];
  for (const { query, history } of cases) asked.push(await ask(opened.assistant, query, { history }));
  return asked;
};
const citationsOf = ({ answer }: AnswerReport) =>
  answer.status === "answered" ? answer.citations : answer.nearest;

beforeAll(async () => {
  index = await buildRealIndex();
  cases = (await starterSet()).cases;
  reports = await askAll(index);
});
afterAll(() => index.remove());

describe("every quotation", () => {
  it("stands in its paragraph at its offsets, and the paragraph in the library", () => {
    const citations = reports.flatMap(citationsOf);
    expect(citations.length).toBeGreaterThan(60);
    for (const { paragraph, quote } of citations) {
      expect(quote.text).not.toBe("");
      expect(paragraph.text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(index.assistant.library.paragraph(paragraph.id)).toEqual(paragraph);
    }
  });

  it("has a number in order, and every statement cites numbers that are there, the first one first", () => {
    for (const { answer } of reports) {
      if (answer.status === "declined") continue;
      const refs = answer.citations.map(({ ref }) => ref);
      expect(refs).toEqual(refs.map((_, i) => i + 1));
      expect(answer.statements[0].citations).toContain(1);
      for (const { citations } of answer.statements) {
        expect(citations.length).toBeGreaterThan(0);
        expect(refs).toEqual(expect.arrayContaining([...citations]));
      }
    }
  });

  it("was checked: no statement is shown that failed", () => {
    const shown = reports.flatMap(({ answer }) => (answer.status === "answered" ? answer.statements : []));
    expect(shown.length).toBeGreaterThan(40);
    for (const { checks } of shown) expect(Object.values(checks)).not.toContain("fail");
  });
});

describe("a second run", () => {
  it("over an index built anew gives the same bytes but for id and timings", async () => {
    const again = await buildRealIndex();
    try {
      expect(again.report.indexId).toBe(index.report.indexId);
      const bytes = (opened: RealIndex, given: readonly AnswerReport[]) =>
        given.map((report) =>
          JSON.stringify({ ...presentAnswer(report, opened.assistant.library, "law"), timings: {} }),
        );
      expect(bytes(again, await askAll(again))).toEqual(bytes(index, reports));
    } finally {
      await again.remove();
    }
  });
});

describe("Traditional and Simplified spellings of a question", () => {
  const toSimplified = Converter({ from: "hk", to: "cn" });

  it("cite the same paragraph first", async () => {
    const traditional = cases.filter(({ language }) => language === "zh-Hant");
    expect(traditional.length).toBeGreaterThan(20);
    for (const { query, history } of traditional) {
      const simplified = history.map((turn) => ({ ...turn, content: toSimplified(turn.content) }));
      const [a] = citationsOf(await ask(index.assistant, query, { history, language: "zh-Hant" }));
      const [b] = citationsOf(
        await ask(index.assistant, toSimplified(query), { history: simplified, language: "zh-Hant" }),
      );
      expect({ query, first: b?.paragraph.id }).toEqual({ query, first: a?.paragraph.id });
    }
  });
});

const installed = (await loadHnsw()) !== undefined;

describe("the exact scan and the HNSW graph", () => {
  if (!installed) {
    it.skip("SKIPPED: hnswlib-node's native addon is not installed here", () => undefined);
    return;
  }

  it("find the same ten nearest chunks for every question", async () => {
    const exact = await openParts({ ...index.config, vectorIndex: "exact" });
    const graph = await openParts({ ...index.config, vectorIndex: "hnsw" });
    expect([exact.vectors.engine, graph.vectors.engine]).toEqual(["exact", "hnsw"]);
    const vectors = await exact.embedder.embed(
      cases.map(({ query }) => query),
      "query",
    );
    for (const [i, vector] of vectors.entries()) {
      const chunks = (hits: readonly { readonly chunk: number }[]) => hits.map(({ chunk }) => chunk);
      const found = { query: cases[i]?.query, chunks: chunks(await graph.vectors.search(vector, 10)) };
      expect(found).toEqual({
        query: cases[i]?.query,
        chunks: chunks(await exact.vectors.search(vector, 10)),
      });
    }
  });

  it("give the same answers", async () => {
    const { assistant } = await openAssistant({ ...index.config, vectorIndex: "hnsw" });
    for (const [i, { query, history }] of cases.entries()) {
      const { answer } = await ask(assistant, query, { history });
      expect(answer.status === reports[i]?.answer.status, query).toBe(true);
      const ids = (report: Pick<AnswerReport, "answer">) =>
        citationsOf(report as AnswerReport).map(({ paragraph }) => paragraph.id);
      expect({ query, ids: ids({ answer }) }).toEqual({ query, ids: ids(reports[i] as AnswerReport) });
    }
  });
});

describe("an explanation", () => {
  it("adds nothing to the answer, and its contributions add up to each hit's score", async () => {
    for (const { query, history } of cases.slice(0, 12)) {
      const plain = await ask(index.assistant, query, { history });
      const explained = await ask(index.assistant, query, { history, explain: true });
      expect(plain.explanation).toBeUndefined();
      expect(explained.answer).toEqual(plain.answer);
      for (const [i, hit] of (explained.explanation?.hits ?? []).entries()) {
        expect(hit.rank).toBe(i + 1);
        const sum = hit.features.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBeCloseTo(hit.score, 9);
        expect(hit.legs.map(({ leg }) => leg)).toEqual(["passage", "sentence", "translated", "words"]);
      }
    }
  });

  it("names the words that a hit says, in the form in which it says them", async () => {
    const [hit] = await index.assistant.search({
      text: "cyberport subsidy",
      filters: { languages: ["zh-Hant"] },
      limit: 1,
      explain: true,
    });
    expect(hit?.explanation?.paragraphId).toBe(hit?.paragraph.id);
    const said = hit?.explanation?.matchedTerms.map((term) => term.said).join(" ");
    expect(said).toMatch(/\p{Script=Han}/u);
    const words = hit?.explanation?.legs.find(({ leg }) => leg === "words");
    expect(words?.rank).toBeGreaterThanOrEqual(1);
  });
});
