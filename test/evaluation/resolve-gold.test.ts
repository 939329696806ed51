import { describe, expect, it } from "vitest";
import { AssistantError } from "../../src/errors.ts";
import { containsSnippet } from "../../src/evaluation/contains-snippet.ts";
import type { EvaluationCase, GoldPassage } from "../../src/evaluation/question-set.ts";
import { resolveGold } from "../../src/evaluation/resolve-gold.ts";
import { caseOf } from "./cases.ts";
import { PARAGRAPHS, paragraphOf } from "./fake-assistant.ts";

const passage = (document: string, snippet: string): GoldPassage => ({ document, snippet, grade: 2 });
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

describe("resolveGold", () => {
  it("finds the paragraphs of each passage in its own document", () => {
    const gold = resolveGold(
      [asking("q", [passage("address.en", "$10 billion fund"), passage("address.zh", "100億元基金")])],
      { paragraphs: PARAGRAPHS },
    );
    expect(gold.get("q")).toEqual([
      [
        { ...passage("address.en", "$10 billion fund"), paragraphIds: ["address.en#p1"], language: "en" },
        { ...passage("address.zh", "100億元基金"), paragraphIds: ["address.zh#p1"], language: "zh-Hant" },
      ],
    ]);
  });

  it("keeps every paragraph that holds the passage", () => {
    const repeated = [1, 2].map((ordinal) => paragraphOf("d", ordinal, "the same words", "en"));
    const [group] =
      resolveGold([asking("q", [passage("d", "same words")])], { paragraphs: repeated }).get("q") ?? [];
    expect(group?.[0]?.paragraphIds).toEqual(["d#p1", "d#p2"]);
  });

  it("fails with a list of all passages that no paragraph of their document holds", () => {
    const cases = [
      asking("q1", [passage("address.en", "Introduce a hydrogen bill")]),
      asking("q2", [passage("address.zh", "Introduce a hydrogen bill")], [passage("gone", "基金")]),
    ];
    const error = (() => {
      try {
        return resolveGold(cases, { paragraphs: PARAGRAPHS });
      } catch (thrown) {
        return thrown;
      }
    })();
    if (!(error instanceof AssistantError)) throw new Error("nothing was reported");
    expect(error.code).toBe("index-mismatch");
    expect(error.message).toContain("2 gold snippet(s)");
    expect(error.message).toContain("q2: address.zh: Introduce a hydrogen bill");
    expect(error.message).toContain("q2: gone: 基金");
    expect(error.message).not.toContain("q1");
  });
});
