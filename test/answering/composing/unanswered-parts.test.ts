// Which parts of a question a reader is told to have no answer.
import { describe, expect, it } from "vitest";
import { answeredParts, unansweredParts } from "../../../src/answering/composing/unanswered-parts.ts";
import type { Verdict } from "../../../src/answering/deciding/decide-answerable.ts";
import { askingOf, evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const evidence = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund." }));
const partOf = (text: string) => askingOf(questionOf(text, "en"), [evidence]);
const size = partOf("How big is the harbour fund for ferries");
const chair = partOf("who chairs the harbour fund committee");
const answered: Verdict = { answerable: true, evidence: [evidence] };
const unsaid: Verdict = { answerable: false, reason: "not-supported" };

describe("unansweredParts", () => {
  it("counts from one the parts that are judged unsaid", () => {
    expect(unansweredParts([size, chair], (part) => (part === chair ? unsaid : answered))).toEqual([2]);
  });

  it("judges no part without a subject of its own, and none that only seems off topic", () => {
    expect(
      unansweredParts([size, partOf("and when?")], (part) => (part === size ? answered : unsaid)),
    ).toEqual([]);
    const offTopic: Verdict = { answerable: false, reason: "out-of-scope" };
    expect(unansweredParts([size, chair], (part) => (part === chair ? offTopic : answered))).toEqual([]);
  });

  it("never calls every part of an answered question unanswered", () => {
    expect(unansweredParts([size, chair], () => unsaid)).toEqual([]);
    expect(unansweredParts([], () => unsaid)).toEqual([]);
  });
});

describe("answeredParts", () => {
  const fund = evidenceOf(
    paragraphOf({ id: "a#p1", text: "The harbour fund for ferries has $300 million." }),
  );
  const asking = (text: string) => askingOf(questionOf(text, "en"), [fund]);
  const money = asking("How much money is in the harbour fund for ferries");
  const when = asking("When was the harbour fund for ferries set up");

  it("answers the first part of a declined question and names the others", () => {
    const parts = [money, chair];
    expect(answeredParts(parts, (part) => (part === chair ? unsaid : answered))).toEqual({
      answered: [money],
      unanswered: [2],
    });
  });

  it("answers nothing where the first part is not answered, states no value, or nothing shows what is missing", () => {
    expect(answeredParts([money, chair], (part) => (part === money ? unsaid : answered))).toBeUndefined();
    expect(answeredParts([when, chair], (part) => (part === chair ? unsaid : answered))).toBeUndefined();
    expect(answeredParts([money, chair], () => answered)).toBeUndefined();
    expect(answeredParts([], () => answered)).toBeUndefined();
  });
});
