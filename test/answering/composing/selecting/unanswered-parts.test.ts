// Which parts of a question a reader is told to have no answer.
import { describe, expect, it } from "vitest";
import {
  answeredParts,
  unansweredParts,
} from "../../../../src/answering/composing/selecting/unanswered-parts.ts";
import type { Verdict } from "../../../../src/answering/deciding/decide-answerable.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const evidence = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund." }));
const partOf = (text: string) => askingOf(questionOf(text, "en"), [evidence]);
const size = partOf("How big is the harbour fund for ferries");
const chair = partOf("who chairs the harbour fund committee");
const answered: Verdict = { answerable: true, evidence: [evidence] };
const unsaid: Verdict = { answerable: false, reason: "not-supported" };

const quoted = [evidence];

describe("unansweredParts", () => {
  const judgeOf = (missing: ReturnType<typeof partOf>, verdict: Verdict) => (part: unknown) =>
    part === missing ? verdict : answered;

  it("counts from one the parts that are judged unsaid", () => {
    expect(unansweredParts([size, chair], judgeOf(chair, unsaid), quoted)).toEqual([2]);
  });

  it("judges no part without a subject of its own, and none that only seems off topic", () => {
    const when = partOf("and when?");
    expect(unansweredParts([size, when], judgeOf(when, unsaid), quoted)).toEqual([]);
    const offTopic: Verdict = { answerable: false, reason: "out-of-scope" };
    expect(unansweredParts([size, chair], judgeOf(chair, offTopic), quoted)).toEqual([]);
  });

  it("calls no part unanswered whose names stand in a footnote of what is nearest to it", () => {
    const grant = evidenceOf(paragraphOf({ id: "a#p3", text: "Each designated pier<sup>1</sup> is paid." }));
    const note = evidenceOf(
      paragraphOf({ id: "a#p4", text: "North and South.", kind: "footnote", label: "1" }),
    );
    const piers = askingOf(questionOf("which and how many designated piers of the harbour are paid", "en"), [
      grant,
      note,
    ]);
    const lone = askingOf(piers.question, [grant]);
    expect(unansweredParts([size, lone], judgeOf(lone, unsaid), [grant])).toEqual([2]);
    expect(unansweredParts([size, piers], judgeOf(piers, unsaid), [grant])).toEqual([]);
  });

  it("calls no part unanswered whose value or office the answer's passages state", () => {
    const told = evidenceOf(
      paragraphOf({ id: "a#p2", text: "The chairman met the trade 10 times until 2023." }),
    );
    const times = partOf("how many times had the harbour committee met by November 2023");
    expect(unansweredParts([size, times], judgeOf(times, unsaid), quoted)).toEqual([2]);
    expect(unansweredParts([size, times], judgeOf(times, unsaid), [evidence, told])).toEqual([]);
    expect(unansweredParts([size, chair], judgeOf(chair, unsaid), [evidence, told])).toEqual([]);
  });

  it("tells of a part that names a year of which no passage of the answer speaks", () => {
    const spent = partOf("the sum that the harbour fund invested in 2025");
    const later = evidenceOf(paragraphOf({ id: "a#p5", text: "The harbour fund grows in 2025." }));
    expect(unansweredParts([size, spent], judgeOf(spent, unsaid), quoted)).toEqual([2]);
    expect(unansweredParts([size, spent], judgeOf(spent, unsaid), [evidence, later])).toEqual([]);
  });

  it("calls no part unanswered that asks for nothing of which a rule can tell", () => {
    const names = partOf("what are the old harbour piers called nowadays");
    expect(unansweredParts([size, names], judgeOf(names, unsaid), quoted)).toEqual([]);
  });

  it("never calls every part of an answered question unanswered", () => {
    expect(unansweredParts([chair, partOf("who chairs the ferry committee")], () => unsaid, quoted)).toEqual(
      [],
    );
    expect(unansweredParts([], () => unsaid, quoted)).toEqual([]);
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
