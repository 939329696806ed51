import { describe, expect, it } from "vitest";
import { containsSnippet } from "../../src/evaluation/contains-snippet.ts";
import type { EvaluationCase } from "../../src/evaluation/question-set.ts";
import { goldMissing, goldResolver } from "../../src/evaluation/resolve-gold.ts";
import { caseOf, paragraphNamed, snippetOf as passage } from "./cases.ts";
import { FUND_EN, LIBRARY, paragraphOf } from "./fake-assistant.ts";

const asking = (id: string, ...needed: EvaluationCase["needed"]): EvaluationCase => caseOf({ id, needed });

describe("containsSnippet", () => {
  it("sees through line breaks, ideographic spaces and spaces that one side lacks", () => {
    expect(containsSnippet("設立100 億元\n基\u3000金", "100億元基金")).toBe(true);
    expect(containsSnippet("設立100億元基金", "100 億元 基金")).toBe(true);
  });

  it("compares everything else as it stands", () => {
    expect(containsSnippet("Set up a fund", "set up")).toBe(false);
    expect(containsSnippet("基金", "基金會")).toBe(false);
    expect(containsSnippet("anything", " \n")).toBe(false);
  });
});

describe("goldResolver", () => {
  it("finds the paragraphs of each passage in its own document", () => {
    const { groups, missing } = goldResolver(LIBRARY)(
      asking("q", [passage("address.en", "$10 billion fund"), passage("address.zh", "100億元基金")]),
    );
    expect(missing).toEqual([]);
    expect(groups).toMatchObject([
      [
        { paragraphIds: ["address.en#p1"], language: "en", text: FUND_EN.text },
        { paragraphIds: ["address.zh#p1"], language: "zh-Hant" },
      ],
    ]);
  });

  it("keeps every paragraph that holds the passage", () => {
    const paragraphs = [1, 2].map((ordinal) => paragraphOf("d", ordinal, "the same words", "en"));
    const { groups } = goldResolver({ paragraphs, documents: [] })(asking("q", [passage("d", "same words")]));
    expect(groups[0]?.[0]?.paragraphIds).toEqual(["d#p1", "d#p2"]);
  });

  it("reports passages that no paragraph of their document holds, and ids that are gone", () => {
    const resolve = goldResolver(LIBRARY);
    expect(resolve(asking("q1", [passage("address.en", "Introduce a hydrogen bill")])).missing).toEqual([]);
    const { missing } = resolve(
      asking("q2", [passage("address.zh", "Introduce a hydrogen bill")], [paragraphNamed("address.zh#p9")]),
    );
    expect(missing).toEqual([
      "q2: address.zh: Introduce a hydrogen bill",
      "q2: there is no paragraph address.zh#p9",
    ]);
    expect(goldMissing(missing)).toMatchObject({ code: "index-mismatch" });
    expect(goldMissing(missing).message).toContain("2 gold passage(s)");
  });

  it("fails loudly where a document is not the one that an id was given for", () => {
    const documents = [{ id: "address.en", sha256: "new" }] as never;
    const gold = { ...paragraphNamed("address.en#p1"), documentSha256: "old" };
    expect(goldResolver({ ...LIBRARY, documents })(asking("q", [gold])).missing).toEqual([
      "q: address.en changed: its SHA-256 is new, not old",
    ]);
  });

  it("holds an id to the snippet beside it", () => {
    const gold = { ...paragraphNamed("address.en#p1"), snippet: "hydrogen" };
    expect(goldResolver(LIBRARY)(asking("q", [gold])).missing).toEqual(["q: address.en#p1: hydrogen"]);
  });

  it("knows only what the set says where no index is at hand", () => {
    const { groups } = goldResolver(null)(asking("q", [paragraphNamed("x")], [passage("d", "words")]));
    expect(groups.flat().map(({ paragraphIds }) => paragraphIds)).toEqual([["x"], []]);
  });
});
