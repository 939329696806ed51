// Which sentences at the edges of a quotation are left out, and which the others lean on.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  leansOn,
  withItsName,
  withoutEdges,
} from "../../../../src/answering/composing/quoting/quoted-sentences.ts";
import type { Evidence } from "../../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

/** A paragraph of which each sentence has the given similarity to the question. */
function evidenceWith(text: string, similarities: readonly number[]): Evidence {
  const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text }));
  const starts = evidence.profile.sentences.map(({ start }, i) => [start, similarities[i] ?? 0] as const);
  return { ...evidence, sentenceSimilarities: new Map(starts) };
}

function quotedOf(asked: string, text: string, similarities: readonly number[]): string {
  const evidence = evidenceWith(text, similarities);
  const asking = askingOf(questionOf(asked, /\p{Script=Han}/u.test(asked) ? "zh-Hant" : "en"), [evidence]);
  const quote = withoutEdges({ text, start: 0, end: text.length }, evidence, asking);
  expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  return quote.text;
}

describe("withoutEdges", () => {
  it("leaves out what is far from the question and says nothing more of it, on either side", () => {
    const text = "Trams run uphill. Ferries cross the harbour. Buses wait.";
    expect(quotedOf("Do ferries cross the harbour?", text, [0.1, 0.6, 0.2])).toBe(
      "Ferries cross the harbour.",
    );
    expect(quotedOf("Do ferries cross the harbour?", text, [0.1, 0.6, 0.55])).toBe(
      "Ferries cross the harbour. Buses wait.",
    );
    expect(quotedOf("Do ferries cross the harbour in buses?", text, [0.1, 0.6, 0.2])).toBe(
      "Ferries cross the harbour. Buses wait.",
    );
  });

  it("keeps what holds the kind of thing asked for, and what the next sentence leans on", () => {
    const dated = "Ferries cross the harbour. They began in 2018.";
    expect(quotedOf("When did ferries cross the harbour?", dated, [0.6, 0.2])).toBe(dated);
    const leaning = "The council runs a fund. By the end of 2024, the fund had paid for ferries.";
    expect(quotedOf("Does anything pay for ferries?", leaning, [0.1, 0.6])).toBe(leaning);
    const chinese = "議會設有海港基金。截至二零二四年年底，該基金已資助渡輪。";
    expect(quotedOf("渡輪有沒有資助？", chinese, [0.1, 0.6])).toBe(chinese);
  });

  it("keeps all for a list, a reason and a comparison", () => {
    const text = "Trams run uphill. Ferries cross the harbour.";
    for (const asked of [
      "Why do ferries cross the harbour?",
      "List all measures for ferries of the harbour.",
    ])
      expect(quotedOf(asked, text, [0.1, 0.6])).toBe(text);
  });

  it("begins with the sentence that says most, in words and in meaning, and keeps what follows it", () => {
    const text = "Trams get 300 stops. Ferries of the harbour get 20 piers. Each costs $5 million.";
    expect(quotedOf("How many piers do ferries of the harbour get?", text, [0.54, 0.6, 0.54])).toBe(
      "Ferries of the harbour get 20 piers. Each costs $5 million.",
    );
    expect(quotedOf("How many piers do ferries of the harbour get?", text, [0.6, 0.6, 0.55])).toBe(text);
    const valued = "The cost is $300 million. Ferries of the harbour serve piers.";
    expect(quotedOf("How much do ferries of the harbour cost?", valued, [0.4, 0.6])).toBe(valued);
  });

  it("keeps the name of the programme that the telling sentence leaves out and the question has", () => {
    const text = "「海港渡輪先導計劃」資助3間公司。截至2024年，共有20名船員獲批資助。";
    expect(quotedOf("海港渡輪先導計劃有幾多名船員獲批資助？", text, [0.5, 0.6])).toBe(text);
    const needless = "「海港電車先導計劃」資助3間公司。截至2024年，共有20名船員獲批資助。";
    expect(quotedOf("有幾多名船員獲批資助？", needless, [0.5, 0.6])).toBe(
      "截至2024年，共有20名船員獲批資助。",
    );
  });

  it("never leaves nothing", () => {
    const similarities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(similarities, (given) => {
        expect(quotedOf("What is there?", "Trams run. Ferries cross. Buses wait.", given)).not.toBe("");
      }),
    );
  });
});

describe("leansOn", () => {
  const leans = (before: string, after: string): boolean => {
    const text = `${before} ${after}`;
    const evidence = evidenceWith(text, []);
    const [first, second] = evidence.profile.sentences;
    const asking = askingOf(questionOf("What is there?", "en"), [evidence]);
    return first !== undefined && second !== undefined && leansOn(first, second, evidence, asking);
  };

  it("is so for words that name nothing, at once or behind a date", () => {
    expect(leans("There is a pier.", "It has a roof.")).toBe(true);
    expect(leans("There is a fund.", "As at 2024, the fund had paid.")).toBe(true);
    expect(leans("議會設有基金。", "基金已撥出三億元。")).toBe(true);
    expect(leans("議會設有基金。", "截至二零二四年，該基金已撥款。")).toBe(true);
    expect(leans("There is a pier.", "The Harbour Fund pays.")).toBe(false);
    expect(leans("There are two piers:\n", "The Harbour Fund pays.")).toBe(true);
    expect(leans("碼頭有以下兩座：\n", "海港碼頭位於中環。")).toBe(true);
    expect(leans("議會設有基金。", "海港基金已撥出三億元。")).toBe(false);
  });
});

describe("withItsName", () => {
  const quotedFrom = (text: string, from: string): string => {
    const start = text.indexOf(from);
    const evidence = evidenceWith(text, []);
    const asking = askingOf(questionOf("What is there?", "en"), [evidence]);
    const quote = withItsName({ text: from, start, end: start + from.length }, evidence, asking);
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    return quote.text;
  };

  it("begins with the sentence that names the programme whose figure is quoted, or what it leans on", () => {
    const named = "「海港渡輪先導計劃」資助渡輪。每間公司每年最多可獲300萬元。";
    expect(quotedFrom(named, "每間公司每年最多可獲300萬元。")).toBe(named);
    const pointed = "Trams run. The council runs a fund. It paid for ferries.";
    expect(quotedFrom(pointed, "It paid for ferries.")).toBe("The council runs a fund. It paid for ferries.");
  });

  it.each([
    [
      "names its own",
      "「海港渡輪先導計劃」資助渡輪。「海港電車基金」每年撥款300萬元。",
      "「海港電車基金」每年撥款300萬元。",
    ],
    ["gives no figure", "「海港渡輪先導計劃」資助渡輪。渡輪每日開航。", "渡輪每日開航。"],
    ["is the first", "Ferries run. Trams wait.", "Ferries run."],
  ])("leaves a quotation that %s", (_, text, from) => {
    expect(quotedFrom(text, from)).toBe(from);
  });
});
