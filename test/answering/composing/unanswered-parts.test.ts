// Which parts of a question a reader is told to have no answer.
import { describe, expect, it } from "vitest";
import { unansweredParts } from "../../../src/answering/composing/unanswered-parts.ts";
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
